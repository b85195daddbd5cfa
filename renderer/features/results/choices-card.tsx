import type { ReactNode } from 'react';
import type { PaperContext } from '../../../shared/paper/context.ts';
import { inOrder } from '../../../shared/records/aggregate.ts';
import { recordHref } from '../../session/route.ts';
import { useSession } from '../../session/use-session.ts';
import { type ChosenOption, choicesLine, choicesNote, choicesTitle, chosenOptions } from './choice-words.ts';
import { ResultsCard } from './results-card.tsx';
import './choices-card.css';

/** Who would choose otherwise, as people say themselves: by option and group with their reasons. Nobody is named. */
export const ChoicesCard = ({ context }: { readonly context: PaperContext }): ReactNode => {
  const id = useSession((session) => session.id);
  const scorers = inOrder(context.appraisal, 'assessor');
  const next = scorers.find(({ choices }) => choices.length === 0) ?? scorers[0];
  if (!next) return null;
  const options = chosenOptions(context);
  const where = (
    <a href={recordHref(id, 'scores', { type: 'assessor', id: next.id }, 'choices')}>
      {options.length === 0 ? 'Write down the first choice' : 'Go to the choices'}
    </a>
  );
  if (options.length === 0) {
    return (
      <ResultsCard
        title={choicesTitle(context)}
        line="Ask each scorer which option they would choose, all in all, and why: the paper then tells who dissents."
      >
        <p className="results-note">{where}</p>
      </ResultsCard>
    );
  }
  return (
    <ResultsCard title={choicesTitle(context)} line={choicesLine(context)}>
      <ChoicesTable options={options} />
      <p className="results-note">
        {choicesNote(context)} {where}
      </p>
    </ResultsCard>
  );
};

const ChoicesTable = ({ options }: { readonly options: readonly ChosenOption[] }): ReactNode => {
  const grouped = options.some(({ rows }) => rows.some(({ group }) => group !== ''));
  return (
    <table className="plain-table choices-table">
      <thead>
        <tr>
          <th scope="col">Would choose</th>
          {grouped && (
            <th scope="col" className="results-words">
              Group
            </th>
          )}
          <th scope="col">People</th>
          <th scope="col" className="results-words">
            Why, in their own words
          </th>
        </tr>
      </thead>
      {options.map(({ option, letter, name, stands, rows }) => (
        <tbody key={option}>
          {rows.map(({ group, people, reasons }, place) => (
            <tr key={group}>
              {place === 0 && (
                <th scope="rowgroup" rowSpan={rows.length}>
                  <b>{letter}</b>{' '}
                  <span className="results-aside">{[name, stands].filter(Boolean).join(', ')}</span>
                </th>
              )}
              {grouped && <td className="results-words">{group}</td>}
              <td>{people}</td>
              <td className="results-words">
                {reasons.length === 0 ? (
                  'No reason given'
                ) : (
                  <ul>
                    {reasons.map((reason) => (
                      <li key={reason}>“{reason}”</li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
};
