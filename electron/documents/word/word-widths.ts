/** Characters of Arial by how wide they are, in thousandths of the size. Those not named are as wide as a digit. */
const widthsOfArial: readonly (readonly [number, string])[] = [
  [222, 'ijl‘’'],
  [278, " !,./:;I[]ft'"],
  [333, '()-r“”'],
  [500, 'ckvxyzsJ'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'mM'],
  [889, '%'],
  [944, 'W'],
  [1000, '—…@'],
];

const digit = 556;
const widthOf = new Map(
  widthsOfArial.flatMap(([width, characters]) =>
    Array.from(characters, (character) => [character, width] as const),
  ),
);

/** Bold is wider by about this much; measured so throughout, as it may be either. */
const bold = 1.08;

/** How wide a text is when set in Arial, in twentieths of a point. @param size in half points */
export const textSpan = (text: string, size: number): number =>
  (Array.from(text).reduce((sum, character) => sum + (widthOf.get(character) ?? digit), 0) * size * bold) /
  100;

/** A column asks for no more than this: longer text goes over several lines. */
const mostAsked = 5400;

/** Words wider than this are broken rather than given their room. */
const widestWord = 1500;

interface Column {
  /** The room that its longest word takes, and that its longest text would take on one line. */
  readonly least: number;
  readonly most: number;
  /** Whether its width is a share of the table's. */
  readonly isGiven: boolean;
}

const columnOf = (
  texts: readonly string[],
  { size, padding }: { readonly size: number; readonly padding: number },
): Column => {
  const spans = texts.map((text) => textSpan(text, size));
  const words = texts.flatMap((text) => text.split(/\s+/)).map((word) => textSpan(word, size));
  const least = padding + Math.min(widestWord, Math.max(0, ...words));
  return {
    least,
    most: Math.max(least, padding + Math.min(mostAsked, Math.max(0, ...spans))),
    isGiven: false,
  };
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** As browsers lay out a table: by the longest texts where all fit on a line, else what is left by what is asked. */
const laidOut = (columns: readonly Column[], room: number): readonly number[] => {
  const least = sumOf(columns.map((column) => column.least));
  const most = sumOf(columns.map((column) => column.most));
  if (least >= room) return columns.map((column) => (column.least / least) * room);
  if (most > room) {
    const part = (room - least) / (most - least);
    return columns.map((column) => column.least + (column.most - column.least) * part);
  }
  // Room to spare goes to the columns without a share, to all where each has one.
  const free = sumOf(columns.map((column) => (column.isGiven ? 0 : column.most)));
  return columns.map((column) => {
    if (free === 0) return (column.most / most) * room;
    return column.isGiven ? column.most : (column.most / free) * (room - most + free);
  });
};

/**
 * Widths of a table's columns, in twentieths of a point: each at least as wide as its longest word where there is room
 * for that, and the rest by how much text there is. They are whole and add up to `total`.
 *
 * @param texts of each column, its head included
 * @param shares of the width in per cent; nothing where a column takes what the others leave
 * @param setting the size of the text in half points, and the room that each column leaves beside its text
 */
export const columnWidths = (
  texts: readonly (readonly string[])[],
  shares: readonly (number | undefined)[],
  total: number,
  { size, paddings }: { readonly size: number; readonly paddings: readonly number[] },
): readonly number[] => {
  const columns = texts.map((held, at): Column => {
    const column = columnOf(held, { size, padding: paddings[at] ?? 0 });
    const share = shares[at];
    if (share === undefined) return column;
    const given = Math.max(column.least, (share / 100) * total);
    return { least: given, most: given, isGiven: true };
  });
  // Rounded where columns meet, so that nothing is lost or gained on the way.
  let end = 0;
  return laidOut(columns, total).map((width) => {
    const start = end;
    end += width;
    return Math.round(end) - Math.round(start);
  });
};
