import {
  bareReasons,
  isBareReason,
  type SheetItem,
  type SheetReport,
} from '../../../shared/scoresheet/sheet-report.ts';
import { count } from '../../../shared/text/lists.ts';
import { oneLine } from '../file-names.ts';

/** Longest that one text out of a sheet is printed: what somebody typed may be a page. */
const longest = 300;

const inLine = (text: string): string => oneLine(text.replace(/\s+/gu, ' '), longest);

/** The reason that comes to a score which stays as it is; null where something else comes. */
const reasonAdded = ({ kind, before, after }: SheetItem): string | null =>
  kind === 'score' && before !== null && !before.includes(': ') && after?.startsWith(`${before}: `)
    ? after.slice(before.length + 2)
    : null;

/** What stood there and what comes, or why it does not, with the value that it is about. */
const itemWords = (item: SheetItem): string => {
  const { outcome, before, after, why } = item;
  if (why !== null && (outcome === 'refused' || outcome === 'held')) return inLine(why);
  const added = reasonAdded(item);
  const values = [before, after].map((value) => (value === null ? 'blank' : inLine(value)));
  const words = added === null ? values.join(' -> ') : `${values[0]}, reason added: ${inLine(added)}`;
  return why === null ? words : `${words}. ${inLine(why)}`;
};

/**
 * Scores and weights that were not there before are many, and nothing to look into, but for what is to be minded of one;
 * an interest or a choice is.
 */
const isTold = ({ kind, outcome, why }: SheetItem): boolean =>
  outcome === 'new' ? why !== null || (kind !== 'score' && kind !== 'weight') : outcome !== 'unchanged';

/**
 * A sheet's report, for a terminal: whose it is, how much of each, and each entry that was changed, refused or held, or
 * that says more than a new score.
 */
export const reportLines = (report: SheetReport, takesHeld: boolean): readonly string[] => {
  const { file, refusal, assessor, counts, items } = report;
  const group = assessor && assessor.group !== '' ? ` (${inLine(assessor.group)})` : '';
  const whose = assessor ? `${inLine(assessor.name) || 'a scorer without a name'}${group}: ` : '';
  if (refusal !== null) return [`${file}: ${whose}refused. ${inLine(refusal)}`];
  const numbers = (['new', 'changed', 'unchanged', 'refused', 'held', 'blank'] as const).map(
    (kind) => `${counts[kind]} ${kind}`,
  );
  const bare = items.filter(isBareReason).length;
  return [
    `${file}: ${whose}${numbers.join(', ')}${bare > 0 ? `; ${bareReasons(bare)} among them` : ''}`,
    ...items.filter(isTold).map((item) => {
      const outcome = item.outcome === 'held' && takesHeld ? 'taken' : item.outcome;
      return `  ${outcome}  ${inLine(item.place)}  ${inLine(item.name)}  ${itemWords(item)}`;
    }),
  ];
};

/** What the whole merge came to, on one line. */
export const summaryLine = (out: string, reports: readonly SheetReport[], taken: number): string => {
  const sum = (kind: 'refused' | 'held'): number =>
    reports.reduce((total, { counts }) => total + counts[kind], 0);
  const whole = reports.filter(({ refusal }) => refusal !== null).length;
  return [
    `${out}: ${taken} taken from ${count(reports.length, 'scoresheet')}`,
    `${sum('refused')} refused`,
    `${sum('held')} held`,
    ...(whole > 0 ? [`${count(whole, 'scoresheet')} refused as a whole`] : []),
  ].join(', ');
};
