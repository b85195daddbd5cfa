import { ipcMain, type WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { appPage } from '../../../../electron/policy/navigation.ts';
import { createIpcTransport } from '../../../../electron/shell/electron/ipc-transport.ts';
import { FakeWebContents, fake, ipcMain as fakeIpcMain } from '../../../support/fake-electron.ts';
import { hostileUrls } from '../../../support/hostile-urls.ts';

vi.mock('electron', () => import('../../../support/fake-electron.ts'));

const transport = (
  answer: () => Promise<string> = async () => '{"result":{"ok":true,"value":1}}',
  isAtWork = () => false,
) => {
  const contents = new FakeWebContents();
  contents.mainFrame.url = appPage;
  const dispatch = vi.fn(answer);
  const { quiet } = createIpcTransport({ dispatch }, () => contents as unknown as WebContents, isAtWork);
  const call = async (change: object = {}, ...args: unknown[]): Promise<unknown> => {
    const event = { sender: contents, senderFrame: contents.mainFrame, ...change };
    const given = args.length > 0 ? args : ['app.info', '{}'];
    return JSON.parse(String(await fakeIpcMain.handler('handle bridge')(event, ...given)));
  };
  return { contents, dispatch, call, quiet };
};

const refusal = (code: string) => ({
  result: { ok: false, error: { code, message: expect.any(String), next: expect.any(String) } },
});

beforeEach(() => fake.reset());

describe('a call from the page', () => {
  it('comes through the one channel there is', () => {
    transport();
    expect(ipcMain).toBe(fakeIpcMain);
    expect([...fakeIpcMain.given.keys()]).toEqual(['handle bridge']);
  });

  it('is dispatched as it came and answered with what the router says', async () => {
    const { call, dispatch } = transport();
    expect(await call()).toEqual({ result: { ok: true, value: 1 } });
    expect(dispatch.mock.calls).toEqual([['app.info', '{}']]);
  });

  it.each(hostileUrls)('is refused with an answer when the frame shows %j', async (url) => {
    const { call, dispatch } = transport();
    expect(await call({ senderFrame: { url, parent: null, detached: false } })).toEqual(
      refusal('invalid-request'),
    );
    expect(dispatch).not.toHaveBeenCalled();
  });

  it.each([
    ['is gone', { senderFrame: null }],
    ['is inside the page', { senderFrame: { url: appPage, parent: {}, detached: false } }],
    ['was left behind', { senderFrame: { url: appPage, parent: null, detached: true } }],
    ['belongs to another window', { sender: new FakeWebContents() }],
  ])('is refused with an answer when the frame %s', async (_name, change) => {
    const { call, dispatch } = transport();
    expect(await call(change)).toEqual(refusal('invalid-request'));
    expect(dispatch).not.toHaveBeenCalled();
  });

  it('is refused with an answer once the window is destroyed', async () => {
    const { call, contents, dispatch } = transport();
    contents.destroyed = true;
    expect(await call()).toEqual(refusal('invalid-request'));
    expect(dispatch).not.toHaveBeenCalled();
  });

  it('is refused with an answer while there is no window', async () => {
    createIpcTransport(
      { dispatch: async () => '' },
      () => null,
      () => false,
    );
    const event = { sender: {}, senderFrame: { url: appPage, parent: null, detached: false } };
    const answer = await fakeIpcMain.handler('handle bridge')(event, 'app.info', '{}');
    expect(JSON.parse(String(answer))).toEqual(refusal('invalid-request'));
  });

  it.each([[[1, '{}']], [['app.info']], [['app.info', {}]], [[null, null]]])(
    'is refused when it carries %j instead of two texts',
    async (args) => {
      const { call, dispatch } = transport();
      expect(await call({}, ...args)).toEqual(refusal('invalid-request'));
      expect(dispatch).not.toHaveBeenCalled();
    },
  );

  it('is answered also when the router breaks, without its inner message', async () => {
    const { call } = transport(async () => {
      throw new Error('secret path /home/x');
    });
    const answer = await call();
    expect(answer).toEqual(refusal('unexpected'));
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});

describe('waiting until the page is quiet', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  const watched = (quiet: () => Promise<void>) => {
    const state = { isQuiet: false };
    void quiet().then(() => {
      state.isQuiet = true;
    });
    return state;
  };

  it('takes three tenths of a second when nothing is going on', async () => {
    const state = watched(transport().quiet);
    await vi.advanceTimersByTimeAsync(250);
    expect(state.isQuiet).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(state.isQuiet).toBe(true);
  });

  it('lasts as long as a call waits for its answer', async () => {
    let finish = (_text: string): void => undefined;
    const { call, quiet } = transport(
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    const answered = call();
    const state = watched(quiet);
    await vi.advanceTimersByTimeAsync(2000);
    expect(state.isQuiet).toBe(false);
    finish('{}');
    await answered;
    await vi.advanceTimersByTimeAsync(400);
    expect(state.isQuiet).toBe(true);
  });

  it('ends after five seconds, whatever still hangs', async () => {
    const { call, quiet } = transport(() => new Promise(() => undefined));
    void call();
    const state = watched(quiet);
    await vi.advanceTimersByTimeAsync(5100);
    expect(state.isQuiet).toBe(true);
  });

  it('lasts as long as a change is being written, and for five seconds more at most', async () => {
    let isAtWork = true;
    const { call, quiet } = transport(
      () => new Promise(() => undefined),
      () => isAtWork,
    );
    void call();
    const state = watched(quiet);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(state.isQuiet).toBe(false);
    isAtWork = false;
    await vi.advanceTimersByTimeAsync(4500);
    expect(state.isQuiet).toBe(false);
    await vi.advanceTimersByTimeAsync(600);
    expect(state.isQuiet).toBe(true);
  });
});
