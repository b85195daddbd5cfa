import { EventEmitter } from 'node:events';

/**
 * A stand-in for the parts of the `electron` module that the shell uses. It records what it is told and lets a test
 * play the part of Chromium: emit an event, ask a permission, request an address. Use it with
 * `vi.mock('electron', () => import('<path>/fake-electron.ts'))` and `fake.reset()` before each test.
 */

type AnyFunction = (...given: never[]) => unknown;

/** Handlers by the name of the method that they were given to, such as `setPermissionCheckHandler`. */
class Recorder extends EventEmitter {
  readonly given = new Map<string, unknown[]>();

  record(method: string, ...values: unknown[]): void {
    this.given.set(method, values);
  }

  /** The function that was handed to a method, to be called as Electron would. */
  handler(method: string, position = 0): (...values: unknown[]) => unknown {
    const handler = this.given.get(method)?.[position];
    if (typeof handler !== 'function') throw new Error(`Nothing was given to ${method}`);
    return handler as (...values: unknown[]) => unknown;
  }
}

/** An event that can be prevented, as Electron's are. */
export const preventable = <T extends object>(fields: T) => ({
  ...fields,
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true;
  },
});

export class FakeProtocol extends Recorder {
  readonly registerSchemesAsPrivileged = (schemes: unknown): void =>
    this.record('registerSchemesAsPrivileged', schemes);
  readonly handle = (scheme: string, handler: AnyFunction): void => this.record(`handle ${scheme}`, handler);
}

export class FakeSession extends Recorder {
  readonly protocol = new FakeProtocol();
  readonly webRequest = {
    onBeforeRequest: (handler: AnyFunction): void => this.record('onBeforeRequest', handler),
  };
  readonly setPermissionRequestHandler = (handler: AnyFunction): void =>
    this.record('setPermissionRequestHandler', handler);
  readonly setPermissionCheckHandler = (handler: AnyFunction): void =>
    this.record('setPermissionCheckHandler', handler);
  readonly setDevicePermissionHandler = (handler: AnyFunction): void =>
    this.record('setDevicePermissionHandler', handler);
  readonly setDisplayMediaRequestHandler = (handler: AnyFunction): void =>
    this.record('setDisplayMediaRequestHandler', handler);
  readonly setBluetoothPairingHandler = (handler: AnyFunction): void =>
    this.record('setBluetoothPairingHandler', handler);
}

export class FakeWebContents extends Recorder {
  destroyed = false;
  mainFrame = { url: '', parent: null, detached: false };
  readonly printed: Readonly<Record<string, unknown>>[] = [];

  readonly isDestroyed = (): boolean => this.destroyed;
  readonly setWindowOpenHandler = (handler: AnyFunction): void =>
    this.record('setWindowOpenHandler', handler);
  readonly executeJavaScriptInIsolatedWorld = async (
    _world: number,
    scripts: readonly { readonly code: string }[],
  ): Promise<unknown> => fake.pageSignal(scripts[0]?.code ?? '');
  readonly printToPDF = async (options: Readonly<Record<string, unknown>>): Promise<Uint8Array> => {
    this.printed.push(options);
    return fake.printResult();
  };
}

interface WindowOptions {
  readonly show?: boolean;
  readonly webPreferences: Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
}

export class FakeBrowserWindow extends Recorder {
  readonly options: WindowOptions;
  readonly webContents = new FakeWebContents();
  readonly done: string[] = [];
  minimized = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    fake.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  readonly loadURL = async (url: string): Promise<void> => {
    this.done.push(`load ${url}`);
    this.webContents.mainFrame = { ...this.webContents.mainFrame, url };
    await fake.load(url);
  };
  readonly show = (): void => void this.done.push('show');
  readonly hide = (): void => void this.done.push('hide');
  readonly blur = (): void => void this.done.push('blur');
  readonly focus = (): void => void this.done.push('focus');
  readonly restore = (): void => void this.done.push('restore');
  readonly isMinimized = (): boolean => this.minimized;
  readonly isDestroyed = (): boolean => this.webContents.destroyed;
  readonly destroy = (): void => {
    this.done.push('destroy');
    this.webContents.destroyed = true;
    this.emit('closed');
  };
  /** Whether the page objects to being closed, as one with unsaved words does. */
  pageObjects = false;
  /** What the user's click on the close button does: first the window is asked, then its page. */
  readonly close = (): void => {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return;
    const unload = preventable({});
    if (this.pageObjects) this.webContents.emit('will-prevent-unload', unload);
    if (!this.pageObjects || unload.defaultPrevented) this.destroy();
  };
}

