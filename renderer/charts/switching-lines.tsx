import {
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { formatFigure } from '../../shared/analysis/figure.ts';
import { overtakenAt, type Switching, totalAt } from '../../shared/paper/switching-chart.ts';
import { joinNames } from '../../shared/text/lists.ts';
import { formatScore } from '../../shared/text/numbers.ts';
import { OptionMarker, optionColour, optionDash } from '../components/option-mark.tsx';
import { Backing } from './backing.tsx';
import './chart.css';
import { stepUp, textWidth } from './label-layout.ts';
import { otherCrossings, type Stretch, stretches } from './switching-geometry.ts';
import { plotMargin, type SwitchingPlot, switchingPlot } from './switching-plot.ts';
import { niceTicks } from './ticks.ts';

interface SwitchingLinesProps {
  readonly data: Switching;
  readonly alt: string;
  readonly width: number;
  readonly dense?: boolean;
  /** A weight (0-1) that is drawn in any case. */
  readonly reach?: number;
  /** The values at the line ends, and a handle on today's weight, are laid over the drawing: room is left for them. */
  readonly overlaid?: boolean;
}

const percent = (weight: number): string => formatFigure({ value: weight, format: 'weight' });

/** Of more lines than these, the crossings behind the leader would hide the lines. */
const mostRinged = 8;

/** Each option's total against the weight of one criterion, with every change of leader. */
export const SwitchingLines = ({
  data,
  alt,
  width,
  dense = false,
  reach = 0,
  overlaid = false,
}: SwitchingLinesProps) => {
  const plot = switchingPlot(data, width, dense, reach);
  const { end, y, height } = plot;
  const x = niceTicks(0, end);
  const parts = stretches(data, end);
  const today = parts.find(({ from, to }) => data.weight >= from && data.weight <= to)?.leader.id;
  const key = (id: string) => `at-${id}`;
  const rows = [0, end].map((weight) => ({
    weight,
    ...Object.fromEntries(data.lines.map((line) => [key(line.option.id), totalAt(line, weight)])),
  }));
  return (
    <div className="chart">
      <LineChart
        width={width}
        height={height}
        data={rows}
        margin={plotMargin}
        accessibilityLayer={false}
        role="img"
        aria-label={alt}
      >
        <XAxis type="number" dataKey="weight" domain={[0, end]} hide />
        <YAxis type="number" domain={[y.low, y.high]} width={0} hide />
        {parts
          .filter(({ leader }) => leader.id !== today)
          .map(({ from, to }) => (
            <ReferenceArea
              key={from}
              x1={from}
              x2={to}
              fill="var(--hover)"
              fillOpacity={0.8}
              stroke="none"
              zIndex={-200}
            />
          ))}
        <Scales
          xs={x.values.filter((value) => value <= end + 1e-9)}
          ys={y.values}
          name={data.criterion.name}
        />
        <ReferenceLine x={data.weight} stroke="var(--text-2)" strokeDasharray="4 3" />
        {data.lines.map(({ option }) => (
          <Line
            key={option.id}
            dataKey={key(option.id)}
            stroke={optionColour(option.colour)}
            strokeDasharray={optionDash(option.colour)}
            strokeWidth={parts.some(({ leader }) => leader.id === option.id) ? 2.5 : 2}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        <ZIndexLayer zIndex={700}>
          <Rings data={data} end={end} />
          <Leads parts={parts} />
          <AgreedLabel weight={data.weight} aside={overlaid ? 12 : 5} />
          {overlaid ? null : <LineEnds data={data} plot={plot} />}
        </ZIndexLayer>
      </LineChart>
    </div>
  );
};

const Scales = (props: {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly name: string;
}) => {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const [left, right] = [x(props.xs[0] ?? 0) ?? 0, x(props.xs[props.xs.length - 1] ?? 1) ?? 0];
  const bottom = y(props.ys[0] ?? 0) ?? 0;
  return (
    <g>
      {props.ys.map((value) => (
        <g key={value}>
          <line x1={left} x2={right} y1={y(value)} y2={y(value)} stroke="var(--line)" />
          <text x={left - 8} y={(y(value) ?? 0) + 4} textAnchor="end" className="chart-tick">
            {value}
          </text>
        </g>
      ))}
      {props.xs.map((value) => (
        <text key={value} x={x(value)} y={bottom + 17} textAnchor="middle" className="chart-tick">
          {percent(value)}
        </text>
      ))}
      <text x={(left + right) / 2} y={bottom + 35} textAnchor="middle" className="chart-tick">
        Weight given to {props.name}, others scaled in proportion
      </text>
    </g>
  );
};

const Rings = ({ data, end }: { readonly data: Switching; readonly end: number }) => {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const shown = data.changes.filter(({ at }) => at <= end);
  const left = x(0) ?? 0;
  const right = x(end) ?? 0;
  const labels = shown.map((change) => {
    const words = `${change.to.letter} overtakes ${overtakenAt(data, change)?.letter ?? ''} at ${formatFigure({ value: change.at, format: 'switchingWeight' })}`;
    const width = textWidth(words, 12.5);
    const at = x(change.at) ?? 0;
    return { words, width, at, centre: Math.min(Math.max(at, left + width / 2), right - width / 2) };
  });
  const lines = stepUp(
    labels.map(({ centre, width }) => ({ centre, width })),
    10,
  );
  const ringAt = (weight: number): number =>
    y(Math.max(...data.lines.map((line) => totalAt(line, weight)))) ?? 0;
  const footOf = (index: number): number => ringAt(shown[index]?.at ?? 0) - 26 - 15 * (lines[index] ?? 0);
  return (
    <g>
      {(data.lines.length > mostRinged ? [] : otherCrossings(data, end)).map(({ at, total, key }) => (
        <circle
          key={key}
          cx={x(at)}
          cy={y(total)}
          r={3.5}
          fill="var(--surface)"
          stroke="var(--text)"
          strokeWidth={1.25}
        />
      ))}
      {shown.map((change, index) => (
        <path
          key={change.at}
          d={`M${labels[index]?.at ?? 0} ${ringAt(change.at) - 7}V${footOf(index) + 5}`}
          stroke="var(--text)"
          fill="none"
        />
      ))}
      {shown.map((change) => (
        <circle
          key={change.at}
          cx={x(change.at)}
          cy={ringAt(change.at)}
          r={6}
          fill="var(--surface)"
          stroke="var(--text)"
          strokeWidth={2}
        />
      ))}
      {labels.map((label, index) => (
        <g key={label.words}>
          <Backing
            x={label.centre - label.width / 2}
            y={footOf(index) - 12}
            width={label.width}
            height={16}
          />
          <text x={label.centre} y={footOf(index)} textAnchor="middle" className="chart-strong">
            {label.words}
          </text>
        </g>
      ))}
    </g>
  );
};

const Leads = ({ parts }: { readonly parts: readonly Stretch[] }) => {
  const x = useXAxisScale();
  if (!x) return null;
  return (
    <g>
      {parts.map(({ from, to, leader, level }) => {
        const letters = joinNames(level.map(({ letter }) => letter));
        const words = level.length > 1 ? `${letters} are level` : `${letters} leads`;
        const room = (x(to) ?? 0) - (x(from) ?? 0);
        return (
          <text
            key={from}
            x={((x(from) ?? 0) + (x(to) ?? 0)) / 2}
            y={14}
            textAnchor="middle"
            className="chart-small chart-strong"
          >
            {room >= textWidth(words, 11) ? words : room >= 9 ? leader.letter : ''}
          </text>
        );
      })}
    </g>
  );
};

/** Each option's marker, letter and total at its line's end: the total there, or at another weight. */
export const LineEnds = ({
  data,
  plot,
  at = plot.end,
}: {
  readonly data: Switching;
  readonly plot: SwitchingPlot;
  readonly at?: number;
}) => (
  <g>
    {data.lines.map((line, index) => (
      <g key={line.option.id}>
        <OptionMarker
          x={plot.right + 10}
          y={plot.endPlaces[index] ?? plot.top}
          colour={line.option.colour}
          size={14}
        />
        <text x={plot.right + 22} y={(plot.endPlaces[index] ?? plot.top) + 4}>
          <tspan className="chart-strong">{line.option.letter}</tspan> {formatScore(totalAt(line, at))}
        </text>
      </g>
    ))}
  </g>
);

const AgreedLabel = ({ weight, aside }: { readonly weight: number; readonly aside: number }) => {
  const x = useXAxisScale();
  const area = usePlotArea();
  if (!x || !area) return null;
  const words = `agreed: ${percent(weight)}`;
  const [left, foot] = [(x(weight) ?? 0) + aside, area.y + area.height - 8];
  return (
    <g>
      <Backing x={left - 2} y={foot - 11} width={textWidth(words, 11)} height={14} />
      <text x={left} y={foot} className="chart-small chart-muted">
        {words}
      </text>
    </g>
  );
};
