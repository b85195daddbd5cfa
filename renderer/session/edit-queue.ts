import type { Appraisal } from '../../shared/records/aggregate.ts';
import { applyEdit, type Edit } from '../../shared/records/edits.ts';

/**
 * Edits on their way to the disk. The screen shows an edit at once; the Node side gets one at a time, in order, and
 * says when it is durable.
 */
export interface EditQueue {
  /** The appraisal with every acknowledged edit and none of the waiting ones. */
  readonly durable: Appraisal;
  /** What the screen shows: `durable` with every waiting edit applied. */
  readonly shown: Appraisal;
  /** The first is in flight. */
  readonly waiting: readonly Edit[];
}

/** A queue without waiting edits. */
export const settledQueue = (appraisal: Appraisal): EditQueue => ({
  durable: appraisal,
  shown: appraisal,
  waiting: [],
});

/** Shows an edit and lines it up. */
export const enqueue = (queue: EditQueue, edit: Edit): EditQueue => ({
  durable: queue.durable,
  shown: applyEdit(queue.shown, edit),
  waiting: [...queue.waiting, edit],
});

/** The first waiting edit has become durable. */
export const acknowledge = (queue: EditQueue): EditQueue => {
  const [first, ...rest] = queue.waiting;
  return first ? { durable: applyEdit(queue.durable, first), shown: queue.shown, waiting: rest } : queue;
};

/** The first waiting edit was refused: it is taken back, and those behind it are replayed without it. */
export const refuse = (queue: EditQueue): EditQueue => {
  const rest = queue.waiting.slice(1);
  return { durable: queue.durable, shown: rest.reduce(applyEdit, queue.durable), waiting: rest };
};

/** The Node side changed the durable appraisal itself (undo, redo): edits made meanwhile are replayed on top. */
export const changeUnder = (queue: EditQueue, effect: Pick<Edit, 'put' | 'remove'>): EditQueue => {
  const durable = applyEdit(queue.durable, effect);
  return { durable, shown: queue.waiting.reduce(applyEdit, durable), waiting: queue.waiting };
};
