import { useCallback } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenSession } from '../../session/session.ts';
import { useOpenSession } from '../../session/use-session.ts';
import { nothingSupposed, type WhatIf } from './what-if.ts';

/** By session: what is supposed is remembered while the appraisal is open, whatever stage is on screen, and no longer. */
const held = new WeakMap<OpenSession, StoreApi<WhatIf>>();

const storeOf = (session: OpenSession): StoreApi<WhatIf> => {
  const known = held.get(session);
  if (known) return known;
  const store = createStore<WhatIf>(() => nothingSupposed);
  held.set(session, store);
  return store;
};

/** What is supposed for now in the open appraisal, and a function that supposes something else. */
export const useWhatIf = (): readonly [WhatIf, (next: (before: WhatIf) => WhatIf) => void] => {
  const store = storeOf(useOpenSession());
  const whatIf = useStore(store);
  const suppose = useCallback((next: (before: WhatIf) => WhatIf) => store.setState(next, true), [store]);
  return [whatIf, suppose];
};
