import { type CSSProperties, useSyncExternalStore } from 'react';
import type { Analysis } from '../../../shared/analysis/analysis.ts';
import { type Switching, totalAt } from '../../../shared/paper/switching-chart.ts';
import { formatScore } from '../../../shared/text/numbers.ts';
import { Button } from '../../components/button.tsx';
import { GateMark } from '../../components/gate-mark.tsx';
import { OptionMark, optionColour } from '../../components/option-mark.tsx';
import { liveWords, rankingAt, type WeightDrag } from './weight-drag.ts';
import { percent } from './what-if-words.ts';

/** More would no longer be seen at a glance. */
const mostShown = 8;

interface LiveRankingProps {
  readonly data: Switching;
  readonly gates: Analysis['gates'];
  readonly drag: WeightDrag;
  readonly rest: number;
  readonly margin: number;
  readonly onPutBack: () => void;
}

/** Who leads at the weight that the handle stands on, as bars. */
export const LiveRanking = ({ data, gates, drag, rest, margin, onPutBack }: LiveRankingProps) => {
  const weight = useSyncExternalStore(drag.listen, drag.tried) ?? rest;
  const live = rankingAt(data.lines, weight, margin);
  const moved = Math.abs(weight - data.weight) > 1e-9;
  const shown = live.places.slice(0, mostShown);
  const full = Math.max(70, ...data.lines.flatMap(({ at0, at1 }) => [at0, at1]));
  return (
    <section
      className="live-ranking"
      aria-label={`Ranking with ${data.criterion.name} at the handle’s weight`}
    >
      <p className="live-say">
        <span>
          <b>At {percent(weight)}</b>
          {moved ? '' : ', the agreed weight'}: {liveWords(live)}.
        </span>
        {moved ? (
          <Button look="quiet" dense icon="undo" onClick={onPutBack}>
            Back to {percent(data.weight)}
          </Button>
        ) : null}
      </p>
      <ol className="live-ranks">
        {shown.map(({ line, rank, total }) => {
          const change = total - totalAt(line, data.weight);
          return (
            <li key={line.option.id} className={rank === 1 ? 'live-first' : undefined}>
              <span className="live-place">{rank}</span>
              <OptionMark colour={line.option.colour} />
              <span className="live-name">
                <span title={line.option.fullName ?? line.option.name}>
                  <b>{line.option.letter}</b> {line.option.name}
                </span>
                <GateMark standing={gates.find(({ option }) => option === line.option.id)} />
              </span>
              <span className="live-bar" aria-hidden="true">
                <i
                  style={
                    {
                      width: `${(100 * Math.max(0, total)) / full}%`,
                      background: optionColour(line.option.colour),
                    } satisfies CSSProperties
                  }
                />
              </span>
              <span className="live-total">{formatScore(total)}</span>
              <span className="live-change">
                {moved ? (
                  <>
                    {change > 0 ? '+' : ''}
                    {formatScore(change)}
                    <span className="visually-hidden"> than today</span>
                  </>
                ) : null}
              </span>
            </li>
          );
        })}
      </ol>
      {live.places.length > shown.length ? (
        <p className="muted small">and {live.places.length - shown.length} options after these</p>
      ) : null}
    </section>
  );
};
