import { type AppraisalRecord, newAppraisalRecord } from '../../shared/records/appraisal.ts';
import { newAssessor } from '../../shared/records/assessor.ts';
import { newCostLine } from '../../shared/records/cost-line.ts';
import { newCriterion } from '../../shared/records/criterion.ts';
import { newFunding, newVolume } from '../../shared/records/funding.ts';
import { newGate, newGateResult } from '../../shared/records/gate.ts';
import { newMeasure } from '../../shared/records/measure.ts';
import { newOption } from '../../shared/records/option.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { newRisk } from '../../shared/records/risk.ts';
import { newScenario } from '../../shared/records/scenario.ts';
import { agreedAssessor, newScore } from '../../shared/records/score.ts';
import { newStaffGroup } from '../../shared/records/staff-group.ts';
import { newPosition, newStakeholder } from '../../shared/records/stakeholder.ts';
import { newWeight, newWeightSet } from '../../shared/records/weight-set.ts';

/** An appraisal in which something that others have is missing, is nothing, or is the same everywhere. */
export interface Degenerate {
  readonly name: string;
  readonly records: readonly AnyRecord[];
}

const optionIds = ['optA', 'optB', 'optC'] as const;
/** QUAL and COST stand at the top, INT and ACC in the family CARE. */
const leafIds = ['QUAL', 'INT', 'ACC', 'COST'] as const;

const agreedScores: Readonly<Record<string, readonly number[]>> = {
  optA: [55, 40, 62.5, 80],
  optB: [70, 65, 45, 30],
  optC: [35, 75, 50, 60],
};

const own = newAppraisalRecord({
  lineage: 'degenerate',
  title: 'Degenerate',
  locality: 'Penrith',
  financialYear: 2008,
});

const criteria: readonly AnyRecord[] = [
  newCriterion({ id: 'QUAL', order: 1, code: 'QUAL', name: 'Quality' }),
  newCriterion({ id: 'CARE', order: 2, code: 'CARE', name: 'Care' }),
  newCriterion({ id: 'INT', order: 3, code: 'INT', name: 'Integration', parent: 'CARE' }),
  newCriterion({ id: 'ACC', order: 4, code: 'ACC', name: 'Access', parent: 'CARE' }),
  { ...newCriterion({ id: 'COST', order: 5, code: 'COST', name: 'Affordability' }), isCost: true },
];

const weightsOf = (set: string, raws: Readonly<Partial<Record<string, number>>>): readonly AnyRecord[] =>
  Object.entries(raws).map(([criterion, raw]) => newWeight(set, criterion, raw ?? 0));

const usualWeights = { QUAL: 40, CARE: 40, INT: 50, ACC: 50, COST: 20 };

const weights: readonly AnyRecord[] = [
  newWeightSet({ id: 'agreed', order: 1, name: 'Agreed', voice: 'agreed' }),
  { ...newWeightSet({ id: 'staff', order: 2, name: 'Staff', voice: 'group' }), voiceName: 'Staff' },
  ...weightsOf('agreed', usualWeights),
  ...weightsOf('staff', { QUAL: 10, CARE: 80, INT: 90, ACC: 10, COST: 10 }),
];

const scoresBy = (
  assessor: string,
  of: (row: readonly number[], option: string) => readonly (number | null)[],
): readonly AnyRecord[] =>
  optionIds.flatMap((option) =>
    of(agreedScores[option] ?? [], option).flatMap((value, place) => {
      const criterion = leafIds[place];
      return value === null || criterion === undefined ? [] : [newScore(option, criterion, assessor, value)];
    }),
  );

const people: readonly AnyRecord[] = [
  { ...newAssessor({ id: 'nurse', order: 1, name: 'Lead nurse' }), group: 'Staff', asked: true },
  {
    ...newAssessor({ id: 'partner', order: 2, name: 'Practice partner' }),
    group: 'GPs',
    asked: true,
    interests: [{ option: 'optB', declaration: 'Partner in a practice that would employ.' }],
  },
];

