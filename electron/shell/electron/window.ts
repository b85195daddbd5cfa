import { BrowserWindow, type PowerMonitor } from 'electron';
import { appPage } from '../../policy/navigation.ts';
import { securePreferences } from './web-preferences.ts';

export interface WindowGiven {
  /** Full path of the built preload. */
  readonly preload: string;
  /** Full path of the picture that Linux shows in the task bar; other systems take it from the program itself. */
  readonly icon: string;
  /** Only in a copy that is not packaged. */
  readonly devTools: boolean;
}

/** Makes the app's one window, hidden until its page has something to show, so that it does not flash. */
export const createWindow = ({ preload, icon, devTools }: WindowGiven): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'ICO Options Appraisal',
    icon,
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    webPreferences: { ...securePreferences, preload, devTools },
  });
  window.once('ready-to-show', () => window.show());
  return window;
};

/** Loads the app's page into its window. */
export const openAppPage = (window: BrowserWindow): Promise<void> => window.loadURL(appPage);

/** Brings the window to the front, for a second start of the app. */
export const bringToFront = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};

/** Loads the page afresh, once what is being typed has become an edit and every call has been answered. */
export const openAgain = async (window: BrowserWindow, quiet: () => Promise<void>): Promise<void> => {
  if (window.isDestroyed()) return;
  window.blur();
  await quiet();
  if (window.isDestroyed()) return;
  await openAppPage(window);
  bringToFront(window);
};

/**
 * Takes the focus away before the machine sleeps or the user is logged off, so that half-typed text becomes an edit.
 * Where the system waits for its programs when it shuts down (macOS, Linux), the window closes as if by hand; Windows
 * asks first, and the blur then comes while there is still time.
 */
export const keepTypedText = (window: BrowserWindow, power: PowerMonitor): void => {
  window.on('query-session-end', () => window.blur());
  power.on('suspend', () => {
    if (!window.isDestroyed()) window.blur();
  });
  // Electron's own types leave out what its documentation says of this event: it can be prevented, which delays.
  power.on('shutdown', (event?: { readonly preventDefault?: () => void }) => {
    if (window.isDestroyed()) return;
    event?.preventDefault?.();
    window.close();
  });
};

/**
 * Lets the page finish before its window goes. Losing the focus and being hidden each make the page's half-typed text
 * an edit: one may not happen (a window without the focus, a hidden one), so both are brought about, and only then
 * does the waiting begin. Once every call has been answered, those too that start meanwhile, the window closes as
 * windows do, so that a page which still holds words it could not save can object.
 *
 * @param quiet resolves once no call has been waiting for a moment, or after a few seconds at most
 */
export const closeWhenQuiet = (window: BrowserWindow, quiet: () => Promise<void>): void => {
  let state: 'open' | 'settling' | 'settled' = 'open';
  window.on('close', (event) => {
    if (state === 'settled') return;
    event.preventDefault();
    if (state === 'settling') return;
    state = 'settling';
    window.blur();
    window.hide();
    void quiet().finally(() => {
      state = 'settled';
      if (!window.isDestroyed()) window.close();
    });
  });
  window.webContents.on('will-prevent-unload', () => {
    state = 'open';
  });
};

/**
 * A page objects to going only when it holds words that could not be saved. The user decides; a window that stays
 * comes back into view.
 *
 * @param leaves asks the user and waits for the answer: true to go and lose those words
 */
export const askBeforeLosing = (window: BrowserWindow, leaves: () => boolean): void => {
  window.webContents.on('will-prevent-unload', (event) => {
    window.show();
    if (!leaves()) return;
    // Preventing the prevention lets the page go.
    event.preventDefault();
  });
};
