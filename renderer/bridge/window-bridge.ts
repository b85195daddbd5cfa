import type { Bridge } from '../../shared/contract/bridge.ts';

declare global {
  interface Window {
    /** Put there by the shell (Electron's preload, or the browser shell's page script) before the page starts. */
    readonly bridge: Bridge;
  }
}

/** All that the page knows of the world outside. */
export const bridge: Bridge = window.bridge;
