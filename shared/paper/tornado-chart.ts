import type { Analysis } from '../analysis/analysis.ts';
import type { TornadoRow } from '../analysis/analysis-change.ts';
import { formatFigure } from '../analysis/figure.ts';
import { count } from '../text/lists.ts';
import { formatNumber, formatScore, roundHalfUp } from '../text/numbers.ts';
import { chartOption } from './charts.ts';
import type { ChartData, TornadoBar } from './paper-model.ts';

export type TornadoChart = Extract<ChartData, { readonly kind: 'tornado' }>;

/** How many bars a drawing shows: more would be too thin to read. */
export const tornadoBarsDrawn = 12;

/** Length of the whole bar: from the lead of today to the end, or the two ends, that move it. */
const swing = ({ leadAtLow, leadAtHigh }: TornadoBar, lead: number): number =>
  Math.max(lead, leadAtLow, leadAtHigh) - Math.min(lead, leadAtLow, leadAtHigh);

/**
 * What each score range and each weight, moved alone, does to the lead, longest bar first; equal ones in the order
 * given. Null while no one option leads, or nothing can be moved.
 *
 * @param analysis as the paper may print it
 * @param rows as the analysis gives them for the standing
 */
export const tornadoChart = (
  analysis: Analysis,
  rows: readonly TornadoRow[],
  standing: 'withCost' | 'benefitOnly' = 'withCost',
): TornadoChart | null => {
  const { leader, lead } = analysis[standing].ranking;
  const leading = leader === null ? null : chartOption(analysis, leader);
  if (!leading || lead === null) return null;
  const bars = rows.flatMap((row): TornadoBar[] => {
    const criterion = analysis.criteria.find(({ id }) => id === row.criterion);
    const option = row.option === null ? null : chartOption(analysis, row.option);
    if (!criterion || (row.kind === 'score' && !(option && isShown(analysis, option.id, row.criterion)))) {
      return [];
    }
    const { low, high, leadAtLow, leadAtHigh, changesLeader } = row;
    const { code, name } = criterion;
    return [{ option, criterion: { code, name }, low, high, leadAtLow, leadAtHigh, changesLeader }];
  });
  if (bars.length === 0) return null;
  return {
    kind: 'tornado',
    leader: leading,
    lead,
    bars: bars.sort((a, b) => swing(b, lead) - swing(a, lead)),
  };
};

/** A score that the paper withholds, as one person's, is in none of its drawings. */
const isShown = ({ options, criteria, scores }: Analysis, option: string, criterion: string): boolean => {
  const row = scores.values[options.findIndex(({ id }) => id === option)];
  return typeof row?.[criteria.findIndex(({ id }) => id === criterion)] === 'number';
};

/** What moves: "A on Workforce", "Weight of Affordability". */
export const tornadoName = ({ option, criterion }: TornadoBar): string =>
  option ? `${option.letter} on ${criterion.name}` : `Weight of ${criterion.name}`;

/** An end of the range: a whole score as "40", any other as "42.5"; a weight as "7.5%". */
export const tornadoEnd = ({ option }: TornadoBar, end: number): string => {
  if (!option) return formatFigure({ value: end, format: 'weight' });
  return Number.isInteger(roundHalfUp(end, 6)) ? formatNumber(end) : formatScore(end);
};

/** The end or ends of the range at which another option is ahead: "at 15%", "at 20 and at 60"; nothing where neither. */
export const tornadoLostAt = (bar: TornadoBar): string =>
  bar.changesLeader
    ? [
        ...(bar.leadAtLow < 0 ? [`at ${tornadoEnd(bar, bar.low)}`] : []),
        ...(bar.leadAtHigh < 0 ? [`at ${tornadoEnd(bar, bar.high)}`] : []),
      ].join(' and ')
    : '';

/** "3 of 24 changes take D’s lead away, A on Workforce first", or that none does. */
export const tornadoTitle = ({ leader, bars }: TornadoChart): string => {
  const taking = bars.filter(({ changesLeader }) => changesLeader);
  const [first] = taking;
  if (!first) {
    const whose = `takes ${leader.letter}’s lead away`;
    return bars.some(({ option }) => option !== null)
      ? `No weight changed by half, and no score within its range, ${whose}`
      : `No weight changed by half ${whose}`;
  }
  const name = first.option ? tornadoName(first) : `the weight of ${first.criterion.name}`;
  const verb = taking.length === 1 ? 'takes' : 'take';
  return `${taking.length} of ${count(bars.length, 'change')} ${verb} ${leader.letter}’s lead away, ${name}${taking.length === 1 ? '' : ' first'}`;
};

/** The bars that a drawing shows, in words. */
export const tornadoAlt = (chart: TornadoChart): string => {
  const bars = chart.bars
    .slice(0, tornadoBarsDrawn)
    .map(
      (bar) =>
        `${tornadoName(bar)}: ${formatScore(bar.leadAtLow)} at ${tornadoEnd(bar, bar.low)}, ${formatScore(bar.leadAtHigh)} at ${tornadoEnd(bar, bar.high)}`,
    );
  return `${chart.leader.letter} leads by ${formatScore(chart.lead)} points now. Its lead with one figure moved: ${bars.join('; ')}.`;
};

/** "12 more in the table, 2 of them take the lead away", or nothing where every bar is drawn. */
export const tornadoRest = ({ bars }: TornadoChart): string => {
  const rest = bars.slice(tornadoBarsDrawn);
  if (rest.length === 0) return '';
  const taking = rest.filter(({ changesLeader }) => changesLeader).length;
  const also = taking === 0 ? '' : `, ${taking} of them ${taking === 1 ? 'takes' : 'take'} the lead away`;
  return `${rest.length} more in the table${also}.`;
};
