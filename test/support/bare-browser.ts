import { type Browser, chromium } from 'playwright-core';
import { findBrowsers } from '../../electron/shell/browser/find-browser.ts';
import { launchOptions } from '../../electron/shell/browser/launch-options.ts';

/** A browser with nothing of the app's in it: what a reader opens a file with. */
export const launchBareBrowser = async (): Promise<Browser> => {
  const found = await findBrowsers();
  if (!found.ok) throw new Error(found.error.message);
  const [first] = found.value;
  if (!first) throw new Error('No browser was found.');
  try {
    return await chromium.launch(launchOptions(first, { headless: true }));
  } catch {
    // Some kernels allow no sandbox to ordinary users.
    return chromium.launch(launchOptions(first, { headless: true, sandbox: false }));
  }
};
