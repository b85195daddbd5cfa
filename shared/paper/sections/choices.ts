import type { Phrase } from '../../analysis/figure.ts';
import { cell, figuresColumn, paragraph, row, table, wordsColumn } from '../blocks.ts';
import {
  choiceLetter,
  choiceName,
  choiceSentence,
  heldAgainst,
  notSaidFigure,
  type Telling,
  tellings,
} from '../choice-sentences.ts';
import { isLeftOut, type PaperContext } from '../context.ts';
import type { Block } from '../paper-model.ts';
import { recordWords, sentences } from '../phrases.ts';

/** Reasons as they were given, in quotation marks. */
const reasonsPhrase = (reasons: readonly string[]): Phrase =>
  reasons.flatMap((said, at): Phrase => (at === 0 ? ['“', said, '”'] : [' “', said, '”']));

/** A group's choice of an option. */
export interface Told {
  readonly option: string;
  readonly telling: Telling;
  readonly people: number;
  /** As they were given, in the order of their words; the same words once. */
  readonly reasons: readonly string[];
}

/** Every group's choice of an option, options that are not recommended first, the most chosen foremost. */
export const choicesTold = (context: PaperContext): readonly Told[] => {
  const held = heldAgainst(context);
  const { options } = context.analysis.choices;
  const inTurn = [
    ...options.filter(({ option }) => option !== held),
    ...options.filter(({ option }) => option === held),
  ];
  return inTurn.flatMap(({ option }) =>
    tellings(context).flatMap((telling) =>
      telling.chosen
        .filter((one) => one.option === option)
        .map(({ people, reasons }) => ({
          option,
          telling,
          people,
          reasons: [...new Set(reasons.map(recordWords))].filter((words) => words !== ''),
        })),
    ),
  );
};

const caption = (context: PaperContext): string => {
  const held = heldAgainst(context);
  const { otherwise } = context.analysis.choices;
  if (held === null) return 'What people would choose, and why';
  return otherwise === 0
    ? `Nobody who was asked and has said would choose otherwise than ${choiceLetter(context, held)}`
    : `Who would choose otherwise than ${choiceLetter(context, held)}, and why`;
};

/** What people would choose, by option and group, with their reasons. Nobody is named. */
const choicesTable = (context: PaperContext): readonly Block[] => {
  const grouped = tellings(context).some(({ name }) => name !== '');
  const open = notSaidFigure(context);
  const others = context.analysis.choices.others !== null && grouped;
  return table({
    id: 'choices',
    caption: caption(context),
    columns: [
      wordsColumn('Would choose', 13),
      ...(grouped ? [wordsColumn('Group', 17)] : []),
      figuresColumn('People', 9),
      wordsColumn('Why, in their own words'),
    ],
    rows: [
      ...choicesTold(context).map(({ option, telling, people, reasons }) =>
        row(cell(choiceName(context, option), option !== heldAgainst(context)), [
          ...(grouped ? [cell(telling.name)] : []),
          cell(telling.countOf(option, people)),
          cell(reasons.length === 0 ? 'No reason given' : reasonsPhrase(reasons)),
        ]),
      ),
      ...(open.value > 0
        ? [row(cell('Not said'), [...(grouped ? [cell(null)] : []), cell(open), cell(null)])]
        : []),
    ],
    note: sentences([
      ['Each chose one option, all in all, whatever their scores come to. Nobody is named.'],
      others ? ['Others are groups told of together, so that no one person can be told in them.'] : [],
    ]),
  });
};

/** Whether the paper has the reasons: with the stakeholders' views, or where those are left out, with who scored. */
export const printsChoiceReasons = (isOut: (section: 'stakeholders' | 'method') => boolean): boolean =>
  !(isOut('stakeholders') && isOut('method'));

/** What the scorers would choose and why. Nothing while nobody has said. */
export const choiceBlocks = (context: PaperContext): readonly Block[] =>
  context.analysis.choices.said === 0
    ? []
    : [...paragraph(choiceSentence(context)), ...choicesTable(context)];

/** The same in the appendix on who scored, where the author leaves the stakeholders' views out. */
export const choicesInAppendix = (context: PaperContext): readonly Block[] =>
  isLeftOut(context, 'stakeholders') ? choiceBlocks(context) : [];
