import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Failure, failed, type Result } from '../../shared/contract/result.ts';

/** The file operations that can fail in ways that are hard to bring about in a test. */
export interface FileOperations {
  readonly mkdir: typeof mkdir;
  readonly open: typeof open;
  readonly rename: typeof rename;
  readonly rm: typeof rm;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

const nodeOperations: FileOperations = { mkdir, open, rename, rm, wait };

/** Waits between attempts to rename, in ms: virus scanners and sync programs hold a new file for a moment. */
const backOff = [20, 60, 180, 500, 1200];
const passing = ['EPERM', 'EBUSY', 'EACCES'];

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

const folderInsteadOfFile = (path: string): Failure =>
  failed(
    'cannot-write',
    `${path} names a folder, not a file. Nothing was written.`,
    'Your appraisal is safe in the app. Add a file name and export again.',
  );

/** What a failed write means for the user; every one of them leaves the file as it was. */
const writeFailure = (error: unknown, path: string): Failure => {
  const folder = dirname(path);
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return failed('disk-full', `There is no room on the disk for ${path}. The file was not written.`);
    case 'EROFS':
      return failed('cannot-write', `The disk that holds ${folder} is read-only. ${path} was not written.`);
    case 'EACCES':
    case 'EPERM':
      return failed('cannot-write', `You may not write to ${path}. The file was not written.`);
    case 'EBUSY':
      return failed(
        'cannot-write',
        `Another program is using ${path}. The file was not written.`,
        'Your appraisal is safe in the app. Close the file in the other program and export again.',
      );
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENOENT':
      return failed(
        'cannot-write',
        `${folder} is not a folder that can be written to. ${path} was not written.`,
      );
    case 'EISDIR':
      return folderInsteadOfFile(path);
    case 'ENAMETOOLONG':
      return failed(
        'cannot-write',
        `The name ${basename(path)} is too long for the disk. Nothing was written.`,
        'Your appraisal is safe in the app. Choose a shorter name and export again.',
      );
    default:
      return failed('cannot-write', `${path} could not be written (${codeOf(error) || 'no code'}).`);
  }
};

const renameWithPatience = async (from: string, to: string, files: FileOperations): Promise<void> => {
  for (const pause of backOff) {
    try {
      return await files.rename(from, to);
    } catch (error) {
      if (!passing.includes(codeOf(error))) throw error;
      await files.wait(pause);
    }
  }
  await files.rename(from, to);
};

/** Makes the rename itself durable; Windows cannot open a folder and does not need it. */
const syncFolder = async (folder: string, files: FileOperations): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await files.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

interface Target {
  /** Where the file itself is: behind the link, where the path is one. */
  readonly path: string;
  /** Who may do what with the file that is there; null for a new one. */
  readonly mode: number | null;
  readonly isFolder: boolean;
}

const isFolderName = (path: string): boolean => path.endsWith('/') || path.endsWith(sep);

const targetOf = async (path: string): Promise<Target> => {
  try {
    const found = await lstat(path);
    const real = found.isSymbolicLink() ? await realpath(path) : path;
    const stat = real === path ? found : await lstat(real);
    return { path: real, mode: stat.mode & 0o777, isFolder: stat.isDirectory() };
  } catch {
    // Nothing there yet, or nothing to be seen of it: writing will tell.
    return { path, mode: null, isFolder: false };
  }
};

/**
 * Writes a file whole or not at all: into a new file beside it, to the disk, then renamed over it. Whatever goes
 * wrong, what was there before is as it was and no temporary file is left. The folder is made when it is not there.
 * A file that is replaced keeps its permissions, and one that a link leads to is replaced where it is.
 *
 * @returns the bytes written; `disk-full` or `cannot-write` with the place and the reason
 */
export const writeFileAtomically = async (
  path: string,
  bytes: Uint8Array,
  files: FileOperations = nodeOperations,
): Promise<Result<number>> => {
  const target = await targetOf(path);
  if (target.isFolder || isFolderName(path)) {
    return { ok: false, error: folderInsteadOfFile(path) };
  }
  const folder = dirname(target.path);
  const temporary = join(
    folder,
    `.${basename(target.path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  let made = false;
  try {
    await files.mkdir(folder, { recursive: true });
    // Closed to others until it is whole and has the permissions of the file that it replaces.
    const handle = await files.open(temporary, 'wx', target.mode === null ? 0o666 : 0o600);
    made = true;
    try {
      await handle.writeFile(bytes);
      // A disk without permissions refuses this, and needs none.
      if (target.mode !== null) await handle.chmod(target.mode).catch(() => undefined);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameWithPatience(temporary, target.path, files);
    made = false;
    // Some network folders refuse this; the file is whole and in place all the same.
    await syncFolder(folder, files).catch(() => undefined);
    return { ok: true, value: bytes.byteLength };
  } catch (error) {
    if (made) await files.rm(temporary, { force: true }).catch(() => undefined);
    if ((error as NodeJS.ErrnoException).syscall === undefined && codeOf(error) === '') throw error;
    return { ok: false, error: writeFailure(error, path) };
  }
};
