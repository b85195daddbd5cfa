import type { ReactNode } from 'react';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { axis, axisPlace, type Dot, rowHeight, stackDots } from './spread-dots.ts';
import type { SpreadGroup } from './spread-groups.ts';

interface SpreadProps {
  readonly groups: readonly SpreadGroup[];
  readonly agreed: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Mean or median, as the appraisal averages. */
  readonly average: 'mean' | 'median';
}

/** The drawing in words, without names. */
export const spreadSummary = ({
  groups,
  agreed,
  average,
}: Pick<SpreadProps, 'groups' | 'agreed' | 'average'>): string => {
  const people = groups.reduce((sum, { scores }) => sum + scores.length, 0);
  const means = groups.map(({ group, mean }) => `${group} ${formatNumber(mean)}`).join(', ');
  const settled = agreed === null ? 'Not agreed yet.' : `Agreed ${formatNumber(agreed)}.`;
  const declared = groups.reduce(
    (sum, { scores }) => sum + scores.filter(({ interest }) => interest).length,
    0,
  );
  const interests = declared === 0 ? '' : ` ${declared} of them by people with an interest in the option.`;
  return `${people} scores by group. ${average === 'mean' ? 'Means' : 'Medians'}: ${means}. ${settled}${interests}`;
};

/** The score of one person: a diamond where an interest was declared. */
export const SpreadDot = ({ dot, interest }: { readonly dot: Dot; readonly interest: boolean }): ReactNode =>
  interest ? (
    <path
      d={`M${dot.x} ${dot.y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`}
      fill="var(--unknown)"
      stroke="var(--surface)"
      strokeWidth="0.75"
    />
  ) : (
    <circle cx={dot.x} cy={dot.y} r="4.5" fill="var(--surface)" stroke="var(--text)" strokeWidth="1.5" />
  );

/** As much of a group's name as stands before the axis. */
export const shortGroup = (name: string): string => (name.length > 10 ? `${name.slice(0, 9)}…` : name);

/**
 * Every person's score as a dot, by group, with the group's mean, the agreed score and its range. A diamond
 * is the score of someone who declared an interest in the option. Names are not drawn.
 */
export const SpreadChart = (props: SpreadProps): ReactNode => {
  const { groups, agreed, low, high, average } = props;
  const height = rowHeight(groups.length);
  const { width } = axis;
  return (
    <svg
      className="spread"
      width={width}
      height="198"
      viewBox={`0 -14 ${width} 198`}
      role="img"
      aria-label={spreadSummary(props)}
    >
      {low !== null && high !== null ? (
        <rect
          x={axisPlace(low)}
          y="0"
          width={axisPlace(high) - axisPlace(low)}
          height={axis.height}
          fill="var(--hover)"
        />
      ) : null}
      {[0, 25, 50, 75, 100].map((tick) => (
        <g key={tick}>
          <line x1={axisPlace(tick)} x2={axisPlace(tick)} y1="0" y2={axis.height} stroke="var(--line)" />
          <text x={axisPlace(tick)} y="180" textAnchor="middle" className="spread-tick">
            {tick}
          </text>
        </g>
      ))}
      {groups.map(({ group, mean, scores }, at) => {
        const middle = height * (at + 0.5);
        // As the dots are stacked: by value.
        const sorted = [...scores].sort((a, b) => a.value - b.value);
        const values = sorted.map(({ value }) => value);
        const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0];
        return (
          <g key={group}>
            <text x="0" y={middle + 4}>
              <title>{group}</title>
              {shortGroup(group)} <tspan className="spread-count">{scores.length}</tspan>
            </text>
            <line
              x1={axisPlace(first)}
              x2={axisPlace(last)}
              y1={middle}
              y2={middle}
              stroke="var(--line-strong)"
            />
            {stackDots(values, middle, height).map((dot, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike and have no names
              <SpreadDot key={nth} dot={dot} interest={sorted[nth]?.interest ?? false} />
            ))}
            <line
              x1={axisPlace(mean)}
              x2={axisPlace(mean)}
              y1={middle - Math.min(10.8, height / 2)}
              y2={middle + Math.min(10.8, height / 2)}
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
        <>
          <line
            x1={axisPlace(agreed)}
            x2={axisPlace(agreed)}
            y1="-2"
            y2={axis.height}
            stroke="var(--accent)"
            strokeWidth="2"
          />
          <text x={axisPlace(agreed)} y="-5" textAnchor="middle" className="spread-agreed">
            Agreed {formatNumber(agreed)}
          </text>
        </>
      )}
      <text x={width} y="-5" textAnchor="end" className="spread-tick">
        {average === 'mean' ? 'Mean' : 'Median'}
      </text>
    </svg>
  );
};
