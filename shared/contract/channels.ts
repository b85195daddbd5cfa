import { z } from 'zod';
import { mergeReport, mergeSide } from '../merge/merge-report.ts';
import { edit } from '../records/edits.ts';
import { id, mostRecords, text } from '../records/fields.ts';
import { loggedChange } from '../records/process.ts';
import { anyRecord, recordKey } from '../records/record.ts';
import { snapshotRecord } from '../records/snapshot.ts';
import { sheetReport } from '../scoresheet/sheet-report.ts';

/** One line of the library. */
export const appraisalSummary = z.strictObject({
  id,
  title: z.string(),
  locality: z.string(),
  status: z.enum(['draft', 'issued', 'decided']),
  illustrative: z.boolean(),
  options: z.number().int(),
  criteria: z.number().int(),
  /** ISO instant of the last durable change. */
  changedAt: z.string(),
  archived: z.boolean(),
});
export type AppraisalSummary = z.infer<typeof appraisalSummary>;

/** Where the change log stands after a call: what Undo and Redo would do, and when the last change became durable. */
export const logState = z.strictObject({
  /** Sequence number of the newest change in this appraisal; 0 before the first. */
  seq: z.number().int(),
  /** ISO instant at which the newest change was made durable. */
  savedAt: z.string(),
  /** Label of the change that Undo would take back, or null. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});
export type LogState = z.infer<typeof logState>;

export const openedAppraisal = z.strictObject({ id, records: z.array(anyRecord), log: logState });
export type OpenedAppraisal = z.infer<typeof openedAppraisal>;

/** What Undo or Redo did to the records. */
export const revertedChange = z.strictObject({
  label: z.string(),
  put: z.array(anyRecord),
  remove: z.array(recordKey),
  log: logState,
});

export const historyEntry = loggedChange;
export type HistoryEntry = z.infer<typeof historyEntry>;

/** One record as a change left it: null where it was removed. */
export const recordVersion = z.strictObject({
  ...loggedChange.omit({ facts: true }).shape,
  body: anyRecord.nullable(),
});
export type RecordVersion = z.infer<typeof recordVersion>;

/** What a change did to the records that it touched. */
export const changeDetail = z.strictObject({
  /** How many it touched; `records` may hold fewer. */
  touched: z.number().int(),
  records: z.array(
    z.strictObject({ key: recordKey, before: anyRecord.nullable(), after: anyRecord.nullable() }),
  ),
});
export type ChangeDetail = z.infer<typeof changeDetail>;

/** An edit is durable. Issuing the appraisal freezes a copy of it in the same change. */
export const editOutcome = logState.extend({ taken: snapshotRecord.optional() });
export type EditOutcome = z.infer<typeof editOutcome>;

/** What goes inside an exported PDF: no more than the paper shows, everything, or nothing. */
export const attachmentKind = z.enum(['paper', 'full', 'none']);
export type AttachmentKind = z.infer<typeof attachmentKind>;

/** The forms of the paper, by the ending of its file. */
export const paperFormat = z.enum(['pdf', 'docx', 'html', 'xlsx']);
export type PaperFormat = z.infer<typeof paperFormat>;

/** Where the making of a paper has got to, in this order. */
export const paperSteps = ['preparing', 'drawing', 'numbering', 'printing', 'finishing', 'writing'] as const;
export type PaperStep = (typeof paperSteps)[number];

/** When the appraisal was last issued, and what has happened since; null while it never was. */
export const issuedEdition = z
  .strictObject({
    name: z.string(),
    at: z.string(),
    contentHash: z.string(),
    changesSince: z.number().int(),
  })
  .nullable();

/** What a PDF's attachment is, beside the stamp in the paper: `file` where it came from no paper. */
export const stampOutcome = z.enum(['file', 'matches', 'differs', 'none']);

const imported = z.strictObject({
  outcome: z.literal('imported'),
  id,
  title: z.string(),
  /** It holds no more than its paper showed. */
  partial: z.boolean(),
  stamp: stampOutcome,
});

/** A file was written, or the user chose not to. */
export const exportOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({
    outcome: z.literal('written'),
    path: z.string(),
    bytes: z.number().int(),
    pages: z.number().int().nullable(),
  }),
]);
export type ExportOutcome = z.infer<typeof exportOutcome>;

const onAppraisal = z.strictObject({ id });

/**
 * Every call that the page can make, with what it sends and what comes back. Each is a use case, never a query. To
 * add one: name it here and write its handler in `electron/ipc`; the bridge and the router follow.
 */
