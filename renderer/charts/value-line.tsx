import type { ReactNode } from 'react';
import { formatFigureGiven } from '../../shared/text/units.ts';
import { OptionMarker } from '../components/option-mark.tsx';
import { type LineFrame, type LinePoint, letterRows, type MeasuredFigure } from './value-line-geometry.ts';
import './value-line.css';

interface ValueLineProps {
  readonly frame: LineFrame;
  readonly points: readonly LinePoint[];
  readonly figures: readonly MeasuredFigure[];
  /** Named at the axis of figures. */
  readonly unit: string;
  /** The letter of the option that is set apart, with its range from low to high. */
  readonly marked?: string;
}

/**
 * The drawing of a value function inside an svg: axes, the line, and the options' figures as ticks with their letters.
 * Beyond its ends the line goes on level, dashed.
 */
export const ValueLine = ({ frame, points, figures, unit, marked }: ValueLineProps): ReactNode => {
  const { left, right, top, bottom, x, y } = frame;
  const rows = letterRows(figures.map(({ figure }) => x(figure)));
  const [first, last] = [points[0], points.at(-1)];
  return (
    <g className="value-line">
      {[0, 25, 50, 75, 100].map((value) => (
        <g key={value}>
          <line className="value-grid" x1={left} x2={right} y1={y(value)} y2={y(value)} />
          <text className="value-tick" x={left - 14} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {frame.ticks.map((figure) => (
        <g key={figure}>
          <line className="value-mark" x1={x(figure)} x2={x(figure)} y1={bottom} y2={bottom + 4} />
          <text className="value-tick" x={x(figure)} y={bottom + 16} textAnchor="middle">
            {formatFigureGiven(figure)}
          </text>
        </g>
      ))}
      <line className="value-mark" x1={left} x2={right} y1={bottom} y2={bottom} />
      <text className="value-tick" x={left - 34} y={top - 14}>
        Value
      </text>
      {unit === '' ? null : (
        <text className="value-tick" x={right} y={frame.height - 4} textAnchor="end">
          {unit}
        </text>
      )}
      {figures.map(({ letter, name, colour, figure, low, high, value }, index) => {
        const at = x(figure);
        const under = bottom + 26 + 12 * (rows[index] ?? 0);
        const strong = letter === marked;
        return (
          <g key={letter} className={strong ? 'value-figure value-figure-marked' : 'value-figure'}>
            <title>{`${letter} ${name}`}</title>
            <line className="value-drop" x1={at} x2={at} y1={bottom} y2={y(value)} />
            {strong && low !== null && high !== null && high > low ? (
              <line className="value-range" x1={x(low)} x2={x(high)} y1={bottom - 3} y2={bottom - 3} />
            ) : null}
            <OptionMarker x={at} y={y(value)} colour={colour} size={strong ? 14 : 10} />
            <text x={at} y={under + 2} textAnchor="middle" className="value-letter">
              {letter}
            </text>
          </g>
        );
      })}
      {first && last ? (
        <>
          <path
            className="value-beyond"
            d={`M${left} ${y(first.value)}H${x(first.at)}M${x(last.at)} ${y(last.value)}H${right}`}
          />
          <path
            className="value-path"
            d={points
              .map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`)
              .join('')}
          />
        </>
      ) : null}
    </g>
  );
};
