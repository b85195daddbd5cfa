import { type PDFDict, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { nextToken, type PdfToken, tokenText } from '../../../electron/documents/pdf-tokens.ts';
import { type FontMap, fontMapOf } from './font-map.ts';
import { name, type Values } from './pdf-values.ts';

/** One run of marked content that the structure tree can point at. */
export interface MarkedRun {
  /** The page, or the drawing, in whose description it stands. */
  readonly stream: PDFRef;
  readonly mcid: number;
  /** The tag that stands in the page's content. */
  readonly tag: string;
  /** Its text, in the order of painting. */
  readonly text: string;
  /** Whether anything but text is painted in it: lines, fills, pictures. */
  readonly hasGraphics: boolean;
  readonly isInsideArtifact: boolean;
}

/** What a page's content paints, drawings that it calls included. */
export interface PageContent {
  readonly runs: readonly MarkedRun[];
  /** Painting operators that stand in no marked content at all. */
  readonly unmarked: number;
  /** Artifacts that stand inside tagged content. */
  readonly artifactsInsideTags: number;
  /** Text of artifacts: running heads, page numbers, heads that are seen again. */
  readonly artifactText: readonly string[];
  /** Character codes that were shown, by font. */
  readonly codes: ReadonlyMap<FontMap, ReadonlySet<number>>;
  /** Drawings that hold tagged content, once for every call: one called twice would be read twice. */
  readonly taggedForms: readonly PDFDict[];
  /** More marked content was closed than opened, or less. */
  readonly isUnbalanced: boolean;
}

type Run = { -readonly [Key in keyof MarkedRun]: MarkedRun[Key] };

interface Open {
  readonly kind: 'artifact' | 'tagged' | 'other';
  readonly run: Run | null;
  readonly artifactFrom: number;
}

const pathPaints = new Set('f F f* S s B B* b b* sh'.split(' '));
const textShows = new Set(['Tj', 'TJ', "'", '"']);

const bytesOfString = (token: string): Uint8Array => {
  if (token.startsWith('<')) {
    const digits = token.slice(1, -1).replace(/\s/g, '');
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }
  const plain = token
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
        : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r\n': '', '\r': '' }[escaped] ??
          escaped),
    );
  return Buffer.from(plain, 'latin1');
};

/** Follows the content of one page. */
export const readPageContent = (
  values: Values,
  page: PDFDict,
  ref: PDFRef,
  fontOf: (ref: PDFObject) => FontMap | null,
): PageContent => {
  const runs: Run[] = [];
  const stack: Open[] = [];
  const artifactText: string[] = [];
  const codes = new Map<FontMap, Set<number>>();
  const taggedForms: PDFDict[] = [];
  let unmarked = 0;
  let artifactsInsideTags = 0;
  let isUnbalanced = false;

  const current = (): Run | null => stack.findLast(({ run }) => run !== null)?.run ?? null;
  const inArtifact = (): boolean => stack.some(({ kind }) => kind === 'artifact');

  const open = (
    words: readonly string[],
    operator: string,
    properties: PDFDict | null,
    stream: PDFRef,
  ): void => {
    const tag = (words[0] ?? '').slice(1);
    const artifactFrom = artifactText.length;
    if (tag === 'Artifact') {
      if (current()) artifactsInsideTags += 1;
      stack.push({ kind: 'artifact', run: null, artifactFrom });
      artifactText.push('');
      return;
    }
    const inline = words.indexOf('/MCID');
    const named = operator === 'BDC' && inline < 0 ? (words[1] ?? '').slice(1) : '';
    const held = named === '' ? null : values.numberAt(values.dictAt(properties, named), 'MCID');
    const mcid = inline < 0 ? held : Number(words[inline + 1]);
    if (mcid === null) {
      stack.push({ kind: 'other', run: null, artifactFrom });
      return;
    }
    const run: Run = { stream, mcid, tag, text: '', hasGraphics: false, isInsideArtifact: inArtifact() };
    runs.push(run);
    stack.push({ kind: 'tagged', run, artifactFrom });
  };

  const painted = (): void => {
    const run = current();
    if (run) run.hasGraphics = true;
    else if (!inArtifact()) unmarked += 1;
  };

  const show = (words: readonly string[], font: FontMap | null): void => {
    const run = current();
    if (!run && !inArtifact()) unmarked += 1;
    if (!font) return;
    const used = codes.get(font) ?? new Set();
    codes.set(font, used);
    let text = '';
    for (const word of words) {
      if (!word.startsWith('<') && !word.startsWith('(')) continue;
      const bytes = bytesOfString(word);
      for (let at = 0; at + font.codeLength <= bytes.length; at += font.codeLength) {
        const code =
          font.codeLength === 2 ? ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
        used.add(code);
        text += font.unicode.get(code) ?? '\ufffd';
      }
    }
    if (run) run.text += text;
    else if (artifactText.length > 0 && inArtifact()) artifactText[artifactText.length - 1] += text;
  };

  const follow = (content: Uint8Array, resources: PDFDict | null, stream: PDFRef, depth: number): void => {
    const fonts = values.dictAt(resources, 'Font');
    const forms = values.dictAt(resources, 'XObject');
    const properties = values.dictAt(resources, 'Properties');
    let font: FontMap | null = null;
    const saved: (FontMap | null)[] = [];
    let words: string[] = [];
    for (let token: PdfToken | null = nextToken(content, 0); token; token = nextToken(content, token.end)) {
      const text = tokenText(content, token);
      if (token.kind !== 'word' || /^[+\-.\d]/.test(text)) {
        words.push(text);
        continue;
      }
      if (text === 'BDC' || text === 'BMC') open(words, text, properties, stream);
      else if (text === 'EMC') {
        if (!stack.pop()) isUnbalanced = true;
      } else if (text === 'q') saved.push(font);
      else if (text === 'Q') font = saved.pop() ?? null;
      else if (text === 'Tf') {
        const ref = fonts?.get(name((words.at(-2) ?? '').slice(1)));
        font = ref ? fontOf(ref) : null;
      } else if (textShows.has(text)) show(words, font);
      else if (pathPaints.has(text) || text === 'EI') painted();
      else if (text === 'Do') {
        const called = forms?.get(name((words[0] ?? '').slice(1)));
        const form = values.dict(called);
        if (form && values.nameAt(form, 'Subtype') === 'Form' && depth < 16) {
          const before = runs.length;
          const inner = values.dictAt(form, 'Resources') ?? resources;
          follow(values.bytes(called), inner, called instanceof PDFRef ? called : stream, depth + 1);
          if (runs.length > before) taggedForms.push(form);
        } else painted();
      }
      words = [];
    }
  };

  const contents = values.items(page.get(name('Contents')));
  const parts = contents.length > 0 ? contents : [page.get(name('Contents'))];
  const whole = Buffer.concat(parts.flatMap((part) => [values.bytes(part), Buffer.from('\n')]));
  follow(whole, values.dictAt(page, 'Resources'), ref, 0);
  return {
    runs,
    unmarked,
    artifactsInsideTags,
    artifactText: artifactText.map((text) => text.trim()).filter((text) => text !== ''),
    codes,
    taggedForms,
    isUnbalanced: isUnbalanced || stack.length > 0,
  };
};

/** Reads each font once, however many pages use it. */
export const fontReader = (values: Values): ((ref: PDFObject) => FontMap | null) => {
  const known = new Map<PDFObject, FontMap | null>();
  return (ref) => {
    const found = known.has(ref) ? (known.get(ref) ?? null) : fontMapOf(values, ref);
    known.set(ref, found);
    return found;
  };
};
