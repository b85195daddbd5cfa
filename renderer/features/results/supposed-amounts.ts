import { lineYear } from '../../../shared/analysis/line-year.ts';
import type { CostLineRecord } from '../../../shared/records/cost-line.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { poundsAsTyped, readPounds } from '../../components/read-typed.ts';

/** Amounts read from boxes, in pence by year, or the sentence that says why they cannot be. */
export type ReadAmounts =
  | { readonly ok: true; readonly amounts: readonly number[] }
  | {
      readonly ok: false;
      readonly sentence: string /** Year that it is about, from 0. */;
      readonly place: number;
    };

/** What a line says of a year today, as its box shows it while it is empty. */
export const amountToday = (line: CostLineRecord, place: number): string => {
  const year = lineYear(line, place);
  if (year.kind === 'unknown') return 'not known';
  return year.kind === 'nothing' ? '£0' : poundsAsTyped(year.pence);
};

/**
 * Reads the amounts that are supposed of a line. An empty box leaves the year as it is today; a year that nobody knows
 * has to be given, since a line that is supposed is known in every year.
 *
 * @param texts by year, in pounds as people write them
 * @param firstYear the appraisal's first
 */
export const readAmounts = (
  line: CostLineRecord,
  texts: readonly string[],
  firstYear: number,
): ReadAmounts => {
  if (texts.every((text) => text.trim() === '')) {
    return { ok: false, place: 0, sentence: 'Give the amount of one year at least.' };
  }
  const amounts: number[] = [];
  for (const [place, text] of texts.entries()) {
    const year = formatFinancialYear(firstYear + place);
    const read = readPounds(text);
    if (!read.ok)
      return { ok: false, place, sentence: `${year}: ${read.sentence} “${text.trim()}” was not supposed.` };
    const today = lineYear(line, place);
    if (read.value === null && today.kind === 'unknown') {
      return { ok: false, place, sentence: `Give an amount for ${year} too: it is not known today.` };
    }
    amounts.push(read.value ?? (today.kind === 'amount' ? Math.round(today.pence) : 0));
  }
  return { ok: true, amounts };
};
