import { type PDFDict, PDFRef } from '@cantoo/pdf-lib';
import { name } from './pdf-values.ts';
import type { ReadPdf } from './read-pdf.ts';
import { each, type Rule } from './rule.ts';
import type { StructureElement } from './structure.ts';

interface Annotation {
  readonly dict: PDFDict;
  readonly label: string;
  readonly type: string;
}

const annotationsOf = ({ pages, values }: ReadPdf): readonly Annotation[] =>
  pages.flatMap(({ number, annotations }) =>
    annotations.map((dict) => {
      const type = values.nameAt(dict, 'Subtype') ?? 'none';
      return { dict, type, label: `${type} on page ${number}` };
    }),
  );

const annotationsThat =
  (broken: (annotation: Annotation, pdf: ReadPdf) => boolean): Rule['broken'] =>
  (pdf) =>
    annotationsOf(pdf)
      .filter((annotation) => broken(annotation, pdf))
      .map(({ label }) => label);

/** The element that the parent tree names for an annotation. */
const ownerOf = (pdf: ReadPdf, { dict }: Annotation): StructureElement | undefined => {
  const key = pdf.values.numberAt(dict, 'StructParent');
  const owner = key === null ? undefined : pdf.parents.get(key);
  return owner instanceof PDFRef ? pdf.tree?.all.find(({ ref }) => ref === owner) : undefined;
};

const holds = (pdf: ReadPdf, element: StructureElement | undefined, annotation: PDFDict): boolean =>
  element?.kids.some((kid) => kind(kid) && pdf.values.dict(kid.object ?? undefined) === annotation) ?? false;

const kind = (kid: StructureElement['kids'][number]) => kid.kind === 'object';

/** A link leads to an address, or to a place that is there. */
const leadsSomewhere = (pdf: ReadPdf, { dict }: Annotation): boolean => {
  const { values, catalog, pages } = pdf;
  const action = values.dictAt(dict, 'A');
  if (values.textAt(action, 'URI')) return true;
  const named = values.nameAt(dict, 'Dest') ?? values.nameAt(action, 'D');
  const direct = values.itemsAt(dict, 'Dest');
  const place = named === null ? direct : values.itemsAt(values.dictAt(catalog, 'Dests'), named);
  return pages.some(({ ref }) => ref === place[0]);
};

/** Links, and annotations of any other kind. */
export const linkRules: readonly Rule[] = [
  {
    id: '7.18.1-1',
    says: 'A page has no annotations but links.',
    broken: annotationsThat(({ type }) => type !== 'Link'),
  },
  {
    id: '7.18.3-1',
    says: 'A page with links is tabbed through in reading order.',
    broken: ({ pages, values }) =>
      pages.flatMap(({ number, dict, annotations }) =>
        annotations.length > 0 && values.nameAt(dict, 'Tabs') !== 'S' ? [`page ${number}`] : [],
      ),
  },
  {
    id: '7.18.5-1',
    says: 'Every link is held by an element for links, and the parent tree says so.',
    broken: annotationsThat((annotation, pdf) => {
      const owner = ownerOf(pdf, annotation);
      return owner?.role !== 'Link' || !holds(pdf, owner, annotation.dict);
    }),
  },
  {
    id: '7.18.5-2',
    says: 'Every link says in words where it goes.',
    broken: annotationsThat(({ dict }, { values }) => (values.textAt(dict, 'Contents') ?? '').trim() === ''),
  },
  {
    id: 'paper-links-lead',
    says: 'Every link leads somewhere.',
    broken: annotationsThat((annotation, pdf) => !leadsSomewhere(pdf, annotation)),
  },
  each('paper-links-held', 'Every element for links holds a link.', ['Link'], ({ kids }) => kids.some(kind)),
  {
    id: 'paper-links-words',
    says: 'Every link lies on words.',
    broken: (pdf) =>
      (pdf.tree?.all ?? []).flatMap((element) =>
        element.role === 'Link' && pdf.textOf(element).trim() === '' ? ['a link'] : [],
      ),
  },
  {
    id: 'paper-annotations-seen',
    says: 'No annotation is hidden.',
    broken: annotationsThat(({ dict }, { values }) => ((values.numberAt(dict, 'F') ?? 0) & 2) === 2),
  },
  {
    id: 'paper-annotations',
    says: 'What a page lists as annotations are annotations.',
    broken: ({ pages }) =>
      pages.flatMap(({ number, annotations }) =>
        annotations.every((dict) => dict.has(name('Subtype')) && dict.has(name('Rect')))
          ? []
          : [`page ${number}`],
      ),
  },
];