class FakeApp extends Recorder {
  isPackaged = true;
  hasLock = true;
  readonly done: string[] = [];
  readonly paths = new Map<string, string>([['documents', '/documents']]);

  readonly enableSandbox = (): void => void this.done.push('enableSandbox');
  readonly setPath = (name: string, path: string): void => {
    this.done.push(`setPath ${name}`);
    this.paths.set(name, path);
  };
  readonly getPath = (name: string): string => this.paths.get(name) ?? '';
  readonly getVersion = (): string => '1.2.3';
  readonly requestSingleInstanceLock = (): boolean => this.hasLock;
  readonly whenReady = async (): Promise<void> => void this.done.push('whenReady');
  readonly quit = (): void => void this.done.push('quit');
  readonly exit = (code: number): void => void this.done.push(`exit ${code}`);
}

const sessions = new Map<string, FakeSession>();

export const app = new FakeApp();
export const protocol = new FakeProtocol();
export const powerMonitor = new EventEmitter();
export const session = {
  get defaultSession(): FakeSession {
    return session.fromPartition('');
  },
  fromPartition: (partition: string): FakeSession => {
    const known = sessions.get(partition) ?? new FakeSession();
    sessions.set(partition, known);
    return known;
  },
};

class FakeIpcMain extends Recorder {
  readonly handle = (channel: string, handler: AnyFunction): void =>
    this.record(`handle ${channel}`, handler);
}
export const ipcMain = new FakeIpcMain();

export const ipcRenderer = {
  invoke: async (...given: unknown[]): Promise<unknown> => {
    fake.invoked.push(given);
    return fake.ipcAnswer;
  },
};

export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown): void => void fake.exposed.set(name, value),
};

export const dialog = {
  showSaveDialog: async (...given: unknown[]): Promise<unknown> => {
    fake.dialogs.push(given);
    return fake.saveAnswer;
  },
  showOpenDialog: async (...given: unknown[]): Promise<unknown> => {
    fake.dialogs.push(given);
    return fake.openAnswer;
  },
  showErrorBox: (...given: unknown[]): void => void fake.dialogs.push(given),
};

export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => {
    fake.menu = menu;
  },
};

export { FakeBrowserWindow as BrowserWindow };

const initial = () => ({
  windows: [] as FakeBrowserWindow[],
  dialogs: [] as unknown[][],
  invoked: [] as unknown[][],
  exposed: new Map<string, unknown>(),
  menu: null as unknown,
  ipcAnswer: '' as unknown,
  saveAnswer: { canceled: true, filePath: '' },
  openAnswer: { canceled: true, filePaths: [] as string[] },
  /** What a page says of itself when asked whether it is ready. */
  pageSignal: (_code: string): unknown => ({ ready: 'true' }),
  printResult: (): Uint8Array => new Uint8Array([1, 2, 3]),
  load: async (_url: string): Promise<void> => undefined,
});

/** What was recorded, and how Electron is to behave. */
export const fake = {
  ...initial(),
  reset: (): void => {
    Object.assign(fake, initial());
    sessions.clear();
    for (const recorder of [app, protocol, ipcMain]) {
      recorder.removeAllListeners();
      recorder.given.clear();
    }
    powerMonitor.removeAllListeners();
    app.done.length = 0;
    app.isPackaged = true;
    app.hasLock = true;
  },
};
