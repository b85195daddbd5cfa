/** A drawing that has begun. */
export interface Drawing {
  readonly done: Promise<unknown>;
  readonly stop: () => void;
}

/** One drawing at a time: pages that are read come before thumbnails. */
export interface DrawQueue {
  /**
   * Lines up a drawing; the lowest number is drawn first, and among equals the first come.
   *
   * @returns takes it out of the line, or stops it
   */
  readonly add: (priority: number, begin: () => Drawing) => () => void;
}

interface Waiting {
  readonly priority: number;
  readonly begin: () => Drawing;
}

/** An empty line. */
export const createDrawQueue = (): DrawQueue => {
  const waiting: Waiting[] = [];
  let current: { readonly of: Waiting; readonly drawing: Drawing } | null = null;

  const next = (): void => {
    if (current !== null || waiting.length === 0) return;
    const first = waiting.reduce((best, one) => (one.priority < best.priority ? one : best));
    waiting.splice(waiting.indexOf(first), 1);
    let drawing: Drawing;
    try {
      drawing = first.begin();
    } catch {
      // As one that fails later: the next has its turn.
      queueMicrotask(next);
      return;
    }
    current = { of: first, drawing };
    const ended = (): void => {
      current = null;
      next();
    };
    // A drawing that is stopped, or cannot be made, makes room for the next like any other.
    drawing.done.then(ended, ended);
  };

  return {
    add: (priority, begin) => {
      const entry: Waiting = { priority, begin };
      waiting.push(entry);
      // All that is asked for in one go is lined up before the first is drawn.
      queueMicrotask(next);
      return () => {
        const place = waiting.indexOf(entry);
        if (place >= 0) waiting.splice(place, 1);
        else if (current?.of === entry) current.drawing.stop();
      };
    },
  };
};
