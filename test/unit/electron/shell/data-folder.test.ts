import { chmodSync, existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Machine } from '../../../../electron/policy/data-folder.ts';
import { PortFailure } from '../../../../electron/ports.ts';
import { localDataFolder, makeDataFolder, thisMachine } from '../../../../electron/shell/data-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const machineWith = (folder: string): Machine => ({
  ...thisMachine(),
  env: { ICO_DATA_FOLDER: folder },
});
const modeOf = (path: string): number => statSync(path).mode & 0o777;

it('a folder is named without being made', () => {
  const folder = join(tempFolder(), 'not', 'yet');
  expect(localDataFolder(machineWith(folder))).toBe(folder);
  expect(existsSync(folder)).toBe(false);
});

it('a folder that a link leads to OneDrive is refused, also when its last part is not there yet', () => {
  const home = tempFolder();
  mkdirSync(join(home, 'OneDrive - Cumbria PCT'));
  symlinkSync(join(home, 'OneDrive - Cumbria PCT'), join(home, 'work'));
  const asked = () => localDataFolder(machineWith(join(home, 'work', 'a', 'b')));
  expect(asked).toThrow(PortFailure);
  expect(asked).toThrow(/work.a.b \(which leads to .*OneDrive - Cumbria PCT.a.b\): OneDrive copies/);
});

it.runIf(process.platform !== 'win32')(
  "the app's own folder is for this user alone, also an older one",
  () => {
    const home = tempFolder();
    const own = join(home, 'share', 'ico-options-appraisal');
    makeDataFolder(own);
    expect(modeOf(own)).toBe(0o700);
    chmodSync(own, 0o755);
    makeDataFolder(own);
    expect(modeOf(own)).toBe(0o700);
  },
);

it.runIf(process.platform !== 'win32')('a folder of the user that was there before is left as it is', () => {
  const theirs = join(tempFolder(), 'theirs');
  mkdirSync(theirs);
  chmodSync(theirs, 0o755);
  makeDataFolder(theirs);
  expect(modeOf(theirs)).toBe(0o755);
});
