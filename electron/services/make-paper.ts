import { analyse } from '../../shared/analysis/analyse.ts';
import type { Analysis } from '../../shared/analysis/analysis.ts';
import type { AttachmentKind } from '../../shared/contract/channels.ts';
import { type Result, refused } from '../../shared/contract/result.ts';
import { paperAttachment } from '../../shared/paper/attachment.ts';
import { buildPaper } from '../../shared/paper/build-paper.ts';
import { type Appraisal, allRecords, appraisalOf } from '../../shared/records/aggregate.ts';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import { type LoggedChange, processOfFile } from '../../shared/records/process.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { type PaperDocuments, type PdfPrinter, PortFailure } from '../ports.ts';
import { appraisalEnding } from './appraisal-file.ts';
import { fileStem } from './file-names.ts';

export interface Paper {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** What is behind an appraisal's records, and goes into a full attachment only. */
interface Behind {
  readonly history: readonly LoggedChange[];
  readonly snapshots?: readonly { readonly id: string; readonly records: readonly AnyRecord[] }[];
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

/**
 * The paper as a finished PDF: analysed, written, printed and given its description and attachment.
 *
 * @param given.drawnAt ISO instant
 * @returns `print-failed` or `no-browser` when the printer could not
 */
export const makePaper = async (
  appraisal: Appraisal,
  given: Behind & { readonly attachment: AttachmentKind; readonly drawnAt: string },
  printer: PdfPrinter,
  documents: PaperDocuments,
): Promise<Result<Paper>> => {
  const { attachment, drawnAt } = given;
  const { title, author, locality } = appraisalOf(appraisal);
  const analysis = analyse(appraisal);
  const conduct = processOfFile(allRecords(appraisal), given.history, drawnAt);
  const model = buildPaper(appraisal, analysis, { drawnAt, conduct });
  try {
    const printed = await printer.print(JSON.stringify(model));
    const paper = await documents.finish(printed, {
      title: model.title,
      author,
      subject: locality === '' ? 'Options appraisal' : `Options appraisal for ${locality}`,
      drawnAt,
      attachment:
        attachment === 'none'
          ? null
          : {
              name: `${fileStem(title)}${appraisalEnding}`,
              text: attachmentText(attachment, appraisal, analysis, drawnAt, given),
            },
    });
    return { ok: true, value: paper };
  } catch (error) {
    if (error instanceof PortFailure) return { ok: false, error: error.failure };
    const reason = error instanceof Error && error.message !== '' ? ` ${error.message}` : '';
    return refused('print-failed', `The paper could not be made.${reason}`);
  }
};
