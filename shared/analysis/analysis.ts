import { z } from 'zod';
import {
  costChange,
  scenarioOutcome,
  scoreSensitivity,
  smallestChange,
  tornadoRow,
} from './analysis-change.ts';
import { costsSchema } from './analysis-costs.ts';
import { gateStanding, population, weightSetOutcome } from './analysis-parts.ts';
import { agreement, choices, perspectives } from './analysis-people.ts';
import { robustnessTests } from './analysis-robustness.ts';
import { sensitivity, standing } from './analysis-standing.ts';

/**
 * What `analyse` computes, as one JSON document. Published as resources/schema/analysis.schema.json; the screen, the
 * paper and the command line read the same object. Options are in the user's order, criteria are the leaves of the
 * tree in table order, and every array over options or criteria follows those two lists.
 */

const number = z.number();
const recordId = z.string();

export const figure = z.strictObject({
  value: number,
  format: z.enum([
    'score',
    'points',
    'weight',
    'switchingWeight',
    'percent',
    'ratio',
    'count',
    'signed',
    'measured',
    'money',
    'moneyThousands',
    'thousands',
    'year',
  ]),
  source: z.string(),
});

const phrase = z.array(z.union([z.string(), figure]));

const dominance = z.strictObject({
  option: recordId,
  over: recordId,
  /** Weak: at least as good everywhere and better somewhere. Strict: better everywhere. */
  strength: z.enum(['weak', 'strict']),
});

const valueForMoney = z.strictObject({
  /** Net present cost (financial) against points: the total, or without cost criteria where there are any. */
  basis: z.enum(['total', 'benefit']),
  comparator: recordId.nullable(),
  rows: z.array(
    z.strictObject({
      option: recordId,
      netPresentCost: number,
      points: number,
      /** Every cost line is known: otherwise the row holds on the costs known so far. */
      complete: z.boolean(),
      costPerPoint: number.nullable(),
      /** Against the comparator; null without one and for itself. */
      incrementalCost: number.nullable(),
      incrementalPoints: number.nullable(),
      /** Null also where no points are gained, or where they cost nothing more. */
      costPerExtraPoint: number.nullable(),
      /** Options that cost no more and score no less, one of the two for the better. */
      dominatedBy: z.array(recordId),
      /** Those of `dominatedBy` that do so only on the costs known so far: a line not known yet could undo it. */
      provisionallyBy: z.array(recordId),
    }),
  ),
  /** Options that no other dominates, cheapest first. */
  frontier: z.array(recordId),
  steps: z.array(
    z.strictObject({
      from: recordId,
      to: recordId,
      cost: number,
      points: number,
      costPerPoint: number,
      /** Going on from it costs less a point: organisations cannot be mixed, so it is poor and not dominated. */
      poor: z.boolean(),
      /** Holds on the costs known so far: one of the two options has a line not known yet. */
      provisional: z.boolean(),
    }),
  ),
});

const finding = z.strictObject({
  /** Stable name: "leader", "switch-VFM", "dominated-C". */
  id: z.string(),
  kind: z.enum(['leader', 'firmness', 'change', 'disagreement', 'cost', 'gates', 'missing']),
  importance: z.enum(['key', 'notable', 'detail']),
  sentence: z.string(),
  /** The same sentence with its figures bound. */
  phrase,
  /** Records that it rests on. */
  records: z.array(z.strictObject({ type: z.string(), id: recordId })),
});

const disagreement = z.strictObject({
  option: recordId,
  criterion: recordId,
  groups: z.array(z.strictObject({ group: z.string(), mean: number, count: number })),
  lowest: number,
  highest: number,
  /** Highest group mean less the lowest. */
  spread: number,
});

