import type { Appraisal } from '../records/aggregate.ts';
import { agreementOf } from './agreement.ts';
import type { Analysis } from './analysis.ts';
import type { RobustnessSettings, RobustnessTests } from './analysis-robustness.ts';
import { choicesOf } from './choices.ts';
import { costsOf, couldBeASaving } from './costs.ts';
import { dominanceAmong } from './dominance.ts';
import { readableSetName } from './finding-context.ts';
import { findingsOf } from './findings.ts';
import { namedGates } from './gate-words.ts';
import { gateStandings } from './gates.ts';
import { rowsOf } from './grid.ts';
import { type AppraisalIndex, indexAppraisal } from './index-appraisal.ts';
import { noJudgements } from './judgements.ts';
import { pairwiseConsistency } from './pairwise.ts';
import { perspectivesOf } from './perspectives.ts';
import { populationsOf } from './population.ts';
import { type Ranked, rank, standingOf } from './rank.ts';
import { robustnessOf, standardTests } from './robustness/robustness.ts';
import { scenarioOutcomes } from './scenarios.ts';
import { inOneGo, type Steps } from './steps.ts';
import { shareFirst, strengthOf } from './strength.ts';
import { valueForMoney } from './value-for-money.ts';
import { clippedIn, disagreementsIn, isSingleVoice, missingIn, originsOf } from './values.ts';
import { wholePerCents, withoutCost } from './weights.ts';
import { whatWouldChange } from './what-would-change.ts';

/** No random test has been made (yet). */
export const untested: RobustnessTests = { standard: null, stated: null, asked: null, problem: null };

/**
 * Second step: everything else, when there is time for it; part by part, so that a window stays alive meanwhile.
 *
 * @param tests random tests of the same index, where they have been made: they take longest, and may come later
 */
export const explainInSteps = function* (
  index: AppraisalIndex,
  ranked: Ranked,
  tests: RobustnessTests = untested,
): Steps<Analysis> {
  const { own, options, criteria } = index;
  const { gathered } = ranked;
  const { values } = gathered;
  const ids = options.map(({ id }) => id);
  const isCost = criteria.map((criterion) => criterion.isCost);
  const all = criteria.map(({ id }, column) => ({ id, column }));
  const benefit = all.filter(({ column }) => !isCost[column]);
  const columnsOf = (counted: typeof all): readonly number[] => counted.map(({ column }) => column);
  const costs = costsOf(index);
  const costAndPoints = costs.options.flatMap(
    ({ option, known, complete, financial: { netPresentCost } }, row) => {
      const points = ranked.benefitOnly.totals[row]?.total ?? null;
      if (!known || points === null) return [];
      const lines = index.costLines.get(option) ?? [];
      const mayFall = lines.some((line) => couldBeASaving(line, own.horizonYears));
      return [{ option, netPresentCost, points, complete, mayFall }];
    },
  );
  yield;
  const perspectives = perspectivesOf(index, ranked);
  yield;
  const agreement = agreementOf(index, ranked);
  yield;
  const choices = choicesOf(index, ranked);
  const disagreements = disagreementsIn(index, gathered);
  yield;
  const dominance = {
    withCost: dominanceAmong(ids, values, columnsOf(all)),
    benefitOnly: dominanceAmong(ids, values, columnsOf(benefit)),
  };
  yield;
  const changes = yield* whatWouldChange(index, ranked, costAndPoints);
  yield;
  const scenarios = scenarioOutcomes(index, ranked);
  yield;

  const unworded: Omit<Analysis, 'strength' | 'findings'> = {
    formatVersion: 1,
    title: own.title,
    options: optionsOf(index),
    criteria: criteria.map((criterion) => ({
      id: criterion.id,
      code: criterion.code,
      name: criterion.name,
      isCost: criterion.isCost,
    })),
    gates: gatesOf(index),
    populations: populationsOf(index.appraisal, options),
    weights: { agreed: ranked.agreed, sets: weightSetsOf(index, ranked) },
    scores: {
      values: rowsOf(values),
      origins: originsOf(gathered),
      clipped: clippedIn(index, gathered),
      missing: missingIn(gathered),
      disagreements,
      singleVoice: isOneVoice(index, ranked),
    },
    withCost: ranked.withCost,
    benefitOnly: ranked.benefitOnly,
    hasCostCriteria: ranked.hasCostCriteria,
    byWeightSet: bySetOf(index, ranked),
    perspectives,
    agreement,
    choices,
    dominance,
    ...changes,
    robustness: tests,
    scenarios,
    costs,
    valueForMoney: valueForMoney(
      costAndPoints,
      options.find(({ comparator }) => comparator)?.id ?? null,
      ranked.hasCostCriteria ? 'benefit' : 'total',
    ),
  };
  yield;
  return withTests(unworded, index, tests);
};

/** The same in one go. */
export const explain = (index: AppraisalIndex, ranked: Ranked, tests: RobustnessTests = untested): Analysis =>
  inOneGo(explainInSteps(index, ranked, tests));

/** The analysis with its random tests, and what rests on them: the strength of a recommendation and the findings. */
export const withTests = (
  analysis: Omit<Analysis, 'strength' | 'findings'>,
  index: AppraisalIndex,
  tests: RobustnessTests,
): Analysis => {
  const unworded = { ...analysis, robustness: tests };
  const worded = { ...unworded, strength: strengthFrom(unworded, index) };
  return { ...worded, findings: findingsOf(worded, index) };
};

