import { formatFigure } from '../../shared/analysis/figure.ts';
import type { ChartData } from '../../shared/paper/paper-model.ts';
import { joinNames } from '../../shared/text/lists.ts';
import { formatMoney, formatMoneyThousands } from '../../shared/text/money.ts';
import { formatScore } from '../../shared/text/numbers.ts';
import type { ChartTable } from './chart-table.ts';
import { rankAcceptabilityTable } from './rank-acceptability.tsx';
import { riskGridTable } from './risk-grid.tsx';
import { spreadTable } from './spread-plots.tsx';
import { stakeholderMapTable } from './stakeholder-map.tsx';
import { overtakenAt } from './switching-geometry.ts';
import { tornadoTable } from './tornado-bars.tsx';

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
