import type { WebPreferences } from 'electron';

/**
 * What every window of the app has in common. Each is written out although most are today's defaults: a default can
 * change with an upgrade, and a test reads them here.
 */
export const securePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  // A file dropped on the window must not replace the page.
  navigateOnDragDrop: false,
  // Chromium fetches its dictionaries from a server, and nothing leaves this machine.
  spellcheck: false,
} as const satisfies WebPreferences;
