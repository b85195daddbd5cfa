import { PDFArray, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { name } from './pdf-values.ts';
import type { ReadPage, ReadPdf } from './read-pdf.ts';
import { type Rule, whole } from './rule.ts';
import type { StructureElement } from './structure.ts';

const pagesThat =
  (broken: (page: ReadPage) => boolean): Rule['broken'] =>
  (pdf) =>
    pdf.pages.filter(broken).map(({ number }) => `page ${number}`);

/** Marked content by where it stands and its id, in one text that can be compared. */
const keyOf = (stream: PDFRef | null, mcid: number): string => `${stream?.toString() ?? 'nowhere'} ${mcid}`;

const runKeys = ({ pages }: ReadPdf): readonly string[] =>
  pages.flatMap(({ content }) => content.runs.map(({ stream, mcid }) => keyOf(stream, mcid)));

const twice = (keys: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
};

/** Where the parent tree and the structure tree tell different stories. */
const parentTreeFaults = ({ values, doc, held, parents }: ReadPdf): readonly string[] => {
  const lists = new Map<PDFRef, readonly PDFObject[]>();
  const listOf = (stream: PDFRef): readonly PDFObject[] => {
    const known = lists.get(stream);
    if (known) return known;
    const key = values.numberAt(values.dict(stream), 'StructParents');
    const list = key === null ? undefined : doc.context.lookup(parents.get(key));
    const read = list instanceof PDFArray ? list.asArray() : [];
    lists.set(stream, read);
    return read;
  };
  const owners = new Map(held.map(({ element, kid }) => [keyOf(kid.stream, kid.mcid), element.ref]));
  const unsaid = held.flatMap(({ element, kid }) =>
    kid.stream && listOf(kid.stream)[kid.mcid] === element.ref ? [] : [keyOf(kid.stream, kid.mcid)],
  );
  const untrue = [...lists].flatMap(([stream, list]) =>
    list.flatMap((owner, mcid) =>
      owner instanceof PDFRef && owners.get(keyOf(stream, mcid)) !== owner ? [keyOf(stream, mcid)] : [],
    ),
  );
  return [...unsaid, ...untrue];
};

const isInFigure = (element: StructureElement): boolean =>
  element.role === 'Figure' || (element.parent !== null && isInFigure(element.parent));

/** Tagged content without a word in it, outside any figure: lines and fills, which nobody can read. */
const wordlessFaults = ({ held, runOf }: ReadPdf): readonly string[] =>
  held.flatMap(({ element, kid }) =>
    runOf(kid)?.text === '' && !isInFigure(element) ? [`${element.type} ${kid.mcid}`] : [],
  );

/** What is painted, and how the structure tree holds it. */
export const contentRules: readonly Rule[] = [
  {
    id: '7.1-1',
    says: 'No artifact stands inside tagged content.',
    broken: pagesThat(({ content }) => content.artifactsInsideTags > 0),
  },
  {
    id: '7.1-2',
    says: 'No tagged content stands inside an artifact.',
    broken: pagesThat(({ content }) => content.runs.some(({ isInsideArtifact }) => isInsideArtifact)),
  },
  {
    id: '7.1-3',
    says: 'All that is painted is tagged or an artifact.',
    broken: pagesThat(({ content }) => content.unmarked > 0),
  },
  {
    id: '7.20-1',
    says: 'No drawing refers to another file.',
    broken: ({ doc, values }) =>
      doc.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
        const dict = values.dict(object);
        return values.nameAt(dict, 'Subtype') === 'Form' && dict?.has(name('Ref')) ? [ref.toString()] : [];
      }),
  },
  {
    id: '7.20-2',
    says: 'A drawing that holds tagged content is drawn once.',
    broken: ({ pages }) => {
      const drawn = pages.flatMap(({ content }) => content.taggedForms);
      return drawn.filter((form, index) => drawn.indexOf(form) !== index).map(() => 'a drawing');
    },
  },
  {
    id: 'paper-marks-closed',
    says: 'All marked content that opens on a page closes there.',
    broken: pagesThat(({ content }) => content.isUnbalanced),
  },
  {
    id: 'paper-marks-named',
    says: 'No two pieces of marked content in one place have one id.',
    broken: (pdf) => twice(runKeys(pdf)),
  },
  {
    id: 'paper-marks-held',
    says: 'Every piece of tagged content is in the structure tree.',
    broken: (pdf) => {
      const held = new Set(pdf.held.map(({ kid }) => keyOf(kid.stream, kid.mcid)));
      return runKeys(pdf).filter((key) => !held.has(key));
    },
  },
  {
    id: 'paper-marks-once',
    says: 'No piece of content is in the structure tree twice.',
    broken: (pdf) => twice(pdf.held.map(({ kid }) => keyOf(kid.stream, kid.mcid))),
  },
  {
    id: 'paper-marks-there',
    says: 'The structure tree holds no content that is not there.',
    broken: (pdf) => {
      const there = new Set(runKeys(pdf));
      return pdf.held.map(({ kid }) => keyOf(kid.stream, kid.mcid)).filter((key) => !there.has(key));
    },
  },
  {
    id: 'paper-parent-tree',
    says: 'The parent tree says of every piece of content what the structure tree says.',
    broken: parentTreeFaults,
  },
  {
    id: 'paper-wordless',
    says: 'Outside figures, tagged content has words: lines and fills are artifacts.',
    broken: wordlessFaults,
  },
  whole('paper-furniture', 'Every page has its running head and its number, as artifacts.', ({ pages }) =>
    pages.every(({ number, content }) =>
      content.artifactText.some((text) => text.includes(`Page ${number} of ${pages.length}`)),
    ),
  ),
];
