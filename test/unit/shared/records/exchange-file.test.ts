import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../shared/records/canonical-json.ts';
import { formatExchangeFile, parseExchangeFile } from '../../../../shared/records/exchange-file.ts';
import { appraisalRecords, inFileOrder, smallRecords } from '../../../support/arbitrary-records.ts';

const exportedAt = '2009-02-12T10:00:00.000Z';
const scoreIdOfA = 'score~optA~critQ~agreed';

/** The fields that tests spoil. */
type Loose = {
  [Field in
    | 'colour'
    | 'description'
    | 'formatVersion'
    | 'id'
    | 'name'
    | 'polluted'
    | 'raw'
    | 'status'
    | 'type'
    | 'value']?: unknown;
};

/** A file whose contents a test has spoilt. */
const spoilt = (spoil: (file: Loose & { records: Loose[] }) => void): string => {
  const file = JSON.parse(formatExchangeFile({ exportedAt, records: smallRecords() }));
  spoil(file);
  return JSON.stringify(file);
};

const recordOf = (file: { records: Loose[] }, id: string): Loose => {
  const record = file.records.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`No record ${id}`);
  return record;
};

const refusal = (text: string): { readonly code: string; readonly message: string } => {
  const parsed = parseExchangeFile(text);
  if (parsed.ok) throw new Error('The file was taken');
  return parsed.error;
};

describe('a file that is taken', () => {
  it('gives back any appraisal exactly as it was', () => {
    fc.assert(
      fc.property(appraisalRecords, (records) => {
        const parsed = parseExchangeFile(formatExchangeFile({ exportedAt, records }));
        if (!parsed.ok) throw new Error(parsed.error.message);
        expect(inFileOrder(parsed.value.records)).toEqual(inFileOrder(records));
      }),
      { numRuns: 500 },
    );
  });

  it('has the same bytes whatever the order of its records, and ends in a newline', () => {
    const records = smallRecords();
    const text = formatExchangeFile({ exportedAt, records });
    expect(formatExchangeFile({ exportedAt, records: [...records].reverse() })).toBe(text);
    expect(text.endsWith('}\n')).toBe(true);
    expect(canonicalJson(JSON.parse(text))).toBe(text.replaceAll('\n', ''));
  });

  it('may start with a byte order mark, as Windows editors write one', () => {
    expect(parseExchangeFile(`\ufeff${formatExchangeFile({ exportedAt, records: smallRecords() })}`).ok).toBe(
      true,
    );
  });

  it('carries history and the list of figures that it reproduces', () => {
    const history = [
      { seq: 1, kind: 'edit', at: exportedAt, author: 'locality lead', label: 'Created' },
    ] as const;
    const reproduces = ['totals.A', 'totals.B'];
    const parsed = parseExchangeFile(
      formatExchangeFile({ exportedAt, records: smallRecords(), history, reproduces }),
    );
    expect(parsed).toMatchObject({ ok: true, value: { history, reproduces } });
  });
});

