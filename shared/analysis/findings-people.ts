import type { Disagreement, Finding } from './analysis.ts';
import { type Figure, type Phrase, say } from './figure.ts';
import {
  counted,
  criterionPlace,
  type FindingContext,
  finding,
  joinPhrases,
  number,
  optionPlace,
  score,
} from './finding-context.ts';

/** How many of the widest disagreements are told; the rest stay in the list of cells. */
const told = 4;

/** Where the groups disagree most, and how many values were never agreed. */
export const peopleFindings = (context: FindingContext): readonly Finding[] => [
  ...context.analysis.scores.disagreements
    .slice(0, told)
    .map((cell, place) => disagreementFinding(context, cell, place === 0)),
  ...notAgreedFindings(context),
  ...singleVoiceFindings(context),
];

/**
 * Where people may not be named, a group of one is called "one scorer" and has no figure. In a score that is not agreed
 * no group has: the score is their average, and the one scorer's could be worked out from the others'.
 */
const disagreementFinding = (
  { analysis, letterOf, criterionOf, tagOf, index }: FindingContext,
  { option, criterion, groups }: Disagreement,
  widest: boolean,
): Finding => {
  const [letter, tag] = [letterOf(option), tagOf(criterion)];
  const name = criterionOf(criterion)?.name ?? criterion;
  const isAlone = (count: number): boolean => count === 1 && !index.own.namingAllowed;
  const [at, on] = [index.rowOf.get(option) ?? -1, index.columnOf.get(criterion) ?? -1];
  const silent = groups.some(({ count }) => isAlone(count)) && analysis.scores.origins[at]?.[on] !== 'agreed';
  const averages = joinPhrases(
    groups.map(({ group, mean, count }): Phrase => {
      if (isAlone(count)) return say`${group} (one scorer)`;
      return silent ? [group] : say`${group} ${average(mean, `scores.${letter}.${tag}.${group}`)}`;
    }),
  );
  const how = index.own.averaging === 'median' ? 'medians' : 'means';
  const start = widest
    ? say`People differ most on ${name} for ${letter}`
    : say`They also differ on ${name} for ${letter}`;
  return finding({
    id: `disagreement-${letter}-${tag}`,
    kind: 'disagreement',
    importance: widest ? 'notable' : 'detail',
    phrase: silent
      ? say`${start}: ${averages}. The score is not agreed, so no group’s figure is given.`
      : say`${start}: ${averages} (group ${how}).`,
    records: [optionPlace(option), criterionPlace(criterion)],
  });
};

/** An average as a reader would say it: no decimal where there is none. */
const average = (value: number, source: string): Figure =>
  Number.isInteger(value) ? number(value, source) : score(value, source);

const notAgreedFindings = ({ analysis }: FindingContext): readonly Finding[] => {
  const cells = analysis.scores.origins.flatMap((row, at) =>
    row.flatMap((origin, column) => (origin === 'assessors' ? [{ at, column }] : [])),
  );
  if (cells.length === 0) return [];
  const verb = cells.length === 1 ? 'is the average' : 'are averages';
  const optionsTouched = [...new Set(cells.map(({ at }) => analysis.options[at]?.id))];
  return [
    finding({
      id: 'not-agreed',
      kind: 'disagreement',
      importance: 'detail',
      phrase: say`${counted(cells.length, 'scores.notAgreed', 'score')} ${verb} of those who scored and not an agreed one.`,
      records: optionsTouched.flatMap((id) => (id === undefined ? [] : [optionPlace(id)])),
    }),
  ];
};

const singleVoiceFindings = ({ analysis }: FindingContext): readonly Finding[] =>
  analysis.scores.singleVoice && analysis.withCost.ranking.order.length > 0
    ? [
        finding({
          id: 'single-voice',
          kind: 'firmness',
          importance: 'key',
          phrase: say`Fewer than two people are recorded behind most of the scores, so they count as the author’s own judgement.`,
          records: analysis.withCost.ranking.first.map(optionPlace),
        }),
      ]
    : [];
