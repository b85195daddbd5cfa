import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { failed } from '../../shared/contract/result.ts';
import { dataFolderOf, isOwnFolder, type Machine, refuseDataFolder } from '../policy/data-folder.ts';
import { PortFailure } from '../ports.ts';

/** The machine that the app runs on. */
export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
});

/** Where a folder is, or would be, behind links and drive letters: on Windows a network drive has a letter too. */
const whereItLeads = (folder: string): string => {
  try {
    return realpathSync.native(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : join(whereItLeads(parent), basename(folder));
  }
};

/**
 * The folder of the live data on this machine. Nothing is made yet.
 *
 * @throws PortFailure with code `cannot-write` when it is on a network or in OneDrive
 */
export const localDataFolder = (machine = thisMachine()): string => {
  const folder = dataFolderOf(machine);
  const refusal =
    refuseDataFolder(folder, machine) ?? refuseDataFolder(folder, machine, whereItLeads(folder));
  if (refusal) throw new PortFailure(failed('cannot-write', refusal.message, refusal.next));
  return folder;
};

/** Makes the folder of the live data, for this user alone. */
export const makeDataFolder = (folder: string, machine: Pick<Machine, 'platform'> = thisMachine()): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // One that was there before and has another name may hold other things, which others may have a right to see.
  if (machine.platform !== 'win32' && isOwnFolder(folder, machine)) chmodSync(folder, 0o700);
};
