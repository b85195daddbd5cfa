import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronVersion, fuseNames, fuseSentinel, standInElectron } from '../support/stand-in-electron.ts';

/** The package as electron-builder makes it with our settings, on a stand-in for Electron: nothing is downloaded. */
const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'packaging-'));
const unpacked = join(work, 'out/linux-unpacked');
const extracted = join(work, 'app');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/** What a built file imports: its own files by path, packages by name. */
const importsOf = (file: string): readonly string[] => {
  const text = readFileSync(join(extracted, file), 'utf8');
  const { staticImports, dynamicImports } = parseSync(file, text).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
  ].map((name) => (name.startsWith('.') ? posix.join(posix.dirname(file), name) : name));
};

/** Every built file that runs when the given one does, and every package that they ask for. */
const reachedFrom = (entry: string) => {
  const files = new Set([entry]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const name of importsOf(file)) {
      if (name.startsWith('dist/')) files.add(name);
      else if (!isBuiltin(name)) packages.add(name);
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
};

beforeAll(() => {
  const electron = join(work, 'electron');
  standInElectron(electron);
  const builder = join(root, 'node_modules/electron-builder/cli.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      builder,
      ...['--dir', '--linux', '--x64', '--projectDir', root],
      ...[`-c.electronDist=${electron}`, `-c.electronVersion=${electronVersion}`],
      `-c.directories.output=${join(work, 'out')}`,
    ],
    { encoding: 'utf8', cwd: root },
  );
  if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}${stderr}`);
  const builderRequire = createRequire(
    createRequire(import.meta.url).resolve('app-builder-lib/package.json'),
  );
  const asar: { extractAll: (archive: string, to: string) => void } = builderRequire('@electron/asar');
  asar.extractAll(join(unpacked, 'resources/app.asar'), extracted);
});

afterAll(() => rmSync(work, { recursive: true }));

describe('the package', () => {
  it('holds what runs and nothing else', () => {
    const pages = filesIn(join(root, 'dist/renderer')).filter((file) => !file.startsWith('.vite/'));
    const resources = filesIn(join(root, 'resources')).filter(
      (file) => !/^(?:schema|library)\//.test(file) && !/^icons\/.*\.(?:svg|ico)$/.test(file),
    );
    expect(filesIn(extracted).filter((file) => !file.startsWith('node_modules/'))).toEqual(
      [
        'package.json',
        'dist/preload/preload.cjs',
        ...reachedFrom('dist/node/main.js').files,
        ...pages.map((file) => `dist/renderer/${file}`),
        ...resources.map((file) => `resources/${file}`),
      ].sort(),
    );
  });

  it('needs Electron and better-sqlite3, and brings the second', () => {
    expect(reachedFrom('dist/node/main.js').packages).toEqual(['better-sqlite3', 'electron']);
    expect(readdirSync(join(extracted, 'node_modules'))).toEqual(['better-sqlite3']);
  });

  it('brings one binary of SQLite, outside the archive, and nothing else there', () => {
    const native = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
    expect(filesIn(extracted).filter((file) => file.endsWith('.node'))).toEqual([native]);
    expect(filesIn(join(unpacked, 'resources/app.asar.unpacked'))).toEqual([native]);
  });

  it('can open a database with what it brings', () => {
    const script =
      "const D = require('better-sqlite3'); console.log(new D(':memory:').prepare('select 41 + 1').pluck().get())";
    const { stdout } = spawnSync(process.execPath, ['-e', script], { cwd: extracted, encoding: 'utf8' });
    // The binary is built for x64 Linux; elsewhere there is only its absence to see, which the test above does not allow.
    if (process.platform === 'linux' && process.arch === 'x64') expect(stdout.trim()).toBe('42');
    else expect(stdout.trim()).toBe('');
  });

  it('starts the desktop entry, and carries no scripts of ours', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(extracted, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({
      main: 'dist/node/main.js',
      type: 'module',
      name: 'ico-options-appraisal',
    });
    expect(manifest).not.toHaveProperty('scripts');
    expect(manifest).not.toHaveProperty('devDependencies');
  });

  it('stays small: under 12 MB beside Electron itself', () => {
    const bytes = filesIn(join(unpacked, 'resources'))
      .map((file) => statSync(join(unpacked, 'resources', file)).size)
      .reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(12_000_000);
  });

  it("closes Node's own ways into the program and checks its code", () => {
    const program = readFileSync(join(unpacked, 'ico-options-appraisal'));
    const start = program.indexOf(fuseSentinel) + fuseSentinel.length + 2;
    const wire = program.subarray(start, start + fuseNames.length).toString('latin1');
    expect(Object.fromEntries(fuseNames.map((name, index) => [name, wire[index] === '1']))).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      nodeInspect: false,
      asarIntegrity: true,
      onlyAsar: true,
      ownSnapshot: false,
      filePrivileges: false,
      wasmTrapHandlers: true,
    });
  });
});
