import type { Choices, GroupChoices } from '../analysis/analysis-people.ts';
import { type Figure, type Phrase, say } from '../analysis/figure.ts';
import type { PaperContext } from './context.ts';
import { fewest } from './group-means.ts';
import {
  capitalised,
  counted,
  countOf,
  inWords,
  joinPhrases,
  namesPhrase,
  recordWords,
  sentences,
} from './phrases.ts';

/** What some people would choose: of one group, or of those who are told of without their group. */
export interface Telling {
  /** A group's name; "Others" where groups are told of together; nothing where all of them are. */
  readonly name: string;
  readonly people: number;
  readonly said: number;
  readonly chosen: GroupChoices['chosen'];
  /** Where the count of those who would choose an option stands. */
  readonly countOf: (option: string, people: number) => Figure;
}

/** The letter of an option, on the short list or not. */
export const choiceLetter = ({ appraisal }: PaperContext, option: string): string =>
  appraisal.option.get(option)?.letter || 'an option without a letter';

const unlisted = 'not on the short list';

const isListed = ({ options }: PaperContext, option: string): boolean =>
  options.some(({ id }) => id === option);

/** The letter, and that the option was not appraised: "E (not on the short list)". */
export const choiceName = (context: PaperContext, option: string): string =>
  isListed(context, option)
    ? choiceLetter(context, option)
    : `${choiceLetter(context, option)} (${unlisted})`;

/** What the choices are held against, where that is one option. */
export const heldAgainst = ({ analysis }: PaperContext): string | null => {
  const { recommended } = analysis.choices;
  return recommended.length === 1 ? (recommended[0] ?? null) : null;
};

/** Whose choices are told, group by group, and then of the others together. */
export const tellings = ({ analysis }: PaperContext): readonly Telling[] => {
  const { groups, others } = analysis.choices;
  const together = others?.groups ?? [];
  const told = groups.flatMap((group, place): readonly Telling[] =>
    together.includes(group.group)
      ? []
      : [
          {
            ...group,
            name: recordWords(group.group),
            countOf: (option, people) => countOf(people, `choices.groups.${place}.chosen.${option}.people`),
          },
        ],
  );
  if (others === null) return told;
  const name = told.length > 0 ? 'Others' : '';
  return [
    ...told,
    {
      ...others,
      name,
      countOf: (option, people) =>
        countOf(people, `count: people who would choose ${option} in groups that are told of together`),
    },
  ];
};

/** " (Staff 3 and Managers 2; not on the short list)": who would choose an option, where groups are told, and what it is. */
const inBrackets = (context: PaperContext, option: string): Phrase => {
  const parts = tellings(context).flatMap(({ name, chosen, countOf: counting }) => {
    const people = chosen.find((one) => one.option === option)?.people ?? 0;
    return name === '' || people === 0 ? [] : [say`${name} ${counting(option, people)}`];
  });
  const said = [joinPhrases(parts), isListed(context, option) ? [] : [unlisted]].filter(
    (phrase) => phrase.length > 0,
  );
  return said.length === 0
    ? []
    : say` (${said.flatMap((phrase, at) => (at === 0 ? phrase : ['; ', ...phrase]))})`;
};

const chosenCount = ({ option, people }: Choices['options'][number]): Figure =>
  countOf(people, `choices.options.${option}.people`);

/** How many have not said what they would choose. */
export const notSaidFigure = ({ analysis: { choices } }: PaperContext): Figure =>
  countOf(choices.people - choices.said, 'choices.people - choices.said');

/** "five A (Staff 3 and Managers 2)" */
const otherPhrase = (context: PaperContext, one: Choices['options'][number], verb = ''): Phrase =>
  say`${inWords(chosenCount(one))}${verb} ${choiceLetter(context, one.option)}${inBrackets(context, one.option)}`;

