import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAppRoot } from './shell/app-root.ts';
import { findBrowser, searchHere } from './shell/browser/find-browser.ts';
import { chooseStart, electronProgram, hasDisplay } from './shell/start-choice.ts';

const root = findAppRoot(import.meta.dirname);
const { ELECTRON_OVERRIDE_DIST_PATH: otherElectron } = process.env;
const readText = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);
const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};

/** Runs the app in Electron until it is closed, and ends as it ended. */
const runElectron = (program: string): void => {
  // With this variable set, Electron would run as plain Node and open nothing.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const app = spawn(program, [root], { stdio: 'inherit', env });
  app.once('error', ({ message }) => {
    say(`Electron could not be started: ${message}.`);
    process.exitCode = 1;
  });
  app.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
};

const runBrowser = async (): Promise<void> => {
  const found = await findBrowser(searchHere(), 'window');
  if (found.ok) {
    const { name, path } = found.value;
    say(`Electron is not installed here: opening in the browser that is installed (${name}, ${path}).`);
  }
  // It says for itself what is wrong when there is no browser either.
  await import('./browser-main.ts');
};

const choice = chooseStart({
  electron: electronProgram(join(root, 'node_modules/electron'), readText, existsSync, otherElectron),
  hasDisplay: hasDisplay(process.platform, process.env),
});
if (choice.kind === 'electron') runElectron(choice.program);
else if (choice.kind === 'browser') await runBrowser();
else {
  say(choice.sentence);
  process.exitCode = 1;
}
