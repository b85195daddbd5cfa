import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Ports } from '../ports.ts';
import { localDataFolder } from './data-folder.ts';

/** The ports that are the same in every shell: the clock, ids, the app's own files, and whose machine this is. */
export const createMachinePorts = (
  root: string,
  version: string,
  dataFolder = localDataFolder(),
): Omit<Ports, 'shell'> => ({
  clock: { now: () => new Date().toISOString() },
  // 96 bits, so that ids made on two laptops never meet.
  ids: { next: () => randomBytes(12).toString('base64url') },
  assets: { readText: (path) => readFile(join(root, path), 'utf8') },
  version,
  dataFolder,
  author: userInfo().username,
});
