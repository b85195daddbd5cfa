import { formatFigure } from '../analysis/figure.ts';
import { positionWord, type StakeholderMapData, signedPosition } from '../analysis/positions.ts';
import { impactWords, likelihoodWords, type RiskGridData } from '../analysis/risks.ts';
import type { DrawnMilestone } from '../analysis/timeline.ts';
import { formatDate } from '../text/dates.ts';
import { joinNames } from '../text/lists.ts';
import { formatMoney, formatMoneyThousands } from '../text/money.ts';
import { formatScore } from '../text/numbers.ts';
import { type AcceptabilityData, rankSteps, shareWithError } from './acceptability-chart.ts';
import type { ChartTable } from './chart-table.ts';
import { milestoneKinds, milestoneStates } from './milestones-chart.ts';
import type { ChartData } from './paper-model.ts';
import { type SpreadChart, spreadCellName, spreadFigure } from './spread-chart.ts';
import { overtakenAt } from './switching-chart.ts';
import { type TornadoChart, tornadoEnd, tornadoLostAt, tornadoName } from './tornado-chart.ts';

const weight = (value: number): string => formatFigure({ value, format: 'weight' });
const switchingWeight = (value: number): string => formatFigure({ value, format: 'switchingWeight' });

/** The same figures that the chart draws, printed as everywhere else. */
export const chartTable = (data: ChartData): ChartTable => {
  switch (data.kind) {
    case 'acceptability':
      return rankAcceptabilityTable(data);
    case 'riskGrid':
      return riskGridTable(data.grid);
    case 'stakeholderMap':
      return stakeholderMapTable(data.map);
    case 'contributions':
      return {
        columns: ['Criterion', ...data.bars.map(({ option }) => option.letter)],
        rows: [
          ...data.criteria.map(({ name }, index) => ({
            head: name,
            cells: data.bars.map(({ segments }) => formatScore(segments[index] ?? 0)),
          })),
          {
            head: 'Total',
            cells: data.bars.map(({ total }) => (total === null ? 'incomplete' : formatScore(total))),
          },
        ],
      };
    case 'switching':
      return {
        columns: [
          'Option',
          'Total at 0%',
          `Total at ${weight(data.weight)} (agreed)`,
          'Total at 100%',
          'Leads',
        ],
        rows: data.lines.map(({ option, at0, at1 }) => ({
          head: `${option.letter} ${option.name}`,
          cells: [
            formatScore(at0),
            formatScore(at0 + (at1 - at0) * data.weight),
            formatScore(at1),
            data.changes
              .filter(({ to }) => to.id === option.id)
              .map((change) => {
                const from = overtakenAt(data, change);
                return `${change.direction} ${switchingWeight(change.at)}${from ? `, ahead of ${from.letter}` : ''}`;
              })
              .join('; '),
          ],
        })),
      };
    case 'spread':
      return spreadTable(data);
    case 'milestones':
      return milestoneTable(data.strip.dated.map(({ milestone }) => milestone));
    case 'tornado':
      return tornadoTable(data);
    case 'costBenefit': {
      const letterOf = (id: string): string =>
        data.points.find(({ option }) => option.id === id)?.option.letter ?? '';
      return {
        columns: ['Option', 'Net present cost', 'Points', 'Frontier'],
        rows: data.points.map(({ option, cost, benefit, dominatedBy }) => {
          const step = data.steps.find(({ to }) => to === option.id);
          const place =
            dominatedBy.length > 0
              ? `beaten by ${joinNames(dominatedBy.map(letterOf))}`
              : !data.frontier.includes(option.id)
                ? 'below it'
                : step
                  ? `on it, ${formatMoney(step.costPerPoint)} a point from ${letterOf(step.from)}${step.poor ? ', a poor step' : ''}`
                  : 'on it';
          return {
            head: `${option.letter} ${option.name}`,
            cells: [formatMoneyThousands(cost), formatScore(benefit), place],
          };
        }),
      };
    }
  }
};

/** The milestones as a table, in the order given. */
export const milestoneTable = (milestones: readonly DrawnMilestone[]): ChartTable => ({
  columns: ['Milestone', 'Date', 'Kind', 'Status', 'Owner'],
  words: true,
  rows: milestones.map(({ id, name, date, kind, status, owner }) => ({
    key: id,
    head: name || 'Unnamed milestone',
    cells: [
      date === null ? 'no date' : formatDate(date),
      milestoneKinds[kind],
      milestoneStates[status],
      owner,
    ],
  })),
});

