import fc from 'fast-check';
import { newAppraisalRecord } from '../../shared/records/appraisal.ts';
import { newCostLine } from '../../shared/records/cost-line.ts';
import { newCriterion } from '../../shared/records/criterion.ts';
import { narrativeId, narrativeSections } from '../../shared/records/narrative.ts';
import { newOption } from '../../shared/records/option.ts';
import type { AnyRecord, RecordOf } from '../../shared/records/record.ts';
import { richTextFromPlain } from '../../shared/records/rich-text.ts';
import { agreedAssessor, newScore } from '../../shared/records/score.ts';
import { newWeight } from '../../shared/records/weight-set.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the same characters that free text refuses
const refusedCharacters = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** Text as people and machines write it: any script, quotes, backslashes, line feeds, half surrogate pairs. */
export const words = (longest = 60): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ maxLength: longest, unit: 'grapheme' }),
      fc.string({ maxLength: longest, unit: 'binary' }),
      fc.constantFrom('', '"', '\\', '</script>', '__proto__', 'line\nline', '\ud800', '£1m – “quoted”'),
    )
    .map((value) => value.replace(refusedCharacters, '').slice(0, longest));

/** A score: any number from 0 to 100, never the minus zero that JSON does not keep. */
export const score = fc.double({ min: 0, max: 100, noNaN: true }).map((value) => (value === 0 ? 0 : value));

const pence = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 });
const idsOf = (prefix: string, most: number) =>
  fc
    .integer({ min: 0, max: most })
    .map((size) => Array.from({ length: size }, (_, index) => `${prefix}${index}`));

const narratives: fc.Arbitrary<readonly AnyRecord[]> = fc
  .uniqueArray(fc.constantFrom(...narrativeSections), { maxLength: 4 })
  .chain((sections) =>
    fc.tuple(
      ...sections.map((section) =>
        fc.tuple(words(), fc.boolean()).map(
          ([plain, include]): RecordOf<'narrative'> => ({
            type: 'narrative',
            id: narrativeId(section),
            section,
            body: richTextFromPlain(plain),
            include,
          }),
        ),
      ),
    ),
  );

