import { useState } from 'react';
import { phraseText } from '../../../shared/analysis/figure.ts';
import { nearestChange, switchingChart } from '../../../shared/paper/charts.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import { agreedWeight, type StandingName } from '../../../shared/paper/figures.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { changeRows, switchingTitle } from './results-words.ts';

interface SwitchingCardProps {
  readonly context: PaperContext;
  readonly standing: StandingName;
}

/** What one weight would have to be for another option to lead: a chart of one criterion, a table of all. */
export const SwitchingCard = ({ context, standing }: SwitchingCardProps) => {
  const { analysis } = context;
  const [chosen, setChosen] = useState<string | null>(null);
  const tested = analysis.sensitivity[standing].filter(
    ({ criterion }) => switchingChart(analysis, criterion, standing) !== null,
  );
  const criterion =
    tested.find((row) => row.criterion === chosen)?.criterion ??
    nearestChange(analysis, standing) ??
    tested[0]?.criterion ??
    null;
  const data = criterion === null ? null : switchingChart(analysis, criterion, standing);
  if (criterion === null || !data) return null;
  const rows = changeRows(context, standing);
  const weight = agreedWeight(context, criterion);
  const title = switchingTitle(context, criterion, standing);
  const ofThis = rows.filter((row) => row.criterion === criterion);
  return (
    <ChartFrame
      title={title}
      subtitle="Total score at each weight, and every weight at which the leader changes."
      alt={`${title}. ${weight ? `Its weight is ${phraseText([weight])} now. ` : ''}${ofThis
        .map(({ to, change }) => `${to} leads ${change}`)
        .join('; ')}`}
      data={data}
      tools={
        <SelectField
          label="Weight that moves"
          hideLabel
          value={criterion}
          choices={tested.map((row): readonly [string, string] => [
            row.criterion,
            analysis.criteria.find(({ id }) => id === row.criterion)?.name ?? '',
          ])}
          onCommit={setChosen}
        />
      }
      beside={
        rows.length === 0 ? (
          <p className="muted">No single weight, moved alone, changes the leader.</p>
        ) : (
          <table className="plain-table">
            <caption className="visually-hidden">Every change of leader</caption>
            <thead>
              <tr>
                <th scope="col">Criterion</th>
                <th scope="col">Now</th>
                <th scope="col">Changes</th>
                <th scope="col">To</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key} className={row.criterion === criterion ? 'results-chosen' : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className="results-pick"
                      aria-pressed={row.criterion === criterion}
                      onClick={() => setChosen(row.criterion)}
                    >
                      {row.name}
                    </button>
                  </th>
                  <td>{row.now}</td>
                  <td>{row.change}</td>
                  <td>
                    <b>{row.to}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
      note="One weight moves; the others keep their proportions. Changes are worked out exactly."
    />
  );
};
