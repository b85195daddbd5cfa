import { formatFigure, isFigure, type Phrase } from '../../shared/analysis/figure.ts';
import type { Block, PaperModel } from '../../shared/paper/paper-model.ts';

/**
 * One piece of what a paper prints, in the order of printing, and where it comes from: a bound figure; words, which may
 * quote a record; the author's own words; a number that the paper gives its parts; a page number; a drawing.
 */
export type PaperPiece =
  | { readonly from: 'figure' | 'words' | 'author' | 'numbering'; readonly text: string }
  | { readonly from: 'page'; readonly anchor: string }
  /** Each page on which one of these stands, once and in order. */
  | { readonly from: 'pages'; readonly anchors: readonly string[] }
  | { readonly from: 'drawing'; readonly id: string };

const words = (text: string): PaperPiece => ({ from: 'words', text });
const numbering = (text: string): PaperPiece => ({ from: 'numbering', text });

const phrasePieces = (phrase: Phrase): readonly PaperPiece[] =>
  phrase.map((piece) =>
    typeof piece === 'string'
      ? words(piece)
      : isFigure(piece)
        ? { from: 'figure', text: formatFigure(piece) }
        : piece.anchor === undefined
          ? words(piece.text)
          : numbering(piece.text),
  );

/** "Table 6. What it finds": the number is the paper's, the finding is words. */
const captionPieces = (caption: string): readonly PaperPiece[] => {
  const [, number = '', finding = caption] = /^((?:Table|Figure) \d+\.)(.*)$/s.exec(caption) ?? [];
  return [numbering(number), words(finding)];
};

/** The runs of text in the author's words, without the marks that lists get: those are letters. */
const runsIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(runsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { text, content } = node as { readonly text?: unknown; readonly content?: unknown };
  return [...(typeof text === 'string' ? [text] : []), ...runsIn(content)];
};

const blockPieces = (block: Block): readonly PaperPiece[] => {
  switch (block.kind) {
    case 'paragraph':
      return [words(block.lead ?? ''), ...phrasePieces(block.phrase)];
    case 'note':
      return phrasePieces(block.phrase);
    case 'heading':
      return [words(block.text)];
    case 'list':
      return block.items.flatMap((item, at) => [
        numbering(block.ordered === 'numbers' ? `${at + 1}.` : ''),
        ...phrasePieces(item),
      ]);
    case 'answer':
      return block.phrases.flatMap(phrasePieces);
    case 'table': {
      const { caption, columns, rows, note } = block.table;
      return [
        ...captionPieces(caption),
        ...columns.map(({ head }) => words(head)),
        ...rows.flatMap(({ head, cells }) =>
          [head, ...cells].flatMap(({ content }) => phrasePieces(content)),
        ),
        ...phrasePieces(note ?? []),
      ];
    }
    case 'chart':
      return [
        ...captionPieces(block.chart.caption),
        words(block.chart.subtitle),
        { from: 'drawing', id: block.chart.id },
      ];
    case 'cards':
      return [
        ...captionPieces(block.cards.caption),
        ...block.cards.cards.flatMap(({ option, says, facts }) => [
          words(option.letter),
          words(option.fullName ?? option.name),
          ...phrasePieces(says),
          ...facts.flatMap(({ label, phrase }) => [words(label), ...phrasePieces(phrase)]),
        ]),
      ];
    case 'words':
      return [{ from: 'author', text: runsIn(block.body).join(' ') }];
  }
};

/** Every piece that the drawn paper prints, in reading order; running heads and feet left out. */
export const piecesOf = (model: PaperModel): readonly PaperPiece[] => [
  words(model.title),
  ...model.cover.rows.flatMap((row) =>
    row.kind === 'field'
      ? [words(row.label), ...row.blocks.flatMap(blockPieces)]
      : [row.left, row.right].flatMap(({ label, text }) => [words(label), words(text)]),
  ),
  ...model.contents.sections.flatMap(({ anchor, number, title }): readonly PaperPiece[] => [
    numbering(number),
    words(title),
    { from: 'page', anchor },
  ]),
  ...model.contents.questions.flatMap(({ question, answeredIn }): readonly PaperPiece[] =>
    answeredIn.length === 0
      ? []
      : [words(question), { from: 'pages', anchors: answeredIn.map(({ anchor }) => anchor) }],
  ),
  ...model.sections.flatMap(({ number, title, blocks }) => [
    numbering(number ?? ''),
    words(title),
    ...blocks.flatMap(blockPieces),
  ]),
];
