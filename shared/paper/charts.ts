import type { Analysis, Sensitivity } from '../analysis/analysis.ts';
import type { ChartData, ChartOption } from './paper-model.ts';

type ChartOf<K extends ChartData['kind']> = Extract<ChartData, { readonly kind: K }>;

/** An option as charts name it; the same colour place in every chart. */
export const chartOption = (analysis: Analysis, id: string): ChartOption | null => {
  const option = analysis.options.find((held) => held.id === id);
  if (!option) return null;
  const { letter, name, shortName, colour } = option;
  const short = { id: option.id, letter, name: shortName || name, colour };
  return name && shortName && name !== shortName ? { ...short, fullName: name } : short;
};

/**
 * Points that each criterion adds to each option's total, highest total first; options without a total come last, with
 * the points they have. Without cost, the cost criteria are left out. Null while there is nothing to draw.
 */
export const contributionsChart = (
  analysis: Analysis,
  standing: 'withCost' | 'benefitOnly' = 'withCost',
): ChartOf<'contributions'> | null => {
  const { totals, ranking } = analysis[standing];
  if (analysis.criteria.length === 0 || ranking.order.length === 0) return null;
  const place = (id: string): number => {
    const at = ranking.order.indexOf(id);
    return at < 0 ? ranking.order.length : at;
  };
  // A criterion that is left out adds nothing: it has no place in the bars either.
  const isDrawn = ({ isCost }: { readonly isCost: boolean }): boolean => standing === 'withCost' || !isCost;
  const drawn = analysis.criteria.map(isDrawn);
  const bars = [...totals]
    .sort((a, b) => place(a.option) - place(b.option))
    .flatMap((row) => {
      const option = chartOption(analysis, row.option);
      return option
        ? [
            {
              option,
              total: row.total,
              segments: row.contributions.flatMap((points, at) => (drawn[at] === true ? [points ?? 0] : [])),
            },
          ]
        : [];
    });
  return {
    kind: 'contributions',
    criteria: analysis.criteria.filter(isDrawn).map(({ code, name, isCost }) => ({ code, name, isCost })),
    bars,
  };
};

/** The criterion whose change of leader is nearest to today's weight; null when no single weight changes the leader. */
export const nearestChange = (
  analysis: Analysis,
  standing: 'withCost' | 'benefitOnly' = 'withCost',
): string | null => {
  let nearest: { readonly criterion: string; readonly distance: number } | null = null;
  for (const { criterion, weight, changes } of analysis.sensitivity[standing]) {
    for (const { at } of changes) {
      const distance = Math.abs(at - weight);
      if (!nearest || distance < nearest.distance) nearest = { criterion, distance };
    }
  }
  return nearest?.criterion ?? null;
};

/** Lines and changes of a sensitivity under the name of what moves; null where fewer than two options have lines. */
const switchingLines = (
  analysis: Analysis,
  found: Sensitivity | undefined,
  named: { readonly code: string; readonly name: string } | undefined,
): ChartOf<'switching'> | null => {
  if (!found || !named) return null;
  const lines = found.lines.flatMap(({ option, at0, at1 }) => {
    const drawn = chartOption(analysis, option);
    return drawn && at0 !== null && at1 !== null ? [{ option: drawn, at0, at1 }] : [];
  });
  if (lines.length < 2) return null;
  return {
    kind: 'switching',
    criterion: { code: named.code, name: named.name },
    weight: found.weight,
    lines,
    changes: found.changes.flatMap(({ at, to, direction }) => {
      const next = chartOption(analysis, to);
      return next ? [{ at, to: next, direction }] : [];
    }),
  };
};

/**
 * Totals as the weight of one criterion moves from nothing to everything, with each change of leader. Null when the
 * criterion is not analysed or fewer than two options have all their scores.
 */
export const switchingChart = (
  analysis: Analysis,
  criterion: string,
  standing: 'withCost' | 'benefitOnly' = 'withCost',
): ChartOf<'switching'> | null =>
  switchingLines(
    analysis,
    analysis.sensitivity[standing].find((row) => row.criterion === criterion),
    analysis.criteria.find(({ id }) => id === criterion),
  );

/**
 * The same for a family, whose criteria rise and fall together.
 *
 * @param family the criterion that has parts: the analysis names only those that are scored
 */
export const familySwitchingChart = (
  analysis: Analysis,
  family: { readonly id: string; readonly code: string; readonly name: string },
  standing: 'withCost' | 'benefitOnly' = 'withCost',
): ChartOf<'switching'> | null =>
  switchingLines(
    analysis,
    analysis.familySensitivity[standing].find((row) => row.criterion === family.id),
    family,
  );

/** Cost across, points up, with the frontier. Null when fewer than two options have both. */
export const costBenefitChart = (analysis: Analysis): ChartOf<'costBenefit'> | null => {
  const { rows, frontier, steps } = analysis.valueForMoney;
  const points = rows.flatMap(({ option, netPresentCost, points: benefit, dominatedBy }) => {
    const drawn = chartOption(analysis, option);
    return drawn ? [{ option: drawn, cost: netPresentCost, benefit, dominatedBy }] : [];
  });
  return points.length < 2
    ? null
    : {
        kind: 'costBenefit',
        points,
        frontier,
        steps: steps.map(({ from, to, costPerPoint, poor }) => ({ from, to, costPerPoint, poor })),
        basis: {
          years: analysis.costs.years.length,
          priceBaseYear: analysis.costs.priceBaseYear,
          presentValueYear: analysis.costs.presentValueYear,
        },
      };
};
