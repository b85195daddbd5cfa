import { useCallback, useEffect, useState } from 'react';
import type { Channel, ReplyOf, RequestOf } from '../../../shared/contract/channels.ts';
import { useBridge } from '../../session/bridge-context.ts';
import { importedMessage } from '../../session/imported-words.ts';
import { useMessages } from '../../session/messages.ts';
import { oneAtATime } from '../../session/one-at-a-time.ts';
import { goTo, stageHref } from '../../session/route.ts';

type Listing = ReplyOf<'library.list'>;

/** What the list of appraisals shows and can do. */
export interface Library {
  /** Null until it has been read. */
  readonly listing: Listing | null;
  readonly info: ReplyOf<'app.info'> | null;
  readonly create: (title: string, locality: string) => Promise<void>;
  readonly openSample: (sample: string) => Promise<void>;
  readonly duplicate: (id: string) => Promise<void>;
  readonly archive: (id: string, archived: boolean) => Promise<void>;
  readonly importFile: () => Promise<void>;
}

/** The appraisals on this computer. */
export const useLibrary = (): Library => {
  const bridge = useBridge();
  const messages = useMessages();
  const [listing, setListing] = useState<Listing | null>(null);
  const [info, setInfo] = useState<ReplyOf<'app.info'> | null>(null);
  // A second press while the first is answered would make a second appraisal.
  const [alone] = useState(oneAtATime);

  /** Calls, and says so when it did not work. */
  const call = useCallback(
    async <C extends Channel>(channel: C, request: RequestOf<C>): Promise<ReplyOf<C> | null> => {
      const result = await bridge.call(channel, request);
      if (result.ok) return result.value;
      messages.fail(result.error);
      return null;
    },
    [bridge, messages],
  );

  const list = useCallback(async (): Promise<void> => {
    const listed = await call('library.list', {});
    if (listed) setListing(listed);
  }, [call]);

  useEffect(() => {
    void list();
    void call('app.info', {}).then(setInfo);
  }, [list, call]);

  /** Goes to an appraisal that was just made; done only once the list has gone, and its buttons with it. */
  const arrive = async (href: string): Promise<void> => {
    const arrived = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    goTo(href);
    await arrived;
  };

  return {
    listing,
    info,
    create: (title, locality) =>
      alone('create', async () => {
        const made = await call('library.create', { title, locality });
        if (made) await arrive(stageHref(made.id, 'context'));
      }),
    openSample: (sample) =>
      alone('sample', async () => {
        const made = await call('library.openSample', { sample });
        if (made) await arrive(stageHref(made.id, 'results'));
      }),
    duplicate: (id) =>
      alone(`duplicate ${id}`, async () => {
        if (await call('library.duplicate', { id })) await list();
      }),
    archive: async (id, archived) => {
      if (await call('library.archive', { id, archived })) await list();
    },
    importFile: () =>
      alone('import', async () => {
        const outcome = await call('exchange.import', {});
        if (outcome?.outcome !== 'imported') return;
        messages.say(importedMessage(outcome));
        await arrive(stageHref(outcome.id, 'context'));
      }),
  };
};
