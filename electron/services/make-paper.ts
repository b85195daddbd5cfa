import { analyse } from '../../shared/analysis/analyse.ts';
import type { Analysis } from '../../shared/analysis/analysis.ts';
import type { AttachmentKind, PaperFormat, PaperStep } from '../../shared/contract/channels.ts';
import { type Result, refused } from '../../shared/contract/result.ts';
import { paperAttachment } from '../../shared/paper/attachment.ts';
import { buildPaper } from '../../shared/paper/build-paper.ts';
import type { PaperModel } from '../../shared/paper/paper-model.ts';
import { type Appraisal, allRecords, appraisalOf } from '../../shared/records/aggregate.ts';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import { type LoggedChange, processOfFile } from '../../shared/records/process.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { buildWorkbook } from '../../shared/workbook/build-workbook.ts';
import { type PaperDocuments, type PaperPrinter, PortFailure, WorkCancelled } from '../ports.ts';
import { appraisalEnding } from './appraisal-file.ts';
import { fileStem } from './file-names.ts';
import { issuedEdition } from './issued-edition.ts';
import { sha256 } from './snapshots.ts';

export interface Paper {
  readonly outcome: 'made';
  readonly bytes: Uint8Array;
  /** Null for a form that has no pages of its own. */
  readonly pages: number | null;
}

export type MadePaper = Paper | { readonly outcome: 'cancelled' };

/** What is behind an appraisal's records: it says how the appraisal was made, and goes into a full attachment. */
export interface Behind {
  readonly history: readonly LoggedChange[];
  readonly snapshots?: readonly { readonly id: string; readonly records: readonly AnyRecord[] }[];
}

export interface PaperWork {
  readonly onStep?: ((step: PaperStep) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a paper is made with. */
export interface PaperTools {
  readonly printer: PaperPrinter;
  readonly documents: PaperDocuments;
}

const attachmentText = (
  kind: Exclude<AttachmentKind, 'none'>,
  appraisal: Appraisal,
  analysis: Analysis,
  exportedAt: string,
  { history, snapshots = [] }: Behind,
): string =>
  formatExchangeFile(
    kind === 'full'
      ? {
          exportedAt,
          records: allRecords(appraisal),
          history,
          ...(snapshots.length > 0 ? { snapshots } : {}),
        }
      : { exportedAt, ...paperAttachment(appraisal, analysis) },
  );

interface Drafted {
  readonly model: PaperModel;
  readonly analysis: Analysis;
  readonly attachment: { readonly name: string; readonly text: string; readonly sha256: string } | null;
}

/** The paper as data, with the appraisal that travels inside: the paper prints the checksum of that. */
const draft = (
  appraisal: Appraisal,
  given: Behind & { readonly attachment: AttachmentKind; readonly drawnAt: string },
): Drafted => {
  const { attachment: kind, drawnAt, history } = given;
  const analysis = analyse(appraisal);
  const text = kind === 'none' ? null : attachmentText(kind, appraisal, analysis, drawnAt, given);
  const attachment =
    text === null
      ? null
      : { name: `${fileStem(appraisalOf(appraisal).title)}${appraisalEnding}`, text, sha256: sha256(text) };
  const model = buildPaper(appraisal, analysis, {
    drawnAt,
    conduct: processOfFile(allRecords(appraisal), history, drawnAt),
    edition: {
      attachment: kind,
      sha256: attachment?.sha256 ?? null,
      issued: issuedEdition(appraisal, history),
    },
  });
  return { model, analysis, attachment };
};

const printSteps = { drawn: 'numbering', proofed: 'printing', printed: 'finishing' } as const;

const makePdf = async (
  appraisal: Appraisal,
  { model, attachment }: Drafted,
  { printer, documents }: PaperTools,
  { onStep, signal }: PaperWork,
): Promise<Paper> => {
  const { author, locality } = appraisalOf(appraisal);
  const printed = await printer.pdf(JSON.stringify(model), {
    kind: 'file',
    places: documents.places,
    onStep: (step) => onStep?.(printSteps[step]),
    signal,
  });
  const finished = await documents.finish(printed, {
    title: model.title,
    author,
    subject: locality === '' ? 'Options appraisal' : `Options appraisal for ${locality}`,
    drawnAt: model.drawnAt,
    attachment,
  });
  return { outcome: 'made', ...finished };
};

/** Turns what a port throws into what the user is told. */
const asResult = async <T>(
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<Result<T | { readonly outcome: 'cancelled' }>> => {
  try {
    const value = await work();
    return { ok: true, value: signal?.aborted ? { outcome: 'cancelled' } : value };
  } catch (error) {
    if (error instanceof WorkCancelled) return { ok: true, value: { outcome: 'cancelled' } };
    if (error instanceof PortFailure) return { ok: false, error: error.failure };
    const reason = error instanceof Error && error.message !== '' ? ` ${error.message}` : '';
    return refused('print-failed', `The paper could not be made.${reason}`);
  }
};

/**
 * The paper as a finished file in one of its forms: analysed, written and drawn; as a PDF it also gets its description
 * and the appraisal inside.
 *
 * @param given.drawnAt ISO instant
 * @param given.attachment for a PDF alone: the other forms carry nothing
 * @returns `print-failed` or `no-browser` when the printer could not
 */
export const makePaper = (
  appraisal: Appraisal,
  given: Behind & {
    readonly format: PaperFormat;
    readonly attachment: AttachmentKind;
    readonly drawnAt: string;
  },
  tools: PaperTools,
  work: PaperWork = {},
): Promise<Result<MadePaper>> =>
  asResult<MadePaper>(work.signal, async () => {
    const { format } = given;
    const { printer, documents } = tools;
    const { onStep, signal } = work;
    onStep?.('preparing');
    const drafted = draft(appraisal, { ...given, attachment: format === 'pdf' ? given.attachment : 'none' });
    const { model } = drafted;
    const made = (bytes: Uint8Array): Paper => ({ outcome: 'made', bytes, pages: null });
    if (format === 'xlsx') {
      onStep?.('finishing');
      return made(await documents.workbook(buildWorkbook(appraisal, drafted.analysis, model.drawnAt)));
    }
    onStep?.('drawing');
    switch (format) {
      case 'pdf':
        return makePdf(appraisal, drafted, tools, work);
      case 'html':
        return made(Buffer.from(await printer.page(JSON.stringify(model), signal), 'utf8'));
      case 'docx': {
        const pictures = await printer.pictures(JSON.stringify(model), signal);
        onStep?.('finishing');
        return made(await documents.word(model, pictures));
      }
    }
  });

/** The paper as it will be printed, for the screen: no tags, and each figure a link to where it comes from. */
export const makePreview = (
  appraisal: Appraisal,
  given: Behind & { readonly drawnAt: string },
  { printer, documents }: PaperTools,
  { onStep, signal }: PaperWork,
): Promise<Result<MadePaper>> =>
  asResult<MadePaper>(signal, async () => {
    onStep?.('preparing');
    const { model } = draft(appraisal, { ...given, attachment: 'paper' });
    onStep?.('drawing');
    const bytes = await printer.pdf(JSON.stringify(model), {
      kind: 'preview',
      places: documents.places,
      onStep: (step) => onStep?.(printSteps[step]),
      signal,
    });
    return { outcome: 'made', bytes, pages: null };
  });