const costs: readonly AnyRecord[] = optionIds.map((option, place) => ({
  ...newCostLine({ id: `cost${option}`, order: place + 1, option, name: 'Set-up and running' }),
  state: 'costed' as const,
  amounts: [10_000_000 * (place + 1), 5_000_000, 5_000_000, 5_000_000, 5_000_000],
  lowPercent: 10,
  highPercent: 20,
}));

const gates: readonly AnyRecord[] = [
  newGate({ id: 'gate1', order: 1, code: 'G1', name: 'An employer for everyone', kind: 'viability' }),
  newGate({ id: 'gate2', order: 2, code: 'G2', name: 'Big enough', kind: 'pilot' }),
];

const results = (result: 'pass' | 'fail'): readonly AnyRecord[] =>
  optionIds.flatMap((option) => ['gate1', 'gate2'].map((gate) => newGateResult(option, gate, result)));

const options: readonly AnyRecord[] = [
  { ...newOption({ id: 'optA', order: 1, letter: 'A', name: 'Same employers' }), comparator: true },
  newOption({ id: 'optB', order: 2, letter: 'B', name: 'Practices employ' }),
  newOption({ id: 'optC', order: 3, letter: 'C', name: 'Out-of-hours host' }),
];

const around: readonly AnyRecord[] = [
  { type: 'practice', id: 'practice', order: 1, name: 'Castle surgery', listSize: 0, takesPart: true },
  newStaffGroup({ id: 'nurses', order: 1, name: 'District nurses' }),
  { ...newRisk({ id: 'risk', order: 1, name: 'Staff leave' }), likelihood: 3, impact: 4 },
  { ...newStakeholder({ id: 'unions', order: 1, name: 'Staff side' }), influence: 4 },
  ...optionIds.map((option) => newPosition(option, 'unions', -1)),
  { ...newFunding({ id: 'budget', order: 1, source: 'Locality budget' }), amounts: [12_000_000, 5_000_000] },
  { ...newVolume({ id: 'volume', order: 1, name: 'avoided admissions' }), unitValue: 170_000 },
  newScenario({
    id: 'scenario',
    order: 1,
    name: 'Quality is all that counts',
    overrides: {
      weights: [{ criterion: 'QUAL', share: 1 }],
      scores: [{ option: 'optC', criterion: 'QUAL', value: 100 }],
      costs: [{ costLine: 'costoptC', amounts: [0] }],
    },
  }),
];

const scores: readonly AnyRecord[] = [
  ...scoresBy(agreedAssessor, (row) => row),
  ...scoresBy('nurse', (row) => row.map((value) => Math.max(0, value - 20))),
  ...scoresBy('partner', (row) => row.map((value) => Math.min(100, value + 15))),
];

interface Parts {
  readonly own: Partial<AppraisalRecord>;
  readonly options: readonly AnyRecord[];
  readonly criteria: readonly AnyRecord[];
  readonly weights: readonly AnyRecord[];
  readonly people: readonly AnyRecord[];
  readonly scores: readonly AnyRecord[];
  readonly costs: readonly AnyRecord[];
  readonly gates: readonly AnyRecord[];
  readonly around: readonly AnyRecord[];
}

const whole: Parts = {
  own: { agreedWeightSet: 'agreed' },
  options,
  criteria,
  weights,
  people,
  scores,
  costs,
  gates: [...gates, ...results('pass')],
  around,
};

/** Ids that a record names of those that may be taken away. */
const namedBy = (record: AnyRecord): readonly string[] => {
  switch (record.type) {
    case 'score':
    case 'measure':
      return [
        record.option,
        record.criterion,
        ...(record.type === 'score' && record.assessor !== agreedAssessor ? [record.assessor] : []),
      ];
    case 'weight':
      return [record.weightSet, record.criterion, ...(record.over === null ? [] : [record.over])];
    case 'criterion':
      return record.parent === null ? [] : [record.parent];
    case 'costLine':
      return [record.option];
    case 'gateResult':
      return [record.option, record.gate];
    case 'position':
      return [record.option, record.stakeholder];
    case 'assessor':
      return record.interests.map(({ option }) => option);
    case 'scenario':
      return [
        ...record.weights.map(({ criterion }) => criterion),
        ...record.scores.flatMap(({ option, criterion }) => [option, criterion]),
        ...record.costs.map(({ costLine }) => costLine),
      ];
    default:
      return [];
  }
};

