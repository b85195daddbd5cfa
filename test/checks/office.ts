import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeDocuments } from '../../electron/node-adapters.ts';
import { makePaper } from '../../electron/services/make-paper.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { analyse } from '../../shared/analysis/analyse.ts';
import { buildPaper } from '../../shared/paper/build-paper.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { sampleAppraisal } from '../support/sample.ts';
import { libreOffice } from './libre-office.ts';
import { checkWord } from './word.ts';
import { checkWorkbook } from './workbook.ts';

const drawnAt = '2009-02-12T09:30:00.000Z';

/**
 * Opens the Word files and the workbooks of both samples with LibreOffice and compares them with their PDFs: run by
 * hand, as it needs a program that this project does not.
 *
 * @returns the exit code: 0 when all is well or there is no LibreOffice to ask
 */
export const checkOffice = async (say: (line: string) => void): Promise<number> => {
  const soffice = libreOffice();
  if (!soffice) {
    say('LibreOffice is not on this machine: nothing was checked.');
    return 0;
  }
  const folder = await mkdtemp(join(tmpdir(), 'icoa-office-'));
  const printer = createHeadlessPrinter({ bundleFolder: join(import.meta.dirname, '../../dist/renderer') });
  let wrong = 0;
  try {
    for (const name of ['carlisle', 'south-lakeland']) {
      const appraisal = sampleAppraisal(name);
      const model = buildPaper(appraisal, analyse(appraisal), { drawnAt });
      const made = await makePaper(
        appraisal,
        { format: 'pdf', attachment: 'none', drawnAt, history: [] },
        { printer, documents: nodeDocuments },
      );
      if (!made.ok || made.value.outcome !== 'made') throw new Error(`There is no PDF of ${name}`);
      const pages = await pdfPages(new Uint8Array(made.value.bytes));
      const pictures = await printer.pictures(JSON.stringify(model));
      const places = ['word', 'workbook'].map((form) => join(folder, `${name}-${form}`));
      for (const place of places) await mkdir(place, { recursive: true });
      const [wordPlace = '', workbookPlace = ''] = places;
      const results = {
        'Word file': await checkWord(soffice, wordPlace, model, pictures, pages),
        workbook: await checkWorkbook(soffice, workbookPlace, appraisal, pages.join('\n')),
      };
      for (const [form, result] of Object.entries(results)) {
        say(`${name}, ${form}: ${result.compared} compared, ${result.wrong.length} wrong`);
        for (const line of result.wrong) say(`  ${line}`);
        wrong += result.wrong.length;
      }
    }
  } finally {
    await printer.close();
    await rm(folder, { recursive: true, force: true });
  }
  return wrong === 0 ? 0 : 1;
};
