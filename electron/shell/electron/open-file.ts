import { resolve } from 'node:path';
import { type App, dialog } from 'electron';
import type { Envelope } from '../../../shared/contract/bridge.ts';
import type { ReplyOf } from '../../../shared/contract/channels.ts';
import { failed, type Result } from '../../../shared/contract/result.ts';
import type { Dispatcher } from './ipc-transport.ts';

/** What a file needs that the user opened in the file manager rather than in the app. */
export interface FileReaders {
  readonly dispatcher: Dispatcher;
  /** Makes a file the answer to the next open dialog. */
  readonly offer: (path: string) => void;
  /** Shows the library, where what was imported stands first. */
  readonly showLibrary: () => Promise<void>;
}

/** The appraisal that the system asks a program to open: the last argument with our ending. The first is the program. */
export const fileInArguments = (args: readonly string[], folder: string): string | null => {
  const named = args.slice(1).findLast((arg) => !arg.startsWith('-') && /\.icoa\.json$/i.test(arg));
  return named === undefined ? null : resolve(folder, named);
};

const importOffered = async (dispatcher: Dispatcher): Promise<Result<ReplyOf<'exchange.import'>>> => {
  const envelope = JSON.parse(await dispatcher.dispatch('exchange.import', '{}')) as Envelope;
  // A reply this short is never parked.
  if ('parked' in envelope)
    return { ok: false, error: failed('unexpected', 'The file could not be opened.') };
  return envelope.result as Result<ReplyOf<'exchange.import'>>;
};

/**
 * Listens for files opened in the file manager, from the first moment: macOS names them before the app is ready.
 * Each is imported as if it had been chosen in the app, once that is open.
 *
 * @returns to be called when the app is open
 */
export const openFilesOf = (app: App, args: readonly string[]): ((readers: FileReaders) => Promise<void>) => {
  const waiting: string[] = [];
  let readers: FileReaders | null = null;
  let work = Promise.resolve();

  const read = async ({ dispatcher, offer, showLibrary }: FileReaders, path: string): Promise<void> => {
    offer(path);
    const result = await importOffered(dispatcher);
    if (result.ok) await showLibrary();
    else dialog.showErrorBox(result.error.message, result.error.next);
  };
  const readWaiting = (): Promise<void> => {
    if (readers) {
      for (const path of waiting.splice(0)) {
        const known = readers;
        work = work.then(() => read(known, path));
      }
    }
    return work;
  };
  const add = (path: string | null): void => {
    if (path === null) return;
    waiting.push(path);
    void readWaiting();
  };

  app.on('open-file', (event, path) => {
    event.preventDefault();
    add(path);
  });
  app.on('second-instance', (_event, others, folder) => add(fileInArguments(others, folder)));
  add(fileInArguments(args, process.cwd()));

  return (given) => {
    readers = given;
    return readWaiting();
  };
};
