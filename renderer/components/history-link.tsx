import type { RecordKey } from '../../shared/records/record.ts';
import { recordHref } from '../session/route.ts';
import { useSession } from '../session/use-session.ts';
import { buttonClass } from './button.tsx';

/** Leads to every change of one record: by whom, when, and what it was before. */
export const HistoryLink = ({
  record,
  name,
}: {
  readonly record: RecordKey;
  /** What the record is, for those who do not see where the link stands: "score of D on Access". */
  readonly name: string;
}) => (
  <a
    className={buttonClass('quiet', true)}
    href={recordHref(
      useSession(({ id }) => id),
      'history',
      { type: record.type, id: record.id },
    )}
    aria-label={`History of ${name}`}
    title={`History of ${name}`}
  >
    History
  </a>
);
