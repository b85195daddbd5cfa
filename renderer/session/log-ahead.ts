import type { Session } from './session.ts';
import { lookAhead } from './waiting.ts';

/** Label of what Undo would take back, counting what is still on its way to the disk; null for nothing. */
export const undoLabel = ({ queue, log }: Pick<Session, 'queue' | 'log'>): string | null =>
  lookAhead(queue.waiting).made.at(-1)?.edit.label ?? log.undo;

/** Label of what Redo would bring again, or null. An edit on its way leaves nothing to bring again but itself. */
export const redoLabel = ({ queue, log }: Pick<Session, 'queue' | 'log'>): string | null =>
  lookAhead(queue.waiting).undone.at(-1)?.edit.label ??
  (queue.waiting.some(({ kind }) => kind === 'edit') ? null : log.redo);
