import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileOperations, writeFileAtomically } from '../../../../electron/storage/atomic-file.ts';
import { readFileWithin } from '../../../../electron/storage/read-file.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { failureOf, valueIn } from '../../../support/test-store.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const systemError = (code: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${code}: it failed`), { code, syscall: 'write' });

const operations = (changes: Partial<FileOperations> = {}): FileOperations => ({
  mkdir,
  open,
  rename,
  rm,
  wait: async () => undefined,
  ...changes,
});

/** Fails the first `times` renames. */
const renameFailing = (code: string, times: number) => {
  let calls = 0;
  const failing: typeof rename = async (from, to) => {
    calls += 1;
    if (calls <= times) throw systemError(code);
    return rename(from, to);
  };
  return failing;
};

/** A disk that takes the file's name but not its bytes. */
const openFailing =
  (code: string): typeof open =>
  async (...args) => {
    const handle = await open(...args);
    handle.writeFile = async () => {
      throw systemError(code);
    };
    return handle;
  };

describe('writing a file', () => {
  it('writes it whole, makes the folder, and replaces what was there', async () => {
    const path = join(tempFolder(), 'out', 'paper.pdf');
    expect(valueIn(await writeFileAtomically(path, bytes('first')))).toBe(5);
    expect(valueIn(await writeFileAtomically(path, bytes('second one')))).toBe(10);
    expect(readFileSync(path, 'utf8')).toBe('second one');
    expect(readdirSync(join(path, '..'))).toEqual(['paper.pdf']);
  });

  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    'waits and tries again when a virus scanner holds the file (%s)',
    async (code) => {
      const path = join(tempFolder(), 'paper.pdf');
      const waits: number[] = [];
      const files = operations({
        rename: renameFailing(code, 3),
        wait: async (milliseconds) => waits.push(milliseconds),
      });
      valueIn(await writeFileAtomically(path, bytes('whole'), files));
      expect(readFileSync(path, 'utf8')).toBe('whole');
      expect(waits).toEqual([20, 60, 180]);
    },
  );

  it.each([
    ['ENOSPC', 'disk-full', 'no room on the disk'],
    ['EDQUOT', 'disk-full', 'no room on the disk'],
    ['EIO', 'cannot-write', 'EIO'],
  ])('that fails half way (%s) leaves the old file and nothing else', async (code, expected, words) => {
    const folder = tempFolder();
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, 'the old paper');
    const refusal = failureOf(
      await writeFileAtomically(path, bytes('new'), operations({ open: openFailing(code) })),
    );
    expect(refusal.code).toBe(expected);
    expect(refusal.message).toContain(words);
    expect(refusal.message).toContain(path);
    expect(readFileSync(path, 'utf8')).toBe('the old paper');
    expect(readdirSync(folder)).toEqual(['paper.pdf']);
  });

  it('that is never let in place gives up, says so and leaves nothing behind', async () => {
    const folder = tempFolder();
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, 'the old paper');
    const files = operations({ rename: renameFailing('EBUSY', 99) });
    const refusal = failureOf(await writeFileAtomically(path, bytes('new'), files));
    expect(refusal.code).toBe('cannot-write');
    expect(refusal.message).toContain('Another program is using');
    expect(readFileSync(path, 'utf8')).toBe('the old paper');
    expect(readdirSync(folder)).toEqual(['paper.pdf']);
  });

  it.runIf(process.platform !== 'win32')('that is there already keeps its permissions', async () => {
    const path = join(tempFolder(), 'paper.pdf');
    for (const mode of [0o600, 0o640, 0o664]) {
      writeFileSync(path, 'old');
      chmodSync(path, mode);
      valueIn(await writeFileAtomically(path, bytes('new')));
      expect(statSync(path).mode & 0o777).toBe(mode);
    }
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('that a link leads to replaces it where it is, and leaves the link', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'shared'));
    const real = join(folder, 'shared', 'paper.pdf');
    writeFileSync(real, 'old');
    const link = join(folder, 'link.pdf');
    symlinkSync(real, link);
    valueIn(await writeFileAtomically(link, bytes('new')));
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'shared'))).toEqual(['paper.pdf']);
  });

  it('under the name of a folder, there or not, is refused as that', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'taken'));
    for (const name of ['taken', 'taken/', 'free/', 'free.pdf/']) {
      const path = `${folder}/${name}`;
      const { code, message } = failureOf(await writeFileAtomically(path, bytes('x')));
      expect({ code, message }).toEqual({
        code: 'cannot-write',
        message: `${path} names a folder, not a file. Nothing was written.`,
      });
    }
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('under a name that is too long for the disk says so', async () => {
    const path = join(tempFolder(), `${'a'.repeat(300)}.pdf`);
    expect(failureOf(await writeFileAtomically(path, bytes('x'))).message).toContain(
      'is too long for the disk',
    );
  });

  it('onto a folder, or under a file, is refused', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'file'), '');
    expect(failureOf(await writeFileAtomically(join(folder, 'taken'), bytes('x'))).code).toBe('cannot-write');
    const under = failureOf(await writeFileAtomically(join(folder, 'file', 'paper.pdf'), bytes('x')));
    expect(under.code).toBe('cannot-write');
    expect(under.message).toContain('is not a folder that can be written to');
    expect(readdirSync(folder).sort()).toEqual(['file', 'taken']);
  });

  it('does not hide a fault of the app as a fault of the disk', async () => {
    const files = operations({
      open: async () => {
        throw new TypeError('a bug');
      },
    });
    await expect(writeFileAtomically(join(tempFolder(), 'x'), bytes('x'), files)).rejects.toThrow('a bug');
  });
});

describe('reading a file', () => {
  it('gives the bytes of one that is not too long', async () => {
    const path = join(tempFolder(), 'a.json');
    writeFileSync(path, 'abc');
    expect(Buffer.from(valueIn(await readFileWithin(path, 3))).toString()).toBe('abc');
    const refusal = failureOf(await readFileWithin(path, 2));
    expect(refusal.code).toBe('too-large');
  });

  it('says why one cannot be read', async () => {
    const folder = tempFolder();
    for (const path of [join(folder, 'gone.json'), folder, '/dev/null']) {
      const refusal = failureOf(await readFileWithin(path, 10));
      expect(refusal.code).toBe('unreadable-file');
      expect(refusal.message).toContain(path);
    }
  });
});
