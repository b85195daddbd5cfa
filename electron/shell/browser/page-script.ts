import { type Bridge, createBridge } from '../../../shared/contract/bridge.ts';
import type { invokeBinding } from './invoke-binding.ts';

/**
 * Runs in every page of the browser shell before the page's own scripts: the counterpart of Electron's preload. It
 * puts the same bridge in the same place.
 */
declare const window: Record<typeof invokeBinding, (channel: string, payload: string) => Promise<string>> & {
  bridge: Bridge;
};

const bridge = createBridge({
  invoke: (channel, payload) => window.__invoke(channel, payload),
  fetchText: async (path) => {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`The reply at ${path} is gone.`);
    return response.text();
  },
});

Object.defineProperty(window, 'bridge', { value: bridge, enumerable: true });
