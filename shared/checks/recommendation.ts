import type { Strength } from '../analysis/analysis.ts';
import { isStronger, rungAsks, stayAsks } from '../analysis/rung-words.ts';
import { type Appraisal, appraisalOf, inOrder } from '../records/aggregate.ts';
import { type NarrativeSection, narrativeId, narrativeSections } from '../records/narrative.ts';
import type { OptionRecord } from '../records/option.ts';
import type { Problem } from '../records/problem.ts';
import { joinNames } from '../text/lists.ts';
import { appraisedOptions, askedOf } from './asked.ts';
import { appraisalKey, type Check } from './check.ts';
import { partWords } from './part-words.ts';
import { plainLines } from './plain-lines.ts';
import { type Recommending, recommendingIn } from './recommending.ts';

/** Parts of the paper that are there for asking: whatever they recommend counts. */
const askingParts = ['cover-recommendations', 'preferred'] as const satisfies readonly NarrativeSection[];

interface Asks {
  readonly section: NarrativeSection;
  readonly found: readonly Recommending[];
}

const readParts = (appraisal: Appraisal, parts: readonly NarrativeSection[]): readonly Asks[] => {
  const called = inOrder(appraisal, 'option').map(({ letter, name, shortName }) => ({
    letter,
    names: [name.trim(), shortName.trim()].filter((held) => held !== ''),
  }));
  return parts.flatMap((section): readonly Asks[] => {
    const held = appraisal.narrative.get(narrativeId(section));
    return held?.include === true ? [{ section, found: recommendingIn(plainLines(held.body), called) }] : [];
  });
};

/** What the author's own words recommend, part by part. */
const authorsAsks = (appraisal: Appraisal): readonly Asks[] => readParts(appraisal, askingParts);

/** The same over every part. The others tell of many who choose and start things: there, only what is put to the exec. */
const asksAnywhere = (appraisal: Appraisal): readonly Asks[] =>
  readParts(appraisal, narrativeSections)
    .map(({ section, found }) => ({
      section,
      found: askingParts.some((part) => part === section) ? found : found.filter(({ isPut }) => isPut),
    }))
    .filter(({ found }) => found.length > 0);

const ofWords = (
  section: NarrativeSection,
  code: string,
  severity: 'blocking' | 'soft',
  sentence: string,
): Problem => ({
  code,
  severity,
  record: { type: 'narrative', id: narrativeId(section) },
  field: 'body',
  sentence,
  stage: 'paper',
});

const ofRecord = (code: string, severity: 'blocking' | 'soft', sentence: string): Problem => ({
  code,
  severity,
  record: appraisalKey,
  field: 'recommended',
  sentence,
  stage: 'paper',
});

const blocking = 'recommended-not-appraised';
const mend = 'Add it as an option, score and cost it, or recommend an option that was appraised.';

/** Whether two letters together are an option of their own, by the name that it has. */
const isOneOption = (options: readonly OptionRecord[], letters: readonly string[]): boolean =>
  options.some(({ name, description }) =>
    letters.every((letter) => new RegExp(`\\b${letter}\\b`).test(`${name} ${description}`)),
  );

/** What the author chose to recommend by itself, where that was never appraised. */
const chosenProblem = (appraisal: Appraisal): readonly Problem[] => {
  const { option, notAppraised } = appraisalOf(appraisal).recommended;
  if (option !== null) {
    const held = appraisal.option.get(option);
    if (appraisedOptions(appraisal).some(({ id }) => id === option)) return [];
    const what = held
      ? `Option ${held.letter} is recommended and has not been appraised: it ${held.shortListed ? 'has no scores' : 'is not on the short list'}.`
      : 'What is recommended is no option of this appraisal.';
    return [ofRecord(blocking, 'blocking', `${what} ${mend}`)];
  }
  const words = notAppraised.replace(/\s+/g, ' ').trim().replace(/[.;]$/, '');
  return words === ''
    ? []
    : [ofRecord(blocking, 'blocking', `“${words}” is recommended and has not been appraised. ${mend}`)];
};

