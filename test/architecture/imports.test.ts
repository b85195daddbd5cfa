import { describe, expect, it } from 'vitest';
import { importRules } from './import-rules.ts';
import { plantedTree, readSource, readTree } from './source-tree.ts';

const files = readTree(['electron', 'renderer', 'shared']);

describe('who may import whom', () => {
  it('is checked on every file of the product', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(Object.entries(importRules))('%s', (_name, rule) => {
    expect(rule(files)).toEqual([]);
  });
});

/** For each rule, a tree that breaks it. */
const planted: Readonly<Record<keyof typeof importRules, Readonly<Record<string, string>>>> = {
  'shared stands alone: its own files, zod, one solver in one file, and the texts of the library': {
    'shared/analysis/a.ts': "import { solve } from 'yalps';",
  },
  'the texts of the library are reached through shared/library': {
    'renderer/features/gates/a.ts': "import gates from '../../../resources/library/gates.json';",
  },
  'the library knows records and text': {
    'shared/library/a.ts': "import type { Analysis } from '../analysis/analysis.ts';",
  },
  'records and analysis know the words of each other, text and zod, and no more': {
    'shared/analysis/a.ts': "import { score } from '../records/score.ts';",
  },
  'checks know records, analysis and text': { 'shared/checks/a.ts': "import '../paper/build-paper.ts';" },
  'text knows nothing of ours': { 'shared/text/a.ts': "import type { S } from '../records/score.ts';" },
  'the contract knows records, text, and what a merge reports': {
    'shared/contract/a.ts': "import '../analysis/a.ts';",
  },
  'scoresheets know records and text': { 'shared/scoresheet/a.ts': "import '../analysis/a.ts';" },
  'merging knows records and text': { 'shared/merge/a.ts': "import '../checks/a.ts';" },
  'tables from outside know records and text': { 'shared/table-import/a.ts': "import '../library/a.ts';" },
  'the workshop knows records, analysis and text': { 'shared/workshop/a.ts': "import '../paper/a.ts';" },
  'the renderer knows shared and nothing of Node': {
    'renderer/a.ts': "import type { Ports } from '../electron/ports.ts';",
  },
  'a feature never knows another feature': {
    'renderer/features/scores/a.tsx': "const load = () => import('../weights/b.tsx');",
  },
  'what features share does not know the features': {
    'renderer/components/a.tsx': "import '../features/scores/b.tsx';",
  },
  'the page that prints knows neither bridge nor session': {
    'renderer/print.tsx': "import './session/session.ts';",
  },
  'policy decides from what it is told': { 'electron/policy/a.ts': "import '../ports.ts';" },
  'ports know shared': { 'electron/ports.ts': "import './services/a.ts';" },
  'ipc calls services': { 'electron/ipc/a.ts': "import type { D } from '../storage/open-database.ts';" },
  'services use ports': { 'electron/services/a.ts': "import '../storage/open-database.ts';" },
  'the adapters join ports with storage and documents': {
    'electron/node-adapters.ts': "import './services/create-services.ts';",
  },
  'only entries know the adapters': { 'electron/services/a.ts': "import '../node-adapters.ts';" },
  'storage implements ports': { 'electron/storage/a.ts': "import '../services/a.ts';" },
  'documents implement ports': { 'electron/documents/a.ts': "import '../storage/a.ts';" },
  'shells implement ports': { 'electron/shell/a.ts': "import '../services/a.ts';" },
  'the Electron shell and the browser shells do not know each other': {
    'electron/shell/headless/a.ts': "import '../electron/window.ts';",
  },
  'migrations import nothing of ours': {
    'electron/migrations/0001-a.ts': "type D = import('../storage/open-database.ts').D;",
  },
  'the Node side does not know the renderer': { 'electron/ipc/a.ts': "export * from '../../renderer/a.ts';" },
  'Electron is there as a value only in its shell, the entry and the preload': {
    'electron/shell/browser/a.ts': "import { app, type Session } from 'electron';",
  },
  'the preload and the page script are small: the bridge, and no schema': {
    'electron/preload.ts': "import { channels } from '../shared/contract/channels.ts';",
  },
  'nobody imports an entry, except that the start opens the browser': {
    'electron/services/a.ts': "import '../main.ts';",
  },
  'files are imported with their ending': { 'shared/text/a.ts': "import './numbers';" },
  'there are no circles, types included': {
    'shared/text/a.ts': "import type { B } from './b.ts';",
    'shared/text/b.ts': "export { c } from './c.ts';",
    'shared/text/c.ts': "type A = import('./a.ts').A;",
  },
};

describe('the rules themselves', () => {
  it.each(Object.entries(importRules))('notice when this one is broken: %s', (name, rule) => {
    const tree = planted[name];
    expect(tree).toBeDefined();
    expect(rule(plantedTree(tree ?? {}))).toHaveLength(1);
  });

  it('tell a circle by its files, once', () => {
    const circles = importRules['there are no circles, types included'];
    const tree = plantedTree(planted['there are no circles, types included'] ?? {});
    expect(circles?.(tree)).toEqual([
      'shared/text/a.ts → shared/text/b.ts → shared/text/c.ts → shared/text/a.ts',
    ]);
  });

  it('notice a module of Node in what stands alone', () => {
    const rule =
      importRules[
        'shared stands alone: its own files, zod, one solver in one file, and the texts of the library'
      ];
    expect(rule?.(plantedTree({ 'shared/text/a.ts': "import { join } from 'node:path';" }))).toHaveLength(1);
  });

  it('let what is allowed pass', () => {
    const tree = plantedTree({
      'shared/analysis/smallest-change.ts': "import { solve } from 'yalps';",
      'shared/analysis/a.ts':
        "import type { Score } from '../records/score.ts'; import { z } from 'zod'; import { b } from './b.ts';",
      'electron/shell/browser/a.ts':
        "import type { App } from 'electron'; import { type Dock } from 'electron';",
      'electron/start.ts': "void import('./browser-main.ts');",
      'shared/library/a.ts':
        "import a from '../../resources/library/a.json' with { type: 'json' }; import { b } from '../records/b.ts';",
    });
    for (const rule of Object.values(importRules)) expect(rule(tree)).toEqual([]);
  });
});

describe('reading a file', () => {
  const specifiers = (text: string) =>
    readSource('renderer/features/scores/a.tsx', text).imports.map(({ specifier, isType }) => [
      specifier,
      isType,
    ]);

  it('finds every way to name another module', () => {
    expect(
      specifiers(`
        import './side.css';
        import a, { type B } from './a.ts';
        import type { C } from './c.ts';
        import { type D, type E } from './d.ts';
        export { f } from './f.ts';
        export * from './g.ts';
        export type { H } from './h.ts';
        type I = import('./i.ts').I;
        const j = () => import('./j.ts');
        const k = new Worker(new URL('./k.ts', import.meta.url));
        const l = require('./l.ts');
      `),
    ).toEqual([
      ['./side.css', false],
      ['./a.ts', false],
      ['./c.ts', true],
      ['./d.ts', true],
      ['./f.ts', false],
      ['./g.ts', false],
      ['./h.ts', true],
      ['./i.ts', true],
      ['./j.ts', false],
      ['./k.ts', false],
      ['./l.ts', false],
    ]);
  });

  it('is not misled by comments, texts and markup', () => {
    expect(
      specifiers(`
        // import './a.ts';
        /* export * from './b.ts'; */
        const text = "import './c.ts'";
        const page = <p>Don't import('./d.ts') from './e.ts'</p>;
        const more = \`import './f.ts'\`;
      `),
    ).toEqual([]);
  });

  it('refuses a file that it cannot parse', () => {
    expect(() => readSource('shared/a.ts', 'const = ;')).toThrow('shared/a.ts');
  });
});
