import { failed } from '../../shared/contract/result.ts';
import { finishPdf } from '../documents/finish-pdf.ts';
import { PdfTooLargeError, readPdfAttachment } from '../documents/pdf-attachment.ts';
import { type Files, type PaperDocuments, PortFailure } from '../ports.ts';
import { writeFileAtomically } from '../storage/atomic-file.ts';
import { readFileWithin } from '../storage/read-file.ts';

/** Files on this machine's disks. */
export const nodeFiles: Files = {
  read: readFileWithin,
  write: (path, bytes) => writeFileAtomically(path, bytes),
};

/** Papers as the documents side makes and reads them. */
export const nodeDocuments: PaperDocuments = {
  finish: finishPdf,
  readAttachment: async (bytes) => {
    try {
      return await readPdfAttachment(bytes);
    } catch (error) {
      if (!(error instanceof PdfTooLargeError)) throw error;
      throw new PortFailure(failed('too-large', 'What the PDF holds unpacks to more than 64 MB.'), error);
    }
  },
};
