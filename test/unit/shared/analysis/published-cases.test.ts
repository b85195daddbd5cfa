import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { concordanceOf } from '../../../../shared/analysis/concordance.ts';
import { withOptimismBias } from '../../../../shared/analysis/costs.ts';
import type { CriterionNode } from '../../../../shared/analysis/criterion-tree.ts';
import {
  annuityFactor,
  discountFactors,
  equivalentAnnual,
  netPresentValue,
} from '../../../../shared/analysis/discounting.ts';
import { dominanceAmong } from '../../../../shared/analysis/dominance.ts';
import { gridFrom } from '../../../../shared/analysis/grid.ts';
import { judgementsOf } from '../../../../shared/analysis/judgements.ts';
import { pairwiseConsistency, prioritiesOf } from '../../../../shared/analysis/pairwise.ts';
import { rankOrderCentroid, rankReciprocal, rankSum } from '../../../../shared/analysis/rank-weights.ts';
import { rankOptions } from '../../../../shared/analysis/ranking.ts';
import { totalsOf } from '../../../../shared/analysis/totals.ts';
import { valueForMoney } from '../../../../shared/analysis/value-for-money.ts';
import { setWeights } from '../../../../shared/analysis/weights.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newMeasure } from '../../../../shared/records/measure.ts';
import { agreedAssessor, newScore } from '../../../../shared/records/score.ts';
import { newComparison, newWeight, type WeightSetRecord } from '../../../../shared/records/weight-set.ts';
import { formatScore } from '../../../../shared/text/numbers.ts';
import { appraisalOfScores, criterion, given, option, ownRecord, weightSet } from './build.ts';

type Named = Readonly<Record<string, number>>;
interface Case<I, E> {
  readonly input: I;
  readonly expected: E;
  readonly tolerance: number;
}

const read = <I, E>(name: string): Case<I, E> =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../cases', `${name}.json`), 'utf8')) as Case<I, E>;
const expectNear = (actual: number | null | undefined, expected: number | undefined, tolerance: number) =>
  expect(Math.abs(given(actual) - given(expected))).toBeLessThanOrEqual(tolerance);
const leaves = (ids: readonly string[]): readonly CriterionNode[] =>
  ids.map((id) => ({ id, name: id, children: [] }));
/** Weights of leaves from one raw judgement each. */
const weigh = (
  method: WeightSetRecord['method'],
  tree: readonly CriterionNode[],
  raw: Iterable<readonly [string, number | undefined]>,
) =>
  setWeights(
    { method },
    tree,
    judgementsOf(
      [...raw].map(([id, value]) => newWeight('set', id, value ?? Number.NaN)),
      'set',
    ),
  );
const at = (rate: number) => [{ fromYear: 0, rate }];

