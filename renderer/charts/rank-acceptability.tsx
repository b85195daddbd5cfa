import type { ReactNode } from 'react';
import { type AcceptabilityData, type RankSteps, rankSteps } from '../../shared/paper/acceptability-chart.ts';
import { formatPercent } from '../../shared/text/numbers.ts';
import { OptionMarker } from '../components/option-mark.tsx';
import './chart.css';
import { textWidth, wrapName } from './label-layout.ts';
import './rank-acceptability.css';

/** Steps from dark to light; ranks after the third share the lightest. */
const mostSteps = 4;

interface RankAcceptabilityProps {
  readonly data: AcceptabilityData;
  readonly alt: string;
  readonly width: number;
  /** As in print: lower and tighter. */
  readonly dense?: boolean;
}

/** One bar an option: the share of runs in which it takes each rank, the first at the left and darkest. */
export const RankAcceptability = ({ data, alt, width, dense = false }: RankAcceptabilityProps): ReactNode => {
  const steps = rankSteps(data, mostSteps);
  const [bar, pitch] = dense ? [17, 22] : data.bars.length > 8 ? [24, 30] : [26, 40];
  const names = width < 520 ? 32 : Math.min(dense ? 206 : 220, width * 0.34);
  const top = 28;
  return (
    <div className="chart">
      <svg width={width} height={top + pitch * (data.bars.length - 1) + bar + 2} role="img" aria-label={alt}>
        <Key names={steps.names} left={names} width={width - names} />
        {data.bars.map(({ option }, index) => {
          const y = top + pitch * index;
          const longest = Math.floor((names - 44) / 5.7);
          const line = names > 32 ? (wrapName(option.name, longest, 1)[0] ?? '') : '';
          return (
            <g key={option.id}>
              <OptionMarker x={8} y={y + bar / 2} colour={option.colour} />
              <text x={20} y={y + bar / 2 + 4}>
                <tspan className="chart-strong">{option.letter}</tspan>
                {line === '' ? null : ` ${line}`}
              </text>
              <Bar
                shares={steps.shares[index] ?? []}
                x={names}
                y={y}
                width={width - names - 1}
                height={bar}
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
};

interface BarProps {
  readonly shares: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const Bar = ({ shares, x, y, width, height }: BarProps): ReactNode => {
  // Options that tie share the better rank; the shares of one option still come to 1.
  const starts = shares.map((_, step) => shares.slice(0, step).reduce((sum, share) => sum + share, 0));
  return shares.map((share, step) => {
    if (share <= 0) return null;
    const [start, size] = [x + (starts[step] ?? 0) * width, share * width];
    const label = formatPercent(share);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
      <g key={step}>
        <rect
          x={start}
          y={y}
          width={size}
          height={height}
          fill={`var(--step-${step + 1})`}
          stroke="var(--seg-edge)"
          strokeWidth={0.75}
        />
        {size >= textWidth(label, 14) + 6 && (
          <text
            x={start + size / 2}
            y={y + height / 2 + 4}
            textAnchor="middle"
            className={`chart-strong rank-step-${step + 1}`}
          >
            {label}
          </text>
        )}
      </g>
    );
  });
};

/** What the steps mean, above the bars and in the order of the bars. */
const Key = (props: {
  readonly names: RankSteps['names'];
  readonly left: number;
  readonly width: number;
}): ReactNode => {
  const pitch = Math.min(96, (props.width - 30) / props.names.length);
  return (
    <g>
      {props.names.map((name, step) => (
        <g key={name}>
          <rect
            x={props.left + step * pitch + 0.5}
            y={2.5}
            width={12}
            height={12}
            fill={`var(--step-${step + 1})`}
            stroke="var(--seg-edge)"
            strokeWidth={0.75}
          />
          <text x={props.left + step * pitch + 18} y={12.5} className="chart-small">
            {name}
          </text>
        </g>
      ))}
    </g>
  );
};
