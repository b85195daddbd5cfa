import {
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { ChartPicture } from '../../../shared/contract/print-page.ts';
import { anchorOf, type OptionCards, type PaperChart } from '../../../shared/paper/paper-model.ts';
import { chartTable } from '../../../shared/paper/table-of-chart.ts';
import type { Bookmarks } from './word-bookmarks.ts';
import { caption, labelOf } from './word-caption.ts';
import { ink, pixel } from './word-measures.ts';
import { drawnTable } from './word-paper-table.ts';
import type { DrawnBlock, Place } from './word-place.ts';
import { noBorder } from './word-table.ts';
import { phraseRuns, run, writable } from './word-text.ts';

type Where = Pick<Place, 'bookmarks' | 'width'>;

const pictureRun = (picture: ChartPicture, { caption: words, alt }: PaperChart, width: number): ImageRun => {
  const scale = Math.min(1, width / pixel / picture.width);
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(picture.svg, 'utf8'),
    // Word before 2016 and most viewers draw this one.
    fallback: { type: 'png', data: Buffer.from(picture.png, 'base64') },
    transformation: {
      width: Math.round(picture.width * scale),
      height: Math.round(picture.height * scale),
    },
    altText: { name: labelOf(words), description: writable(alt) },
  });
};

/**
 * A drawing: the finding, what is drawn, the picture, and the same figures as a table. Without a picture its words
 * stand in for it.
 */
export const drawing = (
  chart: PaperChart,
  picture: ChartPicture | undefined,
  { bookmarks, width }: Where,
): readonly DrawnBlock[] => {
  const { id, caption: words, subtitle, alt, data } = chart;
  const table = chartTable(data);
  const label = labelOf(words);
  return [
    caption(words, bookmarks.get(anchorOf('figure', id))),
    new Paragraph({ style: 'AboveDrawing', children: [run(subtitle)] }),
    picture
      ? new Paragraph({ style: 'Drawing', children: [pictureRun(picture, chart, width)] })
      : new Paragraph({ children: [run(alt)] }),
    ...(table.rows.length === 0
      ? []
      : [
          new Paragraph({
            style: 'AboveDrawing',
            children: [run(`The data of ${label === '' ? 'this drawing' : label}`)],
          }),
          drawnTable(table, width),
          new Paragraph({ style: 'AfterTable' }),
        ]),
  ];
};

const edge = { style: BorderStyle.SINGLE, size: 6, color: ink } as const;
const edges = { top: edge, right: edge, bottom: edge, left: edge };
const none = { top: noBorder, right: noBorder, bottom: noBorder, left: noBorder };

const cardCell = (
  card: OptionCards['cards'][number] | undefined,
  width: number,
  bookmarks: Bookmarks,
): TableCell => {
  const size = { size: width, type: WidthType.DXA } as const;
  if (!card)
    return new TableCell({ width: size, borders: none, children: [new Paragraph({ style: 'TableText' })] });
  const { option, says, facts } = card;
  const line = { style: 'TableText', spacing: { after: 50 } } as const;
  return new TableCell({
    width: size,
    borders: edges,
    margins: { top: 110, bottom: 80, left: 160, right: 160 },
    children: [
      new Paragraph({
        ...line,
        children: [run(`${option.letter} `, { bold: true }), run(option.fullName ?? option.name)],
      }),
      new Paragraph({ ...line, children: [...phraseRuns(says, bookmarks)] }),
      ...facts.map(
        ({ label, phrase }) =>
          new Paragraph({
            ...line,
            children: [run(`${label}: `, { bold: true }), ...phraseRuns(phrase, bookmarks)],
          }),
      ),
    ],
  });
};

/** One card for each option, two beside each other. */
export const optionCards = (
  { id, caption: words, cards }: OptionCards,
  { bookmarks, width }: Where,
): readonly DrawnBlock[] => {
  const left = Math.floor(width / 2);
  const widths = [left, width - left] as const;
  const pairs = cards.flatMap((card, at) => (at % 2 === 0 ? [[card, cards[at + 1]] as const] : []));
  return [
    caption(words, bookmarks.get(anchorOf('figure', id))),
    ...(pairs.length === 0
      ? []
      : [
          new Table({
            width: { size: width, type: WidthType.DXA },
            layout: TableLayoutType.FIXED,
            columnWidths: widths,
            borders: { ...none, insideHorizontal: noBorder, insideVertical: noBorder },
            tableLook: { noHBand: true, noVBand: true },
            rows: pairs.map(
              (pair) =>
                new TableRow({
                  cantSplit: true,
                  children: pair.map((card, at) => cardCell(card, widths[at] ?? left, bookmarks)),
                }),
            ),
          }),
          new Paragraph({ style: 'AfterTable' }),
        ]),
  ];
};
