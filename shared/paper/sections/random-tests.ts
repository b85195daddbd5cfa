import { phraseText } from '../../analysis/figure.ts';
import { worthTelling } from '../../analysis/findings-robustness.ts';
import { formatPercent } from '../../text/numbers.ts';
import { type AcceptabilityData, acceptabilityChart } from '../acceptability-chart.ts';
import { chart, heading, paragraph } from '../blocks.ts';
import { letterOf, type PaperContext } from '../context.ts';
import type { Block, PaperChart } from '../paper-model.ts';
import { namesPhrase, sentences } from '../phrases.ts';

/** "D in 86%", "C hardly ever": no more figures than the sentence beside the chart has. */
const firstWords = ({ option, shares }: AcceptabilityData['bars'][number]): string => {
  const first = shares[0] ?? 0;
  if (first === 0) return `${option.letter} never`;
  return first < worthTelling
    ? `${option.letter} hardly ever`
    : `${option.letter} in ${formatPercent(first)}`;
};

const figure = (context: PaperContext): PaperChart | null => {
  const { standard } = context.analysis.robustness;
  const data = standard && acceptabilityChart(context.analysis, standard);
  if (!data) return null;
  const top = data.bars[0]?.shares[0] ?? 0;
  const first = data.bars.filter(({ shares }) => shares[0] === top).map(({ option }) => option.id);
  return {
    id: 'acceptability',
    caption: `${phraseText(namesPhrase(first.map((id) => letterOf(context, id))))} ${first.length === 1 ? 'comes' : 'come'} first most often when weights and scores vary`,
    subtitle: 'Share of runs in which each option takes each rank.',
    alt: `Comes first: ${data.bars.map(firstWords).join(', ')}.`,
    data,
  };
};

/** How often each option comes first when weights and scores are drawn at random: SMAA-2, in words and as a figure. */
export const randomTestBlocks = (context: PaperContext): readonly Block[] => {
  const told = ['robustness', 'robustness-stated'].flatMap((id) => {
    const found = context.analysis.findings.find((finding) => finding.id === id);
    return found ? [found.phrase] : [];
  });
  if (told.length === 0) return [];
  return [
    heading('If weights and scores vary at random'),
    ...paragraph(
      sentences([
        ...told,
        ['These are shares of runs under those assumptions, not how likely an option is to be right.'],
      ]),
    ),
    ...chart(figure(context)),
  ];
};
