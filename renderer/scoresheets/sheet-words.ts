import {
  bareReasons,
  isBareReason,
  type SheetItem,
  type SheetReport,
} from '../../shared/scoresheet/sheet-report.ts';
import { count, joinNames } from '../../shared/text/lists.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { holdsAnything, reportOf, type Sheet } from './sheet.ts';

/** What came of a sheet, in a few words. `refused` and `look` bear a sign. */
export interface Verdict {
  readonly look: 'refused' | 'look' | 'plain' | 'done';
  readonly words: string;
}

const readVerdict = (report: SheetReport, wanted: boolean, held: boolean): Verdict => {
  const { counts, refusal } = report;
  if (refusal !== null) return { look: 'refused', words: refusal };
  const filled = counts.new + counts.changed + counts.unchanged + counts.refused + counts.held;
  if (filled === 0) return { look: 'plain', words: 'Left blank: nothing to take.' };
  if (!holdsAnything(report, held)) {
    if (counts.held > 0) return { look: 'look', words: 'Holds only what was judged on older wording.' };
    return counts.refused > 0
      ? { look: 'look', words: 'Nothing to take beside what is refused.' }
      : { look: 'plain', words: 'Nothing new.' };
  }
  if (!wanted) return { look: 'plain', words: 'Left out.' };
  const without = [
    counts.refused > 0 ? 'what is refused' : '',
    counts.held > 0 && !held ? 'what was judged on older wording' : '',
  ].filter(Boolean);
  return without.length > 0
    ? { look: 'look', words: `Can be taken, without ${joinNames(without)}.` }
    : { look: 'plain', words: 'Can be taken.' };
};

/** What came of a sheet. */
export const verdictOf = (sheet: Sheet, held: boolean): Verdict => {
  switch (sheet.state) {
    case 'waiting':
      return { look: 'plain', words: 'Not read yet.' };
    case 'reading':
      return { look: 'plain', words: 'Being read.' };
    case 'unread':
      return { look: 'refused', words: `${sheet.failure.message} ${sheet.failure.next}` };
    case 'undone':
      return { look: 'plain', words: 'Taken, and taken back.' };
    case 'taken':
      return {
        look: 'done',
        words: sheet.report.counts.refused > 0 ? 'Taken, without what is refused.' : 'Taken.',
      };
    case 'read':
      return sheet.failure
        ? { look: 'refused', words: `Not taken: ${sheet.failure.message}` }
        : readVerdict(sheet.report, sheet.wanted, held);
  }
};

const nouns: Readonly<Record<SheetItem['kind'], readonly [one: string, more: string]>> = {
  score: ['score', 'scores'],
  reason: ['reason without a score', 'reasons without a score'],
  interest: ['declaration of interest', 'declarations of interest'],
  choice: ['choice', 'choices'],
  weight: ['weight', 'weights'],
  other: ['other entry', 'other entries'],
};

const kinds = [
  'score',
  'reason',
  'weight',
  'interest',
  'choice',
  'other',
] as const satisfies readonly SheetItem['kind'][];

const isTaken = ({ outcome }: SheetItem, held: boolean): boolean =>
  outcome === 'new' || outcome === 'changed' || (held && outcome === 'held');

/** "612 scores and 2 declarations of interest taken"; what was refused beside it. */
export const takenSentence = (sheets: readonly Sheet[]): string | null => {
  const taken = sheets.flatMap((sheet) => (sheet.state === 'taken' ? [sheet] : []));
  if (taken.length === 0) return null;
  const number: Partial<Record<SheetItem['kind'], number>> = {};
  let refused = 0;
  for (const { report, held } of taken) {
    refused += report.counts.refused;
    for (const item of report.items) {
      if (isTaken(item, held)) number[item.kind] = (number[item.kind] ?? 0) + 1;
    }
  }
  const parts = kinds.flatMap((kind) => {
    const held = number[kind] ?? 0;
    return held > 0 ? [`${formatNumber(held)} ${nouns[kind][held === 1 ? 0 : 1]}`] : [];
  });
  return `${count(taken.length, 'sheet')}: ${joinNames(parts)} taken${refused > 0 ? `, ${formatNumber(refused)} refused` : ''}.`;
};

/** What all sheets that were read come to: "18 sheets read: 612 new, 14 changed, 9 refused." */
export const readSentence = (sheets: readonly Sheet[]): string | null => {
  const reports = sheets.flatMap((sheet) => reportOf(sheet) ?? []);
  const unread = sheets.filter(({ state }) => state === 'unread').length;
  const refusedWhole = unread + reports.filter(({ refusal }) => refusal !== null).length;
  const all = reports.length + unread;
  if (all === 0) return null;
  const sum = (name: keyof SheetReport['counts']): number =>
    reports.reduce((total, { counts }) => total + counts[name], 0);
  const parts = (
    [
      ['new', 'new'],
      ['changed', 'changed'],
      ['unchanged', 'unchanged'],
      ['refused', 'refused'],
      ['held', 'on older wording'],
      ['blank', 'left blank'],
    ] as const
  ).flatMap(([name, words]) => (sum(name) > 0 ? [`${formatNumber(sum(name))} ${words}`] : []));
  const bare = reports.reduce((total, { items }) => total + items.filter(isBareReason).length, 0);
  return [
    `${count(all, 'sheet')} read${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`,
    bare > 0 ? ` Among them ${bareReasons(bare)}.` : '',
    refusedWhole > 0 ? ` ${count(refusedWhole, 'sheet')} cannot be taken.` : '',
  ].join('');
};

/** What became of one entry. */
export const outcomeWords: Readonly<Record<SheetItem['outcome'], string>> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  refused: 'Refused',
  held: 'Older wording',
};
