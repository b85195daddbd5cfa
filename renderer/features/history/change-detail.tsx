import { useMemo } from 'react';
import type { ChangeDetail } from '../../../shared/contract/channels.ts';
import { fieldDifferences } from '../../../shared/records/compare.ts';
import { describeRecord } from '../../../shared/records/describe.ts';
import { applyEdit } from '../../../shared/records/edits.ts';
import type { AnyRecord } from '../../../shared/records/record.ts';
import { recordHref } from '../../session/route.ts';
import { useAppraisal, useSession } from '../../session/use-session.ts';
import { Differences } from './differences.tsx';
import { useReply } from './use-reply.ts';

/** Records of a change that are shown in full; of a larger one, each opens on its own. */
const mostOpen = 12;

type Touched = ChangeDetail['records'][number];

const verb = ({ before, after }: Touched): string =>
  before === null ? 'added' : after === null ? 'removed' : 'changed';

const present = (record: AnyRecord | null): readonly AnyRecord[] => (record ? [record] : []);

/** What one change did: each record before and after. */
export const ChangeDetailView = ({ seq }: { readonly seq: number }) => {
  const id = useSession((session) => session.id);
  const appraisal = useAppraisal();
  const reply = useReply('appraisal.changeDetail', { id, seq });
  const shown = useMemo(() => {
    if (!reply?.ok) return [];
    const { records } = reply.value;
    // What the change itself removed or added has its name from there.
    const was = applyEdit(appraisal, { put: records.flatMap(({ before }) => present(before)), remove: [] });
    const is = applyEdit(appraisal, { put: records.flatMap(({ after }) => present(after)), remove: [] });
    return records.flatMap((touched) => {
      const { key, before, after } = touched;
      const record = after ?? before;
      if (!record) return [];
      return [
        {
          key,
          name: describeRecord(record, after ? is : was),
          verb: verb(touched),
          fields: fieldDifferences(before, after, was, is),
        },
      ];
    });
  }, [reply, appraisal]);
  if (!reply) return <p className="history-detail muted">Looking it up.</p>;
  if (!reply.ok) return <p className="history-detail">{reply.error.message}</p>;
  const { touched } = reply.value;
  return (
    <div className="history-detail">
      {shown.map(({ key, name, verb: done, fields }) => (
        <details key={`${key.type} ${key.id}`} open={shown.length <= mostOpen}>
          <summary>
            {name} <span className="muted">{done}</span>
          </summary>
          <Differences fields={fields} name={name} />
          <a href={recordHref(id, 'history', key)} className="small" aria-label={`History of ${name}`}>
            All changes of this record
          </a>
        </details>
      ))}
      {shown.length === 0 ? <p className="muted">It left every record as it was.</p> : null}
      {touched > shown.length && shown.length > 0 ? (
        <p className="muted">and {touched - shown.length} more records.</p>
      ) : null}
    </div>
  );
};
