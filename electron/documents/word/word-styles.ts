import {
  AlignmentType,
  BorderStyle,
  type IBordersOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import { ink } from './word-measures.ts';

/*
 * Arial is on every machine that has Word, and what stands in for it elsewhere is as wide. Sizes are half points: as
 * the printed paper has them, a little smaller because Arial is wider.
 */
const font = 'Arial';
const language = { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } as const;

const lines = (before: number, after: number) => ({ spacing: { before, after } }) as const;

const boxSide = { style: BorderStyle.SINGLE, size: 12, space: 8, color: ink } as const;
const box: IBordersOptions = { top: boxSide, right: boxSide, bottom: boxSide, left: boxSide };

/** Paragraphs of the box are one box only as long as their borders and indents are alike. */
const inBox = { border: box, indent: { left: 180, right: 180 }, keepLines: true } as const;

const heading = (size: number, before: number, after: number, outlineLevel: number) => ({
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { font, size, bold: true, color: '000000' },
  paragraph: { ...lines(before, after), keepNext: true, keepLines: true, outlineLevel },
});

const paragraph = (
  id: string,
  name: string,
  rest: Pick<IParagraphStyleOptions, 'run' | 'paragraph'> & { readonly basedOn?: string },
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...rest });

/** Names of the styles that paragraphs use. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 20, language },
      paragraph: { spacing: { after: 110, line: 252, lineRule: LineRuleType.AUTO } },
    },
    title: {
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font, size: 34, bold: true, color: '000000' },
      paragraph: { ...lines(0, 160), keepNext: true },
    },
    heading1: heading(26, 320, 110, 0),
    heading2: heading(21, 180, 50, 1),
    heading3: heading(20, 160, 50, 2),
    heading4: heading(19, 140, 40, 3),
    listParagraph: {
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 35 } },
    },
    caption: {
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font, size: 20, bold: true, color: '000000' },
      paragraph: { ...lines(220, 80), keepNext: true, keepLines: true },
    },
    hyperlink: { run: { color: '000000', underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Heading1',
      next: 'Normal',
      paragraph: { outlineLevel: 9 },
    },
    paragraph('TOC1', 'toc 1', {
      run: { size: 19 },
      paragraph: { spacing: { after: 30, line: 240, lineRule: LineRuleType.AUTO } },
    }),
    paragraph('Answer', 'Answer', { paragraph: { ...inBox, ...lines(0, 80) } }),
    paragraph('AnswerFirst', 'Answer first', {
      run: { size: 25, bold: true },
      paragraph: { ...inBox, ...lines(120, 80), keepNext: true },
    }),
    paragraph('Note', 'Note', { run: { size: 17 }, paragraph: { ...lines(60, 110) } }),
    paragraph('AboveDrawing', 'Above drawing', {
      run: { size: 17 },
      paragraph: { ...lines(0, 90), keepNext: true, keepLines: true },
    }),
    paragraph('Drawing', 'Drawing', {
      paragraph: { spacing: { after: 120, line: 240, lineRule: LineRuleType.AUTO }, keepLines: true },
    }),
    paragraph('TableText', 'Table text', {
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    }),
    paragraph('TableTextTiny', 'Table text tiny', {
      run: { size: 13 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    }),
    paragraph('CoverText', 'Cover text', {
      run: { size: 18 },
      paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    }),
    paragraph('TableTextSmall', 'Table text small', {
      run: { size: 16 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    }),
    paragraph('AfterTable', 'After table', {
      run: { size: 8 },
      paragraph: { spacing: { after: 80, line: 240, lineRule: LineRuleType.AUTO } },
    }),
    paragraph('Running', 'Running line', {
      run: { size: 17 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    }),
  ],
};

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 340 + 340 * at, hanging: 340 } } },
});

const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], texts: readonly [string, string]) =>
  texts.map((text, at) => level(at, format, text));

const kinds = {
  bullets: levels(LevelFormat.BULLET, ['\u2022', '\u2013']),
  numbers: levels(LevelFormat.DECIMAL, ['%1.', '%2.']),
  letters: levels(LevelFormat.LOWER_LETTER, ['%1)', '%2)']),
};

export type ListKind = keyof typeof kinds;

/** The list that an item belongs to. One inside another is a list of its own, so that each starts at its beginning. */
export const listReference = (kind: ListKind, depth: 0 | 1): string => (depth === 0 ? kind : `inner-${kind}`);

/** Every list that the paper uses. */
export const numbering: INumberingOptions = {
  config: Object.entries(kinds).flatMap(([kind, held]) => [
    { reference: kind, levels: held },
    { reference: `inner-${kind}`, levels: held },
  ]),
};
