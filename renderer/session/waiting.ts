import type { Edit } from '../../shared/records/edits.ts';
import type { Ground } from './rebase.ts';

/** An edit that is shown and not durable yet. */
export interface WaitingEdit {
  readonly kind: 'edit';
  readonly id: string;
  /** What is sent: `made`, on the ground that has been left by what was taken back before it. */
  readonly edit: Edit;
  readonly made: Edit;
  readonly ground: Ground;
}

/** An undo or redo in its place among the edits. What it changes is known once the Node side has answered. */
export interface WaitingRevert {
  readonly kind: 'undo' | 'redo';
  readonly id: string;
}

export type Waiting = WaitingEdit | WaitingRevert;

/** What the waiting undos and redos are going to do to the waiting edits. */
export interface Ahead {
  /** Waiting edits that an undo would now take back, the next one last. */
  readonly made: readonly WaitingEdit[];
  /** Waiting edits that a redo would now bring again, the next one last. */
  readonly undone: readonly WaitingEdit[];
  /** By undo or redo, the waiting edit that it is about; none when it is about something durable. */
  readonly aims: ReadonlyMap<string, WaitingEdit>;
}

/** Follows the line of edits, undos and redos as the Node side will. */
export const lookAhead = (waiting: readonly Waiting[]): Ahead => {
  const made: WaitingEdit[] = [];
  let undone: WaitingEdit[] = [];
  const aims = new Map<string, WaitingEdit>();
  for (const item of waiting) {
    if (item.kind === 'edit') {
      made.push(item);
      undone = [];
      continue;
    }
    const [from, to] = item.kind === 'undo' ? [made, undone] : [undone, made];
    const edit = from.pop();
    if (!edit) continue;
    aims.set(item.id, edit);
    to.push(edit);
  }
  return { made, undone, aims };
};