/** The records of a whole appraisal that breaks no rule, in any order. */
export const appraisalRecords: fc.Arbitrary<readonly AnyRecord[]> = fc
  .record({
    options: idsOf('opt', 5),
    criteria: idsOf('crit', 5),
    assessors: idsOf('person', 3),
    evidence: idsOf('doc', 3),
    practices: idsOf('surgery', 3),
  })
  .chain(({ options, criteria, assessors, evidence, practices }) => {
    const cells = options.flatMap((option) =>
      criteria.flatMap((criterion) =>
        [agreedAssessor, ...assessors].map((assessor) => ({ option, criterion, assessor })),
      ),
    );
    const own = fc.tuple(words(200), words(200), fc.boolean()).map(
      ([title, locality, illustrative]): AnyRecord => ({
        ...newAppraisalRecord({ lineage: 'line1', title, locality, financialYear: 2008 }),
        illustrative,
        agreedWeightSet: criteria.length > 0 ? 'set0' : null,
      }),
    );
    const parts: fc.Arbitrary<readonly AnyRecord[]>[] = [
      own.map((record) => [record]),
      narratives,
      fc.tuple(
        ...options.map((id, index) =>
          words(40).map(
            (name): AnyRecord => ({
              ...newOption({ id, order: index, letter: String.fromCharCode(65 + index), name }),
              practices: index % 2 === 0 ? 'all' : practices,
            }),
          ),
        ),
      ),
      fc.tuple(
        ...criteria.map((id, index) =>
          words(120).map(
            (name): AnyRecord => ({
              ...newCriterion({ id, order: index, code: `C${index}`, name }),
              parent: index > 2 ? 'crit0' : null,
            }),
          ),
        ),
      ),
      fc.tuple(
        ...practices.map((id, index) =>
          fc.nat(1_000_000).map(
            (listSize): AnyRecord => ({
              type: 'practice',
              id,
              order: index,
              name: id,
              listSize,
              takesPart: index > 0,
            }),
          ),
        ),
      ),
      fc.tuple(
        ...evidence.map((id, index) =>
          words().map(
            (title): AnyRecord => ({
              type: 'evidence',
              id,
              order: index,
              title,
              kind: 'data',
              source: '',
              date: null,
              reference: '',
              strength: 'weak',
            }),
          ),
        ),
      ),
      fc.tuple(
        ...assessors.map((id, index) =>
          words().map(
            (name): AnyRecord => ({
              type: 'assessor',
              id,
              order: index,
              name,
              organisation: '',
              group: 'GPs',
              credentials: '',
              interests: [],
              asked: false,
            }),
          ),
        ),
      ),
      criteria.length === 0
        ? fc.constant([])
        : fc
            .tuple(
              ...criteria.map((id) =>
                fc.integer({ min: 0, max: 1000 }).map((raw): AnyRecord => newWeight('set0', id, raw)),
              ),
            )
            .map((weights): readonly AnyRecord[] => [
              {
                type: 'weightSet',
                id: 'set0',
                order: 1,
                name: 'Agreed',
                voice: 'agreed',
                voiceName: '',
                method: 'direct',
                reason: '',
              },
              ...weights,
            ]),
      fc.subarray(cells, { maxLength: Math.min(12, cells.length) }).chain((chosen) =>
        fc.tuple(
          ...chosen.map((cell) =>
            fc.tuple(fc.option(score), words(200), fc.subarray(evidence)).map(
              ([value, reason, refs]): AnyRecord => ({
                ...newScore(cell.option, cell.criterion, cell.assessor, value),
                reason,
                evidence: refs,
              }),
            ),
          ),
        ),
      ),
      fc.tuple(
        ...options.map((option, index) =>
          fc.tuple(fc.array(fc.option(pence), { maxLength: 5 }), words()).map(
            ([amounts, note]): AnyRecord => ({
              ...newCostLine({ id: `cost${index}`, order: index, option, name: 'Staff' }),
              state: 'costed',
              amounts,
              note,
            }),
          ),
        ),
      ),
    ];
    return fc
      .tuple(...parts)
      .chain((lists) => fc.shuffledSubarray(lists.flat(), { minLength: lists.flat().length }));
  });

/** The same records in the order in which files and stores give them back. */
export const inFileOrder = (records: readonly AnyRecord[]): readonly AnyRecord[] =>
  [...records].sort((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1));

/** The least that an appraisal can hold. */
export const bareRecords = (title = 'Options for an integrated care organisation'): readonly AnyRecord[] => [
  newAppraisalRecord({ lineage: 'line1', title, locality: 'Carlisle', financialYear: 2008 }),
];

/** An appraisal with options A and B, two criteria, weights and one agreed score. */
export const smallRecords = (): readonly AnyRecord[] => [
  {
    ...newAppraisalRecord({ lineage: 'line1', title: 'Small', locality: 'Carlisle', financialYear: 2008 }),
    agreedWeightSet: 'set0',
  },
  newOption({ id: 'optA', order: 1, letter: 'A', name: 'As now' }),
  newOption({ id: 'optB', order: 2, letter: 'B', name: 'Joint venture' }),
  newCriterion({ id: 'critQ', order: 1, code: 'QUAL', name: 'Quality' }),
  newCriterion({ id: 'critC', order: 2, code: 'COST', name: 'Affordability' }),
  {
    type: 'weightSet',
    id: 'set0',
    order: 1,
    name: 'Agreed',
    voice: 'agreed',
    voiceName: '',
    method: 'direct',
    reason: '',
  },
  newWeight('set0', 'critQ', 60),
  newWeight('set0', 'critC', 40),
  { ...newScore('optA', 'critQ', agreedAssessor, 50), reason: 'About as now' },
];
