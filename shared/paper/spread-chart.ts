import type { Analysis } from '../analysis/analysis.ts';
import { indexAppraisal } from '../analysis/index-appraisal.ts';
import { gatherOwnScores, ownScore } from '../analysis/own-scores.ts';
import { above } from '../analysis/tolerance.ts';
import { gatherValues } from '../analysis/values.ts';
import { type Appraisal, appraisalOf } from '../records/aggregate.ts';
import { agreedAssessor, scoreId } from '../records/score.ts';
import { count, joinNames } from '../text/lists.ts';
import { formatMeasured, roundHalfUp } from '../text/numbers.ts';
import { chartOption } from './charts.ts';
import type { ChartData, SpreadCell, SpreadGroup } from './paper-model.ts';

export type SpreadChart = Extract<ChartData, { readonly kind: 'spread' }>;

/** How many of the cells that divide people are drawn. */
export const spreadCellsDrawn = 6;

/**
 * The cells that divide people most, each with what the groups gave and what was agreed.
 *
 * With people: the cells of the widest standard deviation, and every score of one person by its value alone. Without:
 * the cells whose groups differ most, and the groups' means and no score of a single person; given the analysis as a
 * paper may print it, also no group of one. Null where nobody differs.
 *
 * @param analysis of the same appraisal; for a paper, as the paper may print it
 */
export const spreadChart = (
  appraisal: Appraisal,
  analysis: Analysis,
  { people }: { readonly people: boolean },
): SpreadChart | null => {
  const cells = (people ? peopleCells(appraisal, analysis) : groupCells(analysis)).flatMap(
    ({ option, criterion, groups }): SpreadCell[] => {
      const drawn = chartOption(analysis, option);
      const named = analysis.criteria.find(({ id }) => id === criterion);
      if (!drawn || !named) return [];
      const { code, name } = named;
      return [
        { option: drawn, criterion: { code, name }, ...agreedOn(appraisal, option, criterion), groups },
      ];
    },
  );
  return cells.length === 0 ? null : { kind: 'spread', average: appraisalOf(appraisal).averaging, cells };
};

interface FoundCell {
  readonly option: string;
  readonly criterion: string;
  readonly groups: readonly SpreadGroup[];
}

const groupCells = ({ scores }: Analysis): readonly FoundCell[] =>
  scores.disagreements.slice(0, spreadCellsDrawn).map(({ option, criterion, groups }) => ({
    option,
    criterion,
    groups: groups.map(({ group, mean, count: people }) => ({ group, mean, people, scores: [] })),
  }));

const peopleCells = (appraisal: Appraisal, { agreement }: Analysis): readonly FoundCell[] => {
  const index = indexAppraisal(appraisal);
  const own = gatherOwnScores(index);
  const { groupAverages, groupCounts } = gatherValues(index);
  const divided = agreement.cells.filter(({ low, high }) => above(high, low)).slice(0, spreadCellsDrawn);
  return divided.map(({ option, criterion }) => {
    const cell =
      (index.rowOf.get(option) ?? 0) * index.criteria.length + (index.columnOf.get(criterion) ?? 0);
    return {
      option,
      criterion,
      groups: index.groups.flatMap((group, place) => {
        const slot = cell * index.groups.length + place;
        const people = groupCounts[slot] ?? 0;
        if (people === 0) return [];
        // A stand-in's score is the mean of several people, and nobody's own.
        const scores = [...own.heard].flatMap((speaksFor, scorer) => {
          const score = ownScore(own, cell, scorer);
          return index.groupOf[scorer] === place && speaksFor === 1 && !Number.isNaN(score) ? [score] : [];
        });
        return [{ group, people, mean: groupAverages[slot] ?? 0, scores: scores.sort((a, b) => a - b) }];
      }),
    };
  });
};

/** The agreed score with its range, as recorded; null without one. */
const agreedOn = (
  { score }: Appraisal,
  option: string,
  criterion: string,
): Pick<SpreadCell, 'agreed' | 'low' | 'high'> => {
  const held = score.get(scoreId(option, criterion, agreedAssessor));
  const agreed = held?.value ?? null;
  const ranged = agreed !== null && held && held.low !== null && held.high !== null ? held : null;
  return { agreed, low: ranged?.low ?? null, high: ranged?.high ?? null };
};

/** A cell in words: "Workforce for B". */
export const spreadCellName = ({ option, criterion }: SpreadCell): string =>
  `${criterion.name} for ${option.letter}`;

/** A mean or a score as a reader would say it: no decimals where there are none, one at most. */
export const spreadFigure = (value: number): string => formatMeasured(roundHalfUp(value, 1));

/** The finding: "People differ most on Workforce for B: GPs 50, Managers 28, Staff 10 and LINk 35". */
export const spreadTitle = ({ cells: [widest] }: SpreadChart): string => {
  if (!widest) return 'Where people differ';
  const { groups } = widest;
  const said =
    groups.length > 1 && groups.length <= 5
      ? joinNames(groups.map(({ group, mean }) => `${group} ${spreadFigure(mean)}`))
      : `from ${spreadFigure(lowestIn(widest))} to ${spreadFigure(highestIn(widest))}`;
  return `People differ most on ${spreadCellName(widest)}: ${said}`;
};

const ends = ({ groups }: SpreadCell): readonly number[] =>
  groups.flatMap(({ mean, scores }) => [mean, ...scores]);
const lowestIn = (cell: SpreadCell): number => Math.min(...ends(cell));
const highestIn = (cell: SpreadCell): number => Math.max(...ends(cell));

/** The same figures as the drawing, in words; names of people are in neither. */
export const spreadAlt = ({ average, cells }: SpreadChart): string =>
  cells
    .map((cell) => {
      const groups = cell.groups.map(({ group, people, mean, scores }) => {
        const range =
          scores.length > 1
            ? `, ${spreadFigure(scores[0] ?? mean)} to ${spreadFigure(scores.at(-1) ?? mean)}`
            : '';
        return `${group} ${spreadFigure(mean)} (${average} of ${count(people, 'person', 'people')}${range})`;
      });
      const settled = cell.agreed === null ? 'not agreed' : `agreed ${spreadFigure(cell.agreed)}`;
      return `${spreadCellName(cell)}: ${joinNames(groups)}; ${settled}.`;
    })
    .join(' ');
