import { newAppraisalRecord } from '../../shared/records/appraisal.ts';
import type { AssessorRecord } from '../../shared/records/assessor.ts';
import { newCostLine } from '../../shared/records/cost-line.ts';
import { newCriterion } from '../../shared/records/criterion.ts';
import { newOption } from '../../shared/records/option.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { agreedAssessor, newScore } from '../../shared/records/score.ts';
import { newWeight } from '../../shared/records/weight-set.ts';
import { seeded } from './seeded.ts';

const groups = ['GPs', 'Managers', 'Staff', 'LINk', 'Council'];

/**
 * The size the product is designed for: every option scored on every criterion by every assessor, an agreed score in
 * every other cell, and ten years of cost lines.
 */
export const largeAppraisalRecords = (
  size = { options: 20, criteria: 40, assessors: 100, costLines: 500 },
): readonly AnyRecord[] => {
  const random = seeded(1);
  const score = (): number => Math.round(random() * 100);
  const numbered = (count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => index + 1);
  const options = numbered(size.options).map((n) =>
    newOption({ id: `opt${n}`, order: n, letter: String.fromCharCode(64 + n), name: `Option ${n}` }),
  );
  const criteria = numbered(size.criteria).map((n) => ({
    ...newCriterion({ id: `crit${n}`, order: n, code: `C${n}`, name: `Criterion ${n}` }),
    isCost: n === size.criteria,
  }));
  const assessors = numbered(size.assessors).map(
    (n): AssessorRecord => ({
      type: 'assessor',
      id: `asr${n}`,
      order: n,
      name: `Scorer ${n}`,
      organisation: '',
      group: groups[n % groups.length] ?? '',
      credentials: '',
      interests: [],
      asked: false,
      choices: [],
    }),
  );
  const scores = options.flatMap((option) =>
    criteria.flatMap((criterion, index) => [
      ...assessors.map((assessor) => newScore(option.id, criterion.id, assessor.id, score())),
      ...(index % 2 === 0 ? [newScore(option.id, criterion.id, agreedAssessor, score())] : []),
    ]),
  );
  const costLines = numbered(size.costLines).map((n) => ({
    ...newCostLine({
      id: `cost${n}`,
      order: n,
      option: options[n % options.length]?.id ?? 'opt1',
      name: `Line ${n}`,
    }),
    state: 'costed' as const,
    amounts: numbered(10).map(() => Math.round(random() * 1e7) - 2e6),
  }));
  return [
    {
      ...newAppraisalRecord({
        lineage: 'large',
        title: 'Large appraisal',
        locality: '',
        financialYear: 2008,
      }),
      horizonYears: 10,
      weightsLocked: true,
      agreedWeightSet: 'set1',
    },
    ...options,
    ...criteria,
    {
      type: 'weightSet',
      id: 'set1',
      order: 1,
      name: 'Agreed',
      voice: 'agreed',
      voiceName: '',
      method: 'direct',
      reason: '',
    },
    ...criteria.map((criterion) => newWeight('set1', criterion.id, 1 + score())),
    ...assessors,
    ...scores,
    ...costLines,
  ];
};
