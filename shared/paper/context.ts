import type { Analysis } from '../analysis/analysis.ts';
import { type Appraisal, appraisalOf, inOrder } from '../records/aggregate.ts';
import type { AppraisalRecord } from '../records/appraisal.ts';
import { type NarrativeRecord, type NarrativeSection, narrativeId } from '../records/narrative.ts';
import type { OptionRecord } from '../records/option.ts';
import type { Process } from '../records/process.ts';
import { isEmptyRichText } from '../records/rich-text.ts';
import type { PaperEdition } from './edition.ts';
import { printedAnalysis } from './withheld.ts';

/** Everything that a part of the paper is drafted from, looked up once. */
export interface PaperContext {
  readonly appraisal: Appraisal;
  /** As the paper may print it: see `printedAnalysis`. */
  readonly analysis: Analysis;
  readonly own: AppraisalRecord;
  readonly drawnAt: string;
  /** How weighing and scoring went by the change log; null where there is none to read. */
  readonly conduct: Process | null;
  /** What the file says of itself; null while there is no file. */
  readonly edition: PaperEdition | null;
  /** Options that were appraised, in the user's order. */
  readonly options: readonly PaperOption[];
  /** Options that are not on the short list, in the user's order. */
  readonly discarded: readonly OptionRecord[];
}

export type PaperOption = Analysis['options'][number];

/** Gathers what the paper's parts share. */
export const paperContext = (
  appraisal: Appraisal,
  analysis: Analysis,
  given: {
    readonly drawnAt: string;
    readonly conduct?: Process | undefined;
    readonly edition?: PaperEdition | undefined;
  },
): PaperContext => {
  const appraised = new Set(analysis.options.map(({ id }) => id));
  return {
    appraisal,
    analysis: printedAnalysis(appraisal, analysis),
    own: appraisalOf(appraisal),
    drawnAt: given.drawnAt,
    conduct: given.conduct?.logged ? given.conduct : null,
    edition: given.edition ?? null,
    options: analysis.options,
    discarded: inOrder(appraisal, 'option').filter(({ id }) => !appraised.has(id)),
  };
};

/** The appraised option under an id. */
export const optionById = ({ options }: PaperContext, id: string | null): PaperOption | undefined =>
  id === null ? undefined : options.find((option) => option.id === id);

/** The option's letter, or nothing for an id that was not appraised. */
export const letterOf = (context: PaperContext, id: string): string => optionById(context, id)?.letter ?? '';

/** The criterion's name, or nothing for an id that is not scored. */
export const criterionName = ({ analysis }: PaperContext, id: string): string =>
  analysis.criteria.find((criterion) => criterion.id === id)?.name ?? '';

/** The option in front, whether or not its lead is firm; nothing when the first place is shared or empty. */
export const leaderOf = (context: PaperContext): PaperOption | undefined =>
  optionById(context, context.analysis.withCost.ranking.leader);

/** The option that the others are compared with. */
export const comparatorOf = ({ options }: PaperContext): PaperOption | undefined =>
  options.find(({ comparator }) => comparator);

/** The author's own record for a part of the paper, printed or not. */
export const narrativeOf = (
  { appraisal }: PaperContext,
  section: NarrativeSection,
): NarrativeRecord | undefined => appraisal.narrative.get(narrativeId(section));

/** The author's own words for a part that is printed; nothing when there are none. */
export const ownWords = (
  context: PaperContext,
  section: NarrativeSection,
): NarrativeRecord['body'] | undefined => {
  const narrative = narrativeOf(context, section);
  return narrative?.include && !isEmptyRichText(narrative.body) ? narrative.body : undefined;
};

/** True when the author has left the part out. */
export const isLeftOut = (context: PaperContext, section: NarrativeSection): boolean =>
  narrativeOf(context, section)?.include === false;

/**
 * What a weight set is called in print. A set of one person's is called by its place among them, unless the appraisal
 * allows people to be named.
 */
export const weightSetLabel = (context: PaperContext, id: string): string => {
  const { sets } = context.analysis.weights;
  const set = sets.find(({ weightSet }) => weightSet === id);
  if (!set) return '';
  if (set.voice !== 'person' || context.own.namingAllowed) return set.name;
  return personSetName(sets.filter(({ voice }) => voice === 'person').indexOf(set));
};

/** A name for one person's weights that does not name the person: "One scorer (a)". */
export const personSetName = (index: number): string => {
  const letter = String.fromCharCode(97 + (index % 26));
  return `One scorer (${letter.repeat(1 + Math.floor(index / 26))})`;
};