/** " (which the author recommends)": said where it is not the one in front. */
const whyHeld = ({ own, analysis }: PaperContext, held: string): string =>
  own.recommended.option === held && analysis.withCost.ranking.leader !== held
    ? ' (which the author recommends)'
    : '';

/** "both people", "all four people". */
export const everybody = (number: number, people: Phrase): Phrase =>
  number === 2 ? ['both people'] : say`all ${people}`;

/** Who would choose what, after the words that say what was asked. */
const answersPhrase = (context: PaperContext): Phrase => {
  const { said, agree, options } = context.analysis.choices;
  const held = heldAgainst(context);
  const people = counted(countOf(said, 'choices.said'), 'person', 'people');
  const [first] = options;
  if (said === 1 && first) {
    const of = first.option === held ? [] : inBrackets(context, first.option);
    return say`the one person who has said chose ${choiceLetter(context, first.option)}${of}`;
  }
  if (held === null) {
    const all = options.map((one, place) => otherPhrase(context, one, place === 0 ? ' chose' : ''));
    return say`of ${people} ${joinPhrases(all)}`;
  }
  const letter = say`${choiceLetter(context, held)}${whyHeld(context, held)}`;
  if (agree === said) return say`${everybody(said, people)} chose ${letter}`;
  const others = options.filter(({ option }) => option !== held);
  if (agree === 0) {
    const [only, ...rest] = others;
    if (said === 2 && only && rest.length === 0) {
      return say`neither of ${people} chose ${letter}, but both chose ${choiceLetter(context, only.option)}${inBrackets(context, only.option)}`;
    }
    const none = said === 2 ? 'neither' : 'none';
    const all = others.map((one, place) => otherPhrase(context, one, place === 0 ? ' chose' : ''));
    return say`${none} of ${people} chose ${letter}, but ${joinPhrases(all)}`;
  }
  return joinPhrases([
    say`${inWords(countOf(agree, 'choices.agree'))} of ${people} chose ${letter}`,
    ...others.map((one) => otherPhrase(context, one)),
  ]);
};

/**
 * Who would choose otherwise, as people say themselves and not by their scores: "Asked to choose one option, nine of 17
 * people chose D, five A (Managers 2 and Staff 3) and three B (GPs 3); one has not said." Nothing while nobody has said.
 */
export const choiceSentence = (context: PaperContext): Phrase => {
  const { said, people } = context.analysis.choices;
  if (said === 0) return [];
  const open = notSaidFigure(context);
  const rest = said < people ? say`; ${inWords(open)} ${open.value === 1 ? 'has' : 'have'} not said` : '';
  return sentences([
    say`Asked to choose one option, ${answersPhrase(context)}${rest}.`,
    againstSentence(context),
  ]);
};

/**
 * Whether what is recommended is what most of them would choose: "More of them chose A than D." Nothing of one person,
 * whose choice has been told.
 */
export const againstSentence = (context: PaperContext): Phrase => {
  const { options, said, agree, otherwise } = context.analysis.choices;
  const held = heldAgainst(context);
  if (held === null || otherwise === 0 || said < fewest) return [];
  const more = options.filter(({ people }) => people > agree);
  if (more.length > 0) {
    const letters = more.map(({ option }) => choiceLetter(context, option));
    return say`More of them chose ${namesPhrase(letters, 'or')} than ${choiceLetter(context, held)}.`;
  }
  return otherwise > agree ? say`Most of them chose otherwise than ${choiceLetter(context, held)}.` : [];
};

/** "Six of 17 people chose another option than their own scores put first." Nothing where nobody would. */
export const unlikeScoresSentence = ({ analysis }: PaperContext): Phrase => {
  const { compared, unlikeOwnScores } = analysis.choices;
  if (unlikeOwnScores === 0) return [];
  const some = capitalised([inWords(countOf(unlikeOwnScores, 'choices.unlikeOwnScores'), 'first')]);
  return say`${some} of ${counted(countOf(compared, 'choices.compared'), 'person', 'people')} chose another option than their own scores put first.`;
};
