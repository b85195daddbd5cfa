import type { Analysis } from '../../../shared/analysis/analysis.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import { letterOf } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { spreadAlt, spreadChart, spreadTitle } from '../../../shared/paper/spread-chart.ts';
import { countInWords } from '../../../shared/text/count-words.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { useAnalysis, useAppraisal } from '../../session/use-session.ts';
import { dissentFrom, dissentRows, dissentTitle } from './agreement-words.ts';
import { ResultsCard } from './results-card.tsx';
import { costNames } from './results-words.ts';
import { ShowAll } from './show-all.tsx';

/** Options that somebody would have put first, before the rest are asked for. */
const shownFirst = 8;

/** Where people differ, cell by cell, and who would have chosen otherwise. Names are in neither. */
interface AgreementCardProps {
  readonly context: PaperContext;
  readonly standing: StandingName;
}

export const AgreementCard = ({ context, standing }: AgreementCardProps) => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const data = spreadChart(appraisal, analysis, { people: true });
  return (
    <>
      {data && (
        <ChartFrame
          title={spreadTitle(data)}
          subtitle={`The ${data.cells.length === 1 ? 'score that divides' : `${countInWords(data.cells.length)} scores that divide`} people most, 0 to 100. A dot is a person, a thick tick a group’s ${data.average}, the long line the agreed score.`}
          alt={spreadAlt(data)}
          data={data}
          note="After each group: how many of it scored. A shaded band is the range given with an agreed score."
        />
      )}
      <DissentCard context={context} analysis={dissentFrom(context, analysis)} standing={standing} />
    </>
  );
};

const DissentCard = ({
  context,
  analysis,
  standing,
}: AgreementCardProps & { readonly analysis: Analysis }) => {
  const rows = dissentRows(analysis, standing);
  if (rows.length === 0) return null;
  return (
    <ResultsCard
      title={dissentTitle(analysis, standing)}
      line={`Each person’s own scores under the agreed weights${standing === 'benefitOnly' ? `, without ${costNames(context)}` : ''}. People with a score of their own in every cell that counts.`}
    >
      <ShowAll of={rows} first={shownFirst}>
        {(shown) => (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Would have put first</th>
                <th scope="col">People</th>
                <th scope="col" className="results-words">
                  By group
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ options, people, groups, leads }) => (
                <tr key={options.join(' ')}>
                  <th scope="row">
                    <b>
                      {joinNames(
                        options.map((id) => letterOf(context, id)),
                        leads ? 'or' : 'and',
                      )}
                    </b>
                    {leads ? ', as in the ranking' : options.length > 1 ? ', level' : ''}
                  </th>
                  <td>{people}</td>
                  <td className="results-words">{groups}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ShowAll>
    </ResultsCard>
  );
};
