import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchRow } from './measure.ts';

interface ManifestEntry {
  readonly file: string;
  readonly imports?: readonly string[];
}

const built = join(import.meta.dirname, '../../dist/renderer');

/** Files of script that the browser has to fetch before the app can start: the entry and all it imports at once. */
export const firstScriptFiles = (): readonly string[] => {
  const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Readonly<
    Record<string, ManifestEntry>
  >;
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const entry = manifest[key];
    if (!entry || seen.has(key)) return;
    seen.add(key);
    for (const next of entry.imports ?? []) visit(next);
  };
  visit('index.html');
  return [...seen].flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js'));
};

/** Bytes of the first script, each file gzipped as it is served. */
export const firstScriptBytes = (): number =>
  firstScriptFiles().reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0);

export const benchSize = (): readonly BenchRow[] => [
  {
    what: 'first script, gzipped',
    ours: `${(firstScriptBytes() / 1000).toFixed(0)} kB in ${firstScriptFiles().length} files`,
    reference: 'aim: under 300 kB',
  },
];
