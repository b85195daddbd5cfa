import { posix, win32 } from 'node:path';

/** The machine as far as the place of the live data depends on it. */
export interface Machine {
  readonly platform: string;
  readonly env: { readonly LOCALAPPDATA?: string | undefined; readonly XDG_DATA_HOME?: string | undefined };
  /** The user's home folder. */
  readonly home: string;
}

const folderName = 'ICO Options Appraisal';

/** A setting counts only if it names a full path; a relative one would depend on where the app was started. */
const fullPath = (value: string | undefined, isFull: (path: string) => boolean): string | null =>
  value && isFull(value) ? value : null;

/**
 * The folder of the live database: local to this machine and this user. Never the roaming profile, which is copied
 * at every log-on and would copy an open database.
 */
export const dataFolderOf = ({ platform, env, home }: Machine): string => {
  if (platform === 'win32') {
    const local = fullPath(env.LOCALAPPDATA, win32.isAbsolute) ?? win32.join(home, 'AppData', 'Local');
    return win32.join(local, folderName);
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', folderName);
  const share = fullPath(env.XDG_DATA_HOME, posix.isAbsolute) ?? posix.join(home, '.local', 'share');
  return posix.join(share, 'ico-options-appraisal');
};

/** Chromium's own files under Electron, beside those of other browsers: disposable, and no part of a backup. */
export const sessionFolderOf = (machine: Machine): string =>
  (machine.platform === 'win32' ? win32 : posix).join(dataFolderOf(machine), 'browser', 'Electron');
