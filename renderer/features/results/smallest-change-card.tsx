import type { SmallestChange } from '../../../shared/analysis/analysis-change.ts';
import { formatFigure } from '../../../shared/analysis/figure.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import {
  cannotLead,
  challengers,
  movedFrom,
  perCent,
  smallestChangeTitle,
  weightsToday,
} from './change-words.ts';
import { ResultsCard } from './results-card.tsx';
import { ShowAll } from './show-all.tsx';

interface SmallestChangeCardProps {
  readonly context: PaperContext;
  readonly standing: StandingName;
  readonly changes: readonly SmallestChange[];
  /** Tries the weights (by criterion, summing to 1) that put an option level in front. */
  readonly onTry: (weights: readonly number[]) => void;
}

/** With more criteria than this, those that move in no column are folded away. */
const mostRows = 12;

/** A weight as every other table prints one: to a tenth, without a decimal that is nothing. */
const asWeight = (share: number): string => formatFigure({ value: share, format: 'weight' });

/** Columns of challengers; those further off are named under the table. */
const mostColumns = 5;

/** The least that the weights would have to move for each other option to draw level in front. */
export const SmallestChangeCard = ({ context, standing, changes, onTry }: SmallestChangeCardProps) => {
  const { analysis } = context;
  const { leader } = analysis[standing].ranking;
  const today = weightsToday(context, standing);
  if (leader === null || today === null || changes.length === 0) return null;
  const able = challengers(context, changes);
  const shown = able.slice(0, mostColumns);
  const further = able.slice(mostColumns).map(({ letter, moved }) => `${letter} (${perCent(moved)})`);
  const needed = shown.map(({ weights }) => movedFrom(today, weights));
  const rows = analysis.criteria.flatMap(({ id, name, isCost }, row) =>
    isCost && standing === 'benefitOnly' ? [] : [{ id, name, row }],
  );
  const moving = rows.filter(({ row }) => needed.some((moved) => moved[row]));
  const notes = [
    cannotLead(context, changes),
    further.length > 0 ? `Further off: ${joinNames(further)}.` : '',
    shown.length > 0 ? 'Bold: a weight that moves.' : '',
  ];
  return (
    <ResultsCard
      title={smallestChangeTitle(context, leader, able[0])}
      line="The nearest weights at which another option is level in front of all others, beside today’s."
    >
      {shown.length > 0 && (
        <ShowAll of={rows} first={rows.length > mostRows ? moving : rows}>
          {(listed) => (
            <table className="plain-table results-needed">
              <caption className="visually-hidden">
                Weights today and the nearest at which another option leads
              </caption>
              <thead>
                <tr>
                  <th scope="col">Criterion</th>
                  <th scope="col">Today</th>
                  {shown.map(({ option, letter }) => (
                    <th key={option} scope="col">
                      For {letter}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {listed.map(({ id, name, row }) => (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td>{asWeight(today[row] ?? 0)}</td>
                    {shown.map(({ option, weights }, column) => (
                      <td key={option}>
                        {needed[column]?.[row] ? (
                          <b>{asWeight(weights[row] ?? 0)}</b>
                        ) : (
                          asWeight(today[row] ?? 0)
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">Weight that moves</th>
                  <td />
                  {shown.map(({ option, moved }) => (
                    <td key={option}>{perCent(moved)}</td>
                  ))}
                </tr>
                <tr>
                  <td colSpan={2} />
                  {shown.map(({ option, letter, weights }) => (
                    <td key={option}>
                      <Button dense onClick={() => onTry(weights)}>
                        Try for {letter}
                      </Button>
                    </td>
                  ))}
                </tr>
              </tfoot>
            </table>
          )}
        </ShowAll>
      )}
      <p className="results-note">{notes.filter((sentence) => sentence !== '').join(' ')}</p>
    </ResultsCard>
  );
};
