import type { Page } from 'playwright-core';

/** What is used of an event of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, what the thread had the processor for: on a busy machine it waits too. */
  readonly tdur?: number;
}

/** Everything that runs script: an event handler, a frame callback, a timer, a microtask, a script of its own. */
const scriptEvents: ReadonlySet<string> = new Set([
  'EventDispatch',
  'FireAnimationFrame',
  'TimerFire',
  'FireIdleCallback',
  'FunctionCall',
  'RunMicrotasks',
  'EvaluateScript',
  'v8.callFunction',
]);

const frameStart = 'BeginMainThreadFrame';

/** Of what kinds events are recorded, where nothing else is said. */
const usualCategories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'v8.execute',
  'v8',
];

/** Records what the page does meanwhile, by the browser's own tracing. */
export const traced = async (
  page: Page,
  work: () => Promise<void>,
  includedCategories: readonly string[] = usualCategories,
): Promise<readonly TraceEvent[]> => {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as readonly TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...includedCategories] },
  });
  await work();
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
};

/** The thread to which most was dispatched: the page's own. */
export const pageThread = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  const byThread = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const thread = `${event.pid} ${event.tid}`;
    const held = byThread.get(thread);
    if (held) held.push(event);
    else byThread.set(thread, [event]);
  }
  const dispatched = (held: readonly TraceEvent[]): number =>
    held.filter(({ name }) => name === 'EventDispatch').length;
  const [busiest = []] = [...byThread.values()].sort((one, other) => dispatched(other) - dispatched(one));
  return busiest;
};

interface Script {
  readonly name: string;
  readonly ts: number;
  readonly dur: number;
  readonly tdur: number;
}

/** Script without script inside script: an event's handler, with all that it calls, once. */
const outermost = (events: readonly TraceEvent[]): readonly Script[] => {
  const scripts = events
    .flatMap(({ ph, name, ts, dur, tdur }) =>
      ph === 'X' && dur !== undefined && scriptEvents.has(name) ? [{ name, ts, dur, tdur: tdur ?? dur }] : [],
    )
    .sort((one, other) => one.ts - other.ts || other.dur - one.dur);
  let end = 0;
  return scripts.filter(({ ts, dur }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
};

/** Script time of one frame, in milliseconds. */
export interface FrameScript {
  /** From the first line of script to the last, waiting for the processor included. */
  readonly clock: number;
  /** On the processor. */
  readonly processor: number;
}

/**
 * Script time of every frame in which the page was given something to do: from the start of one frame to that of the
 * next.
 *
 * @param work what is done to the page while it is watched
 */
export const scriptTimePerFrame = async (
  page: Page,
  work: () => Promise<void>,
): Promise<readonly FrameScript[]> => {
  const events = pageThread(await traced(page, work));
  const starts = events
    .filter(({ name }) => name === frameStart)
    .map(({ ts }) => ts)
    .sort((one, other) => one - other);
  const scripts = outermost(events);
  return starts.flatMap((start, at) => {
    const end = starts[at + 1];
    if (end === undefined) return [];
    const within = scripts.filter(({ ts }) => ts >= start && ts < end);
    if (!within.some(({ name }) => name === 'EventDispatch')) return [];
    const sum = (of: 'dur' | 'tdur'): number =>
      within.reduce((whole, script) => whole + script[of], 0) / 1000;
    return [{ clock: sum('dur'), processor: sum('tdur') }];
  });
};
