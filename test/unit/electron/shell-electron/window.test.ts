import { powerMonitor } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { appPage } from '../../../../electron/policy/navigation.ts';
import {
  bringToFront,
  closeWhenQuiet,
  createWindow,
  keepTypedText,
  openAgain,
  openAppPage,
} from '../../../../electron/shell/electron/window.ts';
import { fake } from '../../../support/fake-electron.ts';

vi.mock('electron', () => import('../../../support/fake-electron.ts'));

const given = { preload: '/app/preload.cjs', icon: '/app/icon.png', devTools: false };

const opened = () => {
  const window = createWindow(given);
  const [recorded] = fake.windows;
  if (!recorded) throw new Error('No window was made');
  return { window, recorded };
};

beforeEach(() => fake.reset());

describe('the window', () => {
  it('is sandboxed, isolated and without Node, and says so itself', () => {
    expect(opened().recorded.options.webPreferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      preload: '/app/preload.cjs',
      devTools: false,
    });
  });

  it('has developer tools only where they are asked for', () => {
    createWindow({ ...given, devTools: true });
    expect(fake.windows[0]?.options.webPreferences).toMatchObject({ devTools: true });
  });

  it('is hidden until its page can be shown', () => {
    const { recorded } = opened();
    expect(recorded.options.show).toBe(false);
    expect(recorded.done).toEqual([]);
    recorded.emit('ready-to-show');
    expect(recorded.done).toEqual(['show']);
  });

  it("loads the app's own page", async () => {
    const { window, recorded } = opened();
    await openAppPage(window);
    expect(recorded.done).toEqual([`load ${appPage}`]);
  });

  it('comes forward, also out of the task bar, when the app is started again', () => {
    const { window, recorded } = opened();
    bringToFront(window);
    expect(recorded.done).toEqual(['show', 'focus']);
    recorded.minimized = true;
    bringToFront(window);
    expect(recorded.done).toEqual(['show', 'focus', 'restore', 'show', 'focus']);
  });

  it('lets go of the field being typed in before sleep and log-off', () => {
    const { window, recorded } = opened();
    keepTypedText(window, powerMonitor);
    powerMonitor.emit('suspend');
    recorded.emit('query-session-end', {});
    expect(recorded.done).toEqual(['blur', 'blur']);
    recorded.destroy();
    powerMonitor.emit('suspend');
    expect(recorded.done).toEqual(['blur', 'blur', 'destroy']);
  });

  it('loads its page afresh only once it is quiet', async () => {
    const { window, recorded } = opened();
    await openAgain(window, async () => void recorded.done.push('quiet'));
    expect(recorded.done).toEqual(['blur', 'quiet', `load ${appPage}`, 'show', 'focus']);
  });

  it('hides, waits for the last edits and then goes, however often it is told to close', async () => {
    const { window, recorded } = opened();
    let settle = (): void => undefined;
    const quiet = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          settle = resolve;
        }),
    );
    closeWhenQuiet(window, quiet);
    recorded.close();
    recorded.close();
    expect(recorded.done).toEqual(['hide']);
    settle();
    await vi.waitFor(() => expect(recorded.done).toEqual(['hide', 'destroy']));
    expect(quiet).toHaveBeenCalledTimes(1);
  });
});
