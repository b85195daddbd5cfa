import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { paperAttachment } from '../../../../shared/paper/attachment.ts';
import { attachmentFields } from '../../../../shared/paper/attachment-fields.ts';
import { buildPaper } from '../../../../shared/paper/build-paper.ts';
import { wordsOf } from '../../../../shared/paper/shown-words.ts';
import { type Appraisal, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { narrativeId, narrativeSections } from '../../../../shared/records/narrative.ts';
import { type AnyRecord, anyRecord } from '../../../../shared/records/record.ts';
import { richTextFromPlain } from '../../../../shared/records/rich-text.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { sampleRecords } from '../../../support/sample.ts';

/*
 * The attack: open the PDF, take its attachment out and read what the paper does not print: the locality, the drafts of
 * options that were set aside, reasons left over from before an option was short-listed, the names of surgeries that
 * take no part, remarks of scorers.
 * The old form passed on every record of those kinds as it stood.
 * The safe form keeps a text only where the drawn paper holds it. Here every text field of every record has a word of
 * its own, a canary, and each one that is in the attachment must be somewhere in the paper.
 */

/** Fields that hold an id, a choice or a date and no text of anyone's. */
const noText = new Set(
  `type id lineage letter option criterion assessor weightSet parent practices evidence agreedWeightSet section role
   budgetHeld voice method status route purpose confidence averaging kind state strength date execDate earliestStart
   shortListed`.split(/\s+/),
);

interface Canaries {
  readonly appraisal: Appraisal;
  /** Where each canary was put: "option.name". */
  readonly places: ReadonlyMap<string, string>;
}

const withCanaries = (records: readonly AnyRecord[]): Canaries => {
  const places = new Map<string, string>();
  const put = (value: unknown, place: string): unknown => {
    if (typeof value === 'string') {
      const canary = `zq${places.size}q`;
      places.set(canary, place);
      return canary;
    }
    if (Array.isArray(value)) return value.map((held) => put(held, place));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, held]) => [
        field,
        noText.has(field) ? held : put(held, `${place}.${field}`),
      ]),
    );
  };
  const marked = records.map((record) => {
    if (record.type !== 'narrative') return put(record, nameOf(record)) as AnyRecord;
    const canary = `zq${places.size}q`;
    places.set(canary, `narrative.${record.section}`);
    return { ...record, body: richTextFromPlain(canary) };
  });
  for (const record of marked) expect(anyRecord.safeParse(record).error).toBeUndefined();
  return { appraisal: appraisalFrom(marked), places };
};

const nameOf = (record: AnyRecord): string => {
  if (record.type === 'option') return record.shortListed ? 'option' : 'discarded';
  if (record.type === 'criterion') return record.id === 'critFamily' ? 'family' : 'criterion';
  if (record.type === 'practice') return record.takesPart ? 'practice' : 'practice outside';
  if ('option' in record && record.option === 'optC') return `${record.type} of a discarded option`;
  if (record.type === 'score') return record.assessor === 'agreed' ? 'score' : 'score of a person';
  if (record.type === 'weightSet') return record.voice === 'person' ? 'weightSet of a person' : 'weightSet';
  return record.type;
};

