import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { ChartPicture } from '../../../shared/contract/print-page.ts';
import { anchorOf, type PaperModel, type Section } from '../../../shared/paper/paper-model.ts';
import { drawBlock } from './word-blocks.ts';
import { bookmarksOf } from './word-bookmarks.ts';
import { marked } from './word-caption.ts';
import { contentsPage, coverSheet } from './word-front.ts';
import { margins, sheet, textWidth } from './word-measures.ts';
import type { DrawnBlock, Place } from './word-place.ts';
import { coreProperties } from './word-properties.ts';
import { runningFooter, runningHeader } from './word-running.ts';
import { numbering, styles } from './word-styles.ts';
import { run, writable } from './word-text.ts';

const isAppendix = ({ number }: Section): boolean => number === null;

/** What is asked is lettered wherever it stands. */
const lettered = 'preferred';

const drawSection = (section: Section, place: Place, startsPage: boolean): readonly DrawnBlock[] => {
  const { id, number, title, blocks } = section;
  const here: Place = {
    ...place,
    small: isAppendix(section),
    ordered: id === lettered ? 'letters' : 'numbers',
  };
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      ...(startsPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
      children: marked(
        [run(number === null ? title : `${number} ${title}`)],
        place.bookmarks.get(anchorOf('section', id)),
      ),
    }),
    ...blocks.flatMap((block) => drawBlock(block, here)),
  ];
};

/**
 * The paper as a Word file: the same parts in the same order as the printed one, in Word's own styles, lists, captions,
 * contents and fields, so that it can be edited as if it had been written there.
 *
 * @param pictures of its drawings; where one is missing, the drawing's words and its table stand alone
 */
export const wordDocument = async (
  model: PaperModel,
  pictures: readonly ChartPicture[],
): Promise<Uint8Array> => {
  const place: Place = {
    bookmarks: bookmarksOf(model),
    pictures: new Map(pictures.map((picture) => [picture.id, picture])),
    small: false,
    width: textWidth,
    ordered: 'numbers',
  };
  const firstAppendix = model.sections.findIndex(isAppendix);
  const document = new Document({
    title: writable(model.title),
    styles,
    numbering,
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: { size: sheet, margin: margins } },
        headers: { default: runningHeader(model) },
        footers: { default: runningFooter(model) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(model.title)] }),
          ...coverSheet(model.cover, place),
          ...contentsPage(model.contents, place.bookmarks),
          ...model.sections.flatMap((section, at) =>
            drawSection(section, place, at === 0 || at === firstAppendix),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreProperties(model) }]);
};
