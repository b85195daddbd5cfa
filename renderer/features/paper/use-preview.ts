import { useEffect, useRef, useState } from 'react';
import type { PaperStep } from '../../../shared/contract/channels.ts';
import { type Failure, failed } from '../../../shared/contract/result.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { useBridge } from '../../session/bridge-context.ts';
import { newId } from '../../session/new-id.ts';
import type { OpenSession } from '../../session/session.ts';
import { useOpenSession, useSession } from '../../session/use-session.ts';
import type { OpenPdf, PdfPlace, PdfReader } from './open-pdf.ts';

/** How long the appraisal has to rest before the paper is made again, in milliseconds. */
const resting = 1000;
/** How often to ask how far the work has got, in milliseconds. */
const asking = 250;

/** The preview as it stands. */
export interface Preview {
  /** The paper last made; null before the first. */
  readonly pdf: OpenPdf | null;
  /** Whether a newer one is due or on its way. */
  readonly updating: boolean;
  readonly step: PaperStep | null;
  /** Why there is no newer one. */
  readonly failure: Failure | null;
  readonly tryAgain: () => void;
  /** Where it was read when the stage was left, and what keeps that up to date. */
  readonly place: { current: PdfPlace };
}

/** The paper last made of an appraisal that is open, for when the stage is opened again. */
interface Kept {
  readonly of: Appraisal;
  readonly bytes: Uint8Array;
}

const kept = new WeakMap<OpenSession['store'], Kept>();
const places = new WeakMap<OpenSession['store'], { current: PdfPlace }>();

const placeIn = (store: OpenSession['store']): { current: PdfPlace } => {
  const place = places.get(store) ?? { current: { page: 1, down: 0 } };
  places.set(store, place);
  return place;
};

const bytesOf = (base64: string): Uint8Array => {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
};

const cannotShow = failed(
  'print-failed',
  'The preview was made and could not be shown.',
  'Try again; if it happens again, export the paper and read it there.',
);

const wasStopped = failed('print-failed', 'The preview was stopped before it was whole.', 'Try again.');

/** The reader of PDFs, started with the first one and ended with the stage. */
const useReader = (): (() => Promise<PdfReader>) => {
  const started = useRef<Promise<PdfReader> | null>(null);
  const running = useRef(new Set<PdfReader>());
  useEffect(
    () => () => {
      const end = (reader: PdfReader): void => reader.end();
      started.current?.then(end, () => {});
      started.current = null;
      // One that has broken down may still hold what is shown: it ends with the rest.
      running.current.forEach(end);
      running.current.clear();
    },
    [],
  );
  return () => {
    if (started.current) return started.current;
    const forget = (): void => {
      if (started.current === asked) started.current = null;
    };
    const asked = import('./open-pdf.ts').then(({ startPdfReader }) => {
      const reader = startPdfReader(forget);
      if (started.current === asked) running.current.add(reader);
      return reader;
    });
    started.current = asked;
    // One that did not start is not asked again: another attempt starts another.
    asked.catch(forget);
    return asked;
  };
};

/**
 * The paper as it will be printed, made by the Node side of what is durable: at once when the stage is opened, and again
 * whenever the appraisal has rested after a change. The one before it stays until the next is there.
 */
export const usePreview = (): Preview => {
  const bridge = useBridge();
  const { store } = useOpenSession();
  const id = useSession((session) => session.id);
  const durable = useSession(({ queue }) => queue.durable);
  const reader = useReader();
  const [shown, setShown] = useState<{ readonly pdf: OpenPdf; readonly of: Appraisal } | null>(null);
  const [step, setStep] = useState<PaperStep | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const hasBegun = useRef(-1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason to begin again
  useEffect(() => {
    let wanted = true;
    let job: string | null = null;
    let poll = 0;
    const show = async ({ of, bytes }: Kept): Promise<void> => {
      try {
        // What is opened is given away: the copy that is kept is another.
        const pdf = await (await reader()).open(bytes.slice());
        if (wanted) setShown({ pdf, of });
        else pdf.close();
      } catch {
        if (wanted) setFailure(cannotShow);
      }
    };
    const ask = async (): Promise<void> => {
      const name = newId();
      job = name;
      setFailure(null);
      setStep(null);
      poll = window.setInterval(() => {
        void bridge.call('paper.progress', { job: name }).then((reply) => {
          if (wanted && reply.ok && job === name) setStep(reply.value.step);
        });
      }, asking);
      const reply = await bridge.call('paper.preview', { id, job: name });
      window.clearInterval(poll);
      if (!wanted) return;
      job = null;
      if (!reply.ok) setFailure(reply.error);
      else if (reply.value.outcome === 'cancelled') setFailure(wasStopped);
      else {
        const made = { of: durable, bytes: bytesOf(reply.value.pdf) };
        kept.set(store, made);
        await show(made);
      }
    };
    const isFresh = hasBegun.current !== attempt;
    hasBegun.current = attempt;
    const before = kept.get(store);
    if (isFresh && attempt === 0 && before) void show(before);
    const isCurrent = before?.of === durable && attempt === 0;
    const timer = isCurrent ? 0 : window.setTimeout(() => void ask(), isFresh ? 0 : resting);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
      window.clearInterval(poll);
      if (job !== null) void bridge.call('paper.cancel', { job });
    };
  }, [bridge, store, id, durable, attempt]);

  const pdf = shown?.pdf ?? null;
  // After the pages have let go of it: an effect of theirs is cleaned up before one of ours.
  useEffect(() => () => pdf?.close(), [pdf]);

  return {
    pdf,
    updating: failure === null && shown?.of !== durable,
    step,
    failure,
    tryAgain: () => setAttempt(attempt + 1),
    place: placeIn(store),
  };
};
