import { type Appraisal, inOrder, lastOrder } from '../records/aggregate.ts';
import type { PracticeRecord } from '../records/practice.ts';
import { newStaffGroup, payBands, type StaffGroupRecord } from '../records/staff-group.ts';
import { formatMoney } from '../text/money.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Proposed } from './import-plan.ts';
import {
  type MoneyUnit,
  plainName,
  readLine,
  readMoney,
  readNumber,
  readText,
  readYesNo,
  saysNothing,
  valueOr,
} from './read-cell.ts';
import type { TableRow } from './table-rows.ts';

const noName = 'A row without a name cannot be placed.';

/** Practices out of a table: a name that is there already is changed, not doubled. A blank cell changes nothing. */
export const practicesFrom = (
  appraisal: Appraisal,
  rows: readonly TableRow[],
  newId: () => string,
): readonly Proposed[] => {
  const held = new Map(inOrder(appraisal, 'practice').map((one) => [plainName(one.name), one]));
  const made = new Map<string, PracticeRecord>();
  const first = lastOrder(appraisal, 'practice');
  return rows.map(({ line, cell }): Proposed => {
    const why: string[] = [];
    const name = valueOr(readLine(cell('name'), 'A name', 200), why) ?? '';
    if (name === '' && why.length === 0) why.push(noName);
    const size = cell('listSize');
    const listSize = saysNothing(size)
      ? null
      : valueOr(readNumber(size, 'A list size', { least: 0, most: 1_000_000, whole: true }), why);
    const part = cell('takesPart');
    const takesPart = part.trim() === '' ? null : valueOr(readYesNo(part, '“Takes part”'), why);
    if (why.length > 0) return { line, name: name || 'No name', why };
    const key = plainName(name);
    const before = held.get(key) ?? null;
    const start = before ??
      made.get(key) ?? {
        type: 'practice',
        id: newId(),
        order: first + made.size,
        name,
        listSize: 0,
        takesPart: true,
      };
    if (!before) made.set(key, start);
    const record: PracticeRecord = {
      ...start,
      listSize: listSize ?? start.listSize,
      takesPart: takesPart ?? start.takesPart,
    };
    const says = `${formatNumber(record.listSize)} on the list, ${record.takesPart ? 'takes part' : 'does not take part'}`;
    return { line, name, says, before, record };
  });
};

const readBand = (text: string): { readonly value: StaffGroupRecord['band'] } | { readonly why: string } => {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^(?:afc\s*)?(?:band\s*)?/, '');
  const band = payBands.find((one) => one === typed);
  return band
    ? { value: band }
    : { why: `A band is one of ${payBands.join(', ')}; “${text.trim().slice(0, 20)}” is not.` };
};

/** Staff groups out of a table: told apart by name, and by band where the table gives one. A blank cell changes nothing. */
export const staffFrom = (
  appraisal: Appraisal,
  rows: readonly TableRow[],
  newId: () => string,
  money: MoneyUnit,
): readonly Proposed[] => {
  const all = inOrder(appraisal, 'staffGroup');
  const made = new Map<string, StaffGroupRecord>();
  const first = lastOrder(appraisal, 'staffGroup');
  return rows.map(({ line, cell }): Proposed => {
    const why: string[] = [];
    const given = <T>(
      key: string,
      read: (text: string) => { readonly value: T } | { readonly why: string },
    ): T | null => (saysNothing(cell(key)) ? null : valueOr(read(cell(key)), why));
    const name = valueOr(readLine(cell('name'), 'A name', 200), why) ?? '';
    if (name === '' && why.length === 0) why.push(noName);
    const band = given('band', readBand);
    const wte = given('wte', (text) => readNumber(text, 'WTE', { least: 0, most: 100_000 }));
    const heads = given('heads', (text) =>
      readNumber(text, 'A number of heads', { least: 0, most: 100_000, whole: true }),
    );
    const annualPay = given('annualPay', (text) => readMoney(text, 'pounds'));
    const onCostPercent = given('onCostPercent', (text) =>
      readNumber(text, 'On-cost', { least: 0, most: 200, percent: true }),
    );
    const annualCost = given('annualCost', (text) => readMoney(text, money));
    const currentEmployer = given('currentEmployer', (text) => readLine(text, 'An employer', 200));
    const note = given('note', (text) => readText(text, 'A note', 1000));
    if (why.length > 0) return { line, name: name || 'No name', why };
    const alike = all.filter((one) => plainName(one.name) === plainName(name));
    const before =
      (band === null ? null : alike.find((one) => one.band === band)) ??
      (alike.length === 1 && (band === null || alike[0]?.band === 'other') ? (alike[0] ?? null) : null);
    if (before === null && band === null && alike.length > 1) {
      return {
        line,
        name,
        why: ['Several groups have this name. A column “Band” would tell which is meant.'],
      };
    }
    const key = `${plainName(name)} ${band ?? ''}`;
    const start = before ?? made.get(key) ?? newStaffGroup({ id: newId(), order: first + made.size, name });
    if (!before) made.set(key, start);
    const record: StaffGroupRecord = {
      ...start,
      band: band ?? start.band,
      wte: wte ?? start.wte,
      heads: heads ?? start.heads,
      annualPay: annualPay ?? start.annualPay,
      onCostPercent: onCostPercent ?? start.onCostPercent,
      annualCost: annualCost ?? start.annualCost,
      currentEmployer: currentEmployer ?? start.currentEmployer,
      note: note ?? start.note,
    };
    const parts = [
      record.band === 'other' ? '' : `band ${record.band}`,
      record.wte === null ? '' : `${formatNumber(record.wte, 1)} WTE`,
      record.annualCost === null ? '' : `${formatMoney(record.annualCost)} a year`,
    ].filter((part) => part !== '');
    return { line, name, says: parts.join(', ') || 'the name alone', before, record };
  });
};
