import type { Appraisal } from '../records/aggregate.ts';
import { newScore, type ScoreRecord, scoreId } from '../records/score.ts';
import { formatMeasured } from '../text/numbers.ts';
import type { FilledScore, FilledSheet } from './filled-sheet.ts';
import { longestReason, scoreWords } from './scores-page.ts';
import {
  about,
  cellName,
  changedItem,
  optionGone,
  refusedItem,
  type SheetDraft,
  type SheetPart,
  said,
} from './sheet-draft.ts';
import type { SheetItem } from './sheet-report.ts';
import { givenOr, shownValue, type Typed, typedNumber, typedText } from './typed-cells.ts';

/** What the scores of a sheet are held against. */
export interface ScoreGround {
  readonly appraisal: Appraisal;
  readonly assessor: string;
  /** Criteria that people score, as the appraisal is now. */
  readonly scored: ReadonlySet<string>;
  /** Why what is said of a criterion is held: it was reworded since the sheet was made; null where it was not. */
  readonly whyHeld: (criterion: string) => string | null;
}

const criterionGone = ({ appraisal, scored }: ScoreGround, criterion: string): string | null => {
  const record = appraisal.criterion.get(criterion);
  if (!record) return 'The criterion has been taken out of the appraisal since the sheet was made.';
  if (scored.has(criterion)) return null;
  return record.scoring === 'measured'
    ? 'The criterion is measured now, so nobody scores it.'
    : 'The criterion has parts now, and the parts are scored in its place.';
};

const wordsOf = ({ value, low, high, reason }: ScoreRecord): string | null =>
  scoreWords({
    value: value === null ? null : formatMeasured(value),
    low: low === null ? null : formatMeasured(low),
    high: high === null ? null : formatMeasured(high),
    reason,
  });

const typedWords = ({ value, low, high, reason }: FilledScore): string | null =>
  scoreWords({
    value: shownValue(value.value) || null,
    low: shownValue(low.value) || null,
    high: shownValue(high.value) || null,
    reason: shownValue(reason.value),
  });

/** The figures of a row that stand together, or why they do not. */
const figuresOf = (
  value: Typed<number>,
  low: number | null,
  high: number | null,
  held: ScoreRecord,
): Pick<ScoreRecord, 'value' | 'low' | 'high'> | string => {
  const score = givenOr(value, held.value);
  if (score === null) {
    return low === null && high === null
      ? { value: null, low: held.low, high: held.high }
      : 'A low or a high score needs the score itself.';
  }
  if (low !== null && low > score) {
    return `The low score, ${formatMeasured(low)}, is above the score, ${formatMeasured(score)}.`;
  }
  if (high !== null && high < score) {
    return `The high score, ${formatMeasured(high)}, is below the score, ${formatMeasured(score)}.`;
  }
  // A bound of before that the new score has passed was a bound of the other score.
  return {
    value: score,
    low: low ?? (held.low !== null && held.low > score ? null : held.low),
    high: high ?? (held.high !== null && held.high < score ? null : held.high),
  };
};

const isBlank = ({ value, low, high, reason }: FilledScore): boolean =>
  [value, low, high].every((cell) => typedNumber(cell, '').is === 'blank') &&
  typedText(reason, longestReason, '').is === 'blank';

/** What of a score a sheet can say. */
const sheetFields = ['value', 'low', 'high', 'reason'] as const;

/** What comes of one row: its record, and everything that is said of its cells; null where nothing is written in it. */
const rowDraft = (ground: ScoreGround, row: FilledScore): SheetDraft | 'unchanged' | null => {
  const { appraisal, assessor, whyHeld } = ground;
  const { option, criterion } = row;
  const name = cellName(appraisal, option, criterion);
  const named = (cell: FilledScore['value']) => about(appraisal, 'score', cell, { name, option, criterion });
  if (isBlank(row)) return null;
  const gone = optionGone(appraisal, option) ?? criterionGone(ground, criterion);
  if (gone !== null) return said(refusedItem(named(row.value), typedWords(row), gone));
  const value = typedNumber(row.value, 'a score');
  if (value.is === 'refused') return said(refusedItem(named(row.value), typedWords(row), value.why));

  const items: SheetItem[] = [];
  const part = <T>(typed: Typed<T>, cell: FilledScore['value']): T | null => {
    if (typed.is === 'refused') items.push(refusedItem(named(cell), shownValue(cell.value), typed.why));
    return givenOr(typed, null);
  };
  const low = part(typedNumber(row.low, 'a low score'), row.low);
  const high = part(typedNumber(row.high, 'a high score'), row.high);
  const reason = part(typedText(row.reason, longestReason, 'the reason'), row.reason);
  const before = appraisal.score.get(scoreId(option, criterion, assessor));
  const held = before ?? newScore(option, criterion, assessor, null);
  const figures = figuresOf(value, low, high, held);
  if (typeof figures === 'string' && value.is === 'given') {
    return said(refusedItem(named(row.value), typedWords(row), figures), ...items);
  }
  if (typeof figures === 'string') {
    items.push(
      refusedItem(
        named(low === null ? row.high : row.low),
        typedWords({ ...row, reason: row.value }),
        figures,
      ),
    );
  }
  const next: ScoreRecord = {
    ...held,
    ...(typeof figures === 'string' ? {} : figures),
    reason: reason ?? held.reason,
  };
  const isSame = sheetFields.every((field) => next[field] === held[field]);
  if (isSame) return items.length > 0 ? said(...items) : 'unchanged';
  const why = whyHeld(criterion);
  const item = changedItem(
    { ...named(row.value), kind: next.value === null ? 'reason' : 'score' },
    before ? (wordsOf(before) ?? 'not scored') : null,
    wordsOf(next),
    why,
  );
  return { items: [item, ...items], taken: why === null ? next : null, withHeld: next };
};

/**
 * What comes of the scores of a sheet. A blank one is not scored and takes nothing away; a reason without a score stays
 * as a remark; evidence and confidence that stand with a score stay.
 */
export const checkScores = (
  ground: ScoreGround,
  sheet: FilledSheet,
): SheetPart & { readonly blank: number } => {
  const drafts: SheetDraft[] = [];
  let [unchanged, blank] = [0, 0];
  for (const row of sheet.scores) {
    const draft = rowDraft(ground, row);
    if (draft === null) blank += 1;
    else if (draft === 'unchanged') unchanged += 1;
    else drafts.push(draft);
  }
  return { drafts, unchanged, blank };
};