describe('published examples', () => {
  it('near tie: ranks rest on unrounded totals', () => {
    const { input, expected, tolerance } = read<
      { options: string[]; weights: number[]; scores: number[][] },
      { totals: Named; ranking: string[]; printed_totals_1dp: number[]; weighted_parts: number[][] }
    >('additive_dwm_near_tie');
    const totals = totalsOf(input.options, gridFrom(input.scores), input.weights);
    for (const [row, { option, total, contributions }] of totals.entries()) {
      expectNear(total, expected.totals[option], tolerance);
      for (const [column, part] of contributions.entries()) {
        expectNear(part, expected.weighted_parts[row]?.[column], tolerance);
      }
      expect(formatScore(given(total))).toBe(given(expected.printed_totals_1dp[row]).toFixed(1));
    }
    expect(rankOptions(totals, 0).order).toEqual(expected.ranking);
  });

  it('apartments and suppliers: figures become values on straight lines, rising and falling', () => {
    interface Given {
      readonly options: string[];
      readonly criteria: string[];
      readonly performance: number[][];
      readonly weights: number[];
      readonly value_points: [number, number][][];
    }
    const { input, expected, tolerance } = read<
      { problems: Readonly<Record<string, Given>> },
      Readonly<Record<string, { values: number[][]; totals: Named; ranking: string[] }>>
    >('additive_piecewise_value_functions');
    for (const [name, problem] of Object.entries(input.problems)) {
      const letters = problem.options.map((_, place) => String.fromCharCode(65 + place));
      const { scores, withCost } = analyse(
        appraisalOfScores({
          scores: Object.fromEntries(letters.map((letter) => [letter, []])),
          weights: problem.weights,
          more: [
            ...problem.value_points.map((points, place) =>
              criterion(`C${place + 1}`, place + 1, {
                scoring: 'measured',
                measured: {
                  unit: 'unit',
                  better: (points[0]?.[1] ?? 0) > (points.at(-1)?.[1] ?? 0) ? 'lower' : 'higher',
                  points: points.map(([at, value]) => ({ at, value: value * 100 })),
                },
              }),
            ),
            ...problem.performance.flatMap((row, at) =>
              row.map((figure, on) => newMeasure(given(letters[at]), `C${on + 1}`, figure)),
            ),
          ],
        }),
      );
      const wanted = given(expected[name]);
      for (const [at, option] of problem.options.entries()) {
        for (const [on, value] of (scores.values[at] ?? []).entries()) {
          expectNear(given(value) / 100, wanted.values[at]?.[on], tolerance);
        }
        expectNear(given(withCost.totals[at]?.total) / 100, wanted.totals[option], tolerance);
      }
      const order = withCost.ranking.order.map((letter) => problem.options[letters.indexOf(letter)]);
      expect(order).toEqual(wanted.ranking);
    }
  });

  it('stadium sites: weights from swings, totals and the frontier', () => {
    const { input, expected, tolerance } = read<
      {
        options: string[];
        criteria: string[];
        swing_percent_of_top: number[];
        scores: number[][];
        cost_million: Named;
      },
      {
        weights: number[];
        totals: Named;
        efficient_frontier: string[];
        incremental_cost_per_point_million: number;
      }
    >('additive_swing_stadium_sites');
    const { weights } = weigh(
      'swing',
      leaves(input.criteria),
      input.criteria.map((id, place) => [id, input.swing_percent_of_top[place]]),
    );
    for (const [place, weight] of given(weights).entries()) {
      expectNear(weight, expected.weights[place], tolerance);
    }
    const totals = totalsOf(input.options, gridFrom(input.scores), weights);
    for (const { option, total } of totals) expectNear(total, expected.totals[option], tolerance);
    const { frontier, steps } = valueForMoney(
      totals.map(({ option, total }) => ({
        option,
        netPresentCost: given(input.cost_million[option]),
        points: given(total),
      })),
      null,
      'total',
    );
    expect([...frontier].sort()).toEqual([...expected.efficient_frontier].sort());
    expectNear(steps[0]?.costPerPoint, expected.incremental_cost_per_point_million, 1e-8);
  });

  it('office location: the steps along the frontier', () => {
    const { input, expected, tolerance } = read<
      { frontier: string[]; benefit: Named; annual_cost_unverified: Named },
      { incremental_benefit: Named; incremental_cost_per_point: Named }
    >('combined_frontier_office_location');
    const { frontier, steps } = valueForMoney(
      Object.entries(input.benefit).map(([option, points]) => ({
        option,
        points,
        netPresentCost: given(input.annual_cost_unverified[option]),
      })),
      null,
      'total',
    );
    expect(frontier).toEqual(input.frontier);
    for (const { from, to, points, costPerPoint, poor } of steps) {
      expectNear(points, expected.incremental_benefit[`${from} to ${to}`], 1e-9);
      expectNear(costPerPoint, expected.incremental_cost_per_point[`${from} to ${to}`], tolerance);
      expect(poor).toBe(false);
    }
  });

  it('Scottish manual: cost per point and per extra point over the baseline', () => {
    const { input, expected, tolerance } = read<
      { options: string[]; net_present_cost_million: Named; weighted_score: Named; baseline: string },
      {
        cost_per_point: Named;
        dominated: Readonly<Record<string, string>>;
        marginal_score_vs_P: Named;
        marginal_cost_per_point_vs_P: Named;
        incremental_S_over_R: number;
      }
    >('combined_scim_cost_per_point');
    const { rows, frontier, steps } = valueForMoney(
      input.options.map((option) => ({
        option,
        netPresentCost: given(input.net_present_cost_million[option]) * 1e6,
        points: given(input.weighted_score[option]),
      })),
      input.baseline,
      'total',
    );
    for (const row of rows) {
      expectNear(row.costPerPoint, expected.cost_per_point[row.option], tolerance);
      const dominator = expected.dominated[row.option];
      expect(row.dominatedBy).toEqual(dominator === undefined ? [] : [dominator]);
    }
    for (const [option, score] of Object.entries(expected.marginal_score_vs_P)) {
      const row = rows.find((entry) => entry.option === option);
      expectNear(row?.incrementalPoints, score, 1e-9);
      expectNear(row?.costPerExtraPoint, expected.marginal_cost_per_point_vs_P[option], tolerance);
    }
    expect(frontier).toEqual(['P', 'R', 'S']);
    expectNear(steps[1]?.costPerPoint, expected.incremental_S_over_R, tolerance);
  });

  it('annex A: net present value with the first year undiscounted, and mid-year', () => {
    const { input, expected, tolerance } = read<
      { rate: number; cash_flow: number[] },
      { npv_printed: number; npv_exact: number; npv_mid_year: number }
    >('dcf_cpam_annex_a');
    const value = netPresentValue(input.cash_flow, at(input.rate));
    expectNear(value, expected.npv_printed, tolerance);
    expectNear(value, expected.npv_exact, 1e-8);
    expectNear(netPresentValue(input.cash_flow, at(input.rate), 'mid-year'), expected.npv_mid_year, 1e-8);
  });

  it('Green Book: discount factors of years 0 to 30', () => {
    const { input, expected, tolerance } = read<
      { rates: { standard: number; health: number } },
      {
        table_A1_standard_4dp: number[];
        table_A2_health_4dp: number[];
        cumulative_unit_stream: Named;
      }
    >('dcf_greenbook_discount_factors');
    for (const [rate, table] of [
      [input.rates.standard, expected.table_A1_standard_4dp],
      [input.rates.health, expected.table_A2_health_4dp],
    ] as const) {
      const factors = discountFactors(31, at(rate));
      for (const [year, factor] of factors.entries()) expectNear(factor, table[year], tolerance);
    }
    for (const [stream, sum] of Object.entries(expected.cumulative_unit_stream)) {
      const [name, , years] = stream.split('_');
      const rate = name === 'health' ? input.rates.health : input.rates.standard;
      const count = Number(years === 'to' ? stream.split('_').at(-1) : years) + 1;
      expectNear(annuityFactor(count, at(rate), 'first-year-undiscounted'), sum, 1e-7);
    }
  });

  it('equivalent annual value with the factor for years 1 to n', () => {
    const { input, expected, tolerance } = read<
      { rate: number; streams: Readonly<Record<'a' | 'b', number[]>> },
      Readonly<Record<'a' | 'b', { npv: number; equivalent_annual: number }>> & {
        annuity_formula_check: number;
      }
    >('dcf_npv_equivalent_annual');
    for (const name of ['a', 'b'] as const) {
      const stream = input.streams[name];
      const value = netPresentValue(stream, at(input.rate));
      expectNear(value, expected[name].npv, tolerance);
      expectNear(
        equivalentAnnual(value, stream.length - 1, at(input.rate), 'end-of-year'),
        expected[name].equivalent_annual,
        tolerance,
      );
    }
    expectNear(annuityFactor(5, at(input.rate), 'end-of-year'), expected.annuity_formula_check, tolerance);
  });

  it('investments: weak and strict dominance, cost turned round', () => {
    const { input, expected } = read<
      { options: string[]; direction: string[]; performance: number[][] },
      {
        dominated_strict: Readonly<Record<string, string[]>>;
        dominated_weak_without_threshold: Readonly<Record<string, string[]>>;
      }
    >('dominance_investments');
    const grid = gridFrom(
      input.performance.map((row) =>
        row.map((value, column) => (input.direction[column] === 'cost' ? -value : value)),
      ),
    );
    const found = dominanceAmong(input.options, grid, [0, 1, 2]);
    const byLoser = (pairs: typeof found) =>
      Object.fromEntries(
        [...new Set(pairs.map(({ over }) => over))].map((over) => [
          over,
          pairs.filter((pair) => pair.over === over).map(({ option }) => option),
        ]),
      );
    expect(byLoser(found)).toEqual(expected.dominated_weak_without_threshold);
    expect(byLoser(found.filter(({ strength }) => strength === 'strict'))).toMatchObject(
      expected.dominated_strict,
    );
  });

  it('contract award: what mitigation leaves of the upper bound raises the cost', () => {
    const { input, expected, tolerance } = read<
      {
        capital_contract_award: {
          base_million: number;
          upper_bound_percent: number;
          reduction_percent: number;
        };
      },
      { capital_contract_award: { cost_million_exact: number } }
    >('ob_mott_macdonald');
    const { base_million, upper_bound_percent, reduction_percent } = input.capital_contract_award;
    const left = upper_bound_percent * (1 - reduction_percent / 100);
    expectNear(
      withOptimismBias(base_million, left),
      expected.capital_contract_award.cost_million_exact,
      tolerance,
    );
  });

  it('office turnover: the weight of a family at which the leader changes', () => {
    const { input, expected, tolerance } = read<
      {
        group: string;
        group_attributes: string[];
        within_group_raw: number[];
        other_group: string;
        other_attributes: string[];
        other_raw: number[];
        values: { A: number[] };
        values_unverified: { E: number[] };
        current_weight_percent: number;
      },
      {
        E_at_0: number;
        E_at_100: number;
        A_at_0: number;
        A_at_100: number;
        tipping_weight_percent: number;
        tipping_weight_exact: number;
      }
    >('sens_tipping_office_turnover');
    const tree = [
      { id: input.group, name: input.group, children: leaves(input.group_attributes) },
      { id: input.other_group, name: input.other_group, children: leaves(input.other_attributes) },
    ];
    const sum = (raw: readonly number[]) => raw.reduce((whole, part) => whole + part, 0);
    const raw = new Map([
      [input.group, sum(input.within_group_raw)],
      [input.other_group, sum(input.other_raw)],
      ...input.group_attributes.map((id, place) => [id, input.within_group_raw[place] ?? 0] as const),
      ...input.other_attributes.map((id, place) => [id, input.other_raw[place] ?? 0] as const),
    ]);
    const { familySensitivity } = analyse(
      appraisalFrom([
        ownRecord(),
        weightSet('set'),
        ...['A', 'E'].map((letter) => option(letter)),
        ...tree.flatMap((family, place) => [
          criterion(family.id, place),
          ...family.children.map(({ id }, at) => criterion(id, at, { parent: family.id })),
        ]),
        ...[...raw].map(([id, value]) => newWeight('set', id, value)),
        ...tree
          .flatMap(({ children }) => children)
          .flatMap(({ id }, column) => [
            newScore('A', id, agreedAssessor, given(input.values.A[column])),
            newScore('E', id, agreedAssessor, given(input.values_unverified.E[column])),
          ]),
      ]),
    );
    const { weight, lines, changes, envelope } = given(
      familySensitivity.withCost.find(({ criterion: family }) => family === input.group),
    );
    expect(Math.round(weight * 100)).toBe(input.current_weight_percent);
    expectNear(lines[0]?.at0, expected.A_at_0, tolerance);
    expectNear(lines[0]?.at1, expected.A_at_100, tolerance);
    expectNear(lines[1]?.at0, expected.E_at_0, tolerance);
    expectNear(lines[1]?.at1, expected.E_at_100, tolerance);
    expect(changes).toEqual([
      { at: expect.closeTo(expected.tipping_weight_exact / 100, 9), direction: 'below', from: 'A', to: 'E' },
    ]);
    expectNear(given(changes[0]).at * 100, expected.tipping_weight_percent, tolerance);
    expect(envelope.map(({ leaders }) => leaders)).toEqual([['E'], ['A']]);
  });

  it('rank formulas: centroid, sum, reciprocal and exponent for 2 to 10 criteria', () => {
    const { expected, tolerance } = read<
      unknown,
      { weights_by_n: Readonly<Record<string, Readonly<Record<string, number[]>>>> }
    >('weights_rank_formulas');
    const formulas = {
      rank_order_centroid: rankOrderCentroid,
      rank_sum: (count: number) => rankSum(count),
      rank_reciprocal: rankReciprocal,
      rank_exponent_p2: (count: number) => rankSum(count, 2),
    };
    expect(Object.keys(expected.weights_by_n)).toHaveLength(9);
    for (const [count, byFormula] of Object.entries(expected.weights_by_n)) {
      for (const [name, formula] of Object.entries(formulas)) {
        const weights = formula(Number(count));
        expect(weights).toHaveLength(Number(count));
        for (const [place, weight] of weights.entries()) {
          expectNear(weight, byFormula[name]?.[place], tolerance);
        }
      }
    }
  });

  it('apartment: swing weights, and swings without a jump of 100 points refused', () => {
    const { input, expected, tolerance } = read<
      { criteria: string[]; swings: number[] },
      { weights: number[]; reject: number[][] }
    >('weights_swing_apartment');
    const swing = (swings: readonly number[]) =>
      weigh(
        'swing',
        leaves(input.criteria),
        input.criteria.map((id, place) => [id, swings[place]]),
      );
    for (const [place, weight] of given(swing(input.swings).weights).entries()) {
      expectNear(weight, expected.weights[place], tolerance);
    }
    expect(expected.reject.map((swings) => swing(swings).problem?.code)).toEqual([
      'swing-without-100',
      'weights-all-zero',
    ]);
  });

  /** The matrix as a person's comparisons: one for each pair, kept under the criterion whose id comes first. */
  const compared = (matrix: readonly (readonly number[])[]) => {
    const tree = leaves(matrix.map((_, place) => `c${place}`));
    const records = matrix.flatMap((row, first) =>
      row.flatMap((ratio, second) =>
        second > first ? [newComparison('set', `c${first}`, `c${second}`, ratio)] : [],
      ),
    );
    const judgements = judgementsOf(records, 'set');
    return {
      weights: setWeights({ method: 'pairwise' }, tree, judgements).weights,
      consistency: pairwiseConsistency(tree, judgements)[0],
    };
  };
  const cellsOf = (matrix: readonly (readonly number[])[]) => ({
    size: matrix.length,
    cells: Float64Array.from(matrix.flat()),
  });
  interface Priorities {
    readonly priorities: number[];
    readonly lambda_max: number;
    readonly consistency_index: number;
    readonly consistency_ratio: { readonly saaty_1980: number };
  }
  const expectPriorities = (
    matrix: readonly (readonly number[])[],
    expected: Priorities,
    tolerance: number,
  ) => {
    const { lambdaMax, index, ratio } = prioritiesOf(cellsOf(matrix));
    expectNear(lambdaMax, expected.lambda_max, tolerance);
    expectNear(index, expected.consistency_index, tolerance);
    expectNear(ratio, expected.consistency_ratio.saaty_1980, tolerance);
    const { weights, consistency } = compared(matrix);
    for (const [place, weight] of given(weights).entries()) {
      expectNear(weight, expected.priorities[place], tolerance);
    }
    expectNear(consistency?.ratio, expected.consistency_ratio.saaty_1980, tolerance);
  };

  it('drinks: weights and consistency of seven in pairs', () => {
    const { input, expected, tolerance } = read<
      { matrix: number[][]; elements: string[] },
      Priorities & { printed_priorities: Named; printed_consistency_ratio: number }
    >('ahp_saaty_drinks');
    expectPriorities(input.matrix, expected, tolerance);
    const { weights, ratio } = prioritiesOf(cellsOf(input.matrix));
    for (const [place, name] of input.elements.entries()) {
      expectNear(weights[place], expected.printed_priorities[name], tolerance);
    }
    expectNear(ratio, expected.printed_consistency_ratio, tolerance);
  });

  it('small matrices: near-consistent, cyclic and perfectly consistent', () => {
    const { input, expected, tolerance } = read<
      { matrices: Readonly<Record<string, number[][]>> },
      Readonly<Record<string, Priorities>> & { acceptable_at_0_10: Readonly<Record<string, boolean>> }
    >('ahp_small_matrices');
    expect(Object.keys(input.matrices)).toHaveLength(4);
    for (const [name, matrix] of Object.entries(input.matrices)) {
      expectPriorities(matrix, given(expected[name]), tolerance);
      const worst = given(compared(matrix).consistency).worst;
      expect(worst === null).toBe(expected.acceptable_at_0_10[name]);
    }
  });

  it('anxiety ratings: how far three people rank twenty subjects alike, with ties', () => {
    const { input, expected, tolerance } = read<
      { raters: number[][] },
      { w: number; w_printed: number; chi_squared_printed: number; degrees_of_freedom: number }
    >('agreement_anxiety_ratings');
    const w = given(concordanceOf(input.raters));
    expectNear(w, expected.w, tolerance);
    expect(w.toFixed(2)).toBe(expected.w_printed.toFixed(2));
    const chiSquared = input.raters.length * expected.degrees_of_freedom * w;
    expect(chiSquared.toFixed(1)).toBe(expected.chi_squared_printed.toFixed(1));
  });
});
