import { useEffect, useState } from 'react';
import type { Channel, ReplyOf, RequestOf } from '../../../shared/contract/channels.ts';
import type { Result } from '../../../shared/contract/result.ts';
import { useBridge } from '../../session/bridge-context.ts';
import { useSession } from '../../session/use-session.ts';

/**
 * What the Node side answers, asked anew whenever a change has become durable. While the same is asked anew, the last
 * answer stays; null before the first.
 */
export const useReply = <C extends Channel>(channel: C, request: RequestOf<C>): Result<ReplyOf<C>> | null => {
  const bridge = useBridge();
  const seq = useSession(({ log }) => log.seq);
  const asked = JSON.stringify([channel, request]);
  const [held, setHeld] = useState<{ readonly asked: string; readonly reply: Result<ReplyOf<C>> } | null>(
    null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new number in the log asks anew; `asked` holds the request
  useEffect(() => {
    let wanted = true;
    void bridge.call(channel, request).then((reply) => {
      if (wanted) setHeld({ asked, reply });
    });
    return () => {
      wanted = false;
    };
  }, [bridge, asked, seq]);
  return held?.asked === asked ? held.reply : null;
};
