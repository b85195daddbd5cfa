import { phraseText } from '../../../shared/analysis/figure.ts';
import {
  againstSentence,
  choiceLetter,
  heldAgainst,
  unlikeScoresSentence,
} from '../../../shared/paper/choice-sentences.ts';
import { isLeftOut, type PaperContext } from '../../../shared/paper/context.ts';
import { choicesTold, printsChoiceReasons } from '../../../shared/paper/sections/choices.ts';
import { countInWords } from '../../../shared/text/count-words.ts';

/** What the people of one group, or of several that are told of together, say of an option. */
export interface ChoiceRow {
  /** "Staff"; nothing where all groups are told of together. */
  readonly group: string;
  readonly people: number;
  readonly reasons: readonly string[];
}

/** Everybody who would choose an option. */
export interface ChosenOption {
  readonly option: string;
  readonly letter: string;
  readonly name: string;
  /** "in front" or "recommended", where the choices are held against it; "not on the short list"; else nothing. */
  readonly stands: string;
  readonly rows: readonly ChoiceRow[];
}

const standsAs = (context: PaperContext, option: string): string => {
  if (!context.options.some(({ id }) => id === option)) return 'not on the short list';
  if (heldAgainst(context) !== option) return '';
  return context.own.recommended.option === option ? 'recommended' : 'in front';
};

/** By option, those first that are not recommended; told as the paper tells it. */
export const chosenOptions = (context: PaperContext): readonly ChosenOption[] => {
  const told = choicesTold(context);
  return [...new Set(told.map(({ option }) => option))].map((option) => {
    const { shortName = '', name = '' } = context.appraisal.option.get(option) ?? {};
    return {
      option,
      letter: choiceLetter(context, option),
      name: shortName || name,
      stands: standsAs(context, option),
      rows: told
        .filter((one) => one.option === option)
        .map(({ telling, people, reasons }) => ({ group: telling.name, people, reasons })),
    };
  });
};

/** "Eight of 17 people would choose otherwise than D". */
export const choicesTitle = (context: PaperContext): string => {
  const { said, otherwise } = context.analysis.choices;
  const held = heldAgainst(context);
  const people = `${countInWords(said)} people`;
  if (said === 0) return 'Nobody has said yet which option they would choose';
  if (held === null) return `What ${said === 1 ? 'one person' : people} would choose`;
  const letter = choiceLetter(context, held);
  if (otherwise > 0) {
    return said === 1
      ? `The one person who has said would choose otherwise than ${letter}`
      : `${countInWords(otherwise, 'first')} of ${people} would choose otherwise than ${letter}`;
  }
  return said === 1
    ? `The one person who has said would choose ${letter}`
    : `${said === 2 ? 'Both' : `All ${countInWords(said)}`} people would choose ${letter}`;
};

/** What was asked, and who has not answered. */
export const choicesLine = ({ analysis }: PaperContext): string => {
  const { said, people } = analysis.choices;
  const open = people - said;
  const asked = 'Each chose one option, all in all, whatever their scores come to.';
  return open === 0
    ? asked
    : `${asked} ${countInWords(open, 'first')} ${open === 1 ? 'has' : 'have'} not said.`;
};

/** What stands under the table. */
export const choicesNote = (context: PaperContext): string => {
  const { others } = context.analysis.choices;
  const apart = chosenOptions(context).some(({ rows }) => rows.some(({ group }) => group !== ''));
  return [
    phraseText(againstSentence(context)),
    phraseText(unlikeScoresSentence(context)),
    others === null
      ? ''
      : apart
        ? 'Others are groups told of together, so that no one person can be told in them.'
        : 'Groups are told of together, so that no one person can be told in them.',
    'Nobody is named.',
    printsChoiceReasons((section) => isLeftOut(context, section))
      ? 'The paper says the same.'
      : 'The paper leaves the reasons out, with the parts that would tell them.',
  ]
    .filter((words) => words !== '')
    .join(' ');
};
