import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PortFailure, WorkCancelled } from '../../../../electron/ports.ts';
import type { FoundBrowser } from '../../../../electron/shell/browser/find-browser.ts';
import { createHeadlessPrinter } from '../../../../electron/shell/headless/headless-printer.ts';
import { done, refused } from '../../../../shared/contract/result.ts';
import { printFile } from '../../../support/fake-printer.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const failureOf = async (printing: Promise<Uint8Array>): Promise<PortFailure['failure']> => {
  const error = await printing.then(
    () => null,
    (problem: unknown) => problem,
  );
  if (error instanceof PortFailure) return error.failure;
  throw new Error('It did not fail as a port does.', { cause: error });
};

/** A program that ends at once, as a browser with a library missing does. */
const brokenBrowser = (folder: string, name: string): FoundBrowser => {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\nexit 127\n');
  chmodSync(path, 0o700);
  return { source: 'installed', name, path, canShowWindow: true, env: {} };
};

test('with no browser to print with, the failure is the one of the search', async () => {
  const printer = createHeadlessPrinter({
    bundleFolder: tempFolder(),
    findBrowsers: async () => refused('no-browser', 'No Chrome, Chromium or Edge was found on this machine.'),
  });
  expect(await failureOf(printFile(printer, '{}'))).toMatchObject({
    code: 'no-browser',
    message: 'No Chrome, Chromium or Edge was found on this machine.',
  });
});

test('every browser that was found is tried, and each that did not start is named', async () => {
  const folder = tempFolder();
  const first = brokenBrowser(folder, 'Chrome');
  const second = brokenBrowser(folder, 'Edge');
  const printer = createHeadlessPrinter({
    bundleFolder: folder,
    findBrowsers: async () => done([first, second]),
  });
  const failure = await failureOf(printFile(printer, '{}'));
  expect(failure.code).toBe('no-browser');
  expect(failure.message).toBe(
    'Chrome did not start: it ended before it could be used. Edge did not start: it ended before it could be used.',
  );
  await printer.close();
});

test('a paper that was stopped before it began starts no browser', async () => {
  let searched = false;
  const printer = createHeadlessPrinter({
    bundleFolder: tempFolder(),
    findBrowsers: async () => {
      searched = true;
      return refused('no-browser', 'None.');
    },
  });
  const signal = AbortSignal.abort();
  await expect(printer.pictures('{}', signal)).rejects.toThrow(WorkCancelled);
  await expect(printer.pdf('{}', { kind: 'preview', places: async () => ({}), signal })).rejects.toThrow(
    WorkCancelled,
  );
  expect(searched).toBe(false);
});

test('a printer that never printed closes without a browser', async () => {
  let searched = false;
  const printer = createHeadlessPrinter({
    bundleFolder: tempFolder(),
    findBrowsers: async () => {
      searched = true;
      return refused('no-browser', 'None.');
    },
  });
  await printer.close();
  expect(searched).toBe(false);
});
