import { contentRules } from './pdf-ua/content-rules.ts';
import { documentRules } from './pdf-ua/document-rules.ts';
import { fontRules } from './pdf-ua/font-rules.ts';
import { linkRules } from './pdf-ua/link-rules.ts';
import { readPdf } from './pdf-ua/read-pdf.ts';
import type { Rule } from './pdf-ua/rule.ts';
import { tableRules } from './pdf-ua/table-rules.ts';
import { tagRules } from './pdf-ua/tag-rules.ts';

/**
 * What a finished paper is checked by: the rules of PDF/UA-1 that apply to it and that a machine can check, and what we
 * ask beyond them. `docs/accessible-pdf.md` lists them, and what takes a person.
 */
export const pdfUaRules: readonly Rule[] = [
  ...documentRules,
  ...tagRules,
  ...tableRules,
  ...contentRules,
  ...linkRules,
  ...fontRules,
];

/**
 * The rules that a file breaks, each with its number, what it asks and where; nothing for one that is as it should be.
 *
 * @param except numbers of rules that are not asked for
 */
export const brokenRules = async (
  bytes: Uint8Array,
  except: readonly string[] = [],
): Promise<readonly string[]> => {
  const pdf = await readPdf(bytes);
  return pdfUaRules.flatMap(({ id, says, broken }) => {
    const places = except.includes(id) ? [] : broken(pdf);
    return places.length === 0
      ? []
      : [`${id} ${says} ${places.length} times not so: ${[...new Set(places)].slice(0, 3).join('; ')}`];
  });
};
