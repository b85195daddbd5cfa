import { valueAt } from '../../../shared/analysis/value-function.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import type { Change } from '../../../shared/records/edits.ts';
import { type MeasureRecord, measureId, newMeasure } from '../../../shared/records/measure.ts';
import { parseNumber } from '../../../shared/text/parse-number.ts';
import { formatFigureGiven, withUnit } from '../../../shared/text/units.ts';
import { commentsOn } from '../../components/comments-on.ts';
import type { CellEntry } from '../../components/grid/grid-model.ts';
import { quoted, type TakenEntry } from './taken-entry.ts';

/** What reading a typed figure gives: the figure, nothing, or why it is none. */
export type ReadFigure =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly sentence: string; readonly brief: string };

const most = 1e12;
const factors = { k: 1e3, m: 1e6 } as const;

/** Reads a figure in the criterion's unit, which may stand behind it: "45", "45 minutes", "£1,200", "12%", "1.2m". */
export const readFigure = (text: string, unit: string): ReadFigure => {
  const trimmed = text.trim();
  const words = unit.trim().toLowerCase();
  const bare =
    words !== '' && trimmed.toLowerCase().endsWith(words) ? trimmed.slice(0, -words.length) : trimmed;
  const parsed = parseNumber(bare);
  if (parsed.kind === 'empty') return { ok: true, value: null };
  const value = parsed.kind === 'number' ? parsed.value * (parsed.suffix ? factors[parsed.suffix] : 1) : null;
  if (value !== null && Math.abs(value) <= most) return { ok: true, value: value + 0 };
  return {
    ok: false,
    sentence: `It takes a figure${unit.trim() === '' ? '' : ` (${unit.trim()})`}. ${quoted(text)} was not kept.`,
    brief: `${quoted(text)} is not a figure`,
  };
};

/** What a figure is worth on a measured criterion, and whether it lies beyond the line; null without a line or a figure. */
export const worthOf = (
  criterion: CriterionRecord | undefined,
  figure: number | null,
): { readonly value: number; readonly clipped: boolean } | null => {
  const points = criterion?.scoring === 'measured' ? (criterion.measured?.points ?? []) : [];
  return figure === null || points.length === 0 ? null : valueAt(points, figure);
};

type MeasurePatch = Partial<Omit<MeasureRecord, 'type' | 'id' | 'option' | 'criterion'>>;

interface MeasureCell {
  readonly option: string;
  readonly criterion: string;
}

/** "D on Travel time". */
export const measureName = (appraisal: Appraisal, { option, criterion }: MeasureCell): string =>
  `${appraisal.option.get(option)?.letter ?? ''} on ${appraisal.criterion.get(criterion)?.name ?? ''}`;

const isBare = ({ low, likely, high, reason, evidence }: MeasureRecord): boolean =>
  low === null && likely === null && high === null && reason.trim() === '' && evidence.length === 0;

/**
 * Sets fields of one measure; makes the record when there is none, and takes it away when nothing is left in it or on
 * it.
 */
export const patchMeasure = (
  appraisal: Appraisal,
  { option, criterion }: MeasureCell,
  label: string,
  patch: MeasurePatch,
): Change => {
  const id = measureId(option, criterion);
  const before = appraisal.measure.get(id);
  const next = { ...(before ?? newMeasure(option, criterion, null)), ...patch };
  // A bare figure stays while comments rest on it.
  if (!isBare(next) || commentsOn(appraisal, { type: 'measure', id }).length > 0)
    return { label, put: [next] };
  return before ? { label, remove: [{ type: 'measure', id }] } : { label };
};

/** Where the range of a measure runs, as the end of a sentence, when a figure does not fit in it; else null. */
const outsideRange = (measure: MeasureRecord | undefined, figure: number | null): string | null => {
  if (!measure || figure === null) return null;
  const { low, high } = measure;
  if ((low === null || figure >= low) && (high === null || figure <= high)) return null;
  if (low !== null && high !== null) return `from ${formatFigureGiven(low)} to ${formatFigureGiven(high)}`;
  return low === null ? `up to ${formatFigureGiven(high ?? figure)}` : `from ${formatFigureGiven(low)} up`;
};

/** What a text in a cell of a measured criterion comes to: the option's likely figure. */
export const measureEntry = (appraisal: Appraisal, { row, column, text }: CellEntry): TakenEntry => {
  const cell = { option: column, criterion: row };
  const unit = appraisal.criterion.get(row)?.measured?.unit ?? '';
  const read = readFigure(text, unit);
  if (!read.ok) {
    return { kind: 'refused', refusal: { row, column, sentence: read.sentence, brief: read.brief } };
  }
  const before = appraisal.measure.get(measureId(column, row));
  if (read.value === (before?.likely ?? null)) return null;
  const range = outsideRange(before, read.value);
  if (range !== null) {
    return {
      kind: 'refused',
      refusal: {
        row,
        column,
        sentence: `The range of this figure runs ${range}. ${quoted(text)} was not kept: change the range first.`,
        brief: `${quoted(text)} lies outside the range of its figure`,
      },
    };
  }
  const name = measureName(appraisal, cell);
  const label =
    read.value === null ? `Clear figure ${name}` : `Figure ${name}: ${withUnit(read.value, unit)}`;
  return { kind: 'taken', ...patchMeasure(appraisal, cell, label, { likely: read.value }) };
};
