import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../shared/contract/result.ts';
import { documentsWorkerScript, workerDocuments } from './documents/worker-documents.ts';
import { createRouter } from './ipc/router.ts';
import { nodeAdapters, nodeDocuments } from './node-adapters.ts';
import { PortFailure } from './ports.ts';
import { createServices } from './services/create-services.ts';
import { findAppRoot } from './shell/app-root.ts';
import { findWindowBrowsers } from './shell/browser/find-browser.ts';
import { createNativeDialogs } from './shell/browser/native-dialogs.ts';
import { openWindow } from './shell/browser/open-window.ts';
import { readBundle } from './shell/browser/serve-bundle.ts';
import { takeOnlyCopy } from './shell/browser/single-copy.ts';
import { localDataFolder, makeDataFolder, thisMachine } from './shell/data-folder.ts';
import { createHeadlessPrinter } from './shell/headless/headless-printer.ts';
import { createMachinePorts } from './shell/machine-ports.ts';

const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};
const refuse = ({ message, next }: Pick<Failure, 'message' | 'next'>): void => {
  say(`${message} ${next}`);
  process.exitCode = 1;
};

const open = async (): Promise<void> => {
  const root = findAppRoot(import.meta.dirname);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const machine = thisMachine();
  const ports = createMachinePorts(root, version, localDataFolder(machine));

  const found = await findWindowBrowsers();
  if (!found.ok) return refuse(found.error);
  makeDataFolder(ports.dataFolder, machine);
  const giveUpPlace = takeOnlyCopy(ports.dataFolder);
  if (!giveUpPlace) {
    return refuse({
      message: 'The app is open already.',
      next: 'Go to its window, or close that one first.',
    });
  }

  const bundleFolder = join(root, 'dist/renderer');
  const dialogs = createNativeDialogs(machine);
  const printer = createHeadlessPrinter({ bundleFolder, stopOnSignals: false });
  const documents = workerDocuments(join(root, documentsWorkerScript), nodeDocuments);
  const services = createServices(
    { ...ports, shell: { kind: 'browser', dialogs, printer } },
    { ...nodeAdapters, documents },
  );
  try {
    const window = await openWindow({
      browsers: found.value,
      profileFolder: join(ports.dataFolder, 'browser'),
      bundle: await readBundle(bundleFolder),
      pageScript: join(root, 'dist/page-script/page-script.js'),
      calls: createRouter(services),
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => window.close());
    window.page.once('close', dialogs.close);
    await window.closed;
  } finally {
    await services.close();
    giveUpPlace();
    await printer.close();
    await documents.close();
  }
};

try {
  await open();
} catch (problem) {
  if (problem instanceof PortFailure) refuse(problem.failure);
  else
    refuse({
      message: `The app could not open. ${problem instanceof Error ? problem.message : String(problem)}`,
      next: 'What was saved before is safe.',
    });
}
