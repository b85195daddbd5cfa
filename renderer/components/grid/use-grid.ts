import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { onCommitDrafts } from '../../session/pending-drafts.ts';
import { clearing, copiedText, entryAt, filling, sortEntries } from './grid-entries.ts';
import type { CellEntry, CommitKind, GridColumn, GridRow, Refusal } from './grid-model.ts';
import { blockOf, type CellAt, type GridIntent, keyIntent, nextChoice } from './grid-navigation.ts';
import { type HeldState, holdCell, placeState, restingState } from './grid-place.ts';
import { type PlacedText, parseBlock, placeBlock } from './paste-block.ts';
import { refusalSummary } from './refusals.ts';

/** What the owner of a grid gives and hears. */
export interface GridOwner {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  /** Puts texts into cells as one edit; answers which were refused. */
  readonly onCommit: (entries: readonly CellEntry[], kind: CommitKind) => readonly Refusal[];
  readonly onOpen?: ((row: string, column: string) => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly onActive?: ((row: string, column: string) => void) | undefined;
  /** Names what is shown, where the same rows can show one thing or another. */
  readonly view?: string | undefined;
}

/** For the owner: goes to a cell from outside. */
export interface GridHandle {
  /** A cell that is not drawn yet gets the focus as soon as it is. */
  readonly focus: (row: string, column: string) => void;
  /** Back to the cell that was active. */
  readonly refocus: () => void;
}

interface Told {
  readonly refusals: readonly Refusal[];
  /** Summary after a paste, a fill or a clear; null after typing, where the line under the cell says it. */
  readonly summary: string | null;
}

const nothingTold: Told = { refusals: [], summary: null };

/** The texts of all cells, to see whether any has changed. */
const textsOf = (rows: readonly GridRow[], view: string | undefined): string =>
  JSON.stringify([view ?? '', rows.map(({ key, cells }) => [key, cells.map(({ text }) => text)])]);

/** The cell of the grid around an event's target. */
const cellUnder = (target: EventTarget | null): CellAt | null => {
  const cell = target instanceof Element ? target.closest('td[data-row]') : null;
  return cell
    ? { row: Number(cell.getAttribute('data-row')), column: Number(cell.getAttribute('data-column')) }
    : null;
};

type Field = HTMLInputElement | HTMLSelectElement;
const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

const same = (a: CellAt, b: CellAt): boolean => a.row === b.row && a.column === b.column;

/** Keeps the grid's state and answers its events. What a key means is decided in grid-navigation. */
export const useGrid = (owner: GridOwner, table: RefObject<HTMLTableElement | null>) => {
  const { rows, columns } = owner;
  const [held, setHeld] = useState<HeldState>(restingState);
  const [told, setTold] = useState<Told>(nothingTold);
  const state = useMemo(() => placeState(held, rows, columns), [held, rows, columns]);
  const shape = { rows: rows.length, columns: columns.length };
  const latest = useRef({ owner, state });
  const wantsFocus = useRef(false);
  const hasFocus = useRef(false);

  useLayoutEffect(() => {
    latest.current = { owner, state };
    const root = table.current;
    if (!root || state.mode !== 'move') return;
    // The focused cell may have gone with its row: the focus then goes to the cell in its place, never to the page.
    const lost = hasFocus.current && (document.activeElement === document.body || !document.activeElement);
    if (!wantsFocus.current && !lost) return;
    const { row, column } = state.active;
    const cell = root.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`);
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    // The browser's own scrolling on focus takes no account of the columns that stay in view.
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  // What was refused is told until something changes: an edit elsewhere, an undo, other scores in view. The change that
  // came with the refusal, where some of several cells were taken, has been drawn by the time it is told.
  const toldAbout = useRef({ told: nothingTold, texts: '' });
  const { view } = owner;
  useLayoutEffect(() => {
    if (told.refusals.length === 0 && told.summary === null) return;
    const texts = textsOf(rows, view);
    if (toldAbout.current.told !== told) toldAbout.current = { told, texts };
    else if (toldAbout.current.texts !== texts) setTold(nothingTold);
  }, [told, rows, view]);

  const go = useCallback((active: CellAt, anchor: CellAt = active): void => {
    const { owner: now } = latest.current;
    const next = holdCell(active, now.rows, now.columns);
    wantsFocus.current = true;
    setHeld({ active: next, anchor: holdCell(anchor, now.rows, now.columns), mode: 'move', typed: null });
    if (next.row !== null && next.column !== null) now.onActive?.(next.row, next.column);
  }, []);

  /** Refuses what is fixed, hands the rest over as one, and tells the outcome. */
  const put = (wanted: readonly PlacedText[], kind: CommitKind, outside = 0): boolean => {
    if (wanted.length === 0 && outside === 0) return true;
    const { free, fixed } = sortEntries(wanted, rows, columns);
    const refusals = [...fixed, ...(free.length > 0 ? owner.onCommit(free, kind) : [])];
    const summary = kind === 'type' ? null : refusalSummary(refusals, wanted.length + outside, outside);
    setTold({ refusals, summary });
    return refusals.length === 0;
  };

  const commitTyped = (): boolean => {
    const field = table.current?.querySelector<Field>('.sheet-editor');
    const before = rows[state.active.row]?.cells[state.active.column]?.text;
    setTold(nothingTold);
    if (!field || field.value === before) return true;
    return put([{ ...state.active, text: field.value }], 'type');
  };

  const startEditing = (typed: string | null): void => {
    const cell = rows[state.active.row]?.cells[state.active.column];
    if (!cell) return;
    if (cell.fixed !== null) {
      put([{ ...state.active, text: '' }], 'type');
    } else if (typed !== null && cell.choices) {
      const choice = cell.keys?.[typed] ?? nextChoice(cell.choices, cell.text, typed);
      if (choice !== null && choice !== cell.text) put([{ ...state.active, text: choice }], 'type');
    } else {
      setTold(nothingTold);
      const active = holdCell(state.active, rows, columns);
      // Arrows choose among suggestions, so they do not leave the cell.
      const chooses = columns[state.active.column]?.suggestions !== undefined;
      setHeld({ active, anchor: active, mode: typed === null || chooses ? 'edit' : 'type', typed });
    }
  };

  const open = (): void => {
    const { row, column } = entryAt({ ...state.active, text: '' }, rows, columns);
    owner.onOpen?.(row, column);
  };

  const obey = (intent: GridIntent): void => {
    switch (intent.kind) {
      case 'ignore':
        break;
      case 'go':
        go(intent.active, intent.anchor);
        break;
      case 'type':
        startEditing(intent.text);
        break;
      case 'edit':
        startEditing(null);
        break;
      case 'commit': {
        const taken = commitTyped();
        go(taken ? intent.to : state.active);
        if (taken && intent.thenOpen) open();
        break;
      }
      case 'cancel':
        setTold(nothingTold);
        go(state.active);
        break;
      case 'clear':
        put(clearing(state, rows), 'clear');
        break;
      case 'fill-down':
        put(filling(state, rows), 'fill');
        break;
      case 'open':
        open();
        break;
      case 'close':
        setTold(nothingTold);
        owner.onClose?.();
        break;
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || cellUnder(event.target) === null) return;
    const press = {
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
    };
    const intent = keyIntent(press, state, shape);
    if (intent.kind === 'ignore') return;
    event.preventDefault();
    obey(intent);
  };

  const onPointerDown = (event: PointerEvent): void => {
    const at = cellUnder(event.target);
    if (at === null || event.button !== 0 || isField(event.target)) return;
    event.preventDefault();
    if (state.mode !== 'move') commitTyped();
    go(at, event.shiftKey ? state.anchor : at);
  };

  const onPointerMove = (event: PointerEvent): void => {
    const at = cellUnder(event.target);
    if (at === null || event.buttons !== 1 || state.mode !== 'move' || !hasFocus.current) return;
    if (!same(at, state.active)) go(at, state.anchor);
  };

  const onDoubleClick = (event: { readonly target: EventTarget | null }): void => {
    if (state.mode === 'move' && cellUnder(event.target)) startEditing(null);
  };

  const onFocus = (event: FocusEvent): void => {
    hasFocus.current = true;
    const at = cellUnder(event.target);
    if (!at || state.mode !== 'move' || wantsFocus.current) return;
    // Entered with Tab: the owner hears where.
    if (!table.current?.contains(event.relatedTarget)) {
      const { row, column } = entryAt({ ...at, text: '' }, rows, columns);
      owner.onActive?.(row, column);
    }
  };

  const onBlur = (event: FocusEvent): void => {
    // Neither a field that was taken away nor another window in front means that the cell has been left.
    if (!(event.target instanceof Element) || !event.target.isConnected || !document.hasFocus()) return;
    hasFocus.current = table.current?.contains(event.relatedTarget) ?? false;
    if (!isField(event.target) || state.mode === 'move' || hasFocus.current) return;
    commitTyped();
    setHeld({ ...held, mode: 'move', typed: null });
  };

  /** The clipboard is the grid's only on a cell; a text field has its own. */
  const isMine = (event: ClipboardEvent): boolean =>
    state.mode === 'move' && cellUnder(event.target) !== null && !isField(event.target);

  const onCopy = (event: ClipboardEvent): void => {
    if (!isMine(event)) return;
    event.clipboardData.setData('text/plain', copiedText(state, rows));
    event.preventDefault();
  };

  const onCut = (event: ClipboardEvent): void => {
    if (!isMine(event)) return;
    onCopy(event);
    obey({ kind: 'clear' });
  };

  const onPaste = (event: ClipboardEvent): void => {
    if (!isMine(event)) return;
    event.preventDefault();
    const block = parseBlock(event.clipboardData.getData('text/plain'));
    const { placed, covered, outside } = placeBlock(block, blockOf(state), shape);
    put(placed, 'paste', outside);
    go({ row: covered.top, column: covered.left }, { row: covered.bottom, column: covered.right });
  };

  // What was typed is kept before an undo or an export, and when the window closes or the stage goes.
  const keep = useRef(() => {});
  useLayoutEffect(() => {
    keep.current = () => {
      if (state.mode === 'move') {
        setTold(nothingTold);
        return;
      }
      commitTyped();
      setHeld({ ...held, mode: 'move', typed: null });
    };
  });
  useLayoutEffect(() => {
    const off = onCommitDrafts(() => keep.current());
    return () => {
      off();
      keep.current();
    };
  }, []);

  const focus = useCallback(
    (rowKey: string, columnKey: string): void => {
      const { owner: now, state: present } = latest.current;
      const row = now.rows.findIndex(({ key }) => key === rowKey);
      const column = now.columns.findIndex(({ key }) => key === columnKey);
      if (row >= 0 && column >= 0) {
        go({ row, column });
        return;
      }
      // The row may be on its way: an edit shows with the next drawing.
      const at = { row: rowKey, column: columnKey, last: present.active };
      wantsFocus.current = true;
      setHeld({ active: at, anchor: at, mode: 'move', typed: null });
    },
    [go],
  );
  const refocus = useCallback((): void => go(latest.current.state.active), [go]);
  const handle = useMemo<GridHandle>(() => ({ focus, refocus }), [focus, refocus]);

  const events = { onKeyDown, onPointerDown, onPointerMove, onDoubleClick, onFocus, onBlur };
  return { state, typed: held.typed, told, events: { ...events, onCopy, onCut, onPaste }, handle };
};
