import { mkdirSync } from 'node:fs';
import type { App } from 'electron';
import { dataFolderOf, type Machine, sessionFolderOf } from '../../policy/data-folder.ts';
import { appPage } from '../../policy/navigation.ts';
import { registerAppScheme } from './app-protocol.ts';
import { lockDownApp } from './lock-down.ts';

/** What has to be settled before the app is ready: where things are kept, the sandbox of every process, our scheme. */
export const prepareApp = (app: App, machine: Machine): void => {
  app.enableSandbox();
  registerAppScheme();
  lockDownApp(app, appPage);
  // Also Chromium's own files: by default they go to the roaming profile, which is copied at every log-on.
  mkdirSync(sessionFolderOf(machine), { recursive: true });
  app.setPath('userData', dataFolderOf(machine));
  app.setPath('sessionData', sessionFolderOf(machine));
};
