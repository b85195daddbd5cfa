import type { Appraisal } from './aggregate.ts';
import { peopleIn } from './assessor.ts';
import { type Problem, problemAt } from './problem.ts';
import type { AnyRecord, RecordOf, RecordType } from './record.ts';

/** A hard rule of one type of record, inside an appraisal that already holds the record. */
type Rule<T extends RecordType> = (record: RecordOf<T>, appraisal: Appraisal) => readonly Problem[];

const falls = (bounds: readonly (number | null)[]): boolean => {
  const given = bounds.filter((bound) => bound !== null);
  return given.some((bound, index) => index > 0 && bound < (given[index - 1] ?? bound));
};

const score: Rule<'score'> = (record) =>
  falls([record.low, record.value, record.high])
    ? [
        problemAt(
          record,
          'score-range-inverted',
          'The low score must not be above the score, nor the score above the high one.',
          'low',
        ),
      ]
    : [];

const measure: Rule<'measure'> = (record) =>
  falls([record.low, record.likely, record.high])
    ? [
        problemAt(
          record,
          'measure-range-inverted',
          'The low figure must not be above the likely one, nor the likely one above the high one.',
          'low',
        ),
      ]
    : [];

const isOwnAncestor = (criterion: RecordOf<'criterion'>, appraisal: Appraisal): boolean => {
  const seen = new Set<string>([criterion.id]);
  for (let parent = criterion.parent; parent !== null; ) {
    if (seen.has(parent)) return true;
    seen.add(parent);
    parent = appraisal.criterion.get(parent)?.parent ?? null;
  }
  return false;
};

const valueFunction = (record: RecordOf<'criterion'>): readonly Problem[] => {
  const { measured, name } = record;
  if (measured === null || measured.points.length < 2) {
    return record.scoring === 'measured'
      ? [
          problemAt(
            record,
            'value-function-short',
            `The measured criterion "${name}" needs at least two points that turn figures into values.`,
            'measured',
          ),
        ]
      : [];
  }
  const steps = measured.points.slice(1).map((point, index) => {
    const before = measured.points[index];
    return { run: point.at - (before?.at ?? 0), rise: point.value - (before?.value ?? 0) };
  });
  if (steps.some(({ run }) => run <= 0)) {
    return [
      problemAt(
        record,
        'value-function-order',
        `The points of "${name}" must stand in rising order of the figure, none twice.`,
        'measured',
      ),
    ];
  }
  const wrongWay =
    measured.better === 'higher' ? steps.some(({ rise }) => rise < 0) : steps.some(({ rise }) => rise > 0);
  return wrongWay
    ? [
        problemAt(
          record,
          'value-function-direction',
          `On "${name}" ${measured.better} is better, so its values must not ${measured.better === 'higher' ? 'fall' : 'rise'} as the figure rises.`,
          'measured',
        ),
      ]
    : [];
};

const criterion: Rule<'criterion'> = (record, appraisal) => [
  ...(isOwnAncestor(record, appraisal)
    ? [
        problemAt(
          record,
          'criterion-in-itself',
          `The criterion "${record.name}" cannot be part of itself.`,
          'parent',
        ),
      ]
    : []),
  ...valueFunction(record),
];

const option: Rule<'option'> = (record, appraisal) => {
  const twin = [...appraisal.option.values()].find(
    (other) => other.id !== record.id && other.letter === record.letter,
  );
  const comparators = [...appraisal.option.values()].filter((other) => other.comparator);
  return [
    ...(twin
      ? [
          problemAt(
            record,
            'letter-taken',
            `Two options have the letter ${record.letter}: "${record.name}" and "${twin.name}".`,
            'letter',
          ),
        ]
      : []),
    ...(record.comparator && comparators.length > 1
      ? [problemAt(record, 'two-comparators', 'Only one option can be the comparator.', 'comparator')]
      : []),
  ];
};

const slack = 1e-9;

