import {
  ReferenceLine,
  Scatter,
  ScatterChart,
  type ScatterShapeProps,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import type { ChartData } from '../../shared/paper/paper-model.ts';
import { countInWords } from '../../shared/text/count-words.ts';
import { formatFinancialYear } from '../../shared/text/dates.ts';
import { joinNames } from '../../shared/text/lists.ts';
import { formatMoney, formatMoneyThousands } from '../../shared/text/money.ts';
import { formatScore } from '../../shared/text/numbers.ts';
import { OptionMarker } from '../components/option-mark.tsx';
import { Backing } from './backing.tsx';
import './chart.css';
import { type Box, bestBox, textWidth } from './label-layout.ts';
import { niceTicks } from './ticks.ts';

export type CostBenefitData = Extract<ChartData, { kind: 'costBenefit' }>;
type Point = CostBenefitData['points'][number];

interface CostBenefitProps {
  readonly data: CostBenefitData;
  readonly alt: string;
  readonly width: number;
  readonly dense?: boolean;
}

/** Benefit against cost: one marker an option, and the line through the options that no other beats. */
export const CostBenefit = ({ data, alt, width, dense = false }: CostBenefitProps) => {
  const costs = data.points.map(({ cost }) => cost);
  const benefits = data.points.map(({ benefit }) => benefit);
  const x = niceTicks(Math.min(0, ...costs), Math.max(1, ...costs));
  const lowest = Math.min(...benefits);
  const highest = Math.max(...benefits);
  const room = Math.max(2, (highest - lowest) * 0.15);
  const y = niceTicks(lowest - room, highest + room, 5);
  const byId = new Map(data.points.map((point) => [point.option.id, point]));
  const drawn: Drawn[] = data.points.map(({ option, cost, benefit }) => ({
    colour: option.colour,
    cost,
    benefit,
  }));
  return (
    <div className="chart">
      <ScatterChart
        width={width}
        height={(dense ? 200 : 262) + (isCrowded(data) ? 72 : 0)}
        margin={{ top: 12, right: 24, bottom: 44, left: 32 }}
        accessibilityLayer={false}
        role="img"
        aria-label={alt}
      >
        <XAxis type="number" dataKey="cost" domain={[x.low, x.high]} hide />
        <YAxis type="number" dataKey="benefit" domain={[y.low, y.high]} width={0} hide />
        <Axes xs={x.values} ys={y.values} name={axisWords(data)} />
        {data.steps.map((step) => {
          const [from, to] = [byId.get(step.from), byId.get(step.to)];
          if (!from || !to) return null;
          return (
            <ReferenceLine
              key={step.to}
              segment={[
                { x: from.cost, y: from.benefit },
                { x: to.cost, y: to.benefit },
              ]}
              stroke="var(--text)"
              strokeWidth={step.poor ? 1.5 : 2}
              {...(step.poor ? { strokeDasharray: '3 3' } : {})}
            />
          );
        })}
        <Scatter data={drawn} isAnimationActive={false} shape={Marker} />
        <ZIndexLayer zIndex={700}>
          <PointLabels data={data} byId={byId} />
        </ZIndexLayer>
      </ScatterChart>
    </div>
  );
};

/** With more points than this their labels would lie on one another: those off the frontier have their letter alone. */
const mostLabelled = 8;

/** Whether options off the frontier have their letter alone. */
export const isCrowded = ({ points }: CostBenefitData): boolean => points.length > mostLabelled;

/** "Net present cost over five years, in 2009/10 at 2008/09 prices". */
export const axisWords = ({ basis }: CostBenefitData): string =>
  basis
    ? `Net present cost over ${countInWords(basis.years)} ${basis.years === 1 ? 'year' : 'years'}, in ${formatFinancialYear(basis.presentValueYear)} at ${formatFinancialYear(basis.priceBaseYear)} prices`
    : 'Net present cost';

/** A field called `option` would overrule the shape that recharts is told to draw. */
interface Drawn {
  readonly colour: number;
  readonly cost: number;
  readonly benefit: number;
}

const Marker = ({ cx, cy, payload }: ScatterShapeProps) => (
  <OptionMarker x={cx ?? 0} y={cy ?? 0} colour={(payload as Drawn).colour} size={17} />
);

const Axes = (props: {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly name: string;
}) => {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (!x || !y || !area) return null;
  const bottom = area.y + area.height;
  return (
    <g>
      {props.ys.map((value) => (
        <g key={value}>
          <line
            x1={area.x}
            x2={area.x + area.width}
            y1={y(value)}
            y2={y(value)}
            stroke={value === props.ys[0] ? 'var(--line-strong)' : 'var(--line)'}
          />
          <text x={area.x - 8} y={(y(value) ?? 0) + 4} textAnchor="end" className="chart-tick">
            {value}
          </text>
        </g>
      ))}
      {props.xs.map((value) => (
        <text key={value} x={x(value)} y={bottom + 17} textAnchor="middle" className="chart-tick">
          {value === 0 ? '£0' : formatAxisMoney(value)}
        </text>
      ))}
      <text x={area.x + area.width / 2} y={bottom + 36} textAnchor="middle" className="chart-tick">
        {props.name}
      </text>
    </g>
  );
};

/** "£0.5m", "£250k": axis values are round, so trailing zeros say nothing. */
export const formatAxisMoney = (pence: number): string =>
  Math.abs(pence) >= 50_000_000
    ? `${pence < 0 ? '−' : ''}£${Number((Math.abs(pence) / 100_000_000).toFixed(2))}m`
    : formatMoney(pence);

/** Options that a label names; the table names them all. */
const mostNamed = 4;

const second = (point: Point, data: CostBenefitData): string => {
  if (point.dominatedBy.length > 0) {
    const letters = data.points
      .filter(({ option }) => point.dominatedBy.includes(option.id))
      .map(({ option }) => option.letter);
    const who = letters.length > mostNamed ? `${countInWords(letters.length)} options` : joinNames(letters);
    return `beaten by ${who} on both`;
  }
  return data.frontier.includes(point.option.id) ? '' : 'below the frontier';
};

interface Label {
  readonly key: string;
  readonly first: string;
  readonly strong: string;
  readonly second: string;
  readonly candidates: readonly Box[];
}

const PointLabels = (props: {
  readonly data: CostBenefitData;
  readonly byId: ReadonlyMap<string, Point>;
}) => {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (!x || !y || !area) return null;
  const { data, byId } = props;
  const at = (point: Point) => ({ x: x(point.cost) ?? 0, y: y(point.benefit) ?? 0 });
  const isOnFrontier = (point: Point): boolean => data.frontier.includes(point.option.id);
  // What matters most takes its place first.
  const inTurn = isCrowded(data)
    ? [...data.points].sort((a, b) => Number(isOnFrontier(b)) - Number(isOnFrontier(a)))
    : data.points;
  const labels: Label[] = inTurn.map((point) => {
    const bare = isCrowded(data) && !isOnFrontier(point);
    const { letter } = point.option;
    const strong = bare ? letter : `${letter} ${formatScore(point.benefit)}`;
    const first = bare ? '' : ` ${formatMoneyThousands(point.cost)}`;
    const below = bare ? '' : second(point, data);
    const width = Math.max(textWidth(strong + first, 12.5), textWidth(below, 11));
    const height = below ? 30 : 16;
    const { x: px, y: py } = at(point);
    const box = (left: number, top: number): Box => ({ x: left, y: top, width, height });
    return {
      key: point.option.id,
      strong,
      first,
      second: below,
      candidates: [
        box(px + 13, py - 9),
        box(px + 6, py + 9),
        box(px + 8, py - height - 8),
        box(px - width - 13, py - 9),
        box(px - width / 2, py + 11),
        box(px - width / 2, py - height - 10),
        box(px - width, py - height - 10),
        box(px - width, py + 10),
      ],
    };
  });
  const steps: Label[] = data.steps.flatMap((step) => {
    const [from, to] = [byId.get(step.from), byId.get(step.to)];
    if (!from || !to) return [];
    const [a, b] = [at(from), at(to)];
    const strong = `${formatMoney(step.costPerPoint)} a point`;
    const below = step.poor ? 'poor step' : '';
    const width = textWidth(strong, 11.5);
    const height = below ? 28 : 15;
    return [
      {
        key: `${step.from} ${step.to}`,
        strong,
        first: '',
        second: below,
        candidates: [0.5, 0.35, 0.65].flatMap((share) => {
          const [mx, my] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share];
          return [
            { x: mx - width - 8, y: my - height - 2, width, height },
            { x: mx + 10, y: my + 4, width, height },
            { x: mx - width / 2, y: my - height - 8, width, height },
            { x: mx - width / 2, y: my + 10, width, height },
          ];
        }),
      },
    ];
  });
  const taken: Box[] = [
    ...data.points.map((point) => ({ x: at(point).x - 8, y: at(point).y - 8, width: 16, height: 16 })),
    ...data.steps.flatMap((step) => alongStep(byId, step, at)),
  ];
  const frame: Box = { x: area.x, y: area.y - 8, width: area.width + 24, height: area.height + 6 };
  return (
    <g>
      {[...labels, ...steps].map((label, index) => {
        const box = bestBox(label.candidates, taken, frame);
        if (!box) return null;
        taken.push(box);
        return (
          <g key={label.key}>
            <Backing {...box} />
            <text x={box.x} y={box.y + 12} className={index >= labels.length ? 'chart-small' : undefined}>
              <tspan className="chart-strong">{label.strong}</tspan>
              {label.first}
            </text>
            {label.second && (
              <text x={box.x} y={box.y + 26} className="chart-small chart-muted">
                {label.second}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
};

/** Small boxes along a frontier step, so that labels keep off the line. */
const alongStep = (
  byId: ReadonlyMap<string, Point>,
  step: CostBenefitData['steps'][number],
  at: (point: Point) => { readonly x: number; readonly y: number },
): readonly Box[] => {
  const [from, to] = [byId.get(step.from), byId.get(step.to)];
  if (!from || !to) return [];
  const [a, b] = [at(from), at(to)];
  return Array.from({ length: 24 }, (_, index) => {
    const share = (index + 1) / 25;
    return { x: a.x + (b.x - a.x) * share - 3, y: a.y + (b.y - a.y) * share - 3, width: 6, height: 6 };
  });
};
