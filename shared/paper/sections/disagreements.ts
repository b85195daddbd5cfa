import { say } from '../../analysis/figure.ts';
import { chart, heading, paragraph } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import { fewest, groupMeansOf } from '../group-means.ts';
import type { Block, PaperChart } from '../paper-model.ts';
import { counted, countOf, see, sentences } from '../phrases.ts';
import { spreadAlt, spreadCellName, spreadChart } from '../spread-chart.ts';

/** Scores that the paper draws, the widest first. */
const mostDrawn = 4;

const spreadFigure = (context: PaperContext): PaperChart | null => {
  const all = spreadChart(context.appraisal, context.analysis, { people: false });
  const [widest] = all?.cells ?? [];
  if (!all || !widest) return null;
  const data = { ...all, cells: all.cells.slice(0, mostDrawn) };
  return {
    id: 'spread',
    caption: `Groups differ most on ${spreadCellName(widest)}`,
    subtitle: `The ${all.average} of each group as a thick tick, with the number of its people, and the agreed score as a line with its range.`,
    alt: spreadAlt(data),
    data,
  };
};

/** Where groups gave different scores: how often, the widest drawn, and where all of them are. */
export const disagreementBlocks = (context: PaperContext): readonly Block[] => {
  const { disagreements } = context.analysis.scores;
  if (disagreements.length === 0) return [];
  const { of: heardOn } = groupMeansOf(context.appraisal);
  const small = disagreements
    .slice(0, mostDrawn)
    .some(({ option, criterion }) => heardOn(option, criterion).some(({ count }) => count < fewest));
  return [
    heading('Where people disagreed'),
    ...paragraph(
      sentences([
        say`Groups differ on ${counted(countOf(disagreements.length, 'count: scores on which groups of two or more differ'), 'score')}; the widest are drawn, and every group’s ${context.own.averaging} is in ${see('section', 'appendix-scores', 'the appendix on scores and reasons')}. An agreed score was settled in discussion: it is not the ${context.own.averaging}.`,
        small ? ['A group of one is not shown, so that no single person’s score is printed.'] : [],
      ]),
    ),
    ...chart(spreadFigure(context)),
  ];
};
