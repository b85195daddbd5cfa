import type { Strength } from '../analysis/analysis.ts';
import { isClinicalGroup } from '../analysis/clinicians.ts';
import { costOf } from '../analysis/costs.ts';
import { gateStandings } from '../analysis/gates.ts';
import { carriesRisk, riskRating } from '../analysis/risks.ts';
import { type Appraisal, appraisalOf, inOrder } from '../records/aggregate.ts';
import type { Duty } from '../records/appraisal.ts';
import { peopleIn } from '../records/assessor.ts';
import { type CoverSection, coverSections, emptyOwnFields } from '../records/cover-fields.ts';
import { narrativeId } from '../records/narrative.ts';
import type { Problem } from '../records/problem.ts';
import { isEmptyRichText, type RichText } from '../records/rich-text.ts';
import { count } from '../text/lists.ts';
import { askedOf } from './asked.ts';
import { appraisalKey, type Check, isLeftOut, shortList } from './check.ts';
import { plainLines } from './plain-lines.ts';

/** Most words of a summary on a cover (the usual rule of a board secretary). */
export const longestSummary = 150;

const isCosted = (appraisal: Appraisal): boolean => {
  const lines = inOrder(appraisal, 'costLine');
  const own = appraisalOf(appraisal);
  return shortList(appraisal).some(
    ({ id }) =>
      costOf(
        id,
        lines.filter(({ option }) => option === id),
        own,
      ).known,
  );
};

const clinicianScored = (appraisal: Appraisal): boolean => {
  const scorers = inOrder(appraisal, 'assessor');
  const people = scorers.reduce((sum, scorer) => sum + peopleIn(scorer), 0);
  return people > 1 && scorers.some(({ group }) => isClinicalGroup(group));
};

const isRisked = (appraisal: Appraisal): boolean =>
  appraisalOf(appraisal).riskReference.trim() !== '' ||
  (!isLeftOut(appraisal, 'risks') &&
    inOrder(appraisal, 'risk').some(
      (risk) =>
        riskRating(risk, 'residual') !== null && shortList(appraisal).some(({ id }) => carriesRisk(risk, id)),
    ));

/** Whether the paper drafts a field of the cover by itself: see `coverDrafts` in shared/paper/cover/drafts.ts. */
const isDrafted = (appraisal: Appraisal, section: CoverSection): boolean => {
  switch (section) {
    case 'cover-summary':
    case 'cover-recommendations':
      return true;
    case 'cover-financial':
      return isCosted(appraisal);
    case 'cover-legal': {
      const onList = new Set(shortList(appraisal).map(({ id }) => id));
      return (
        !isLeftOut(appraisal, 'gates') &&
        gateStandings(appraisal).some(
          ({ option, viability }) => onList.has(option) && viability !== 'unrecorded',
        )
      );
    }
    case 'cover-workforce':
      return appraisal.staffGroup.size > 0 && !isLeftOut(appraisal, 'workforce');
    case 'cover-risk':
      return isRisked(appraisal);
    case 'cover-clinical':
      return clinicianScored(appraisal);
    case 'cover-conflicts':
      return appraisal.assessor.size > 0;
    case 'cover-background-papers':
      return appraisal.evidence.size > 0;
    default:
      return false;
  }
};

const wordsOf = (appraisal: Appraisal, section: CoverSection): RichText | null => {
  const held = appraisal.narrative.get(narrativeId(section));
  return held?.include === true && !isEmptyRichText(held.body) ? held.body : null;
};

/** No condition stands in the plan where what is asked rests on some. */
const lacksConditions = (appraisal: Appraisal, known?: Strength): boolean => {
  const conditions = inOrder(appraisal, 'milestone').filter(({ kind }) => kind === 'condition');
  if (conditions.some(({ options }) => options === 'all')) return false;
  const { strength, front, option } = askedOf(appraisal, known);
  if (!option || option.comparator) return false;
  const { rung } = strength;
  if (rung === 'too-close' || rung === 'not-recommendable') return false;
  if (rung === 'approve' && option.id === front?.id) return false;
  return conditions.every(({ options }) => options === 'all' || !options.includes(option.id));
};

/** A field of the cover that says nothing yet: what it is called, and the stage and field that fill it. */
export interface UnstatedField {
  readonly label: string;
  readonly stage: 'context' | 'costs' | 'plan' | 'paper';
  readonly field: string | null;
}

/** Labels of the cover's fields in print order: what is worded, and what comes from other records. */
const printOrder: readonly string[] = [
  'Meeting',
  'Date',
  'Sponsor',
  'Author',
  'Clinical lead',
  'Considered by',
  'Summary',
  'Recommendations',
  'Strategic objective',
  'Financial',
  'Money asked for now',
  'Conditions',
  'Legal',
  'Workforce',
  'Risk',
  'Equality',
  'Public involvement',
  'Clinical engagement',
  'Other effects',
  'Conflicts declared',
  'Background papers',
];

/** Answered by status and date, whatever is said of them in words. */
const duties: readonly CoverSection[] = ['cover-equality', 'cover-involvement'];

