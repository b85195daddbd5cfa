import { PDFDocument } from '@cantoo/pdf-lib';
import { nodeDocuments, nodeFiles } from '../../electron/node-adapters.ts';
import type { CommandWorld } from '../../electron/services/commands/command-world.ts';
import { runCommand } from '../../electron/services/commands.ts';
import { fakePrinter } from './fake-printer.ts';

/** A PDF of the given number of empty pages, as a printer would hand over. */
export const blankPdf = async (pages = 3): Promise<Uint8Array> => {
  const doc = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) doc.addPage();
  return doc.save();
};

/** Runs a command in this process on real files and documents; only the printer draws blank pages. */
export const run = async (
  args: readonly string[],
  changes: Partial<CommandWorld> = {},
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
  let out = '';
  let err = '';
  let elapsed = 0;
  const code = await runCommand(args, {
    files: nodeFiles,
    documents: nodeDocuments,
    printer: fakePrinter(() => blankPdf()),
    clock: { now: () => '2009-02-12T10:00:00.000Z' },
    author: 'locality lead',
    elapsed: () => {
      elapsed += 2100;
      return elapsed;
    },
    out: (text) => {
      out += text;
    },
    err: (line) => {
      err += line;
    },
    ...changes,
  });
  return { code, out, err };
};
