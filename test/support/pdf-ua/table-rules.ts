import { PDFNumber } from '@cantoo/pdf-lib';
import type { ReadPdf } from './read-pdf.ts';
import { each, labelOf, type Rule } from './rule.ts';
import { attributesOf, elementsIn, type StructureElement } from './structure.ts';

const count = (element: StructureElement, role: string): number =>
  elementsIn(element).filter((kid) => kid.role === role).length;

const isInside = ({ parent }: StructureElement, roles: readonly string[]): boolean =>
  parent !== null && roles.includes(parent.role);

/** The rows of a table in order, whether they stand in groups or not. */
const rowsOf = (table: StructureElement): readonly StructureElement[] =>
  elementsIn(table).flatMap((kid) => {
    if (kid.role === 'TR') return [kid];
    return ['THead', 'TBody', 'TFoot'].includes(kid.role)
      ? elementsIn(kid).filter(({ role }) => role === 'TR')
      : [];
  });

interface Grid {
  /** Cells in each row, those that reach down from above included. */
  readonly widths: readonly number[];
  /** Two cells lie over each other, or one reaches below the last row. */
  readonly hasClash: boolean;
}

/** Lays the cells of a table out, row by row, with what each covers. */
const gridOf = ({ values }: ReadPdf, table: StructureElement): Grid => {
  const rows = rowsOf(table);
  const taken = rows.map(() => new Set<number>());
  let hasClash = false;
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of elementsIn(row)) {
      const attributes = attributesOf(values, cell);
      const spanOf = (key: string): number => {
        const span = attributes.get(`Table.${key}`);
        return span instanceof PDFNumber ? span.asNumber() : 1;
      };
      while (taken[at]?.has(column)) column += 1;
      for (let down = 0; down < spanOf('RowSpan'); down += 1) {
        for (let across = 0; across < spanOf('ColSpan'); across += 1) {
          const line = taken[at + down];
          if (!line || line.has(column + across)) hasClash = true;
          line?.add(column + across);
        }
      }
      column += spanOf('ColSpan');
    }
  });
  return { widths: taken.map((line) => line.size), hasClash };
};

const scopeOf = ({ values }: ReadPdf, cell: StructureElement): string =>
  String(attributesOf(values, cell).get('Table.Scope') ?? '').slice(1);

const idOf = ({ values }: ReadPdf, { dict }: StructureElement): string | null => values.textAt(dict, 'ID');

/** Head cells that a cell names, by id. */
const headsNamedBy = ({ values }: ReadPdf, cell: StructureElement): readonly string[] =>
  values
    .items(attributesOf(values, cell).get('Table.Headers'))
    .map((each) =>
      'decodeText' in each && typeof each.decodeText === 'function' ? String(each.decodeText()) : '',
    );

/** The text of a cell on each of the pages that it is on. */
const textByPage = (pdf: ReadPdf, cell: StructureElement): readonly string[] => {
  const texts = new Map<unknown, string>();
  const visit = (element: StructureElement): void => {
    for (const kid of element.kids) {
      if (kid.kind === 'element') visit(kid);
      if (kid.kind !== 'content') continue;
      texts.set(kid.page, (texts.get(kid.page) ?? '') + (pdf.runOf(kid)?.text ?? ''));
    }
  };
  visit(cell);
  return [...texts.values()];
};

const groups = ['THead', 'TBody', 'TFoot'];

/** How tables are put together, and how their cells find their heads. */
export const tableRules: readonly Rule[] = [
  each('7.2-3', 'A table holds rows, groups of rows and a caption alone.', ['Table'], (table) =>
    elementsIn(table).every(({ role }) => ['TR', ...groups, 'Caption'].includes(role)),
  ),
  each('7.2-4', 'A row is in a table or in a group of rows.', ['TR'], (row) =>
    isInside(row, ['Table', ...groups]),
  ),
  each('7.2-5', 'A group of rows is in a table.', groups, (group) => isInside(group, ['Table'])),
  each('7.2-8', 'A cell is in a row.', ['TH', 'TD'], (cell) => isInside(cell, ['TR'])),
  each('7.2-10', 'A row holds cells alone, and one at least.', ['TR'], (row) => {
    const cells = elementsIn(row);
    return cells.length > 0 && cells.every(({ role }) => role === 'TH' || role === 'TD');
  }),
  each(
    '7.2-11',
    'A table has one group of heads and one of feet at most, and then a body.',
    ['Table'],
    (table) =>
      count(table, 'THead') <= 1 &&
      count(table, 'TFoot') <= 1 &&
      (count(table, 'THead') + count(table, 'TFoot') === 0 || count(table, 'TBody') > 0),
  ),
  each(
    '7.2-15',
    'No two cells lie over each other.',
    ['Table'],
    (table, pdf) => !gridOf(pdf, table).hasClash,
  ),
  each(
    '7.2-16',
    'The caption is the first of its table, or the last.',
    ['Table'],
    (table) =>
      !elementsIn(table)
        .slice(1, -1)
        .some(({ role }) => role === 'Caption'),
  ),
  each('7.2-36', 'A group of rows holds rows alone.', groups, (group) =>
    elementsIn(group).every(({ role }) => role === 'TR'),
  ),
  each('7.2-39', 'A table has one caption at most.', ['Table'], (table) => count(table, 'Caption') <= 1),
  each(
    '7.2-42',
    'Every row of a table has as many cells as the others, spans counted.',
    ['Table'],
    (table, pdf) => new Set(gridOf(pdf, table).widths).size <= 1,
  ),
  each('7.5-1', 'Every head cell says what it heads: a column, a row, or both.', ['TH'], (cell, pdf) =>
    ['Column', 'Row', 'Both'].includes(scopeOf(pdf, cell)),
  ),
  {
    id: '7.5-2',
    says: 'A cell that names its heads by id names cells that are there.',
    broken: (pdf) => {
      const all = pdf.tree?.all ?? [];
      const ids = new Set(all.flatMap((element) => idOf(pdf, element) ?? []));
      return all.flatMap((cell) =>
        headsNamedBy(pdf, cell).every((id) => ids.has(id)) ? [] : [labelOf(pdf, cell)],
      );
    },
  },
  each(
    'paper-read-once',
    'A head that is printed again on a later page is read once.',
    ['TH', 'Caption'],
    (cell, pdf) => {
      const [first, ...later] = textByPage(pdf, cell);
      return first === undefined || later.every((text) => text !== first);
    },
  ),
  each('paper-table-rows', 'A table has a row.', ['Table'], (table) => rowsOf(table).length > 0),
];
