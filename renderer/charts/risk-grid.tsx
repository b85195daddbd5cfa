import { type ReactNode, useId } from 'react';
import {
  impactWords,
  likelihoodWords,
  type RiskBand,
  type RiskCell,
  type RiskGridData,
  riskBands,
} from '../../shared/analysis/risks.ts';
import { Backing } from './backing.tsx';
import './chart.css';
import { textWidth } from './label-layout.ts';
import { axisWidth, chipSize, layoutRiskGrid, type PlacedChip } from './risk-grid-layout.ts';
import './risk-grid.css';

const ranges: Readonly<Record<RiskBand, string>> = {
  low: '1 to 3',
  moderate: '4 to 6',
  high: '8 to 12',
  extreme: '15 to 25',
};

/** "15, extreme: likelihood 3, possible; impact 5, catastrophic". */
export const cellWords = ({ likelihood, impact, rating, band }: Omit<RiskCell, 'risks'>): string =>
  `${rating}, ${band}: likelihood ${likelihood}, ${likelihoodWords[likelihood - 1]}; impact ${impact}, ${impactWords[impact - 1]}`;

interface RiskGridProps {
  readonly data: RiskGridData;
  readonly alt: string;
  readonly width: number;
  /** As in print: lower. */
  readonly dense?: boolean;
  readonly chosen?: string | null;
  /** On screen: each number is a button. Left out in print. */
  readonly onChoose?: (id: string) => void;
}

/** The 5×5 grid: impact up, likelihood to the right, each risk as its number; the darker and denser, the riskier. */
export const RiskGrid = ({
  data,
  alt,
  width,
  dense = false,
  chosen = null,
  onChoose,
}: RiskGridProps): ReactNode => {
  const pattern = useId();
  const { height, cells, chips, bottom, keys } = layoutRiskGrid(data, width, dense);
  const cellWidth = cells[0]?.width ?? 0;
  const wordsFit = cellWidth >= textWidth('almost certain', 9.5);
  const fillOf = (band: RiskBand): string => `url(#${pattern}${band})`;
  return (
    <div className="chart">
      <svg width={width} height={height} role="img" aria-label={alt}>
        <Patterns prefix={pattern} />
        <text x={axisWidth - 8} y={11} textAnchor="end" className="chart-tick chart-strong">
          Impact
        </text>
        {cells.map(({ cell, ...box }) => (
          <g key={`${cell.likelihood} ${cell.impact}`}>
            <rect {...box} fill={fillOf(cell.band)} stroke="var(--line-strong)" />
            <Backing x={box.x + 2} y={box.y + 2} width={textWidth(`${cell.rating}`, 11) + 6} height={14} />
            <text x={box.x + 5} y={box.y + 13} className="chart-tick">
              {cell.rating}
            </text>
            {cell.likelihood === 1 ? (
              <text x={axisWidth - 8} y={box.y + box.height / 2 + 4} textAnchor="end" className="chart-tick">
                {impactWords[cell.impact - 1]} {cell.impact}
              </text>
            ) : null}
            {cell.impact === 1 ? (
              <text textAnchor="middle" className="chart-tick">
                <tspan x={box.x + box.width / 2} y={bottom + 13}>
                  {cell.likelihood}
                </tspan>
                {wordsFit ? (
                  <tspan x={box.x + box.width / 2} y={bottom + 26}>
                    {likelihoodWords[cell.likelihood - 1]}
                  </tspan>
                ) : null}
              </text>
            ) : null}
          </g>
        ))}
        <text
          x={axisWidth + (cellWidth * 5) / 2}
          y={bottom + 42}
          textAnchor="middle"
          className="chart-tick chart-strong"
        >
          Likelihood
        </text>
        <Key keys={keys} fillOf={fillOf} />
        {chips.map((chip) => (
          <Chip key={chip.id} chip={chip} isChosen={chip.id === chosen} />
        ))}
      </svg>
      {onChoose
        ? chips.map(({ id, number, name, cell, x, y }) => (
            <button
              key={id}
              type="button"
              className="risk-grid-press"
              style={{ left: x - chipSize / 2, top: y - chipSize / 2 }}
              aria-current={id === chosen ? 'true' : undefined}
              aria-label={`Risk ${number}, ${name || 'unnamed'}: rated ${cellWords(cell)}`}
              title={name}
              onClick={() => onChoose(id)}
            />
          ))
        : null}
    </div>
  );
};

const Chip = ({ chip, isChosen }: { readonly chip: PlacedChip; readonly isChosen: boolean }): ReactNode => (
  <g>
    <circle
      cx={chip.x}
      cy={chip.y}
      r={chipSize / 2 - 1.5}
      fill={isChosen ? 'var(--accent)' : 'var(--surface)'}
      stroke={isChosen ? 'var(--surface)' : 'var(--text)'}
      strokeWidth={isChosen ? 2.5 : 1.25}
    />
    <text
      x={chip.x}
      y={chip.y + 4}
      textAnchor="middle"
      className={`chart-strong${isChosen ? ' risk-grid-chosen' : ''}`}
    >
      {chip.number}
    </text>
  </g>
);

/** Blank, dots, slashes and crossed slashes: told apart without colour, and denser as the risk rises. */
const Patterns = ({ prefix }: { readonly prefix: string }): ReactNode => {
  const tile = { width: 8, height: 8, patternUnits: 'userSpaceOnUse' } as const;
  const line = { stroke: 'var(--text-2)', strokeWidth: 1, fill: 'none' };
  return (
    <defs>
      <pattern id={`${prefix}low`} {...tile}>
        <rect width="8" height="8" fill="var(--surface)" />
      </pattern>
      <pattern id={`${prefix}moderate`} {...tile}>
        <rect width="8" height="8" fill="var(--step-4)" />
        <circle cx="4" cy="4" r="0.9" fill="var(--text-2)" />
      </pattern>
      <pattern id={`${prefix}high`} {...tile}>
        <rect width="8" height="8" fill="var(--step-3)" />
        <path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" {...line} />
      </pattern>
      <pattern id={`${prefix}extreme`} {...tile}>
        <rect width="8" height="8" fill="var(--step-2)" />
        <path d="M-2 2L2 -2M0 8L8 0M6 10L10 6M-2 6L2 10M0 0L8 8M6 -2L10 2" {...line} stroke="var(--step-1)" />
      </pattern>
    </defs>
  );
};

const Key = (props: {
  readonly keys: readonly { readonly x: number; readonly y: number }[];
  readonly fillOf: (band: RiskBand) => string;
}): ReactNode => (
  <g>
    {riskBands.map((band, place) => {
      const { x, y } = props.keys[place] ?? { x: 0, y: 0 };
      return (
        <g key={band}>
          <rect
            x={x + 0.5}
            y={y}
            width={20}
            height={14}
            fill={props.fillOf(band)}
            stroke="var(--line-strong)"
          />
          <text x={x + 26} y={y + 11} className="chart-tick">
            {band} {ranges[band]}
          </text>
        </g>
      );
    })}
  </g>
);
