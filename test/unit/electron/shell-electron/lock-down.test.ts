import { app, BrowserWindow, session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { appOrigin, appPage } from '../../../../electron/policy/navigation.ts';
import { lockDownApp, lockDownSession } from '../../../../electron/shell/electron/lock-down.ts';
import { FakeSession, FakeWebContents, fake, preventable } from '../../../support/fake-electron.ts';
import { hostileUrls } from '../../../support/hostile-urls.ts';
import { permissionNames } from '../../../support/permission-names.ts';

vi.mock('electron', () => import('../../../support/fake-electron.ts'));

beforeEach(() => fake.reset());

const lockedContents = (): FakeWebContents => {
  lockDownApp(app, appPage);
  new BrowserWindow({});
  const contents = fake.windows[0]?.webContents;
  if (!(contents instanceof FakeWebContents)) throw new Error('No window was made');
  return contents;
};

const lockedSession = (devTools = false): FakeSession => {
  lockDownSession(session.defaultSession, appPage, { origin: appOrigin, devTools });
  const locked: unknown = session.defaultSession;
  if (!(locked instanceof FakeSession)) throw new Error('Not the fake session');
  return locked;
};

const navigationEvents = ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const;

describe('a window once it exists', () => {
  describe.each(navigationEvents)('on %s', (name) => {
    it.each(hostileUrls)('does not go to %j', (url) => {
      const event = preventable({ url, isMainFrame: true });
      lockedContents().emit(name, event);
      expect(event.defaultPrevented).toBe(true);
    });
  });

  it('may load its own page again', () => {
    for (const name of ['will-navigate', 'will-frame-navigate']) {
      const event = preventable({ url: appPage, isMainFrame: true });
      lockedContents().emit(name, event);
      expect(event.defaultPrevented).toBe(false);
    }
  });

  it('loads nothing in a frame, not even its own page', () => {
    const event = preventable({ url: appPage, isMainFrame: false });
    lockedContents().emit('will-frame-navigate', event);
    expect(event.defaultPrevented).toBe(true);
  });

  it.each([...hostileUrls, appPage])('opens no window for %j', (url) => {
    const handler = lockedContents().handler('setWindowOpenHandler');
    expect(handler({ url, disposition: 'new-window' })).toEqual({ action: 'deny' });
  });

  it('embeds no webview', () => {
    const event = preventable({});
    lockedContents().emit('will-attach-webview', event, {}, { src: appPage });
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('a session', () => {
  it.each(permissionNames)(
    'answers both questions about %s alike, and allows copying alone',
    (permission) => {
      const locked = lockedSession();
      const expected = permission === 'clipboard-sanitized-write';
      const check = locked.handler('setPermissionCheckHandler');
      expect(check(null, permission, appOrigin, { requestingUrl: appPage })).toBe(expected);
      const reply = vi.fn();
      locked.handler('setPermissionRequestHandler')({}, permission, reply, { requestingUrl: appPage });
      expect(reply.mock.calls).toEqual([[expected]]);
    },
  );

  it('allows nothing to a page that is not the app, or that does not say what it is', () => {
    const check = lockedSession().handler('setPermissionCheckHandler');
    for (const details of [{ requestingUrl: 'https://example.org/' }, {}]) {
      expect(check(null, 'clipboard-sanitized-write', 'https://example.org', details)).toBe(false);
    }
  });

  it('gives no device, no screen and no Bluetooth pairing', () => {
    const locked = lockedSession();
    expect(locked.handler('setDevicePermissionHandler')({ deviceType: 'hid', origin: appOrigin })).toBe(
      false,
    );
    const screen = vi.fn();
    locked.handler('setDisplayMediaRequestHandler')({}, screen);
    expect(screen.mock.calls).toEqual([[null]]);
    const pairing = vi.fn();
    locked.handler('setBluetoothPairingHandler')({ deviceId: 'x' }, pairing);
    expect(pairing.mock.calls).toEqual([[{ confirmed: false }]]);
  });

  it.each([
    ['https://example.org/pixel.png', true],
    ['http://localhost:9222/', true],
    ['ws://example.org/', true],
    ['file:///etc/passwd', true],
    ['app://bundle.evil/x.js', true],
    [`${appOrigin}/assets/x.js`, false],
    ['devtools://devtools/bundled/x.js', true],
  ])('for a request to %s cancels: %s', (url, cancel) => {
    const reply = vi.fn();
    lockedSession().handler('onBeforeRequest')({ url, resourceType: 'script' }, reply);
    expect(reply.mock.calls).toEqual([[{ cancel }]]);
  });

  it('downloads nothing', () => {
    const event = preventable({});
    lockedSession().emit('will-download', event, {}, {});
    expect(event.defaultPrevented).toBe(true);
  });
});
