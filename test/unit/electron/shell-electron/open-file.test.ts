import { join, resolve } from 'node:path';
import { app } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type FileReaders,
  fileInArguments,
  openFilesOf,
} from '../../../../electron/shell/electron/open-file.ts';
import { refused } from '../../../../shared/contract/result.ts';
import { fake, app as fakeApp, preventable } from '../../../support/fake-electron.ts';

vi.mock('electron', () => import('../../../support/fake-electron.ts'));

const refusal = refused('not-json', 'It is not JSON.', 'Choose another.');

const readers = (changes: Partial<FileReaders> = {}) => {
  const done: string[] = [];
  return {
    done,
    importPath: async (path: string) => {
      done.push(`import ${path}`);
      return { ok: true as const, value: { title: 'Eden' } };
    },
    showLibrary: async () => void done.push('show'),
    ...changes,
  };
};

beforeEach(() => fake.reset());

describe('the file among the arguments of a start', () => {
  const folder = resolve('/papers');

  it('is the last one with the ending of an appraisal, from the folder of the start', () => {
    expect(fileInArguments(['/app', '--flag', 'a.icoa.json', 'b.ICOA.JSON'], folder)).toBe(
      join(folder, 'b.ICOA.JSON'),
    );
    expect(fileInArguments(['/app', resolve('/other/c.icoa.json')], folder)).toBe(
      resolve('/other/c.icoa.json'),
    );
  });

  it('is a paper too, which may hold an appraisal', () => {
    expect(fileInArguments(['/app', 'a.icoa.json', 'paper.PDF'], folder)).toBe(join(folder, 'paper.PDF'));
  });

  it('is none when there is only the program, a switch or another file', () => {
    expect(fileInArguments(['/app.icoa.json'], folder)).toBeNull();
    expect(
      fileInArguments(['/app', '.', '--open=a.icoa.json', '--print=a.pdf', 'a.json', 'a.docx'], folder),
    ).toBeNull();
  });
});

describe('a file opened in the file manager', () => {
  it('waits until the app is open, then is imported', async () => {
    const start = openFilesOf(app, ['/app', '/papers/a.icoa.json']);
    const event = preventable({});
    fakeApp.emit('open-file', event, '/papers/b.icoa.json');
    expect(event.defaultPrevented).toBe(true);
    const given = readers();
    await start(given);
    const each = (path: string) => [`import ${path}`, 'show'];
    expect(given.done).toEqual([...each(resolve('/papers/a.icoa.json')), ...each('/papers/b.icoa.json')]);
  });

  it('is imported at once when the app is open already', async () => {
    const given = readers();
    await openFilesOf(app, ['/app'])(given);
    fakeApp.emit('second-instance', {}, ['/app', 'c.icoa.json'], resolve('/papers'));
    await vi.waitFor(() => expect(given.done).toEqual([`import ${resolve('/papers/c.icoa.json')}`, 'show']));
  });

  it('may be a paper, and is imported in the same way', async () => {
    const start = openFilesOf(app, ['/app', '/papers/a.pdf']);
    fakeApp.emit('open-file', preventable({}), '/papers/b.pdf');
    const given = readers();
    await start(given);
    const each = (path: string) => [`import ${path}`, 'show'];
    expect(given.done).toEqual([...each(resolve('/papers/a.pdf')), ...each('/papers/b.pdf')]);
  });

  it('that cannot be read is told, with what to do, and leaves the page as it is', async () => {
    const given = readers({ importPath: async () => refusal });
    await openFilesOf(app, ['/app', '/papers/a.icoa.json'])(given);
    expect(fake.dialogs).toEqual([['It is not JSON.', 'Choose another.']]);
    expect(given.done).not.toContain('show');
  });

  it('that the window fails to show is told as imported, and the next ones are read all the same', async () => {
    let loads = 0;
    const given = readers({
      showLibrary: async () => {
        loads += 1;
        if (loads === 1) throw new Error('ERR_ABORTED (-3) loading app://bundle/index.html');
      },
    });
    await openFilesOf(app, ['/app', '/papers/a.icoa.json'])(given);
    expect(fake.dialogs).toEqual([
      [expect.stringContaining('“Eden” was imported'), expect.stringContaining('Nothing was lost.')],
    ]);
    for (const path of ['/papers/b.icoa.json', '/papers/c.icoa.json']) {
      fakeApp.emit('open-file', preventable({}), path);
    }
    await vi.waitFor(() => expect(loads).toBe(3));
    expect(given.done.map((what) => what.split('/').at(-1))).toEqual([
      'a.icoa.json',
      'b.icoa.json',
      'c.icoa.json',
    ]);
    expect(fake.dialogs).toHaveLength(1);
  });

  it('whose import breaks is told without the inner message, and the next one is read', async () => {
    const given = readers();
    let imports = 0;
    const start = openFilesOf(app, ['/app', '/papers/a.icoa.json']);
    fakeApp.emit('open-file', preventable({}), '/papers/b.icoa.json');
    await start({
      ...given,
      importPath: async (path) => {
        imports += 1;
        if (imports === 1) throw new Error('words of the paper');
        return given.importPath(path);
      },
    });
    expect(fake.dialogs).toEqual([
      [
        `${resolve('/papers/a.icoa.json')} could not be opened.`,
        expect.stringContaining('Nothing was changed.'),
      ],
    ]);
    expect(given.done).toEqual(['import /papers/b.icoa.json', 'show']);
  });
});