const optionsOf = ({ options }: AppraisalIndex): Analysis['options'] =>
  options.map(({ id, letter, name, shortName, comparator }) => ({
    id,
    letter,
    name,
    shortName,
    comparator,
    colour: letter.charCodeAt(0) - 'A'.charCodeAt(0),
  }));

const isOneVoice = ({ peopleOf }: AppraisalIndex, { gathered, weights }: Ranked): boolean =>
  isSingleVoice(
    gathered,
    weights,
    peopleOf.reduce((sum, people) => sum + people, 0),
  );

const bySetOf = (index: AppraisalIndex, { gathered, sets }: Ranked): Analysis['byWeightSet'] => {
  const isCost = index.criteria.map((criterion) => criterion.isCost);
  return index.weightSets.map(({ id, name }, place) => {
    const own = sets[place]?.weights.weights ?? null;
    return {
      weightSet: id,
      name,
      withCost: standingOf(index, gathered, own),
      benefitOnly: standingOf(index, gathered, own && withoutCost(own, isCost)),
    };
  });
};

const gatesOf = ({ appraisal, rowOf }: AppraisalIndex): Analysis['gates'] =>
  gateStandings(appraisal).filter(({ option }) => rowOf.has(option));

const weightSetsOf = (index: AppraisalIndex, { sets }: Ranked): Analysis['weights']['sets'] =>
  index.weightSets.map(({ id, name, voice, voiceName, method }, place) => {
    const outcome = sets[place]?.weights;
    const weights = outcome?.weights ?? null;
    return {
      weightSet: id,
      name,
      voice,
      voiceName,
      method,
      weights: weights && [...weights],
      shown: weights && [...wholePerCents(weights)],
      problem: outcome?.problem?.sentence ?? null,
      consistency:
        method === 'pairwise' && weights
          ? [...pairwiseConsistency(index.tree, index.judgements.get(id) ?? noJudgements)]
          : null,
    };
  });

/** What the strength of a recommendation is read from. */
type Judged = Pick<
  Analysis,
  'options' | 'gates' | 'weights' | 'byWeightSet' | 'withCost' | 'benefitOnly' | 'robustness'
> & { readonly scores: Pick<Analysis['scores'], 'singleVoice'> };

const strengthFrom = (
  analysis: Judged,
  { appraisal, own: { namingAllowed } }: AppraisalIndex,
  shareOfRuns: number | null = shareFirst(analysis, analysis.withCost.ranking.leader),
): Analysis['strength'] => {
  const { ranking, totals } = analysis.withCost;
  const leaderTotal = totals.find(({ option }) => option === ranking.leader)?.total ?? null;
  const letters = new Map(analysis.options.map(({ id, letter }) => [id, letter]));
  const judging = analysis.weights.sets.flatMap((set, place) => {
    const own = analysis.byWeightSet[place]?.withCost.ranking;
    return own && own.order.length > 0
      ? [{ set, leads: own.leader !== null && own.leader === ranking.leader }]
      : [];
  });
  const against = ranking.leader === null ? [] : judging.filter(({ leads }) => !leads);
  const standing = analysis.gates.find(({ option }) => option === ranking.leader);
  const strength = strengthOf({
    ranking,
    nameOf: (option) => letters.get(option) ?? option,
    couldOvertake: totals
      .filter(({ total, high }) => total === null && leaderTotal !== null && high >= leaderTotal)
      .map(({ option }) => option),
    singleVoice: analysis.scores.singleVoice,
    viability: standing?.viability ?? 'unrecorded',
    gates: namedGates(standing, appraisal),
    againstLeader: against.map(({ set }) => readableSetName(set, namingAllowed) ?? 'one person’s set'),
    // With all weight on cost criteria there is no benefit to lead on, and nothing speaks against the leader.
    leadsOnBenefit:
      analysis.benefitOnly.ranking.order.length === 0 ||
      analysis.benefitOnly.ranking.leader === ranking.leader,
    shareOfRuns,
  });
  return { ...strength, ledSets: { led: judging.filter(({ leads }) => leads).length, of: judging.length } };
};

/**
 * How strong the recommendation could be at best, before any random test has been made: a test can only take it down.
 * Cheap enough for every edit.
 */
export const strongestBeforeTests = (appraisal: Appraisal): Analysis['strength'] => {
  const index = indexAppraisal(appraisal);
  const ranked = rank(index);
  const judged: Judged = {
    options: optionsOf(index),
    gates: gatesOf(index),
    weights: { agreed: ranked.agreed, sets: weightSetsOf(index, ranked) },
    scores: { singleVoice: isOneVoice(index, ranked) },
    withCost: ranked.withCost,
    benefitOnly: ranked.benefitOnly,
    byWeightSet: bySetOf(index, ranked),
    robustness: untested,
  };
  return strengthFrom(judged, index, 1);
};

/** The live ranking alone: totals and ranks with and without cost criteria, at a fraction of the price of `analyse`. */
export const rankNow = (appraisal: Appraisal): Ranked => rank(indexAppraisal(appraisal));

/**
 * Everything the app computes about an appraisal: index once → rank → robustness → explain. A pure function of the
 * records; only short-listed options are in it.
 *
 * @param given one more random test, beside those that are always made
 */
export const analyse = (
  appraisal: Appraisal,
  given: { readonly asked?: RobustnessSettings } = {},
): Analysis => {
  const index = indexAppraisal(appraisal);
  const ranked = rank(index);
  const tests = standardTests(index, ranked);
  const asked = given.asked ? robustnessOf(index, ranked, given.asked) : null;
  return explain(
    index,
    ranked,
    asked === null ? tests : 'problem' in asked ? { ...tests, problem: asked.problem } : { ...tests, asked },
  );
};
