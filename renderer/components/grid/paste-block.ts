import type { CellAt, GridBlock, GridShape } from './grid-navigation.ts';

/**
 * Reads a block as Excel puts it on the clipboard: rows by line break, cells by tab, a cell in double quotes when it
 * holds either, quotes inside doubled. The line break after the last row belongs to that row.
 *
 * @returns at least one row with at least one cell; rows may differ in length
 */
export const parseBlock = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const quoted = (): string => {
    let cell = '';
    at += 1;
    while (at < text.length) {
      const close = text.indexOf('"', at);
      if (close === -1) {
        cell += text.slice(at);
        at = text.length;
        break;
      }
      cell += text.slice(at, close);
      at = close + 1;
      if (text[at] !== '"') break;
      cell += '"';
      at += 1;
    }
    return cell;
  };
  const bare = (): string => {
    const from = at;
    while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at += 1;
    return text.slice(from, at);
  };
  for (;;) {
    // A quote opens a quoted cell only where its closing quote ends the cell: 5" pipe is a plain text.
    const start = at;
    let cell = text[at] === '"' ? quoted() : bare();
    const ends = at >= text.length || text[at] === '\t' || text[at] === '\n' || text[at] === '\r';
    if (!ends) {
      at = start;
      cell = bare();
    }
    row.push(cell);
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else if (at < text.length) at += 1;
    if (at >= text.length) return rows;
  }
};

const quotedIfNeeded = (cell: string): string =>
  /[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Writes a block as Excel reads it. A single cell has no line break after it, so that it also pastes into a text. */
export const formatBlock = (rows: readonly (readonly string[])[]): string => {
  const lines = rows.map((row) => row.map(quotedIfNeeded).join('\t'));
  return lines.length === 1 && rows[0]?.length === 1
    ? (lines[0] ?? '')
    : lines.map((line) => `${line}\n`).join('');
};

/** One pasted text and the cell that it falls on. */
export interface PlacedText extends CellAt {
  readonly text: string;
}

/**
 * Where the texts of a pasted block fall. One text fills the whole selection; a block that fits into the selection a
 * whole number of times is repeated; otherwise it is laid down once from the selection's first cell.
 *
 * @returns the texts that fall on a cell, the block they cover, and how many fell beside the grid
 */
export const placeBlock = (
  rows: readonly (readonly string[])[],
  selection: GridBlock,
  shape: GridShape,
): { readonly placed: readonly PlacedText[]; readonly covered: GridBlock; readonly outside: number } => {
  const height = rows.length;
  const width = Math.max(...rows.map((row) => row.length));
  const selectedHeight = selection.bottom - selection.top + 1;
  const selectedWidth = selection.right - selection.left + 1;
  const repeats = selectedHeight % height === 0 && selectedWidth % width === 0;
  const downTo = selection.top + (repeats ? selectedHeight : height) - 1;
  const acrossTo = selection.left + (repeats ? selectedWidth : width) - 1;
  const placed: PlacedText[] = [];
  let outside = 0;
  for (let row = selection.top; row <= downTo; row += 1) {
    for (let column = selection.left; column <= acrossTo; column += 1) {
      const text = rows[(row - selection.top) % height]?.[(column - selection.left) % width];
      if (text === undefined) continue;
      if (row < shape.rows && column < shape.columns) placed.push({ row, column, text });
      else outside += 1;
    }
  }
  return {
    placed,
    covered: {
      top: selection.top,
      left: selection.left,
      bottom: Math.min(downTo, shape.rows - 1),
      right: Math.min(acrossTo, shape.columns - 1),
    },
    outside,
  };
};
