import type { Analysis, Disagreement, Standing } from '../analysis/analysis.ts';
import type { ScoreSensitivity } from '../analysis/analysis-change.ts';
import { criterionTree, familiesOf, leavesOf } from '../analysis/criterion-tree.ts';
import { above } from '../analysis/tolerance.ts';
import type { Appraisal } from '../records/aggregate.ts';
import { fewest, type GroupMeans, groupMeansOf } from './group-means.ts';
import { printedPeople } from './withheld-people.ts';

/**
 * The analysis as a paper may print it: no score of one person, and no figure that is one person's score under another
 * name. Where a cell shows nothing (see `GroupMeans.shown`), its value, the points it adds and the lines that end in
 * it are null while its origin stays `assessors`. Disagreements are those among groups of two or more, in cells that
 * show their groups: their order would otherwise say how far a single person was from the rest.
 *
 * What remains possible: totals, leads, switching weights and costs a point count every score, and a paper without
 * them would be none. Whoever knows the weights and an option's other scores can work its one withheld score out from
 * its total, to within rounding: the paper says beside it that it is one person's and not agreed. To keep it from being
 * worked out, agree the score. An average of two people near 0 or 100 says that both were near it, and each of the two
 * can work out the other's: the same is true of any mean of two. Two papers of one appraisal, before and after one
 * person changed a score, differ by that change: whoever has both and knows who it was can take one mean from the other.
 *
 * @param analysis of the same appraisal
 */
export const printedAnalysis = (appraisal: Appraisal, analysis: Analysis): Analysis => {
  const means = groupMeansOf(appraisal);
  const held = analysis.options.map(({ id }) =>
    analysis.criteria.map((criterion) => means.shown(id, criterion.id) === 'nothing'),
  );
  const disagreements = printedDisagreements(analysis.scores.disagreements, means);
  const averaged = analysis.options.some(({ id }) =>
    analysis.criteria.some((criterion) => means.shown(id, criterion.id) === 'score'),
  );
  const people = printedPeople(analysis, averaged);
  if (!held.some((row) => row.includes(true))) {
    return { ...analysis, ...people, scores: { ...analysis.scores, disagreements } };
  }
  const without = (standing: Standing): Standing => ({
    ...standing,
    totals: standing.totals.map((total, at) => ({
      ...total,
      contributions: total.contributions.map((points, on) => (held[at]?.[on] ? null : points)),
    })),
  });
  const partOf = new Set(
    analysis.criteria.filter((_, on) => held.some((row) => row[on])).map(({ id }) => id),
  );
  const families = new Set(
    familiesOf(criterionTree(appraisal.criterion.values())).flatMap((family) =>
      leavesOf([family]).some(({ id }) => partOf.has(id)) ? [family.id] : [],
    ),
  );
  const shown = ({ option, criterion }: { readonly option: string | null; readonly criterion: string }) => {
    const at = analysis.options.findIndex(({ id }) => id === option);
    const on = analysis.criteria.findIndex(({ id }) => id === criterion);
    return !held[at]?.[on];
  };
  const agreed = analysis.weights.sets.find(({ weightSet }) => weightSet === analysis.weights.agreed);
  const isWeighed = (on: number, benefitOnly: boolean): boolean =>
    (agreed?.weights?.[on] ?? 0) > 0 && !(benefitOnly && analysis.criteria[on]?.isCost);
  const scoresShown = (name: 'withCost' | 'benefitOnly'): ScoreSensitivity => {
    const { changes, tried } = analysis.scoreSensitivity[name];
    const hidden = analysis[name].totals.flatMap(({ total }, at) =>
      (held[at] ?? []).filter((is, on) => is && total !== null && isWeighed(on, name === 'benefitOnly')),
    );
    return { changes: changes.filter(shown), tried: Math.max(0, tried - hidden.length) };
  };
  const unlined = (rows: Analysis['sensitivity']['withCost']): Analysis['sensitivity']['withCost'] =>
    rows.map((row) =>
      partOf.has(row.criterion) || families.has(row.criterion)
        ? { ...row, lines: row.lines.map(({ option }) => ({ option, at0: null, at1: null })) }
        : row,
    );
  return {
    ...analysis,
    ...people,
    scores: {
      ...analysis.scores,
      values: analysis.scores.values.map((row, at) =>
        row.map((value, on) => (held[at]?.[on] ? null : value)),
      ),
      disagreements,
    },
    withCost: without(analysis.withCost),
    benefitOnly: without(analysis.benefitOnly),
    byWeightSet: analysis.byWeightSet.map((set) => ({
      ...set,
      withCost: without(set.withCost),
      benefitOnly: without(set.benefitOnly),
    })),
    sensitivity: {
      withCost: unlined(analysis.sensitivity.withCost),
      benefitOnly: unlined(analysis.sensitivity.benefitOnly),
    },
    familySensitivity: {
      withCost: unlined(analysis.familySensitivity.withCost),
      benefitOnly: unlined(analysis.familySensitivity.benefitOnly),
    },
    scoreSensitivity: {
      withCost: scoresShown('withCost'),
      benefitOnly: scoresShown('benefitOnly'),
    },
    tornado: {
      withCost: analysis.tornado.withCost.filter(shown),
      benefitOnly: analysis.tornado.benefitOnly.filter(shown),
    },
  };
};

const printedDisagreements = (all: readonly Disagreement[], { shown }: GroupMeans): Disagreement[] =>
  all
    .flatMap(({ option, criterion, groups }) => {
      if (shown(option, criterion) !== 'score and groups') return [];
      const large = groups.filter(({ count }) => count >= fewest);
      const means = large.map(({ mean }) => mean);
      const [lowest, highest] = [Math.min(...means), Math.max(...means)];
      return large.length >= 2 && above(highest, lowest)
        ? [{ option, criterion, groups: large, lowest, highest, spread: highest - lowest }]
        : [];
    })
    .sort((a, b) => b.spread - a.spread);

/** True where a cell has a score that the paper keeps back because it is one person's and not agreed. */
export const isWithheld = (printed: Analysis, at: number, on: number): boolean =>
  printed.scores.origins[at]?.[on] === 'assessors' && (printed.scores.values[at]?.[on] ?? null) === null;

/** What stands in the place of a score that is kept back. */
export const withheldWords = 'one scorer, not agreed';
