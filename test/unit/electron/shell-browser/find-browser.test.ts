import { expect, test } from 'vitest';
import {
  type BrowserSearch,
  findBrowser,
  findBrowsers,
} from '../../../../electron/shell/browser/find-browser.ts';

const bundled = { path: '/tmp/ours/chromium', env: { LD_LIBRARY_PATH: '/tmp/ours/lib' } };

const machine = (
  given: Partial<BrowserSearch> & { readonly programs?: readonly string[] },
): BrowserSearch => ({
  platform: 'linux',
  env: { PATH: '/usr/bin' },
  home: '/home/lead',
  isProgram: async (path) => given.programs?.includes(path) ?? false,
  bundled: async () => null,
  ...given,
});

const pathsOf = async (search: BrowserSearch): Promise<readonly string[]> => {
  const found = await findBrowsers(search);
  return found.ok ? found.value.map(({ path }) => path) : [found.error.code];
};

test('the browser that the user names is the only one', async () => {
  const env = { PATH: '/usr/bin', ICO_BROWSER: '/opt/own/chrome' };
  const programs = ['/opt/own/chrome', '/usr/bin/chromium'];
  expect(await pathsOf(machine({ env, programs, bundled: async () => bundled }))).toEqual([
    '/opt/own/chrome',
  ]);
});

test('a named browser that is not there is refused by name, not replaced', async () => {
  const found = await findBrowsers(
    machine({
      env: { ICO_BROWSER: '/opt/gone' },
      programs: ['/usr/bin/chromium'],
      bundled: async () => bundled,
    }),
  );
  expect(found).toMatchObject({ ok: false, error: { code: 'no-browser' } });
  expect(found.ok ? '' : found.error.message).toContain('/opt/gone');
});

test('an installed browser comes before the bundled one', async () => {
  const search = machine({ programs: ['/usr/bin/chromium'], bundled: async () => bundled });
  expect(await pathsOf(search)).toEqual(['/usr/bin/chromium', '/tmp/ours/chromium']);
});

test('installed browsers can be passed over', async () => {
  const env = { PATH: '/usr/bin', ICO_NO_SYSTEM_BROWSER: '1' };
  const search = machine({ env, programs: ['/usr/bin/chromium'], bundled: async () => bundled });
  expect(await pathsOf(search)).toEqual(['/tmp/ours/chromium']);
});

test('the bundled browser brings its environment and shows no window', async () => {
  const found = await findBrowser(machine({ bundled: async () => bundled }));
  expect(found).toMatchObject({
    ok: true,
    value: { source: 'bundled', canShowWindow: false, env: bundled.env },
  });
});

test('whoever needs a window is not given the bundled browser', async () => {
  const found = await findBrowser(machine({ bundled: async () => bundled }), 'window');
  expect(found).toMatchObject({ ok: false, error: { code: 'no-browser' } });
});

test('with no browser at all, the refusal says what was looked for', async () => {
  expect(await findBrowsers(machine({}))).toMatchObject({
    ok: false,
    error: { code: 'no-browser', message: 'No Chrome, Chromium or Edge was found on this machine.' },
  });
});

test('a bundled browser that cannot be unpacked matters only when there is no other', async () => {
  const broken = async (): Promise<null> => {
    throw new Error('no space left');
  };
  expect(await pathsOf(machine({ programs: ['/usr/bin/chromium'], bundled: broken }))).toEqual([
    '/usr/bin/chromium',
  ]);
  const alone = await findBrowsers(machine({ bundled: broken }));
  expect(alone.ok ? '' : alone.error.message).toContain('no space left');
});

test('on Linux, every folder of the path is searched, relative ones aside and snaps last', async () => {
  const env = { PATH: '.:bin:/snap/bin:/home/lead/.local/bin' };
  const programs = ['/snap/bin/chromium', '/home/lead/.local/bin/google-chrome', 'bin/chromium', 'chromium'];
  expect(await pathsOf(machine({ env, programs }))).toEqual([
    '/home/lead/.local/bin/google-chrome',
    '/snap/bin/chromium',
  ]);
});

test('on Windows, Chrome comes before Edge, for the machine or for the user', async () => {
  const env = {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\lead\\AppData\\Local',
  };
  const programs = [
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Users\\lead\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
  ];
  expect(await pathsOf(machine({ platform: 'win32', env, programs }))).toEqual([programs[1], programs[0]]);
});

test('on macOS, the applications of the machine and of the user are searched', async () => {
  const own = '/Users/lead/Applications/Chromium.app/Contents/MacOS/Chromium';
  expect(await pathsOf(machine({ platform: 'darwin', home: '/Users/lead', programs: [own] }))).toEqual([own]);
});
