import { joinNames } from '../text/lists.ts';
import { optionColumn, type TableField, type TableKind } from './table-kind.ts';

/** What each column of the table is, from the left: the key of a field, or null for a column that is left out. */
export type Mapping = readonly (string | null)[];

const plainHead = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[£:*]|\(.*?\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const namesOf = ({ name, alsoCalled }: TableField): readonly string[] => [
  plainHead(name),
  ...alsoCalled.map(plainHead),
];

/** True where the first row reads as the heads of columns: a cell of it names a field, or none of it is a number. */
export const looksLikeHeads = (
  fields: readonly TableField[],
  rows: readonly (readonly string[])[],
): boolean => {
  const [first = [], ...others] = rows;
  const heads = first.map(plainHead).filter((head) => head !== '');
  if (heads.some((head) => fields.some((one) => namesOf(one).includes(head)))) return true;
  const hasNumber = (row: readonly string[]): boolean =>
    row.some((cell) => /^\D{0,2}\d[\d,.%]*$/.test(cell.trim()));
  return others.length > 0 && !hasNumber(first) && others.some(hasNumber);
};

/**
 * What the columns seem to be: by their heads, each field once, exact names before the starts of names; without heads by
 * the order of the fields.
 *
 * @param heads the first row where it holds heads; null where it does not
 * @param width columns of the table
 */
export const guessMapping = (
  fields: readonly TableField[],
  heads: readonly string[] | null,
  width: number,
): Mapping => {
  if (heads === null) return Array.from({ length: width }, (_, at) => fields[at]?.key ?? null);
  const taken = new Set<string>();
  const mapped: (string | null)[] = new Array<string | null>(width).fill(null);
  const take = (fits: (name: string, head: string) => boolean): void => {
    for (const [at, given] of heads.entries()) {
      const head = plainHead(given);
      if (at >= width || mapped[at] !== null || head === '') continue;
      const found = fields.find(
        (one) => !taken.has(one.key) && namesOf(one).some((name) => fits(name, head)),
      );
      if (!found) continue;
      taken.add(found.key);
      mapped[at] = found.key;
    }
  };
  take((name, head) => name === head);
  take((name, head) => name.length > 2 && head.startsWith(name));
  return mapped;
};

/** What keeps a table with this mapping from being read, a sentence each. */
export const mappingProblems = (
  kind: TableKind,
  fields: readonly TableField[],
  mapping: Mapping,
): readonly string[] => {
  const used = mapping.filter((key) => key !== null);
  const twice = fields.filter(({ key }) => used.filter((one) => one === key).length > 1);
  const missing = fields.filter(({ key, needed }) => needed && !used.includes(key));
  const wide = used.some((key) => key.startsWith(optionColumn('')));
  const long = used.includes('value') || used.includes('reason');
  return [
    ...(missing.length > 0
      ? [
          `Say which column is “${joinNames(missing.map(({ name }) => name))}”: without it no row can be placed.`,
        ]
      : []),
    ...twice.map(({ name }) => `Two columns are “${name}”. Leave one of them out.`),
    ...(kind === 'scores' && !wide && !long
      ? ['Say which column holds the scores: one column “Score”, or one for each option.']
      : []),
    ...(kind === 'scores' && wide && long
      ? [
          'The table has a column “Score” or “Reason” and columns of single options. Leave one of the two out.',
        ]
      : []),
    ...(kind === 'scores' && long && !wide && !used.includes('option')
      ? ['Say which column is “Option”: without it no score can be placed.']
      : []),
  ];
};