/** The records that rest on nothing that is not there, taken off again and again until none does. */
const standing = (records: readonly AnyRecord[]): readonly AnyRecord[] => {
  const ids = new Set(records.map(({ id }) => id));
  const kept = records.filter((record) => namedBy(record).every((id) => ids.has(id)));
  return kept.length === records.length ? kept : standing(kept);
};

const withParts = (name: string, changes: Partial<Parts>): Degenerate => {
  const parts = { ...whole, ...changes };
  const { own: changed, ...lists } = parts;
  return {
    name,
    records: standing([{ ...own, ...changed, title: name }, ...Object.values(lists).flat()]),
  };
};

const only = <T extends AnyRecord>(records: readonly T[], ...ids: readonly string[]): readonly T[] =>
  records.filter(({ id }) => ids.includes(id));

const agreedAs = (raws: Readonly<Partial<Record<string, number>>>): readonly AnyRecord[] => [
  ...weights.filter((record) => record.type === 'weightSet'),
  ...weightsOf('agreed', raws),
];

/** Agreed scores alone, the same rule in every row. */
const scoredAs = (
  of: (row: readonly number[], option: string) => readonly (number | null)[],
): readonly AnyRecord[] => scoresBy(agreedAssessor, of);

const priced = (amounts: readonly (number | null)[]): readonly AnyRecord[] =>
  costs.map((record) => (record.type === 'costLine' ? { ...record, amounts: [...amounts] } : record));

const measuredQuality = criteria.map((record) =>
  record.type === 'criterion' && record.id === 'QUAL'
    ? {
        ...record,
        scoring: 'measured' as const,
        measured: {
          unit: 'days',
          better: 'lower' as const,
          points: [
            { at: 2, value: 100 },
            { at: 10, value: 0 },
          ],
        },
      }
    : record,
);

