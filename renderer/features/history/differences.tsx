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
}) => {
  // Of a record that came or went there is one side only.
  const showsBefore = fields.some(({ before }) => before !== null);
  const showsAfter = fields.some(({ after }) => after !== null);
  const cell = (value: string | null) => <td>{value ?? <span className="muted">not there</span>}</td>;
  return (
    <table className="differences" aria-label={`What changed: ${name}`}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          {showsBefore ? <th scope="col">{showsAfter ? heads[0] : 'It was'}</th> : null}
          {showsAfter ? <th scope="col">{showsBefore ? heads[1] : 'Value'}</th> : null}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, label, before, after }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            {showsBefore ? cell(before) : null}
            {showsAfter ? cell(after) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
