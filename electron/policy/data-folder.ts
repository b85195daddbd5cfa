import { posix, win32 } from 'node:path';

/** The machine as far as the place of the live data depends on it. */
export interface Machine {
  readonly platform: string;
  readonly env: {
    readonly LOCALAPPDATA?: string | undefined;
    readonly XDG_DATA_HOME?: string | undefined;
    /** Names the folder of the live data in place of the usual one. */
    readonly ICO_DATA_FOLDER?: string | undefined;
    /** Where OneDrive says that it keeps what it copies: the last one signed in to, that of work, and the private one. */
    readonly OneDrive?: string | undefined;
    readonly OneDriveCommercial?: string | undefined;
    readonly OneDriveConsumer?: string | undefined;
  };
  /** The user's home folder. */
  readonly home: string;
}

/** Why a folder cannot hold the live data, and what to do. */
export interface DataFolderRefusal {
  readonly message: string;
  readonly next: string;
}

const windowsName = 'ICO Options Appraisal';
const linuxName = 'ico-options-appraisal';

const pathsOf = ({ platform }: Pick<Machine, 'platform'>) => (platform === 'win32' ? win32 : posix);

/** A setting counts only if it names a full path; a relative one would depend on where the app was started. */
const fullPath = (value: string | undefined, isFull: (path: string) => boolean): string | null =>
  value && isFull(value) ? value : null;

const usualFolderOf = ({ platform, env, home }: Machine): string => {
  if (platform === 'win32') {
    const local = fullPath(env.LOCALAPPDATA, win32.isAbsolute) ?? win32.join(home, 'AppData', 'Local');
    return win32.join(local, windowsName);
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', windowsName);
  const share = fullPath(env.XDG_DATA_HOME, posix.isAbsolute) ?? posix.join(home, '.local', 'share');
  return posix.join(share, linuxName);
};

/**
 * The folder of the live database: the one that `ICO_DATA_FOLDER` names, else one that is local to this machine and
 * this user. Never the roaming profile, which is copied at every log-on and would copy an open database.
 * `refuseDataFolder` says whether it can be used.
 */
export const dataFolderOf = (machine: Machine): string =>
  machine.env.ICO_DATA_FOLDER || usualFolderOf(machine);

/** Whether a folder is the app's own by its name, and not one of the user's that may hold other things too. */
export const isOwnFolder = (folder: string, machine: Pick<Machine, 'platform'>): boolean =>
  [windowsName, linuxName].includes(pathsOf(machine).basename(folder));

/** `\\server\share`, in either spelling; `\\?\C:\…` and `\\.\C:\…` are this machine's own disks. */
const isNetworkPath = (path: string): boolean => {
  const plain = path.replaceAll('/', '\\');
  return plain.startsWith('\\\\') && !/^\\\\[?.]\\(?!UNC\\)/i.test(plain);
};

const isInside = (folder: string, outer: string | undefined, machine: Machine): boolean => {
  const { relative, isAbsolute } = pathsOf(machine);
  if (!outer || !isAbsolute(outer)) return false;
  const way = relative(outer, folder);
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..';
};

/** "OneDrive", "OneDrive - Cumbria PCT", and on macOS "OneDrive-CumbriaPCT". */
const isOneDriveName = (name: string): boolean => /^OneDrive(?:$| - |-)/i.test(name);

const isInOneDrive = (folder: string, machine: Machine): boolean => {
  const { OneDrive, OneDriveCommercial, OneDriveConsumer } = machine.env;
  return (
    [OneDrive, OneDriveCommercial, OneDriveConsumer].some((outer) => isInside(folder, outer, machine)) ||
    folder.split(machine.platform === 'win32' ? /[\\/]/ : '/').some(isOneDriveName)
  );
};

const reasonAgainst = (folder: string, machine: Machine): string | null => {
  if (machine.platform === 'win32' && isNetworkPath(folder)) {
    return 'it is on another machine, and a break in the network can damage a database that is open';
  }
  return isInOneDrive(folder, machine)
    ? 'OneDrive copies what is there, and a database that is copied while it is open can be damaged'
    : null;
};

/**
 * Why the live data cannot be kept in a folder, or null when they can. What does damage is what lies under the file:
 * a network, or a program that copies it.
 *
 * @param leadsTo where the folder is in truth, when a drive letter or a link leads elsewhere
 */
export const refuseDataFolder = (
  folder: string,
  machine: Machine,
  leadsTo = folder,
): DataFolderRefusal | null => {
  const isWindows = machine.platform === 'win32';
  const example = isWindows ? ', such as C:\\ICO Options Appraisal' : '';
  const next = `Nothing was changed. Set ICO_DATA_FOLDER to a folder on this machine's own disk${example}, then start the app again.`;
  if (!pathsOf(machine).isAbsolute(folder)) {
    return { message: `ICO_DATA_FOLDER names ${folder}, which is not a full path.`, next };
  }
  const here = reasonAgainst(folder, machine);
  const there = reasonAgainst(leadsTo, machine);
  const reason = here ?? there;
  if (reason === null) return null;
  const place = here === null && leadsTo !== folder ? `${folder} (which leads to ${leadsTo})` : folder;
  return { message: `Your appraisals cannot be kept in ${place}: ${reason}.`, next };
};

/** Chromium's own files under Electron, beside those of other browsers: disposable, and no part of a backup. */
export const sessionFolderOf = (machine: Machine, dataFolder = dataFolderOf(machine)): string =>
  pathsOf(machine).join(dataFolder, 'browser', 'Electron');
