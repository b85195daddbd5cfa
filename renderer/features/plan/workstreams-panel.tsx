import { inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import { newWorkstream } from '../../../shared/records/plan.ts';
import { count } from '../../../shared/text/lists.ts';
import { AddRow } from '../../components/add-row.tsx';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { newId } from '../../session/new-id.ts';
import { useRemove, useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { called } from './plan-words.ts';

/** The strands of the work, who leads each, and what it is to bring about. */
export const WorkstreamsPanel = () => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const set = useSetFields();
  const remove = useRemove();
  const streams = inOrder(appraisal, 'workstream');
  const milestones = [...appraisal.milestone.values()];
  return (
    <section className="card" aria-labelledby="workstreams">
      <h2 id="workstreams">{streams.length === 0 ? 'Workstreams' : count(streams.length, 'workstream')}</h2>
      {streams.length === 0 ? (
        <p className="muted plan-empty">
          No workstreams yet. Add one for each strand of the work: staff and pensions, premises, information.
        </p>
      ) : null}
      <table className="rows">
        <colgroup>
          <col style={{ width: '28%' }} />
          <col style={{ width: '22%' }} />
          <col />
          <col style={{ width: 92 }} />
          <col style={{ width: 76 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Workstream</th>
            <th scope="col">Lead</th>
            <th scope="col">What it brings about</th>
            <th scope="col" className="number">
              Milestones
            </th>
            <th scope="col">
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {streams.map(({ id, name, lead, outcome }) => {
            const said = called(name, 'unnamed workstream');
            const own = milestones.filter(({ workstream }) => workstream === id).length;
            return (
              <tr key={id} className="in-row" {...jumpMark('workstream', id)}>
                <td>
                  <TextField
                    label="Workstream"
                    hideLabel
                    longest={200}
                    value={name}
                    onCommit={(text) => set('workstream', id, `Rename ${said}`, { name: text })}
                  />
                </td>
                <td>
                  <TextField
                    label={`Lead of ${said}`}
                    hideLabel
                    longest={200}
                    value={lead}
                    onCommit={(text) => set('workstream', id, `Lead of ${said}`, { lead: text })}
                  />
                </td>
                <td>
                  <TextField
                    label={`What ${said} brings about`}
                    hideLabel
                    lines={2}
                    longest={1000}
                    value={outcome}
                    onCommit={(text) => set('workstream', id, `What ${said} brings about`, { outcome: text })}
                  />
                </td>
                <td className="number plan-count">{own}</td>
                <td className="rows-acts">
                  <Button
                    look="quiet"
                    dense
                    aria-label={`Remove ${said}`}
                    onClick={() => remove(`Remove workstream ${said}`, [{ type: 'workstream', id }])}
                  >
                    Remove
                  </Button>
                </td>
              </tr>
            );
          })}
          <AddRow
            columns={5}
            label="Add a workstream"
            onAdd={(name) =>
              session.edit({
                label: `Add workstream ${called(name, '')}`,
                put: [newWorkstream({ id: newId(), order: lastOrder(appraisal, 'workstream'), name })],
              })
            }
          />
        </tbody>
      </table>
    </section>
  );
};