/** Each must give a named problem or a defined result, and never a figure that is none. */
export const degenerateAppraisals: readonly Degenerate[] = [
  withParts('Nothing wrong', {}),
  {
    name: 'Nothing at all',
    records: [{ ...own, title: 'Nothing at all' }],
  },
  withParts('One option', { options: only(options, 'optA') }),
  withParts('No option', { options: [] }),
  withParts('Two options off the list', {
    options: options.map((record) =>
      record.type === 'option' && record.id !== 'optA'
        ? { ...record, shortListed: false, discardReason: 'Too small.' }
        : record,
    ),
  }),
  withParts('One criterion', { criteria: only(criteria, 'QUAL') }),
  withParts('One criterion, of cost', { criteria: only(criteria, 'COST') }),
  withParts('No criteria', { criteria: [] }),
  withParts('One option, one criterion', {
    options: only(options, 'optB'),
    criteria: only(criteria, 'QUAL'),
  }),
  withParts('All weights zero', { weights: agreedAs({ QUAL: 0, CARE: 0, INT: 0, ACC: 0, COST: 0 }) }),
  withParts('No weights', { weights: agreedAs({}) }),
  withParts('No weight set', { weights: [], own: { agreedWeightSet: null } }),
  withParts('No weight set chosen', { own: { agreedWeightSet: null } }),
  withParts('Weight on a family alone', { weights: agreedAs({ CARE: 100 }) }),
  withParts('Weight on a family whose parts have none', {
    weights: agreedAs({ QUAL: 0, CARE: 100, INT: 0, ACC: 0, COST: 0 }),
  }),
  withParts('All weight on one criterion', {
    weights: agreedAs({ QUAL: 100, CARE: 0, INT: 50, ACC: 50, COST: 0 }),
  }),
  withParts('All weight on cost', {
    weights: agreedAs({ QUAL: 0, CARE: 0, INT: 50, ACC: 50, COST: 100 }),
  }),
  withParts('All criteria are cost', {
    criteria: criteria.map((record) =>
      record.type === 'criterion' && record.id !== 'CARE' ? { ...record, isCost: true } : record,
    ),
  }),
  withParts('Pairs that nobody has compared', {
    weights: weights.flatMap((record) =>
      record.type === 'weightSet' ? [{ ...record, method: 'pairwise' as const }] : [],
    ),
  }),
  withParts('All scores equal', { scores: scoredAs((row) => row.map(() => 50)) }),
  withParts('All scores nought', { scores: scoredAs((row) => row.map(() => 0)) }),
  withParts('All scores a hundred', { scores: scoredAs((row) => row.map(() => 100)) }),
  withParts('Everybody scores alike', {
    scores: [agreedAssessor, 'nurse', 'partner'].flatMap((voice) => scoresBy(voice, (row) => row)),
  }),
  withParts('No scores', { scores: [] }),
  withParts('One score in all', {
    scores: [newScore('optA', 'QUAL', agreedAssessor, 50)],
  }),
  withParts('One score of one person', { scores: [newScore('optA', 'QUAL', 'nurse', 50)] }),
  withParts('One option not scored', {
    scores: scoredAs((row, option) => (option === 'optC' ? [] : row)),
  }),
  withParts('No assessors', { people: [], scores: scoredAs((row) => row) }),
  withParts('Nobody, nothing scored', { people: [], scores: [] }),
  withParts('A scorer in no group', {
    people: people.map((record) => (record.type === 'assessor' ? { ...record, group: '' } : record)),
    scores: scores.filter((record) => record.type === 'score' && record.assessor !== agreedAssessor),
  }),
  withParts('One person alone', { people: only(people, 'nurse') }),
  withParts('Everybody has an interest', {
    people: people.map((record) =>
      record.type === 'assessor'
        ? { ...record, interests: [{ option: 'optB', declaration: 'Works there.' }] }
        : record,
    ),
  }),
  withParts('Figures that nobody has given', { criteria: measuredQuality, scores: [] }),
  withParts('Figures all the same', {
    criteria: measuredQuality,
    scores: [
      ...optionIds.map((option) => newMeasure(option, 'QUAL', 10)),
      ...scoresBy(agreedAssessor, (row) => row.map((value, place) => (place === 0 ? null : value))),
    ],
  }),
  withParts('No costs', { costs: [] }),
  withParts('Costs of nothing', { costs: priced([0, 0, 0, 0, 0]) }),
  withParts('Costs not known', { costs: priced([null, null]) }),
  withParts('Costs that are savings', { costs: priced([-1_000_000, -2_000_000, 0, 0, 0]) }),
  withParts('Costs that come to nothing', { costs: priced([1_000_000, -1_035_000, 0, 0, 0]) }),
  withParts('A horizon of one year', { own: { agreedWeightSet: 'agreed', horizonYears: 1 } }),
  withParts('A horizon of sixty years without discounting', {
    own: {
      agreedWeightSet: 'agreed',
      horizonYears: 60,
      discountRates: [{ fromYear: 0, rate: 0 }],
      tooCloseMargin: 100,
    },
  }),
  withParts('All options fail', { gates: [...gates, ...results('fail')] }),
  withParts('No gate judged', { gates }),
  withParts('Two options the same', {
    options: [
      ...only(options, 'optA', 'optB'),
      newOption({ id: 'optC', order: 3, letter: 'C', name: 'Practices employ' }),
    ],
    scores: scoredAs((row, option) => (option === 'optC' ? (agreedScores['optB'] ?? []) : row)),
    costs: priced([10_000_000, 5_000_000, 5_000_000, 5_000_000, 5_000_000]),
  }),
  withParts('Three options the same, without a margin', {
    own: { agreedWeightSet: 'agreed', tooCloseMargin: 0 },
    scores: scoredAs(() => agreedScores['optA'] ?? []),
  }),
];
