import { homedir } from 'node:os';
import { done, type Result, refused } from '../../../shared/contract/result.ts';
import { type BundledBrowser, bundledBrowser } from './bundled-browser.ts';
import { type BrowserMachine, findInstalled, isProgram } from './installed-browsers.ts';

export interface FoundBrowser {
  /** Named by the user, installed on the machine, or brought by the project. */
  readonly source: 'chosen' | 'installed' | 'bundled';
  /** For messages: "Chrome", "Edge", or the path the user named. */
  readonly name: string;
  readonly path: string;
  /** Whether it can show a window; the bundled one is headless only. Whether there is a display is another question. */
  readonly canShowWindow: boolean;
  /** What its process needs in its environment beyond ours. */
  readonly env: Readonly<Record<string, string>>;
}

/** How the search sees the world; all of it has a default. */
export interface BrowserSearch extends BrowserMachine {
  readonly bundled: () => Promise<BundledBrowser | null>;
}

/** Names a browser to use, and no other. */
const chosenVariable = 'ICO_BROWSER';
/** Set to 1, passes over installed browsers. */
const bundledOnlyVariable = 'ICO_NO_SYSTEM_BROWSER';

/** This machine as the search sees it. */
export const searchHere = (): BrowserSearch => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isProgram,
  bundled: bundledBrowser,
});

/**
 * Every browser that can be used, best first: the one named in `ICO_BROWSER` alone, or those installed and then the
 * bundled one. Whoever starts one goes on to the next when it does not start.
 *
 * @returns a refusal with code `no-browser` when there is none
 */
export const findBrowsers = async (
  search: BrowserSearch = searchHere(),
): Promise<Result<readonly [FoundBrowser, ...FoundBrowser[]]>> => {
  const chosen = search.env[chosenVariable];
  if (chosen) {
    if (await search.isProgram(chosen)) {
      return done([{ source: 'chosen', name: chosen, path: chosen, canShowWindow: true, env: {} }]);
    }
    return refused(
      'no-browser',
      `${chosenVariable} names ${chosen}, and there is no program there that can be run.`,
      `Correct ${chosenVariable}, or unset it to use an installed browser.`,
    );
  }
  const installed = search.env[bundledOnlyVariable] === '1' ? [] : await findInstalled(search);
  const usable: FoundBrowser[] = installed.map(({ name, path }) => ({
    source: 'installed',
    name,
    path,
    canShowWindow: true,
    env: {},
  }));
  try {
    const bundled = await search.bundled();
    if (bundled) {
      usable.push({ source: 'bundled', name: 'the bundled Chromium', canShowWindow: false, ...bundled });
    }
  } catch (error) {
    if (usable.length === 0) {
      const reason = error instanceof Error ? error.message : String(error);
      return refused('no-browser', `The bundled Chromium could not be unpacked. ${reason}`);
    }
  }
  const [first, ...others] = usable;
  return first
    ? done([first, ...others])
    : refused('no-browser', 'No Chrome, Chromium or Edge was found on this machine.');
};

/** Every browser that can show a window, best first. */
export const findWindowBrowsers = async (
  search: BrowserSearch = searchHere(),
): Promise<Result<readonly [FoundBrowser, ...FoundBrowser[]]>> => {
  // What shows no window need not be unpacked either.
  const found = await findBrowsers({ ...search, bundled: async () => null });
  if (found.ok || search.env[chosenVariable]) return found;
  return refused(
    'no-browser',
    'No Chrome, Chromium or Edge was found that could show a window.',
    'Install one of them, or use the command line, which needs none.',
  );
};

/** The best browser there is, or the best that can show a window. */
export const findBrowser = async (
  search: BrowserSearch = searchHere(),
  need: 'any' | 'window' = 'any',
): Promise<Result<FoundBrowser>> => {
  const found = await (need === 'any' ? findBrowsers : findWindowBrowsers)(search);
  return found.ok ? done(found.value[0]) : found;
};
