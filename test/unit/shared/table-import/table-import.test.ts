import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { anyRecord } from '../../../../shared/records/record.ts';
import { editProblems } from '../../../../shared/records/rules.ts';
import { scoreId } from '../../../../shared/records/score.ts';
import { guessMapping, looksLikeHeads, mappingProblems } from '../../../../shared/table-import/mapping.ts';
import { planImport, type TableRequest } from '../../../../shared/table-import/plan-import.ts';
import {
  optionColumn,
  type TableKind,
  tableFields,
  tableKinds,
} from '../../../../shared/table-import/table-kind.ts';
import { countingIds } from '../../../support/counting-ids.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const text = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** What a table comes to when its columns are what they seem to be. */
const planned = (
  kind: TableKind,
  table: string,
  others: Partial<TableRequest> = {},
  appraisal: Appraisal = sample,
) => {
  const rows = text(table);
  const fields = tableFields(appraisal, kind);
  const heads = looksLikeHeads(fields, rows);
  const mapping = guessMapping(fields, heads ? (rows[0] ?? []) : null, rows[0]?.length ?? 0);
  expect(mappingProblems(kind, fields, mapping)).toEqual([]);
  const request: TableRequest = {
    kind,
    rows,
    mapping,
    heads,
    money: 'thousands',
    scorer: 'agreed',
    option: null,
    ...others,
  };
  return planImport(appraisal, request, countingIds());
};

const outcomes = (plan: ReturnType<typeof planned>) => plan.items.map(({ outcome }) => outcome);
const nameOf = (id: string): string => sample.criterion.get(id)?.name ?? '';

describe('practices from a table', () => {
  const table = `
    GP practice | Registered patients | Taking part
    Brook Street | 8,412 | yes
    Brook Street | 9,000 | yes
    Two Rivers | 4.5 | yes
    | 3000 | yes
    Hill Farm | | no`;

  it('are new where the name is, changed where it is not, and refused with the reason', () => {
    const plan = planned('practices', table);
    expect(outcomes(plan)).toEqual(['new', 'refused', 'refused', 'refused', 'new']);
    expect(plan.items.map(({ says }) => says)).toEqual([
      '8,412 on the list, takes part',
      'Line 2 is about the same. Leave one of them out.',
      'A list size is a whole number from 0 to 1,000,000; “4.5” is not.',
      'A row without a name cannot be placed.',
      '0 on the list, does not take part',
    ]);
    expect(plan.change?.label).toBe('Import 2 practices from a table');
    expect(plan.items[0]?.line).toBe(2);
  });

  it('stay as they are when the same table is taken again', () => {
    const once = planned('practices', table);
    const after = applyEdit(sample, { put: [...(once.change?.put ?? [])], remove: [] });
    const again = planned('practices', table, {}, after);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    expect(again.change).toBeNull();
  });

  it('keep what a blank cell does not speak of', () => {
    const [first] = [...sample.practice.values()];
    const plan = planned('practices', `Name | List size | Takes part\n${first?.name} | | no`);
    expect(plan.change?.put).toEqual([{ ...first, takesPart: false }]);
  });
});

describe('staff from a table', () => {
  it('are found by name and band, with money in the unit that the table says', () => {
    const [group] = [...sample.staffGroup.values()];
    const plan = planned(
      'staff',
      `Staff group | AfC band | FTE | Headcount | Annual cost
       ${group?.name} | Band ${group?.band} | 3.5 | 4 | 125
       Play workers | 4 | 2 | 2 | ?`,
    );
    expect(plan.change?.put).toEqual([
      { ...group, wte: 3.5, heads: 4, annualCost: 12_500_000 },
      expect.objectContaining({ name: 'Play workers', band: '4', wte: 2, annualCost: null }),
    ]);
    expect(plan.items[0]?.says).toContain('3.5 WTE, £125k a year');
  });

  it('with a band that there is none of are refused', () => {
    const plan = planned('staff', 'Group | Band\nPlay workers | 10');
    expect(plan.items[0]).toMatchObject({
      outcome: 'refused',
      says: 'A band is one of 1, 2, 3, 4, 5, 6, 7, 8a, 8b, 8c, 8d, 9, other; “10” is not.',
    });
  });
});

describe('cost lines from a table', () => {
  it('take amounts by year, under the years as people write them', () => {
    const plan = planned(
      'costs',
      `Option | Cost line | Kind | 2009/10 | 10/11 | 2011-12 | Year 4
       B | Payroll service | recurring | 12.5 | 12.5 | £13k | (2)
       D | Launch | one-off | 40 | | |`,
    );
    expect(plan.change?.put).toMatchObject([
      {
        option: 'optB',
        name: 'Payroll service',
        kind: 'recurring',
        state: 'costed',
        amounts: [1_250_000, 1_250_000, 1_300_000, -200_000],
      },
      { option: 'optD', kind: 'one-off', amounts: [4_000_000] },
    ]);
  });

  it('change a line that is there, by option and name, and leave its other years', () => {
    const [line] = [...sample.costLine.values()].filter(
      ({ state, staffing }) => state === 'costed' && !staffing,
    );
    const letter = sample.option.get(line?.option ?? '')?.letter;
    const plan = planned('costs', `Option | Line | 2009/10\n${letter} | ${line?.name} | 77`);
    expect(plan.change?.put).toEqual([{ ...line, amounts: [7_700_000, ...(line?.amounts.slice(1) ?? [])] }]);
    expect(outcomes(plan)).toEqual(['changed']);
  });

  it('of an option that is not there are refused; without a column for it they are all of the one that is said', () => {
    expect(planned('costs', 'Option | Line | 2009/10\nZ | Rent | 5').items[0]?.says).toBe(
      'There is no option “Z” here.',
    );
    const plan = planned('costs', 'Line | 2009/10\nRent | 5', { option: 'optC' });
    expect(plan.change?.put).toMatchObject([{ option: 'optC', amounts: [500_000] }]);
  });
});

