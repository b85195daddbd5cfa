import { type Phrase, say } from '../../analysis/figure.ts';
import { populationOf } from '../../records/aggregate.ts';
import type { OptionRecord } from '../../records/option.ts';
import { formatDate } from '../../text/dates.ts';
import {
  cell,
  chunks,
  heading,
  ledParagraph,
  paragraph,
  row,
  section,
  table,
  wordsColumn,
} from '../blocks.ts';
import { comparatorOf, type PaperContext } from '../context.ts';
import type { Block, PaperCell, Section } from '../paper-model.ts';
import { counted, countedFirst, countOf, recordText, recordWords } from '../phrases.ts';

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

const restsOn = {
  unstated: '',
  'registered-lists': 'Registered lists',
  geography: 'Geography',
  'out-of-hours-list': 'An out-of-hours list',
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
    ['Partners', recordText(option.partners)],
    ['Meant for', recordText(option.populationRange)],
    ['Rests on', [restsOn[option.restsOn]]],
    [
      'Registered patients',
      population > 0 ? [countOf(population, `count: patients under ${option.letter}`)] : [],
    ],
    ['Budget held', [budgets[option.budgetHeld]]],
    ['Risk and return', recordText(option.riskAndReturn)],
    ['New organisation', [newOrganisation(option.needsNewOrganisation)]],
    ['Earliest start', option.earliestStart ? [formatDate(option.earliestStart)] : []],
    ['Planned start', option.startDate ? [formatDate(option.startDate)] : []],
  ];
};

/** Facts that some options simply do not have: left out where nothing is stated. */
const optional = new Set([
  'Host',
  'Risk and return',
  'Registered patients',
  'Partners',
  'Meant for',
  'Rests on',
  'Planned start',
]);

const factCell = (phrase: Phrase): PaperCell => cell(isStated(phrase) ? phrase : 'Not stated');

/** Options side by side in one table: more would leave too little room for each. */
const optionsPerTable = 5;

const described = (option: OptionRecord): Block => {
  const comparator = option.comparator ? ' (the comparator)' : '';
  const words = recordText(option.description);
  return ledParagraph(
    `${option.letter}. ${recordWords(option.name) || 'Not named'}${comparator}.`,
    words.length > 0 ? words : ['Not described.'],
  );
};

const isStated = (phrase: Phrase): boolean => phrase.some((piece) => piece !== '');

const comparisonTable = (
  context: PaperContext,
  part: readonly OptionRecord[],
  index: number,
): readonly Block[] => {
  const facts = part.map((option) => factRows(context, option));
  const rows = (facts[0] ?? []).flatMap(([label], at) => {
    const cells = facts.map((rowsOf) => rowsOf[at]?.[1] ?? []);
    return optional.has(label) && !cells.some(isStated) ? [] : [row(cell(label), cells.map(factCell))];
  });
  return table({
    id: index === 0 ? 'options' : `options-${index}`,
    caption: `How the options would be set up${index === 0 ? '' : ', continued'}`,
    columns: [
      wordsColumn('Point', 15),
      ...part.map(({ letter, name, shortName }) =>
        wordsColumn(`${letter} ${recordWords(shortName || name)}`, 85 / part.length),
      ),
    ],
    rows,
    note: null,
  });
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

/** Every option on the short list in a paragraph, all side by side in a table, and why the others are not on it. */
export const optionsSection = (context: PaperContext): Section => {
  const short = context.options.flatMap(({ id }) => context.appraisal.option.get(id) ?? []);
  const comparator = comparatorOf(context);
  const all = countOf(short.length, 'options.length');
  const intro: readonly Block[] =
    short.length === 0
      ? paragraph(['There are no options on the short list yet.'], true)
      : [
          ...paragraph(
            say`${countedFirst(all, 'option is', 'options are')} on the short list${
              context.discarded.length === 0
                ? ''
                : say`; ${counted(countOf(context.discarded.length, 'count: options not on the short list'), 'other was', 'others were')} considered and set aside`
            }.`,
          ),
          ...paragraph(mixedSentence(context, short)),
          ...(comparator
            ? []
            : paragraph(['No option is marked as the one that the others are compared with.'])),
        ];
  return section(context, {
    id: 'options',
    blocks: [
      ...intro,
      ...short.map(described),
      ...(short.length === 0
        ? []
        : chunks(short, optionsPerTable).flatMap((part, index) => comparisonTable(context, part, index))),
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
