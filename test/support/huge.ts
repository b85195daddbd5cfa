import { newGate, newGateResult } from '../../shared/records/gate.ts';
import type { AnyRecord, RecordOf } from '../../shared/records/record.ts';
import { newRisk } from '../../shared/records/risk.ts';
import { newEmployer, newStaffGroup } from '../../shared/records/staff-group.ts';
import { newPosition, newStakeholder } from '../../shared/records/stakeholder.ts';
import { largeAppraisalRecords } from './large-appraisal.ts';

const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** A reason of a few words to a few lines, the same every time. */
const reason = (seed: number): string =>
  `Reason ${seed}: ${'what the scorers said to each other before they agreed, as written down on the day; '.repeat(1 + (seed % 4))}end of reason ${seed}.`;

const scoreReasons = 300;

/** The same appraisal with words: names as long as names are, and reasons for the first agreed scores. */
const withWords = (records: readonly AnyRecord[]): readonly AnyRecord[] => {
  let reasons = 0;
  return records.map((record) => {
    if (record.type === 'option') {
      return {
        ...record,
        name: `${record.name}, hosted by the provider of community services with a joint board`,
        description: `What ${record.name} would be, who would run it and under which contract, in a sentence or two.`,
        comparator: record.order === 1,
      };
    }
    if (record.type === 'criterion') {
      return { ...record, name: `${record.name}, as patients and staff would notice it within a year` };
    }
    if (record.type === 'score' && record.assessor === 'agreed' && reasons < scoreReasons) {
      reasons += 1;
      return {
        ...record,
        reason: reason(reasons),
        dissent: reasons % 10 === 0 ? 'Two would have gone lower.' : '',
      };
    }
    return record;
  });
};

const optionsOf = (records: readonly AnyRecord[]): readonly RecordOf<'option'>[] =>
  records.filter((record) => record.type === 'option');

const risks = (options: readonly RecordOf<'option'>[]): readonly AnyRecord[] =>
  numbered(80).map((n) => ({
    ...newRisk({ id: `risk${n}`, order: n, name: `Risk ${n}, which is named in a dozen words or so` }),
    description: reason(n),
    cause: 'A cause in a sentence.',
    options: n % 3 === 0 ? ('all' as const) : [options[n % options.length]?.id ?? 'opt1'],
    likelihood: 1 + (n % 5),
    impact: 1 + (n % 4),
    residualLikelihood: 1,
    residualImpact: 2,
    mitigation: 'What is done about it, by whom and until when, in a sentence that runs over two lines.',
    owner: 'Director of commissioning',
  }));

const gates = (options: readonly RecordOf<'option'>[]): readonly AnyRecord[] =>
  numbered(18).flatMap((n) => [
    {
      ...newGate({
        id: `gate${n}`,
        order: n,
        code: `G${n}`,
        name: `Gate ${n} on what the law asks`,
        kind: n % 2 === 0 ? 'pilot' : 'viability',
      }),
      test: 'What has to be shown.',
    },
    ...options.map((option, at) => ({
      ...newGateResult(option.id, `gate${n}`, at % 5 === 0 ? 'unknown' : at % 7 === 6 ? 'fail' : 'pass'),
      reason: `Reason of ${option.letter} at gate ${n}.`,
    })),
  ]);

const people = (options: readonly RecordOf<'option'>[]): readonly AnyRecord[] => [
  ...numbered(14).flatMap((n) => [
    {
      ...newStaffGroup({ id: `staff${n}`, order: n, name: `Staff group ${n} of the community services` }),
      wte: 10 + n,
      heads: 12 + n,
    },
    ...options.map((option) => ({
      ...newEmployer(option.id, `staff${n}`),
      body: n % 2 === 0 ? 'Provider of out-of-hours services' : 'Community foundation trust',
      resolved: n % 3 === 0,
    })),
  ]),
  ...numbered(25).flatMap((n) => [
    {
      ...newStakeholder({ id: `stk${n}`, order: n, name: `Stakeholder group ${n} of the locality` }),
      influence: 1 + (n % 5),
    },
    ...options.map((option, at) => newPosition(option.id, `stk${n}`, ((n + at) % 5) - 2)),
  ]),
];

/**
 * As large as an appraisal gets: 20 options, 40 criteria, 80 risks, 300 reasons for scores, 18 gates, 14 groups of
 * staff, 25 of stakeholders, ten years of costs.
 */
export const hugeRecords = (): readonly AnyRecord[] => {
  const records = withWords(
    largeAppraisalRecords({ options: 20, criteria: 40, assessors: 10, costLines: 200 }),
  );
  const options = optionsOf(records);
  return [...records, ...risks(options), ...gates(options), ...people(options)];
};
