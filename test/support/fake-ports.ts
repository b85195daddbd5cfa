import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ports, Shell } from '../../electron/ports.ts';
import { fixedDialogs } from './fake-dialogs.ts';
import { fakePrinter } from './fake-printer.ts';

/** Ports for tests: a clock that ticks a second a call, ids that count, dialogs where nobody chooses anything. */
export const fakePorts = (dataFolder: string, shell: Partial<Shell> = {}): Ports => {
  let seconds = 0;
  let ids = 0;
  const salt = Math.random().toString(36).slice(2);
  return {
    clock: {
      now: () => {
        seconds += 1;
        return new Date(Date.UTC(2009, 1, 12, 10, 0, seconds)).toISOString();
      },
    },
    ids: {
      next: () => {
        ids += 1;
        return `id-${salt}-${ids}`;
      },
    },
    shell: {
      kind: 'headless',
      dialogs: fixedDialogs({ save: null, open: null }),
      printer: fakePrinter(async () => {
        throw new Error('This test prints nothing');
      }),
      ...shell,
    },
    assets: { readText: (path) => readFile(join(import.meta.dirname, '../..', path), 'utf8') },
    version: '0.1.0-test',
    dataFolder,
    author: 'locality lead',
  };
};
