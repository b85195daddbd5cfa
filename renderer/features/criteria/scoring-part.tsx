import { type Appraisal, appraisalOf } from '../../../shared/records/aggregate.ts';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import { count } from '../../../shared/text/lists.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { withUnit } from '../../../shared/text/units.ts';
import { measuredFigures } from '../../charts/measured-figures.ts';
import { lineInWords } from '../../charts/value-line-geometry.ts';
import { OptionMark } from '../../components/option-mark.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { useSetFields } from '../../session/use-record.ts';
import { useAppraisal } from '../../session/use-session.ts';
import { Descriptors } from './descriptors.tsx';
import { useValueLine } from './use-value-line.ts';
import { ValueChart } from './value-chart.tsx';
import { type Measured, startingMeasured, turned } from './value-points.ts';
import { ValuePointsTable } from './value-points-table.tsx';
import './scoring-part.css';

const better = [
  ['higher', 'Higher is better'],
  ['lower', 'Lower is better'],
] as const;

const scoresOn = (appraisal: Appraisal, criterion: string): number =>
  [...appraisal.score.values()].filter((score) => score.criterion === criterion && score.value !== null)
    .length;

const figuresOn = (appraisal: Appraisal, criterion: string): readonly number[] =>
  [...appraisal.measure.values()].flatMap((measure) =>
    measure.criterion === criterion && measure.likely !== null ? [measure.likely] : [],
  );

const shown = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1);

const MeasuredPart = ({
  criterion,
  measured,
}: {
  readonly criterion: CriterionRecord;
  readonly measured: Measured;
}) => {
  const appraisal = useAppraisal();
  const set = useSetFields();
  const line = useValueLine(criterion, measured);
  const { id, name } = criterion;
  const figures = measuredFigures(appraisal, id, line.points);
  return (
    <>
      <div className="form" {...jumpMark('criterion', id, 'measured')}>
        <TextField
          label="Unit"
          longest={60}
          value={measured.unit}
          placeholder="Such as minutes, % of practices, £ a head"
          onCommit={(unit) =>
            set('criterion', id, `Change the unit of ${name}`, { measured: { ...measured, unit } })
          }
        />
        <SelectField
          label="Direction"
          value={measured.better}
          choices={better}
          onCommit={(direction) =>
            set('criterion', id, `On ${name} ${direction} is better`, {
              measured: turned(measured, direction),
            })
          }
        />
      </div>
      <div className="value-editor">
        <ValueChart line={line} measured={measured} figures={figures} />
        <ValuePointsTable line={line} measured={measured} />
      </div>
      <p className="field-hint">
        {lineInWords(line.points, measured.unit, measured.better, shown)} Drag a point or use the arrow keys
        on it; a double click sets one more.
      </p>
      {figures.length > 0 ? (
        <table className="value-outcome">
          <caption className="visually-hidden">What the figures of the options are worth</caption>
          <thead>
            <tr>
              <th scope="col">Option</th>
              <th scope="col" className="number">
                Figure
              </th>
              <th scope="col" className="number">
                Value
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {figures.map(({ letter, name: option, colour, figure, value, clipped }) => (
              <tr key={letter}>
                <th scope="row">
                  <OptionMark colour={colour} letter={letter} /> {option}
                </th>
                <td className="number">{withUnit(figure, measured.unit)}</td>
                <td className="number">{formatNumber(value, 1)}</td>
                <td className="muted small">{clipped ? 'beyond the line, counts as its end' : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="muted">No option has a figure yet. They are entered on Scores, in this unit.</p>
      )}
    </>
  );
};

/** How options get their value on a criterion: people judge it against the descriptors, or figures are turned into it. */
export const ScoringPart = ({ criterion }: { readonly criterion: CriterionRecord }) => {
  const appraisal = useAppraisal();
  const set = useSetFields();
  const { id, name, scoring, measured } = criterion;
  const given = scoresOn(appraisal, id);
  const usable = measured !== null && measured.points.length >= 2 ? measured : null;
  const choose = (next: CriterionRecord['scoring']): void =>
    set(
      'criterion',
      id,
      next === 'measured' ? `${name} is measured` : `${name} is judged`,
      next === 'measured'
        ? { scoring: next, measured: usable ?? startingMeasured(figuresOn(appraisal, id)) }
        : { scoring: next },
    );
  return (
    <section className="pane-part" aria-labelledby="scoring">
      <h3 id="scoring">How it is scored</h3>
      <fieldset className="scoring-choice" aria-labelledby="scoring">
        <label className="check">
          <input
            type="radio"
            name={`scoring ${id}`}
            checked={scoring === 'judged'}
            onChange={() => choose('judged')}
          />
          <span>Judged: people score it from 0 to 100</span>
        </label>
        <label className="check">
          <input
            type="radio"
            name={`scoring ${id}`}
            checked={scoring === 'measured'}
            onChange={() => choose('measured')}
          />
          <span>Measured: a figure in a unit is turned into 0 to 100</span>
        </label>
      </fieldset>
      {scoring === 'measured' && usable ? (
        <>
          {given > 0 ? (
            <p className="muted">
              {count(given, 'score')} that people gave {given === 1 ? 'is' : 'are'} kept and{' '}
              {given === 1 ? 'does' : 'do'} not count while it is measured.
            </p>
          ) : null}
          <MeasuredPart criterion={criterion} measured={usable} />
        </>
      ) : (
        <div {...jumpMark('criterion', id, 'descriptors')}>
          <h4 className="field-label">What the scale means here</h4>
          <Descriptors
            values={criterion.descriptors}
            fallback={appraisalOf(appraisal).scale}
            onCommit={(at, descriptors) =>
              set('criterion', id, `Change what ${at} means on ${name}`, { descriptors })
            }
          />
        </div>
      )}
    </section>
  );
};
