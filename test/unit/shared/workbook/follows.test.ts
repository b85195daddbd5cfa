import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { agreedAssessor, newScore } from '../../../../shared/records/score.ts';
import { newPosition } from '../../../../shared/records/stakeholder.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import type { WorkbookModel } from '../../../../shared/workbook/workbook-model.ts';
import { workedOut } from '../../../support/formulas.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { cellsOf, heldIn, rowNamed, sheetOf, typedOver, workbookOf } from './workbook-cells.ts';

const sample = sampleAppraisal();
const model = workbookOf(sample);

/** Formulas of a workbook that was typed over which do not come to what the changed appraisal's own workbook has. */
const apart = (typed: WorkbookModel, changed: Appraisal): readonly string[] => {
  const worked = workedOut(typed);
  const expected = cellsOf(workbookOf(changed)).filter(({ cell }) => cell.kind === 'formula');
  expect(expected.length).toBe(cellsOf(typed).filter(({ cell }) => cell.kind === 'formula').length);
  return expected.flatMap(({ sheet, place, cell }) => {
    const [found, wanted] = [worked.at(sheet, place), heldIn(cell)];
    const alike =
      typeof found === 'number' && typeof wanted === 'number'
        ? Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
        : found === wanted;
    return alike ? [] : [`${sheet}!${place} = ${found}, not ${wanted}`];
  });
};

const moved = (typed: WorkbookModel): number => {
  const worked = workedOut(typed);
  return cellsOf(model).filter(
    ({ sheet, place, cell }) => cell.kind === 'formula' && worked.at(sheet, place) !== cell.value,
  ).length;
};

const criteria = [...sample.criterion.values()].sort((a, b) => a.order - b.order);
const options = [...sample.option.values()]
  .filter(({ shortListed }) => shortListed)
  .sort((a, b) => a.order - b.order);

