import { type Phrase, say } from '../../analysis/figure.ts';
import { populationOf } from '../../records/aggregate.ts';
import type { OptionRecord } from '../../records/option.ts';
import { formatDate } from '../../text/dates.ts';
import { cell, heading, paragraph, plainParagraphs, row, section, table, wordsColumn } from '../blocks.ts';
import { comparatorOf, type PaperContext } from '../context.ts';
import type { Block, PaperCell, Section } from '../paper-model.ts';
import { counted, countOf, recordText, recordWords } from '../phrases.ts';

const roles = {
  unstated: '',
  commissions: 'Commissions',
  provides: 'Provides',
  both: 'Commissions and provides',
} as const;
const budgets = {
  unstated: '',
  none: 'None',
  indicative: 'Indicative budget',
  real: 'Real budget',
} as const;

const newOrganisation = (needed: boolean | null): string =>
  needed === null ? '' : needed ? 'Needed' : 'Not needed';

/** One option's facts, in the order a reader asks for them. What is not stated says so. */
const factRows = (context: PaperContext, option: OptionRecord): readonly (readonly [string, Phrase])[] => {
  const population = populationOf(context.appraisal, option);
  return [
    ['Employing body', recordText(option.employingBody)],
    ['Legal form', recordText(option.legalForm)],
    ['Host', recordText(option.host)],
    ['Role', [roles[option.role]]],
    ['Governance', recordText(option.governance)],
    ['Services', recordText(option.scope)],
    [
      'Registered patients',
      population > 0 ? [countOf(population, `count: patients under ${option.letter}`)] : [],
    ],
    ['Budget held', [budgets[option.budgetHeld]]],
    ['Risk and return', recordText(option.riskAndReturn)],
    ['New organisation', [newOrganisation(option.needsNewOrganisation)]],
    ['Earliest start', option.earliestStart ? [formatDate(option.earliestStart)] : []],
  ];
};

/** Facts that some options simply do not have: left out where nothing is stated. */
const optional = new Set(['Host', 'Risk and return', 'Registered patients']);

const factCell = (phrase: Phrase): PaperCell =>
  cell(phrase.filter((piece) => piece !== '').length === 0 ? 'Not stated' : phrase);

const optionBlocks = (context: PaperContext, option: OptionRecord): readonly Block[] => {
  const facts = factRows(context, option).filter(
    ([label, phrase]) => !optional.has(label) || phrase.some((piece) => piece !== ''),
  );
  return [
    heading(`Option ${option.letter}: ${recordWords(option.name) || 'not named'}`),
    ...plainParagraphs(option.description),
    ...(option.comparator ? paragraph(['This is the comparator: the other options are set beside it.']) : []),
    ...table({
      id: `option-${option.id}`,
      caption: `Option ${option.letter} in brief`,
      columns: [wordsColumn('Point', 26), wordsColumn('Arrangement')],
      rows: facts.map(([label, phrase]) => row(cell(label), [factCell(phrase)])),
      note: null,
    }),
  ];
};

const discardedRows = (context: PaperContext) =>
  context.discarded.map((option) =>
    row(cell(say`${option.letter} ${recordWords(option.name)}`), [
      cell(
        recordText(option.discardReason).length > 0 ? recordText(option.discardReason) : 'No reason is given',
      ),
      cell(recordText(option.revisitIf)),
    ]),
  );

/** Every option on the short list as a card, and why the others are not on it. */
export const optionsSection = (context: PaperContext): Section => {
  const short = context.options.flatMap(({ id }) => context.appraisal.option.get(id) ?? []);
  const comparator = comparatorOf(context);
  const all = countOf(short.length, 'options.length');
  const intro: readonly Block[] =
    short.length === 0
      ? paragraph(['There are no options on the short list yet.'], true)
      : [
          ...paragraph(
            say`${counted(all, 'option is', 'options are')} on the short list${
              context.discarded.length === 0
                ? ''
                : say`; ${counted(countOf(context.discarded.length, 'count: options not on the short list'), 'other was', 'others were')} considered and set aside`
            }.`,
          ),
          ...(comparator
            ? []
            : paragraph(['No option is marked as the one that the others are compared with.'])),
        ];
  return section(context, {
    id: 'options',
    title: 'The options',
    blocks: [
      ...intro,
      ...short.flatMap((option) => optionBlocks(context, option)),
      ...(context.discarded.length > 0 ? [heading('Options set aside')] : []),
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