/** The first thing that words recommend and that is no appraised option. */
const wordsProblem = (appraisal: Appraisal): readonly Problem[] => {
  const asks = authorsAsks(appraisal).filter(({ found }) => found.length > 0);
  if (asks.length === 0) return [];
  const appraised = appraisedOptions(appraisal);
  const letters = new Set(appraised.map(({ letter }) => letter));
  // While nothing is scored at all, that is what holds the paper back.
  if (letters.size === 0) return [];
  for (const { section, found } of asks) {
    for (const { words, letters: named, isPackage } of found) {
      const unknown = named.find((letter) => !letters.has(letter));
      const where = section === 'preferred' ? 'The words on the preferred option' : 'The recommendations';
      if (unknown !== undefined)
        return [
          ofWords(
            section,
            blocking,
            'blocking',
            `${where} say “${words}”: ${unknown} is no option that was appraised. ${mend}`,
          ),
        ];
      if (isPackage && !isOneOption(appraised, named))
        return [
          ofWords(
            section,
            blocking,
            'blocking',
            `${where} say “${words}”: ${joinNames(named)} together have not been appraised as one option. ${mend}`,
          ),
        ];
    }
  }
  return [];
};

/** What is recommended has to be an appraised option: named once, the author's choice before the words. */
const notAppraised: Check = (appraisal) => {
  const chosen = chosenProblem(appraisal);
  return chosen.length > 0 ? chosen : wordsProblem(appraisal);
};

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const supported = ({ rung }: Strength, front: OptionRecord | undefined): string =>
  front?.comparator ? stayAsks(front.letter)[rung] : rungAsks[rung];

/** The author's own words ask for more than the figures support, or for another option than the one in front. */
const stronger: Check = (appraisal, known) => {
  const asks = asksAnywhere(appraisal);
  if (asks.length === 0) return [];
  const { strength, front } = askedOf(appraisal, known);
  const most = supported(strength, front);
  return asks.flatMap(({ section, found }): readonly Problem[] => {
    // What everything is compared with is nothing to approve: it is there.
    const bold = found.find(
      ({ level, letters }) =>
        (front === undefined || letters.length === 0 || letters.includes(front.letter)) &&
        isStronger(level, strength.rung),
    );
    return bold
      ? [
          ofWords(
            section,
            'recommendation-stronger',
            'soft',
            `The author’s words ${partWords(section)} say “${bold.words}”, which is more than the figures support: ${most}.`,
          ),
        ]
      : [];
  });
};

/** Another option than the one in front is recommended, by choice or in words: no fault, but never unsaid. */
const other: Check = (appraisal, known) => {
  const { option } = appraisalOf(appraisal).recommended;
  const chosen = option === null ? undefined : appraisal.option.get(option);
  const asks = chosen ? [] : authorsAsks(appraisal).filter(({ found }) => found.length > 0);
  if (!chosen && asks.length === 0) return [];
  const { strength, front } = askedOf(appraisal, known);
  if (!front) return [];
  const behind = `${front.letter} is in front by the figures, which support at most: ${supported(strength, front)}.`;
  if (chosen)
    return appraisedOptions(appraisal).includes(chosen) && chosen.id !== front.id
      ? [
          ofRecord(
            'recommended-not-in-front',
            'soft',
            `The author recommends ${chosen.letter}, while ${behind}`,
          ),
        ]
      : [];
  const comparator = inOrder(appraisal, 'option').find((held) => held.comparator)?.letter;
  return asks.flatMap(({ section, found }): readonly Problem[] => {
    const elsewhere = found.find(
      ({ letters }) => !letters.includes(front.letter) && letters.some((letter) => letter !== comparator),
    );
    return elsewhere
      ? [
          ofWords(
            section,
            'recommended-not-in-front',
            'soft',
            `${capital(elsewhere.words)} is what the author’s words ask for, while ${behind}`,
          ),
        ]
      : [];
  });
};

/** What is wrong with what is recommended: never appraised, stronger than the figures support, or not in front. */
export const recommendationChecks: readonly Check[] = [notAppraised, stronger, other];
