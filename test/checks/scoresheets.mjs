// Makes a scoresheet for each scorer of the sample, fills it in, has LibreOffice save it, and compares what is read of
// the two and what they come to: node electron/launch.mjs test/checks/scoresheets.mjs
// With --fixtures it also writes the first of them to test/fixtures, as each program saved it, for the integration test.
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, 'scoresheets.ts'));
process.exitCode = await module.checkScoresheets((line) => process.stdout.write(`${line}\n`), {
  fixtures: process.argv.includes('--fixtures'),
});