/** What is wrong with a raw judgement under the method of its set; null when it fits. */
const misfit = (
  method: RecordOf<'weightSet'>['method'],
  weight: RecordOf<'weight'>,
): readonly [string, string] | null => {
  if ((weight.over !== null) !== (method === 'pairwise')) {
    return [
      'weight-wrong-form',
      method === 'pairwise'
        ? 'In a pairwise set each judgement compares two criteria.'
        : 'Only a pairwise set compares two criteria in one judgement.',
    ];
  }
  switch (method) {
    case 'direct':
      return null;
    case 'swing':
      return weight.raw > 100 ? ['swing-out-of-range', 'A swing is worth 0 to 100 points.'] : null;
    case 'rank-order-centroid':
      return Number.isInteger(weight.raw) && weight.raw >= 1
        ? null
        : ['place-not-whole', 'A place in a ranking is a whole number from 1.'];
    case 'pairwise':
      if (weight.over !== null && weight.over <= weight.criterion) {
        return ['comparison-order', 'A comparison is kept once, under the criterion whose id comes first.'];
      }
      return weight.raw < 1 / 9 - slack || weight.raw > 9 + slack
        ? ['comparison-out-of-range', 'A comparison runs from 1/9 to 9.']
        : null;
  }
};

const weight: Rule<'weight'> = (record, appraisal) => {
  const set = appraisal.weightSet.get(record.weightSet);
  const found = set ? misfit(set.method, record) : null;
  return found ? [problemAt(record, found[0], found[1], 'raw')] : [];
};

/** A set whose method changes must bring judgements that fit it, in the same edit. */
const weightSet: Rule<'weightSet'> = (record, appraisal) => {
  for (const held of appraisal.weight.values()) {
    if (held.weightSet !== record.id) continue;
    const found = misfit(record.method, held);
    if (found) return [problemAt(record, found[0], `${record.name}: ${found[1]}`, 'method')];
  }
  return [];
};

const interestTwice = (
  record: RecordOf<'assessor'> | RecordOf<'appraisal'>,
  interests: readonly { readonly option: string }[],
  field: string,
): readonly Problem[] =>
  new Set(interests.map(({ option: named }) => named)).size < interests.length
    ? [problemAt(record, 'interest-twice', 'An interest in one option is declared once.', field)]
    : [];

const assessor: Rule<'assessor'> = (record) => [
  ...interestTwice(record, record.interests, 'interests'),
  ...(record.choices.length > peopleIn(record)
    ? [problemAt(record, 'choice-twice', 'A person would choose one option, or none.', 'choices')]
    : []),
];

const appraisal: Rule<'appraisal'> = (record) => {
  const starts = record.discountRates.map(({ fromYear }) => fromYear);
  const rising = starts.every((start, index) =>
    index === 0 ? start === 0 : start > (starts[index - 1] ?? 0),
  );
  return [
    ...(rising
      ? []
      : [
          problemAt(
            record,
            'discount-years-not-rising',
            'Discount rates must start at year 0 and follow in rising years.',
            'discountRates',
          ),
        ]),
    ...interestTwice(record, record.authorInterests.interests, 'authorInterests'),
  ];
};

const twice = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;

const scenario: Rule<'scenario'> = (record) => [
  ...(record.weights.reduce((sum, { share }) => sum + share, 0) > 1 + slack
    ? [
        problemAt(
          record,
          'scenario-weights-over-all',
          'The weights of a what-if cannot be more than 100% together.',
          'weights',
        ),
      ]
    : []),
  ...(twice(record.weights.map(({ criterion: weighed }) => weighed)) ||
  twice(record.scores.map(({ option: scored, criterion: on }) => `${scored}~${on}`)) ||
  twice(record.costs.map(({ costLine }) => costLine))
    ? [
        problemAt(
          record,
          'scenario-override-twice',
          'A what-if names each weight, score and cost line once.',
          'scores',
        ),
      ]
    : []),
];

const rules: { readonly [T in RecordType]?: Rule<T> } = {
  appraisal,
  option,
  criterion,
  weightSet,
  weight,
  assessor,
  score,
  measure,
  scenario,
};

/** Hard problems that a record has by the rules of its own type. To add a rule: write it above, name it in `rules`. */
export const ownProblems = (record: AnyRecord, held: Appraisal): readonly Problem[] =>
  (rules[record.type] as Rule<RecordType> | undefined)?.(record, held) ?? [];
