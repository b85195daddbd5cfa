import {
  type CostLineDefault,
  costCategories,
  costLineDefaults,
} from '../../../shared/library/cost-lines.ts';
import { costLinesFor } from '../../../shared/library/cost-lines-for.ts';
import { optionModelOf, optionModels } from '../../../shared/library/option-models.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import type { CostLineRecord } from '../../../shared/records/cost-line.ts';
import type { Change } from '../../../shared/records/edits.ts';
import { count } from '../../../shared/text/lists.ts';
import { sameText } from './category-places.ts';

/** Names of the library's categories, in the order of a cost table. */
export const categoryNames: readonly string[] = costCategories.map(({ name }) => name);

/** Lines that the library asks about. */
export const libraryLines: readonly CostLineDefault[] = costLineDefaults;

/** What a category covers, and what is often forgotten in it; null for one of the user's own. */
export const categoryCovers = (name: string): string | null => {
  const found = costCategories.find((category) => sameText(category.name) === sameText(name));
  return found ? `${found.covers} Often forgotten: ${lowerFirst(found.forgotten)}` : null;
};

/** "The time of …" as the rest of a sentence; "TUPE …" stays as it is. */
const lowerFirst = (words: string): string =>
  /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** What the library says of a line by that name, as the fields of a new one. */
export const fromLibrary = (category: string, name: string): Partial<CostLineRecord> => {
  const found = costLineDefaults.find(
    (line) => sameText(line.category) === sameText(category) && sameText(line.name) === sameText(name),
  );
  if (!found) return {};
  const { kind, payer, transfer, memo, cashReleasing, note } = found;
  return { kind, payer, transfer, memo, cashReleasing, note };
};

const hints: ReadonlySet<string> = new Set(
  [...costLineDefaults, ...optionModels.flatMap(({ costLines }) => costLines)].map(({ note }) => note),
);

/** Whether a note is the library's, which says what a line is about and not why this one is as it is. */
export const isHint = (note: string): boolean => hints.has(note);

/** Whether the option was started from a model of the library. */
export const hasModel = (model: string): boolean => optionModelOf(model) !== undefined;

/**
 * Adds the library's lines that an option does not have by name, without amounts, as one edit; null where it has them
 * all.
 *
 * @param of the lines of its own model, or those that most options need in which staff move
 */
export const addLibraryLines = (
  appraisal: Appraisal,
  optionId: string,
  of: 'model' | 'usual',
  newId: () => string,
): Change | null => {
  const option = appraisal.option.get(optionId);
  if (!option) return null;
  const model = of === 'model' ? (optionModelOf(option.model) ?? null) : null;
  if (of === 'model' && !model) return null;
  const put = costLinesFor(option, model, appraisal, newId);
  return put.length === 0
    ? null
    : { label: `Add ${count(put.length, 'cost line')} from the library to ${option.letter}`, put: [...put] };
};