describe('what is typed over in the workbook', () => {
  it('as a score moves every figure that the same score moves in the app', () => {
    const scores = sheetOf(model, 'Scores');
    fc.assert(
      fc.property(fc.nat(options.length - 1), fc.nat(criteria.length - 1), fc.nat(100), (at, on, value) => {
        const [option, criterion] = [options[at], criteria[on]];
        if (!option || !criterion) throw new Error('Out of the table');
        const row = rowNamed(scores, criterion.name);
        const column = (scores.rows[3] ?? []).findIndex((cell) =>
          String(heldIn(cell)).startsWith(`${option.letter} `),
        );
        const typed = typedOver(model, { sheet: 'Scores', row, column, value });
        const changed = {
          ...sample,
          score: sample.score.with([newScore(option.id, criterion.id, agreedAssessor, value)], []),
        };
        expect(apart(typed, changed)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('as no score leaves no total but what it could lie between', () => {
    const scores = sheetOf(model, 'Scores');
    const first = criteria[0];
    if (!first) throw new Error('No criterion');
    const typed = typedOver(model, {
      sheet: 'Scores',
      row: rowNamed(scores, first.name),
      column: 4,
      value: '',
    });
    const worked = workedOut(typed);
    const total = rowNamed(scores, 'Weighted total');
    expect(worked.at('Scores', `E${total}`)).toBe('no total');
    expect(worked.at('Scores', `E${total + 2}`)).toBeCloseTo(
      Number(worked.at('Scores', `E${total + 1}`)) + 10,
      9,
    );
    expect(worked.at('Scores', `E${total + 3}`)).toBe('none');
  });

  it('as a weight shares the whole out again', () => {
    const sheet = sheetOf(model, 'Criteria and weights');
    const set = sample.appraisal.get('appraisal')?.agreedWeightSet ?? '';
    const held = sample.weightSet.get(set);
    const first = criteria[0];
    if (!held || !first) throw new Error('No weights');
    const weights = criteria.map((criterion, at) => {
      const cell = sheet.rows[rowNamed(sheet, criterion.name) - 1]?.[3];
      return newWeight(set, criterion.id, at === 0 ? 0.4 : Number(heldIn(cell ?? null)));
    });
    const old = [...sample.weight.values()].filter(({ weightSet }) => weightSet === set).map(({ id }) => id);
    const changed: Appraisal = {
      ...sample,
      weightSet: sample.weightSet.with([{ ...held, method: 'direct' }], []),
      weight: sample.weight.with(
        weights,
        old.filter((id) => !weights.some((weight) => weight.id === id)),
      ),
    };
    const typed = typedOver(model, {
      sheet: sheet.name,
      row: rowNamed(sheet, first.name),
      column: 3,
      value: 0.4,
    });
    // The column of weights holds what was typed, and its sum; the app shows its weights as shares.
    expect(apart(typed, changed).filter((line) => !line.startsWith('Criteria and weights!D'))).toEqual([]);
    expect(moved(typed)).toBeGreaterThan(10);
  });

  it('as an amount of a cost line moves costs, cost a point and the gap', () => {
    const sheet = sheetOf(model, 'Cost lines');
    const heads = (sheet.rows[3] ?? []).map(heldIn);
    const column = heads.indexOf('2010/11');
    const line = [...sample.costLine.values()].find(
      ({ option, memo, state, staffing, amounts }) =>
        option === options[1]?.id &&
        !memo &&
        state === 'costed' &&
        !staffing &&
        typeof amounts[1] === 'number',
    );
    if (!line) throw new Error('No line');
    const row = sheet.rows.findIndex(
      (cells) => heldIn(cells[0] ?? null) === options[1]?.letter && heldIn(cells[1] ?? null) === line.name,
    );
    const changed = {
      ...sample,
      costLine: sample.costLine.with(
        [{ ...line, amounts: line.amounts.map((pence, at) => (at === 1 ? 7_654_321 : pence)) }],
        [],
      ),
    };
    const typed = typedOver(model, { sheet: sheet.name, row: row + 1, column, value: 76_543.21 });
    expect(apart(typed, changed)).toEqual([]);
    expect(moved(typed)).toBeGreaterThan(8);
  });

  it('as an allowance for optimism, a discount rate, inflation or a position moves what rests on it', () => {
    const lines = sheetOf(model, 'Cost lines');
    const own = sample.appraisal.get('appraisal');
    const [line] = [...sample.costLine.values()]
      .filter(({ option, state, memo }) => option === options[0]?.id && state === 'costed' && !memo)
      .sort((a, b) => a.order - b.order);
    const [group] = [...sample.stakeholder.values()].sort((a, b) => a.order - b.order);
    if (!own || !line || !group || !options[0]) throw new Error('The sample lacks something');
    const heads = (lines.rows[3] ?? []).map(heldIn);
    const costs = sheetOf(model, 'Costs');
    const stakeholders = sheetOf(model, 'Stakeholders');
    const money = sheetOf(model, 'Affordability');
    const typed = [
      {
        sheet: lines.name,
        row: rowNamed(lines, line.name),
        column: heads.indexOf('Allowance for optimism'),
        value: 0.24,
      },
      { sheet: costs.name, row: rowNamed(costs, 'Rate a year') + 1, column: 1, value: 0.06 },
      { sheet: money.name, row: rowNamed(money, 'Prices rise a year by'), column: 1, value: 0.04 },
      { sheet: stakeholders.name, row: rowNamed(stakeholders, group.name), column: 2, value: -2 },
    ].reduce(typedOver, model);
    const changed = {
      ...sample,
      appraisal: sample.appraisal.with(
        [
          {
            ...own,
            inflationPercent: 4,
            discountRates: own.discountRates.map((band, at) => (at === 0 ? { ...band, rate: 0.06 } : band)),
          },
        ],
        [],
      ),
      costLine: sample.costLine.with([{ ...line, optimismBiasPercent: 24, mitigationPercent: 0 }], []),
      position: sample.position.with([newPosition(options[0].id, group.id, -2)], []),
    };
    expect(apart(typed, changed)).toEqual([]);
  });
});
