import { z } from 'zod';
import { allRecords, appraisalFrom } from './aggregate.ts';
import { canonicalJson } from './canonical-json.ts';
import { type ExchangeFailure, readJson } from './exchange-json.ts';
import { id, instant, mostRecords, mostSnapshots, text } from './fields.ts';
import { issueSentence, nameOfUnknownRecord, plainWords, shownValue } from './issue-sentence.ts';
import { fromOlderForm } from './older-forms.ts';
import { type LoggedChange, loggedChange } from './process.ts';
import { type AnyRecord, anyRecord, recordSchemas, recordTypes } from './record.ts';
import { appraisalProblems } from './rules.ts';

/** Names the format in every file. */
export const exchangeFormat = 'ico-appraisal';
/** The newest form of the file that this version reads, and the one that it writes. */
export const exchangeFormatVersion = 4;

const frame = {
  format: z.literal(exchangeFormat),
  formatVersion: z.literal(exchangeFormatVersion),
  exportedAt: instant,
  history: z.array(loggedChange).max(1_000_000).optional(),
  /** Present when the file holds only what a paper shows: which figures of the paper it reproduces. */
  reproduces: z.array(text(500)).max(1000).optional(),
};

/**
 * An appraisal as a file that people pass around (`NAME.icoa.json`, or inside a paper's PDF). Published as a JSON
 * Schema in resources/schema; rules that span records (references, duplicate ids) come on top of it.
 */
export const exchangeFile = z.strictObject({
  ...frame,
  records: z.array(anyRecord).max(mostRecords),
  /** What the snapshots hold, by the id of their record: the frozen copies themselves. */
  snapshots: z
    .array(z.strictObject({ id, records: z.array(anyRecord).max(mostRecords) }))
    .max(mostSnapshots)
    .optional(),
});

/** The file's contents, with every rule of a whole appraisal already checked. */
export type ExchangeFile = Readonly<z.infer<typeof exchangeFile>>;

/** The frame alone, whatever stands in it: records are looked at one by one, so that a sentence can name the one. */
const looseFile = z.strictObject({
  ...frame,
  formatVersion: z.number(),
  records: z.array(z.unknown()).max(mostRecords),
  snapshots: z
    .array(z.strictObject({ id, records: z.array(z.unknown()).max(mostRecords) }))
    .max(mostSnapshots)
    .optional(),
});

export type ParsedExchangeFile =
  | { readonly ok: true; readonly value: ExchangeFile }
  | { readonly ok: false; readonly error: ExchangeFailure };

const failure = (
  code: ExchangeFailure['code'],
  message: string,
): { readonly ok: false; readonly error: ExchangeFailure } => ({
  ok: false,
  error: { code, message },
});

const checkFrame = (value: unknown): ExchangeFailure | null => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { code: 'wrong-format', message: 'The file is JSON, but not an appraisal: it holds no object.' };
  }
  const { format, formatVersion } = value as { readonly format?: unknown; readonly formatVersion?: unknown };
  if (format !== exchangeFormat) {
    return {
      code: 'wrong-format',
      message: `The file is not an appraisal: its "format" is ${shownValue(format)}, not "${exchangeFormat}".`,
    };
  }
  if (typeof formatVersion !== 'number' || !Number.isInteger(formatVersion) || formatVersion < 1) {
    return {
      code: 'wrong-format',
      message: `The file's "formatVersion" is ${shownValue(formatVersion)}; it should be ${exchangeFormatVersion}.`,
    };
  }
  return formatVersion > exchangeFormatVersion
    ? {
        code: 'newer-format',
        message: `The file has formatVersion ${formatVersion}, from a newer version of the app; this one reads up to ${exchangeFormatVersion}.`,
      }
    : null;
};

type Checked<T> = { readonly ok: true; readonly value: T } | ReturnType<typeof failure>;

const checkRecord = (record: unknown, place: string): Checked<AnyRecord> => {
  const type = (record as { readonly type?: unknown } | null)?.type;
  const known =
    typeof type === 'string' && Object.hasOwn(recordSchemas, type) ? (type as AnyRecord['type']) : null;
  const named = `${place}, ${nameOfUnknownRecord(record, known)}`;
  if (!known) {
    return failure(
      'invalid-file',
      `${named}: field "type" is ${shownValue(type)}; it should be one of ${recordTypes.join(', ')}.`,
    );
  }
  const parsed = recordSchemas[known].safeParse(record, { error: plainWords });
  if (parsed.success) return { ok: true, value: parsed.data };
  const [first] = parsed.error.issues;
  return failure('invalid-file', `${named}: ${first ? issueSentence(record, first) : 'it cannot be read.'}`);
};

/** @param from the file's format version; @param within "Record", or which snapshot's record it is */
const checkRecords = (records: readonly unknown[], from: number, within = 'Record'): Checked<AnyRecord[]> => {
  const seen = new Set<string>();
  const checked: AnyRecord[] = [];
  for (const [index, candidate] of records.entries()) {
    const one = checkRecord(
      from < exchangeFormatVersion ? fromOlderForm(candidate) : candidate,
      `${within} ${index + 1}`,
    );
    if (!one.ok) return one;
    const { type, id } = one.value;
    if (seen.has(`${type} ${id}`)) {
      return failure(
        'invalid-file',
        `${within} ${index + 1}, ${type} "${id}": an earlier record has the same type and id.`,
      );
    }
    seen.add(`${type} ${id}`);
    checked.push(one.value);
  }
  return { ok: true, value: checked };
};

