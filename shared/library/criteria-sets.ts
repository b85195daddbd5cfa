import { z } from 'zod';
import content from '../../resources/library/criteria-sets.json' with { type: 'json' };
import { type Appraisal, lastOrder } from '../records/aggregate.ts';
import { type CriterionRecord, newCriterion } from '../records/criterion.ts';
import { libraryId, type NewId, namedAs, said } from './library-fields.ts';

const criterion = z.strictObject({
  id: libraryId.max(60),
  code: z.string().regex(/^[A-Z]{2,7}$/),
  name: said(120),
  question: said(1000),
  definition: said(2000),
  descriptors: z.strictObject({
    at0: said(500),
    at25: said(500),
    at50: said(500),
    at75: said(500),
    at100: said(500),
  }),
  indicators: said(1000),
  isCost: z.boolean(),
});

/** A criterion as the library words it. */
export type CriterionDefault = Readonly<z.infer<typeof criterion>>;

const set = z.strictObject({
  id: libraryId,
  name: said(200),
  summary: said(1000),
  /** For which kind of options it is meant. */
  useWhen: said(500),
  source: said(300),
  criteria: z.array(criterion).min(2),
  /** Pairs that tend to count the same thing twice, and how to keep them apart. */
  overlaps: z.array(z.strictObject({ criteria: z.tuple([libraryId, libraryId]), words: said(500) })),
  /** Criteria that come near a must-have: an option that fails the gate is not also scored down for it. */
  gateOverlaps: z.array(
    z.strictObject({ criterion: libraryId, gates: z.array(z.string()).min(1), words: said(500) }),
  ),
});

/** Criteria that go together. */
export type CriteriaSet = Readonly<z.infer<typeof set>>;

const link = z.strictObject({ from: libraryId, to: z.array(libraryId).min(1), words: said(500) });

/** Which criteria of another set cover the same ground. */
export type CriteriaLink = Readonly<z.infer<typeof link>>;

const parsed = z.strictObject({ sets: z.array(set), mapping: z.array(link) }).parse(content);

/** Every set, the usual one first. */
export const criteriaSets: readonly CriteriaSet[] = parsed.sets;

/** From the six outcomes to the ten criteria. */
export const criteriaMapping: readonly CriteriaLink[] = parsed.mapping;

/** The code itself, or with the first number that makes it new: two criteria with one code cannot be told apart. */
const freeCode = (code: string, taken: readonly string[]): string => {
  if (!taken.includes(code)) return code;
  for (let number = 2; ; number += 1) {
    const numbered = `${code.slice(0, 8 - String(number).length)}${number}`;
    if (!taken.includes(numbered)) return numbered;
  }
};

/**
 * A set's criteria as records to put, at the top of the tree after those that are there. A criterion that the appraisal
 * has already, started from the same entry or by the same name, is left alone. Putting criteria in alters what is
 * weighed, so that the caller has to open locked weights in the same edit.
 *
 * @param ids which of the set's criteria, by library id; all when left out
 */
export const criteriaFromSet = (
  given: CriteriaSet,
  appraisal: Appraisal,
  newId: NewId,
  ids: readonly string[] = given.criteria.map(({ id }) => id),
): readonly CriterionRecord[] => {
  const held = [...appraisal.criterion.values()];
  const taken = held.map(({ code }) => code);
  return given.criteria
    .filter(({ id }) => ids.includes(id))
    .filter(({ id, name }) => !held.some(({ model }) => model === id) && namedAs(held, name) === undefined)
    .map(({ id: model, code, ...texts }, index) => ({
      ...newCriterion({
        id: newId(),
        order: lastOrder(appraisal, 'criterion') + index,
        code: freeCode(code, taken),
        name: texts.name,
      }),
      ...texts,
      model,
    }));
};
