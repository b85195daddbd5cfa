import { phraseText } from '../analysis/figure.ts';
import { choiceName } from '../paper/choice-sentences.ts';
import { interestStandings } from '../paper/interest-sentences.ts';
import { choicesTold, printsChoiceReasons } from '../paper/sections/choices.ts';
import { fixedRange, formula, headRows, input, printedOr, type Row, sheetHead, text } from './cells.ts';
import { asPrintedPoints, leftOut, notGiven, type WorkbookContext } from './workbook-context.ts';
import type { WorkbookSheet } from './workbook-model.ts';

export const choicesSheetName = 'Choices and interests';

/** Columns: what is chosen, by whom, by how many, and why. */
const peopleColumn = 2;

/** Who would choose what and why, counted, and the ranking without declared interests. Null where the paper has neither. */
export const choicesSheet = (context: WorkbookContext): WorkbookSheet | null => {
  const choices = choiceRows(context);
  const interests = interestRows(context);
  if (choices.length + interests.length === 0) return null;
  return {
    name: choicesSheetName,
    widths: [44, 24, 14, 110],
    frozen: { rows: choices.length > 0 ? headRows + 1 : 0, columns: 0 },
    rows: [
      ...sheetHead(
        choicesSheetName,
        'Each chose one option, all in all, whatever their scores come to. Nobody is named; others are groups told of together, so that no one person can be told in them.',
      ),
      ...choices,
      ...(choices.length > 0 && interests.length > 0 ? [[]] : []),
      ...interests,
    ],
  };
};

const choiceRows = (context: WorkbookContext): readonly Row[] => {
  const { paper, analysis } = context;
  const { said, people, options } = analysis.choices;
  const printed = printsChoiceReasons((section) => leftOut(context, section));
  const told = printed ? choicesTold(paper) : [];
  if (told.length === 0) return [];
  const firstRow = headRows + 2;
  const down = (from: number, to: number): string =>
    fixedRange({ column: peopleColumn, row: firstRow + from }, { column: peopleColumn, row: firstRow + to });
  // An option's rows stand together.
  const totalOf = ({ option, people: number }: (typeof options)[number]): Row => {
    const own = told.flatMap((one, place) => (one.option === option ? [place] : []));
    const range = down(own[0] ?? 0, own.at(-1) ?? 0);
    return [
      text(choiceName(paper, option), 'total'),
      text('in all', 'total'),
      formula(`SUM(${range})`, number, 'count', 'total'),
    ];
  };
  return [
    [
      text('Would choose', 'head'),
      text('Group', 'head'),
      text('People', 'figureHead'),
      text('Why, in their own words', 'head'),
    ],
    ...told.map(
      ({ option, telling, people: number, reasons }): Row => [
        text(choiceName(paper, option)),
        text(telling.name),
        input(number, 'count'),
        text(
          reasons.length === 0 ? 'No reason given' : reasons.map((words) => `“${words}”`).join(' '),
          'words',
        ),
      ],
    ),
    [text('Not said'), null, input(people - said, 'count')],
    ...options.map(totalOf),
    [text('Asked', 'total'), null, formula(`SUM(${down(0, told.length)})`, people, 'count', 'total')],
  ];
};

const heldNote = 'A lead is not given where it would give away one person’s scores.';

/** Who leads by the scorers alone: as the paper prints it, since nobody's own scores are in the workbook. */
const interestRows = (context: WorkbookContext): readonly Row[] => {
  if (leftOut(context, 'sensitivity') && leftOut(context, 'method')) return [];
  const standings = interestStandings(context.paper);
  if (standings.length === 0) return [];
  return [
    [text('The ranking with and without declared interests', 'heading')],
    [
      text('By the groups’ scores alone', 'head'),
      text('In front', 'head'),
      text('Lead in points', 'figureHead'),
    ],
    ...standings.map(
      ({ who, front, lead }): Row => [
        text(phraseText(who), 'words'),
        text(phraseText(front)),
        printedOr(lead === null ? null : asPrintedPoints(lead), notGiven, 'score'),
      ],
    ),
    ...(standings.some(({ isHeld }) => isHeld) ? [[text(heldNote, 'note')]] : []),
  ];
};
