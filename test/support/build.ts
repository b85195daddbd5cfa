import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const sources = ['electron', 'renderer', 'shared', 'resources', 'package.json', 'vite.config.ts'];

const newestChange = (path: string): number => {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
};

const builtAt = (): number =>
  statSync(join(root, 'dist/build-stamp'), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Builds the app before the tests that run it, unless what was built last is newer than every source. */
export const setup = (): void => {
  const built = builtAt();
  if (sources.every((name) => newestChange(join(root, name)) < built)) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The app could not be built:\n${stdout}${stderr}`);
};
