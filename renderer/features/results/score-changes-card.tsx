import type { CostChange, ScoreSensitivity } from '../../../shared/analysis/analysis-change.ts';
import { costBenefitChart } from '../../../shared/paper/charts.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import { axisWords } from '../../charts/cost-benefit.tsx';
import {
  costChangeRows,
  otherScores,
  type ScoreChangeRow,
  scoreChangeRows,
  scoreChangesTitle,
} from './change-words.ts';
import { LeaderChanges } from './leader-changes.tsx';
import { ResultsCard } from './results-card.tsx';
import { ShowAll } from './show-all.tsx';

interface ScoreChangesCardProps {
  readonly context: PaperContext;
  readonly scores: ScoreSensitivity;
  readonly costs: readonly CostChange[];
}

const shownFirst = 8;

/** The scores that would change the leader if they alone were otherwise, and the costs at which value for money turns. */
export const ScoreChangesCard = ({ context, scores, costs }: ScoreChangesCardProps) => {
  const rows = scoreChangeRows(context, scores.changes);
  return (
    <ResultsCard
      title={scoreChangesTitle(rows, scores)}
      line={`One score moves between 0 and 100; the others and the weights stay. ${otherScores(context, scores)}`}
    >
      <div className={rows.length > 0 && costs.length > 0 ? 'results-two' : undefined}>
        {rows.length > 0 && <ScoreChanges rows={rows} />}
        {costs.length > 0 && <CostChanges context={context} costs={costs} />}
      </div>
    </ResultsCard>
  );
};

const ScoreChanges = ({ rows }: { readonly rows: readonly ScoreChangeRow[] }) => (
  <div>
    <ShowAll of={rows} first={shownFirst}>
      {(shown) => (
        <LeaderChanges
          caption="Scores at which another option leads"
          captioned
          head="Score"
          rows={shown.map(({ cell, ...row }) => ({ ...row, name: cell }))}
        />
      )}
    </ShowAll>
  </div>
);

const CostChanges = ({
  context,
  costs,
}: {
  readonly context: PaperContext;
  readonly costs: readonly CostChange[];
}) => {
  const drawn = costBenefitChart(context.analysis);
  return (
    <div>
      <ShowAll of={costChangeRows(context, costs)} first={shownFirst}>
        {(shown) => (
          <table className="plain-table">
            <caption className="results-caption">Costs at which value for money turns</caption>
            <thead>
              <tr>
                <th scope="col">Option</th>
                <th scope="col">Now</th>
                <th scope="col">Turns at</th>
                <th scope="col" className="results-words">
                  What then holds
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ key, option, now, at, holds }) => (
                <tr key={key}>
                  <th scope="row">{option}</th>
                  <td>{now}</td>
                  <td>{at}</td>
                  <td className="results-words">{holds}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ShowAll>
      {drawn && <p className="results-note">{axisWords(drawn)}.</p>}
    </div>
  );
};
