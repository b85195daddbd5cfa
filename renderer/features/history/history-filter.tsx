import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { describeRecord } from '../../../shared/records/describe.ts';
import { type AnyRecord, type RecordType, recordTypes } from '../../../shared/records/record.ts';
import type { RecordTable } from '../../../shared/records/record-table.ts';
import { nounOf } from '../../../shared/records/stages.ts';
import { SelectField } from '../../components/select-field.tsx';
import { goTo, recordHref } from '../../session/route.ts';
import { useAppraisal, useSession } from '../../session/use-session.ts';

/** Records that one list can hold and still be looked through; beyond it, each is reached from its own stage. */
const mostNamed = 500;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const recordChoices = (appraisal: Appraisal, type: RecordType): readonly (readonly [string, string])[] =>
  [...(appraisal[type] as RecordTable<AnyRecord>).values()]
    .map((record) => [record.id, describeRecord(record, appraisal)] as const)
    .sort((one, other) => one[1].localeCompare(other[1], 'en-GB', { numeric: true }));

/** Narrows the log to one type of record, and from there to one record. */
export const HistoryFilter = ({
  type,
  onType,
}: {
  readonly type: RecordType | null;
  readonly onType: (type: RecordType | null) => void;
}) => {
  const id = useSession((session) => session.id);
  const appraisal = useAppraisal();
  const held = type ? appraisal[type].size : 0;
  return (
    <div className="history-filter">
      <SelectField
        label="Changes of"
        value={type ?? ''}
        choices={[['', 'Everything'], ...recordTypes.map((one) => [one, capitalised(nounOf(one))] as const)]}
        onCommit={(chosen) => onType(chosen === '' ? null : chosen)}
      />
      {type && held > 0 && held <= mostNamed ? (
        <SelectField
          label="Which"
          value=""
          choices={[['', 'All of them'], ...recordChoices(appraisal, type)]}
          onCommit={(record) => {
            if (record !== '') goTo(recordHref(id, 'history', { type, id: record }));
          }}
        />
      ) : null}
      {held > mostNamed ? (
        <p className="field-hint">
          There are too many to list: open one on its stage, and its history from there.
        </p>
      ) : null}
    </div>
  );
};
