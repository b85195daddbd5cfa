import { inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import { count } from '../../../shared/text/lists.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { AddRow } from '../../components/add-row.tsx';
import { Button } from '../../components/button.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { CheckField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { newId } from '../../session/new-id.ts';
import { useRemove, useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';

/** The practices with their registered lists: an ICO's population is the sum of those that take part. */
export const Practices = () => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const set = useSetFields();
  const remove = useRemove();
  const practices = inOrder(appraisal, 'practice');
  const taking = practices.filter(({ takesPart }) => takesPart);
  const population = taking.reduce((sum, { listSize }) => sum + listSize, 0);
  const add = (name: string): void =>
    session.edit({
      label: `Add practice ${name}`,
      put: [
        {
          type: 'practice',
          id: newId(),
          order: lastOrder(appraisal, 'practice'),
          name,
          listSize: 0,
          takesPart: true,
        },
      ],
    });
  return (
    <section className="card" aria-labelledby="practices">
      <h2 id="practices">
        {practices.length === 0
          ? 'Practices and their registered lists'
          : `${formatNumber(population)} patients on the lists of ${count(taking.length, 'practice')}`}
      </h2>
      <table className="rows">
        <colgroup>
          <col />
          <col style={{ width: 120 }} />
          <col style={{ width: 96 }} />
          <col style={{ width: 96 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Practice</th>
            <th scope="col" className="number">
              List size
            </th>
            <th scope="col" style={{ textAlign: 'center' }}>
              Takes part
            </th>
            <th scope="col">
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {practices.map((practice) => {
            const { id, name } = practice;
            return (
              <tr key={id} className="in-row">
                <td>
                  <TextField
                    label="Practice"
                    hideLabel
                    longest={200}
                    value={name}
                    onCommit={(text) => set('practice', id, `Rename practice ${name}`, { name: text })}
                  />
                </td>
                <td>
                  <NumberField
                    label={`List size of ${name}`}
                    hideLabel
                    noun="A list size"
                    least={0}
                    most={1_000_000}
                    whole
                    value={practice.listSize}
                    onCommit={(listSize) =>
                      set('practice', id, `List size of ${name}: ${formatNumber(listSize)}`, { listSize })
                    }
                  />
                </td>
                <td className="rows-check">
                  <CheckField
                    label={`${name} takes part`}
                    hideLabel
                    checked={practice.takesPart}
                    onCommit={(takesPart) =>
                      set('practice', id, `${name} ${takesPart ? 'takes part' : 'does not take part'}`, {
                        takesPart,
                      })
                    }
                  />
                </td>
                <td className="rows-acts">
                  <Button
                    look="quiet"
                    dense
                    aria-label={`Remove ${name}`}
                    onClick={() => remove(`Remove practice ${name}`, [{ type: 'practice', id }])}
                  >
                    Remove
                  </Button>
                </td>
              </tr>
            );
          })}
          <AddRow columns={4} label="Add a practice" onAdd={add} />
        </tbody>
        {practices.length > 0 ? (
          <tfoot>
            <tr>
              <th scope="row">Population, those that take part</th>
              <td className="number">{formatNumber(population)}</td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
};
