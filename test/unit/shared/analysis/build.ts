import { type Appraisal, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { type AppraisalRecord, newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import type { AssessorRecord } from '../../../../shared/records/assessor.ts';
import { type CostLineRecord, newCostLine } from '../../../../shared/records/cost-line.ts';
import { type CriterionRecord, newCriterion } from '../../../../shared/records/criterion.ts';
import { newOption, type OptionRecord } from '../../../../shared/records/option.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { agreedAssessor, newScore } from '../../../../shared/records/score.ts';
import { newWeight, type WeightSetRecord } from '../../../../shared/records/weight-set.ts';

/** The appraisal's own record with the agreed weight set "set". */
export const ownRecord = (changes: Partial<AppraisalRecord> = {}): AppraisalRecord => ({
  ...newAppraisalRecord({ lineage: 'test', title: 'Test', locality: 'Carlisle', financialYear: 2008 }),
  agreedWeightSet: 'set',
  ...changes,
});

export const option = (letter: string, changes: Partial<OptionRecord> = {}): OptionRecord => ({
  ...newOption({ id: letter, order: letter.charCodeAt(0), letter, name: `Option ${letter}` }),
  ...changes,
});

export const criterion = (
  id: string,
  order: number,
  changes: Partial<CriterionRecord> = {},
): CriterionRecord => ({
  ...newCriterion({ id, order, code: id.slice(0, 8).toUpperCase(), name: id }),
  ...changes,
});

export const weightSet = (id: string, changes: Partial<WeightSetRecord> = {}): WeightSetRecord => ({
  type: 'weightSet',
  id,
  order: 1,
  name: id,
  voice: 'agreed',
  voiceName: '',
  method: 'direct',
  reason: '',
  ...changes,
});

export const assessor = (id: string, group: string, order = 1): AssessorRecord => ({
  type: 'assessor',
  id,
  order,
  name: id,
  organisation: '',
  group,
  credentials: '',
  interests: [],
  asked: false,
  choices: [],
});

/** A one-off line, which costs nothing in the years that it does not reach. */
export const costLine = (
  option: string,
  amounts: readonly (number | null)[],
  changes: Partial<CostLineRecord> = {},
): CostLineRecord => ({
  ...newCostLine({
    id: `cost${option}${amounts.join('x').replaceAll('-', 'm')}`,
    order: 1,
    option,
    name: 'Line',
  }),
  kind: 'one-off',
  state: 'costed',
  amounts: [...amounts],
  ...changes,
});

/**
 * An appraisal from agreed scores by option, in the order of the criteria; null leaves a score out. Criteria are
 * called C1, C2 …; the last is cost where `costLast` says so.
 */
export const appraisalOfScores = (given: {
  readonly scores: Readonly<Record<string, readonly (number | null)[]>>;
  readonly weights: readonly number[];
  readonly costLast?: boolean;
  readonly own?: Partial<AppraisalRecord>;
  readonly more?: readonly AnyRecord[];
}): Appraisal => {
  const criteria = given.weights.map((_, place) =>
    criterion(`C${place + 1}`, place + 1, {
      isCost: given.costLast === true && place === given.weights.length - 1,
    }),
  );
  return appraisalFrom([
    ownRecord(given.own),
    ...Object.keys(given.scores).map((letter) => option(letter)),
    ...criteria,
    weightSet('set', { name: 'Agreed' }),
    ...criteria.map(({ id }, place) => newWeight('set', id, given.weights[place] ?? 0)),
    ...Object.entries(given.scores).flatMap(([letter, row]) =>
      row.flatMap((value, place) =>
        value === null ? [] : [newScore(letter, `C${place + 1}`, agreedAssessor, value)],
      ),
    ),
    ...(given.more ?? []),
  ]);
};

/** A value that must be there; a test that meets a gap fails by name. */
export const given = <T>(value: T | null | undefined, what = 'value'): T => {
  if (value === null || value === undefined) throw new Error(`No ${what}`);
  return value;
};
