import { isBlank, nextToken, type PdfToken, tokenText } from './pdf-tokens.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Text that is shown: where its operand and operator stand, and the name of the font that it is in. */
export interface Shown extends Place {
  readonly font: string;
  /** Whether it is the first of its text object: a new line, as a rule. */
  readonly startsLine: boolean;
}

/**
 * A stretch of a page's description that paints: marked content with an id, or what stands in no marked content. The
 * stretches of one description follow each other and hold all that is painted, but for what has been marked as an
 * artifact before.
 */
export interface Stretch {
  /** Null for what stands in no marked content. */
  readonly mcid: number | null;
  /** Where the words that open and close it stand; empty places where it has none yet. */
  readonly open: Place;
  readonly close: Place;
  readonly shown: readonly Shown[];
  /** Lines, fills, pictures, drawings. */
  readonly hasGraphics: boolean;
  /** Whether it opens and closes outside text objects, so that it may be joined to another. */
  readonly isFree: boolean;
  /** Whether something stands between it and the stretch before that may not be drawn into either. */
  readonly isApart: boolean;
}

/** Whether a drawing has marked content of its own, so that calling it is not mere decoration. */
export type HoldsMarks = (name: string) => boolean;

type Building = { -readonly [Key in keyof Stretch]: Key extends 'shown' ? Shown[] : Stretch[Key] };

const pathStarts = new Set(['m', 're']);
const pathPaints = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const constants = new Set(['true', 'false', 'null']);

/** Just behind the "EI" that ends an inline picture; its data is no PDF syntax. */
const endOfInlineImage = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at < bytes.length - 1; at += 1) {
    const isEnd = bytes[at] === 0x45 && bytes[at + 1] === 0x49 && isBlank(bytes[at - 1]);
    if (isEnd && (at + 2 === bytes.length || isBlank(bytes[at + 2]))) return at + 2;
  }
  return bytes.length;
};

/** Whether a word is a number, by its first byte: most words are, and need no closer look. */
const isNumber = (first: number): boolean =>
  (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e;

const emptyAt = (at: number): Place => ({ start: at, end: at });

/** Collects stretches while the words of a description go by. */
const collector = (holdsMarks: HoldsMarks) => {
  const found: Building[] = [];
  /** Marked content that is open; null where it has no id. */
  const open: (Building | null)[] = [];
  let pathStart = -1;
  let font = '';
  /** Where the text object that is open starts. */
  let textStart = -1;
  let startsLine = false;
  /** The unmarked text of the text object that is open: marked as a whole, unless something in it is marked already. */
  let loose: Building | null = null;
  let hasMarkInText = false;
  let isApart = false;

  const add = (mcid: number | null, opening: Place, closing: Place): Building => {
    const isFree = textStart < 0;
    const made = { mcid, open: opening, close: closing, shown: [], hasGraphics: false, isFree, isApart };
    found.push(made);
    isApart = false;
    return made;
  };
  const paint = (start: number, end: number): void => {
    const mark = open.findLast((each) => each !== null);
    if (mark) mark.hasGraphics = true;
    else if (open.length === 0) add(null, emptyAt(start), emptyAt(end)).hasGraphics = true;
  };
  const show = (start: number, end: number): void => {
    const one = { start, end, font, startsLine };
    startsLine = false;
    const mark = open.findLast((each) => each !== null);
    if (mark) mark.shown.push(one);
    if (open.length > 0) return;
    if (loose === null || hasMarkInText) loose = add(null, emptyAt(start), emptyAt(end));
    loose.shown.push(one);
    loose.close = emptyAt(end);
  };
  const closeText = (end: number): void => {
    if (loose && !hasMarkInText && textStart >= 0) {
      loose.open = emptyAt(textStart);
      loose.close = emptyAt(end);
      loose.isFree = true;
    }
    loose = null;
    textStart = -1;
  };
  const openMark = (start: number, end: number, mcid: number | null): void => {
    if (textStart >= 0) hasMarkInText = true;
    if (mcid === null) isApart = true;
    open.push(mcid === null ? null : add(mcid, { start, end }, emptyAt(end)));
  };
  const closeMark = (start: number, end: number): void => {
    const mark = open.pop();
    if (!mark) return;
    mark.close = { start, end };
    mark.isFree &&= textStart < 0;
  };

  return {
    found,
    /** Takes one operator with the place of its operands; the last name and the last number among them. */
    take: (operator: string, start: number, end: number, name: () => string, number: () => number | null) => {
      if (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"') show(start, end);
      else if (operator === 'BT') {
        textStart = start;
        startsLine = true;
        hasMarkInText = false;
      } else if (operator === 'ET') closeText(end);
      else if (operator === 'Tf') font = name();
      else if (operator === 'BDC') openMark(start, end, name() === 'MCID' ? number() : null);
      else if (operator === 'BMC') openMark(start, end, null);
      else if (operator === 'EMC') closeMark(start, end);
      else if (pathStarts.has(operator)) {
        if (pathStart < 0) pathStart = start;
      } else if (operator === 'n') pathStart = -1;
      else if (pathPaints.has(operator)) {
        paint(pathStart < 0 ? start : pathStart, end);
        pathStart = -1;
      } else if (operator === 'sh' || operator === 'EI') paint(start, end);
      else if (operator === 'Do') {
        if (holdsMarks(name())) isApart = true;
        else paint(start, end);
      }
    },
  };
};

/**
 * Reads the description of a page or of a drawing. What is marked without an id (an artifact already, or a mere
 * property) is left out: it stays as it is.
 */
export const readStretches = (content: Uint8Array, holdsMarks: HoldsMarks): readonly Stretch[] => {
  const { found, take } = collector(holdsMarks);
  let operandStart = -1;
  let lastName: PdfToken | null = null;
  let lastNumber: PdfToken | null = null;
  const name = (): string => (lastName ? tokenText(content, lastName).slice(1) : '');
  const number = (): number | null => (lastNumber ? Number(tokenText(content, lastNumber)) : null);
  for (let token = nextToken(content, 0); token !== null; ) {
    let after = token.end;
    if (operandStart < 0) operandStart = token.start;
    if (token.kind === 'name') lastName = token;
    else if (token.kind === 'word' && isNumber(content[token.start] ?? 0)) lastNumber = token;
    else if (token.kind === 'word') {
      const operator = tokenText(content, token);
      if (operator === 'ID') {
        after = endOfInlineImage(content, token.end);
        take('EI', operandStart, after, name, number);
      } else if (operator !== 'BI' && !constants.has(operator)) {
        take(operator, operandStart, token.end, name, number);
      }
      // "BI" opens a dictionary without brackets that belongs to the picture's operands.
      if (operator !== 'BI' && !constants.has(operator)) {
        operandStart = -1;
        lastName = null;
        lastNumber = null;
      }
    }
    token = nextToken(content, after);
  }
  return found;
};
