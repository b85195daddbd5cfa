import { mkdirSync } from 'node:fs';
import type { App } from 'electron';
import { type Machine, sessionFolderOf } from '../../policy/data-folder.ts';
import { appPage } from '../../policy/navigation.ts';
import { localDataFolder, makeDataFolder } from '../data-folder.ts';
import { registerAppScheme } from './app-protocol.ts';
import { lockDownApp } from './lock-down.ts';

/**
 * What has to be settled before the app is ready: where things are kept, the sandbox of every process, our scheme.
 *
 * @returns the folder of the live data
 * @throws PortFailure when the live data cannot be kept there
 */
export const prepareApp = (app: App, machine: Machine): string => {
  app.enableSandbox();
  registerAppScheme();
  lockDownApp(app, appPage);
  const dataFolder = localDataFolder(machine);
  makeDataFolder(dataFolder, machine);
  // Also Chromium's own files: by default they go to the roaming profile, which is copied at every log-on.
  const sessionFolder = sessionFolderOf(machine, dataFolder);
  mkdirSync(sessionFolder, { recursive: true });
  app.setPath('userData', dataFolder);
  app.setPath('sessionData', sessionFolder);
  return dataFolder;
};
