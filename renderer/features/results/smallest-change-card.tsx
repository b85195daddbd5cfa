import type { SmallestChange } from '../../../shared/analysis/analysis-change.ts';
import { wholePerCents } from '../../../shared/analysis/weights.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import {
  cannotLead,
  challengers,
  movedFrom,
  perCent,
  perCentsBeside,
  smallestChangeTitle,
  weightsToday,
} from './change-words.ts';
import { ResultsCard } from './results-card.tsx';

interface SmallestChangeCardProps {
  readonly context: PaperContext;
  readonly standing: StandingName;
  readonly changes: readonly SmallestChange[];
  /** Tries the weights (by criterion, summing to 1) that put an option level in front. */
  readonly onTry: (weights: readonly number[]) => void;
}

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
  const now = wholePerCents(today);
  const needed = shown.map(({ weights }) => ({
    perCents: perCentsBeside(today, weights),
    moved: movedFrom(today, weights),
  }));
  const notes = [
    cannotLead(context, changes),
    further.length > 0 ? `Further off: ${joinNames(further)}.` : '',
    shown.length > 0 ? 'Bold: a weight that moves. Whole per cents; what moves is to a tenth.' : '',
  ];
  return (
    <ResultsCard
      title={smallestChangeTitle(context, leader, able[0])}
      line="The nearest weights at which another option is level in front of all others, beside today’s."
    >
      {shown.length > 0 && (
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
            {analysis.criteria.map(({ id, name, isCost }, row) =>
              isCost && standing === 'benefitOnly' ? null : (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{now[row]}%</td>
                  {shown.map(({ option }, column) => {
                    const printed = `${needed[column]?.perCents[row] ?? 0}%`;
                    return <td key={option}>{needed[column]?.moved[row] ? <b>{printed}</b> : printed}</td>;
                  })}
                </tr>
              ),
            )}
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
      <p className="results-note">{notes.filter((sentence) => sentence !== '').join(' ')}</p>
    </ResultsCard>
  );
};
