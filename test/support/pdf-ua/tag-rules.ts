import { name } from './pdf-values.ts';
import type { ReadPdf } from './read-pdf.ts';
import { each, labelOf, type Rule, whole } from './rule.ts';
import { elementsIn, roleOf, type StructureElement } from './structure.ts';

/** ISO 32000-1, 14.8.4. */
export const standardTypes: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT ' +
    'RP WT WP Figure Formula Form'
  ).split(' '),
);

const rolesIn = (element: StructureElement): readonly string[] => elementsIn(element).map(({ role }) => role);

const hasOnly = (element: StructureElement, allowed: readonly string[]): boolean =>
  rolesIn(element).every((role) => allowed.includes(role));

const isInside = ({ parent }: StructureElement, allowed: readonly string[]): boolean =>
  parent !== null && allowed.includes(parent.role);

const hasText = (pdf: ReadPdf, element: StructureElement, key: string): boolean =>
  (pdf.values.textAt(element.dict, key) ?? '').trim() !== '';

const headings = ({
  tree,
}: ReadPdf): readonly { readonly element: StructureElement; readonly level: number }[] =>
  (tree?.all ?? []).flatMap((element) => {
    const level = /^H([1-6])$/.exec(element.role)?.[1];
    return level ? [{ element, level: Number(level) }] : [];
  });

const idsOf = ({ tree, values }: ReadPdf, roles: readonly string[]): readonly string[] =>
  (tree?.all ?? []).flatMap(({ role, dict }) =>
    roles.includes(role) ? (values.textAt(dict, 'ID') ?? values.nameAt(dict, 'ID') ?? []) : [],
  );

/** What elements may be called, and what may stand in what. */
export const tagRules: readonly Rule[] = [
  each('7.1-5', 'Every type of element is standard, or mapped to a standard one.', [], ({ role }) =>
    standardTypes.has(role),
  ),
  {
    id: '7.1-6',
    says: 'No type is mapped in a circle.',
    broken: ({ tree }) =>
      [...(tree?.roles ?? new Map<string, string>())].flatMap(([from]) =>
        roleOf(tree?.roles ?? new Map(), from) === from ? [from] : [],
      ),
  },
  {
    id: '7.1-7',
    says: 'No standard type is mapped to another.',
    broken: ({ tree }) => [...(tree?.roles.keys() ?? [])].filter((from) => standardTypes.has(from)),
  },
  each(
    '7.1-12',
    'Every element names the one that it is in.',
    [],
    ({ dict, parent }, { values, tree }) =>
      values.dictAt(dict, 'P') === (parent?.dict ?? tree?.root) && dict.has(name('P')),
  ),
  each('7.2-17', 'A list item is in a list.', ['LI'], (element) => isInside(element, ['L'])),
  each('7.2-18', 'The body of a list item is in a list item.', ['LBody'], (element) =>
    isInside(element, ['LI']),
  ),
  each('7.2-19', 'A list holds items, lists and a caption alone.', ['L'], (element) =>
    hasOnly(element, ['L', 'LI', 'Caption']),
  ),
  each('7.2-20', 'A list item holds labels and bodies alone.', ['LI'], (element) =>
    hasOnly(element, ['Lbl', 'LBody']),
  ),
  each('7.2-26', 'An entry of contents is in contents.', ['TOCI'], (element) => isInside(element, ['TOC'])),
  each('7.2-27', 'Contents hold entries, contents and a caption alone.', ['TOC'], (element) =>
    hasOnly(element, ['TOC', 'TOCI', 'Caption']),
  ),
  each(
    '7.2-40',
    'The caption of a list or of contents comes first.',
    ['L', 'TOC'],
    (element) => !rolesIn(element).slice(1).includes('Caption'),
  ),
  each(
    '7.3-1',
    'Every figure has an alternative text.',
    ['Figure'],
    (element, pdf) => hasText(pdf, element, 'Alt') || hasText(pdf, element, 'ActualText'),
  ),
  {
    id: '7.4.2-1',
    says: 'Headings start at the first level and skip none.',
    broken: (pdf) => {
      let before = 0;
      return headings(pdf).flatMap(({ element, level }) => {
        const skips = level > before + 1;
        before = level;
        return skips ? [labelOf(pdf, element)] : [];
      });
    },
  },
  each(
    '7.4.4-1',
    'No element has two headings without a level.',
    [],
    (element) => rolesIn(element).filter((role) => role === 'H').length <= 1,
  ),
  whole(
    '7.4.4-2',
    'Headings have levels everywhere or nowhere.',
    (pdf) => !(pdf.tree?.all.some(({ role }) => role === 'H') && headings(pdf).length > 0),
  ),
  each(
    '7.7-1',
    'Every formula has an alternative text.',
    ['Formula'],
    (element, pdf) => hasText(pdf, element, 'Alt') || hasText(pdf, element, 'ActualText'),
  ),
  each('7.9-1', 'Every note has an id.', ['Note'], (element, pdf) => hasText(pdf, element, 'ID')),
  {
    id: '7.9-2',
    says: 'No two notes have one id.',
    broken: (pdf) => {
      const ids = idsOf(pdf, ['Note']);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    },
  },
  whole(
    'paper-first-heading',
    'One heading is of the first level, and it is the first.',
    (pdf) => headings(pdf)[0]?.level === 1 && headings(pdf).filter(({ level }) => level === 1).length === 1,
  ),
  each(
    'paper-words',
    'What stands for words holds some: headings, paragraphs, labels, captions, links.',
    ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'Lbl', 'LBody', 'Caption', 'Link'],
    ({ kids }) => kids.some(({ kind }) => kind !== 'object'),
  ),
];
