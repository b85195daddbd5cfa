import { dirname, join } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Dialogs, FileKind } from '../../ports.ts';

const filters: Readonly<Record<FileKind, FileFilter>> = {
  // The system's dialogs know one extension only; the last part of ".icoa.json" is what they match.
  appraisal: { name: 'Appraisal', extensions: ['icoa.json', 'json'] },
  paper: { name: 'Appraisal paper', extensions: ['pdf'] },
  word: { name: 'Word document', extensions: ['docx'] },
  page: { name: 'Web page', extensions: ['html'] },
  workbook: { name: 'Excel workbook', extensions: ['xlsx'] },
};

const allKinds = (kinds: readonly FileKind[]): FileFilter[] => {
  const each = kinds.map((kind) => filters[kind]);
  const [first, ...rest] = each;
  if (!first || rest.length === 0) return each;
  return [{ name: 'Appraisals', extensions: each.flatMap(({ extensions }) => extensions) }, ...each];
};

/**
 * The system's own dialogs, as sheets of the app's window. They start in the folder last used: Electron would
 * otherwise start in Downloads each time.
 *
 * @param firstFolder where the first dialog starts, usually the user's documents
 */
export const createDialogs = (parent: () => BrowserWindow | null, firstFolder: string): Dialogs => {
  let folder = firstFolder;
  const chosen = (path: string | undefined): string | null => {
    if (!path) return null;
    folder = dirname(path);
    return path;
  };

  return {
    chooseSavePath: async ({ title, suggestedName, kind }) => {
      const options = { title, defaultPath: join(folder, suggestedName), filters: [filters[kind]] };
      const window = parent();
      const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return answer.canceled ? null : chosen(answer.filePath);
    },
    chooseFolder: async ({ title }) => {
      const options = {
        title,
        defaultPath: folder,
        properties: ['openDirectory' as const, 'createDirectory' as const],
      };
      const window = parent();
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      const [path] = answer.canceled ? [] : answer.filePaths;
      if (path === undefined) return null;
      folder = path;
      return path;
    },
    chooseOpenPath: async ({ title, kinds }) => {
      const options = {
        title,
        defaultPath: folder,
        filters: allKinds(kinds),
        properties: ['openFile' as const],
      };
      const window = parent();
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      return answer.canceled ? null : chosen(answer.filePaths[0]);
    },
  };
};

/** Asks whether to go although the page holds words that could not be saved; waits for the answer. */
export const leavesUnsaved = (window: BrowserWindow): boolean => {
  const buttons = ['Go back', 'Close without them'];
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: 'Some changes could not be saved yet.',
    detail: 'What was saved before is safe. Go back to try again, or to copy what you typed.',
    buttons,
    defaultId: 0,
    cancelId: 0,
  });
  return answer === 1;
};
