import { joinNames } from '../text/lists.ts';
import type { Finding } from './analysis.ts';
import { type Phrase, say } from './figure.ts';
import {
  criterionPlace,
  type FindingContext,
  finding,
  number,
  optionPlace,
  points,
  readableSetName,
  score,
  weight,
  weightSetPlace,
} from './finding-context.ts';
import { acceptableRatio } from './pairwise.ts';
import { same } from './tolerance.ts';

/** What a reader should know of single criteria: which tell nothing apart, and which figures they do not reach. */
export const criteriaFindings = (context: FindingContext): readonly Finding[] => [
  ...tiedFindings(context),
  ...clippedFindings(context),
  ...consistencyFindings(context),
];

/** A criterion on which all options have the very same value tells nothing apart, whatever weight it has. */
const tiedFindings = ({ analysis, tagOf }: FindingContext): readonly Finding[] =>
  analysis.criteria.flatMap(({ id, name }, column) => {
    const values = analysis.scores.values.map((row) => row[column] ?? null);
    const [first] = values;
    if (values.length < 2 || first === undefined || first === null) return [];
    if (!values.every((value) => value !== null && same(value, first))) return [];
    return [
      finding({
        id: `tied-${tagOf(id)}`,
        kind: 'firmness',
        importance: 'detail',
        phrase: say`All options are level on ${name} at ${score(first, `scores.${tagOf(id)}`)}, so it does not tell them apart.`,
        records: [criterionPlace(id)],
      }),
    ];
  });

/** A figure beyond the points of its value function counts as the nearest end: a difference is lost there. */
const clippedFindings = ({ analysis, letterOf, tagOf }: FindingContext): readonly Finding[] =>
  analysis.criteria.flatMap(({ id, name }) => {
    const options = analysis.scores.clipped.filter(({ criterion }) => criterion === id);
    if (options.length === 0) return [];
    const letters = joinNames(options.map(({ option }) => letterOf(option)));
    const [subject, rest] =
      options.length === 1
        ? ['The figure', 'lies outside the range that was valued, so it counts as the nearest end']
        : ['The figures', 'lie outside the range that was valued, so they count as the nearest end'];
    return [
      finding({
        id: `clipped-${tagOf(id)}`,
        kind: 'firmness',
        importance: 'detail',
        phrase: say`${subject} of ${letters} on ${name} ${rest}.`,
        records: [criterionPlace(id), ...options.map(({ option }) => optionPlace(option))],
      }),
    ];
  });

/** Pairwise comparisons that contradict one another more than is accepted, with the one to look at again. */
const consistencyFindings = ({ analysis, criterionNameOf, index }: FindingContext): readonly Finding[] =>
  analysis.weights.sets.flatMap((set) =>
    (set.consistency ?? [])
      .filter(({ ratio }) => ratio > acceptableRatio)
      .map(({ family, ratio, worst }) => {
        const name = readableSetName(set, index.own.namingAllowed);
        const subject =
          name === null ? 'One person’s comparisons' : `The comparisons of ${name || 'a weight set'}`;
        const within = family === null ? '' : ` within ${criterionNameOf(family)}`;
        const source = `weights.${set.weightSet}.consistency.${family ?? 'top'}`;
        const mend = worst
          ? say` Most of all, they put ${times(criterionNameOf, worst, worst.ratio, `${source}.worst`)}; ${times(criterionNameOf, worst, worst.suggested, `${source}.suggested`)} would bring it to ${weight(worst.after, `${source}.after`)}.`
          : [];
        return finding({
          id: `consistency-${set.weightSet}${family === null ? '' : `-${family}`}`,
          kind: 'firmness',
          importance: set.weightSet === analysis.weights.agreed ? 'notable' : 'detail',
          phrase: say`${subject}${within} contradict one another: their consistency ratio is ${weight(ratio, `${source}.ratio`)}, and up to ${weight(acceptableRatio, 'weights.acceptableRatio')} is accepted.${mend}`,
          records: [
            weightSetPlace(set.weightSet),
            ...(worst ? [criterionPlace(worst.criterion), criterionPlace(worst.over)] : []),
          ],
        });
      }),
  );

/** "Quality at 5 times Cost", the one that matters more first; "Quality level with Cost". */
const times = (
  nameOf: (criterion: string) => string,
  { criterion, over }: { readonly criterion: string; readonly over: string },
  ratio: number,
  source: string,
): Phrase => {
  if (same(ratio, 1)) return say`${nameOf(criterion)} level with ${nameOf(over)}`;
  const [first, second, more] = ratio > 1 ? [criterion, over, ratio] : [over, criterion, 1 / ratio];
  const whole = Math.round(more);
  const figure = same(more, whole) ? number(whole, source) : points(more, source);
  return say`${nameOf(first)} at ${figure} times ${nameOf(second)}`;
};