/** The fields of the cover that nobody has said anything in, in print order: the cover prints "Not yet stated" for each. */
export const unstatedCoverFields = (appraisal: Appraisal, known?: Strength): readonly UnstatedField[] => {
  const own = appraisalOf(appraisal);
  const words = coverSections.filter(
    ([section]) =>
      !duties.includes(section) && wordsOf(appraisal, section) === null && !isDrafted(appraisal, section),
  );
  const found: readonly UnstatedField[] = [
    ...emptyOwnFields(own).map(([field, label]) => ({ label, stage: 'context' as const, field })),
    ...(own.moneyAsked.amount === null && !isLeftOut(appraisal, 'costs')
      ? [{ label: 'Money asked for now', stage: 'costs' as const, field: 'moneyAsked' }]
      : []),
    ...(lacksConditions(appraisal, known)
      ? [{ label: 'Conditions', stage: 'plan' as const, field: null }]
      : []),
    ...words.map(([, label]) => ({ label, stage: 'paper' as const, field: null })),
  ];
  const place = ({ label }: UnstatedField): number => printOrder.indexOf(label);
  return [...found].sort((one, other) => place(one) - place(other));
};

const codes = {
  context: 'cover-details',
  costs: 'cover-money',
  plan: 'cover-conditions',
  paper: 'cover-words',
} as const;

/** One problem for each stage on which something is filled in. */
const unstated: Check = (appraisal, strength) => {
  const fields = unstatedCoverFields(appraisal, strength);
  return (['context', 'costs', 'plan', 'paper'] as const).flatMap((stage): readonly Problem[] => {
    const here = fields.filter((field) => field.stage === stage);
    const [first] = here;
    if (!first) return [];
    return [
      {
        code: codes[stage],
        severity: 'soft',
        record: first.field === null ? null : appraisalKey,
        field: first.field,
        sentence: `The cover does not yet state: ${here.map(({ label }) => label.toLowerCase()).join(', ')}.`,
        stage,
      },
    ];
  });
};

const ownProblem = (code: string, field: string, sentence: string): Problem => ({
  code,
  severity: 'soft',
  record: appraisalKey,
  field,
  sentence,
  stage: 'context',
});

const wordedProblem = (code: string, section: CoverSection, sentence: string): Problem => ({
  code,
  severity: 'soft',
  record: { type: 'narrative', id: narrativeId(section) },
  field: 'body',
  sentence,
  stage: 'paper',
});

const longSummary: Check = (appraisal) => {
  const body = wordsOf(appraisal, 'cover-summary');
  if (!body) return [];
  const words = plainLines(body)
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return words <= longestSummary
    ? []
    : [
        wordedProblem(
          'cover-summary-long',
          'cover-summary',
          `The summary on the cover has ${count(words, 'word')}: ${longestSummary} is the most that a cover takes.`,
        ),
      ];
};

/** "None" is an answer with its reason only. */
const bareNone: Check = (appraisal) =>
  coverSections.flatMap(([section, label]): readonly Problem[] => {
    const body = wordsOf(appraisal, section);
    const said = body ? plainLines(body).join(' ').trim() : '';
    return /^(?:none|nil|no|n\/?a|not applicable|not relevant)(?: (?:known|identified|applicable|relevant|noted))?\.?$/i.test(
      said,
    )
      ? [
          wordedProblem(
            'cover-none-without-reason',
            section,
            `The cover says “${said}” under ${label.toLowerCase()} and not why.`,
          ),
        ]
      : [];
  });

const partWithoutReason: Check = (appraisal) => {
  const { part } = appraisalOf(appraisal);
  return part.private && part.reason.trim() === ''
    ? [
        ownProblem(
          'part-without-reason',
          'part',
          'The paper is for the private part of the meeting, and does not say why.',
        ),
      ]
    : [];
};

const riskWithoutReference: Check = (appraisal) =>
  appraisal.risk.size > 0 && appraisalOf(appraisal).riskReference.trim() === ''
    ? [
        ownProblem(
          'risk-without-reference',
          'riskReference',
          'The paper does not say where the assurance framework has its risks.',
        ),
      ]
    : [];

/** A status without its date, or one that says "not needed" without its reason, holds nobody to anything. */
const dutyProblem = (
  field: 'equalityAssessment' | 'publicInvolvement',
  what: string,
  duty: Duty,
): readonly Problem[] => {
  if (duty.status === 'unstated') return [];
  if (duty.status === 'not-needed')
    return duty.note.trim() === ''
      ? [ownProblem('duty-without-reason', field, `${what} is said not to be needed, and not why.`)]
      : [];
  return duty.date === null
    ? [ownProblem('duty-without-date', field, `${what} has a status and no date.`)]
    : [];
};

const duty: Check = (appraisal) => {
  const { equalityAssessment, publicInvolvement } = appraisalOf(appraisal);
  return [
    ...dutyProblem('equalityAssessment', 'The equality impact assessment', equalityAssessment),
    ...dutyProblem('publicInvolvement', 'The involvement of patients and the public', publicInvolvement),
  ];
};

/** What the cover does not state yet, or says without what belongs to it. */
export const coverChecks: readonly Check[] = [
  unstated,
  longSummary,
  bareNone,
  partWithoutReason,
  riskWithoutReference,
  duty,
];
