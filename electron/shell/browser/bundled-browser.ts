import { spawn } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A headless Chromium that stands ready, and the environment it needs. */
export interface BundledBrowser {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const packageName = '@sparticuz/chromium';
const listName = 'complete.json';
const partPrefix = 'unpacking-';
/** Left behind by a process that was killed while it unpacked, and surely no longer in use. */
const staleAfter = 60 * 60 * 1000;

/** The package's own fonts, then whatever the machine has: the app brings its own, these are for other scripts. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">cache</cachedir>
</fontconfig>
`;

/** Where the package lies and its version, or null where it is not installed or not made for this machine. */
const findPackage = async (): Promise<{ readonly entry: string; readonly version: string } | null> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    const manifest: unknown = JSON.parse(await readFile(join(dirname(entry), '..', 'package.json'), 'utf8'));
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : null;
    return typeof version === 'string' && /^[\w.-]+$/.test(version) ? { entry, version } : null;
  } catch {
    return null;
  }
};

/** A folder that is this user's and that nobody else can write to: what is run from it is what we put there. */
const isPrivate = async (folder: string): Promise<boolean> => {
  const found = await lstat(folder);
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
};

/**
 * Our folder in the temp folder. In a shared one, someone else may have taken the name, to have us run their program:
 * then the user's own cache folder serves.
 */
const privateFolder = async (): Promise<string> => {
  const uid = process.getuid?.() ?? 0;
  const places = [
    join(tmpdir(), `ico-options-appraisal-${uid}`),
    join(homedir(), '.cache', 'ico-options-appraisal'),
  ];
  for (const folder of places) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if (await isPrivate(folder)) return folder;
    } catch {
      // The next place may do.
    }
  }
  return mkdtemp(join(tmpdir(), 'ico-options-appraisal-'));
};

const sizesIn = async (folder: string): Promise<Readonly<Record<string, number>>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== listName);
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), (await stat(path)).size] as const;
    }),
  );
  return Object.fromEntries(sizes);
};

/** Whether everything that was unpacked is still there: temp folders are swept file by file. */
const isComplete = async (folder: string): Promise<boolean> => {
  try {
    if (!(await isPrivate(folder))) return false;
    const listed = Object.entries(JSON.parse(await readFile(join(folder, listName), 'utf8')));
    const there = await sizesIn(folder);
    return listed.length > 0 && listed.every(([path, size]) => there[path] === size);
  } catch {
    return false;
  }
};

/**
 * Has the package unpack itself in a process of its own: it takes the place from TMPDIR, decides by the environment
 * whether to bring the security libraries that bare machines lack, and changes the environment of whoever loads it.
 */
const unpackInto = (entry: string, folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const { PATH } = process.env;
    const script =
      'const { default: chromium } = await import(process.env.CHROMIUM_PACKAGE); await chromium.executablePath();';
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: folder,
      env: {
        PATH,
        HOME: folder,
        TMPDIR: folder,
        AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x',
        CHROMIUM_PACKAGE: pathToFileURL(entry).href,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said = `${said}${data}`.slice(-2000);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Unpacking ${packageName} ended with ${code}: ${said}`));
    });
  });

const removeStaleParts = async (home: string): Promise<void> => {
  for (const name of await readdir(home)) {
    if (!name.startsWith(partPrefix)) continue;
    const part = join(home, name);
    const found = await stat(part).catch(() => null);
    if (found && Date.now() - found.mtimeMs > staleAfter) await rm(part, { recursive: true, force: true });
  }
};

/** Unpacks beside the final place and renames: whoever looks finds all of it or nothing, however many unpack at once. */
const unpackAt = async (entry: string, home: string, target: string): Promise<void> => {
  await removeStaleParts(home);
  const part = await mkdtemp(join(home, partPrefix));
  try {
    await unpackInto(entry, part);
    await writeFile(join(part, 'fonts', 'fonts.conf'), fontSettings);
    await writeFile(join(part, listName), JSON.stringify(await sizesIn(part)));
    if (await isComplete(target)) return;
    await rm(target, { recursive: true, force: true });
    await rename(part, target);
  } catch (error) {
    // Another process may have been quicker by a moment, which is just as good.
    if (!(await isComplete(target))) throw error;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
};

let ready: Promise<BundledBrowser | null> | undefined;

const prepare = async (): Promise<BundledBrowser | null> => {
  const found = await findPackage();
  if (!found) return null;
  const home = await privateFolder();
  const target = join(home, `chromium-${found.version}`);
  if (!(await isComplete(target))) await unpackAt(found.entry, home, target);
  return {
    path: join(target, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(target, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(target, 'fonts', 'fonts.conf'),
    },
  };
};

/**
 * The headless Chromium that the project brings as a package for Linux, unpacked once for this user and version. Its
 * own list of arguments is never used: it switches web security off.
 *
 * @returns null where the package is not installed (a packaged app) or does not run (another system)
 */
export const bundledBrowser = (): Promise<BundledBrowser | null> => {
  ready ??= prepare().catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  return ready;
};
