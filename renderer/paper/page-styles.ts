interface Rule {
  /** What stands before the brace: selectors, or an at-rule with its condition. */
  readonly about: string;
  /** Between the braces, as written. */
  readonly body: string;
}

/** Strings, and what is neither a string nor a sign that ends something. */
const pieces = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]|[^{};"']+/gs;

/**
 * The rules of a sheet as they are written. What the browser gives back of a parsed rule will not do: a shorthand that
 * holds a variable comes out empty where a later line of the rule overrides a part of it.
 */
const rulesOf = (css: string): readonly Rule[] => {
  const rules: Rule[] = [];
  let [about, body, depth] = ['', '', 0];
  for (const [piece] of css.replace(/\/\*.*?\*\//gs, '').matchAll(pieces)) {
    if (piece === '}') depth -= 1;
    if (depth > 0) body += piece;
    else if (piece === '}') {
      rules.push({ about: about.trim(), body });
      [about, body] = ['', ''];
    } else if (piece === ';') about = '';
    else if (piece !== '{') about += piece;
    if (piece === '{') depth += 1;
  }
  return rules;
};

/** States and made-up elements, which no query finds: what carries them is looked for without. */
const states = /::?(?:before|after|marker|hover|focus|focus-visible|focus-within|visited|active|target)\b/g;

/** Conditions under which a paper, light on white whatever the screen, looks no different. */
const themes = /prefers-color-scheme|forced-colors/;

const matches = (selectors: string): boolean => {
  const plain = selectors.replace(states, '').replace(/(^|,)\s*(?=,|$)/g, '$1*');
  try {
    return document.querySelector(plain) !== null;
  } catch {
    // A selector that is not understood here may be elsewhere.
    return true;
  }
};

const kept = ({ about, body }: Rule): string => {
  if (about.startsWith('@media')) {
    const inner = themes.test(about) ? '' : rulesOf(body).map(kept).join('');
    return inner === '' ? '' : `${about}{\n${inner}}\n`;
  }
  // Fonts are embedded by themselves.
  if (about.startsWith('@font-face')) return '';
  return about.startsWith('@') || matches(about) ? `${about}{${body}}\n` : '';
};

/** Leaves out every custom property that nothing refers to, until nothing more can go. */
const withoutUnused = (css: string, markup: string): string => {
  const used = new Set([...`${css}${markup}`.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
  const left = css.replace(/(--[\w-]+)\s*:[^;{}]*(?:;|(?=\}))/g, (whole, name: string) =>
    used.has(name) ? whole : '',
  );
  return left === css ? css : withoutUnused(left, markup);
};

const textOf = async ({ href, ownerNode }: CSSStyleSheet): Promise<string> => {
  if (href === null) return ownerNode?.textContent ?? '';
  const response = await fetch(href);
  if (!response.ok) throw new Error(`A style of the paper could not be read (${response.status}).`);
  return response.text();
};

/**
 * The rules of the page's own sheets that something drawn is subject to, as one sheet.
 *
 * @param markup the page as text: what it says in style attributes counts as used
 */
export const usedStyles = async (markup: string): Promise<string> => {
  const sheets = await Promise.all([...document.styleSheets].map(textOf));
  return withoutUnused(sheets.flatMap(rulesOf).map(kept).join(''), markup);
};
