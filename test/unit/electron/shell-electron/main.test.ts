import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy } from '../../../../electron/policy/content-security-policy.ts';
import { appPage } from '../../../../electron/policy/navigation.ts';
import { newRisk } from '../../../../shared/records/risk.ts';
import type { FakeBrowserWindow } from '../../../support/fake-electron.ts';

// Held on to, because each test loads the entry afresh and the fake has to stay the same.
const electron = await vi.hoisted(() => import('../../../support/fake-electron.ts'));
vi.mock('electron', () => electron);
const { app, fake, ipcMain, protocol, session } = electron;

vi.mock('../../../../electron/shell/app-root.ts', () => ({ findAppRoot: () => appFolder }));

/** The whole desktop app, with its real services and database, on the fake of Electron. */
let home = '';
let appFolder = '';

beforeEach(() => {
  fake.reset();
  vi.resetModules();
  home = mkdtempSync(join(tmpdir(), 'main-'));
  appFolder = join(home, 'app');
  mkdirSync(join(appFolder, 'dist/renderer'), { recursive: true });
  writeFileSync(join(appFolder, 'dist/renderer/index.html'), '<!doctype html><title>App</title>');
  cpSync(join(import.meta.dirname, '../../../../resources/samples'), join(appFolder, 'resources/samples'), {
    recursive: true,
  });
  vi.stubEnv('XDG_DATA_HOME', join(home, 'data'));
  vi.stubEnv('LOCALAPPDATA', join(home, 'data'));
  vi.stubEnv('HOME', home);
});

afterEach(() => {
  app.emit('will-quit', {});
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(home, { recursive: true });
});

const start = async (): Promise<FakeBrowserWindow> => {
  await import('../../../../electron/main.ts');
  return vi.waitFor(() => {
    const [window] = fake.windows;
    if (!window?.done.includes(`load ${appPage}`)) throw new Error('The window has not loaded its page');
    return window;
  });
};

const call = async (window: FakeBrowserWindow, channel: string, request: object): Promise<unknown> => {
  const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
  const answer = await ipcMain.handler('handle bridge')(event, channel, JSON.stringify(request));
  return JSON.parse(String(answer));
};

