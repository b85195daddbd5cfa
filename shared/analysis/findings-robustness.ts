import type { Finding } from './analysis.ts';
import type { Robustness } from './analysis-robustness.ts';
import { type Phrase, say } from './figure.ts';
import {
  counted,
  type FindingContext,
  finding,
  joinPhrases,
  number,
  optionPlace,
  percent,
} from './finding-context.ts';
import { closeShare, firmShare } from './strength.ts';

/** Another option is told of from this share of runs on. */
export const worthTelling = 0.005;

/** How often the leader stays in front when weights and scores are drawn at random, and under the sets as stated. */
export const robustnessFindings = (context: FindingContext): readonly Finding[] => {
  const { standard, stated } = context.analysis.robustness;
  const { leader, order } = context.analysis.withCost.ranking;
  if (leader === null || order.length < 2 || !standard) return [];
  return [
    standardFinding(context, leader, standard),
    ...(stated ? [statedFinding(context, leader, stated)] : []),
  ];
};

const shareOf = ({ analysis }: FindingContext, test: Robustness, option: string): number =>
  test.withCost.rankAcceptability[analysis.options.findIndex(({ id }) => id === option)]?.[0] ?? 0;

const standardFinding = (context: FindingContext, leader: string, test: Robustness): Finding => {
  const share = shareOf(context, test, leader);
  const half = test.settings.weights.kind === 'around' ? test.settings.weights.percent / 100 : 0;
  const points = test.settings.scores.kind === 'around' ? test.settings.scores.points : 0;
  const source = 'robustness.standard';
  return finding({
    id: 'robustness',
    kind: 'firmness',
    importance: share < closeShare || share >= firmShare ? 'key' : 'notable',
    phrase: say`${context.letterOf(leader)} comes first in ${percent(share, `${source}.withCost.rankAcceptability.${leader}.0`)} of ${number(test.runs, `${source}.runs`)} runs with every weight drawn within ±${percent(half, `${source}.settings.weights.percent / 100`)} and every score within ±${number(points, `${source}.settings.scores.points`)}${missing(test, source)}${others(context, leader, test, source)}${share < closeShare ? ': too close to call' : ''}.`,
    records: [optionPlace(leader)],
  });
};

/** A score that is missing is drawn from the whole scale, which is far from ±10. */
const missing = ({ missing: cells }: Robustness, source: string): Phrase =>
  cells === 0
    ? []
    : say`, ${cells === 1 ? 'the' : 'each of'} ${counted(cells, `${source}.missing`, 'missing score')} anywhere from 0 to 100`;

const statedFinding = (context: FindingContext, leader: string, test: Robustness): Finding => {
  const share = shareOf(context, test, leader);
  return finding({
    id: 'robustness-stated',
    kind: 'firmness',
    importance: share < closeShare ? 'notable' : 'detail',
    phrase: say`With the weight sets as they were stated, each equally often, ${context.letterOf(leader)} comes first in ${percent(share, `robustness.stated.withCost.rankAcceptability.${leader}.0`)} of runs${others(context, leader, test, 'robustness.stated')}.`,
    records: [optionPlace(leader)],
  });
};

/** "; A in 12% and B in 2%": who comes first in the other runs, most often first. */
const others = (context: FindingContext, leader: string, test: Robustness, source: string): Phrase => {
  const told = context.analysis.options
    .map(({ id, letter }) => ({ id, letter, share: shareOf(context, test, id) }))
    .filter(({ id, share }) => id !== leader && share >= worthTelling)
    .sort((a, b) => b.share - a.share)
    .map(
      ({ id, letter, share }) =>
        say`${letter} in ${percent(share, `${source}.withCost.rankAcceptability.${id}.0`)}`,
    );
  return told.length === 0 ? [] : say`; ${joinPhrases(told)}`;
};
