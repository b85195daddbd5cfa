import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { writePdfAttachment } from './pdf-attachment.ts';
import { readDescriptions } from './pdf-descriptions.ts';
import { mendCharacterMaps } from './pdf-font-texts.ts';
import { type PdfDescription, writeMetadata } from './pdf-metadata.ts';
import { mendOutline } from './pdf-outline.ts';
import { mendStructure } from './pdf-structure.ts';
import { writePdf } from './pdf-writer.ts';

export interface PdfFinish extends PdfDescription {
  /** The appraisal behind the paper: a file name ending in `.icoa.json`, its text, and the SHA-256 of its bytes. */
  readonly attachment: { readonly name: string; readonly text: string; readonly sha256: string } | null;
}

/**
 * Makes the paper out of what Chromium printed: says what it is, mends the tags that assistive software stumbles over,
 * marks page furniture as such, and puts the appraisal inside. What is seen on the pages does not change.
 *
 * It takes no breath between, as it has a thread of its own (`worker-documents.ts`).
 *
 * @throws when the bytes are no PDF; they come from our own printer, so that is a fault and not bad input
 */
export const finishPdf = async (
  bytes: Uint8Array,
  given: PdfFinish,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> => {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  writeMetadata(doc, given, given.attachment?.sha256 ?? null);
  mendOutline(doc);
  mendCharacterMaps(doc.context);
  mendStructure(doc, readDescriptions(doc));
  if (given.attachment) writePdfAttachment(doc, { ...given.attachment, drawnAt: given.drawnAt });
  const pages = doc.getPageCount();
  return { bytes: await writePdf(doc.context), pages };
};
