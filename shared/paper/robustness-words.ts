import type { Robustness, RobustnessSettings } from '../analysis/analysis-robustness.ts';
import { joinNames } from '../text/lists.ts';
import { formatMeasured, formatNumber } from '../text/numbers.ts';
import { type AcceptabilityData, shareOfRuns } from './acceptability-chart.ts';

/** "D comes first in 86% of runs"; options that lead equally often are named together. Never how likely one is right. */
export const firstSentence = ({ bars }: AcceptabilityData): string => {
  const most = bars[0]?.shares[0] ?? 0;
  const letters = bars.filter(({ shares }) => shares[0] === most).map(({ option }) => option.letter);
  return letters.length === 1
    ? `${letters[0]} comes first in ${shareOfRuns(most)}`
    : `${joinNames(letters)} each come first in ${shareOfRuns(most)}`;
};

const weightWords = ({ weights }: RobustnessSettings): string => {
  switch (weights.kind) {
    case 'free':
      return 'Any weights at all';
    case 'ranked':
      return 'Any weights in the agreed order';
    case 'around':
      return `Weights within ±${formatMeasured(weights.percent)}% of the agreed`;
    case 'sets':
      return 'The weight sets as stated, each as often';
  }
};

const scoreWords = ({ scores }: RobustnessSettings): string => {
  switch (scores.kind) {
    case 'exact':
      return 'scores as they stand';
    case 'around':
      return `scores within ±${formatMeasured(scores.points)}`;
    case 'ranges':
      return 'scores between their low and high';
    case 'spread':
      return 'scores between the lowest and the highest given';
  }
};

/** What a random test supposes: "Weights within ±50% of the agreed, scores within ±10." */
export const assumptionWords = (settings: RobustnessSettings): string => {
  const likeliest = settings.shape === 'triangular' && settings.scores.kind !== 'exact';
  return `${weightWords(settings)}, ${scoreWords(settings)}${likeliest ? ', the score itself the likeliest' : ''}.`;
};

/** "10,000 runs, seed 1", or how many of them a picture is of. The seed is what makes the same runs again. */
export const runWords = ({ runs, settings }: Pick<Robustness, 'runs' | 'settings'>): string => {
  const made = runs === settings.iterations ? '' : `${formatNumber(runs)} of `;
  const noun = settings.iterations === 1 ? 'run' : 'runs';
  return `${made}${formatNumber(settings.iterations)} ${noun}, seed ${settings.seed}`;
};

/** Cells without a score, of which every test says what it took for them; nothing where there are none. */
export const missingWords = ({ missing }: Pick<Robustness, 'missing'>): string =>
  missing === 0
    ? ''
    : `${formatNumber(missing)} ${missing === 1 ? 'cell without a score takes' : 'cells without a score take'} any value from 0 to 100.`;

/**
 * How far chance moves the shares drawn: "Chance in the draws moves a share by about 0.5 of a percentage point (the
 * largest standard error)." Rounded up to a tenth of a point; nothing where there is none.
 */
export const errorWords = ({ bars }: AcceptabilityData): string => {
  const most = bars.reduce((high, { errors }) => Math.max(high, ...errors), 0);
  return most === 0
    ? ''
    : `Chance in the draws moves a share by about ${formatNumber(Math.ceil(most * 1000 - 1e-9) / 10, 1)} of a percentage point (the largest standard error).`;
};
