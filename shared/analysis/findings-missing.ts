import type { Finding } from './analysis.ts';
import { type Phrase, say } from './figure.ts';
import {
  counted,
  type FindingContext,
  finding,
  joinPhrases,
  optionPlace,
  readableSetName,
  score,
  totalIn,
  weightSetPlace,
} from './finding-context.ts';
import { unknownCostFindings } from './findings-money.ts';

/** What stands in the way of an answer, or of a complete one. */
export const missingFindings = (context: FindingContext): readonly Finding[] => [
  ...optionFindings(context),
  ...weightFindings(context),
  ...scoreFindings(context),
  ...unknownCostFindings(context),
];

const appraisalPlace = { type: 'appraisal', id: 'appraisal' };

const optionFindings = ({ analysis, index }: FindingContext): readonly Finding[] =>
  analysis.options.length > 0
    ? []
    : [
        finding({
          id: 'options-none',
          kind: 'missing',
          importance: 'key',
          phrase: say`No option is on the short list, so there is nothing to rank.`,
          records: [{ ...appraisalPlace, id: index.own.id }],
        }),
      ];

const weightFindings = ({ analysis, index }: FindingContext): readonly Finding[] => {
  if (analysis.weights.agreed === null) {
    return [
      finding({
        id: 'weights-none',
        kind: 'missing',
        importance: 'key',
        phrase: say`No weight set is chosen for the ranking, so no option has a total.`,
        records: [{ ...appraisalPlace, id: index.own.id }],
      }),
    ];
  }
  return analysis.weights.sets.flatMap((set) => {
    if (set.problem === null) return [];
    const name = readableSetName(set, index.own.namingAllowed);
    const subject = name === null ? 'One person’s weight set' : `The weight set ${name || 'without a name'}`;
    return [
      finding({
        id: `weights-problem-${set.weightSet}`,
        kind: 'missing',
        importance: set.weightSet === analysis.weights.agreed ? 'key' : 'notable',
        phrase: say`${subject} cannot be used. ${set.problem}`,
        records: [weightSetPlace(set.weightSet)],
      }),
    ];
  });
};

const scoreFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, letterOf, index } = context;
  const { ranking, totals } = analysis.withCost;
  const leaderTotal = totalIn(analysis.withCost, ranking.leader);
  return analysis.options.flatMap(({ id, letter }, row) => {
    const gaps = index.criteria.filter((_, column) => analysis.scores.values[row]?.[column] === null);
    const figures = gaps.filter(({ scoring }) => scoring === 'measured').length;
    const scores = gaps.length - figures;
    if (gaps.length === 0) return [];
    const named = joinPhrases([
      ...(scores > 0 ? [counted(scores, `scores.missing.${letter}`, 'score')] : []),
      ...(figures > 0 ? [counted(figures, `scores.missing.${letter}.measured`, 'measured figure')] : []),
    ]);
    const total = totals[row];
    const open = total !== undefined && total.total === null && analysis.criteria.length > 0;
    // Without weights the range would be the whole scale, which says nothing.
    const weighed = analysis.sensitivity.withCost.length > 0 || total?.high !== 100 || total.low !== 0;
    const range: Phrase =
      open && weighed
        ? say`: its total lies between ${score(total.low, `totals.${letter}.low`)} and ${score(total.high, `totals.${letter}.high`)}`
        : [];
    const threat: Phrase =
      open && ranking.leader !== null && leaderTotal !== null && total.high >= leaderTotal
        ? say`, so it could still lead ${letterOf(ranking.leader)}`
        : [];
    return [
      finding({
        id: `scores-missing-${letter}`,
        kind: 'missing',
        importance: open ? 'key' : 'notable',
        phrase: say`${named} of ${letter} ${gaps.length === 1 ? 'is' : 'are'} missing${range}${threat}.`,
        records: [optionPlace(id)],
      }),
    ];
  });
};
