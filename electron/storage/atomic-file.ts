import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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
      return failed('cannot-write', `${path} is a folder, not a file. Nothing was written.`);
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

/**
 * Writes a file whole or not at all: into a new file beside it, to the disk, then renamed over it. Whatever goes
 * wrong, what was there before is as it was and no temporary file is left. The folder is made when it is not there.
 *
 * @returns the bytes written; `disk-full` or `cannot-write` with the place and the reason
 */
export const writeFileAtomically = async (
  path: string,
  bytes: Uint8Array,
  files: FileOperations = nodeOperations,
): Promise<Result<number>> => {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
  let made = false;
  try {
    await files.mkdir(folder, { recursive: true });
    const handle = await files.open(temporary, 'wx');
    made = true;
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameWithPatience(temporary, path, files);
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
