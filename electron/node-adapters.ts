import { join } from 'node:path';
import { analyse } from '../shared/analysis/analyse.ts';
import { failed } from '../shared/contract/result.ts';
import { appraisalFrom } from '../shared/records/aggregate.ts';
import { buildWorkbook } from '../shared/workbook/build-workbook.ts';
import { draftPaper } from './documents/draft-paper.ts';
import { finishPdf } from './documents/finish-pdf.ts';
import { PdfTooLargeError, readPdfAttachment } from './documents/pdf-attachment.ts';
import { placesIn } from './documents/pdf-places.ts';
import { type Adapters, type Documents, type Files, PortFailure } from './ports.ts';
import { openAppraisalStore } from './storage/appraisal-store.ts';
import { writeFileAtomically } from './storage/atomic-file.ts';
import { readFileWithin } from './storage/read-file.ts';
import { areSameFile, isFreePath } from './storage/same-file.ts';

/** Files on this machine's disks. */
export const nodeFiles: Files = {
  read: readFileWithin,
  write: (path, bytes) => writeFileAtomically(path, bytes),
  areSame: areSameFile,
  isFree: isFreePath,
};

const asTooLarge =
  (message: string, next?: string) =>
  (error: unknown): never => {
    if (!(error instanceof PdfTooLargeError)) throw error;
    throw new PortFailure(failed('too-large', message, next), error);
  };

/** Papers as the documents side makes and reads them. */
export const nodeDocuments: Documents = {
  finish: (bytes, given) =>
    finishPdf(bytes, given).catch(
      asTooLarge(
        'The appraisal is over 64 MB, which is more than a paper can carry.',
        'No file was changed. Export the paper without the full copy, and the appraisal as an .icoa.json file beside it.',
      ),
    ),
  readAttachment: (bytes) =>
    readPdfAttachment(bytes).catch(asTooLarge('What the PDF holds unpacks to more than 64 MB.')),
  draft: async (request) => draftPaper(request),
  places: placesIn,
  // Loaded with the first file of their kind: most papers are PDFs.
  word: async (modelJson, pictures) => {
    const { wordDocument } = await import('./documents/word/word-document.ts');
    return wordDocument(JSON.parse(modelJson), pictures);
  },
  scoresheet: async (model) => {
    const { scoresheetFile } = await import('./documents/scoresheet-file.ts');
    return scoresheetFile(model);
  },
  readScoresheet: async (bytes) => {
    const { readScoresheetFile } = await import('./documents/read-scoresheet-file.ts');
    return readScoresheetFile(bytes);
  },
  workbook: async ({ records, drawnAt, issued }) => {
    const { workbookFile } = await import('./documents/workbook-file.ts');
    const appraisal = appraisalFrom(records);
    const edition = { attachment: 'none', sha256: null, issued } as const;
    return workbookFile(buildWorkbook(appraisal, analyse(appraisal), drawnAt, edition));
  },
};

/** The name of the one database file in the data folder. */
export const databaseName = 'appraisals.db';

/** What every entry gives its services: SQLite in the data folder, files on the disks, papers made and read here. */
export const nodeAdapters: Adapters = {
  openStore: (folder) => openAppraisalStore(join(folder, databaseName)),
  files: nodeFiles,
  documents: nodeDocuments,
};
