import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDialogs } from '../../../../electron/shell/electron/dialogs.ts';
import { fake } from '../../../support/fake-electron.ts';

vi.mock('electron', () => import('../../../support/fake-electron.ts'));

const save = { title: 'Export the paper', suggestedName: 'carlisle.pdf', kind: 'paper' } as const;

beforeEach(() => fake.reset());

describe('the save dialog', () => {
  it('gives no path when it is cancelled, which is an outcome and not an error', async () => {
    fake.saveAnswer = { canceled: true, filePath: '' };
    expect(await createDialogs(() => null, '/documents').chooseSavePath(save)).toBeNull();
  });

  it('goes by what it says and not by a path it left behind', async () => {
    fake.saveAnswer = { canceled: true, filePath: '/documents/left-over.pdf' };
    expect(await createDialogs(() => null, '/documents').chooseSavePath(save)).toBeNull();
  });

  it('gives the path that was chosen', async () => {
    fake.saveAnswer = { canceled: false, filePath: '/papers/carlisle.pdf' };
    expect(await createDialogs(() => null, '/documents').chooseSavePath(save)).toBe('/papers/carlisle.pdf');
  });

  it('starts in the folder that was used last', async () => {
    const dialogs = createDialogs(() => null, '/documents');
    fake.saveAnswer = { canceled: false, filePath: '/papers/carlisle.pdf' };
    await dialogs.chooseSavePath(save);
    fake.saveAnswer = { canceled: true, filePath: '' };
    await dialogs.chooseSavePath(save);
    await dialogs.chooseSavePath(save);
    expect(fake.dialogs.map(([options]) => options)).toMatchObject([
      { defaultPath: join('/documents', 'carlisle.pdf'), filters: [{ extensions: ['pdf'] }] },
      { defaultPath: join('/papers', 'carlisle.pdf') },
      { defaultPath: join('/papers', 'carlisle.pdf') },
    ]);
  });

  it('belongs to the window when there is one', async () => {
    const window = new BrowserWindow({});
    await createDialogs(() => window, '/documents').chooseSavePath(save);
    expect(fake.dialogs[0]?.[0]).toBe(window);
  });
});

describe('the open dialog', () => {
  const open = { title: 'Open', kinds: ['appraisal', 'paper'] } as const;

  it('gives no path when it is cancelled or nothing was chosen', async () => {
    const dialogs = createDialogs(() => null, '/documents');
    expect(await dialogs.chooseOpenPath(open)).toBeNull();
    fake.openAnswer = { canceled: false, filePaths: [] };
    expect(await dialogs.chooseOpenPath(open)).toBeNull();
  });

  it('gives the one file chosen, and offers all kinds together first', async () => {
    fake.openAnswer = { canceled: false, filePaths: ['/papers/a.pdf'] };
    expect(await createDialogs(() => null, '/documents').chooseOpenPath(open)).toBe('/papers/a.pdf');
    expect(fake.dialogs[0]?.[0]).toMatchObject({
      properties: ['openFile'],
      filters: [
        { extensions: ['icoa.json', 'json', 'pdf'] },
        { extensions: ['icoa.json', 'json'] },
        { extensions: ['pdf'] },
      ],
    });
  });
});

describe('the dialog for a folder', () => {
  const asks = { title: 'Folder for the scoresheets' };

  it('gives no path when it is cancelled, nothing was chosen, or a path was left behind', async () => {
    const dialogs = createDialogs(() => null, '/documents');
    expect(await dialogs.chooseFolder(asks)).toBeNull();
    fake.openAnswer = { canceled: false, filePaths: [] };
    expect(await dialogs.chooseFolder(asks)).toBeNull();
    fake.openAnswer = { canceled: true, filePaths: ['/documents/left-over'] };
    expect(await dialogs.chooseFolder(asks)).toBeNull();
  });

  it('asks for a folder, which may be a new one, and starts the next dialog in it', async () => {
    const dialogs = createDialogs(() => null, '/documents');
    fake.openAnswer = { canceled: false, filePaths: ['/papers/sheets'] };
    expect(await dialogs.chooseFolder(asks)).toBe('/papers/sheets');
    fake.saveAnswer = { canceled: true, filePath: '' };
    await dialogs.chooseSavePath(save);
    expect(fake.dialogs.map(([options]) => options)).toMatchObject([
      { defaultPath: '/documents', properties: ['openDirectory', 'createDirectory'] },
      { defaultPath: join('/papers/sheets', 'carlisle.pdf') },
    ]);
  });

  it('belongs to the window when there is one', async () => {
    const window = new BrowserWindow({});
    await createDialogs(() => window, '/documents').chooseFolder(asks);
    expect(fake.dialogs[0]?.[0]).toBe(window);
  });
});