/** Ranks with a column of their own in the table. */
const mostColumns = 6;

/** Shares of runs by rank, each with its standard error. */
const rankAcceptabilityTable = (data: AcceptabilityData): ChartTable => {
  const { names, shares, errors } = rankSteps(data, mostColumns);
  return {
    columns: ['Share of runs ± standard error', ...names],
    rows: data.bars.map(({ option }, bar) => ({
      key: option.id,
      head: `${option.letter} ${option.name}`,
      cells: names.map((_, step) => shareWithError(shares[bar]?.[step] ?? 0, errors[bar]?.[step] ?? 0)),
    })),
  };
};

/** The grid as a table: one row a risk, the highest rating first. */
export const riskGridTable = ({ cells, unrated }: RiskGridData): ChartTable => ({
  columns: ['Risk', 'Likelihood', 'Impact', 'Rating', 'Band'],
  words: true,
  rows: [
    ...[...cells]
      .sort((a, b) => b.rating - a.rating || b.impact - a.impact)
      .flatMap(({ risks, likelihood, impact, rating, band }) =>
        risks.map(({ id, number, name }) => ({
          key: id,
          head: `${number} ${name || 'Unnamed risk'}`,
          cells: [
            `${likelihood} ${likelihoodWords[likelihood - 1]}`,
            `${impact} ${impactWords[impact - 1]}`,
            `${rating}`,
            band,
          ],
        })),
      ),
    ...unrated.map(({ id, number, name }) => ({
      key: id,
      head: `${number} ${name || 'Unnamed risk'}`,
      cells: ['', '', 'not rated', ''],
    })),
  ],
});

const position = (value: number | null): string =>
  value === null ? 'not known' : `${signedPosition(value)} ${positionWord(value)}`;

/** The map as a table: the most influential first, those most against before those in favour. */
export const stakeholderMapTable = ({ placed, unplaced }: StakeholderMapData): ChartTable => ({
  columns: ['Group', 'Influence', 'Position'],
  words: true,
  rows: [...[...placed].sort((a, b) => b.influence - a.influence || a.value - b.value), ...unplaced].map(
    ({ stakeholder, name, influence, value }) => ({
      key: stakeholder,
      head: name || 'Unnamed group',
      cells: [influence === null ? 'not judged' : `${influence} of 5`, position(value)],
    }),
  ),
});

/** Every group of every cell; single scores in rising order where they are shown. */
const spreadTable = ({ cells, average }: SpreadChart): ChartTable => {
  const showsPeople = cells.some(({ groups }) => groups.some(({ scores }) => scores.length > 0));
  return {
    columns: [
      'Score and group',
      'People',
      average === 'mean' ? 'Mean' : 'Median',
      ...(showsPeople ? ['Scores'] : []),
      'Agreed',
    ],
    rows: cells.flatMap((cell) =>
      cell.groups.map(({ group, people, mean, scores }) => ({
        key: `${cell.option.id} ${cell.criterion.code} ${cell.criterion.name} ${group}`,
        head: `${spreadCellName(cell)}: ${group}`,
        cells: [
          String(people),
          spreadFigure(mean),
          ...(showsPeople ? [scores.map(spreadFigure).join(', ')] : []),
          cell.agreed === null ? 'not agreed' : spreadFigure(cell.agreed),
        ],
      })),
    ),
  };
};

/** Every bar as a row, those that are not drawn too; where the lead is lost, if anything loses it. */
const tornadoTable = ({ bars, leader }: TornadoChart): ChartTable => {
  const isLost = bars.some(({ changesLeader }) => changesLeader);
  return {
    columns: [
      ...['What moves', 'Low', 'High', 'Lead at low', 'Lead at high'],
      ...(isLost ? [`${leader.letter} behind`] : []),
    ],
    rows: bars.map((bar, place) => ({
      head: tornadoName(bar),
      key: `${place}`,
      cells: [
        tornadoEnd(bar, bar.low),
        tornadoEnd(bar, bar.high),
        formatScore(bar.leadAtLow),
        formatScore(bar.leadAtHigh),
        ...(isLost ? [tornadoLostAt(bar)] : []),
      ],
    })),
  };
};
