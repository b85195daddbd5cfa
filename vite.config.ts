import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;

/** What stays a package at run time: native code, the browser drivers and Electron itself. */
const external = [
  'electron',
  'better-sqlite3',
  'playwright-core',
  '@sparticuz/chromium',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
];

/**
 * Written once every part has been built, so that `electron/launch.mjs` can tell whether the build is older than the
 * sources; a build that fails leaves none. Vite builds the parts after this hook unless the hook has built them.
 */
const buildStamp = (): Plugin => ({
  name: 'build-stamp',
  buildApp: {
    order: 'post',
    handler: async (builder) => {
      const stamp = join(root, 'dist', 'build-stamp');
      rmSync(stamp, { force: true });
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
      mkdirSync(join(root, 'dist'), { recursive: true });
      writeFileSync(stamp, '');
    },
  },
});

export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  plugins: [react(), buildStamp()],
  builder: { sharedConfigBuild: true },
  build: { emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  environments: {
    client: {
      build: {
        outDir: join(root, 'dist/renderer'),
        manifest: true,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: { index: join(root, 'renderer/index.html'), print: join(root, 'renderer/print.html') },
          output: {
            codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|zod-without-eval/ }] },
          },
        },
      },
    },
    node: {
      consumer: 'server',
      resolve: { noExternal: true, external, conditions: ['node', 'import'] },
      build: {
        ssr: true,
        outDir: join(root, 'dist/node'),
        minify: false,
        rolldownOptions: {
          external,
          input: {
            main: join(root, 'electron/main.ts'),
            start: join(root, 'electron/start.ts'),
            'browser-main': join(root, 'electron/browser-main.ts'),
            'command-line': join(root, 'electron/command-line.ts'),
            'documents-worker': join(root, 'electron/documents-worker.ts'),
          },
          output: {
            entryFileNames: '[name].js',
            chunkFileNames: 'chunks/[name]-[hash].js',
            // Smaller by its spaces and comments alone: names stay, so that a message about a fault can be read.
            minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
          },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external },
      build: {
        ssr: true,
        outDir: join(root, 'dist/preload'),
        minify: false,
        // A sandboxed preload can be neither an ES module nor several files.
        rolldownOptions: {
          external,
          input: { preload: join(root, 'electron/preload.ts') },
          output: { format: 'cjs', entryFileNames: 'preload.cjs' },
        },
      },
    },
    // Run in every page of the browser shell before the page's own scripts: its counterpart of the preload.
    pageScript: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        ssr: true,
        outDir: join(root, 'dist/page-script'),
        minify: false,
        rolldownOptions: {
          input: { 'page-script': join(root, 'electron/shell/browser/page-script.ts') },
          output: { format: 'iife', entryFileNames: 'page-script.js' },
        },
      },
    },
  },
});