/** The first problem of a whole appraisal by its rules, as a failure; null when it has none. */
const wholeProblem = (records: readonly AnyRecord[], within = ''): ReturnType<typeof failure> | null => {
  const [problem, ...others] = appraisalProblems(appraisalFrom(records));
  if (!problem) return null;
  const where = problem.field === null ? '' : ` (field "${problem.field}")`;
  const more =
    others.length === 0
      ? ''
      : ` There ${others.length === 1 ? 'is 1 more problem' : `are ${others.length} more problems`} like it.`;
  return failure('invalid-file', `${within}${problem.sentence}${where}${more}`);
};

/** A snapshot's copy is an appraisal of its own, and belongs to a record that is there. */
const checkSnapshots = (
  given: readonly { readonly id: string; readonly records: readonly unknown[] }[] | undefined,
  records: readonly AnyRecord[],
  from: number,
): Checked<{ readonly id: string; readonly records: AnyRecord[] }[] | undefined> => {
  if (given === undefined) return { ok: true, value: undefined };
  const labels = new Map(
    records.flatMap((record) => (record.type === 'snapshot' ? [[record.id, record]] : [])),
  );
  const checked: { readonly id: string; readonly records: AnyRecord[] }[] = [];
  for (const { id: key, records: held } of given) {
    const label = labels.get(key);
    if (!label)
      return failure(
        'invalid-file',
        `The file holds a copy for snapshot "${key}", twice or without its record.`,
      );
    labels.delete(key);
    const within = `Snapshot "${label.name}": `;
    const copy = checkRecords(held, from, `${within}record`);
    if (!copy.ok) return copy;
    if (copy.value.some(({ type }) => type === 'snapshot')) {
      return failure('invalid-file', `${within}it holds a snapshot, and a snapshot freezes none.`);
    }
    const problem = wholeProblem(copy.value, within);
    if (problem) return problem;
    checked.push({ id: key, records: copy.value });
  }
  return { ok: true, value: checked };
};

/**
 * Reads an appraisal from the text of an `.icoa.json` file: strictly, so that nothing unknown is quietly dropped.
 *
 * @returns the contents, or the first thing that is wrong with them, naming the record and the field
 */
export const parseExchangeFile = (given: string): ParsedExchangeFile => {
  const read = readJson(given.startsWith('\ufeff') ? given.slice(1) : given);
  if (!('value' in read)) return { ok: false, error: read };
  const wrongFrame = checkFrame(read.value);
  if (wrongFrame) return { ok: false, error: wrongFrame };
  const outer = looseFile.safeParse(read.value, { error: plainWords });
  if (!outer.success) {
    const [first] = outer.error.issues;
    return failure(
      'invalid-file',
      `The file cannot be read: ${first ? issueSentence(read.value, first) : 'its form is not known.'}`,
    );
  }
  const { formatVersion } = outer.data;
  const records = checkRecords(outer.data.records, formatVersion);
  if (!records.ok) return records;
  const problem = wholeProblem(records.value);
  if (problem) return problem;
  const snapshots = checkSnapshots(outer.data.snapshots, records.value, formatVersion);
  if (!snapshots.ok) return snapshots;
  const { snapshots: _loose, ...rest } = outer.data;
  return {
    ok: true,
    value: {
      ...rest,
      formatVersion: exchangeFormatVersion,
      records: records.value,
      ...(snapshots.value ? { snapshots: snapshots.value } : {}),
    },
  };
};

const lines = (name: string, values: readonly unknown[]): string =>
  values.length === 0
    ? `"${name}":[]`
    : `"${name}":[\n${values.map((value) => canonicalJson(value)).join(',\n')}\n]`;

const inFileOrder = (records: readonly AnyRecord[]): readonly AnyRecord[] =>
  allRecords(appraisalFrom(records));

const snapshotLines = (
  snapshots: readonly { readonly id: string; readonly records: readonly AnyRecord[] }[],
): string => {
  const each = [...snapshots]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id: key, records }) => `{"id":${JSON.stringify(key)},${lines('records', inFileOrder(records))}}`);
  return each.length === 0 ? '"snapshots":[]' : `"snapshots":[\n${each.join(',\n')}\n]`;
};

/**
 * The text of an `.icoa.json` file: the same appraisal always gives the same bytes. Keys are sorted, records are
 * sorted by type and id and stand one to a line, so that two files can be compared by eye; the text ends in a newline.
 *
 * @throws {TypeError} for a record that holds what JSON cannot (NaN, infinities)
 */
export const formatExchangeFile = (given: {
  /** ISO instant. */
  readonly exportedAt: string;
  readonly records: readonly AnyRecord[];
  readonly history?: readonly LoggedChange[] | undefined;
  readonly reproduces?: readonly string[] | undefined;
  /** What the snapshots among the records hold. */
  readonly snapshots?: readonly { readonly id: string; readonly records: readonly AnyRecord[] }[] | undefined;
}): string => {
  const members = [
    `"exportedAt":${JSON.stringify(given.exportedAt)}`,
    `"format":${JSON.stringify(exchangeFormat)}`,
    `"formatVersion":${exchangeFormatVersion}`,
    ...(given.history ? [lines('history', given.history)] : []),
    lines('records', inFileOrder(given.records)),
    ...(given.reproduces ? [lines('reproduces', given.reproduces)] : []),
    ...(given.snapshots ? [snapshotLines(given.snapshots)] : []),
  ];
  return `{${members.join(',\n')}}\n`;
};
