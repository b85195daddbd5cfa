// Opens what the product makes for Word and Excel with LibreOffice, where that is installed, and compares it with the
// PDF: node electron/launch.mjs vite build && node electron/launch.mjs test/checks/office.mjs
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, 'office.ts'));
process.exitCode = await module.checkOffice((line) => process.stdout.write(`${line}\n`));
