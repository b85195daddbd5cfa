import { useState } from 'react';
import { namedAs } from '../../../shared/library/library-fields.ts';
import { metricDefaults, metricsFromLibrary } from '../../../shared/library/metrics.ts';
import { inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import { type MetricRecord, newMetric } from '../../../shared/records/plan.ts';
import { count } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import { focusChosen } from '../../components/focus-chosen.ts';
import { LibraryPicker } from '../../components/library-picker.tsx';
import { OptionalNumberField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useChosen } from '../../session/use-chosen.ts';
import { type Patch, swapped, useRemove, useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { PlanList } from './plan-lists.tsx';
import { called, metricLine, shownMeasurement } from './plan-words.ts';

const bounds = { least: -1e12, most: 1e12 };

const betterMarks: Readonly<Record<MetricRecord['better'], string>> = {
  unstated: '',
  higher: '↑',
  lower: '↓',
};
const betterWords: Readonly<Record<MetricRecord['better'], string>> = {
  unstated: '',
  higher: 'Higher is better',
  lower: 'Lower is better',
};

/** The targets with one of the three changed; those after the last that is set are left out. */
export const withTarget = (
  targets: readonly (number | null)[],
  year: number,
  value: number | null,
): (number | null)[] => {
  const next = [0, 1, 2].map((place) => (place === year ? value : (targets[place] ?? null)));
  while (next.length > 0 && next[next.length - 1] === null) next.pop();
  return next;
};

interface MetricDetailProps {
  readonly metric: MetricRecord;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const MetricDetail = ({ metric, first, last, onMove, onRemove }: MetricDetailProps) => {
  const appraisal = useAppraisal();
  const setFields = useSetFields();
  const { id, name } = metric;
  const said = called(name, 'unnamed measure');
  const set = (label: string, patch: Patch<'metric'>): void => setFields('metric', id, label, patch);
  const saidOf = (value: number | null): string => (value === null ? 'none' : shownMeasurement(value));
  const text = (
    field: 'unit' | 'baselineOf' | 'source' | 'frequency' | 'owner' | 'stopIf',
    label: string,
    longest: number,
    more: { readonly hint?: string; readonly lines?: number } = {},
  ) => (
    <TextField
      {...more}
      label={label}
      longest={longest}
      value={metric[field]}
      onCommit={(typed) => set(`${label} of ${said}`, { [field]: typed })}
    />
  );
  return (
    <article className="pane-detail" aria-labelledby="metric-title" {...jumpMark('metric', id)}>
      <div className="pane-head">
        <h2 id="metric-title">
          <span>{name || 'Unnamed measure'}</span>
        </h2>
        <Button look="quiet" dense icon="up" disabled={first} onClick={() => onMove(-1)}>
          Up
        </Button>
        <Button look="quiet" dense icon="down" disabled={last} onClick={() => onMove(1)}>
          Down
        </Button>
        <Button look="quiet" dense icon="remove" onClick={onRemove}>
          Remove
        </Button>
      </div>
      <TextField
        label="What is measured"
        longest={200}
        value={name}
        onCommit={(typed) => set(`Rename ${said}`, { name: typed })}
      />
      <div className="form form-third">
        {text('unit', 'Unit', 60, { hint: 'Per cent, days, admissions per 1,000.' })}
        <SelectField
          label="Better is"
          value={metric.better}
          choices={[
            ['unstated', 'Not stated'],
            ['higher', 'Higher'],
            ['lower', 'Lower'],
          ]}
          onCommit={(better) =>
            set(`${said}: ${better === 'unstated' ? 'better not stated' : `${better} is better`}`, { better })
          }
        />
        <SelectField
          label="Objective that it tells of"
          value={metric.objective ?? ''}
          choices={[
            ['', 'None'],
            ...inOrder(appraisal, 'objective').map(
              (objective, place) => [objective.id, `${place + 1} ${objective.statement}`] as const,
            ),
          ]}
          onCommit={(objective) =>
            set(`Objective of ${said}`, { objective: objective === '' ? null : objective })
          }
        />
      </div>
      <section className="pane-part" aria-labelledby="metric-figures">
        <h3 id="metric-figures">Baseline and targets, by the end of each year after the start</h3>
        <div className="plan-figures">
          <div {...jumpMark('metric', id, 'baseline')}>
            <OptionalNumberField
              {...bounds}
              label="Baseline"
              noun="A baseline"
              none="Not known"
              value={metric.baseline}
              onCommit={(baseline) => set(`Baseline of ${said}: ${saidOf(baseline)}`, { baseline })}
            />
          </div>
          {[0, 1, 2].map((year) => (
            <div key={year} {...(year === 0 ? jumpMark('metric', id, 'targets') : {})}>
              <OptionalNumberField
                {...bounds}
                label={`Year ${year + 1}`}
                noun="A target"
                none="Not set"
                value={metric.targets[year] ?? null}
                onCommit={(target) =>
                  set(`Target of ${said}, year ${year + 1}: ${saidOf(target)}`, {
                    targets: withTarget(metric.targets, year, target),
                  })
                }
              />
            </div>
          ))}
        </div>
        {text('baselineOf', 'What the baseline is of', 200, { hint: '2008/09, or an audit of June 2008.' })}
      </section>
      <section className="pane-part" aria-labelledby="metric-how">
        <h3 id="metric-how">How it is measured, and what follows</h3>
        <div className="form form-third">
          {text('source', 'Source', 300)}
          {text('frequency', 'How often', 100)}
          {text('owner', 'Owner', 200)}
          <div className="form-wide">{text('stopIf', 'Stop or change course if', 500, { lines: 2 })}</div>
        </div>
      </section>
    </article>
  );
};

/** What shows whether it works: baseline, and targets for the three years of the evaluation. */
export const MeasuresPanel = () => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const remove = useRemove();
  const [chosenId, choose] = useChosen('metric');
  const [picking, setPicking] = useState(false);
  const metrics = inOrder(appraisal, 'metric');
  const chosen = metrics.find(({ id }) => id === chosenId) ?? metrics[0];
  const place = chosen ? metrics.indexOf(chosen) : -1;
  return (
    <>
      {picking ? (
        <LibraryPicker
          title="Usual measures"
          advice="They come with unit, source and how often. Baseline and targets are for people here to say."
          offers={metricDefaults.map(({ id, name, unit, advice }) => ({
            id,
            name,
            line: `${unit}. ${advice}`,
            there: namedAs(metrics, name) !== undefined,
          }))}
          addWords={(number) => `Add ${count(number, 'measure')}`}
          onAdd={(ids) => {
            const put = metricsFromLibrary(shownAppraisal(session.store.getState()), newId, ids);
            session.edit({ label: `Add ${count(put.length, 'usual measure')}`, put: [...put] });
            choose(put[0]?.id ?? null);
          }}
          onClose={() => setPicking(false)}
        />
      ) : null}
      <div className="two-pane">
        <PlanList
          label="Measures"
          records={metrics}
          chosen={chosen?.id ?? null}
          onChoose={choose}
          draw={(metric) => ({
            mark: (
              <span className="muted" title={betterWords[metric.better]}>
                {betterMarks[metric.better]}
              </span>
            ),
            name: metric.name || 'Unnamed measure',
            lines: [metricLine(metric), metric.owner.trim() || 'No owner'],
          })}
          empty="No measures yet. Add what would show, over three years, whether the choice works, or take the usual ones."
          addLabel="Add a measure"
          more={
            <Button
              look={metrics.length === 0 ? 'primary' : 'quiet'}
              dense={metrics.length > 0}
              onClick={() => setPicking(true)}
            >
              Add usual measures
            </Button>
          }
          longest={200}
          onAdd={(name) => {
            const metric = newMetric({ id: newId(), order: lastOrder(appraisal, 'metric'), name });
            session.edit({ label: `Add measure ${called(name, '')}`, put: [metric] });
            choose(metric.id);
          }}
        />
        {chosen ? (
          <MetricDetail
            key={chosen.id}
            metric={chosen}
            first={place === 0}
            last={place === metrics.length - 1}
            onMove={(by) => {
              const other = metrics[place + by];
              if (other) {
                session.edit({
                  label: `Move measure ${called(chosen.name, 'without a name')} ${by < 0 ? 'up' : 'down'}`,
                  put: [...swapped(chosen, other, by)],
                });
              }
            }}
            onRemove={() => {
              choose(metrics[place + 1]?.id ?? metrics[place - 1]?.id ?? null);
              remove(`Remove measure ${called(chosen.name, 'without a name')}`, [
                { type: 'metric', id: chosen.id },
              ]);
              focusChosen();
            }}
          />
        ) : null}
      </div>
    </>
  );
};
