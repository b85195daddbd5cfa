/** A cell by its place among the rows and columns that take the keyboard. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

export interface GridShape {
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle of cells, edges included. */
export interface GridBlock {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * move: keys move about · type: a typed character has replaced the text, arrows commit · edit: the text is being
 * edited, arrows move the caret
 */
export type GridMode = 'move' | 'type' | 'edit';

export interface GridState {
  readonly active: CellAt;
  /** The other corner of the selected block; the active cell itself when one cell is selected. */
  readonly anchor: CellAt;
  readonly mode: GridMode;
}

/** A key as the grid sees it; `ctrl` is Command on a Mac. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** What a key asks for. `ignore`: it is not the grid's; the browser or the text field has it. */
export type GridIntent =
  | { readonly kind: 'ignore' }
  | { readonly kind: 'go'; readonly active: CellAt; readonly anchor: CellAt }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'edit' }
  | { readonly kind: 'commit'; readonly to: CellAt; readonly thenOpen: boolean }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fill-down' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' };

/** Rows that Page Up and Page Down go. */
const page = 10;

const within = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

/** The nearest cell that exists. */
export const clampCell = ({ row, column }: CellAt, shape: GridShape): CellAt => ({
  row: within(row, shape.rows),
  column: within(column, shape.columns),
});

/** The selected rectangle. */
export const blockOf = ({ active, anchor }: Pick<GridState, 'active' | 'anchor'>): GridBlock => ({
  top: Math.min(active.row, anchor.row),
  left: Math.min(active.column, anchor.column),
  bottom: Math.max(active.row, anchor.row),
  right: Math.max(active.column, anchor.column),
});

/** Whether a cell is inside a block. */
export const isInBlock = ({ row, column }: CellAt, block: GridBlock): boolean =>
  row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;

/** The cells of a block, row by row. */
export const cellsOf = (block: GridBlock): readonly CellAt[] => {
  const cells: CellAt[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = block.left; column <= block.right; column += 1) cells.push({ row, column });
  }
  return cells;
};

const step = (from: CellAt, { key, ctrl }: KeyPress, shape: GridShape): CellAt | null => {
  const { row, column } = from;
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? shape.rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? shape.columns - 1 : column + 1 };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? shape.rows - 1 : row, column: shape.columns - 1 };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    default:
      return null;
  }
};

/** The next or previous cell in reading order; null beyond the first and the last, where Tab leaves the grid. */
export const besides = ({ row, column }: CellAt, by: 1 | -1, shape: GridShape): CellAt | null => {
  const at = row * shape.columns + column + by;
  if (at < 0 || at >= shape.rows * shape.columns) return null;
  return { row: Math.floor(at / shape.columns), column: at % shape.columns };
};

/** One character and no shortcut. AltGr, which types € and accents, arrives as Ctrl and Alt together. */
const isTyped = ({ key, ctrl, alt }: KeyPress): boolean => [...key].length === 1 && ctrl === alt;

const ignore: GridIntent = { kind: 'ignore' };

const moveIntent = (press: KeyPress, state: GridState, shape: GridShape): GridIntent => {
  const { active, anchor } = state;
  const go = (to: CellAt, extend = false): GridIntent => {
    const next = clampCell(to, shape);
    return { kind: 'go', active: next, anchor: extend ? anchor : next };
  };
  if (press.key === 'Enter' && press.alt) return { kind: 'open' };
  if (isTyped(press)) return { kind: 'type', text: press.key };
  if (press.alt) return ignore;
  if (press.ctrl) {
    switch (press.key.toLowerCase()) {
      case 'd':
        return { kind: 'fill-down' };
      case 'a':
        return {
          kind: 'go',
          active: { row: shape.rows - 1, column: shape.columns - 1 },
          anchor: { row: 0, column: 0 },
        };
    }
  }
  const to = step(active, press, shape);
  if (to) return go(to, press.shift);
  if (press.ctrl) return ignore;
  switch (press.key) {
    case 'Enter':
      return go({ row: active.row + (press.shift ? -1 : 1), column: active.column });
    case 'Tab': {
      const next = besides(active, press.shift ? -1 : 1, shape);
      return next ? go(next) : ignore;
    }
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'Escape':
      return active.row === anchor.row && active.column === anchor.column ? { kind: 'close' } : go(active);
    default:
      return ignore;
  }
};

const editIntent = (press: KeyPress, state: GridState, shape: GridShape): GridIntent => {
  const { active, mode } = state;
  const commit = (to: CellAt, thenOpen = false): GridIntent => ({
    kind: 'commit',
    to: clampCell(to, shape),
    thenOpen,
  });
  switch (press.key) {
    case 'Enter':
      return press.alt
        ? commit(active, true)
        : commit({ row: active.row + (press.shift ? -1 : 1), column: active.column });
    case 'Tab':
      return commit(besides(active, press.shift ? -1 : 1, shape) ?? active);
    case 'Escape':
      return { kind: 'cancel' };
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight': {
      const to = mode === 'type' && !press.shift && !press.ctrl && !press.alt && step(active, press, shape);
      return to ? commit(to) : ignore;
    }
    default:
      return ignore;
  }
};

/** What a key asks for in a grid of the given shape. Keys that reach an empty grid are not the grid's. */
export const keyIntent = (press: KeyPress, state: GridState, shape: GridShape): GridIntent => {
  if (shape.rows === 0 || shape.columns === 0) return ignore;
  return state.mode === 'move' ? moveIntent(press, state, shape) : editIntent(press, state, shape);
};

/** What fill down puts where: the block's first row into the rest of it, or the cell above into a single row. */
export const fillDownPlan = (block: GridBlock): readonly { readonly from: CellAt; readonly to: CellAt }[] => {
  const source = block.top === block.bottom ? block.top - 1 : block.top;
  if (source < 0) return [];
  return cellsOf({ ...block, top: source + 1 }).map((to) => ({
    from: { row: source, column: to.column },
    to,
  }));
};

/** The first choice, after the present one, that begins with the letter; space takes the next. Null when none does. */
export const nextChoice = (choices: readonly string[], present: string, typed: string): string | null => {
  const from = choices.indexOf(present);
  const rotated = [...choices.slice(from + 1), ...choices.slice(0, from + 1)];
  if (typed === ' ') return rotated[0] ?? null;
  return rotated.find((choice) => choice.toLowerCase().startsWith(typed.toLowerCase())) ?? null;
};