export const channels = {
  'app.info': {
    request: z.strictObject({}),
    reply: z.strictObject({
      version: z.string(),
      shell: z.enum(['electron', 'browser', 'headless']),
      dataFolder: z.string(),
    }),
  },
  'library.list': {
    request: z.strictObject({}),
    reply: z.strictObject({
      appraisals: z.array(appraisalSummary),
      samples: z.array(z.strictObject({ id, button: z.string(), title: z.string(), summary: z.string() })),
    }),
  },
  'library.create': {
    request: z.strictObject({ title: text(200).min(1, 'Give it a title.'), locality: text(200) }),
    reply: onAppraisal,
  },
  'library.openSample': { request: z.strictObject({ sample: id }), reply: onAppraisal },
  'library.duplicate': { request: onAppraisal, reply: onAppraisal },
  'library.archive': { request: z.strictObject({ id, archived: z.boolean() }), reply: z.strictObject({}) },
  'appraisal.open': { request: onAppraisal, reply: openedAppraisal },
  'appraisal.edit': { request: z.strictObject({ id, edit }), reply: editOutcome },
  'appraisal.undo': { request: onAppraisal, reply: revertedChange },
  'appraisal.redo': { request: onAppraisal, reply: revertedChange },
  'appraisal.history': {
    /** All of it, what touched one record, or what touched records of one type. Facts come with all of it alone. */
    request: z.strictObject({
      id,
      record: recordKey.nullable(),
      type: recordKey.shape.type.optional(),
    }),
    reply: z.strictObject({ entries: z.array(historyEntry) }),
  },
  /** Every version of one record, newest first. */
  'appraisal.recordVersions': {
    request: z.strictObject({ id, key: recordKey }),
    reply: z.strictObject({ versions: z.array(recordVersion) }),
  },
  'appraisal.changeDetail': {
    request: z.strictObject({ id, seq: z.number().int() }),
    reply: changeDetail,
  },
  /** Freezes a copy of the appraisal as it is. Sent twice with one `editId`, it is taken once. */
  'appraisal.takeSnapshot': {
    request: z.strictObject({
      id,
      editId: id.optional(),
      name: snapshotRecord.shape.name.min(1, 'Give the snapshot a name.'),
      note: snapshotRecord.shape.note,
      reason: snapshotRecord.shape.reason,
    }),
    reply: z.strictObject({ snapshot: snapshotRecord, log: logState }),
  },
  'appraisal.snapshotRecords': {
    request: z.strictObject({ id, snapshot: id }),
    reply: z.strictObject({ records: z.array(anyRecord) }),
  },
  'exchange.import': {
    request: z.strictObject({}),
    reply: z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('cancelled') }), imported]),
  },
  /** A file that was dropped on the window: its name, and its bytes in base64. */
  'exchange.importFile': {
    request: z.strictObject({ name: text(300), base64: z.string() }),
    reply: imported,
  },
  'exchange.export': { request: onAppraisal, reply: exportOutcome },
  /** `job` is the caller's own name for this piece of work: what `paper.progress` and `paper.cancel` take. */
  'paper.export': {
    request: z.strictObject({ id, job: id, format: paperFormat, attachment: attachmentKind }),
    reply: exportOutcome,
  },
  /** The paper as it will be printed, with each figure a link to where it comes from; `pdf` in base64. */
  'paper.preview': {
    request: z.strictObject({ id, job: id }),
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('cancelled') }),
      z.strictObject({ outcome: z.literal('made'), pdf: z.string() }),
    ]),
  },
  /** Null before it has begun and once it is done. */
  'paper.progress': {
    request: z.strictObject({ job: id }),
    reply: z.strictObject({ step: z.enum(paperSteps).nullable() }),
  },
  /** Harmless where there is no such work any more. */
  'paper.cancel': { request: z.strictObject({ job: id }), reply: z.strictObject({}) },
  /** Writes a scoresheet for each of the scorers, all into one folder that the user chooses. */
  'scoresheets.make': {
    request: z.strictObject({
      id,
      job: id,
      assessors: z.array(id).min(1).max(1000),
      /** With the scores that they have given so far, to be gone over; or blank. */
      filled: z.boolean(),
    }),
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('cancelled'), files: z.number().int() }),
      z.strictObject({ outcome: z.literal('written'), folder: z.string(), files: z.number().int() }),
    ]),
  },
  'scoresheets.progress': {
    request: z.strictObject({ job: id }),
    reply: z.strictObject({ done: z.number().int(), of: z.number().int() }),
  },
  'scoresheets.cancel': { request: z.strictObject({ job: id }), reply: z.strictObject({}) },
  /**
   * Reads and checks one filled sheet, and keeps it under `sheet` until the job ends; nothing is changed. Sheets are
   * checked one call at a time, so that the caller shows how far it is and can stop. A second sheet of a person within
   * one job is refused.
   */
  'scoresheets.read': {
    request: z.strictObject({ id, job: id, sheet: id, name: text(300), base64: z.string() }),
    reply: sheetReport,
  },
  /** Takes one sheet that was read, as one edit. `held`: with what would be left out. */
  'scoresheets.take': {
    request: z.strictObject({ id, job: id, sheet: id, held: z.boolean() }),
    reply: z.strictObject({ put: z.array(anyRecord), log: logState }),
  },
  /** Forgets what the job has read. */
  'scoresheets.end': { request: z.strictObject({ job: id }), reply: z.strictObject({}) },
  /** Compares another copy of the same appraisal with this one; nothing is changed. */
  'merge.read': {
    request: z.strictObject({ id, job: id, name: text(300), base64: z.string() }),
    reply: mergeReport,
  },
  /** Merges the copy that was read, as one edit; every conflict has an answer. */
  'merge.take': {
    request: z.strictObject({
      id,
      job: id,
      answers: z.array(z.strictObject({ conflict: z.string().max(500), side: mergeSide })).max(mostRecords),
    }),
    reply: revertedChange.omit({ label: true }),
  },
  'merge.end': { request: z.strictObject({ job: id }), reply: z.strictObject({}) },
  'paper.edition': { request: onAppraisal, reply: z.strictObject({ issued: issuedEdition }) },
} as const satisfies Readonly<Record<string, { readonly request: z.ZodType; readonly reply: z.ZodType }>>;

export type Channel = keyof typeof channels;
export type RequestOf<C extends Channel> = z.input<(typeof channels)[C]['request']>;
export type ReplyOf<C extends Channel> = z.output<(typeof channels)[C]['reply']>;
