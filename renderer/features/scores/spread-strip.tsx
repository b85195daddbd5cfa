import type { ReactNode } from 'react';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { SpreadDot, shortGroup, spreadSummary } from './spread-chart.tsx';
import { stackDots, stripAxis } from './spread-dots.ts';
import type { SpreadGroup } from './spread-groups.ts';

interface StripProps {
  readonly groups: readonly SpreadGroup[];
  readonly agreed: number | null;
  readonly average: 'mean' | 'median';
}

/** Height of one group's row, in px, and of the part of it in which equal scores stack. */
const height = 24;
const stackHeight = 18;

/** As `SpreadChart`, small enough for a row of a table: a dot a person, by group, a tick for the group, the agreed score. */
export const SpreadStrip = (props: StripProps): ReactNode => {
  const { groups, agreed } = props;
  const { width, place } = stripAxis;
  const bottom = groups.length * height;
  return (
    <svg
      className="spread"
      width={width}
      height={bottom}
      viewBox={`0 0 ${width} ${bottom}`}
      role="img"
      aria-label={spreadSummary(props)}
    >
      {[0, 50, 100].map((tick) => (
        <line key={tick} x1={place(tick)} x2={place(tick)} y1="0" y2={bottom} stroke="var(--line)" />
      ))}
      {groups.map(({ group, mean, scores }, at) => {
        const middle = height * (at + 0.5);
        const sorted = [...scores].sort((a, b) => a.value - b.value);
        const values = sorted.map(({ value }) => value);
        return (
          <g key={group}>
            <text x="0" y={middle + 4}>
              <title>{group}</title>
              {shortGroup(group)} <tspan className="spread-count">{scores.length}</tspan>
            </text>
            <line
              x1={place(values[0] ?? mean)}
              x2={place(values.at(-1) ?? mean)}
              y1={middle}
              y2={middle}
              stroke="var(--line-strong)"
            />
            {stackDots(values, middle, stackHeight, place).map((dot, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike and have no names
              <SpreadDot key={nth} dot={dot} interest={sorted[nth]?.interest ?? false} />
            ))}
            <line
              x1={place(mean)}
              x2={place(mean)}
              y1={middle - 9}
              y2={middle + 9}
              stroke="var(--text)"
              strokeWidth="3"
            />
            <text x={width} y={middle + 4} textAnchor="end" className="spread-mean">
              {formatNumber(mean)}
            </text>
          </g>
        );
      })}
      {agreed === null ? null : (
        <line
          x1={place(agreed)}
          x2={place(agreed)}
          y1="0"
          y2={bottom}
          stroke="var(--accent)"
          strokeWidth="2"
        />
      )}
    </svg>
  );
};
