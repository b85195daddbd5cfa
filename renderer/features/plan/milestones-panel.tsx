import { useMemo } from 'react';
import { milestonesByDate, timeline } from '../../../shared/analysis/timeline.ts';
import { milestoneKinds, milestoneStates } from '../../../shared/paper/milestones-chart.ts';
import { milestoneTable } from '../../../shared/paper/table-of-chart.ts';
import { appraisalOf, inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import { type MilestoneRecord, newMilestone } from '../../../shared/records/plan.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { FigureFrame } from '../../charts/figure-frame.tsx';
import { MilestoneMark, MilestoneStrip } from '../../charts/milestone-strip.tsx';
import { Button } from '../../components/button.tsx';
import { focusChosen } from '../../components/focus-chosen.ts';
import { DateField } from '../../components/number-field.tsx';
import { chosenWords, OptionChoice } from '../../components/option-choice.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Tag } from '../../components/tag.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { newId } from '../../session/new-id.ts';
import { useChosen } from '../../session/use-chosen.ts';
import { type Patch, useRemove, useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { PlanList } from './plan-lists.tsx';
import { called, execWords, milestoneFinding, milestoneLine } from './plan-words.ts';

const kinds = ['step', 'condition', 'decision'] as const;
const states = ['planned', 'done', 'missed'] as const;

const MilestoneDetail = ({
  milestone,
  onRemove,
}: {
  readonly milestone: MilestoneRecord;
  readonly onRemove: () => void;
}) => {
  const appraisal = useAppraisal();
  const setFields = useSetFields();
  const { id, name } = milestone;
  const options = inOrder(appraisal, 'option');
  const said = called(name, 'unnamed milestone');
  const set = (label: string, patch: Patch<'milestone'>): void => setFields('milestone', id, label, patch);
  return (
    <article className="pane-detail" aria-labelledby="milestone-title" {...jumpMark('milestone', id)}>
      <div className="pane-head">
        <h2 id="milestone-title">
          <span>{name || 'Unnamed milestone'}</span>
        </h2>
        <Button look="quiet" dense icon="remove" onClick={onRemove}>
          Remove
        </Button>
      </div>
      <TextField
        label="What is reached"
        longest={300}
        value={name}
        onCommit={(text) => set(`Rename ${said}`, { name: text })}
      />
      <div className="form form-third">
        <SelectField
          label="Kind"
          value={milestone.kind}
          choices={kinds.map((kind) => [kind, milestoneKinds[kind]] as const)}
          onCommit={(kind) => set(`${said}: ${milestoneKinds[kind].toLowerCase()}`, { kind })}
        />
        <div {...jumpMark('milestone', id, 'date')}>
          <DateField
            label="Date"
            value={milestone.date}
            onCommit={(date) =>
              set(`Date of ${said}: ${date === null ? 'none' : formatDate(date)}`, { date })
            }
          />
        </div>
        <SelectField
          label="Status"
          value={milestone.status}
          choices={states.map((status) => [status, milestoneStates[status]] as const)}
          onCommit={(status) => set(`${said}: ${milestoneStates[status].toLowerCase()}`, { status })}
        />
        <div {...jumpMark('milestone', id, 'owner')}>
          <TextField
            label="Owner"
            longest={200}
            value={milestone.owner}
            onCommit={(owner) => set(`Owner of ${said}`, { owner })}
          />
        </div>
        <SelectField
          label="Workstream"
          value={milestone.workstream ?? ''}
          choices={[
            ['', 'None'],
            ...inOrder(appraisal, 'workstream').map(
              (stream) => [stream.id, stream.name || 'Unnamed workstream'] as const,
            ),
          ]}
          onCommit={(stream) => set(`Workstream of ${said}`, { workstream: stream === '' ? null : stream })}
        />
      </div>
      <OptionChoice
        label="Options that it concerns"
        options={options}
        chosen={milestone.options}
        onCommit={(chosen) => set(`${said} concerns ${chosenWords(chosen, options)}`, { options: chosen })}
      />
      <TextField
        label="Note"
        lines={2}
        longest={1000}
        value={milestone.note}
        onCommit={(note) => set(`Note on ${said}`, { note })}
      />
    </article>
  );
};

/** The points to be reached, along the months and one by one. */
export const MilestonesPanel = () => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const remove = useRemove();
  const [chosenId, choose] = useChosen('milestone');
  const milestones = milestonesByDate(appraisal);
  const chosen = milestones.find(({ id }) => id === chosenId) ?? milestones[0];
  const { execDate } = appraisalOf(appraisal);
  const strip = useMemo(() => timeline(appraisal, execDate), [appraisal, execDate]);
  const place = chosen ? milestones.indexOf(chosen) : -1;
  return (
    <>
      {strip.dated.length > 0 ? (
        <div className="plan-strip">
          <FigureFrame
            title={milestoneFinding(milestones)}
            subtitle={`Milestones by date. ${execWords(appraisal)}`}
            table={milestoneTable([...strip.dated.map(({ milestone }) => milestone), ...strip.undated])}
            draw={(width) => <MilestoneStrip data={strip} alt="Milestones along the months" width={width} />}
            note={
              strip.undated.length === 0
                ? null
                : `Without a date: ${strip.undated.map(({ name }) => name || 'unnamed').join('; ')}.`
            }
          />
        </div>
      ) : null}
      <div className="two-pane">
        <PlanList
          label="Milestones"
          records={milestones}
          chosen={chosen?.id ?? null}
          onChoose={choose}
          draw={(milestone) => ({
            mark: (
              <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <MilestoneMark kind={milestone.kind} status={milestone.status} x={8} y={8} />
              </svg>
            ),
            name: milestone.name || 'Unnamed milestone',
            side: (
              <Tag>
                {milestone.status === 'planned'
                  ? milestoneKinds[milestone.kind]
                  : milestoneStates[milestone.status]}
              </Tag>
            ),
            lines: [milestoneLine(milestone)],
          })}
          empty="No milestones yet. Add each step, condition and decision with the date by which it is reached."
          addLabel="Add a milestone"
          longest={300}
          onAdd={(name) => {
            const milestone = newMilestone({ id: newId(), order: lastOrder(appraisal, 'milestone'), name });
            session.edit({ label: `Add milestone ${called(name, '')}`, put: [milestone] });
            choose(milestone.id);
          }}
        />
        {chosen ? (
          <MilestoneDetail
            key={chosen.id}
            milestone={chosen}
            onRemove={() => {
              choose(milestones[place + 1]?.id ?? milestones[place - 1]?.id ?? null);
              remove(`Remove milestone ${called(chosen.name, 'without a name')}`, [
                { type: 'milestone', id: chosen.id },
              ]);
              focusChosen();
            }}
          />
        ) : null}
      </div>
    </>
  );
};
