import { open } from 'node:fs/promises';
import { type Result, refused } from '../../shared/contract/result.ts';

const sizeInWords = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'You may not open it.',
  EPERM: 'You may not open it.',
  EBUSY: 'Another program is using it.',
  ENOTDIR: 'There is no such file.',
  EISDIR: 'It is a folder, not a file.',
};

/**
 * Reads a file of at most `longest` bytes; a longer one is refused by its size alone, before anything is read.
 *
 * @returns the bytes; `too-large` or `unreadable-file` with the path and the reason
 */
export const readFileWithin = async (path: string, longest: number): Promise<Result<Uint8Array>> => {
  try {
    const file = await open(path, 'r');
    try {
      const stat = await file.stat();
      if (!stat.isFile()) {
        return refused('unreadable-file', `${path} cannot be read. It is a folder or a device, not a file.`);
      }
      if (stat.size > longest) {
        return refused(
          'too-large',
          `${path} is ${sizeInWords(stat.size)}; a file of this app is never over ${sizeInWords(longest)}.`,
        );
      }
      return { ok: true, value: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code = 'no code', syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    return refused(
      'unreadable-file',
      `${path} cannot be read. ${reasons[code] ?? `The system says ${code}.`}`,
    );
  }
};
