import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { buildPaper } from '../../../../shared/paper/build-paper.ts';
import { wordsOf } from '../../../../shared/paper/shown-words.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { newAssessor } from '../../../../shared/records/assessor.ts';
import { agreedAssessor, newScore, scoreId } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { buildWorkbook } from '../../../../shared/workbook/build-workbook.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { everything } from '../paper/canaries.ts';
import { cellsOf, heldIn, madeAt, rowNamed, sheetOf, workbookOf, wrongFormulas } from './workbook-cells.ts';

const sample = sampleAppraisal();
const [option, criterion] = ['optD', 'critACC'];

/** Where canaries of a workbook were put that the paper of the same appraisal does not print. */
const leakedBy = ({ appraisal, places }: ReturnType<typeof everything>): readonly string[] => {
  const analysis = analyse(appraisal);
  const paper = wordsOf(buildPaper(appraisal, analysis, { drawnAt: madeAt }));
  const held = JSON.stringify(buildWorkbook(appraisal, analysis, madeAt)).toLowerCase();
  const inside = [...places].filter(([canary]) => held.includes(canary));
  expect(inside.length).toBeGreaterThan(3);
  return inside.filter(([canary]) => !paper.includes(canary)).map(([, place]) => place);
};

describe('a workbook holds no word that the paper does not', () => {
  it('of a whole paper', () => {
    expect(leakedBy(everything(() => false, false))).toEqual([]);
  });

  it('of a paper with everything left out that can be', () => {
    expect(leakedBy(everything(() => true))).toEqual([]);
  });

  it.each([
    ['options'],
    ['method'],
    ['gates'],
    ['scores'],
    ['costs'],
    ['sensitivity'],
    ['risks'],
    ['current'],
    ['workforce'],
    ['stakeholders'],
  ])('of a paper without %s', (section) => {
    expect(leakedBy(everything((held) => held === section, false))).toEqual([]);
  });
});

/** The sample with one cell that is not agreed and that these people scored. */
const unagreed = (given: readonly (readonly [group: string, value: number])[]): Appraisal => {
  const people = given.map(([group], at) => ({
    ...newAssessor({ id: `person${at}`, order: 100 + at, name: `Zq person ${at}` }),
    group,
  }));
  const scores = [...sample.score.values()];
  return {
    ...sample,
    assessor: sample.assessor.with(
      people,
      [...sample.assessor.values()].map(({ id }) => id),
    ),
    score: sample.score.with(
      given.map(([, value], at) => newScore(option, criterion, `person${at}`, value)),
      [
        ...scores.filter(({ assessor }) => assessor !== agreedAssessor).map(({ id }) => id),
        scoreId(option, criterion, agreedAssessor),
      ],
    ),
  };
};

describe('the score of one person', () => {
  const one = (value: number): Appraisal => {
    const given = unagreed([
      ['Staff', value],
      ['GPs', 0],
    ]);
    return { ...given, score: given.score.with([], [scoreId(option, criterion, 'person1')]) };
  };

  // Attack: take the other scores out of a total that is given to its last digit. Safe form: the total as printed.
  it('cannot be worked out of the workbook any closer than out of the paper', () => {
    const [before, after] = [workbookOf(one(13)), workbookOf(one(13.001))];
    const was = cellsOf(before);
    expect(cellsOf(after).filter(({ cell }, at) => heldIn(cell) !== heldIn(was[at]?.cell ?? null))).toEqual(
      [],
    );
    const scores = sheetOf(before, 'Scores');
    expect(scores.rows.flat().map(heldIn)).toContain('one scorer, not agreed');
    expect(scores.rows.flat().map(heldIn)).not.toContain(13);
    const total = scores.rows[rowNamed(scores, 'Weighted total') - 1]?.at(-1);
    expect(total?.kind).toBe('number');
    // Figures of its option that the paper does not print would narrow it down.
    const totals = sheetOf(before, 'Totals by weight set');
    const benefit = totals.rows.slice(rowNamed(totals, 'Without the criteria about cost'));
    expect(benefit.map((row) => heldIn(row[4] ?? null)).filter((held) => typeof held === 'number')).toEqual(
      [],
    );
    expect(wrongFormulas(before)).toEqual([]);
  });

  it('is the same workbook whoever of a group gave which', () => {
    const [one, other] = [
      workbookOf(
        unagreed([
          ['GPs', 70],
          ['GPs', 50],
          ['Staff', 10],
          ['Staff', 30],
        ]),
      ),
      workbookOf(
        unagreed([
          ['GPs', 55],
          ['GPs', 65],
          ['Staff', 30],
          ['Staff', 10],
        ]),
      ),
    ];
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(JSON.stringify(one)).not.toContain('Zq person');
    expect(wrongFormulas(one)).toEqual([]);
  });
});

describe('the weights of one person', () => {
  const [group] = [...sample.weightSet.values()];
  if (!group) throw new Error('No weight set');
  const raws = [...sample.criterion.values()].map(({ id }, at) => newWeight('wsOne', id, at + 1));
  const withOne = {
    ...sample,
    weightSet: sample.weightSet.with(
      [
        {
          ...group,
          id: 'wsOne',
          order: 99,
          name: 'Zq person',
          voice: 'person',
          voiceName: 'Zq person',
          method: 'direct',
        },
      ],
      [],
    ),
    weight: sample.weight.with(raws, []),
  };

  it('stay out, and the totals under them are those that the paper prints', () => {
    const model = workbookOf(withOne);
    expect(JSON.stringify(model)).not.toContain('Zq person');
    const criteria = sheetOf(model, 'Criteria and weights');
    expect(criteria.rows.flat().map(heldIn)).not.toContain('One scorer (a)');
    const totals = sheetOf(model, 'Totals by weight set');
    const row = totals.rows[rowNamed(totals, 'One scorer (a)') - 1] ?? [];
    expect(row.filter((cell) => cell?.kind === 'formula')).toEqual([]);
    const found = analyse(withOne).byWeightSet.find(({ weightSet }) => weightSet === 'wsOne');
    const numbers = row.flatMap((cell) => (cell?.kind === 'number' ? [cell.value] : []));
    expect(numbers).toHaveLength(found?.withCost.totals.length ?? 0);
    for (const value of numbers) expect(value * 10).toBeCloseTo(Math.round(value * 10), 9);
  });

  it('are in it where the ranking uses them, without the name', () => {
    const own = withOne.appraisal.get('appraisal');
    if (!own) throw new Error('No appraisal');
    const model = workbookOf({
      ...withOne,
      appraisal: withOne.appraisal.with([{ ...own, agreedWeightSet: 'wsOne' }], []),
    });
    expect(JSON.stringify(model)).not.toContain('Zq person');
    expect(wrongFormulas(model)).toEqual([]);
    expect(cellsOf(model).filter(({ cell }) => heldIn(cell) === 'One scorer (a)').length).toBeGreaterThan(0);
  });
});
