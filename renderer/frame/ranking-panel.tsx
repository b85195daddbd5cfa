import type { Analysis } from '../../shared/analysis/analysis.ts';
import { formatNumber, formatScore } from '../../shared/text/numbers.ts';
import { Button } from '../components/button.tsx';
import { GateMark } from '../components/gate-mark.tsx';
import { OptionMark, optionColour } from '../components/option-mark.tsx';
import { stageHref } from '../session/route.ts';
import { useAnalysis, useSession } from '../session/use-session.ts';
import { type Row, rankingWords } from './ranking-words.ts';
import './ranking-panel.css';

/** An option with a missing score has a range in place of a total. */
const rangeOf = (low: number, high: number): string => `${formatNumber(low)} to ${formatNumber(high)}`;

const Ranks = ({ analysis }: { readonly analysis: Analysis }) => {
  const { totals, ranking } = analysis.withCost;
  const rows = analysis.options.flatMap((option, index) => {
    const total = totals[index];
    return total ? [{ option, total, rank: ranking.ranks[index] ?? null }] : [];
  });
  const place = (id: string): number => {
    const at = ranking.order.indexOf(id);
    return at < 0 ? rows.length : at;
  };
  // The longest bar ends short of the edge, so that a total near 100 still shows that 100 is further.
  const full = Math.max(70, ...rows.map(({ total }) => total.high));
  return (
    <ol className="ranks">
      {[...rows]
        .sort((one, other) => place(one.option.id) - place(other.option.id))
        .map(({ option, total, rank }) => (
          <li key={option.id} className={rank === 1 ? 'rank-first' : undefined}>
            <span className="rank-place">{rank ?? ''}</span>
            <OptionMark colour={option.colour} />
            <span className="rank-name" title={option.name}>
              <b>{option.letter}</b> {option.name}
            </span>
            <span className="rank-total">
              {total.total === null ? rangeOf(total.low, total.high) : formatScore(total.total)}
            </span>
            <span className="rank-bar">
              {total.total === null ? (
                <i
                  className="rank-range"
                  style={{
                    left: `${(100 * total.low) / full}%`,
                    width: `${(100 * (total.high - total.low)) / full}%`,
                    background: optionColour(option.colour),
                  }}
                />
              ) : (
                <i
                  style={{ width: `${(100 * total.total) / full}%`, background: optionColour(option.colour) }}
                />
              )}
            </span>
            <GateMark standing={analysis.gates.find((standing) => standing.option === option.id)} />
          </li>
        ))}
    </ol>
  );
};

const Rows = ({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) => (
  <section className="ranking-part">
    <h3>{title}</h3>
    <dl className="ranking-rows">
      {rows.flatMap(({ what, figure }) => [<dt key={`${what}.`}>{what}</dt>, <dd key={what}>{figure}</dd>])}
    </dl>
  </section>
);

/** "agreed weights": which set the ranking uses, in lower case. */
const setName = ({ weights }: Analysis): string => {
  const name = weights.sets.find(({ weightSet }) => weightSet === weights.agreed)?.name.toLowerCase();
  if (name === undefined) return 'no weights yet';
  return name.includes('weight') ? name : `${name} weights`;
};

/** Who leads now, by how much, how firm that is and what would change it. */
export const RankingPanel = ({
  onFold,
  onResults,
}: {
  readonly onFold: () => void;
  /** True on the Results stage, which says the same at length. */
  readonly onResults: boolean;
}) => {
  const analysis = useAnalysis();
  const id = useSession((session) => session.id);
  const words = rankingWords(analysis);
  return (
    <aside className="ranking" aria-label="Ranking now">
      <h2>
        Ranking now <span className="small muted">{setName(analysis)}</span>
        <Button
          className="ranking-fold"
          look="quiet"
          dense
          icon="right"
          aria-label="Fold the ranking"
          title="Fold"
          onClick={onFold}
        />
      </h2>
      <p className="ranking-say">{words.say}</p>
      {analysis.options.length > 0 ? <Ranks analysis={analysis} /> : null}
      {words.firmness.length > 0 ? <Rows title="How firm is it?" rows={words.firmness} /> : null}
      {words.changes ? <Rows title={words.changes.title} rows={words.changes.rows} /> : null}
      {words.caveats.length > 0 ? (
        <section className="ranking-part">
          <h3>Before you rely on it</h3>
          <ul className="ranking-caveats">
            {words.caveats.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {onResults ? null : <a href={stageHref(id, 'results')}>See all results</a>}
    </aside>
  );
};

/** The folded panel: who leads where that may be seen, or why it may not. */
export const RankingStrip = ({
  withheld,
  onOpen,
}: {
  readonly withheld: boolean;
  readonly onOpen: () => void;
}) => {
  const analysis = useAnalysis();
  const { brief } = rankingWords(analysis);
  const leader = analysis.options.find(({ id }) => id === analysis.withCost.ranking.leader);
  const opens = withheld ? 'Reveal the ranking (recorded)' : 'Open the ranking';
  return (
    <aside className="ranking-strip" aria-label="Ranking now, folded">
      <Button look="quiet" icon="left" aria-label={opens} title={opens} onClick={onOpen} />
      {withheld ? (
        <p>
          <b>Ranking folded</b> until weights are locked and scores complete
        </p>
      ) : (
        <p className="ranking-lead">
          {leader ? <OptionMark colour={leader.colour} /> : null}
          {brief}
        </p>
      )}
    </aside>
  );
};
