import { phraseText } from '../../shared/analysis/figure.ts';
import type { Block, PaperModel } from '../../shared/paper/paper-model.ts';
import { blockText } from '../../shared/paper/paper-text.ts';

/** Text with one space where there were any, as two programs seldom agree on them. */
export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A block as the pieces that are read one after the other, without the marks of its lists. */
const piecesOf = (block: Block): readonly string[] => {
  if (block.kind === 'cards') {
    return [
      block.cards.caption,
      ...block.cards.cards.flatMap(({ option, says, facts }) => [
        `${option.letter} ${option.fullName ?? option.name}`,
        phraseText(says),
        ...facts.map(({ label, phrase }) => `${label}: ${phraseText(phrase)}`),
      ]),
    ];
  }
  // What is said in place of a drawing is not read where the drawing is.
  if (block.kind === 'chart') return [block.chart.caption, block.chart.subtitle];
  const hasCells = block.kind === 'table' || block.kind === 'words';
  const hasMarks = block.kind === 'list' || block.kind === 'words';
  return blockText(block)
    .split('\n')
    .flatMap((line) => (hasCells ? line.split(' | ') : [line]))
    .map((piece) => (hasMarks ? piece.replace(/^\s*(?:-|[a-z]+\)|\d+\.) /, '') : piece));
};

/** All that a paper says, in reading order: what each form of it has to say in the same order. */
export const paperPieces = (model: PaperModel): readonly string[] =>
  [
    model.title,
    ...model.cover.rows.flatMap((row) =>
      row.kind === 'pair'
        ? [row.left.label, row.left.text, row.right.label, row.right.text]
        : [row.label, ...row.blocks.flatMap(piecesOf)],
    ),
    'Contents',
    ...model.sections.flatMap(({ number, title, blocks }) => [
      number === null ? title : `${number} ${title}`,
      ...blocks.flatMap(piecesOf),
    ]),
  ].filter((piece) => piece.trim() !== '');

/**
 * Pieces that do not follow the ones before them in a text; white space counts for nothing.
 *
 * @returns each with what stands where it was looked for
 */
export const missingPieces = (text: string, pieces: readonly string[]): readonly string[] => {
  const bare = text.replace(/\s+/g, '');
  let at = 0;
  return pieces.flatMap((piece) => {
    const wanted = piece.replace(/\s+/g, '');
    const found = bare.indexOf(wanted, at);
    if (found < 0) return [`"${piece}" after "${bare.slice(Math.max(0, at - 40), at)}"`];
    at = found + wanted.length;
    return [];
  });
};