describe('the desktop app', () => {
  it('settles sandbox and folders before it is ready', async () => {
    await start();
    expect(app.done).toEqual(['enableSandbox', 'setPath userData', 'setPath sessionData', 'whenReady']);
    expect(app.paths.get('userData')?.startsWith(home)).toBe(true);
    expect(app.paths.get('sessionData')?.startsWith(app.paths.get('userData') ?? '?')).toBe(true);
    expect(protocol.given.has('registerSchemesAsPrivileged')).toBe(true);
  });

  it('opens one window, locked down, with the preload and no developer tools', async () => {
    const window = await start();
    expect(fake.windows).toHaveLength(1);
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
      preload: join(appFolder, 'dist/preload/preload.cjs'),
    });
    expect(window.webContents.handler('setWindowOpenHandler')({ url: appPage })).toEqual({ action: 'deny' });
    expect(session.defaultSession.given.has('onBeforeRequest')).toBe(true);
    expect(session.defaultSession.given.has('setPermissionCheckHandler')).toBe(true);
  });

  it('serves its page under the policy', async () => {
    await start();
    const answer = await session.defaultSession.protocol.handler('handle app')({
      method: 'GET',
      url: appPage,
    });
    if (!(answer instanceof Response)) throw new Error('Not a response');
    expect(await answer.text()).toContain('<title>App</title>');
    expect(answer.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
  });

  it('answers calls of its page from the real database', async () => {
    const window = await start();
    expect(await call(window, 'app.info', {})).toEqual({
      result: {
        ok: true,
        value: { version: '1.2.3', shell: 'electron', dataFolder: app.paths.get('userData') },
      },
    });
    const created = await call(window, 'library.create', { title: 'Eden Valley', locality: 'Eden' });
    expect(created).toMatchObject({ result: { ok: true } });
    expect(await call(window, 'library.list', {})).toMatchObject({
      result: { ok: true, value: { appraisals: [{ title: 'Eden Valley' }] } },
    });
  });

  it('takes a cancelled save dialog as an outcome', async () => {
    const window = await start();
    const created = await call(window, 'library.create', { title: 'Eden Valley', locality: 'Eden' });
    const { id } = (created as { result: { value: { id: string } } }).result.value;
    fake.saveAnswer = { canceled: true, filePath: '' };
    expect(await call(window, 'exchange.export', { id })).toEqual({
      result: { ok: true, value: { outcome: 'cancelled' } },
    });
    expect(fake.dialogs).toHaveLength(1);
  });

  it('imports an appraisal that is opened in the file manager, and shows it', async () => {
    const window = await start();
    const file = join(appFolder, 'resources/samples/carlisle.icoa.json');
    app.emit('second-instance', {}, ['/app', file], home);
    await vi.waitFor(
      () => expect(window.done.filter((what) => what === `load ${appPage}`)).toHaveLength(2),
      5000,
    );
    expect(fake.dialogs).toEqual([]);
    const list = await call(window, 'library.list', {});
    expect(list).toMatchObject({ result: { value: { appraisals: [{ locality: expect.any(String) }] } } });
  });

  it('never gives a file from the file manager to whoever asks for one in the app at that moment', async () => {
    const window = await start();
    const file = join(appFolder, 'resources/samples/carlisle.icoa.json');
    fake.openAnswer = { canceled: true, filePaths: [] };
    app.emit('second-instance', {}, ['/app', file], home);
    expect(await call(window, 'exchange.import', {})).toEqual({
      result: { ok: true, value: { outcome: 'cancelled' } },
    });
    expect(fake.dialogs).toHaveLength(1);
    await vi.waitFor(
      () => expect(window.done.filter((what) => what === `load ${appPage}`)).toHaveLength(2),
      5000,
    );
  });

  it('stays open when it is started with a file that its window then fails to show', async () => {
    let loads = 0;
    fake.load = async () => {
      loads += 1;
      if (loads === 2) throw new Error('ERR_ABORTED (-3) loading app://bundle/index.html');
    };
    vi.spyOn(process, 'argv', 'get').mockReturnValue([
      '/app',
      join(appFolder, 'resources/samples/carlisle.icoa.json'),
    ]);
    const window = await start();
    await vi.waitFor(() => expect(fake.dialogs).toHaveLength(1), 5000);
    expect(fake.dialogs).toEqual([[expect.stringContaining('was imported'), expect.any(String)]]);
    expect(app.done.join()).not.toContain('exit');
    expect(await call(window, 'library.list', {})).toMatchObject({
      result: { value: { appraisals: [{ locality: expect.any(String) }] } },
    });
  });

  it('comes forward when it is started again', async () => {
    const window = await start();
    app.emit('second-instance', {}, ['/app'], home);
    expect(window.done.slice(-2)).toEqual(['show', 'focus']);
  });

  it('leaves at once when another copy is open', async () => {
    app.hasLock = false;
    await import('../../../../electron/main.ts');
    expect(app.done.at(-1)).toBe('quit');
    expect(fake.windows).toEqual([]);
  });

  it('ends when its window is closed', async () => {
    const window = await start();
    window.close();
    expect(window.done.at(-1)).toBe('hide');
    await vi.waitFor(() => expect(window.done.at(-1)).toBe('destroy'));
    app.emit('window-all-closed');
    expect(app.done.at(-1)).toBe('quit');
  });

  it('ends only once a change that is being written is on the disk', async () => {
    const window = await start();
    const created = await call(window, 'library.create', { title: 'Eden Valley', locality: 'Eden' });
    const { id } = (created as { result: { value: { id: string } } }).result.value;
    const put = Array.from({ length: 1000 }, (_, order) =>
      newRisk({ id: `risk${order}`, order, name: 'Risk' }),
    );
    await call(window, 'appraisal.edit', { id, edit: { id: 'many', label: 'Many', put, remove: [] } });
    const undoing = call(window, 'appraisal.undo', { id });
    const preventDefault = vi.fn();
    app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(app.done.at(-1)).not.toBe('quit');
    await vi.waitFor(() => expect(app.done.at(-1)).toBe('quit'), 5000);
    expect(await undoing).toMatchObject({ result: { ok: true, value: { label: 'Many' } } });
  });

  it('says so and ends when it cannot open', async () => {
    rmSync(join(appFolder, 'dist'), { recursive: true });
    await import('../../../../electron/main.ts');
    await vi.waitFor(() => expect(app.done.at(-1)).toBe('exit 1'));
    expect(fake.dialogs).toEqual([['The app could not open', expect.stringContaining('dist')]]);
  });

  it('says so, with the way out, and makes nothing when its data would lie in OneDrive', async () => {
    vi.stubEnv('ICO_DATA_FOLDER', join(home, 'OneDrive - Cumbria PCT', 'data'));
    await import('../../../../electron/main.ts');
    expect(app.done.at(-1)).toBe('exit 1');
    expect(fake.dialogs).toEqual([
      [
        'The app could not open',
        expect.stringMatching(/OneDrive copies what is there.*\n\n.*ICO_DATA_FOLDER/),
      ],
    ]);
    expect(fake.windows).toEqual([]);
    expect(existsSync(join(home, 'OneDrive - Cumbria PCT'))).toBe(false);
  });

  it('says so and ends when its folder cannot be made', async () => {
    writeFileSync(join(home, 'data'), 'a file where the folder should be');
    writeFileSync(join(home, 'Library'), 'the same for macOS');
    await import('../../../../electron/main.ts');
    expect(app.done.at(-1)).toBe('exit 1');
    expect(fake.windows).toEqual([]);
  });
});
