import { describe, expect, it } from 'vitest';
import { freeLetter, leafCriteria, populationOf } from '../../../../shared/records/aggregate.ts';
import { canonicalJson } from '../../../../shared/records/canonical-json.ts';
import { newOption } from '../../../../shared/records/option.ts';
import { anyRecord, recordSchemas, recordTypes } from '../../../../shared/records/record.ts';
import { isEmptyRichText, richText, richTextFromPlain } from '../../../../shared/records/rich-text.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { sampleAppraisal, sampleRecords } from '../../../support/sample.ts';

const problem = (record: unknown): string | undefined => {
  const parsed = anyRecord.safeParse(record);
  return parsed.success ? undefined : parsed.error.issues[0]?.message;
};

describe('record schemas', () => {
  it('accept every record of both samples, and together they have every type but what only work leaves behind', () => {
    const records = [...sampleRecords(), ...sampleRecords('south-lakeland')];
    for (const record of records) expect(anyRecord.parse(record)).toEqual(record);
    const types = new Set<string>(['snapshot', 'comment', 'workshop', ...records.map(({ type }) => type)]);
    expect([...types].sort()).toEqual([...recordTypes].sort());
  });

  it('are listed under the type that their records carry', () => {
    for (const [type, schema] of Object.entries(recordSchemas)) expect(schema.shape.type.value).toBe(type);
  });

  it('refuse a score of 140 and say what scores are', () => {
    expect(problem({ ...newScore('optA', 'critA', 'agreed', 50), value: 140 })).toBe(
      'Scores run from 0 to 100.',
    );
  });

  it('refuse a weight below 0', () => {
    expect(problem(newWeight('set', 'crit', -1))).toBe('A weight cannot be below 0.');
  });

  it('refuse fields they do not know', () => {
    expect(problem({ ...newScore('a', 'b', 'agreed', 1), colour: 'red' })).toContain('colour');
  });

  it('refuse control and direction-override characters in text', () => {
    const option = newOption({ id: 'o', order: 1, letter: 'A', name: 'Name' });
    expect(problem({ ...option, name: 'Na\u0007me' })).toContain('control characters');
    expect(problem({ ...option, name: '\u202Egnp.exe' })).toContain('control characters');
    expect(problem({ ...option, description: 'Two\nlines\tand a tab' })).toBeUndefined();
  });
});

describe('rich text', () => {
  it('refuses links that could run something', () => {
    const linked = (href: string) => ({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
        },
      ],
    });
    expect(richText.safeParse(linked('https://www.nhs.uk/')).success).toBe(true);
    for (const href of ['javascript:alert(1)', 'file:///etc/passwd', '//host/share']) {
      expect(richText.safeParse(linked(href)).success).toBe(false);
    }
  });

  it('makes one paragraph per line of plain text', () => {
    const doc = richText.parse(richTextFromPlain('One\n\n Two \n'));
    expect(doc.content).toHaveLength(2);
    expect(isEmptyRichText(doc)).toBe(false);
    expect(isEmptyRichText(richTextFromPlain(' \n'))).toBe(true);
  });
});

describe('the appraisal aggregate', () => {
  const appraisal = sampleAppraisal();

  it('walks the criteria tree to its leaves in table order', () => {
    expect(leafCriteria(appraisal).map(({ code }) => code)).toEqual([
      'FIT',
      'QUAL',
      'ACC',
      'INT',
      'WORK',
      'VFM',
      'DELIV',
      'GOV',
      'ACPT',
      'SUST',
    ]);
  });

  it('sums the registered lists of the practices that an option rests on', () => {
    const option = newOption({ id: 'o', order: 1, letter: 'A', name: 'Name' });
    expect(populationOf(appraisal, option)).toBe(108_000);
    expect(populationOf(appraisal, { ...option, practices: ['prac1', 'prac15'] })).toBe(14_500);
  });

  it('offers the first letter that is free', () => {
    expect(freeLetter(appraisal)).toBe('F');
  });
});

describe('canonical JSON', () => {
  it('gives the same text whatever the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"x","d":null}]}',
    );
    expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}');
  });

  it('refuses what would come back changed', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, () => 1, undefined]) {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    }
  });
});
