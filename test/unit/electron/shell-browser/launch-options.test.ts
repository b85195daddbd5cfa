import { afterEach, expect, test, vi } from 'vitest';
import type { FoundBrowser } from '../../../../electron/shell/browser/find-browser.ts';
import { launchOptions } from '../../../../electron/shell/browser/launch-options.ts';

const browser: FoundBrowser = {
  source: 'bundled',
  name: 'the bundled Chromium',
  path: '/opt/chromium',
  canShowWindow: false,
  env: { LD_LIBRARY_PATH: '/opt/lib' },
};

afterEach(() => {
  vi.restoreAllMocks();
});

const asUser = (id: number): void => {
  vi.spyOn(process, 'getuid').mockReturnValue(id);
};

test('no name is resolved and every connection would go through a proxy that is not there', () => {
  const { args } = launchOptions(browser, { headless: true });
  expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
  expect(args?.some((arg) => arg.startsWith('--proxy-server='))).toBe(true);
  expect(args).toContain('--proxy-bypass-list=<-loopback>');
});

test('nothing switches web security or the sandbox off', () => {
  asUser(1000);
  const { args = [], chromiumSandbox } = launchOptions(browser, { headless: true });
  expect(chromiumSandbox).toBe(true);
  expect(args.filter((arg) => /no-sandbox|disable-web-security|site-isolation|insecure/.test(arg))).toEqual(
    [],
  );
});

test('as root, where the sandbox cannot run, the browser goes without', () => {
  asUser(0);
  expect(launchOptions(browser, { headless: true }).chromiumSandbox).toBe(false);
});

test('the browser gets the environment that it needs beside ours', () => {
  expect(launchOptions(browser, { headless: true }).env).toMatchObject({
    ...process.env,
    LD_LIBRARY_PATH: '/opt/lib',
  });
});
