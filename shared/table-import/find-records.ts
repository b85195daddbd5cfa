import { type Appraisal, inOrder, leafCriteria } from '../records/aggregate.ts';
import { agreedAssessor } from '../records/score.ts';
import { plainName, type ReadCell } from './read-cell.ts';

/** The one record that a text names, or why there is none. */
const one = (found: readonly string[], what: string, text: string): ReadCell<string> => {
  const [id] = found;
  if (id === undefined) return { why: `There is no ${what} “${text.trim().slice(0, 60)}” here.` };
  return found.length > 1
    ? { why: `More than one ${what} is called “${text.trim().slice(0, 60)}”.` }
    : { value: id };
};

/** An option by its letter, its name or its short name. */
export const findOption = (appraisal: Appraisal, text: string): ReadCell<string> => {
  const typed = plainName(text).replace(/^option\s+/, '');
  if (typed === '') return { why: 'It does not say which option it is about.' };
  const options = inOrder(appraisal, 'option');
  const byLetter = options.filter(({ letter }) => plainName(letter) === typed);
  const byName = options.filter(({ letter, name, shortName }) =>
    [name, shortName, `${letter} ${name}`, `${letter} ${shortName}`, `${letter}: ${name}`].some(
      (words) => plainName(words) === typed,
    ),
  );
  return one(
    (byLetter.length > 0 ? byLetter : byName).map(({ id }) => id),
    'option',
    text,
  );
};

/** A criterion that is scored, by its code or its name. */
export const findCriterion = (appraisal: Appraisal, text: string): ReadCell<string> => {
  const typed = plainName(text);
  if (typed === '') return { why: 'It does not say which criterion it is about.' };
  const leaves = leafCriteria(appraisal);
  const byName = leaves.filter(({ name }) => plainName(name) === typed);
  const byCode = leaves.filter(({ code }) => plainName(code) === typed);
  return one(
    (byName.length > 0 ? byName : byCode).map(({ id }) => id),
    'criterion',
    text,
  );
};

/** A scorer by name, or the agreed score. */
export const findScorer = (appraisal: Appraisal, text: string): ReadCell<string> => {
  const typed = plainName(text);
  if (typed === agreedAssessor || typed === 'all' || typed === 'moderated') return { value: agreedAssessor };
  const found = inOrder(appraisal, 'assessor').filter(({ name }) => plainName(name) === typed);
  return one(
    found.map(({ id }) => id),
    'scorer',
    text,
  );
};
