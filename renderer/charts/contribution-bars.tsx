import { useId } from 'react';
import { Bar, BarChart, type BarShapeProps, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import type { ChartData } from '../../shared/paper/paper-model.ts';
import { formatScore } from '../../shared/text/numbers.ts';
import { OptionMarker } from '../components/option-mark.tsx';
import './chart.css';
import { CostHatch } from './cost-hatch.tsx';
import { stepUp, textWidth, wrapName } from './label-layout.ts';
import { niceTicks } from './ticks.ts';

type Contributions = Extract<ChartData, { kind: 'contributions' }>;
type BarRow = Contributions['bars'][number];

interface ContributionBarsProps {
  readonly data: Contributions;
  readonly alt: string;
  readonly width: number;
  /** Print draws lower bars and a narrower column of names. */
  readonly dense?: boolean;
}

const codeLine = 13;
const widthOfTotals = 62;

/** Stacked bars, ranked: the points that each criterion adds to each option's total. */
export const ContributionBars = ({ data, alt, width, dense = false }: ContributionBarsProps) => {
  const hatch = useId();
  const [bar, pitch] = dense ? [20, 25] : [28, 40];
  const names = Math.min(dense ? 206 : 220, width * 0.34);
  const longest = data.bars.reduce((most, { segments }) => Math.max(most, sum(segments)), 0);
  const axis = niceTicks(0, longest, 5);
  const high = Math.max(longest, 1);
  const codeLines = linesOfCodes(data, (width - names - widthOfTotals) / high);
  const top = 12 + codeLine * codeLines;
  const height = top + pitch * data.bars.length + 24;
  return (
    <div className="chart">
      <BarChart
        width={width}
        height={height}
        layout="vertical"
        data={[...data.bars]}
        margin={{ top, right: widthOfTotals, bottom: 24, left: names }}
        barCategoryGap={0}
        accessibilityLayer={false}
        role="img"
        aria-label={alt}
      >
        <defs>
          <CostHatch id={hatch} />
        </defs>
        <XAxis type="number" domain={[0, high]} hide />
        <YAxis type="category" dataKey={(row: BarRow) => row.option.id} width={0} hide />
        <Rules values={axis.values.filter((value) => value <= high + 1e-9)} top={top} bottom={height - 24} />
        {data.criteria.map((criterion, index) => (
          <Bar
            key={criterion.code}
            dataKey={(row: BarRow) => row.segments[index] ?? 0}
            name={criterion.name}
            stackId="points"
            barSize={bar}
            isAnimationActive={false}
            shape={(props: BarShapeProps) => (
              <Segment
                {...props}
                added={data.bars[props.index]?.segments[index] ?? 0}
                fillWith={
                  criterion.isCost ? `url(#${hatch})` : index % 2 === 0 ? 'var(--seg-1)' : 'var(--seg-2)'
                }
                isCost={criterion.isCost}
              />
            )}
          />
        ))}
        <NamesAndTotals data={data} width={width} names={names} rows={dense ? 1 : 2} />
        <Codes data={data} top={top} />
      </BarChart>
    </div>
  );
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Middle and width of each code of the first bar, in px from the start of the bar. */
const codePlaces = (data: Contributions, perPoint: number) => {
  let start = 0;
  return data.criteria.map((criterion, index) => {
    const points = data.bars[0]?.segments[index] ?? 0;
    const centre = (start + points / 2) * perPoint;
    start += points;
    return { centre, width: textWidth(criterion.code, 14) };
  });
};

const linesOfCodes = (data: Contributions, perPoint: number): number =>
  Math.max(1, ...stepUp(codePlaces(data, perPoint)).map((line) => line + 1));

interface SegmentProps extends BarShapeProps {
  readonly added: number;
  readonly fillWith: string;
  readonly isCost: boolean;
}

const Segment = ({ x, y, width, height, added, fillWith, isCost }: SegmentProps) => {
  if (width <= 0) return null;
  const label = formatScore(added);
  const [centre, baseline] = [x + width / 2, y + height / 2 + 4];
  const fits = width >= Math.max(18, textWidth(label, 10.5));
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        fill={fillWith}
        stroke="var(--seg-edge)"
        strokeWidth={0.75}
      />
      {fits && isCost && (
        <rect x={centre - 12} y={baseline - 12} width={24} height={16} rx={2} fill="var(--seg-cost)" />
      )}
      {fits && (
        <text
          x={centre}
          y={baseline}
          textAnchor="middle"
          className={`chart-points${isCost ? ' chart-points-cost' : ''}`}
        >
          {label}
        </text>
      )}
    </g>
  );
};

const Rules = (props: {
  readonly values: readonly number[];
  readonly top: number;
  readonly bottom: number;
}) => {
  const scale = useXAxisScale();
  if (!scale) return null;
  return (
    <g>
      {props.values.map((value) => (
        <g key={value}>
          <line
            x1={scale(value)}
            x2={scale(value)}
            y1={props.top - 6}
            y2={props.bottom}
            stroke="var(--line)"
          />
          <text x={scale(value)} y={props.bottom + 16} textAnchor="middle" className="chart-tick">
            {value}
          </text>
        </g>
      ))}
    </g>
  );
};

const NamesAndTotals = (props: {
  readonly data: Contributions;
  readonly width: number;
  readonly names: number;
  /** Lines that a name may take: the bars of print stand too close for two. */
  readonly rows: number;
}) => {
  const scale = useYAxisScale();
  if (!scale) return null;
  return (
    <g>
      {props.data.bars.map(({ option, total }, index) => {
        const middle = scale(option.id, { position: 'middle' }) ?? 0;
        const longest = Math.floor((props.names - 44) / 5.7);
        const whole = option.fullName ?? option.name;
        const lines =
          wrapName(whole, longest, props.rows).join(' ') === whole
            ? wrapName(whole, longest, props.rows)
            : wrapName(option.name, longest, props.rows);
        return (
          <g key={option.id}>
            <OptionMarker x={8} y={middle} colour={option.colour} />
            {lines.map((line, row) => (
              <text
                key={line}
                x={22}
                y={middle + 4 + (row - (lines.length - 1) / 2) * 14}
                className={index === 0 ? 'chart-strong' : undefined}
              >
                {row === 0 && <tspan className="chart-strong">{option.letter} </tspan>}
                {line}
              </text>
            ))}
            <text x={props.width} y={middle + 6} textAnchor="end" className="chart-total">
              {total === null ? '' : formatScore(total)}
            </text>
          </g>
        );
      })}
    </g>
  );
};

/** Codes above the first bar; one that would touch its neighbour steps up a line. */
const Codes = ({ data, top }: { readonly data: Contributions; readonly top: number }) => {
  const scale = useXAxisScale();
  const origin = scale?.(0);
  const one = scale?.(1);
  if (origin === undefined || one === undefined || data.bars.length === 0) return null;
  const places = codePlaces(data, one - origin);
  const lines = stepUp(places);
  return (
    <g>
      {data.criteria.map(({ code }, index) => (
        <text
          key={code}
          x={origin + (places[index]?.centre ?? 0)}
          y={top - 8 - codeLine * (lines[index] ?? 0)}
          textAnchor="middle"
          className="chart-code"
        >
          {code}
        </text>
      ))}
    </g>
  );
};
