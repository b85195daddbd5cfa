import { powerMonitor } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { appPage } from '../../../../electron/policy/navigation.ts';
import { createIpcTransport } from '../../../../electron/shell/electron/ipc-transport.ts';
import {
  askBeforeLosing,
  bringToFront,
  closeWhenQuiet,
  createWindow,
  keepTypedText,
  openAgain,
  openAppPage,
} from '../../../../electron/shell/electron/window.ts';
import { fake, ipcMain, preventable } from '../../../support/fake-electron.ts';

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

  it('closes as by hand when the system shuts down, and has the system wait for it', () => {
    const { window, recorded } = opened();
    keepTypedText(window, powerMonitor);
    closeWhenQuiet(window, () => new Promise(() => undefined));
    const event = preventable({});
    powerMonitor.emit('shutdown', event);
    expect(event.defaultPrevented).toBe(true);
    expect(recorded.done).toEqual(['blur', 'hide']);
    recorded.destroy();
    const later = preventable({});
    powerMonitor.emit('shutdown', later);
    expect(later.defaultPrevented).toBe(false);
  });

  it('loads its page afresh only once it is quiet', async () => {
    const { window, recorded } = opened();
    await openAgain(window, async () => void recorded.done.push('quiet'));
    expect(recorded.done).toEqual(['blur', 'quiet', `load ${appPage}`, 'show', 'focus']);
  });

  it('takes away the focus, hides, waits for the last edits and then goes, however often it is told to close', async () => {
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
    expect(recorded.done).toEqual(['blur', 'hide']);
    settle();
    await vi.waitFor(() => expect(recorded.done).toEqual(['blur', 'hide', 'destroy']));
    expect(quiet).toHaveBeenCalledTimes(1);
  });

  it('stays, in view, when its page holds unsaved words and the user goes back; and can be closed later', async () => {
    const { window, recorded } = opened();
    const answers = [false, true];
    closeWhenQuiet(window, async () => undefined);
    askBeforeLosing(window, () => answers.shift() ?? false);
    recorded.pageObjects = true;
    recorded.close();
    await vi.waitFor(() => expect(recorded.done).toEqual(['blur', 'hide', 'show']));
    recorded.close();
    await vi.waitFor(() => expect(recorded.done.at(-1)).toBe('destroy'));
    expect(answers).toEqual([]);
  });
});

describe('closing while something is being typed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  /** A window whose page sends each edit some time after it loses the focus, or after the edit before was answered. */
  const typing = (delays: readonly number[], answerAfter: number) => {
    const { window, recorded } = opened();
    const kept: number[] = [];
    const dispatch = async (_channel: string, payload: string): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve, answerAfter));
      kept.push(Number(payload));
      return '{}';
    };
    recorded.webContents.mainFrame.url = appPage;
    const { quiet } = createIpcTransport(
      { dispatch },
      () => window.webContents,
      () => false,
    );
    const send = async (): Promise<void> => {
      for (const [index, delay] of delays.entries()) {
        await new Promise((resolve) => setTimeout(resolve, delay));
        const event = { sender: recorded.webContents, senderFrame: recorded.webContents.mainFrame };
        await ipcMain.handler('handle bridge')(event, 'appraisal.edit', String(index));
      }
    };
    closeWhenQuiet(window, quiet);
    recorded.close();
    void send();
    return { recorded, kept };
  };

  it('waits for an edit that starts only after the focus is gone, and for those that follow on it', async () => {
    const { recorded, kept } = typing([250, 250, 5], 700);
    await vi.advanceTimersByTimeAsync(2650);
    expect(kept).toEqual([0, 1, 2]);
    expect(recorded.done).toEqual(['blur', 'hide']);
    await vi.advanceTimersByTimeAsync(400);
    expect(recorded.done).toEqual(['blur', 'hide', 'destroy']);
  });

  it('is over in less than half a second when nothing is to be kept, and in five seconds whatever hangs', async () => {
    const idle = typing([], 0).recorded;
    await vi.advanceTimersByTimeAsync(450);
    expect(idle.done.at(-1)).toBe('destroy');
    fake.reset();
    const hanging = typing([0], 60_000).recorded;
    await vi.advanceTimersByTimeAsync(4900);
    expect(hanging.done.at(-1)).toBe('hide');
    await vi.advanceTimersByTimeAsync(200);
    expect(hanging.done.at(-1)).toBe('destroy');
  });
});
