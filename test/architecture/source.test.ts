import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dangerousCalls, mostLines, tooLong, worldInShared } from './source-rules.ts';
import { readSource, readTree, root } from './source-tree.ts';

const files = readTree(['electron', 'renderer', 'shared']);
const inFile = (text: string, path = 'shared/analysis/a.tsx') => readSource(path, text);

describe('the source', () => {
  it(`has no file of more than ${mostLines} lines`, () => {
    expect(files.flatMap(tooLong)).toEqual([]);
  });

  it('never turns text into code or markup, and opens no other program', () => {
    expect(files.flatMap(dangerousCalls)).toEqual([]);
  });

  it('has no clock, no chance and no world in shared', () => {
    expect(files.filter(({ path }) => path.startsWith('shared/')).flatMap(worldInShared)).toEqual([]);
  });

  it('exports by name', () => {
    const defaults = files.filter(({ nodes }) =>
      nodes.some(({ node }) => node.type === 'ExportDefaultDeclaration'),
    );
    expect(defaults.map(({ path }) => path)).toEqual([]);
  });

  it('names its files in lower case with hyphens', () => {
    const names = files
      .map(({ path }) => path)
      .filter((path) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:tsx?|mjs)$/.test(path));
    expect(names).toEqual([]);
  });

  it('keeps each feature in one flat folder', () => {
    const deeper = files
      .map(({ path }) => path)
      .filter((path) => /^renderer\/features\/[^/]+\/[^/]+\//.test(path));
    expect(deeper).toEqual([]);
  });
});

describe('the top of the repository', () => {
  const fixed = [
    ...['electron', 'renderer', 'shared', 'resources', 'test', 'docs', '.ci'],
    ...['package.json', 'package-lock.json', '.npmrc', '.gitignore', 'biome.json', 'electron-builder.yml'],
    ...['tsconfig.json', 'tsconfig.base.json', 'vite.config.ts', 'vitest.config.ts'],
    ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE'],
  ];
  /** Made by tools, and not kept: as `.gitignore` says. */
  const made = ['.git', 'node_modules', 'dist', 'out', 'release', '.DS_Store'];

  it('holds the fixed names and no others', () => {
    const names = readdirSync(root).filter((name) => !made.includes(name) && !name.endsWith('.log'));
    expect(names.filter((name) => !fixed.includes(name))).toEqual([]);
  });
});

describe('the rules themselves', () => {
  it.each([
    ['const a = Date.now();', 'Date.now'],
    ["const a = Math['random']();", 'Math.random'],
    ['const a = new Date();', 'new Date()'],
    ['const a = Date();', 'Date()'],
    ['const a = process.env;', 'process'],
    ['const a = typeof window;', 'window'],
    ['export const f = () => document.title;', 'document'],
    ['setTimeout(f, 1);', 'setTimeout'],
    ['const a = { now: performance.now };', 'performance'],
  ])('notice in shared: %s', (text, found) => {
    expect(worldInShared(inFile(text))).toEqual([`shared/analysis/a.tsx: ${found}`]);
  });

  it.each([
    'const a = new Date(Date.UTC(2009, 1, 1));',
    'const a = new Date(given);',
    'const a = Math.round(x.random);',
    'const a = { process: 1, document: 2 }; const b = a.process + a.document;',
    'interface A { readonly document: string }',
    '// Date.now and process\nconst a = "Math.random()";',
  ])('let pass in shared: %s', (text) => {
    expect(worldInShared(inFile(text))).toEqual([]);
  });

  it.each([
    ['element.innerHTML = text;', 'innerHTML'],
    ["element['innerHTML'] = text;", 'innerHTML'],
    ["element.insertAdjacentHTML('beforeend', text);", 'insertAdjacentHTML'],
    ['document.write(text);', 'document.write'],
    ['eval(text);', 'eval'],
    ['const f = new Function(text);', 'Function'],
    ['shell.openPath(path);', 'shell.openPath'],
    ['const a = <p dangerouslySetInnerHTML={{ __html: text }} />;', 'dangerouslySetInnerHTML'],
    ['const a = createElement("p", { dangerouslySetInnerHTML: x });', 'dangerouslySetInnerHTML'],
    ['const a = <iframe srcDoc={text} />;', 'srcDoc'],
  ])('notice anywhere: %s', (text, found) => {
    expect(dangerousCalls(inFile(text, 'renderer/a.tsx'))).toEqual([`renderer/a.tsx: ${found}`]);
  });

  it('let harmless words pass', () => {
    const text = '// innerHTML and eval\nconst a = <p title="innerHTML">evaluate</p>; const b = evaluate(x);';
    expect(dangerousCalls(inFile(text, 'renderer/a.tsx'))).toEqual([]);
  });

  it('notice a file that is too long', () => {
    expect(tooLong(inFile('f();\n'.repeat(mostLines + 1)))).toHaveLength(1);
    expect(tooLong(inFile('f();\n'.repeat(mostLines)))).toEqual([]);
  });
});
