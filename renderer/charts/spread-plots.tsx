import type { ReactNode } from 'react';
import type { SpreadGroup } from '../../shared/paper/paper-model.ts';
import { type SpreadChart, spreadFigure } from '../../shared/paper/spread-chart.ts';
import { OptionMarker } from '../components/option-mark.tsx';
import './chart.css';
import { stacked } from './dots.ts';
import { textWidth, wrapName } from './label-layout.ts';
import { besideName, layoutSpread, letterWidth, type SpreadPlot, spreadPlace } from './spread-layout.ts';

interface SpreadPlotsProps {
  readonly data: SpreadChart;
  readonly alt: string;
  readonly width: number;
  /** As in print: lower and tighter. */
  readonly dense?: boolean;
}

/** One plot a cell, one row a group: a hollow dot a person, a thick tick for the group, a line for what was agreed. */
export const SpreadPlots = ({ data, alt, width, dense = false }: SpreadPlotsProps): ReactNode => {
  const { plots, height } = layoutSpread(data.cells, width, dense);
  return (
    <div className="chart">
      <svg width={width} height={height} role="img" aria-label={alt}>
        {plots.map((plot) => (
          <Plot key={`${plot.x} ${plot.y}`} plot={plot} average={data.average} />
        ))}
      </svg>
    </div>
  );
};

const Plot = ({ plot, average }: { readonly plot: SpreadPlot; readonly average: 'mean' | 'median' }) => {
  const { cell, x, y, top, bottom, width, rowHeight } = plot;
  const place = (score: number): number => spreadPlace(plot, score);
  return (
    <g>
      <OptionMarker x={x + 7} y={y + 9} colour={cell.option.colour} size={14} />
      <text x={x + 20} y={y + 13}>
        <tspan className="chart-strong">{cell.option.letter}</tspan>{' '}
        {wrapName(cell.criterion.name, Math.floor((width - 84) / 5.8), 1)[0]}
      </text>
      <text x={x + width} y={y + 13} textAnchor="end" className="chart-tick">
        {average === 'mean' ? 'Mean' : 'Median'}
      </text>
      {cell.low !== null && cell.high !== null && (
        <rect
          x={place(cell.low)}
          y={top}
          width={place(cell.high) - place(cell.low)}
          height={bottom - top}
          fill="var(--hover)"
          stroke="var(--line-strong)"
          strokeDasharray="2 2"
        />
      )}
      {[0, 25, 50, 75, 100].map((tick) => (
        <g key={tick}>
          <line x1={place(tick)} x2={place(tick)} y1={top} y2={bottom} stroke="var(--line)" />
          <text x={place(tick)} y={bottom + 15} textAnchor="middle" className="chart-tick">
            {tick}
          </text>
        </g>
      ))}
      {cell.groups.map((group, at) => (
        <Row key={group.group} plot={plot} group={group} middle={top + rowHeight * (at + 0.5)} />
      ))}
      {cell.agreed !== null && <Agreed plot={plot} agreed={cell.agreed} />}
    </g>
  );
};

/** A row as high as this takes a name on two lines. */
const twoLines = 28;

const Row = ({
  plot,
  group: { group, people, mean, scores },
  middle,
}: {
  readonly plot: SpreadPlot;
  readonly group: SpreadGroup;
  readonly middle: number;
}) => {
  const { x, left, width, rowHeight } = plot;
  const place = (score: number): number => spreadPlace(plot, score);
  const tick = Math.min(11, rowHeight / 2 - 1);
  const lines = wrapName(
    group,
    Math.floor((left - x - besideName) / letterWidth),
    rowHeight >= twoLines ? 2 : 1,
  );
  return (
    <g>
      <text y={middle + 4 - (lines.length - 1) * 7}>
        <title>{group}</title>
        {lines.map((line, at) => (
          <tspan key={line} x={x} dy={at === 0 ? 0 : 14}>
            {line}
          </tspan>
        ))}{' '}
        <tspan className="chart-muted">{people}</tspan>
      </text>
      {scores.length > 1 && (
        <line
          x1={place(scores[0] ?? mean)}
          x2={place(scores.at(-1) ?? mean)}
          y1={middle}
          y2={middle}
          stroke="var(--line-strong)"
        />
      )}
      {stacked(scores, rowHeight).map(({ value, offset }) => (
        <circle
          key={`${value} ${offset}`}
          cx={place(value)}
          cy={middle + offset}
          r={4.5}
          fill="var(--surface)"
          stroke="var(--text)"
          strokeWidth={1.5}
        />
      ))}
      <line
        x1={place(mean)}
        x2={place(mean)}
        y1={middle - tick}
        y2={middle + tick}
        stroke="var(--text)"
        strokeWidth={3}
      />
      <text x={x + width} y={middle + 4} textAnchor="end" className="chart-strong">
        {spreadFigure(mean)}
      </text>
    </g>
  );
};

const Agreed = ({ plot, agreed }: { readonly plot: SpreadPlot; readonly agreed: number }) => {
  const { top, bottom, left, right } = plot;
  const at = spreadPlace(plot, agreed);
  const words = `Agreed ${spreadFigure(agreed)}`;
  const half = textWidth(words, 13) / 2;
  return (
    <g>
      <line x1={at} x2={at} y1={top - 3} y2={bottom} stroke="var(--accent)" strokeWidth={2} />
      <text
        x={Math.min(Math.max(at, left + half), right - half)}
        y={top - 8}
        textAnchor="middle"
        className="chart-strong chart-accent"
      >
        {words}
      </text>
    </g>
  );
};
