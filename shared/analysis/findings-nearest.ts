import { count, joinNames } from '../text/lists.ts';
import { roundHalfUp } from '../text/numbers.ts';
import type { Finding, Sensitivity } from './analysis.ts';
import type { ScoreChange, SmallestChange } from './analysis-change.ts';
import { type Figure, inUnit, type Phrase, say } from './figure.ts';
import {
  criterionPlace,
  type FindingContext,
  finding,
  measured,
  number,
  optionPlace,
  score,
  switchingWeight,
  weight,
} from './finding-context.ts';
import { above } from './tolerance.ts';

/** A weight that moves at least this far, and a score that moves at least so many points, is a detail. */
const farAway = 0.15;
const farPoints = 10;

/** How many criteria a sentence names before it counts them. */
const named = 3;

/** The nearest other answers: by a family's weight, by the weights together, and by one score. */
export const nearestFindings = (context: FindingContext): readonly Finding[] =>
  context.analysis.withCost.ranking.leader === null
    ? []
    : [...familyFindings(context), ...weightsFindings(context), ...scoreFindings(context)];

interface NearestChange {
  readonly entry: Sensitivity;
  readonly change: Sensitivity['changes'][number];
  readonly distance: number;
}

const nearestChange = (entries: readonly Sensitivity[]): NearestChange | undefined =>
  entries
    .flatMap((entry) =>
      entry.changes.map((change) => ({ entry, change, distance: Math.abs(change.at - entry.weight) })),
    )
    .sort((a, b) => a.distance - b.distance)[0];

/** Told where a family's weight changes the leader sooner than any one criterion's does. */
const familyFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, letterOf, criterionNameOf } = context;
  const family = nearestChange(analysis.familySensitivity.withCost);
  const single = nearestChange(analysis.sensitivity.withCost);
  if (!family || (single && !above(single.distance, family.distance))) return [];
  const { entry, change } = family;
  const source = `familySensitivity.${entry.criterion}`;
  const [today, then] = [
    weight(entry.weight, `${source}.weight`),
    switchingWeight(change.at, `${source}.${letterOf(change.to)}`),
  ];
  const move =
    change.direction === 'above'
      ? say`rises from ${today} to above ${then}`
      : say`falls from ${today} to below ${then}`;
  return [
    finding({
      id: `family-${entry.criterion}`,
      kind: 'change',
      importance: 'notable',
      phrase: say`${letterOf(change.to)} overtakes ${letterOf(change.from)} if the weight of ${criterionNameOf(entry.criterion)} as a whole ${move}.`,
      records: [criterionPlace(entry.criterion), optionPlace(change.to), optionPlace(change.from)],
    }),
  ];
};

/** The challenger that the least movement of weights brings level, or that none can be. */
const weightsFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, letterOf } = context;
  const { leader } = analysis.withCost.ranking;
  const all = analysis.smallestChange.withCost;
  if (leader === null || all.length === 0) return [];
  const [nearest] = all
    .flatMap(({ option, movement, weights }) => (movement && weights ? [{ option, movement, weights }] : []))
    .sort((a, b) => a.movement - b.movement);
  if (nearest) return [nearestWeightsFinding(context, leader, nearest)];
  // While a score is missing, weight cannot be tried on its criterion, and nothing is claimed of all weights.
  return analysis.scores.missing > 0
    ? []
    : [
        finding({
          id: 'smallest-change-none',
          kind: 'firmness',
          importance: 'notable',
          phrase: say`No weights at all put another option level with ${letterOf(leader)}.`,
          records: [optionPlace(leader)],
        }),
      ];
};

const nearestWeightsFinding = (
  context: FindingContext,
  leader: string,
  { option, movement, weights }: { readonly [K in keyof SmallestChange]: NonNullable<SmallestChange[K]> },
): Finding => {
  const { analysis, letterOf, criterionNameOf } = context;
  const set = analysis.weights.sets.find(({ weightSet }) => weightSet === analysis.weights.agreed);
  const today = analysis.sensitivity.withCost.map(({ weight: share }) => share);
  const moves = analysis.criteria.map(({ id }, place) => ({
    id,
    by: (weights[place] ?? 0) - (today[place] ?? set?.weights?.[place] ?? 0),
  }));
  const gaining = moves.filter(({ by }) => above(by, 0)).map(({ id }) => id);
  const losing = moves.filter(({ by }) => above(0, by)).map(({ id }) => id);
  const names = (ids: readonly string[]): string =>
    ids.length <= named ? joinNames(ids.map(criterionNameOf)) : count(ids.length, 'criterion', 'criteria');
  const letter = letterOf(option);
  // What one criterion gains another loses, so the part that moves is half of all that goes up and down.
  const part = movement / 2;
  return finding({
    id: 'smallest-change',
    kind: 'change',
    importance: part < farAway ? 'notable' : 'detail',
    phrase: say`${letter} draws level with ${letterOf(leader)} if ${switchingWeight(part, `smallestChange.${letter}.movement / 2`)} of the weight moves from ${names(losing)} to ${names(gaining)}: no other option${analysis.withCost.ranking.incomplete ? ' with a total' : ''} needs less.`,
    records: [optionPlace(option), optionPlace(leader), ...[...losing, ...gaining].map(criterionPlace)],
  });
};

