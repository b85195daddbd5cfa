/** What XML 1.0 lets stand in a file. */
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

const tag = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>|<\?[^>]*\?>/g;
const stray = /[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;

/**
 * The first thing for which a reader of XML would refuse a file: a character that may not stand there, an element that
 * is not closed where it was opened, the same attribute twice, a bare ampersand. Null for a file that is well formed;
 * it knows what office documents use, and no DTDs.
 */
export const xmlProblem = (text: string): string | null => {
  if (!allowed.test(text)) return 'a character that XML does not know';
  const open: string[] = [];
  let end = 0;
  for (const found of text.matchAll(tag)) {
    const between = text.slice(end, found.index);
    if (stray.test(between)) return `"${between.slice(0, 60)}" between two tags`;
    end = found.index + found[0].length;
    const [, closing, name, attributes = '', alone] = found;
    if (name === undefined) continue;
    const names = Array.from(attributes.matchAll(/\s+([\w.:-]+)="[^"]*"/g), ([, attribute]) => attribute);
    if (new Set(names).size < names.length) return `an attribute of ${name} twice`;
    if (stray.test(attributes.replaceAll('>', ''))) return `a bare ampersand in ${name}`;
    if (closing && open.pop() !== name) return `${name} closed where it is not open`;
    if (!closing && !alone) open.push(name);
  }
  if (stray.test(text.slice(end))) return 'something after the end';
  return open.length > 0 ? `${open.join(', ')} left open` : null;
};
