// Runs the benchmark through Vite, so that it measures the same TypeScript that is built into the app.
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, 'bench.ts'));
await module.runBench();
