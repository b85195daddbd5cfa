import { z } from 'zod';
import { authorInterests } from './assessor.ts';
import { descriptors, id, instant, isoDate, pence, text } from './fields.ts';

/** The one record of type `appraisal` always has this id: an appraisal is named outside its records. */
export const appraisalRecordId = 'appraisal';

/** Where a duty stands that the paper answers for by status and date, never by a score. */
export const duty = z.strictObject({
  status: z.enum(['unstated', 'not-started', 'under-way', 'done', 'not-needed']),
  /** When it was or will be done. */
  date: isoDate.nullable(),
  /** What was found, who holds it, or why it is not needed. */
  note: text(500),
});

export type Duty = Readonly<z.infer<typeof duty>>;

/** A duty that nobody has said anything of. */
export const unstatedDuty: Duty = { status: 'unstated', date: null, note: '' };

/**
 * What the whole appraisal is about and how it is run: the decision, the meeting, the money's base and the rules that
 * hold for every option.
 */
export const appraisalRecord = z.strictObject({
  type: z.literal('appraisal'),
  id: z.literal(appraisalRecordId),
  /** Shared by every copy of the same appraisal, so that copies can find each other again. */
  lineage: id,
  title: text(200),
  /** Printed at the foot of every page; the title itself, cut, where there is none. */
  shortTitle: text(60),
  locality: text(200),
  commissioner: text(200),
  decisionSought: text(),
  caseForChange: text(),
  scope: text(),
  execMeeting: text(200),
  execDate: isoDate.nullable(),
  itemNumber: text(40),
  paperNumber: text(40),
  purpose: z.enum(['decision', 'discussion', 'information']),
  /** Whether the meeting takes it in private, and why it must. */
  part: z.strictObject({ private: z.boolean(), reason: text(300) }),
  /** Where the assurance framework has it: "BAF 12, amber". */
  riskReference: text(100),
  sponsor: text(200),
  author: text(200),
  clinicalLead: text(200),
  previouslyConsideredBy: text(500),
  status: z.enum(['draft', 'issued', 'decided']),
  /** Bid as a DH pilot, join an existing pilot, or go ahead locally. */
  route: z.enum(['bid', 'join', 'local']),
  /** A lead under this many points is called too close to call. */
  tooCloseMargin: z.number().min(0).max(100),
  /** Whether papers may name the people who scored; if not, only their groups appear. */
  namingAllowed: z.boolean(),
  /** How a cell without an agreed score is read from the people in a group. */
  averaging: z.enum(['mean', 'median']),
  /** Financial year whose prices all costs are in: 2008 means 2008/09 prices. */
  priceBaseYear: z.number().int().min(1990).max(2100),
  /** Financial year of the first cost column, and of the present value: 2009 means 2009/10. */
  firstYear: z.number().int().min(1990).max(2100),
  horizonYears: z.number().int().min(1).max(60),
  /** Real discount rates by number of years after the first; the first entry starts at 0. */
  discountRates: z
    .array(z.strictObject({ fromYear: z.number().int().min(0).max(125), rate: z.number().min(0).max(0.5) }))
    .min(1)
    .max(10),
  /** Annual cost that the cost lines change, in pence; null when not stated. */
  baselineAnnualCost: pence.nullable(),
  /** What the exec may approve without the board, in pence; null when not stated. */
  delegatedLimit: pence.nullable(),
  /** How fast prices are taken to rise, in per cent a year, when costs are set beside a budget in cash. */
  inflationPercent: z.number().min(0).max(50),
  /** What is asked of the exec now; null where it is not stated. */
  moneyAsked: z.strictObject({
    amount: pence.nullable(),
    recurrence: z.enum(['unstated', 'one-off', 'recurrent', 'both']),
    /** What it comes to in a full year, in pence. */
    fullYearEffect: pence.nullable(),
    budget: text(200),
    payer: text(200),
  }),
  /**
   * What the author recommends, where that is not the option in front: another option of the appraisal, or something
   * that was never appraised, in words. Both empty where it is the one in front.
   */
  recommended: z.strictObject({ option: id.nullable(), notAppraised: text(300) }),
  equalityAssessment: duty,
  publicInvolvement: duty,
  scale: descriptors,
  weightsLocked: z.boolean(),
  /** Each time weights were opened again once scores were there: why. When and by whom is in the history. */
  unlockings: z.array(z.strictObject({ at: instant, reason: text(1000) })).max(1000),
  /** The weight set that the ranking uses; null until one is chosen. */
  agreedWeightSet: id.nullable(),
  /** True once the ranking was seen, on any stage, before weights were locked and scores complete. */
  rankingRevealed: z.boolean(),
  authorInterests,
  /** Why employer models and pathway models stand in one short list, which are not alternatives to each other. */
  mixedModelsReason: text(1000),
  protectiveMarking: text(60),
  /** Worked samples say "Illustrative" in the app and on every page. */
  illustrative: z.boolean(),
});

export type AppraisalRecord = z.infer<typeof appraisalRecord>;

/** HM Treasury Green Book (2003) real rates: 3.5% for years 0-30, 3.0% for 31-75, 2.5% for 76-125. */
export const greenBookRates = [
  { fromYear: 0, rate: 0.035 },
  { fromYear: 31, rate: 0.03 },
  { fromYear: 76, rate: 0.025 },
];

/** The common 0-100 scale in words, used where a criterion does not say its own. */
export const defaultScale = {
  at0: 'Unacceptable or clearly worse',
  at25: 'Weak, serious gaps',
  at50: 'About as now, or mixed',
  at75: 'Clear gain, minor gaps',
  at100: 'The best that could credibly be had here',
};

/**
 * A new appraisal's own record with every default in place.
 *
 * @param given lineage id, title and locality, and the financial year that the paper is written in
 */
export const newAppraisalRecord = (given: {
  readonly lineage: string;
  readonly title: string;
  readonly locality: string;
  readonly financialYear: number;
}): AppraisalRecord => ({
  type: 'appraisal',
  id: appraisalRecordId,
  lineage: given.lineage,
  title: given.title,
  shortTitle: '',
  locality: given.locality,
  commissioner: '',
  decisionSought: '',
  caseForChange: '',
  scope: '',
  execMeeting: '',
  execDate: null,
  itemNumber: '',
  paperNumber: '',
  purpose: 'decision',
  part: { private: false, reason: '' },
  riskReference: '',
  sponsor: '',
  author: '',
  clinicalLead: '',
  previouslyConsideredBy: '',
  status: 'draft',
  route: 'local',
  tooCloseMargin: 2,
  namingAllowed: false,
  averaging: 'mean',
  priceBaseYear: given.financialYear,
  firstYear: given.financialYear + 1,
  horizonYears: 5,
  discountRates: greenBookRates,
  baselineAnnualCost: null,
  delegatedLimit: null,
  inflationPercent: 0,
  moneyAsked: { amount: null, recurrence: 'unstated', fullYearEffect: null, budget: '', payer: '' },
  recommended: { option: null, notAppraised: '' },
  equalityAssessment: { ...unstatedDuty },
  publicInvolvement: { ...unstatedDuty },
  scale: defaultScale,
  weightsLocked: false,
  unlockings: [],
  agreedWeightSet: null,
  rankingRevealed: false,
  authorInterests: { asked: false, interests: [] },
  mixedModelsReason: '',
  protectiveMarking: '',
  illustrative: false,
});
