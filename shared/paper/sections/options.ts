import { type Phrase, say } from '../../analysis/figure.ts';
import type { OptionRecord } from '../../records/option.ts';
import { cell, paragraph, row, section, table, wordsColumn } from '../blocks.ts';
import { comparatorOf, type PaperContext } from '../context.ts';
import { optionCards } from '../option-cards.ts';
import type { Block, Section } from '../paper-model.ts';
import { counted, countedFirst, countOf, recordText, recordWords, see, sentences } from '../phrases.ts';

const discardedRows = (context: PaperContext) =>
  context.discarded.map((option) =>
    row(cell(say`${option.letter} ${recordWords(option.name)}`), [
      cell(
        recordText(option.discardReason).length > 0 ? recordText(option.discardReason) : 'No reason is given',
      ),
      cell(recordText(option.revisitIf)),
    ]),
  );

/** Employer and pathway models side by side are no alternatives to each other: the author says why they are both there. */
const mixedSentence = ({ own }: PaperContext, short: readonly OptionRecord[]): Phrase => {
  const kinds = new Set(short.map(({ modelKind }) => modelKind));
  if (!kinds.has('employer') || !kinds.has('pathway')) return [];
  const reason = recordText(own.mixedModelsReason);
  return reason.length > 0
    ? say`The short list holds models of who employs the staff and models of how a pathway is run. ${reason}`
    : [
        'The short list holds models of who employs the staff and models of how a pathway is run, which are not alternatives to each other; no reason is given.',
      ];
};

/** Every option on the short list on a card, and why the others are not on it. */
export const optionsSection = (context: PaperContext): Section => {
  const short = context.options.flatMap(({ id }) => context.appraisal.option.get(id) ?? []);
  const comparator = comparatorOf(context);
  const all = countOf(short.length, 'options.length');
  const intro: readonly Block[] =
    short.length === 0
      ? paragraph(['There are no options on the short list yet.'], true)
      : [
          ...paragraph(
            sentences([
              say`${countedFirst(all, 'option is', 'options are')} on the short list${
                context.discarded.length === 0
                  ? ''
                  : say`; ${counted(countOf(context.discarded.length, 'count: options not on the short list'), 'other was', 'others were')} considered and set aside`
              }.`,
              mixedSentence(context, short),
              comparator ? [] : ['No option is marked as the one that the others are compared with.'],
              say`How each would be set up is in ${see('section', 'appendix-options', 'the appendix on the options')}. “For” and “against” name the criteria that lift its total above the average of the options, or pull it below, most.`,
            ]),
          ),
        ];
  return section(context, {
    id: 'options',
    blocks: [
      ...intro,
      ...optionCards(context, short),
      ...table({
        id: 'discarded',
        caption: 'Why the other options are not on the short list',
        columns: [wordsColumn('Option'), wordsColumn('Why not'), wordsColumn('Look again if')],
        rows: discardedRows(context),
        note: null,
      }),
    ],
  });
};
