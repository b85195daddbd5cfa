import type { AttachmentKind, PaperFormat, PaperStep } from '../../shared/contract/channels.ts';
import { type Result, refused } from '../../shared/contract/result.ts';
import { type Appraisal, allRecords, appraisalOf } from '../../shared/records/aggregate.ts';
import {
  type Documents,
  type DraftRequest,
  type PaperPrinter,
  PortFailure,
  WorkCancelled,
} from '../ports.ts';
import { appraisalEnding } from './appraisal-file.ts';
import { fileStem } from './file-names.ts';
import { issuedEdition } from './issued-edition.ts';

export interface Paper {
  readonly outcome: 'made';
  readonly bytes: Uint8Array;
  /** Null for a form that has no pages of its own. */
  readonly pages: number | null;
}

export type MadePaper = Paper | { readonly outcome: 'cancelled' };

/** What is behind an appraisal's records: it says how the appraisal was made, and goes into a full attachment. */
export type Behind = Pick<DraftRequest, 'history'> & Partial<Pick<DraftRequest, 'snapshots'>>;

export interface PaperWork {
  readonly onStep?: ((step: PaperStep) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a paper is made with. */
export interface PaperTools {
  readonly printer: PaperPrinter;
  readonly documents: Documents;
}

const requestOf = (
  appraisal: Appraisal,
  given: Behind & Pick<DraftRequest, 'attachment' | 'drawnAt'>,
): DraftRequest => ({
  records: allRecords(appraisal),
  history: given.history,
  snapshots: given.snapshots ?? [],
  attachment: given.attachment,
  attachmentName: `${fileStem(appraisalOf(appraisal).title)}${appraisalEnding}`,
  drawnAt: given.drawnAt,
  issued: issuedEdition(appraisal, given.history),
});

const printSteps = { drawn: 'numbering', proofed: 'printing', printed: 'finishing' } as const;

/** Ends the work between two of its steps, when the user has stopped it. */
const untilStopped = ({ signal }: PaperWork): void => {
  if (signal?.aborted) throw new WorkCancelled();
};

/** Turns what a port throws into what the user is told. */
const asResult = async (work: () => Promise<Paper>): Promise<Result<MadePaper>> => {
  try {
    return { ok: true, value: await work() };
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
  { printer, documents }: PaperTools,
  work: PaperWork = {},
): Promise<Result<MadePaper>> =>
  asResult(async () => {
    const { format } = given;
    const { onStep, signal } = work;
    const made = (bytes: Uint8Array, pages: number | null = null): Paper => {
      untilStopped(work);
      return { outcome: 'made', bytes, pages };
    };
    onStep?.('preparing');
    const attachment = format === 'pdf' ? given.attachment : 'none';
    const request = requestOf(appraisal, { ...given, attachment });
    if (format === 'xlsx') return made(await documents.workbook(request));
    const drafted = await documents.draft(request);
    untilStopped(work);
    onStep?.('drawing');
    switch (format) {
      case 'pdf': {
        const printed = await printer.pdf(drafted.modelJson, {
          kind: 'file',
          places: documents.places,
          onStep: (step) => onStep?.(printSteps[step]),
          signal,
        });
        const finished = await documents.finish(printed, {
          ...drafted.about,
          attachment: drafted.attachment,
        });
        return made(finished.bytes, finished.pages);
      }
      case 'html':
        return made(Buffer.from(await printer.page(drafted.modelJson, signal), 'utf8'));
      case 'docx': {
        const pictures = await printer.pictures(drafted.modelJson, signal);
        onStep?.('finishing');
        return made(await documents.word(drafted.modelJson, pictures));
      }
    }
  });

/** The paper as it will be printed, for the screen: no tags, and each figure a link to where it comes from. */
export const makePreview = (
  appraisal: Appraisal,
  given: Behind & { readonly drawnAt: string },
  { printer, documents }: PaperTools,
  work: PaperWork,
): Promise<Result<MadePaper>> =>
  asResult(async () => {
    const { onStep, signal } = work;
    onStep?.('preparing');
    const drafted = await documents.draft(requestOf(appraisal, { ...given, attachment: 'paper' }));
    untilStopped(work);
    onStep?.('drawing');
    const bytes = await printer.pdf(drafted.modelJson, {
      kind: 'preview',
      places: documents.places,
      onStep: (step) => onStep?.(printSteps[step]),
      signal,
    });
    untilStopped(work);
    return { outcome: 'made', bytes, pages: null };
  });
