import { describe, expect, it } from 'vitest';
import {
  enterPartner,
  partnerRows,
  pastedPartners,
} from '../../../../../renderer/features/context/partner-rows.ts';
import {
  enterPractice,
  newPractice,
  pastedPractices,
  practiceRows,
  practiceTotals,
} from '../../../../../renderer/features/context/practice-rows.ts';
import { pastedWords, sheetChange } from '../../../../../renderer/features/context/sheet-change.ts';
import {
  enterStaff,
  pastedStaff,
  readBand,
  staffRows,
  staffTotals,
  staffWords,
  withBand,
} from '../../../../../renderer/features/context/staff-rows.ts';
import { applyEdit } from '../../../../../shared/records/edits.ts';
import { newPartner } from '../../../../../shared/records/partner.ts';
import { newStaffGroup } from '../../../../../shared/records/staff-group.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';

const sample = sampleAppraisal();
const ids = (): (() => string) => {
  let next = 0;
  return () => {
    next += 1;
    return `new${next}`;
  };
};
const nurses = { ...newStaffGroup({ id: 's', order: 1, name: 'Nurses' }), wte: 10 };

describe('practices as a spreadsheet', () => {
  it('add up to the population and its share, those that take part apart from all', () => {
    expect(practiceTotals(sample)).toEqual({
      taking: 15,
      patients: 108_000,
      open: 0,
      all: 15,
      locality: 108_000,
    });
    const without = applyEdit(sample, {
      put: [...sample.practice.values()].slice(0, 1).map((one) => ({ ...one, takesPart: false })),
      remove: [],
    });
    const { taking, patients, locality } = practiceTotals(without);
    expect([taking, patients < locality, locality]).toEqual([14, true, 108_000]);
  });

  it('take a list size and yes or no in any usual spelling, and refuse the rest with a sentence', () => {
    const practice = newPractice({ id: 'p', order: 1, name: 'Dalston' });
    expect(enterPractice(practice, 'listSize', '4,800')).toMatchObject({ record: { listSize: 4800 } });
    expect(enterPractice(practice, 'takesPart', 'N')).toMatchObject({ record: { takesPart: false } });
    expect(enterPractice(practice, 'listSize', '4.5')).toEqual({
      refused: {
        sentence: 'A list size is a whole number from 0 to 1,000,000. 4.5 was not kept.',
        brief: '4.5 is not a list size',
      },
    });
    expect(enterPractice(practice, 'takesPart', 'maybe')).toHaveProperty('refused');
    expect(enterPractice(practice, 'listSize', '-3')).toHaveProperty('refused');
  });

  it('change several cells in one edit, and name a single one', () => {
    const entries = [
      { row: 'prac1', column: 'listSize', text: '11000' },
      { row: 'prac2', column: 'listSize', text: 'many' },
    ];
    const { change, refusals } = sheetChange(sample.practice, enterPractice, entries, 'paste', 'practices');
    expect(change?.label).toBe('List size of Carlisle city practice 1: 11,000');
    expect(refusals.map(({ row }) => row)).toEqual(['prac2']);
    const both = entries.map((entry) => ({ ...entry, text: '10' }));
    expect(sheetChange(sample.practice, enterPractice, both, 'paste', 'practices').change?.label).toBe(
      'Paste 2 cells of the practices',
    );
    const same = [{ row: 'prac1', column: 'listSize', text: '11,200' }];
    expect(sheetChange(sample.practice, enterPractice, same, 'type', 'practices').change).toBeNull();
  });

  it('come in as a block: headings passed over, names that are there changed and not doubled', () => {
    const pasted = pastedPractices(
      sample,
      [
        ['Practice', 'List size', 'In'],
        ['dalston  practice', '5,000'],
        ['Wigton', '9100', 'no'],
        ['Aspatria', 'unknown'],
        [''],
      ],
      ids(),
    );
    expect(pasted.put.map(({ name, listSize, takesPart }) => [name, listSize, takesPart])).toEqual([
      ['Dalston practice', 5000, true],
      ['Wigton', 9100, false],
      ['Aspatria', 0, true],
    ]);
    expect(pastedWords(pasted, 'practice')).toBe(
      '2 practices added, 1 changed; 1 cell was not taken: unknown is not a list size. The first line was taken for headings.',
    );
    expect(new Set(pasted.put.map(({ order }) => order)).size).toBe(3);
  });

  it('mark a list that is counted and empty, and give it no share', () => {
    const bare = applyEdit(sample, {
      put: [newPractice({ id: 'bare', order: 99, name: 'Bare' })],
      remove: [],
    });
    expect(practiceRows(bare).at(-1)?.cells[1]).toMatchObject({ shown: '?', says: 'no list size' });
    expect(practiceRows(bare).at(-1)?.cells[3]?.text).toBe('');
    expect(practiceRows(bare).at(-1)?.cells[4]?.text).toBe('A, B, C, D, E');
    expect(practiceTotals(bare).open).toBe(1);
  });
});

