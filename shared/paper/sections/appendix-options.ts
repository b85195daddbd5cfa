import type { Phrase } from '../../analysis/figure.ts';
import { populationOf } from '../../records/aggregate.ts';
import type { OptionRecord } from '../../records/option.ts';
import { formatDate } from '../../text/dates.ts';
import { cell, chunks, row, table, wordsColumn } from '../blocks.ts';
import { isLeftOut, type PaperContext } from '../context.ts';
import type { Block, PaperCell, Section } from '../paper-model.ts';
import { countOf, recordText, recordWords } from '../phrases.ts';

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

/** How every option on the short list would be set up, side by side; null where the author leaves the options out. */
export const optionsAppendix = (context: PaperContext): Section | null => {
  const short = context.options.flatMap(({ id }) => context.appraisal.option.get(id) ?? []);
  return short.length === 0 || isLeftOut(context, 'options')
    ? null
    : {
        id: 'appendix-options',
        number: null,
        title: 'The options in full',
        blocks: chunks(short, optionsPerTable).flatMap((part, index) =>
          comparisonTable(context, part, index),
        ),
      };
};
