import type { AppraisalRecord } from '../records/appraisal.ts';
import type { PaperEdition } from './edition.ts';

const statusWords = {
  draft: 'draft for exec',
  issued: 'issued to exec',
  decided: 'decided by exec',
} as const;

/**
 * What the paper is at the moment: "Draft for exec", "Illustrative sample, issued to exec, changed since".
 *
 * @param edition of the file that is made; left out where there is none
 */
export const statusLine = (
  { status, illustrative }: Pick<AppraisalRecord, 'status' | 'illustrative'>,
  edition?: PaperEdition | undefined,
): string => {
  const isChanged = (edition?.issued?.changesSince ?? 0) > 0;
  // It has been issued, whatever its record says.
  const known = isChanged && status === 'draft' ? statusWords.issued : statusWords[status];
  const words = isChanged ? `${known}, changed since` : known;
  return illustrative ? `Illustrative sample, ${words}` : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
