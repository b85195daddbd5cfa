import { joinNames } from '../text/lists.ts';
import type { Finding } from './analysis.ts';
import { say } from './figure.ts';
import { criterionPlace, type FindingContext, finding, optionPlace, score } from './finding-context.ts';
import { same } from './tolerance.ts';

/** What a reader should know of single criteria: which tell nothing apart, and which figures they do not reach. */
export const criteriaFindings = (context: FindingContext): readonly Finding[] => [
  ...tiedFindings(context),
  ...clippedFindings(context),
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
