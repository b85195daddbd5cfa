import { contextBridge, ipcRenderer } from 'electron';
import { createBridge } from '../shared/contract/bridge.ts';
import { ipcChannel } from './shell/electron/ipc-channel.ts';

/**
 * The page gets `window.bridge` with its one function and nothing of Electron: no event, no channel, no sender.
 * Fetching from here follows the page's own origin and policy, so it reaches the app's own answers and nothing else.
 */
const bridge = createBridge({
  invoke: (channel, payload) => ipcRenderer.invoke(ipcChannel, channel, payload),
  fetchText: async (path) => {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`The reply at ${path} is no longer there.`);
    return response.text();
  },
});

contextBridge.exposeInMainWorld('bridge', { call: bridge.call });
