import { type Phrase, say } from '../../analysis/figure.ts';
import { inOrder } from '../../records/aggregate.ts';
import type { ObjectiveRecord } from '../../records/objective.ts';
import {
  cell,
  heading,
  paragraph,
  plainParagraphs,
  row,
  section,
  table,
  unlessWorded,
  wordsColumn,
} from '../blocks.ts';
import { ownWords, type PaperContext } from '../context.ts';
import type { Section } from '../paper-model.ts';
import { counted, countedFirst, countOf, figure, inWords, recordWords, sentences } from '../phrases.ts';
import { staffTable } from './workforce.ts';

/** Why the question comes now, and what is in scope. */
export const backgroundSection = (context: PaperContext): Section => {
  const { own } = context;
  const reasons = plainParagraphs(own.caseForChange);
  const scope = plainParagraphs(own.scope);
  const empty = reasons.length === 0 && !ownWords(context, 'background');
  return section(context, {
    id: 'background',
    blocks: [
      ...reasons,
      ...(empty ? paragraph(['The case for change is not yet stated.'], true) : []),
      ...(scope.length > 0 ? [heading('Scope'), ...scope] : []),
    ],
  });
};

/** Practices that take part, the staff in scope and what is spent today. */
export const currentSection = (context: PaperContext): Section => {
  const { appraisal, own } = context;
  const practices = inOrder(appraisal, 'practice').filter(({ takesPart }) => takesPart);
  const patients = practices.reduce((sum, { listSize }) => sum + listSize, 0);
  const baseline = own.baselineAnnualCost;
  const blocks = paragraph(
    sentences([
      practices.length > 0
        ? say`${countedFirst(countOf(practices.length, 'count: practices that take part'), 'practice takes', 'practices take')} part, with ${countOf(patients, 'count: patients on their lists')} registered patients.`
        : [],
      baseline === null
        ? []
        : say`The services in scope cost ${figure('money', baseline, 'records.appraisal.appraisal.baselineAnnualCost')} a year at ${figure('year', own.priceBaseYear, 'records.appraisal.appraisal.priceBaseYear')} prices. Every cost in this paper is a change from that figure.`,
    ]),
  );
  return section(context, {
    id: 'current',
    blocks: [
      ...(blocks.length === 0 && appraisal.staffGroup.size === 0
        ? unlessWorded(context, 'current', 'Practices, staff and what is spent today are not recorded yet.')
        : blocks),
      ...staffTable(context),
    ],
  });
};

/** For how many of the objectives nothing says how it will be known; nothing where each says it. */
const aimsSentence = (objectives: readonly ObjectiveRecord[]): Phrase => {
  const blind = objectives.filter(({ measure }) => recordWords(measure) === '').length;
  return blind === 0
    ? []
    : say`For ${inWords(countOf(blind, 'count: objectives without a measure'))} of ${counted(countOf(objectives.length, 'count: objectives'), 'objective')} nothing says yet how it will be known.`;
};

/** What the change is meant to achieve, and how it will be known. */
export const objectivesSection = (context: PaperContext): Section => {
  const objectives = inOrder(context.appraisal, 'objective');
  const empty = objectives.length === 0 && !ownWords(context, 'objectives');
  return section(context, {
    id: 'objectives',
    blocks: [
      ...(empty ? paragraph(['No objectives are stated yet.'], true) : []),
      ...paragraph(aimsSentence(objectives)),
      ...table({
        id: 'objectives',
        caption: 'What the change is for, and how it will be known',
        columns: [wordsColumn('Objective', 62), wordsColumn('How it will be known')],
        rows: objectives.map(({ statement, measure }) =>
          row(cell(recordWords(statement) || 'Not stated'), [cell(recordWords(measure) || 'Not stated')]),
        ),
        note: null,
      }),
    ],
  });
};
