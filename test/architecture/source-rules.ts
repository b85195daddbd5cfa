import { isNode, type SourceFile, type SyntaxNode } from './source-tree.ts';

/** Files longer than this do more than one thing. */
export const mostLines = 350;

const nameOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Identifier' && typeof node.name === 'string' ? node.name : null;

/** The name after the dot, or the text in the brackets. */
const propertyOf = (node: SyntaxNode): string | null => {
  if (node.type !== 'MemberExpression') return null;
  if (!node.computed) return nameOf(node.property);
  return isNode(node.property) && typeof node.property.value === 'string' ? node.property.value : null;
};

/** `Date.now` for a node that says so. */
const memberPath = (node: SyntaxNode): string | null => {
  const [object, property] = [nameOf(node.object), propertyOf(node)];
  return object && property ? `${object}.${property}` : null;
};

/** A name that is used for what it stands for: not the name of a property, a key or a type's member. */
const isUse = (node: SyntaxNode, parent: SyntaxNode | null): boolean => {
  if (parent === null) return true;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed === true;
  if (
    /^(?:Property|PropertyDefinition|MethodDefinition|TSPropertySignature|TSMethodSignature)$/.test(
      parent.type,
    )
  ) {
    return parent.key !== node;
  }
  return !/^(?:JSX|TSQualifiedName)/.test(parent.type);
};

/** Names that would tie shared code to a machine, a page or a moment. */
const worldNames = [
  'process',
  'document',
  'window',
  'navigator',
  'globalThis',
  'self',
  'performance',
  'crypto',
  'localStorage',
  'sessionStorage',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'Buffer',
  'console',
  'require',
  'Worker',
];

/** What shared code takes as an argument instead: the time, chance and the world around it. */
export const worldInShared = ({ path, nodes }: SourceFile): readonly string[] =>
  nodes.flatMap(({ node, parent }) => {
    const member = memberPath(node);
    if (member === 'Date.now' || member === 'Math.random') return [`${path}: ${member}`];
    const isDate = nameOf(node.callee) === 'Date';
    const given = Array.isArray(node.arguments) ? node.arguments.length : 0;
    if (isDate && node.type === 'NewExpression' && given === 0) return [`${path}: new Date()`];
    if (isDate && node.type === 'CallExpression') return [`${path}: Date()`];
    const name = nameOf(node);
    return name && worldNames.includes(name) && isUse(node, parent) ? [`${path}: ${name}`] : [];
  });

const markupSinks = [
  'innerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
];
const calls = ['document.write', 'document.writeln', 'shell.openPath', 'shell.openExternal'];

/** Ways from text to code, from text to markup, and from the app to another program. */
export const dangerousCalls = ({ path, nodes }: SourceFile): readonly string[] =>
  nodes.flatMap(({ node }) => {
    const property = propertyOf(node);
    if (property && markupSinks.includes(property)) return [`${path}: ${property}`];
    const member = memberPath(node);
    if (member && calls.includes(member)) return [`${path}: ${member}`];
    const callee = nameOf(node.callee);
    if (callee === 'eval' || callee === 'Function') return [`${path}: ${callee}`];
    const isUnsafeAttribute =
      node.type === 'JSXIdentifier' && (node.name === 'dangerouslySetInnerHTML' || node.name === 'srcDoc');
    const isUnsafeKey = node.type === 'Property' && nameOf(node.key) === 'dangerouslySetInnerHTML';
    return isUnsafeAttribute || isUnsafeKey
      ? [`${path}: ${String(node.name ?? 'dangerouslySetInnerHTML')}`]
      : [];
  });

/** Files that are too long, with their length. */
export const tooLong = ({ path, text }: SourceFile): readonly string[] => {
  const lines = text.trimEnd().split('\n').length;
  return lines > mostLines ? [`${path}: ${lines} lines`] : [];
};
