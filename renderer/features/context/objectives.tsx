import { inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import { AddRow } from '../../components/add-row.tsx';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { newId } from '../../session/new-id.ts';
import { useRemove, useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';

/** What the change is meant to achieve, and how it will be known. */
export const Objectives = () => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const set = useSetFields();
  const remove = useRemove();
  const objectives = inOrder(appraisal, 'objective');
  return (
    <section className="card" aria-labelledby="objectives">
      <h2 id="objectives">Objectives</h2>
      <table className="rows">
        <colgroup>
          <col style={{ width: 32 }} />
          <col />
          <col />
          <col style={{ width: 96 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Number</span>
            </th>
            <th scope="col">What is to be achieved</th>
            <th scope="col">How it will be known</th>
            <th scope="col">
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {objectives.map(({ id, statement, measure }, index) => (
            <tr key={id} className="in-row" {...jumpMark('objective', id)}>
              <td className="rows-place">{index + 1}</td>
              <td>
                <TextField
                  label={`Objective ${index + 1}`}
                  hideLabel
                  lines={2}
                  longest={500}
                  value={statement}
                  onCommit={(text) =>
                    set('objective', id, `Change objective ${index + 1}`, { statement: text })
                  }
                />
              </td>
              <td>
                <TextField
                  label={`How objective ${index + 1} will be known`}
                  hideLabel
                  lines={2}
                  longest={500}
                  value={measure}
                  onCommit={(text) =>
                    set('objective', id, `Change how objective ${index + 1} will be known`, { measure: text })
                  }
                />
              </td>
              <td className="rows-acts">
                <Button
                  look="quiet"
                  dense
                  aria-label={`Remove objective ${index + 1}`}
                  onClick={() => remove(`Remove objective ${index + 1}`, [{ type: 'objective', id }])}
                >
                  Remove
                </Button>
              </td>
            </tr>
          ))}
          <AddRow
            columns={4}
            indent
            label="Add an objective"
            onAdd={(statement) =>
              session.edit({
                label: `Add objective ${objectives.length + 1}`,
                put: [
                  {
                    type: 'objective',
                    id: newId(),
                    order: lastOrder(appraisal, 'objective'),
                    statement,
                    measure: '',
                  },
                ],
              })
            }
          />
        </tbody>
      </table>
    </section>
  );
};
