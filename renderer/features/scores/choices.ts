import { type Appraisal, inOrder } from '../../../shared/records/aggregate.ts';
import { type AssessorRecord, peopleIn } from '../../../shared/records/assessor.ts';
import type { Change } from '../../../shared/records/edits.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';

/** What stands where somebody has named no option. */
export const notSaid = 'not said';

/** Choices that one scorer can hold (shared/records/assessor.ts). */
const mostChoices = 1000;

/** "D", or the name of an option without a letter. */
const letterOf = ({ letter, shortName, name }: OptionRecord): string =>
  letter.trim() || shortName.trim() || name.trim() || 'An option without a letter';

const letterIn = ({ option: options }: Appraisal, option: string): string => {
  const found = options.get(option);
  return found ? letterOf(found) : '';
};

/** Options that can be chosen, on the short list or not, as `[id, words]`; first that none has been named. */
export const choicesToName = (appraisal: Appraisal): readonly (readonly [id: string, words: string])[] => [
  ['', 'Not said'],
  ...inOrder(appraisal, 'option').map((option): readonly [string, string] => {
    const words = `${letterOf(option)} ${option.shortName || option.name}`;
    return [option.id, option.shortListed ? words : `${words} (not on the short list)`];
  }),
];

/** The same in a cell of the table, by letter; no two are alike. */
export const lettersToChoose = (appraisal: Appraisal): readonly string[] => [
  ...new Set([notSaid, ...inOrder(appraisal, 'option').map(letterOf)]),
];

/** "D" or "not said"; of people in one, how many have said. */
export const choiceWords = (appraisal: Appraisal, scorer: AssessorRecord): string => {
  const people = peopleIn(scorer);
  if (people > 1) return `${scorer.choices.length} of ${people} said`;
  const [choice] = scorer.choices;
  return choice ? letterIn(appraisal, choice.option) : notSaid;
};

/** The option that a text in the table names: null for none, undefined where it is no letter of one. */
export const readChoice = (appraisal: Appraisal, text: string): string | null | undefined => {
  const words = text.trim().toLowerCase();
  if (words === '' || words === notSaid) return null;
  const called = (name: string): boolean => name.trim().toLowerCase() === words;
  const options = inOrder(appraisal, 'option');
  const found =
    options.find((option) => called(letterOf(option))) ??
    options.find(({ name, shortName }) => called(name) || called(shortName));
  return found?.id;
};

/** The scorer with one choice made, changed or taken back. Another option keeps the reason: it may be its reason too. */
export const withChoice = (scorer: AssessorRecord, place: number, option: string | null): AssessorRecord => {
  const { choices } = scorer;
  if (option === null) return { ...scorer, choices: choices.filter((_, at) => at !== place) };
  if (place >= choices.length) return { ...scorer, choices: [...choices, { option, reason: '' }] };
  return { ...scorer, choices: choices.map((one, at) => (at === place ? { ...one, option } : one)) };
};

const named = ({ name }: AssessorRecord): string => name || 'a scorer';

/** Makes, changes or takes back a choice of a scorer. */
export const choiceChange = (
  appraisal: Appraisal,
  scorer: AssessorRecord,
  place: number,
  option: string | null,
): Change => ({
  label: `Choice of ${named(scorer)}: ${option === null ? notSaid : letterIn(appraisal, option)}`,
  put: [withChoice(scorer, place, option)],
});

/** Writes why a choice was made; null while there is none to give a reason for. */
export const choiceReasonChange = (scorer: AssessorRecord, place: number, reason: string): Change | null =>
  scorer.choices[place] === undefined
    ? null
    : {
        label: `Reason for the choice of ${named(scorer)}`,
        put: [
          {
            ...scorer,
            choices: scorer.choices.map((one, at) =>
              at === place ? { ...one, reason: reason.trim() } : one,
            ),
          },
        ],
      };

/** Whether another person among those that a scorer speaks for can name an option. */
export const hasRoom = (scorer: AssessorRecord): boolean =>
  scorer.choices.length < Math.min(mostChoices, peopleIn(scorer));
