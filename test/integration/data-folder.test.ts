import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';

const program = join(import.meta.dirname, '../../electron/browser-main.ts');

it('the app in a browser window does not open on a folder that OneDrive copies, and says what to do', () => {
  const home = tempFolder();
  const folder = join(home, 'OneDrive', 'appraisals');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], {
    encoding: 'utf8',
    env: { ...process.env, ICO_DATA_FOLDER: folder },
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`Your appraisals cannot be kept in ${folder}: OneDrive copies what is there`);
  expect(stderr).toContain("Set ICO_DATA_FOLDER to a folder on this machine's own disk");
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(readdirSync(home)).toEqual([]);
});
