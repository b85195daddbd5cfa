import { expect } from 'vitest';
import { z } from 'zod';
import { type Appraisal, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { id, instant, isoDate } from '../../../../shared/records/fields.ts';
import { newMeasure } from '../../../../shared/records/measure.ts';
import { narrativeId, narrativeSections } from '../../../../shared/records/narrative.ts';
import { type AnyRecord, anyRecord, recordSchemas } from '../../../../shared/records/record.ts';
import { richTextFromPlain } from '../../../../shared/records/rich-text.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { sampleRecords } from '../../../support/sample.ts';

/** An appraisal in which every text of every record has a word of its own. */
export interface Canaries {
  readonly appraisal: Appraisal;
  /** Where each canary was put: "option.name". */
  readonly places: ReadonlyMap<string, string>;
}

/** The schemas of fields that hold an id, a date or a moment, and no text of anyone's. */
const noText = new Set<z.ZodType>([id, isoDate, instant]);

/**
 * Puts a canary in the place of every text that a schema takes one for: a field that is added to a record is in the
 * test from then on.
 */
const marker = (places: Map<string, string>) => {
  const put = (schema: z.ZodType, value: unknown, place: string): unknown => {
    if (noText.has(schema) || value === null || value === undefined) return value;
    if (schema instanceof z.ZodString) {
      const canary = `zq${places.size}q`;
      // A letter, a hash: a text that is held to a form.
      if (!schema.safeParse(canary).success) return value;
      places.set(canary, place);
      return canary;
    }
    if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
      return put(schema.unwrap() as z.ZodType, value, place);
    if (schema instanceof z.ZodArray && Array.isArray(value))
      return value.map((held) => put(schema.element as z.ZodType, held, place));
    if (schema instanceof z.ZodUnion) {
      const fitting = schema.options.find((one) => (one as z.ZodType).safeParse(value).success);
      return fitting ? put(fitting as z.ZodType, value, place) : value;
    }
    if (schema instanceof z.ZodObject) {
      const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
      return Object.fromEntries(
        Object.entries(value).map(([field, held]) => {
          const part = shape[field];
          return [field, part ? put(part, held, `${place}.${field}`) : held];
        }),
      );
    }
    return value;
  };
  return put;
};

const withCanaries = (records: readonly AnyRecord[]): Canaries => {
  const places = new Map<string, string>();
  const put = marker(places);
  const marked = records.map((record) => {
    if (record.type !== 'narrative')
      return put(recordSchemas[record.type], record, nameOf(record)) as AnyRecord;
    const canary = `zq${places.size}q`;
    places.set(canary, `narrative.${record.section}`);
    return { ...record, body: richTextFromPlain(canary) };
  });
  for (const record of marked) expect(anyRecord.safeParse(record).error).toBeUndefined();
  return { appraisal: appraisalFrom(marked), places };
};

/** Options that are not on the short list here: E in the sample, C by the test. */
export const setAside = new Set(['optC', 'optE']);
/** The criterion that is measured here. */
const measuredCriterion = 'critSUST';

/** Whether a record is about options off the short list alone. */
export const isAboutSetAside = (record: AnyRecord): boolean =>
  ('option' in record && record.option !== null && setAside.has(record.option)) ||
  ('options' in record && record.options !== 'all' && record.options.every((held) => setAside.has(held)));

const nameOf = (record: AnyRecord): string => {
  if (record.type === 'option') return record.shortListed ? 'option' : 'discarded';
  if (record.type === 'criterion') return record.id === 'critFamily' ? 'family' : 'criterion';
  if (record.type === 'practice') return record.takesPart ? 'practice' : 'practice outside';
  if (isAboutSetAside(record)) return `${record.type} of a discarded option`;
  if (record.type === 'score' || record.type === 'measure') {
    const measured = record.criterion === measuredCriterion;
    if (measured !== (record.type === 'measure')) return `${record.type} that does not count`;
  }
  if (record.type === 'score') return record.assessor === 'agreed' ? 'score' : 'score of a person';
  if (record.type === 'weightSet') return record.voice === 'person' ? 'weightSet of a person' : 'weightSet';
  if (record.type === 'gateResult') {
    // The grid has every result; the reasons are of those that a reader asks about, and of the option in front.
    const viability = ['gateG11', 'gateG15', 'gateG16', 'gateG17'].includes(record.gate);
    const front = record.option === 'optD';
    const asked = record.result === 'fail' || (record.result === 'unknown' && (viability || front));
    return asked ? 'gateResult' : 'gateResult not explained';
  }
  if (record.type === 'question' && record.status === 'withdrawn') return 'question withdrawn';
  return record.type;
};

/** The sample with one of each kind that it lacks, and every part of the paper in the author's own words. */
export const everything = (leftOut: (section: string) => boolean, worded = true): Canaries => {
  const given = sampleRecords();
  const family: AnyRecord = newCriterion({ id: 'critFamily', order: 90, code: 'FAM', name: 'Family' });
  const people = given.filter((record) => record.type === 'weightSet').slice(0, 1);
  const [shown] = given.filter((record) => record.type === 'practice');
  const [asked] = given.filter((record) => record.type === 'question');
  if (!shown || !asked) throw new Error('The sample has no practice or no question');
  const measure = (option: string, criterion: string): AnyRecord => ({
    ...newMeasure(option, criterion, 40),
    low: 30,
    high: 50,
    reason: 'Here',
  });
  const grown: readonly AnyRecord[] = [
    ...given.filter(({ type }) => type !== 'narrative'),
    family,
    ...given.flatMap((record) =>
      record.type === 'weightSet' ? [newWeight(record.id, 'critFamily', 20)] : [],
    ),
    ...people.map((record) => ({ ...record, id: 'wsPerson', voice: 'person' as const })),
    { ...shown, id: 'outside', takesPart: false },
    { ...shown, id: 'nowhere', takesPart: false },
    { ...asked, id: 'queWithdrawn', status: 'withdrawn' },
    { ...asked, id: 'queSetAside', option: 'optC' },
    ...['optA', 'optB', 'optC', 'optD'].map((option) => measure(option, measuredCriterion)),
    measure('optA', 'critINT'),
    {
      type: 'snapshot',
      id: 'snapDraft',
      order: 1,
      name: 'Here',
      note: 'Here',
      takenAt: '2009-02-12T09:30:00.000Z',
      takenBy: 'Here',
      reason: 'by-hand',
      recordCount: 3,
      contentHash: '0'.repeat(64),
    },
    ...narrativeSections.flatMap((section): readonly AnyRecord[] => {
      const include = !leftOut(section);
      if (include && !worded) return [];
      return [
        {
          type: 'narrative',
          id: narrativeId(section),
          section,
          body: richTextFromPlain('Here'),
          include,
        },
      ];
    }),
  ];
  const measured = {
    unit: 'Here',
    better: 'lower' as const,
    points: [
      { at: 10, value: 100 },
      { at: 60, value: 0 },
    ],
  };
  return withCanaries(
    grown.map((record): AnyRecord => {
      if (record.type === 'appraisal')
        return { ...record, unlockings: [{ at: '2009-02-11T09:30:00.000Z', reason: 'Here' }] };
      if (record.type === 'option' && record.letter === 'C') return { ...record, shortListed: false };
      if (record.type === 'option' && record.letter === 'B')
        return { ...record, practices: ['outside'], modelKind: 'pathway' };
      if (record.type === 'criterion' && record.id === measuredCriterion)
        return { ...record, scoring: 'measured', measured };
      // A value function that was set aside when the criterion went back to being judged.
      if (record.type === 'criterion' && record.id === 'critINT') return { ...record, measured };
      if (record.type === 'criterion' && ['critFIT', 'critQUAL'].includes(record.id))
        return { ...record, parent: 'critFamily' };
      return record;
    }),
  );
};
