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

/** The last name and the last number among an operator's operands, and the name that they start with. */
interface Operands {
  readonly name: () => string;
  readonly number: () => number | null;
  readonly tag: () => string;
}

/** Collects stretches while the words of a description go by. */
const collector = (holdsMarks: HoldsMarks) => {
  const found: Building[] = [];
  /** Marked content that is open: with an id, an artifact already, or a mere property of the words inside it. */
  const open: (Building | 'artifact' | 'property')[] = [];
  let pathStart = -1;
  let font = '';
  /** Where the text object that is open starts, and how many stretches there were before it. */
  let textStart = -1;
  let foundBeforeText = 0;
  let startsLine = false;
  let hasMarkInText = false;
  let isApart = false;

  const add = (mcid: number | null, opening: Place, closing: Place): Building => {
    const isFree = textStart < 0;
    const made = { mcid, open: opening, close: closing, shown: [], hasGraphics: false, isFree, isApart };
    found.push(made);
    isApart = false;
    return made;
  };
  /** The stretch that paints now: of the mark that is open, a new one outside any, none inside an artifact. */
  const current = (start: number, end: number): Building | null => {
    const mark = open.findLast((each) => each !== 'property');
    if (mark === 'artifact') return null;
    return mark ?? add(null, emptyAt(start), emptyAt(end));
  };
  const paint = (start: number, end: number): void => {
    const stretch = current(start, end);
    if (stretch) stretch.hasGraphics = true;
  };
  const show = (start: number, end: number): void => {
    current(start, end)?.shown.push({ start, end, font, startsLine });
    startsLine = false;
  };
  const openText = (start: number): void => {
    textStart = start;
    foundBeforeText = found.length;
    startsLine = true;
    hasMarkInText = false;
  };
  /** Unmarked words of one text object are one stretch, unless something between them is marked. */
  const closeText = (end: number): void => {
    const start = textStart;
    textStart = -1;
    if (hasMarkInText || start < 0 || open.some((each) => each !== 'property')) return;
    const [first, ...others] = found.splice(foundBeforeText);
    if (!first) return;
    isApart = first.isApart;
    add(null, emptyAt(start), emptyAt(end)).shown.push(...[first, ...others].flatMap(({ shown }) => shown));
  };
  const openMark = (start: number, end: number, mcid: number | null, isArtifact: boolean): void => {
    if (mcid === null && !isArtifact) {
      open.push('property');
      return;
    }
    if (textStart >= 0) hasMarkInText = true;
    if (mcid === null) isApart = true;
    open.push(mcid === null ? 'artifact' : add(mcid, { start, end }, emptyAt(end)));
  };
  const closeMark = (start: number, end: number): void => {
    const mark = open.pop();
    if (typeof mark !== 'object') return;
    mark.close = { start, end };
    mark.isFree &&= textStart < 0;
  };

  return {
    found,
    /** Takes one operator, with the place of it and its operands. */
    take: (operator: string, start: number, end: number, { name, number, tag }: Operands) => {
      if (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"') show(start, end);
      else if (operator === 'BT') openText(start);
      else if (operator === 'ET') closeText(end);
      else if (operator === 'Tf') font = name();
      else if (operator === 'BDC' || operator === 'BMC') {
        openMark(start, end, name() === 'MCID' ? number() : null, tag() === 'Artifact');
      } else if (operator === 'EMC') closeMark(start, end);
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
  const operands: Operands = {
    name: () => (lastName ? tokenText(content, lastName).slice(1) : ''),
    number: () => (lastNumber ? Number(tokenText(content, lastNumber)) : null),
    tag: () => {
      const first = nextToken(content, operandStart);
      return first?.kind === 'name' ? tokenText(content, first).slice(1) : '';
    },
  };
  for (let token = nextToken(content, 0); token !== null; ) {
    let after = token.end;
    if (operandStart < 0) operandStart = token.start;
    if (token.kind === 'name') lastName = token;
    else if (token.kind === 'word' && isNumber(content[token.start] ?? 0)) lastNumber = token;
    else if (token.kind === 'word') {
      const operator = tokenText(content, token);
      if (operator === 'ID') {
        after = endOfInlineImage(content, token.end);
        take('EI', operandStart, after, operands);
      } else if (operator !== 'BI' && !constants.has(operator)) {
        take(operator, operandStart, token.end, operands);
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
