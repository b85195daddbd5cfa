/** What a key press asks for. */
export type UndoKey = 'undo' | 'redo' | null;

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Ctrl+Z and Ctrl+Y or Ctrl+Shift+Z; Cmd in place of Ctrl on a Mac. */
export const undoKey = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress, mac: boolean): UndoKey => {
  const command = mac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (!command || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey && !mac ? 'redo' : null;
};

const isTextBox = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type));

/**
 * Ctrl+Z and Ctrl+Y anywhere: in a text box they belong to the box while it has typing of its own to take back, or
 * taken back to bring again; elsewhere to the appraisal. A box whose typing becomes edits (`data-undo="appraisal"`)
 * has nothing of its own: two undos over the same text would take each other back. A text editor that handles the
 * key itself goes first.
 *
 * @returns stops listening
 */
export const listenForUndo = (
  page: Window,
  mac: boolean,
  act: (key: 'undo' | 'redo') => Promise<void>,
): (() => void) => {
  /** Each box's text when the focus came, and how many of its own undos can be brought again. */
  const boxes = new WeakMap<EventTarget, { base: string; undone: number }>();
  const remember = ({ target }: Event): void => {
    if (isTextBox(target)) boxes.set(target, { base: target.value, undone: 0 });
  };
  const typed = (event: Event): void => {
    const box = event.target && boxes.get(event.target);
    if (!box) return;
    const kind = event instanceof InputEvent ? event.inputType : '';
    box.undone = kind === 'historyUndo' ? box.undone + 1 : kind === 'historyRedo' ? box.undone - 1 : 0;
  };
  const pressed = (event: KeyboardEvent): void => {
    const wanted = undoKey(event, mac);
    if (wanted === null || event.defaultPrevented) return;
    const { target } = event;
    const box = target && boxes.get(target);
    if (isTextBox(target) && box && target.getAttribute('data-undo') !== 'appraisal') {
      if (wanted === 'undo' ? target.value !== box.base : box.undone > 0) return;
    }
    event.preventDefault();
    void act(wanted).then(() => {
      if (isTextBox(target) && page.document.activeElement === target) remember(event);
    });
  };
  page.addEventListener('focusin', remember);
  page.addEventListener('input', typed);
  page.addEventListener('keydown', pressed);
  return () => {
    page.removeEventListener('focusin', remember);
    page.removeEventListener('input', typed);
    page.removeEventListener('keydown', pressed);
  };
};
