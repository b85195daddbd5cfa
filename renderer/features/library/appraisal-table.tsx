import type { AppraisalSummary } from '../../../shared/contract/channels.ts';
import { count } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { stageHref } from '../../session/route.ts';
import { changedWhen } from './changed-when.ts';

const statusWords = { draft: 'Draft', issued: 'Issued', decided: 'Decided' } as const;

const contents = ({ locality, options, criteria }: AppraisalSummary): string =>
  [locality, count(options, 'option'), count(criteria, 'criterion', 'criteria')].filter(Boolean).join(', ');

interface AppraisalTableProps {
  readonly appraisals: readonly AppraisalSummary[];
  readonly onDuplicate: (id: string) => void;
  readonly onArchive: (id: string, archived: boolean) => void;
}

/** Appraisals with what they hold, where they stand and when they changed. */
export const AppraisalTable = ({ appraisals, onDuplicate, onArchive }: AppraisalTableProps) => {
  const now = new Date();
  return (
    <table className="library-table">
      <thead>
        <tr>
          <th scope="col">Appraisal</th>
          <th scope="col">Status</th>
          <th scope="col">Changed</th>
          <th scope="col">
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {appraisals.map((appraisal) => (
          <tr key={appraisal.id}>
            <th scope="row" className="library-name">
              <a href={stageHref(appraisal.id, 'context')}>{appraisal.title || 'Untitled appraisal'}</a>
              {appraisal.illustrative ? <Tag look="notice">Illustrative sample</Tag> : null}
              <span>{contents(appraisal)}</span>
            </th>
            <td>{statusWords[appraisal.status]}</td>
            <td className="muted">
              {changedWhen(appraisal.changedAt, now.toISOString(), -now.getTimezoneOffset())}
            </td>
            <td className="library-acts">
              <Button
                look="quiet"
                dense
                icon="copy"
                aria-label={`Duplicate ${appraisal.title}`}
                onClick={() => onDuplicate(appraisal.id)}
              >
                Duplicate
              </Button>
              <Button
                look="quiet"
                dense
                icon={appraisal.archived ? 'undo' : 'archive'}
                aria-label={`${appraisal.archived ? 'Restore' : 'Archive'} ${appraisal.title}`}
                onClick={() => onArchive(appraisal.id, !appraisal.archived)}
              >
                {appraisal.archived ? 'Restore' : 'Archive'}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
