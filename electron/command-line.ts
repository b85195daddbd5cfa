import { userInfo } from 'node:os';
import { join } from 'node:path';
import { nodeDocuments, nodeFiles } from './node-adapters.ts';
import { runCommand } from './services/commands.ts';
import { oneLine } from './services/file-names.ts';
import { findAppRoot } from './shell/app-root.ts';
import { createHeadlessPrinter } from './shell/headless/headless-printer.ts';

const root = findAppRoot(import.meta.dirname);
const printer = createHeadlessPrinter({ bundleFolder: join(root, 'dist/renderer') });

// A reader that stops early (`ico analyse FILE | head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    files: nodeFiles,
    documents: nodeDocuments,
    printer,
    clock: { now: () => new Date().toISOString() },
    author: oneLine(userInfo().username, 200),
    elapsed: () => performance.now(),
    out: (text) => process.stdout.write(text),
    err: (line) => process.stderr.write(line),
  });
} catch (error) {
  process.stderr.write(
    `Something went wrong inside the program. ${error instanceof Error ? error.message : ''}\n`,
  );
  process.exitCode = 2;
} finally {
  await printer.close();
}
