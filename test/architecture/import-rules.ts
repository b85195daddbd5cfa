import type { Import, SourceFile } from './source-tree.ts';

/** Finds what breaks one rule, each as "file → what it should not import". */
export type Rule = (files: readonly SourceFile[]) => readonly string[];

const isIn = (path: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** A rule over single imports: those in `from` for which `isAllowed` does not hold. */
const each =
  (from: (path: string) => boolean, isAllowed: (found: Import, path: string) => boolean): Rule =>
  (files) =>
    files
      .filter(({ path }) => from(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter((found) => !isAllowed(found, path))
          .map(({ specifier, target }) => `${path} → ${target ?? specifier}`),
      );

/** A rule over imports of our own files: those in `from` may reach the given folders alone. */
const only = (from: string, ...allowed: readonly string[]): Rule =>
  each(
    (path) => isIn(path, from),
    ({ target }) => target === null || isIn(target, from, ...allowed),
  );

/** The only files that join the sides. */
const entries = ['main', 'preload', 'browser-main', 'command-line', 'documents-worker', 'start'].map(
  (name) => `electron/${name}.ts`,
);
const pageScript = 'electron/shell/browser/page-script.ts';

/** Storage and documents as the ports that the entries hand to the services. */
const nodeAdapters = 'electron/node-adapters.ts';

/** The one file that knows the solver of linear programmes: whoever needs one asks it. */
const solverUser = 'shared/analysis/smallest-change.ts';

/** Option models, criteria sets, gates and the like, as JSON. */
const libraryTexts = 'resources/library';

const featureOf = (path: string): string | null => /^renderer\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
const recordsOrAnalysis = (path: string): boolean => isIn(path, 'shared/records', 'shared/analysis');
const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/');

/** Follows the imports from every file; a file met again on the way is a circle, told once. */
const circles: Rule = (files) => {
  const next = new Map(
    files.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])] as const),
  );
  const done = new Set<string>();
  const found = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) {
      const circle = way.slice(start);
      // The same circle is met from each of its files: told from the first by name.
      const first = circle.indexOf([...circle].sort()[0] ?? path);
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      found.add([...turned, turned[0]].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return [...found];
};

/** Who may import whom, by what a rule says; type imports count. To change one, change ARCHITECTURE.md with it. */
export const importRules: Readonly<Record<string, Rule>> = {
  'shared stands alone: its own files, zod, one solver in one file, and the texts of the library': each(
    (path) => isIn(path, 'shared'),
    ({ target, specifier }, path) =>
      target === null
        ? specifier === 'zod' || (specifier === 'yalps' && path === solverUser)
        : isIn(target, 'shared') || (isIn(path, 'shared/library') && isIn(target, libraryTexts)),
  ),
  'the texts of the library are reached through shared/library': each(
    (path) => !isIn(path, 'shared/library'),
    ({ target }) => target === null || !isIn(target, libraryTexts),
  ),
  'the library knows records and text': only('shared/library', 'shared/records', 'shared/text', libraryTexts),
  'records and analysis know the words of each other, text and zod, and no more': each(
    recordsOrAnalysis,
    ({ target, isType }, path) =>
      target === null || isIn(target, folderOf(path), 'shared/text') || (recordsOrAnalysis(target) && isType),
  ),
  'checks know records, analysis and text': only(
    'shared/checks',
    'shared/records',
    'shared/analysis',
    'shared/text',
  ),
  'text knows nothing of ours': only('shared/text'),
  'the contract knows records, text, and what a merge reports': only(
    'shared/contract',
    'shared/records',
    'shared/text',
    'shared/scoresheet/sheet-report.ts',
    'shared/merge/merge-report.ts',
  ),
  'scoresheets know records and text': only('shared/scoresheet', 'shared/records', 'shared/text'),
  'merging knows records and text': only('shared/merge', 'shared/records', 'shared/text'),
  'tables from outside know records and text': only('shared/table-import', 'shared/records', 'shared/text'),
  'the workshop knows records, analysis and text': only(
    'shared/workshop',
    'shared/records',
    'shared/analysis',
    'shared/text',
  ),
  'the renderer knows shared and nothing of Node': each(
    (path) => isIn(path, 'renderer'),
    ({ target, specifier }) =>
      target === null
        ? !specifier.startsWith('node:') && specifier !== 'electron'
        : isIn(target, 'renderer', 'shared'),
  ),
  'a feature never knows another feature': each(
    (path) => featureOf(path) !== null,
    ({ target }, path) =>
      target === null || featureOf(target) === null || featureOf(target) === featureOf(path),
  ),
  'what features share does not know the features': each(
    (path) =>
      isIn(
        path,
        'renderer/session',
        'renderer/bridge',
        'renderer/components',
        'renderer/charts',
        'renderer/paper',
        'renderer/robustness',
        'renderer/weighing',
        'renderer/export',
        'renderer/scoresheets',
        'renderer/merge',
        'renderer/table-import',
      ),
    ({ target }) => target === null || featureOf(target) === null,
  ),
  'the page that prints knows neither bridge nor session': each(
    (path) => path === 'renderer/print.tsx' || isIn(path, 'renderer/paper'),
    ({ target }) => target === null || !isIn(target, 'renderer/bridge', 'renderer/session'),
  ),
  'policy decides from what it is told': only('electron/policy'),
  'ports know shared': only('electron/ports.ts', 'shared'),
  'ipc calls services': only('electron/ipc', 'electron/services', 'shared'),
  'services use ports': only('electron/services', 'electron/ports.ts', 'shared'),
  'the adapters join ports with storage and documents': only(
    nodeAdapters,
    'electron/ports.ts',
    'electron/storage',
    'electron/documents',
    'shared',
  ),
  'only entries know the adapters': each(
    (path) => isIn(path, 'electron') && !entries.includes(path),
    ({ target }) => target !== nodeAdapters,
  ),
  'storage implements ports': only('electron/storage', 'electron/ports.ts', 'electron/migrations', 'shared'),
  'documents implement ports': only('electron/documents', 'electron/ports.ts', 'shared'),
  'shells implement ports': only('electron/shell', 'electron/ports.ts', 'electron/policy', 'shared'),
  'the Electron shell and the browser shells do not know each other': each(
    (path) => isIn(path, 'electron/shell'),
    ({ target }, path) =>
      target === null ||
      (isIn(path, 'electron/shell/electron')
        ? !isIn(target, 'electron/shell/browser', 'electron/shell/headless')
        : !isIn(target, 'electron/shell/electron')),
  ),
  'migrations import nothing of ours': only('electron/migrations'),
  'the Node side does not know the renderer': each(
    (path) => isIn(path, 'electron'),
    ({ target }) => target === null || isIn(target, 'electron', 'shared'),
  ),
  'Electron is there as a value only in its shell, the entry and the preload': each(
    (path) => !isIn(path, 'electron/main.ts', 'electron/preload.ts', 'electron/shell/electron'),
    ({ specifier, isType }) => isType || (specifier !== 'electron' && !specifier.startsWith('electron/')),
  ),
  'the preload and the page script are small: the bridge, and no schema': each(
    (path) => path === 'electron/preload.ts' || path === pageScript,
    ({ target, specifier, isType }) =>
      isType ||
      specifier === 'electron' ||
      target === 'shared/contract/bridge.ts' ||
      /^electron\/shell\/(?:electron\/ipc-channel|browser\/invoke-binding)\.ts$/.test(target ?? ''),
  ),
  'nobody imports an entry, except that the start opens the browser': each(
    () => true,
    ({ target }, path) =>
      target === null ||
      !entries.includes(target) ||
      (path === 'electron/start.ts' && target === 'electron/browser-main.ts'),
  ),
  'files are imported with their ending': each(
    () => true,
    ({ target, specifier }) =>
      target === null || /\.(?:tsx?|mjs|css|json|svg|png|woff2?)$/.test(specifier.split('?')[0] ?? ''),
  ),
  'there are no circles, types included': circles,
};
