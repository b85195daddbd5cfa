import { isAbsolute, join } from 'node:path';

/** What `npm start` found on this machine. */
export interface StartFacts {
  /** Full path of Electron's program, or null when it is not installed. */
  readonly electron: string | null;
  readonly hasDisplay: boolean;
}

export type StartChoice =
  | { readonly kind: 'electron'; readonly program: string }
  | { readonly kind: 'browser' }
  | { readonly kind: 'none'; readonly sentence: string };

/** A window needs a display; without one, Electron and a browser would both fail with a message of their own making. */
export const chooseStart = ({ electron, hasDisplay }: StartFacts): StartChoice => {
  if (!hasDisplay) {
    return {
      kind: 'none',
      sentence:
        'There is no display to open a window on: "npm run paper" writes the sample\'s paper without one, and ' +
        '"npm run -s ico -- paper FILE --out PATH" does the same for your own file.',
    };
  }
  return electron === null ? { kind: 'browser' } : { kind: 'electron', program: electron };
};

/** Whether windows can be shown. Windows and macOS always can; elsewhere X11 or Wayland says so in the environment. */
export const hasDisplay = (
  platform: string,
  env: { readonly DISPLAY?: string | undefined; readonly WAYLAND_DISPLAY?: string | undefined },
): boolean => platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/**
 * Electron's program, where its package says that it is. The package's own way of asking would start a download, and
 * starting this app must not reach for the network.
 *
 * @param folder the installed package, `node_modules/electron`
 * @param readText text of a file, or null when there is none
 * @param overridden folder that stands in for the package's `dist` (Electron's ELECTRON_OVERRIDE_DIST_PATH)
 */
export const electronProgram = (
  folder: string,
  readText: (path: string) => string | null,
  exists: (path: string) => boolean,
  overridden: string | undefined,
): string | null => {
  const named = readText(join(folder, 'path.txt'))?.trim();
  const program = overridden ? join(overridden, named || 'electron') : named && join(folder, 'dist', named);
  return program && isAbsolute(program) && exists(program) ? program : null;
};
