import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeOnlyCopy } from '../../../../electron/shell/browser/single-copy.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

test('a second copy on the same data is refused until the first gives its place up', () => {
  const folder = join(tempFolder(), 'data');
  const giveUp = takeOnlyCopy(folder);
  expect(giveUp).not.toBeNull();
  expect(takeOnlyCopy(folder)).toBeNull();
  giveUp?.();
  const again = takeOnlyCopy(folder);
  expect(again).not.toBeNull();
  again?.();
});

test('copies on different data do not disturb each other', () => {
  const [first, second] = [takeOnlyCopy(tempFolder()), takeOnlyCopy(tempFolder())];
  expect(first && second).not.toBeNull();
  first?.();
  second?.();
});

test('the place of a copy that was killed is free', async () => {
  const folder = tempFolder();
  const module = join(import.meta.dirname, '../../../../electron/shell/browser/single-copy.ts');
  const script = `const { takeOnlyCopy } = await import(${JSON.stringify(module)});
takeOnlyCopy(${JSON.stringify(folder)});
console.log('taken');
setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  const ended = new Promise((resolve) => child.once('close', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  expect(takeOnlyCopy(folder)).toBeNull();
  child.kill('SIGKILL');
  await ended;
  const giveUp = takeOnlyCopy(folder);
  expect(giveUp).not.toBeNull();
  giveUp?.();
});
