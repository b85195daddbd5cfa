import { type Rung, rungAsks, rungOrder, stayAsks } from '../analysis/rung-words.ts';

/*
 * Reads what a sentence of the author's recommends. It knows the verbs by which papers ask a committee for something and
 * looks at what stands right behind them: what is noted, compared, ruled out or merely mentioned is not recommended. It
 * would rather miss a recommendation than see one where there is none.
 */

/** One recommendation found in a text. */
export interface Recommending {
  /** The words that recommend: "approve D". */
  readonly words: string;
  /** How strongly: "approve" alone is the top, "in principle" and "subject to" are below it, work on it below that. */
  readonly level: Rung;
  /** Letters of the options that are recommended, in the order in which they stand; none for the option in front. */
  readonly letters: readonly string[];
  /** Two options that are to be done as one: "D with A". */
  readonly isPackage: boolean;
  /** Put to those who decide: the sentence starts with it or has them asked, and nobody else is the one who does it. */
  readonly isPut: boolean;
}

/** An option as a text may call it. */
export interface Called {
  readonly letter: string;
  readonly names: readonly string[];
}

/** What asks a committee for something, as it stands in front of what is asked for. */
const asking =
  'approve|adopt|agree(?: to)?|endorse|choose|select|implement|authorise|commit to|proceed with|go ahead with|move to|take forward|combine|run|start|begin|recommends?|recommended(?: option| model| way forward)?(?: is)?|preferred (?:option|model) is';

/** Words that may stand between the asking and an option's letter without being what is asked for. */
const between =
  'the|an?|in|principle|now|then|also|again|both|either|formally|full|immediate|on|of|to|with|under|for|as|that|is|be|option|options|model|models|transfer|transfers|implementation|adoption|all|staff|services|teams|community|going|ahead|moving|work|preparatory|package|combination|hosting|employment|by';

/** A letter that is called an option by itself: no initials, no "A and E", no "A’s improvements". */
const letter = `(?<![\\w’'&/.-])([A-HJ-Z])(?![\\w&/]|[’'-]\\w|\\.\\w|\\s+[A-Z][a-z])`;

const joined =
  ',?\\s*(?:run\\s+)?(?:together|jointly|combined|along|in combination)\\s+with|alongside|with|plus|\\+|and|or|,';

const found = new RegExp(
  `\\b(${asking})((?:\\s+(?:${between}))*?)\\s+${letter}((?:\\s*(?:${joined})\\s*(?:(?:the\\s+)?[a-z]+\\s+of\\s+)?(?:options?\\s+)?(?<![\\w’'&/.-])[A-HJ-Z](?![\\w&/]|\\.\\w|\\s+[A-Z][a-z])(?:[’']s\\s+[a-z]+)?)*)`,
  'g',
);

/** "option E should be approved", "E is recommended". */
const passive = new RegExp(
  `${letter}\\s+(?:is|be|should be|must be|to be)\\s+(?:now\\s+)?(?:recommended|approved|adopted|chosen|endorsed|the (?:recommended|preferred) option)(?!\\s+by\\b)`,
  'g',
);

/** Words before the asking, in the same clause, that turn it into something else. */
const turned =
  /\b(?:not|never|no longer|cannot|note|notes|noting|record|records|recording|whether|if|unless|until|before|could|would|might|may|wish(?:es)?|want(?:s|ed)?|appraise|compare|reject|rather than|instead of)\b[^,]*$/i;

/** Behind it: what is asked is to look at the option, or the second letter is what stands ready. */
const lookedAt = /^\s*(?:to be|being|as one option to be)?\s*(?:appraised|compared|costed|scored)\b/i;
const inReserve =
  /^\s*(?:\([^)]*\)\s*)?,?\s*as\s+(?:an?\s+|the\s+|its\s+)?(?:fall-?\s?back|reserve|comparator|back-?up|reversion|alternative|second)/i;

const asOne =
  /^\s*(?:together|jointly|combined|in combination|as (?:one|a single|a package)|in one|as a whole)\b/i;
const joining = /together|jointly|combined|along|combination|with|plus|\+/;

/** What stands in brackets explains, and "A and E" is a department. */
const cleaned = (text: string): string =>
  text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/(?<!options?\s)\bA\s*(?:and|&)\s*E\b/g, 'emergency')
    .replace(/\s+/g, ' ');

const clausesOf = (line: string): readonly string[] => cleaned(line).split(/[.;:!?](?=\s|$)/);

const levelOf = (clause: string, given: string): Rung => {
  if (/\b(?:preparatory |the )?work\b/i.test(given)) return 'settle-first';
  return /\bin principle\b|\bsubject to\b|\bconditional\b|\bon condition\b|\bprovided\b/i.test(clause)
    ? 'approve-in-principle'
    : 'approve';
};

const lettersIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/(?<![\w’'&/.-])[A-HJ-Z](?![\w&/])/g)].map(([held]) => held)),
];

/** Verbs that ask nobody but a committee: people in the locality choose, start and run things too. */
const committeeVerb = /^(?:approve|adopt|endorse|authorise|agree|fund|commit to|recommend|stay|note)/;
const openings = /^(?:(?:so|therefore|thus|now|and|then|to|that|the|[a-z]\))[\s,]*)*$/i;
const asked =
  /\b(?:exec|executive|committee|board(?! of)|PEC)\b[^,]*\b(?:asked|invited|requested|advised|recommended|should|must)\b[^,]*$/i;
const paperSays =
  /^(?:so |therefore,? )?(?:we|this (?:paper|report|appraisal)|the (?:paper|report|appraisal|author|working group))\b[^,]*$/i;
/** "To approve D, the exec needs …" says what that takes. */
const asPurpose = /^[^,]*,\s*(?:the|a|an|it|we|every|all|more|both)\b/i;