describe('scores from a table', () => {
  it('one to a row, by letter and by code or name, with reasons', () => {
    const plan = planned(
      'scores',
      `Option | Criterion | Score | Low | High | Reason
       A | ${nameOf('critWORK')} | 70 | 60 | 80 | Nobody moves
       B | ${nameOf('critWORK')} | 140 | | |
       C | ${nameOf('critWORK')} | 70 | 75 | |
       D | Colour of the walls | 50 | | |`,
    );
    expect(outcomes(plan)).toEqual(['changed', 'refused', 'refused', 'refused']);
    expect(plan.change?.put).toMatchObject([
      { id: scoreId('optA', 'critWORK', 'agreed'), value: 70, low: 60, high: 80, reason: 'Nobody moves' },
    ]);
    expect(plan.items.slice(1).map(({ says }) => says)).toEqual([
      'A score is a number from 0 to 100; “140” is not.',
      'The low score must not be above the score, nor the score above the high one.',
      'There is no criterion “Colour of the walls” here.',
    ]);
  });

  it('a column for each option, as a scorer’s own, without touching what a blank cell holds', () => {
    const plan = planned(
      'scores',
      `Criterion | A | B | Option C | D\n${nameOf('critWORK')} | 10 | 20 | | x`,
      { scorer: 'asrGPs1' },
    );
    expect(plan.items.map(({ name, outcome }) => [name, outcome])).toEqual([
      [`A on ${nameOf('critWORK')} by GP 1`, 'changed'],
      [`B on ${nameOf('critWORK')} by GP 1`, 'changed'],
      [`D on ${nameOf('critWORK')}`, 'refused'],
    ]);
    expect(plan.change?.put?.map((record) => ('value' in record ? record.value : null))).toEqual([10, 20]);
  });

  it('keep the evidence and confidence that a score had', () => {
    const held = [...sample.score.values()].find(({ evidence }) => evidence.length > 0);
    const letter = sample.option.get(held?.option ?? '')?.letter;
    const plan = planned(
      'scores',
      `Option | Criterion | Score\n${letter} | ${nameOf(held?.criterion ?? '')} | 1`,
    );
    expect(plan.change?.put).toEqual([expect.objectContaining({ evidence: held?.evidence, value: 1 })]);
  });
});

describe('a mapping', () => {
  const fields = tableFields(sample, 'scores');

  it('says what is missing or said twice', () => {
    expect(mappingProblems('scores', fields, ['option', 'value'])).toEqual([
      'Say which column is “Criterion”: without it no row can be placed.',
    ]);
    expect(mappingProblems('scores', fields, ['criterion', 'criterion', 'option', 'value'])).toEqual([
      'Two columns are “Criterion”. Leave one of them out.',
    ]);
    expect(mappingProblems('scores', fields, ['criterion'])).toHaveLength(1);
    expect(mappingProblems('scores', fields, ['criterion', 'value'])).toEqual([
      'Say which column is “Option”: without it no score can be placed.',
    ]);
    expect(
      mappingProblems('scores', fields, ['criterion', 'value', 'option', optionColumn('optA')]),
    ).toHaveLength(1);
  });

  it('without heads is the order of the fields', () => {
    expect(guessMapping(tableFields(sample, 'practices'), null, 4)).toEqual([
      'name',
      'listSize',
      'takesPart',
      null,
    ]);
    expect(looksLikeHeads(tableFields(sample, 'practices'), [['Brook Street', '8412']])).toBe(false);
  });
});

it('whatever a table holds, what is taken breaks no rule and no schema, and a table taken twice changes nothing more', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '',
      '?',
      '50',
      '140',
      '-3',
      '1e9',
      '=1+1',
      'A',
      'b',
      'yes',
      'one-off',
      '£12k',
      'Workforce',
      '\u202e',
      '8a',
    ),
    fc.constantFrom(...[...sample.criterion.values()].map(({ name }) => name)),
    fc.constantFrom(...[...sample.practice.values()].map(({ name }) => name)),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...tableKinds),
      fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }),
      fc.infiniteStream(fc.nat(30)),
      (kind, rows, picks) => {
        const fields = tableFields(sample, kind);
        const keys = Array.from({ length: 7 }, () => fields[picks.next().value ?? 0]?.key ?? null);
        const mapping = keys.map((key, at) => (keys.indexOf(key) === at ? key : null));
        const request: TableRequest = {
          kind,
          rows,
          mapping,
          heads: false,
          money: 'pounds',
          scorer: 'asrGPs1',
          option: 'optA',
        };
        const newId = countingIds();
        const { change, items } = planImport(sample, request, newId);
        for (const { says, outcome } of items) if (outcome === 'refused') expect(says).toMatch(/\.$/);
        if (!change) return;
        const put = [...(change.put ?? [])];
        for (const record of put) expect(anyRecord.safeParse(record).success).toBe(true);
        const after = applyEdit(sample, { put, remove: [] });
        expect(editProblems(after, { put, remove: [] }, sample)).toEqual([]);
        expect(planImport(after, request, newId).change).toBeNull();
      },
    ),
    { numRuns: 500 },
  );
});