describe('a file that is refused says what is wrong and where', () => {
  it('when it is not JSON, with the line and column', () => {
    const { code, message } = refusal('{"format": "ico-appraisal",\n "formatVersion": oops}');
    expect(code).toBe('not-json');
    expect(message).toMatch(/^The file is not JSON\./);
    expect(refusal('{"a":1,\n').message).toBe(
      'The file is not JSON. It cannot be read from line 2, column 1 on.',
    );
    expect(refusal('').code).toBe('not-json');
  });

  it('when it is another format', () => {
    expect(refusal('{"format":"word-document"}')).toEqual({
      code: 'wrong-format',
      message: 'The file is not an appraisal: its "format" is "word-document", not "ico-appraisal".',
    });
    for (const other of ['[]', 'null', '3', '"text"', '{}']) expect(refusal(other).code).toBe('wrong-format');
  });

  it('when its formatVersion is newer', () => {
    const { code, message } = refusal(
      spoilt((file) => {
        file.formatVersion = 5;
      }),
    );
    expect(code).toBe('newer-format');
    expect(message).toContain('formatVersion 5');
  });

  it.each([0, -1, 1.5, '1', null])('when its formatVersion is %j', (formatVersion) => {
    expect(
      refusal(
        spoilt((file) => {
          file.formatVersion = formatVersion;
        }),
      ).code,
    ).toBe('wrong-format');
  });

  it('when a field is unknown, at the top or in a record', () => {
    expect(
      refusal(
        spoilt((file) => {
          file.colour = 'red';
        }),
      ).message,
    ).toContain('knows no field "colour"');
    const { code, message } = refusal(
      spoilt((file) => {
        recordOf(file, 'optB').colour = 'red';
      }),
    );
    expect(code).toBe('invalid-file');
    expect(message).toMatch(/^Record \d+, option "optB": .*"colour"/);
  });

  it('when a score is 140', () => {
    const { code, message } = refusal(
      spoilt((file) => {
        recordOf(file, scoreIdOfA).value = 140;
      }),
    );
    expect(code).toBe('invalid-file');
    expect(message).toMatch(
      /^Record \d+, score "score~optA~critQ~agreed": field "value" is 140: Scores run from 0 to 100\.$/,
    );
  });

  it('when a weight is -1', () => {
    const { message } = refusal(
      spoilt((file) => {
        recordOf(file, 'weight~set0~critQ').raw = -1;
      }),
    );
    expect(message).toContain('weight "weight~set0~critQ": field "raw" is -1: A weight cannot be below 0.');
  });

  it('when a record names an option that is not there', () => {
    const { code, message } = refusal(
      spoilt((file) => {
        file.records = file.records.filter((record) => record.id !== 'optA');
      }),
    );
    expect(code).toBe('invalid-file');
    expect(message).toContain('option "optA", which is not in this appraisal');
    expect(message).toContain('(field "option")');
  });

  it('when two records have the same type and id', () => {
    const { message } = refusal(
      spoilt((file) => {
        file.records.push({ ...recordOf(file, 'optB') });
      }),
    );
    expect(message).toContain('option "optB": an earlier record has the same type and id');
  });

  it('when a record has no type, an unknown one, or one that objects are born with', () => {
    for (const type of [undefined, 'budget', 'constructor', '__proto__', 3]) {
      const { code, message } = refusal(
        spoilt((file) => {
          recordOf(file, 'optB').type = type;
        }),
      );
      expect(code).toBe('invalid-file');
      // What stands in the place of a type is quoted as a value, and never told as if it were one.
      expect(message).toMatch(/^Record \d+, record "optB": field "type" is /);
    }
    for (const record of [null, 3, 'text', []]) {
      expect(
        refusal(
          spoilt((file) => {
            file.records.push(record as unknown as Loose);
          }),
        ).code,
      ).toBe('invalid-file');
    }
  });

  it('when a field is missing or of the wrong kind, in plain words', () => {
    expect(
      refusal(
        spoilt((file) => {
          delete recordOf(file, 'optB').name;
        }),
      ).message,
    ).toContain('field "name" is missing: This field is missing.');
    expect(
      refusal(
        spoilt((file) => {
          recordOf(file, 'optB').name = 3;
        }),
      ).message,
    ).toContain('field "name" is 3: It should be text.');
    expect(
      refusal(
        spoilt((file) => {
          recordOf(file, 'appraisal').status = 'lost';
        }),
      ).message,
    ).toContain('field "status" is "lost": It should be "draft" or "issued" or "decided".');
  });

  it('when it has no record of its own', () => {
    expect(
      refusal(
        spoilt((file) => {
          file.records = [];
        }),
      ).message,
    ).toContain('needs its own record');
  });

  it('when a key could reach a prototype, however it is written', () => {
    const text = formatExchangeFile({ exportedAt, records: smallRecords() });
    for (const key of ['__proto__', '\\u005f_proto__']) {
      const { code, message } = refusal(text.replace('"scope":', `"${key}":{"polluted":true},"scope":`));
      expect(code).toBe('invalid-file');
      expect(message).toContain('__proto__');
    }
    expect(({} as Loose).polluted).toBeUndefined();
  });

  it('when it nests absurdly deep, without taking long', () => {
    const start = performance.now();
    expect(refusal('['.repeat(5_000_000)).code).toBe('invalid-file');
    expect(
      refusal(`{"format":"ico-appraisal","records":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`).code,
    ).toBe('invalid-file');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('and brackets inside text do not count as nesting', () => {
    const text = spoilt((file) => {
      recordOf(file, 'optB').description = `${'['.repeat(500)}\\"${'{'.repeat(500)}`;
    });
    expect(parseExchangeFile(text).ok).toBe(true);
  });

  it('in one line of finite length, for whatever is done to a good file', () => {
    const good = formatExchangeFile({ exportedAt, records: smallRecords() });
    fc.assert(
      fc.property(
        fc.nat(good.length - 1),
        fc.nat(40),
        fc.oneof(
          fc.string({ maxLength: 8 }),
          fc.constantFrom('null', '1e999', '{', '"', '-0', '[]', '\ud800'),
        ),
        (at, length, inserted) => {
          const parsed = parseExchangeFile(good.slice(0, at) + inserted + good.slice(at + length));
          if (!parsed.ok) {
            expect(parsed.error.message.length).toBeLessThan(1000);
            expect(parsed.error.message).not.toContain('\n');
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