/**
 * The score nearest to changing the leader, or that none does. Where people may not be named, a score that is not
 * agreed may be one person's: it is not told, and neither is where it would change the answer.
 */
const scoreFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, index, letterOf } = context;
  const { changes, tried } = analysis.scoreSensitivity.withCost;
  const { leader } = analysis.withCost.ranking;
  if (leader === null || tried === 0) return [];
  if (changes.length === 0) {
    // A score that is missing could be any, and nothing is claimed of it.
    if (analysis.withCost.ranking.incomplete) return [];
    return [
      finding({
        id: 'score-none',
        kind: 'firmness',
        importance: 'notable',
        phrase: say`${letterOf(leader)} stays in front whatever any one score is.`,
        records: [optionPlace(leader)],
      }),
    ];
  }
  const nearest = changes.find(
    ({ option, criterion }) =>
      index.own.namingAllowed || originOf(context, option, criterion) !== 'assessors',
  );
  return nearest ? [nearestScoreFinding(context, leader, nearest)] : [];
};

const originOf = (
  { analysis, index }: FindingContext,
  option: string,
  criterion: string,
): FindingContext['analysis']['scores']['origins'][number][number] | undefined =>
  analysis.scores.origins[index.rowOf.get(option) ?? -1]?.[index.columnOf.get(criterion) ?? -1];

const nearestScoreFinding = (context: FindingContext, leader: string, change: ScoreChange): Finding => {
  const { letterOf, criterionNameOf, tagOf } = context;
  const { option, criterion, value, at, to } = change;
  const name = criterionNameOf(criterion);
  const source = `scoreSensitivity.${letterOf(option)}.${tagOf(criterion)}`;
  const move =
    measuredMove(context, change, source) ??
    say`score on ${name} ${moved(change.direction, [plain(value, `${source}.value`)], [score(at, `${source}.at`)])}`;
  return finding({
    id: 'score-nearest',
    kind: 'change',
    importance: Math.abs(at - value) < farPoints ? 'notable' : 'detail',
    phrase: say`${letterOf(to)} overtakes ${letterOf(leader)} if ${letterOf(option)}’s ${move}.`,
    records: [criterionPlace(criterion), optionPlace(option), optionPlace(option === leader ? to : leader)],
  });
};

const moved = (direction: 'above' | 'below', from: Phrase, to: Phrase): Phrase =>
  direction === 'above' ? say`rises from ${from} to above ${to}` : say`falls from ${from} to below ${to}`;

/** A score as a reader would say it: no decimal where there is none. */
const plain = (value: number, source: string): Figure =>
  Number.isInteger(value) ? number(value, source) : score(value, source);

/** The same in the criterion's own unit; null on a judged criterion, and where no one figure is worth the score. */
const measuredMove = (
  context: FindingContext,
  { option, criterion, figure }: ScoreChange,
  source: string,
): Phrase | null => {
  const { index, criterionNameOf } = context;
  if (figure === null || originOf(context, option, criterion) !== 'measured') return null;
  let likely: number | null = null;
  index.measures.each((measure) => {
    if (measure.option === option && measure.criterion === criterion) likely = measure.likely;
  });
  return likely === null
    ? null
    : say`figure on ${criterionNameOf(criterion)} ${figureMove(context, criterion, { likely, figure }, source)}`;
};

const figureMove = (
  { index }: FindingContext,
  criterion: string,
  { likely, figure }: { readonly likely: number; readonly figure: number },
  source: string,
): Phrase => {
  const unit = index.appraisal.criterion.get(criterion)?.measured?.unit ?? '';
  // A place more than the figure was typed with, two at least: what is worked out has no end of decimals.
  const places = Math.min(4, Math.max(2, (String(roundHalfUp(likely, 4)).split('.')[1]?.length ?? 0) + 1));
  return moved(
    figure > likely ? 'above' : 'below',
    inUnit(measured(likely, `${source}.likely`), unit),
    inUnit(measured(roundHalfUp(figure, places), `${source}.figure`), unit),
  );
};
