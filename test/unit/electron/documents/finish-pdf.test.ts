import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { finishPdf } from '../../../../electron/documents/finish-pdf.ts';

const given = {
  title: 'Options for "A & B" <Carlisle>',
  author: 'Locality lead',
  subject: 'Options appraisal for Carlisle',
  drawnAt: '2010-02-12T09:30:00.000Z',
  attachment: null,
};

const printed = async (change: (doc: PDFDocument) => void = () => {}): Promise<Uint8Array> => {
  const doc = await PDFDocument.create();
  doc.addPage();
  doc.setCreator('Mozilla/5.0');
  change(doc);
  return doc.save();
};

const finished = async (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load((await finishPdf(bytes, given)).bytes, { updateMetadata: false });

const xmpOf = (doc: PDFDocument): string => {
  const stream = doc.catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('There is no XMP.');
  return Buffer.from(stream.contents).toString('utf8');
};

/** A structure tree of elements given as [type, kids, more entries]. */
type Tree = readonly [
  type: string,
  kids?: readonly (Tree | number)[],
  more?: Readonly<Record<string, string>>,
];
const withTree = (doc: PDFDocument, top: Tree): void => {
  const { context, catalog } = doc;
  const root = context.obj({ Type: 'StructTreeRoot' });
  const rootRef = context.register(root);
  const add = ([type, kids = [], more = {}]: Tree, parent: typeof rootRef): typeof rootRef => {
    const dict: PDFDict = context.obj({ Type: 'StructElem', S: type, P: parent, ...more });
    const ref = context.register(dict);
    dict.set(
      PDFName.of('K'),
      context.obj(kids.map((kid) => (typeof kid === 'number' ? kid : add(kid, ref)))),
    );
    return ref;
  };
  const topRef = add(top, rootRef);
  root.set(PDFName.of('K'), topRef);
  catalog.set(PDFName.of('StructTreeRoot'), rootRef);
};

const treeOf = (doc: PDFDocument): unknown => {
  const read = (object: unknown): unknown => {
    const found = doc.context.lookup(object as never) as PDFDict | undefined;
    const type = found?.get?.(PDFName.of('S'));
    if (!found || !type) return String(object);
    return [String(type).slice(1), ...kidsOf(found).map(read)];
  };
  const kidsOf = (dict: PDFDict): readonly unknown[] => {
    const kids = dict.lookup(PDFName.of('K'));
    return kids instanceof PDFArray ? kids.asArray() : kids ? [dict.get(PDFName.of('K'))] : [];
  };
  const root = doc.catalog.lookup(PDFName.of('StructTreeRoot')) as PDFDict;
  return read(kidsOf(root)[0]);
};

test('the file says what it is, in place of what printed it', async () => {
  const doc = await finished(await printed());
  expect(doc.getTitle()).toBe(given.title);
  expect(doc.getAuthor()).toBe('Locality lead');
  expect(doc.getSubject()).toBe('Options appraisal for Carlisle');
  expect(doc.getCreator()).toBe('ICO Options Appraisal');
  expect(doc.getProducer()).toBe('ICO Options Appraisal');
  expect(doc.getCreationDate()?.toISOString()).toBe(given.drawnAt);
  expect(doc.getModificationDate()?.toISOString()).toBe(given.drawnAt);
});

test('XMP says the same, with what XML takes for its own written out', async () => {
  const xmp = xmpOf(await finished(await printed()));
  expect(xmp).toContain('Options for &quot;A &amp; B&quot; &lt;Carlisle&gt;');
  expect(xmp).toContain('<xmp:CreateDate>2010-02-12T09:30:00.000Z</xmp:CreateDate>');
  expect(xmp).not.toContain('pdfuaid');
});

test('control characters in a title do not break XMP', async () => {
  const { bytes } = await finishPdf(await printed(), { ...given, title: 'A\u0000\u0008B' });
  expect(xmpOf(await PDFDocument.load(bytes, { updateMetadata: false }))).toContain('>AB<');
});

test('the language is English and viewers show the title', async () => {
  const { catalog } = await finished(await printed());
  expect(String(catalog.get(PDFName.of('Lang')))).toBe('(en-GB)');
  expect(String(catalog.lookup(PDFName.of('ViewerPreferences')))).toContain('/DisplayDocTitle true');
});

test('what stands beside a label in a list goes into a body', async () => {
  const bytes = await printed((doc) =>
    withTree(doc, [
      'L',
      [
        [
          'LI',
          [
            ['Lbl', [0]],
            ['P', [1]],
            ['L', [['LI', [2]]]],
          ],
        ],
      ],
    ]),
  );
  expect(treeOf(await finished(bytes))).toEqual([
    'L',
    ['LI', ['Lbl', '0'], ['LBody', ['P', '1'], ['L', ['LI', ['LBody', '2']]]]],
  ]);
});

test('a list item that is right already stays as it is', async () => {
  const tree: Tree = [
    'L',
    [
      [
        'LI',
        [
          ['Lbl', [0]],
          ['LBody', [1]],
        ],
      ],
    ],
  ];
  const bytes = await printed((doc) => withTree(doc, tree));
  expect(treeOf(await finished(bytes))).toEqual(['L', ['LI', ['Lbl', '0'], ['LBody', '1']]]);
});

test('a figure without a description becomes a plain box, one with a description stays a figure', async () => {
  const bytes = await printed((doc) => {
    withTree(doc, ['Document', [['Figure', [['Figure', [0]]]]]]);
    for (const [, object] of doc.context.enumerateIndirectObjects()) {
      const dict = object as PDFDict;
      if (String(object).includes('/K [ 0 ]')) dict.set(PDFName.of('Alt'), doc.context.obj('D leads'));
    }
  });
  expect(treeOf(await finished(bytes))).toEqual(['Document', ['Div', ['Figure', '0']]]);
});

test('types that the standard does not know are mapped to ones it does', async () => {
  const bytes = await printed((doc) =>
    withTree(doc, [
      'Document',
      [
        ['P', [['Strong', [0]]]],
        ['Aside', [1]],
      ],
    ]),
  );
  const doc = await finished(bytes);
  const root = doc.catalog.lookup(PDFName.of('StructTreeRoot')) as PDFDict;
  expect(String(root.lookup(PDFName.of('RoleMap')))).toBe('<<\n/Strong /Span\n/Aside /Div\n>>');
});

test('links say where they go', async () => {
  const bytes = await printed((doc) => {
    const second = doc.addPage();
    const link = (entries: Record<string, unknown>) =>
      doc.context.register(doc.context.obj({ Type: 'Annot', Subtype: 'Link', ...entries } as never));
    doc.catalog.set(PDFName.of('Dests'), doc.context.obj({ costs: [second.ref, 'XYZ', 0, 0, 0] }));
    second.node.set(
      PDFName.of('Annots'),
      doc.context.obj([link({ Dest: 'costs' }), link({ Dest: [0, 'Fit'] }), link({ Dest: 'nowhere' })]),
    );
  });
  const doc = await finished(bytes);
  const contents = (doc.getPage(1).node.Annots()?.asArray() ?? []).map((ref) => {
    const text = (doc.context.lookup(ref) as PDFDict).get(PDFName.of('Contents'));
    return (text as unknown as { decodeText: () => string }).decodeText();
  });
  expect(contents).toEqual(['Link to page 2', 'Link to page 1', 'Link to a place in this document']);
});

test('an outline title that Chromium wrote twice over is put right, and no other', async () => {
  const titles = ['1 Purpose and what1 Purpose and what', '2 Costs', 'ABCABC', 'Costs and costs'];
  const bytes = await printed((doc) => {
    const { context, catalog } = doc;
    const refs = titles.map(() => context.nextRef());
    const outlines = context.register(
      context.obj({ Type: 'Outlines', First: refs[0], Last: refs[3], Count: 4 }),
    );
    titles.forEach((title, index) => {
      const item = context.obj({ Title: PDFString.of(title), Parent: outlines, Next: refs[index + 1] });
      const ref = refs[index];
      if (ref) context.assign(ref, item);
    });
    catalog.set(PDFName.of('Outlines'), outlines);
  });
  const { context } = await finished(bytes);
  const found = context.enumerateIndirectObjects().flatMap(([, object]) => {
    const title = object instanceof PDFDict ? object.get(PDFName.of('Title')) : undefined;
    const isItem = object instanceof PDFDict && object.has(PDFName.of('Parent'));
    return isItem && (title instanceof PDFString || title instanceof PDFHexString)
      ? [title.decodeText()]
      : [];
  });
  expect(found).toEqual(['1 Purpose and what', '2 Costs', 'ABCABC', 'Costs and costs']);
});

test('the pages are counted', async () => {
  const bytes = await printed((doc) => {
    doc.addPage();
    doc.addPage();
  });
  expect((await finishPdf(bytes, given)).pages).toBe(3);
});

test('bytes that are no PDF are refused', async () => {
  await expect(finishPdf(Buffer.from('no PDF'), given)).rejects.toThrow();
});

test('XMP holds nothing that XML cannot hold', async () => {
  const title = 'a\ufffeb\uffffc\u0007d\ud800e \u{1f600}';
  const { bytes } = await finishPdf(await printed(), { ...given, title });
  const xmp = xmpOf(await PDFDocument.load(bytes, { updateMetadata: false }));
  expect(xmp).toContain('<rdf:li xml:lang="x-default">abcde \u{1f600}</rdf:li>');
});
