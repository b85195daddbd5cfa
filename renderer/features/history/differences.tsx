import type { FieldDifference } from '../../../shared/records/compare.ts';

/** Fields that differ, before and after. */
export const Differences = ({
  fields,
  name,
  heads = ['Before', 'After'],
}: {
  readonly fields: readonly FieldDifference[];
  readonly name: string;
  readonly heads?: readonly [before: string, after: string];
}) => (
  <table className="differences" aria-label={`What changed: ${name}`}>
    <thead>
      <tr>
        <th scope="col">Field</th>
        <th scope="col">{heads[0]}</th>
        <th scope="col">{heads[1]}</th>
      </tr>
    </thead>
    <tbody>
      {fields.map(({ field, label, before, after }) => (
        <tr key={field}>
          <th scope="row">{label}</th>
          <td>{before ?? <span className="muted">not there</span>}</td>
          <td>{after ?? <span className="muted">not there</span>}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
