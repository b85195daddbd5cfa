/** Joins names as in a sentence: "A", "A and B", "A, B and C". */
export const joinNames = (names: readonly string[], word: 'and' | 'or' = 'and'): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${names[names.length - 1]}`;

/** A count with its noun: 1 line, 2 lines, 1 gate is…; the plural is given when it is not noun + "s". */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`;