/** The sample with one of each kind that it lacks, and every part of the paper in the author's own words. */
const everything = (leftOut: (section: string) => boolean, worded = true): Canaries => {
  const given = sampleRecords();
  const family: AnyRecord = newCriterion({ id: 'critFamily', order: 90, code: 'FAM', name: 'Family' });
  const people = given.filter((record) => record.type === 'weightSet').slice(0, 1);
  const [shown] = given.filter((record) => record.type === 'practice');
  if (!shown) throw new Error('The sample has no practice');
  const grown: readonly AnyRecord[] = [
    ...given.filter(({ type }) => type !== 'narrative'),
    family,
    ...given.flatMap((record) =>
      record.type === 'weightSet' ? [newWeight(record.id, 'critFamily', 20)] : [],
    ),
    ...people.map((record) => ({ ...record, id: 'wsPerson', voice: 'person' as const })),
    { ...shown, id: 'outside', takesPart: false },
    { ...shown, id: 'nowhere', takesPart: false },
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
  return withCanaries(
    grown.map((record) => {
      if (record.type === 'option' && record.letter === 'C') return { ...record, shortListed: false };
      if (record.type === 'option' && record.letter === 'B') return { ...record, practices: ['outside'] };
      if (record.type === 'criterion' && ['critFIT', 'critQUAL'].includes(record.id))
        return { ...record, parent: 'critFamily' };
      return record;
    }),
  );
};

const drawn = ({ appraisal, places }: Canaries) => {
  const analysis = analyse(appraisal);
  const { records } = paperAttachment(appraisal, analysis);
  const paper = wordsOf(buildPaper(appraisal, analysis, { drawnAt: '2009-02-12T09:30:00.000Z' }));
  const held = (text: string): ReadonlySet<string> => new Set(text.match(/zq\d+q/g));
  const [inside, printed] = [held(JSON.stringify(records)), held(paper)];
  const placesOf = (canaries: Iterable<string>): readonly string[] =>
    [...new Set([...canaries].map((canary) => places.get(canary) ?? canary))].sort();
  return {
    records,
    leaked: placesOf([...inside].filter((canary) => !printed.has(canary))),
    inside: placesOf(inside),
    lost: (place: string) =>
      [...places].filter(([canary, where]) => where === place && !inside.has(canary)).length,
  };
};

describe('what of each field a paper carries', () => {
  it('is no text that the paper does not print', () => {
    expect(drawn(everything(() => false)).leaked).toEqual([]);
    expect(drawn(everything(() => false, false)).leaked).toEqual([]);
  });

  it.each(narrativeSections.map((section) => [section]))(
    'is no text that is gone from the paper with its part “%s”',
    (section) => {
      expect(drawn(everything((held) => held === section)).leaked).toEqual([]);
      expect(drawn(everything((held) => held === section, false)).leaked).toEqual([]);
    },
  );

  it('is no text that is gone with every part that an author can leave out', () => {
    const { leaked, inside } = drawn(everything(() => true));
    expect(leaked).toEqual([]);
    for (const gone of [
      'option.description',
      'discarded.name',
      'appraisal.caseForChange',
      'appraisal.scale.at0',
    ])
      expect(inside).not.toContain(gone);
  });

  it('is every text that the paper prints, at the fields that the table of fields says', () => {
    const { lost, inside } = drawn(everything(() => false));
    const wordsIn = Object.entries(attachmentFields).flatMap(([type, rules]) =>
      Object.entries(rules)
        .filter(([, { how }]) => how === 'words')
        .map(([field]) => `${type}.${field}`),
    );
    const scales = ['at0', 'at25', 'at50', 'at75', 'at100'];
    const places = wordsIn.flatMap((place) =>
      /\.(?:scale|descriptors)$/.test(place) ? scales.map((at) => `${place}.${at}`) : [place],
    );
    expect(places.filter((place) => lost(place) > 0)).toEqual([]);
    const others = inside.filter((place) => !places.includes(place) && !place.startsWith('narrative.'));
    expect(others).toEqual(['assessor.group']);
  });

  it('is nothing of a scorer but the group, and nothing of a person’s weights or scores', () => {
    const { inside } = drawn(everything(() => false));
    for (const place of ['assessor.name', 'assessor.organisation', 'assessor.credentials'])
      expect(inside).not.toContain(place);
    expect(
      inside.filter((place) =>
        /of a person|of a discarded option|interests|practice outside|family/.test(place),
      ),
    ).toEqual([]);
  });

  it('leaves out surgeries that no option rests on, and names none that takes no part', () => {
    const { records } = drawn(everything(() => false));
    const outside = records.filter((record) => record.type === 'practice' && !record.takesPart);
    expect(outside).toHaveLength(1);
    expect(outside[0]).toMatchObject({ id: 'outside', name: '' });
  });

  it('is no amount beyond the years that are costed, and none on a line that is not costed', () => {
    const given = sampleRecords();
    const hidden = 987_654_321;
    const records = given.map((record): AnyRecord => {
      if (record.type !== 'costLine') return record;
      const padded = [...record.amounts, ...Array.from({ length: 20 }, () => 0)].slice(0, 20);
      return record.id === 'cost01'
        ? { ...record, state: 'unknown', amounts: [hidden] }
        : { ...record, amounts: [...padded, hidden] };
    });
    const appraisal = appraisalFrom(records);
    expect(appraisal.costLine.get('cost01')?.amounts).toEqual([hidden]);
    const { records: inside } = paperAttachment(appraisal, analyse(appraisal));
    expect(JSON.stringify(inside)).not.toContain(String(hidden));
  });

  // What travels, by type: the scorers are stand-ins for the sample's four groups, and 13 of the scores are theirs; the
  // other 40 are agreed. The sample's 18 scorers and what each of them gave stay behind.
  it('is, for the sample, so many records of each type', () => {
    const appraisal = appraisalFrom(sampleRecords());
    const { records } = paperAttachment(appraisal, analyse(appraisal));
    const counts: Record<string, number> = {};
    for (const record of records) counts[record.type] = (counts[record.type] ?? 0) + 1;
    expect(counts).toEqual({
      appraisal: 1,
      objective: 5,
      practice: 15,
      option: 4,
      criterion: 10,
      weightSet: 6,
      weight: 60,
      assessor: 4,
      score: 53,
      evidence: 5,
      costLine: 38,
      narrative: 21,
    });
  });
});
