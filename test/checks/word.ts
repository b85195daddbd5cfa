import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { wordDocument } from '../../electron/documents/word/word-document.ts';
import { formatFigure } from '../../shared/analysis/figure.ts';
import type { ChartPicture } from '../../shared/contract/print-page.ts';
import { figuresOf, type PaperModel } from '../../shared/paper/paper-model.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { missingPieces, paperPieces } from '../support/reading-order.ts';

/** What LibreOffice makes of a Word file: its text, and the pages that it would print. */
const opened = async (
  soffice: string,
  folder: string,
  bytes: Uint8Array,
): Promise<{ readonly text: string; readonly pages: readonly string[] }> => {
  const path = join(folder, 'paper.docx');
  await writeFile(path, bytes);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const convert = (to: string) =>
    promisify(execFile)(soffice, [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      path,
    ]);
  await convert('txt:Text (encoded):UTF8');
  await convert('pdf');
  return {
    text: await readFile(join(folder, 'paper.txt'), 'utf8'),
    pages: await pdfPages(new Uint8Array(await readFile(join(folder, 'paper.pdf')))),
  };
};

/** Near the edge of a page, in characters. */
const edge = 400;

/** The pages of a PDF as one text, without the lines that stand in the margins of each. */
const bodyText = (
  pages: readonly string[],
  { commissioner, protectiveMarking, statusLine, shortTitle }: PaperModel,
): string =>
  pages
    .map((page, at) => {
      const bare = page.replace(/\s+/g, '');
      const without = (text: string, line: string, isLast: boolean): string => {
        const wanted = line.replace(/\s+/g, '');
        const [start, end] = [text.indexOf(wanted), text.lastIndexOf(wanted)];
        const near = [start >= 0 && start < edge ? start : -1, end > text.length - edge ? end : -1];
        const found = (isLast ? near.reverse() : near).find((place) => place >= 0);
        return found === undefined ? text : text.slice(0, found) + text.slice(found + wanted.length);
      };
      const head = [commissioner, protectiveMarking, statusLine];
      const foot = [shortTitle, `Page ${at + 1} of ${pages.length}`];
      return [...head, ...foot].reduce((text, line) => without(text, line, foot.includes(line)), bare);
    })
    .join('');

/**
 * Opens a paper's Word file with LibreOffice and compares what it reads there, and what it would print, with the paper:
 * every piece of it and every figure, in order. The same is asked of the paper's PDF, so that the two say the same.
 *
 * @param soffice the program
 * @param folder an empty one, to work in
 * @param pdf pages of the paper's PDF, as text
 * @returns how much was compared, and what differs; nothing when all is well
 */
export const checkWord = async (
  soffice: string,
  folder: string,
  model: PaperModel,
  pictures: readonly ChartPicture[],
  pdf: readonly string[],
): Promise<{ readonly compared: number; readonly wrong: readonly string[] }> => {
  const { text, pages } = await opened(soffice, folder, await wordDocument(model, pictures));
  const pieces = paperPieces(model);
  const figures = figuresOf(model).map(formatFigure);
  const printed = bodyText(pages, model);
  const texts = { 'its text': text, 'its pages': printed, 'the PDF': bodyText(pdf, model) };
  const wrong = Object.entries(texts).flatMap(([name, held]) =>
    [...missingPieces(held, pieces), ...missingPieces(held, figures)].map((each) => `${name} lacks ${each}`),
  );
  return { compared: Object.keys(texts).length * (pieces.length + figures.length), wrong };
};
