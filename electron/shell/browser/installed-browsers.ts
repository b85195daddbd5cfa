import { access, constants } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

/** The machine as far as it matters for finding a browser. */
export interface BrowserMachine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isProgram: (path: string) => Promise<boolean>;
}

export interface KnownBrowser {
  readonly name: 'Chrome' | 'Chromium' | 'Edge';
  readonly path: string;
}

const linuxNames: readonly (readonly [KnownBrowser['name'], string])[] = [
  ['Chrome', 'google-chrome-stable'],
  ['Chrome', 'google-chrome'],
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Edge', 'microsoft-edge-stable'],
  ['Edge', 'microsoft-edge'],
];

/** Snaps may not read a hidden folder of the user's, where our profile lies: they come last. */
const isSnap = (folder: string): boolean => folder.startsWith('/snap/');

const onLinux = ({ env }: BrowserMachine): readonly KnownBrowser[] => {
  const { PATH = '' } = env;
  const folders = [
    ...PATH.split(':').filter((folder) => posix.isAbsolute(folder)),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ];
  const ordered = [...folders.filter((each) => !isSnap(each)), ...folders.filter(isSnap)];
  const inOpt: readonly KnownBrowser[] = [
    { name: 'Chrome', path: '/opt/google/chrome/chrome' },
    { name: 'Edge', path: '/opt/microsoft/msedge/msedge' },
  ];
  const inFolder = (folder: string): readonly KnownBrowser[] =>
    linuxNames.map(([name, file]) => ({ name, path: posix.join(folder, file) }));
  return [
    ...ordered.filter((each) => !isSnap(each)).flatMap(inFolder),
    ...inOpt,
    ...ordered.filter(isSnap).flatMap(inFolder),
  ];
};

const onWindows = ({ env }: BrowserMachine): readonly KnownBrowser[] => {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => env[name])
    .filter((root): root is string => root !== undefined && win32.isAbsolute(root));
  const places = [
    ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
    ['Chromium', 'Chromium\\Application\\chrome.exe'],
  ] as const;
  const { Path = '', PATH = Path } = env;
  const onPath = PATH.split(';')
    .filter((folder) => win32.isAbsolute(folder))
    .flatMap((folder) => [
      { name: 'Chrome' as const, path: win32.join(folder, 'chrome.exe') },
      { name: 'Edge' as const, path: win32.join(folder, 'msedge.exe') },
    ]);
  return [
    ...places.flatMap(([name, place]) => roots.map((root) => ({ name, path: win32.join(root, place) }))),
    ...onPath,
  ];
};

const onMac = ({ home }: BrowserMachine): readonly KnownBrowser[] => {
  const places = [
    ['Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
    ['Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ] as const;
  return places.flatMap(([name, place]) =>
    ['/Applications', posix.join(home, 'Applications')].map((folder) => ({
      name,
      path: posix.join(folder, place),
    })),
  );
};

/** Whether a file is there and may be run by this user. */
export const isProgram = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browsers installed on this machine that the app can use, best first. */
export const findInstalled = async (machine: BrowserMachine): Promise<readonly KnownBrowser[]> => {
  const known = { win32: onWindows, darwin: onMac }[machine.platform] ?? onLinux;
  const unique = [...new Map(known(machine).map((browser) => [browser.path, browser])).values()];
  const there = await Promise.all(unique.map(({ path }) => machine.isProgram(path)));
  return unique.filter((_, index) => there[index]);
};