describe('staff in scope as a spreadsheet', () => {
  it('come to the totals of the sample', () => {
    expect(staffWords(staffTotals(sample))).toBe('156.0 WTE, 200 heads, £4,588k a year');
    expect(staffRows(sample)[0]?.cells[6]).toMatchObject({ shown: '553,939', says: 'worked out' });
  });

  it('say that a part of a sum is not known', () => {
    const open = applyEdit(sample, {
      put: [newStaffGroup({ id: 'open', order: 99, name: 'Pharmacists' })],
      remove: [],
    });
    expect(staffWords(staffTotals(open))).toBe(
      'at least 156.0 WTE, at least 200 heads, at least £4,588k a year',
    );
  });

  it('take the mid-point of a band when one is chosen, and keep pay from the payroll where there is none', () => {
    expect(readBand('Band 8A')).toBe('8a');
    expect(readBand('10')).toBeNull();
    const six = withBand(nurses, '6');
    expect(six).toMatchObject({ band: '6', annualPay: 2_837_800 });
    expect(withBand(six, '9').annualPay).toBeNull();
    expect(withBand({ ...six, annualPay: 3_000_000 }, '9').annualPay).toBe(3_000_000);
    expect(withBand({ ...six, annualPay: 3_000_000 }, '6').annualPay).toBe(3_000_000);
    expect(enterStaff({ ...six, annualPay: 3_000_000 }, 'annualPay', '')).toMatchObject({
      record: { annualPay: 2_837_800 },
    });
    expect(enterStaff(six, 'annualPay', '?')).toMatchObject({ record: { annualPay: null } });
  });

  it('type over an annual cost, go back to it by clearing, and do not freeze what was only copied', () => {
    const six = withBand(nurses, '6');
    expect(enterStaff(six, 'annualCost', '£350k')).toMatchObject({ record: { annualCost: 35_000_000 } });
    expect(enterStaff({ ...six, annualCost: 35_000_000 }, 'annualCost', '')).toMatchObject({
      record: { annualCost: null },
    });
    // 10 × £28,378 × 1.22 = £346,211.60.
    expect(enterStaff(six, 'annualCost', '346,212')).toMatchObject({ record: { annualCost: null } });
    expect(enterStaff(six, 'annualCost', '-5')).toHaveProperty('refused');
  });

  it('refuse what no cell of theirs takes', () => {
    expect(enterStaff(nurses, 'wte', '50%')).toHaveProperty('refused');
    expect(enterStaff(nurses, 'heads', '12.5')).toHaveProperty('refused');
    expect(enterStaff(nurses, 'onCostPercent', '23%')).toMatchObject({ record: { onCostPercent: 23 } });
    expect(enterStaff(nurses, 'onCostPercent', '201')).toHaveProperty('refused');
    expect(enterStaff(nurses, 'wte', '?')).toMatchObject({ record: { wte: null } });
  });

  it('keep a line for each band of one group apart, and know them again when the list is pasted once more', () => {
    const lines = [
      ['Podiatrists', 'Band 6', '22.4'],
      ['Podiatrists', '5', '10'],
    ];
    const pasted = pastedStaff(sample, lines, ids());
    expect(pasted.put.map(({ name, band, wte }) => [name, band, wte])).toEqual([
      ['Podiatrists', '6', 22.4],
      ['Podiatrists, band 5', '5', 10],
    ]);
    expect(pastedWords(pasted, 'staff group')).toBe('2 staff groups added.');
    const held = applyEdit(sample, { put: pasted.put, remove: [] });
    expect(pastedStaff(held, lines, ids()).put).toEqual([]);
    const [six] = pasted.put;
    const moved = pastedStaff(held, [['Podiatrists', '7', '20'], lines[1] ?? []], ids()).put;
    expect(moved.map(({ id, band, wte }) => [id, band, wte])).toEqual([[six?.id, '7', 20]]);
  });

  it('come in as a block in the order of the columns', () => {
    const pasted = pastedStaff(sample, [['Pharmacists', 'Band 7', '2.5', '3', '34,000']], ids());
    expect(pasted.put).toMatchObject([
      { name: 'Pharmacists', band: '7', wte: 2.5, heads: 3, annualPay: 3_400_000 },
    ]);
  });
});

describe('partners as a spreadsheet', () => {
  const partner = newPartner({ id: 'p', order: 1, name: 'Hospice' });
  const enter = enterPartner(sample);

  it('take words for a sector and for signing up by their start', () => {
    expect(enter(partner, 'sector', 'volun')).toMatchObject({ record: { sector: 'voluntary' } });
    expect(enter(partner, 'signedUp', 'in p')).toMatchObject({ record: { signedUp: 'in-principle' } });
    expect(enter(partner, 'signedUp', 'perhaps')).toHaveProperty('refused');
    expect(enter(partner, 'signedOn', '5/2/09')).toMatchObject({ record: { signedOn: '2009-02-05' } });
    expect(enter(partner, 'signedOn', 'soon')).toHaveProperty('refused');
  });

  it('take options by their letters, all of them, or none', () => {
    expect(enter(partner, 'options', 'd and a')).toMatchObject({ record: { options: ['optA', 'optD'] } });
    expect(enter({ ...partner, options: [] }, 'options', 'All')).toMatchObject({
      record: { options: 'all' },
    });
    expect(enter(partner, 'options', '')).toMatchObject({ record: { options: [] } });
    expect(enter(partner, 'options', 'A, Z')).toHaveProperty('refused');
  });

  it('show what a pasted copy of the table puts back unchanged', () => {
    const lines = partnerRows(sample).map(({ cells }) => cells.map(({ text }) => text));
    const pasted = pastedPartners(sample, lines, ids());
    expect(pasted).toEqual({ put: [], added: 0, changed: 0, refused: 0, reasons: [], headings: false });
  });
});
