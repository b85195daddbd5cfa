import { resolve } from 'node:path';
import { type App, dialog } from 'electron';
import type { Result } from '../../../shared/contract/result.ts';

/** What a file needs that the user opened in the file manager rather than in the app. */
export interface FileReaders {
  /** Puts the appraisal in a file into the library, and gives its title. */
  readonly importPath: (path: string) => Promise<Result<{ readonly title: string }>>;
  /** Shows the library, where what was imported stands first. */
  readonly showLibrary: () => Promise<void>;
}

/**
 * The file that the system asks a program to open: the last argument that is named as an appraisal or as a paper, which
 * may hold one. The first is the program.
 */
export const fileInArguments = (args: readonly string[], folder: string): string | null => {
  const named = args.slice(1).findLast((arg) => !arg.startsWith('-') && /\.(icoa\.json|pdf)$/i.test(arg));
  return named === undefined ? null : resolve(folder, named);
};

/**
 * Reads one file, and says so in a dialog when it could not be read or shown. Never rejects: the files after it are
 * read whatever becomes of this one, and none of them is a reason to end the app.
 */
const readFile = async (path: string, { importPath, showLibrary }: FileReaders): Promise<void> => {
  let title: string;
  try {
    const imported = await importPath(path);
    if (!imported.ok) return dialog.showErrorBox(imported.error.message, imported.error.next);
    title = imported.value.title;
  } catch {
    // A fault of the app: its details could hold words of the paper, and help nobody on screen.
    return dialog.showErrorBox(
      `${path} could not be opened.`,
      'Nothing was changed. Import it in the app; if that fails too, restart the app.',
    );
  }
  try {
    await showLibrary();
  } catch {
    dialog.showErrorBox(
      `“${title}” was imported, but the window could not show it.`,
      'Nothing was lost. Close the app and start it again: it stands first in the list.',
    );
  }
};

/**
 * Listens for files opened in the file manager, from the first moment: macOS names them before the app is ready.
 * Each is imported as if it had been chosen in the app, once that is open.
 *
 * @returns to be called when the app is open; settles when the files named so far have been dealt with, never rejects
 */
export const openFilesOf = (app: App, args: readonly string[]): ((readers: FileReaders) => Promise<void>) => {
  const waiting: string[] = [];
  let readers: FileReaders | null = null;
  let work = Promise.resolve();

  const readWaiting = (): Promise<void> => {
    if (readers) {
      for (const path of waiting.splice(0)) {
        const known = readers;
        work = work.then(() => readFile(path, known));
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
