import { createContext, useContext } from 'react';
import type { Bridge } from '../../shared/contract/bridge.ts';

/** Holds the bridge; set by the app. */
export const BridgeContext = createContext<Bridge | null>(null);

/** The calls to the Node side. Edits go through `useOpenSession`, not through here. */
export const useBridge = (): Bridge => {
  const bridge = useContext(BridgeContext);
  if (!bridge) throw new Error('The bridge is set by the app');
  return bridge;
};
