import { damaged } from './scoresheet-refusal.ts';
import { type ReadingRoom, takeForEach, takeRoom } from './scoresheet-room.ts';

/** What is called while a part is read from its start to its end. Names come without their prefix. */
export interface XmlVisitor {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Elements inside each other; a workbook has some ten. */
const deepest = 100;

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const refuse = (): never => {
  throw damaged();
};

/** Whether a number is that of a character: within Unicode, and no half of a pair. */
const isCharacter = (code: number): boolean =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);

/** The five entities of XML and characters by their numbers; a part that brings entities of its own is refused. */
const decoded = (text: string, room: ReadingRoom): string => {
  if (!text.includes('&')) return text;
  takeForEach(room, text, '&');
  return text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{1,8}|);?/gi, (whole, entity: string) => {
    if (!whole.endsWith(';')) return refuse();
    if (!entity.startsWith('#')) return named.get(entity) ?? refuse();
    const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return isCharacter(code) ? String.fromCodePoint(code) : refuse();
  });
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const nameAt = /[A-Za-z_][\w:.-]*/y;
const attributeAt = /\s+([A-Za-z_][\w:.-]*)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const endAt = /\s*(\/?)>/y;

/** The match of a sticky expression at a place, or a refusal. */
const matchAt = (expression: RegExp, xml: string, at: number): RegExpExecArray => {
  expression.lastIndex = at;
  return expression.exec(xml) ?? refuse();
};

const skipTo = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from);
  return at < 0 ? refuse() : at + mark.length;
};

const textOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse();
  }
};

/**
 * Reads an XML part once from start to end, in time in proportion to its length. It knows what workbooks are made of:
 * elements, attributes, texts, the five entities. What could reach outside or grow (a document type, entities of its
 * own) is refused.
 *
 * @param room of the file: every tag, attribute and escaped character takes of it
 * @throws {SheetRefused} when the part is not well formed, holds a document type, or goes on beyond the room
 */
export const walkXml = (bytes: Buffer, room: ReadingRoom, { open, close, text }: XmlVisitor): void => {
  const xml = textOf(bytes);
  const path: string[] = [];
  let isRooted = false;
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const until = next < 0 ? xml.length : next;
    if (until > at) {
      if (path.length > 0) text?.(decoded(xml.slice(at, until), room));
      else if (xml.slice(at, until).trim() !== '') refuse();
    }
    if (next < 0) break;
    takeRoom(room, 'pieces');
    if (xml.startsWith('<?', next)) at = skipTo(xml, '?>', next);
    else if (xml.startsWith('<!--', next)) at = skipTo(xml, '-->', next + 4);
    else if (xml.startsWith('<![CDATA[', next)) {
      at = skipTo(xml, ']]>', next);
      if (path.length > 0) text?.(xml.slice(next + 9, at - 3));
    } else if (xml.startsWith('</', next)) {
      const [name] = matchAt(nameAt, xml, next + 2);
      if (path.pop() !== name) refuse();
      const [end] = matchAt(endAt, xml, next + 2 + name.length);
      if (end.includes('/')) refuse();
      close?.(localName(name));
      at = next + 2 + name.length + end.length;
    } else {
      // A document type starts with "<!", which is no name.
      const [name] = matchAt(nameAt, xml, next + 1);
      at = next + 1 + name.length;
      const attributes: [string, string][] = [];
      for (attributeAt.lastIndex = at; ; ) {
        const found = attributeAt.exec(xml);
        if (!found) break;
        takeRoom(room, 'pieces');
        attributes.push([localName(found[1] ?? ''), (found[2] ?? '').slice(1, -1)]);
        at = attributeAt.lastIndex;
      }
      const [end, isEmpty] = matchAt(endAt, xml, at);
      at += end.length;
      isRooted = true;
      const local = localName(name);
      open?.(local, (wanted) => {
        const found = attributes.find(([given]) => given === wanted);
        return found && decoded(found[1], room);
      });
      if (isEmpty) close?.(local);
      else if (path.push(name) > deepest) refuse();
    }
  }
  if (path.length > 0 || !isRooted) refuse();
};
