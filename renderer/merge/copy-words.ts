import type { MergeReport } from '../../shared/merge/merge-report.ts';
import type { RecordType } from '../../shared/records/record.ts';
import { nounOf } from '../../shared/records/stages.ts';
import { count } from '../../shared/text/lists.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { momentOf } from '../components/when.ts';

const plurals: Partial<Readonly<Record<RecordType, string>>> = {
  appraisal: 'the appraisal itself',
  criterion: 'criteria',
  funding: 'sources of funding',
  workshop: 'the workshop',
};

/** Records of a type in a heading: "12 scores", "The appraisal itself". */
export const kindHeading = (type: RecordType, number: number): string => {
  if (type === 'appraisal' || type === 'workshop') {
    const name = plurals[type] ?? nounOf(type);
    return name.charAt(0).toUpperCase() + name.slice(1);
  }
  return `${formatNumber(number)} ${number === 1 ? nounOf(type) : (plurals[type] ?? `${nounOf(type)}s`)}`;
};

const conflictWords = ({ conflicts }: MergeReport): string => {
  const [first] = conflicts;
  if (!first) return '';
  const alike = conflicts.every(({ key }) => key.type === first.key.type);
  const what =
    alike && first.key.type !== 'appraisal' && first.key.type !== 'workshop'
      ? kindHeading(first.key.type, conflicts.length)
      : count(conflicts.length, 'thing');
  return `${what} ${conflicts.length === 1 ? 'differs' : 'differ'}. Choose which to keep.`;
};

/** What the merge comes to, in a sentence or two: "3 scores differ. Choose which to keep." */
export const mergeSentence = (report: MergeReport): string => {
  const brings =
    report.taken.length > 0
      ? `The other copy brings ${count(report.taken.length, 'change')}.`
      : report.conflicts.length > 0
        ? ''
        : 'The other copy brings nothing that is not here already.';
  return [brings, conflictWords(report)].filter(Boolean).join(' ');
};

/** When the copies parted, and after what. */
export const partedSentence = ({ base, parted }: MergeReport): string | null =>
  base === 'known' && parted !== null
    ? `The copies parted on ${momentOf(parted.at)}, after “${parted.label}”.`
    : null;

/** What is said where nothing shows how each copy came to differ. */
export const unknownBaseSentence =
  'Nothing in the two copies shows where they parted, so it cannot be told who changed what. Wherever they differ, you choose.';

/** What only this copy has changed. */
export const keptSentence = ({ kept }: MergeReport): string | null =>
  kept === 0
    ? null
    : `${count(kept, 'record')} that only this copy has changed ${kept === 1 ? 'stays as it is' : 'stay as they are'}.`;

/** Said when a copy has been merged. */
export const mergedSentence = ({ file, taken, conflicts }: MergeReport): string => {
  const parts = [
    `${count(taken.length, 'change')} taken`,
    conflicts.length > 0 ? `${count(conflicts.length, 'difference')} settled` : '',
  ].filter(Boolean);
  return `Merged ${file}: ${parts.join(', ')}.`;
};