export const analysisSchema = z.strictObject({
  formatVersion: z.literal(1),
  title: z.string(),
  options: z.array(
    z.strictObject({
      id: recordId,
      letter: z.string(),
      name: z.string(),
      shortName: z.string(),
      comparator: z.boolean(),
      /** Place in the palette, 0-based, by letter: an option keeps its colour in every chart. */
      colour: number,
    }),
  ),
  criteria: z.array(
    z.strictObject({ id: recordId, code: z.string(), name: z.string(), isCost: z.boolean() }),
  ),
  /** By option: whether it may be recommended at all, whatever it scores. */
  gates: z.array(gateStanding),
  /** By option. */
  populations: z.array(population),
  weights: z.strictObject({
    /** Id of the set that the ranking uses, or null. */
    agreed: recordId.nullable(),
    sets: z.array(weightSetOutcome),
  }),
  scores: z.strictObject({
    /** By option, then by criterion: 0-100 or null. */
    values: z.array(z.array(number.nullable())),
    /** Where each value comes from: on a measured criterion, the likely figure through its value function. */
    origins: z.array(z.array(z.enum(['agreed', 'assessors', 'measured', 'missing']))),
    /** Figures beyond the points of their criterion's value function: their value is that of the nearest end. */
    clipped: z.array(z.strictObject({ option: recordId, criterion: recordId })),
    missing: number,
    /** Cells whose group means differ, widest first. */
    disagreements: z.array(disagreement),
    /** True when the scores count as the author's own: less than half of what is weighed is heard from two or more. */
    singleVoice: z.boolean(),
  }),
  withCost: standing,
  /** Without cost criteria, the other weights shared out again; equal to `withCost` where no criterion is cost. */
  benefitOnly: standing,
  hasCostCriteria: z.boolean(),
  byWeightSet: z.array(
    z.strictObject({ weightSet: recordId, name: z.string(), withCost: standing, benefitOnly: standing }),
  ),
  /** Who leads as each group sees it, and as the scorers alone do with and without those who declared an interest. */
  perspectives,
  /** How far the scorers agree, and who would have chosen otherwise. */
  agreement,
  /** What people would choose, all in all, in their own words. */
  choices,
  dominance: z.strictObject({ withCost: z.array(dominance), benefitOnly: z.array(dominance) }),
  sensitivity: z.strictObject({ withCost: z.array(sensitivity), benefitOnly: z.array(sensitivity) }),
  /** The same for every criterion that has parts, which rise and fall together: `criterion` is the family's. */
  familySensitivity: z.strictObject({ withCost: z.array(sensitivity), benefitOnly: z.array(sensitivity) }),
  scoreSensitivity: z.strictObject({ withCost: scoreSensitivity, benefitOnly: scoreSensitivity }),
  /** By option whose cost and points are known, in the user's order. */
  costSensitivity: z.array(costChange),
  /** By option with a total that is not in front, in the user’s order. */
  smallestChange: z.strictObject({ withCost: z.array(smallestChange), benefitOnly: z.array(smallestChange) }),
  /** Biggest swing first; what leaves the lead as it is is left out. */
  tornado: z.strictObject({ withCost: z.array(tornadoRow), benefitOnly: z.array(tornadoRow) }),
  /** How often each option comes first and takes every other rank when weights and scores are drawn at random. */
  robustness: robustnessTests,
  /** What each kept what-if comes to, in the user's order. */
  scenarios: z.array(scenarioOutcome),
  costs: costsSchema,
  valueForMoney,
  /** How strong the recommendation may be, and why no stronger. */
  strength: z.strictObject({
    rung: z.enum(['approve', 'approve-in-principle', 'settle-first', 'too-close', 'not-recommendable']),
    option: recordId.nullable(),
    reasons: z.array(z.string()),
    /** The same sentences with their figures bound, and names apart from the words around them. */
    phrases: z.array(phrase),
    /** Of the weight sets that give totals, how many put the leader alone in front; a shared first place is none. */
    ledSets: z.strictObject({ led: number, of: number }),
  }),
  findings: z.array(finding),
});

export type Analysis = z.infer<typeof analysisSchema>;
export type Standing = Analysis['withCost'];
export type OptionTotal = Standing['totals'][number];
export type Ranking = Standing['ranking'];
export type Sensitivity = Analysis['sensitivity']['withCost'][number];
export type Dominance = Analysis['dominance']['withCost'][number];
export type OptionCost = Analysis['costs']['options'][number];
export type MoneyView = OptionCost['financial'];
export type ValueForMoney = Analysis['valueForMoney'];
export type Finding = Analysis['findings'][number];
export type Disagreement = Analysis['scores']['disagreements'][number];
export type Strength = Analysis['strength'];
