import type { StandingName } from '../../../shared/paper/figures.ts';
import { useAnalysis } from '../../session/use-session.ts';
import { concordanceTitle, spreadRows } from './agreement-words.ts';
import { ResultsCard } from './results-card.tsx';
import { ShowAll } from './show-all.tsx';

const shownFirst = 8;

/** Kendall’s W over people’s own rankings, and the spread of every score. */
export const ConcordanceCard = ({ standing }: { readonly standing: StandingName }) => {
  const analysis = useAnalysis();
  const rows = spreadRows(analysis);
  const title = concordanceTitle(analysis, standing);
  if (rows.length === 0) return null;
  return (
    <ResultsCard
      title={title ?? 'How far people’s scores lie apart'}
      line={`${title === null ? '' : `Each ranks the options by their own total under the agreed weights${standing === 'benefitOnly' ? ', cost criteria left out' : ''} (coefficient of concordance, ties corrected). `}Below, the spread of each score, widest first; the standard deviation is about how far a person lies from the mean.`}
    >
      <ShowAll of={rows} first={shownFirst}>
        {(shown) => (
          <table className="plain-table">
            <caption className="results-caption">People’s own scores of 0 to 100</caption>
            <thead>
              <tr>
                {['Score', 'People', 'Mean', 'Median', 'Lowest', 'Highest', 'Standard deviation'].map(
                  (column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ key, name, cells }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in their order
                    <td key={at}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ShowAll>
    </ResultsCard>
  );
};
