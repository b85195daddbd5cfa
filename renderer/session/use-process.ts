import { useEffect, useState } from 'react';
import { appraisalOf } from '../../shared/records/aggregate.ts';
import { type Process, processFrom } from '../../shared/records/process.ts';
import { useBridge } from './bridge-context.ts';
import { useSession } from './use-session.ts';

/**
 * How the weighing went, as the change log shows it. Read again whenever the appraisal's own record, which holds the
 * lock, has become durable in another form. Null until the log has been read, and where it cannot be.
 */
export const useProcess = (): Process | null => {
  const bridge = useBridge();
  const id = useSession((session) => session.id);
  const own = useSession(({ queue }) => appraisalOf(queue.durable));
  const [process, setProcess] = useState<{ readonly of: typeof own; readonly read: Process } | null>(null);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const result = await bridge.call('appraisal.history', { id, record: null });
      if (wanted && result.ok) setProcess({ of: own, read: processFrom(result.value.entries) });
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [bridge, id, own]);
  return process?.of === own ? process.read : null;
};
