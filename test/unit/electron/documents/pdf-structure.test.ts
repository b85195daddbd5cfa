import { PDFDocument, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { readDescriptions } from '../../../../electron/documents/pdf-descriptions.ts';
import { mendStructure } from '../../../../electron/documents/pdf-structure.ts';
import { readPdf } from '../../../support/pdf-ua/read-pdf.ts';
import type { StructureElement } from '../../../support/pdf-ua/structure.ts';

/** Marked content: the page that it is on, from 0, and its id there. */
type Mark = readonly [page: number, mcid: number];
/** An element: its type, what is in it, and further entries. */
type Tree = readonly [
  type: string,
  kids?: readonly (Tree | Mark)[],
  more?: Readonly<Record<string, PDFObject>>,
];

const isMark = (kid: Tree | Mark): kid is Mark => typeof kid[0] === 'number';

interface Made {
  readonly doc: PDFDocument;
  readonly refs: ReadonlyMap<Tree, PDFRef>;
}

/** A tagged document: the content of each page, and its tree. */
const made = async (pages: readonly string[], top: Tree): Promise<Made> => {
  const doc = await PDFDocument.create();
  const { context, catalog } = doc;
  const sheets = pages.map((content, index) => {
    const page = doc.addPage();
    page.node.set(PDFName.of('Contents'), context.register(context.stream(content)));
    page.node.set(PDFName.of('StructParents'), context.obj(index));
    return page.ref;
  });
  const root = context.obj({ Type: 'StructTreeRoot' });
  const rootRef = context.register(root);
  const refs = new Map<Tree, PDFRef>();
  const add = (tree: Tree, parent: PDFRef): PDFRef => {
    const [type, kids = [], more = {}] = tree;
    const dict = context.obj({ Type: 'StructElem', S: type, P: parent });
    for (const [key, value] of Object.entries(more)) dict.set(PDFName.of(key), value);
    const ref = context.register(dict);
    refs.set(tree, ref);
    const inside = kids.map((kid) =>
      isMark(kid) ? context.obj({ Type: 'MCR', Pg: sheets[kid[0]] ?? rootRef, MCID: kid[1] }) : add(kid, ref),
    );
    dict.set(PDFName.of('K'), context.obj(inside));
    return ref;
  };
  root.set(PDFName.of('K'), add(top, rootRef));
  catalog.set(PDFName.of('StructTreeRoot'), rootRef);
  return { doc, refs };
};

type Shape = readonly (string | Shape)[];

const shapeOf = (element: StructureElement): Shape => [
  element.type,
  ...element.kids.map((kid): string | Shape => {
    if (kid.kind === 'element') return shapeOf(kid);
    return kid.kind === 'content' ? `${kid.mcid}` : 'link';
  }),
];

/** The tree of a document once it has been mended, with the ids of its content. */
const mended = async ({ doc }: Made): Promise<Shape> => {
  mendStructure(doc, readDescriptions(doc));
  const { tree } = await readPdf(await doc.save());
  const [top] = tree?.top ?? [];
  return top ? shapeOf(top) : [];
};

const words = (mcid: number, text: string): string => `/P <</MCID ${mcid}>>BDC BT (${text}) Tj ET EMC\n`;
const line = (mcid: number): string => `/P <</MCID ${mcid}>>BDC 0 0 9 1 re f EMC\n`;

const box = (...kids: readonly (Tree | Mark)[]): Tree => ['NonStruct', kids];

test('the boxes of a line become one piece of their paragraph', async () => {
  const content = [0, 1, 2].map((mcid) => words(mcid, `w${mcid}`)).join('');
  expect(await mended(await made([content], ['P', [box([0, 0]), box([0, 1]), box([0, 2])]]))).toEqual([
    'P',
    '0',
  ]);
});

test('what stands between two boxes of a line keeps them apart', async () => {
  const content = [0, 1, 2].map((mcid) => words(mcid, `w${mcid}`)).join('');
  const tree: Tree = ['P', [box([0, 0]), ['Strong', [box([0, 1])]], box([0, 2])]];
  expect(await mended(await made([content], tree))).toEqual(['P', '0', ['Strong', '1'], '2']);
});

test('words in a box of their own are a paragraph, and boxes are groups or sections', async () => {
  const content = [0, 1, 2].map((mcid) => words(mcid, `w${mcid}`)).join('');
  const tree: Tree = [
    'Document',
    [
      box(['H1', [[0, 0]]], box(box([0, 1]))),
      box(['P', [[0, 2]]], ['Figure', [], { Alt: PDFString.of('x') }]),
    ],
  ];
  expect(await mended(await made([content], tree))).toEqual([
    'Document',
    ['Sect', ['H1', '0'], ['P', '1']],
    ['Div', ['P', '2'], ['Figure']],
  ]);
});

test('lines and fills are artifacts, and so is what paints nothing, but inside a figure all belongs to it', async () => {
  const content = `${line(0)}${words(1, 'x')}/P <</MCID 2>>BDC EMC\n${line(3)}${words(4, 'y')}`;
  const tree: Tree = [
    'Document',
    [
      ['P', [[0, 0], box([0, 1]), box([0, 2])]],
      ['Figure', [[0, 3], box([0, 4])], { Alt: PDFString.of('A line') }],
    ],
  ];
  expect(await mended(await made([content], tree))).toEqual(['Document', ['P', '0'], ['Figure', '1']]);
});

test('elements that end up with nothing in them go, but cells stay', async () => {
  const content = `${line(0)}${words(1, 'x')}`;
  const tree: Tree = [
    'Document',
    [
      ['L', [['LI', [['Lbl', [[0, 0]]]]]]],
      ['Table', [['TR', [['TH', [box([0, 1])]], ['TD']]]]],
    ],
  ];
  expect(await mended(await made([content], tree))).toEqual([
    'Document',
    ['Table', ['TR', ['TH', '0'], ['TD']]],
  ]);
});

const head = (...cells: readonly (readonly Mark[])[]): Tree => [
  'TR',
  cells.map((marks): Tree => ['TH', [box(...marks)]]),
];

test('heads that say the same on a later page are read once', async () => {
  const page = words(0, 'Option') + words(1, 'Total');
  const cells = [
    [
      [0, 0],
      [1, 0],
    ],
    [
      [0, 1],
      [1, 1],
    ],
  ] as const;
  expect(await mended(await made([page, page], ['Table', [head(...cells)]]))).toEqual([
    'Table',
    ['TR', ['TH', '0'], ['TH', '1']],
  ]);
});

test('a row of heads that merely runs on to another page is read whole', async () => {
  const cells = [
    [
      [0, 0],
      [1, 0],
    ],
    [
      [0, 1],
      [1, 1],
    ],
  ] as const;
  const pages = [words(0, 'Option') + words(1, 'Total'), words(0, 'Option') + words(1, 'score')];
  expect(await mended(await made(pages, ['Table', [head(...cells)]]))).toEqual([
    'Table',
    ['TR', ['TH', '0', '0'], ['TH', '1', '1']],
  ]);
});

test('headings skip no level, and stay beside those that they stood beside', async () => {
  const content = [0, 1, 2, 3, 4, 5].map((mcid) => words(mcid, `h${mcid}`)).join('');
  const types = ['H1', 'H2', 'H4', 'H4', 'H3', 'H2'];
  const tree: Tree = ['Document', types.map((type, mcid): Tree => [type, [[0, mcid]]])];
  const shape = await mended(await made([content], tree));
  expect(shape.slice(1).map(([type]) => type)).toEqual(['H1', 'H2', 'H3', 'H3', 'H3', 'H2']);
});

test('the lists beside the heading of the contents become a table of contents, other lists do not', async () => {
  const content = [0, 1, 2, 3].map((mcid) => words(mcid, `c${mcid}`)).join('');
  const heading: Tree = ['H2', [box([0, 0])]];
  const linked = (mcid: number): Tree => ['LI', [['Link', [box([0, mcid])]]]];
  const paper = await made(
    [content],
    ['Document', [box(heading, ['L', [linked(1)]], ['L', [['LI', [box([0, 2])]]]]), ['L', [linked(3)]]]],
  );
  const { context, catalog } = paper.doc;
  const entry = context.register(
    context.obj({ Title: PDFString.of('Contents'), SE: paper.refs.get(heading) ?? null } as never),
  );
  catalog.set(PDFName.of('Outlines'), context.register(context.obj({ Type: 'Outlines', First: entry })));
  expect(await mended(paper)).toEqual([
    'Document',
    ['Sect', ['H1', '0'], ['TOC', ['TOCI', ['Reference', ['Link', '1']]]], ['L', ['LI', ['LBody', '2']]]],
    ['L', ['LI', ['LBody', ['Link', '3']]]],
  ]);
});

test('the parent tree names the owner of every piece of content', async () => {
  const paper = await made(
    [words(4, 'x') + line(7), words(2, 'y')],
    ['P', [box([0, 4]), box([0, 7]), box([1, 2])]],
  );
  mendStructure(paper.doc, readDescriptions(paper.doc));
  const { tree, values, parents } = await readPdf(await paper.doc.save());
  const owner = tree?.all[0]?.ref;
  expect(owner).toBeInstanceOf(PDFRef);
  expect([...parents].map(([key, list]) => [key, values.items(list)])).toEqual([
    [0, [owner]],
    [1, [owner]],
  ]);
});

test('a document without tags has its content marked as artifacts', async () => {
  const doc = await PDFDocument.create();
  const page = doc.addPage();
  page.node.set(
    PDFName.of('Contents'),
    doc.context.register(doc.context.stream('BT (x) Tj ET 0 0 9 9 re f')),
  );
  mendStructure(doc, readDescriptions(doc));
  const { pages, tree } = await readPdf(await doc.save());
  expect(tree).toBeNull();
  expect(pages[0]?.content.unmarked).toBe(0);
});
