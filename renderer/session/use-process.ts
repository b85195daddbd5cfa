import { useEffect, useRef, useState } from 'react';
import { appraisalOf } from '../../shared/records/aggregate.ts';
import { type Process, processFrom } from '../../shared/records/process.ts';
import { useBridge } from './bridge-context.ts';
import { useSession } from './use-session.ts';

/** How long to wait for more judgements to become durable before the log is read again, in milliseconds. */
const settling = 400;

/**
 * How the weighing went, as the change log shows it. Read at once whenever the appraisal's own record, which holds the
 * lock, has become durable in another form, and soon after weights, scores or measurements have. Null until the log has
 * been read, and where it cannot be.
 */
export const useProcess = (): Process | null => {
  const bridge = useBridge();
  const id = useSession((session) => session.id);
  const own = useSession(({ queue }) => appraisalOf(queue.durable));
  const weights = useSession(({ queue }) => queue.durable.weight);
  const scores = useSession(({ queue }) => queue.durable.score);
  const measures = useSession(({ queue }) => queue.durable.measure);
  const [process, setProcess] = useState<{ readonly of: typeof own; readonly read: Process } | null>(null);
  const asked = useRef<typeof own | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of any judgement is a reason to read again
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const result = await bridge.call('appraisal.history', { id, record: null });
      if (wanted && result.ok) setProcess({ of: own, read: processFrom(result.value.entries) });
    };
    const timer = setTimeout(() => void read(), asked.current === own ? settling : 0);
    asked.current = own;
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [bridge, id, own, weights, scores, measures]);
  return process?.of === own ? process.read : null;
};
