import {
  type CrossReference,
  type Figure,
  type FigureFormat,
  isFigure,
  type Phrase,
  say,
} from '../analysis/figure.ts';

/** A figure with the place it comes from (see `figures.ts` for how sources are written). */
export const figure = (format: FigureFormat, value: number, source: string): Figure => ({
  value,
  format,
  source,
});

/**
 * A pointer to another part of the paper by its id: "section 9", "Table 6".
 *
 * @param words said where that part is not printed: "the section on costs"
 */
export const see = (kind: CrossReference['refersTo']['kind'], id: string, words: string): CrossReference => ({
  refersTo: { kind, id },
  text: words,
});

/** The figure that two others make by subtraction, from their unrounded values. */
export const difference = (left: Figure, right: Figure, format: FigureFormat = left.format): Figure =>
  figure(format, left.value - right.value, `${left.source} - ${right.source}`);

/** A figure without its sign, for a sentence that says the direction in words. */
export const size = (given: Figure): Figure =>
  figure(given.format, Math.abs(given.value), `abs ${given.source}`);

/** The top of the scale that every score and total is on. */
export const scaleTop: Figure = figure('count', 100, 'scale.top');
/** The bottom of that scale. */
export const scaleBottom: Figure = figure('count', 0, 'scale.bottom');

/** All the weight there is. */
export const wholeWeight: Figure = figure('weight', 1, 'scale.whole');

/** A whole number of things, with where it was counted. */
export const countOf = (value: number, source: string): Figure => figure('count', value, source);

/** A count as a sentence spells it: "four", "15". */
export const inWords = (given: Figure, place: 'first' | 'within' = 'within'): Figure =>
  given.format === 'count' ? { ...given, inWords: place } : given;

/** A count with its noun, spelt as in a sentence: the plural is given when it is not noun + "s". */
export const counted = (given: Figure, noun: string, plural = `${noun}s`): Phrase =>
  say`${inWords(given)} ${given.value === 1 ? noun : plural}`;

/** A count in words, and nothing as "none". */
export const countOrNone = (given: Figure): Phrase => (given.value === 0 ? ['none'] : [inWords(given)]);

/** The same at the start of a sentence: "Four options". */
export const countedFirst = (given: Figure, noun: string, plural?: string): Phrase =>
  capitalised(counted(given, noun, plural));

/** Joins phrases as names in a sentence: "A", "A and B", "A, B and C". */
export const joinPhrases = (phrases: readonly Phrase[], word: 'and' | 'or' = 'and'): Phrase =>
  phrases.flatMap((phrase, index): Phrase => {
    if (index === 0) return phrase;
    return index === phrases.length - 1 ? [` ${word} `, ...phrase] : [', ', ...phrase];
  });

/** Sentences one after the other. */
export const sentences = (phrases: readonly Phrase[]): Phrase =>
  phrases
    .filter((phrase) => phrase.length > 0)
    .flatMap((phrase, index) => (index === 0 ? phrase : [' ', ...phrase]));

/** Names and other words as one phrase: "A, B and C". Each stays a piece of its own. */
export const namesPhrase = (names: readonly string[], word: 'and' | 'or' = 'and'): Phrase =>
  joinPhrases(
    names.map((name) => [name]),
    word,
  );

/** A record's text as a sentence: one space for every run of white space, a full stop where no stop is. */
export const recordText = (text: string): Phrase => {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return [];
  return /[.!?:;]["'”’)\]]*$/.test(words) ? [words] : [words, '.'];
};

/** A record's text inside a sentence or a cell: one space for every run of white space. */
export const recordWords = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A sentence's first letter as a capital, for a phrase that starts with a word of ours or a count in words. */
export const capitalised = (phrase: Phrase): Phrase => {
  const [first, ...rest] = phrase;
  if (first !== undefined && isFigure(first) && first.inWords) return [inWords(first, 'first'), ...rest];
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : phrase;
};
