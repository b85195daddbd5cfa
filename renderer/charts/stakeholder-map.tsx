import { type ReactNode, useId } from 'react';
import {
  positionValues,
  positionWord,
  type Side,
  type StakeholderMapData,
  sideOf,
  signedPosition,
  strongInfluence,
} from '../../shared/analysis/positions.ts';
import { Backing } from './backing.tsx';
import './chart.css';
import {
  influenceWidth,
  layoutStakeholderMap,
  positionsHeight,
  type StakeholderMapLayout,
} from './stakeholder-map-layout.ts';

interface StakeholderMapProps {
  readonly data: StakeholderMapData;
  readonly alt: string;
  readonly width: number;
  /** As in print: lower. */
  readonly dense?: boolean;
}

/** Influence up, position to the right; every group with its name. Where influence meets opposition is hatched. */
export const StakeholderMap = ({ data, alt, width, dense = false }: StakeholderMapProps): ReactNode => {
  const hatch = useId();
  const layout = layoutStakeholderMap(data.placed, width, dense);
  const { columnWidth, rows, groups, bottom } = layout;
  const right = influenceWidth + columnWidth * positionValues.length;
  const strongest = rows.filter(({ influence }) => influence >= strongInfluence);
  const strongBottom = strongest.reduce((low, { y, height }) => Math.max(low, y + height), positionsHeight);
  return (
    <div className="chart">
      <svg width={width} height={bottom + 22} role="img" aria-label={alt}>
        <defs>
          <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse">
            <path d="M-1 1L1 -1M0 7L7 0M6 8L8 6" stroke="var(--line-strong)" strokeWidth="0.6" />
          </pattern>
        </defs>
        <rect
          x={influenceWidth}
          y={positionsHeight}
          width={columnWidth * 2}
          height={strongBottom - positionsHeight}
          fill={`url(#${hatch})`}
        />
        <Frame layout={layout} right={right} />
        {groups.map(({ group, x, y, lines, box }) => (
          <g key={group.stakeholder}>
            <Backing {...box} />
            <Mark side={sideOf(group.value)} x={x} y={y} />
            {lines.map((line) => (
              <text key={line.y} x={line.x} y={line.y}>
                {line.words}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
};

const influenceWords: Readonly<Record<number, string>> = { 5: 'can stop it', 1: 'little say' };

const Frame = ({ layout, right }: { readonly layout: StakeholderMapLayout; readonly right: number }) => {
  const { columnWidth, rows, bottom } = layout;
  return (
    <g>
      <text x={influenceWidth - 8} y={14} textAnchor="end" className="chart-tick chart-strong">
        Influence
      </text>
      {positionValues.map((value, column) => (
        <text
          key={value}
          x={influenceWidth + (column + 0.5) * columnWidth}
          y={14}
          textAnchor="middle"
          className="chart-tick"
        >
          <tspan className="chart-strong">{signedPosition(value)}</tspan> {positionWord(value)}
        </text>
      ))}
      {positionValues.map((value, column) => (
        <line
          key={value}
          x1={influenceWidth + column * columnWidth}
          x2={influenceWidth + column * columnWidth}
          y1={positionsHeight}
          y2={bottom}
          stroke={value === 0 || value === 1 ? 'var(--line-strong)' : 'var(--line)'}
        />
      ))}
      <line x1={right} x2={right} y1={positionsHeight} y2={bottom} stroke="var(--line)" />
      {rows.map(({ influence, y, height }) => (
        <g key={influence}>
          <line x1={influenceWidth} x2={right} y1={y} y2={y} stroke="var(--line)" />
          <text x={influenceWidth - 8} y={y + height / 2 + 2} textAnchor="end" className="chart-strong">
            {influence}
          </text>
          <text x={influenceWidth - 8} y={y + height / 2 + 15} textAnchor="end" className="chart-tick">
            {influenceWords[influence]}
          </text>
        </g>
      ))}
      <line x1={influenceWidth} x2={right} y1={bottom} y2={bottom} stroke="var(--line-strong)" />
      <text x={influenceWidth} y={bottom + 16} className="chart-tick">
        ← against
      </text>
      <text x={right} y={bottom + 16} textAnchor="end" className="chart-tick">
        in favour →
      </text>
    </g>
  );
};

/** Points up in favour, down against, round between. */
const Mark = ({ side, x, y }: { readonly side: Side; readonly x: number; readonly y: number }) => {
  if (side === 'for') return <path d={`M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}Z`} fill="var(--accent)" />;
  if (side === 'against') return <path d={`M${x} ${y + 5}L${x + 5} ${y - 4}H${x - 5}Z`} fill="var(--text)" />;
  return <circle cx={x} cy={y} r={4} fill="var(--surface)" stroke="var(--text)" strokeWidth={1.5} />;
};
