import { type Appraisal, appraisalOf, inOrder, lastOrder } from '../records/aggregate.ts';
import { type CostLineRecord, newCostLine } from '../records/cost-line.ts';
import { formatMoneyThousands } from '../text/money.ts';
import { findOption } from './find-records.ts';
import type { Proposed } from './import-plan.ts';
import {
  type MoneyUnit,
  plainName,
  type ReadCell,
  readLine,
  readMoney,
  readNumber,
  readText,
  readYesNo,
  saysNothing,
  valueOr,
} from './read-cell.ts';
import { yearColumn } from './table-kind.ts';
import type { TableRow } from './table-rows.ts';

const readKind = (text: string): ReadCell<CostLineRecord['kind']> => {
  const typed = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '');
  if (/^(?:oneoff|nonrecurr\w*|once|nr)$/.test(typed)) return { value: 'one-off' };
  if (/^(?:recurr\w*|annual|everyyear|r)$/.test(typed)) return { value: 'recurring' };
  return { why: `A line is one-off or recurring; “${text.trim().slice(0, 30)}” is neither.` };
};

/** Amounts by year as the table has them, over what is there; null for a line of which the table gives none. */
const amountsOf = (
  start: CostLineRecord,
  given: readonly (number | null)[],
): Pick<CostLineRecord, 'amounts' | 'state'> | null => {
  if (given.every((amount) => amount === null)) return null;
  const held = start.state === 'costed' ? start.amounts : [];
  const both = Array.from(
    { length: Math.max(held.length, given.length) },
    (_, place) => given[place] ?? held[place] ?? null,
  );
  const amounts = both
    .slice(0, both.findLastIndex((amount) => amount !== null) + 1)
    // A year that is passed over is nothing on a one-off line, and not known yet on a recurring one.
    .map((amount) => (amount === null && start.kind === 'one-off' && !start.staffing ? 0 : amount));
  return { amounts, state: 'costed' };
};

/**
 * Cost lines out of a table: a line of an option with a name that is there already is changed, not doubled. A blank cell
 * changes nothing; a nought is nothing to pay, which is something said.
 *
 * @param option for a table without a column "Option"; null where it has one
 */
export const costsFrom = (
  appraisal: Appraisal,
  rows: readonly TableRow[],
  newId: () => string,
  settings: { readonly money: MoneyUnit; readonly option: string | null },
): readonly Proposed[] => {
  const { horizonYears } = appraisalOf(appraisal);
  const all = inOrder(appraisal, 'costLine');
  const first = lastOrder(appraisal, 'costLine');
  const made = new Map<string, CostLineRecord>();
  return rows.map(({ line, cell }): Proposed => {
    const why: string[] = [];
    const given = <T>(key: string, read: (text: string) => ReadCell<T>): T | null =>
      saysNothing(cell(key)) ? null : valueOr(read(cell(key)), why);
    const name = valueOr(readLine(cell('name'), 'A line', 200), why) ?? '';
    if (name === '' && why.length === 0) why.push('A row without the name of a line cannot be placed.');
    const option =
      settings.option === null ? valueOr(findOption(appraisal, cell('option')), why) : settings.option;
    const kind = given('kind', readKind);
    const category = given('category', (text) => readLine(text, 'A category', 120));
    const payer = given('payer', (text) => readLine(text, 'A payer', 200));
    const amounts = Array.from({ length: horizonYears }, (_, place) =>
      given(yearColumn(place), (text) => readMoney(text, settings.money)),
    );
    const percent = (key: string, what: string, most: number): number | null =>
      given(key, (text) => readNumber(text, what, { least: 0, most, percent: true }));
    const lowPercent = percent('lowPercent', '“May be lower by”', 100);
    const highPercent = percent('highPercent', '“May be higher by”', 500);
    const optimismBiasPercent = percent('optimismBiasPercent', 'Optimism bias', 500);
    const cashReleasing = given('cashReleasing', (text) => readYesNo(text, '“Releases cash”'));
    const transfer = given('transfer', (text) => readYesNo(text, '“Transfer”'));
    const memo = given('memo', (text) => readYesNo(text, '“In the baseline already”'));
    const note = given('note', (text) => readText(text, 'A note', 1000));
    const letter = appraisal.option.get(option ?? '')?.letter ?? '';
    const named = [letter, name].filter((part) => part !== '').join(' ') || 'No name';
    if (why.length > 0 || option === null) return { line, name: named, why };
    const alike = all.filter((one) => one.option === option && plainName(one.name) === plainName(name));
    if (alike.length > 1) {
      return {
        line,
        name: named,
        why: [`${letter} has several lines of this name: which is meant, the table does not say.`],
      };
    }
    const before = alike[0] ?? null;
    const key = `${option} ${plainName(name)}`;
    const start =
      before ?? made.get(key) ?? newCostLine({ id: newId(), order: first + made.size, option, name });
    if (!before) made.set(key, start);
    const kinded = { ...start, kind: kind ?? start.kind };
    const record: CostLineRecord = {
      ...kinded,
      ...amountsOf(kinded, amounts),
      category: category ?? start.category,
      payer: payer ?? start.payer,
      lowPercent: lowPercent ?? start.lowPercent,
      highPercent: highPercent ?? start.highPercent,
      optimismBiasPercent: optimismBiasPercent ?? start.optimismBiasPercent,
      cashReleasing: cashReleasing ?? start.cashReleasing,
      transfer: transfer ?? start.transfer,
      memo: memo ?? start.memo,
      note: note ?? start.note,
    };
    const sum = record.amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
    const says =
      record.state === 'costed' ? `${record.kind}, ${formatMoneyThousands(sum)} in all` : 'not costed yet';
    return { line, name: named, says, before, record };
  });
};
