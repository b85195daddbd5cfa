import type { Appraisal } from '../../shared/records/aggregate.ts';
import { applyEdit, type Edit } from '../../shared/records/edits.ts';
import { groundOf, rebase } from './rebase.ts';
import { lookAhead, type Waiting, type WaitingRevert } from './waiting.ts';

/**
 * What the user has done, on its way to the disk, in the order in which it was done. The screen shows an edit at
 * once; the Node side gets one thing at a time and says when it is durable.
 */
export interface EditQueue {
  /** The appraisal with everything acknowledged and nothing that waits. */
  readonly durable: Appraisal;
  /** What the screen shows: `durable` with every waiting edit applied. */
  readonly shown: Appraisal;
  /** The first is in flight. */
  readonly waiting: readonly Waiting[];
}

/** A queue in which nothing waits. */
export const settledQueue = (appraisal: Appraisal): EditQueue => ({
  durable: appraisal,
  shown: appraisal,
  waiting: [],
});

/** Shows an edit and lines it up. */
export const enqueue = (queue: EditQueue, made: Edit): EditQueue => ({
  durable: queue.durable,
  shown: applyEdit(queue.shown, made),
  waiting: [
    ...queue.waiting,
    { kind: 'edit', id: made.id, edit: made, made, ground: groundOf(queue.shown, made) },
  ],
});

/** Lines up an undo or a redo behind the edits made before it. */
export const enqueueRevert = (queue: EditQueue, kind: WaitingRevert['kind'], id: string): EditQueue => ({
  ...queue,
  waiting: [...queue.waiting, { kind, id }],
});

/** The waiting edits on top of what is durable now, each with the fields that it changed itself. */
const replay = (durable: Appraisal, waiting: readonly Waiting[]): EditQueue => {
  let shown = durable;
  const replayed = waiting.map((item): Waiting => {
    if (item.kind !== 'edit') return item;
    const edit = rebase(item.made, item.ground, shown);
    shown = applyEdit(shown, edit);
    return { ...item, edit };
  });
  return { durable, shown, waiting: replayed };
};

/** The first waiting edit has become durable. */
export const acknowledge = (queue: EditQueue): EditQueue => {
  const [first, ...rest] = queue.waiting;
  return first?.kind === 'edit'
    ? { durable: applyEdit(queue.durable, first.edit), shown: queue.shown, waiting: rest }
    : queue;
};

/**
 * The first in line came to nothing: it is taken back, and those behind it are replayed without it. An undo that was
 * meant for it goes too; it would take back what the user wanted to keep.
 */
export const refuse = (queue: EditQueue): EditQueue => {
  const [first, ...rest] = queue.waiting;
  const { aims } = lookAhead(queue.waiting);
  return replay(
    queue.durable,
    rest.filter(({ id }) => first === undefined || aims.get(id) !== first),
  );
};

/** The first in line, an undo or a redo, changed what is durable: edits made meanwhile are replayed on top. */
export const reverted = (queue: EditQueue, effect: Pick<Edit, 'put' | 'remove'>): EditQueue =>
  replay(applyEdit(queue.durable, effect), queue.waiting.slice(1));

/** The Node side made a change of its own (a snapshot, a merge): it is durable, and edits that wait are replayed on top. */
export const takenIn = (queue: EditQueue, effect: Pick<Edit, 'put' | 'remove'>): EditQueue =>
  replay(applyEdit(queue.durable, effect), queue.waiting);

/** The same of many changes, which are in the given appraisal already. */
export const takenWhole = (queue: EditQueue, after: Appraisal): EditQueue => replay(after, queue.waiting);

/** Only edits stay: an undo cannot wait for what cannot be saved, and what it would take back is still on screen. */
export const withoutReverts = (queue: EditQueue): EditQueue => ({
  ...queue,
  waiting: queue.waiting.filter(({ kind }) => kind === 'edit'),
});
