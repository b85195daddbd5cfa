import { PDFBool, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { name, type Opened, type Spoilable, setKids } from './breaking.ts';

/** Spoils an opened paper. */
export type Fault = (paper: Opened) => void;

const retype =
  (from: string, to: string, howMany = 1): Fault =>
  ({ all, setType }) =>
    setType(all(from).slice(0, howMany), to);

const retypeAll =
  (from: string, to: string): Fault =>
  ({ all, setType }) =>
    setType(all(from), to);

const without =
  (key: string): Fault =>
  ({ catalog }) =>
    void catalog.delete(name(key));

const kidsOf = ({ items }: Opened, { dict }: Spoilable) => items(dict.get(name('K')));

const attribute = (paper: Opened, cell: Spoilable, entries: Readonly<Record<string, unknown>>): void =>
  cell.dict.set(name('A'), paper.context.obj({ O: 'Table', ...entries } as never));

/** A caption in the middle of an element's kids. */
const captionInside =
  (type: string): Fault =>
  (paper) => {
    const element = paper.all(type).find((each) => kidsOf(paper, each).length > 2) ?? paper.first(type);
    const caption = paper.context.register(
      paper.context.obj({ Type: 'StructElem', S: 'Caption', P: element.ref }),
    );
    const [first, ...rest] = kidsOf(paper, element);
    setKids(element, first ? [first, caption, ...rest] : [caption]);
  };

const documentFaults: Readonly<Record<string, Fault>> = {
  '6.2-1': ({ dictAt, catalog }) => dictAt(catalog, 'MarkInfo').set(name('Marked'), PDFBool.False),
  '7.1-4': ({ dictAt, catalog }) => dictAt(catalog, 'MarkInfo').set(name('Suspects'), PDFBool.True),
  '7.1-8': without('Metadata'),
  '7.1-9': ({ xmp }) => xmp((text) => text.replace(/<dc:title>.*<\/dc:title>/, '')),
  '7.1-10': without('ViewerPreferences'),
  '7.1-11': without('StructTreeRoot'),
  '7.2-34': without('Lang'),
  '7.2-29': ({ catalog }) => catalog.set(name('Lang'), PDFString.of('British English')),
  '7.10-1': ({ catalog, context }) => catalog.set(name('OCProperties'), context.obj({})),
  '7.11-1': ({ context, items, catalog }) => {
    const file = context.lookup(items(catalog.get(name('AF')))[0]);
    if ('delete' in (file ?? {})) (file as unknown as { delete: (key: unknown) => void }).delete(name('UF'));
  },
  '7.15-1': ({ catalog, context }) => catalog.set(name('AcroForm'), context.obj({})),
  '7.16-1': ({ context }) => {
    context.trailerInfo.Encrypt = context.register(context.obj({ Filter: 'Standard' }));
  },
  'paper-claim': ({ xmp }) => xmp((text) => text.replace('no conformance is claimed', 'it conforms')),
  'paper-title': ({ doc }) => doc.setTitle('Another'),
  'paper-outline': without('Outlines'),
  'paper-pages': ({ doc }) => doc.getPage(0).setSize(612, 792),
};

const tagFaults: Readonly<Record<string, Fault>> = {
  '7.1-5': retype('P', 'Para'),
  '7.1-6': ({ dictAt, catalog, context }) =>
    dictAt(catalog, 'StructTreeRoot').set(name('RoleMap'), context.obj({ One: 'Other', Other: 'One' })),
  '7.1-7': ({ dictAt, catalog, context }) =>
    dictAt(catalog, 'StructTreeRoot').set(name('RoleMap'), context.obj({ P: 'Div' })),
  '7.1-12': (paper) => void paper.first('P').dict.delete(name('P')),
  '7.2-17': retype('L', 'Div'),
  '7.2-18': retype('LI', 'Div'),
  '7.2-19': retype('LI', 'P'),
  '7.2-20': retype('LBody', 'P'),
  '7.2-26': retype('TOC', 'L'),
  '7.2-27': retype('TOCI', 'P'),
  '7.2-40': captionInside('L'),
  '7.3-1': (paper) => void paper.first('Figure').dict.delete(name('Alt')),
  '7.4.2-1': retype('H2', 'H4'),
  '7.4.4-1': (paper) => {
    const cells = paper
      .all('TH')
      .filter(({ dict }) => dict.get(name('P')) === paper.first('TH').dict.get(name('P')));
    paper.setType(cells, 'H');
  },
  '7.4.4-2': retype('P', 'H'),
  '7.7-1': retype('P', 'Formula'),
  '7.9-1': retype('P', 'Note'),
  '7.9-2': (paper) => {
    const notes = paper.all('P').slice(0, 2);
    paper.setType(notes, 'Note');
    for (const { dict } of notes) dict.set(name('ID'), PDFString.of('note'));
  },
  'paper-first-heading': retype('H1', 'P'),
  'paper-words': (paper) => void paper.first('P').dict.delete(name('K')),
};

const tableFaults: Readonly<Record<string, Fault>> = {
  '7.2-3': retype('TR', 'P'),
  '7.2-4': retype('Table', 'Div'),
  '7.2-5': retype('P', 'TBody'),
  '7.2-8': retype('TR', 'Div'),
  '7.2-10': retype('TD', 'P'),
  '7.2-11': retypeAll('TR', 'THead'),
  '7.2-15': (paper) => {
    const last = paper.all('TR').at(-1);
    for (const cell of [...paper.all('TD'), ...paper.all('TH')]) {
      if (cell.dict.get(name('P')) === last?.ref) attribute(paper, cell, { RowSpan: 2, Scope: 'Row' });
    }
  },
  '7.2-16': captionInside('Table'),
  '7.2-36': retype('TR', 'TBody'),
  '7.2-39': retypeAll('TR', 'Caption'),
  '7.2-42': (paper) => setKids(paper.first('TR'), kidsOf(paper, paper.first('TR')).slice(1)),
  '7.5-1': (paper) => void paper.first('TH').dict.delete(name('A')),
  '7.5-2': (paper) => attribute(paper, paper.first('TD'), { Headers: [PDFString.of('nowhere')] }),
  'paper-table-rows': (paper) => void paper.first('Table').dict.delete(name('K')),
};

const firstMark = /\/P <<\/MCID 0>>BDC/;

const contentFaults: Readonly<Record<string, Fault>> = {
  '7.1-1': ({ content }) => content(0, (text) => text.replace(firstMark, '$& /Artifact BMC EMC ')),
  '7.1-2': ({ content }) => content(0, (text) => `/Artifact BMC\n${text}\nEMC`),
  '7.1-3': ({ content }) => content(0, (text) => `${text}\n0 0 9 9 re f`),
  '7.20-1': ({ form, context }) => form().set(name('Ref'), context.obj({})),
  '7.20-2': ({ content, doc }) =>
    content(doc.getPageCount() - 1, (text) => text.replace(/\/X\d+ Do/, (call) => `${call}\n${call}`)),
  'paper-marks-closed': ({ content }) => content(0, (text) => `${text}\n/P BMC`),
  'paper-marks-named': ({ content }) => content(0, (text) => text.replace('/MCID 1>>', '/MCID 0>>')),
  'paper-marks-held': ({ content }) => content(0, (text) => text.replace(firstMark, '/P <</MCID 777>>BDC')),
  'paper-marks-there': (paper) => paper.first('P').dict.set(name('K'), PDFNumber.of(888)),
  'paper-marks-once': (paper) => {
    const [one, other] = paper.all('TH');
    const kid = one?.dict.get(name('K'));
    const page = one?.dict.get(name('Pg'));
    if (kid) other?.dict.set(name('K'), kid);
    if (page) other?.dict.set(name('Pg'), page);
  },
  'paper-parent-tree': (paper) => {
    const parents = paper.dictAt(paper.dictAt(paper.catalog, 'StructTreeRoot'), 'ParentTree');
    const list = paper.context.lookup(paper.items(parents.get(name('Nums')))[1]);
    const root = paper.first('H1').ref;
    if (list && 'push' in list) (list as unknown as { push: (ref: unknown) => void }).push(root);
  },
  'paper-wordless': (paper) => {
    paper.content(0, (text) => `${text}\n/P <</MCID 900>>BDC 0 0 9 9 re f EMC`);
    const heading = paper.first('H1');
    setKids(heading, [PDFNumber.of(0), PDFNumber.of(900)]);
  },
  'paper-furniture': ({ content }) =>
    content(0, (text) => text.replace(/\/Artifact BMC(?:(?!EMC)[\s\S])*Tj(?:(?!EMC)[\s\S])*EMC/g, '')),
};

const linkFaults: Readonly<Record<string, Fault>> = {
  '7.18.1-1': ({ link }) => link().set(name('Subtype'), name('Text')),
  '7.18.3-1': ({ doc }) => void doc.getPage(0).node.delete(name('Tabs')),
  '7.18.5-1': ({ link }) => void link().delete(name('StructParent')),
  '7.18.5-2': ({ link }) => void link().delete(name('Contents')),
  'paper-links-lead': ({ link }) => {
    for (const key of ['A', 'Dest']) link().delete(name(key));
  },
  'paper-links-held': (paper) => paper.first('Link').dict.set(name('K'), PDFNumber.of(0)),
  'paper-links-words': (paper) => setKids(paper.first('Link'), kidsOf(paper, paper.first('Link')).slice(1)),
  'paper-annotations-seen': ({ link }) => link().set(name('F'), PDFNumber.of(2)),
  'paper-annotations': ({ link }) => void link().delete(name('Rect')),
};

const fontFaults: Readonly<Record<string, Fault>> = {
  '7.21.3.1-1': ({ font }) => font().outer.set(name('Encoding'), name('WinAnsiEncoding')),
  '7.21.3.2-1': ({ font }) => void font().inner.delete(name('CIDToGIDMap')),
  '7.21.4.1-1': ({ font }) => void font().descriptor.delete(name('FontFile2')),
  '7.21.4.2-2': ({ font, context }) =>
    font().descriptor.set(name('CIDSet'), context.register(context.stream('x'))),
  '7.21.7-1': ({ font }) => void font().outer.delete(name('ToUnicode')),
  '7.21.7-2': ({ font, context }) => {
    const map = context.stream('1 beginbfchar <0001> <FEFF> endbfchar');
    font().outer.set(name('ToUnicode'), context.register(map));
  },
  '7.21.8-1': ({ content }) => content(0, (text) => text.replace(/<[0-9A-Fa-f]{4}> Tj/, '<0000> Tj')),
};

/** One fault for each rule, made in a paper that keeps them all; what only bytes can show is not among them. */
export const faults: Readonly<Record<string, Fault>> = {
  ...documentFaults,
  ...tagFaults,
  ...tableFaults,
  ...contentFaults,
  ...linkFaults,
  ...fontFaults,
};
