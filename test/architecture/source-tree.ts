import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';

/** One import, export-from, dynamic import or type import of a file. */
export interface Import {
  /** As written: `./a.ts`, `react`, `node:fs`. */
  readonly specifier: string;
  /** Path from the root for a file of ours, or null for a package. */
  readonly target: string | null;
  /** Nothing of it is left at run time. */
  readonly isType: boolean;
}

/** A node of the syntax tree, as far as rules look at it. */
export interface SyntaxNode {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly source?: unknown;
  readonly argument?: unknown;
  readonly arguments?: unknown;
  readonly callee?: unknown;
  readonly object?: unknown;
  readonly property?: unknown;
  readonly key?: unknown;
  readonly computed?: unknown;
  readonly specifiers?: unknown;
  readonly importKind?: unknown;
  readonly exportKind?: unknown;
}

export interface SourceFile {
  /** From the root, with forward slashes: `shared/text/numbers.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Every node of the file, parents before children, with the parent. */
  readonly nodes: readonly { readonly node: SyntaxNode; readonly parent: SyntaxNode | null }[];
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const nodesOf = (root: SyntaxNode): SourceFile['nodes'] => {
  const found: { node: SyntaxNode; parent: SyntaxNode | null }[] = [];
  const visit = (node: SyntaxNode, parent: SyntaxNode | null): void => {
    found.push({ node, parent });
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node);
    }
  };
  visit(root, null);
  return found;
};

const literal = (value: unknown): string | null =>
  isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : null;

/** The specifier of a node that names another module, and whether it is for types alone. */
const importIn = (node: SyntaxNode): { readonly specifier: string; readonly isType: boolean } | null => {
  const kind = node.importKind ?? node.exportKind;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  const allTypes =
    specifiers.length > 0 &&
    specifiers.every((each) => each.importKind === 'type' || each.exportKind === 'type');
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      const specifier = literal(node.source);
      return specifier === null ? null : { specifier, isType: kind === 'type' || allTypes };
    }
    case 'ImportExpression': {
      const specifier = literal(node.source);
      return specifier === null ? null : { specifier, isType: false };
    }
    case 'TSImportType': {
      const specifier = literal(node.source ?? node.argument);
      return specifier === null ? null : { specifier, isType: true };
    }
    case 'CallExpression':
    case 'NewExpression': {
      const callee = node.callee;
      const [first] = Array.isArray(node.arguments) ? node.arguments : [];
      const name = isNode(callee) && callee.type === 'Identifier' ? callee.name : null;
      const specifier = literal(first);
      if (specifier === null) return null;
      // A worker or another file of ours, named by its address; other addresses are no imports.
      if (name === 'URL' && node.type === 'NewExpression' && specifier.startsWith('.')) {
        return { specifier, isType: false };
      }
      return name === 'require' && node.type === 'CallExpression' ? { specifier, isType: false } : null;
    }
    default:
      return null;
  }
};

/** Reads one file: its imports with where they lead, and its syntax. Fails on a file that cannot be parsed. */
export const readSource = (path: string, text: string): SourceFile => {
  const parsed = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts', sourceType: 'module' });
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message ?? 'not parsed'}`);
  const program: unknown = parsed.program;
  if (!isNode(program)) throw new Error(`${path}: no syntax tree`);
  const nodes = nodesOf(program);
  const imports = nodes.flatMap(({ node }) => {
    const found = importIn(node);
    if (!found) return [];
    const [name = ''] = found.specifier.split('?');
    const target = name.startsWith('.') ? posix.join(posix.dirname(path), name) : null;
    return [{ specifier: found.specifier, target, isType: found.isType }];
  });
  return { path, text, imports, nodes };
};

export const root = join(dirname(dirname(import.meta.dirname)));

/** Every file with code in the given folders. */
export const readTree = (folders: readonly string[]): readonly SourceFile[] =>
  folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));

/** Files for a test of a rule, from their texts. */
export const plantedTree = (texts: Readonly<Record<string, string>>): readonly SourceFile[] =>
  Object.entries(texts).map(([path, text]) => readSource(path, text));