const isPutBy = (verb: string, before: string, after: string): boolean =>
  committeeVerb.test(verb) &&
  (asked.test(before) ||
    paperSays.test(before) ||
    (openings.test(before) && !(/\bto\s*$/i.test(before) && asPurpose.test(after))));

/** How the paper words its own rungs, and close relatives of it, that a verb with a letter behind it does not find. */
const phrases: readonly (readonly [level: Rung, found: RegExp])[] = [
  [
    'settle-first',
    /\b(?:approve|fund|authorise|agree(?: to)?) (?:the |any )?(?:further )?work (?:that (?:settles|will settle)|to settle|needed to settle)\b/,
  ],
  [
    'approve-in-principle',
    /\bapprove in principle(?=,? (?:subject to|on|with) (?:the )?(?:[a-z]+ )?conditions?(?: (?:below|above))?$|$)/,
  ],
  ['settle-first', /\bstay with (?:option )?[A-HJ-Z] for now(?=.*\b(?:report back|what is open)\b)/],
  ['approve-in-principle', /\bstay with (?:option )?[A-HJ-Z] for now(?!.*\b(?:report back|what is open)\b)/],
  ['too-close', /\bnote the result,? (?:and )?commission (?:more|further) work\b/],
];

/** The option that such a phrase is about: called right after it, and no further than the next comma. */
const about = new RegExp(`\\b(?:of|on|for|about|under|with|option)\\s+(?:option\\s+)?${letter}`);

const inPhrases = (clause: string): readonly Recommending[] =>
  phrases.flatMap(([level, phrase]): readonly Recommending[] => {
    const match = phrase.exec(clause);
    if (!match) return [];
    const before = clause.slice(0, match.index);
    if (turned.test(before)) return [];
    const [words] = match;
    const after = clause.slice(match.index + words.length);
    const called = about.exec(`${words}${after.replace(/,.*$/, '')}`)?.[1];
    return [
      {
        words,
        level,
        letters: called === undefined ? [] : [called],
        isPackage: false,
        isPut: isPutBy(words, before, after),
      },
    ];
  });

const plain = (words: string): string => words.toLowerCase().replace(/\s*[.;]$/, '');

/** A line that is the wording of a rung, no more and no less. The last rung asks for nothing. */
const asWorded = (line: string, options: readonly Called[]): readonly Recommending[] => {
  const words = plain(line);
  const worded = (level: Rung, text: string, letters: readonly string[]): readonly Recommending[] =>
    level !== 'not-recommendable' && plain(text) === words
      ? // The one word may as well be the heading of a list.
        [{ words: text, level, letters, isPackage: false, isPut: text !== rungAsks.approve }]
      : [];
  return rungOrder
    .flatMap((level) => [
      ...worded(level, rungAsks[level], []),
      ...options.flatMap((option) => worded(level, stayAsks(option.letter)[level], [option.letter])),
    ])
    .slice(0, 1);
};

const inClause = (clause: string): readonly Recommending[] => {
  const active = [...clause.matchAll(found)].flatMap((match): readonly Recommending[] => {
    const [whole, verb = '', given = '', first = '', others = ''] = match;
    const before = clause.slice(0, match.index);
    const after = clause.slice(match.index + whole.length);
    if (turned.test(before) || lookedAt.test(after)) return [];
    const rest = inReserve.test(after) ? [] : lettersIn(others);
    const isPackage =
      rest.length > 0 &&
      (joining.test(others) ||
        asOne.test(after) ||
        /\b(?:both|package|combination)\b/.test(given) ||
        verb.toLowerCase() === 'combine');
    return [
      {
        words: (rest.length > 0 ? whole : whole.slice(0, whole.length - others.length)).trim(),
        level: levelOf(clause.slice(match.index), given),
        letters: [first, ...rest],
        isPackage,
        isPut: isPutBy(verb, before, after),
      },
    ];
  });
  const said = [...clause.matchAll(passive)].flatMap((match): readonly Recommending[] =>
    turned.test(clause.slice(0, match.index))
      ? []
      : [
          {
            words: match[0],
            level: levelOf(clause, ''),
            letters: [match[1] ?? ''],
            isPackage: false,
            isPut: !/chosen|preferred/.test(match[0]),
          },
        ],
  );
  return [...active, ...said, ...inPhrases(clause)];
};

/** Shorter names are ordinary words. */
const shortestName = 10;

/** The same text with options called by their letters where it calls them by their names. */
const byLetters = (line: string, options: readonly Called[]): string =>
  options
    .flatMap(({ letter: called, names }) =>
      names
        .filter((name) => name.length >= shortestName && name.includes(' '))
        .map((name) => ({ called, name })),
    )
    .sort((one, other) => other.name.length - one.name.length)
    .reduce((text, { called, name }) => {
      const at = text.toLowerCase().indexOf(name.toLowerCase());
      return at < 0 ? text : `${text.slice(0, at)}option ${called}${text.slice(at + name.length)}`;
    }, line);

/**
 * Everything that lines of the author's words recommend.
 *
 * @param options all options of the appraisal, short-listed or not
 */
export const recommendingIn = (
  lines: readonly string[],
  options: readonly Called[],
): readonly Recommending[] =>
  lines.flatMap((line) => {
    const worded = asWorded(line, options);
    if (worded.length > 0) return worded;
    // The verb that starts a sentence is written large; a letter that is an option always is.
    return clausesOf(byLetters(line, options)).flatMap((clause) =>
      inClause(clause.trim().replace(/^(?:\(?[a-z]\)\s*)?([A-Z])(?=[a-z])/, (start) => start.toLowerCase())),
    );
  });
