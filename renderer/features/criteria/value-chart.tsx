import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { withUnit } from '../../../shared/text/units.ts';
import { useWidth } from '../../charts/use-width.ts';
import { ValueLine } from '../../charts/value-line.tsx';
import { lineFrame, lineInWords, type MeasuredFigure } from '../../charts/value-line-geometry.ts';
import type { ValueLineDraft } from './use-value-line.ts';
import { addPoint, figureStep, type Measured, movePoint, removePoint } from './value-points.ts';
import './value-chart.css';

interface ValueChartProps {
  readonly line: ValueLineDraft;
  readonly measured: Measured;
  readonly figures: readonly MeasuredFigure[];
}

const height = 260;

const valueWords = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1);

const arrows: Readonly<Record<string, readonly [figure: number, value: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * The value function as a line whose points are dragged, or moved by the arrow keys; a double click sets a point more.
 * Points stop at their neighbours, so that the line always keeps its direction.
 */
export const ValueChart = ({ line, measured, figures }: ValueChartProps) => {
  const [box, width] = useWidth();
  const svg = useRef<SVGSVGElement>(null);
  // The axis stays as it is while a point is being dragged.
  const [span, setSpan] = useState<readonly [number, number] | null>(null);
  const { points } = line;
  const { unit, better } = measured;
  const frame = lineFrame(
    [
      ...points.map(({ at }) => at),
      ...figures.flatMap(({ figure, low, high }) => [figure, low ?? figure, high ?? figure]),
    ],
    width,
    height,
    span,
  );
  const step = figureStep(frame.low, frame.high);

  const under = (event: { readonly clientX: number; readonly clientY: number }) => {
    const edge = svg.current?.getBoundingClientRect();
    const at = frame.figureAt(event.clientX - (edge?.left ?? 0));
    return {
      at: Math.min(frame.high, Math.max(frame.low, at)),
      value: frame.valueAt(event.clientY - (edge?.top ?? 0)),
    };
  };
  const onPointerDown = (event: PointerEvent<SVGGElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    event.preventDefault();
    setSpan([frame.low, frame.high]);
  };
  const onPointerMove = (event: PointerEvent<SVGGElement>, place: number): void => {
    if (span === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    line.hold(movePoint(points, better, place, under(event), step));
  };
  const release = (kept: boolean): void => {
    if (span === null) return;
    setSpan(null);
    if (kept) line.flush();
    else line.drop();
  };
  const onKeyDown = (event: KeyboardEvent, place: number): void => {
    const point = points[place];
    const by = arrows[event.key];
    if (!point) return;
    if (by && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const factor = event.shiftKey ? 10 : 1;
      const to = { at: point.at + by[0] * step * factor, value: point.value + by[1] * factor };
      line.nudge(
        movePoint(
          points,
          better,
          place,
          by[0] === 0 ? { ...to, at: point.at } : { ...to, value: point.value },
          step,
        ),
      );
    } else if (event.key === 'Delete' && points.length > 2) {
      event.preventDefault();
      line.set(removePoint(points, place));
    } else if (event.key === 'Escape' && span !== null) {
      event.stopPropagation();
      release(false);
    }
  };

  return (
    <div ref={box} className="value-chart">
      {width === 0 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a drawing with points that take the keyboard
        <svg
          ref={svg}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={`Value line. ${lineInWords(points, unit, better, valueWords)}`}
          onDoubleClick={(event) => {
            const added = addPoint(points, Math.round(under(event).at / step) * step);
            if (added) line.set(added.points);
          }}
        >
          <ValueLine frame={frame} points={points} figures={figures} unit={unit} />
          {points.map(({ at, value }, place) => (
            <g
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the line
              key={place}
              className="value-handle"
              role="slider"
              tabIndex={0}
              aria-label={`Point ${place + 1}`}
              aria-orientation="vertical"
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={value}
              aria-valuetext={`${withUnit(at, unit)} is worth ${valueWords(value)}`}
              transform={`translate(${frame.x(at)} ${frame.y(value)})`}
              onPointerDown={onPointerDown}
              onPointerMove={(event) => onPointerMove(event, place)}
              onPointerUp={() => release(true)}
              onPointerCancel={() => release(false)}
              onKeyDown={(event) => onKeyDown(event, place)}
              onBlur={line.flush}
              onDoubleClick={(event) => event.stopPropagation()}
            >
              <circle r="14" className="value-reach" />
              <circle r="9" className="value-focus-edge" />
              <circle r="9" className="value-focus" />
              <circle r="5.5" className="value-dot" />
            </g>
          ))}
        </svg>
      )}
    </div>
  );
};
