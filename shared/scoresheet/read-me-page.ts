import { count } from '../text/lists.ts';
import { choicePageName } from './choice-page.ts';
import { scoresPageName } from './scores-page.ts';
import { label, labels, markedPage, type Row } from './sheet-cells.ts';
import type { SheetContext } from './sheet-context.ts';
import type { ScoresheetPage } from './sheet-model.ts';
import { line, optionHeading, optionInShort, scalePoints } from './sheet-wording.ts';
import { weightsPageName } from './weights-page.ts';

/** What somebody is called on the sheet. */
export const scorerName = ({ assessor }: Pick<SheetContext, 'assessor'>): string =>
  line(assessor.name) || 'a scorer without a name';

const sentence = (words: string): Row => labels(label(words, 'words', { across: 2 }));
const heading = (words: string): Row => labels(label(words, 'heading', { across: 2 }));

const whose = ({ own, assessor }: SheetContext): readonly Row[] => {
  const named = (what: string, words: string): readonly Row[] =>
    line(words) === '' ? [] : [labels(label(what, 'head'), label(line(words), 'words'))];
  return [
    ...named('Appraisal', own.title),
    ...named('Locality', own.locality),
    ...named('Commissioner', own.commissioner),
    ...named('Scorer', assessor.name),
    ...named('Organisation', assessor.organisation),
    ...named('Group', assessor.group),
  ];
};

const asked = ({ own, options, scored }: SheetContext): readonly Row[] => [
  heading('What is asked'),
  ...(line(own.decisionSought) === '' ? [] : [sentence(`The decision: ${line(own.decisionSought)}`)]),
  sentence(
    `Say how well each of the ${count(options.length, 'option')} does on each of the ${count(scored.length, 'criterion', 'criteria')}, as you see it yourself and before you hear what the others say.`,
  ),
];

/** What each option is: the other pages call it by its letter and its short name. */
const optionsInShort = ({ options }: SheetContext): readonly Row[] =>
  options.length === 0
    ? []
    : [
        heading('The options'),
        ...options.map(
          (option): Row =>
            labels(label(optionHeading(option), 'head'), label(optionInShort(option), 'words')),
        ),
      ];

const howTo = ({ families }: SheetContext): readonly Row[] => [
  heading('How to fill it in'),
  sentence('Type in the pale cells; everything else is locked so that the sheet can be read back.'),
  sentence(
    `On the page “${scoresPageName}”, give each option a score from 0 to 100 on each criterion. What the points look like stands beside; any number between them will do.`,
  ),
  sentence('Leave a score blank where you cannot judge. Blank means not scored, and never 0.'),
  sentence(
    'Low and high are for doubt: the lowest and the highest score that you would still find fair. They may stay blank.',
  ),
  sentence(
    'Write why, above all where you expect others to see it differently. Reasons are what people argue about.',
  ),
  sentence(
    `On the page “${choicePageName}”, say what interest you have in any option, or that you have none, and which option you would choose all in all.`,
  ),
  ...(families.length > 0
    ? [
        sentence(
          `The page “${weightsPageName}” asks how much each criterion matters to you. You may leave it out.`,
        ),
      ]
    : []),
];

const scale = ({ own }: SheetContext): readonly Row[] => [
  heading('The scale'),
  ...scalePoints.map(
    ([point, field]): Row => labels(label(String(point), 'head'), label(line(own.scale[field]), 'words')),
  ),
  sentence('Where a criterion has words of its own for these points, those count.'),
];

const after = ({ own, assessor }: SheetContext): readonly Row[] => [
  heading('How it comes back'),
  sentence(
    `Save the file under its own name as an Excel workbook (.xlsx), in Excel or in LibreOffice, and send it back${line(own.author) === '' ? ' to whoever sent it to you' : ` to ${line(own.author)}`}. A part of it may be sent now and the rest later.`,
  ),
  heading('What becomes of it'),
  sentence(
    line(assessor.group) === ''
      ? 'Your scores are put beside those of the others. Where they differ most is what is talked about.'
      : `Your scores are put with those of the group “${line(assessor.group)}”, beside those of the other groups. Groups count equally, whatever their number. Where they differ most is what is talked about.`,
  ),
  sentence(
    own.namingAllowed
      ? 'The paper may say by name who gave which score, declared which interest and would choose which option, and quotes why in your own words.'
      : 'The paper does not print your name: it shows scores, interests and choices by group. Why you would choose an option is quoted in your own words, so write nothing there that shows who you are. Whoever runs the appraisal sees your sheet.',
  ),
];

/** Whose sheet it is, what is asked, how to fill it in, how it comes back and what becomes of it. */
export const readMePage = (context: SheetContext): ScoresheetPage =>
  markedPage('read-me', {
    name: 'Read me',
    columns: ['label', 'label'],
    widths: [18, 100],
    frozen: { rows: 0, columns: 0 },
    rows: [
      labels(label(`Scoresheet of ${scorerName(context)}`, 'title', { across: 2 })),
      ...(context.own.illustrative
        ? [
            labels(
              label('Illustrative: made up to show what such an appraisal looks like.', 'note', {
                across: 2,
              }),
            ),
          ]
        : []),
      ...whose(context),
      ...asked(context),
      ...optionsInShort(context),
      ...howTo(context),
      ...scale(context),
      ...after(context),
    ],
  });
