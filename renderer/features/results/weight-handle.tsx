import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { type Switching, totalAt } from '../../../shared/paper/switching-chart.ts';
import { textWidth } from '../../charts/label-layout.ts';
import { LineEnds } from '../../charts/switching-lines.tsx';
import type { SwitchingPlot } from '../../charts/switching-plot.ts';
import { OptionMarker } from '../../components/option-mark.tsx';
import { handleWords, toThousandth, type WeightDrag, weightAfterKey } from './weight-drag.ts';
import { percent } from './what-if-words.ts';

/** Half of the handle's width in px: what a finger or a shaky hand can hit. */
const halfHandle = 14;

interface WeightHandleProps {
  readonly data: Switching;
  readonly plot: SwitchingPlot;
  readonly drag: WeightDrag;
  /** Where the handle rests, 0-1: today's weight, or the one that is supposed. */
  readonly rest: number;
  readonly margin: number;
  /** Called with the weight when the handle is let go of. */
  readonly onRelease: (weight: number) => void;
  /** Called on Escape while nothing is being dragged: back to today's weight. */
  readonly onPutBack: () => void;
}

/** Draws again with every weight that is tried. */
const useTried = (drag: WeightDrag): number | null => useSyncExternalStore(drag.listen, drag.tried);

/** The handle on the weight, and what follows it: laid over the drawing, which stays as it is. */
export const WeightHandle = ({ data, plot, drag, rest, margin, onRelease, onPutBack }: WeightHandleProps) => {
  const hint = useId();
  const tried = useTried(drag);
  const weight = Math.min(plot.end, tried ?? rest);
  const pointer = useRef<{ readonly left: number; readonly grip: number; x: number } | null>(null);
  const frame = useRef(0);

  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      drag.tryAt(null);
    },
    [drag],
  );

  /** However many moves arrive, a frame follows the last of them. */
  const follow = (): void => {
    frame.current = 0;
    const held = pointer.current;
    if (held) drag.tryAt(toThousandth(plot.weightAt(held.x - held.left - held.grip)));
  };
  const letGo = (): void => {
    cancelAnimationFrame(frame.current);
    frame.current = 0;
    pointer.current = null;
  };
  const release = (): void => {
    const last = drag.tried();
    if (last === null) return;
    onRelease(last);
    drag.tryAt(null);
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const left = event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0;
    // Where inside the handle it was taken hold of: it does not jump.
    const grip = event.clientX - left - plot.xOf(weight);
    pointer.current = { left, grip, x: event.clientX };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!pointer.current) return;
    pointer.current.x = event.clientX;
    if (frame.current === 0) frame.current = requestAnimationFrame(follow);
  };
  const onPointerUp = (): void => {
    if (!pointer.current) return;
    if (frame.current !== 0) follow();
    letGo();
    release();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Escape') {
      const dragging = tried !== null;
      letGo();
      drag.tryAt(null);
      if (!dragging) onPutBack();
      event.stopPropagation();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = weightAfterKey(event.key, weight, plot.end);
    if (next === null) return;
    event.preventDefault();
    drag.tryAt(next);
  };

  const x = plot.xOf(weight);
  const moved = Math.abs(weight - data.weight) > 1e-9;
  const words = percent(weight);
  const half = textWidth(words, 14) / 2 + 4;
  return (
    <>
      <svg className="chart weight-overlay" width={plot.right + 66} height={plot.height} aria-hidden="true">
        <LineEnds data={data} plot={plot} at={moved ? weight : plot.end} />
        {moved ? (
          <>
            <text x={plot.right + 4} y={8} className="chart-small chart-strong">
              at {words}
            </text>
            <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} className="weight-line" />
            {data.lines.map((line) => (
              <OptionMarker
                key={line.option.id}
                x={x}
                y={plot.yOf(totalAt(line, weight))}
                colour={line.option.colour}
                size={12}
              />
            ))}
            <rect
              x={x - half}
              y={plot.bottom - 37}
              width={2 * half}
              height={18}
              rx={3}
              className="weight-words-back"
            />
            <text x={x} y={plot.bottom - 23.5} textAnchor="middle" className="weight-words">
              {words}
            </text>
          </>
        ) : null}
      </svg>
      <div
        role="slider"
        tabIndex={0}
        className="weight-handle"
        style={{
          left: x - halfHandle,
          top: plot.top,
          width: 2 * halfHandle,
          height: plot.bottom - plot.top + 4,
        }}
        aria-label={`Weight of ${data.criterion.name}`}
        aria-describedby={hint}
        aria-valuemin={0}
        aria-valuemax={Math.round(plot.end * 100)}
        aria-valuenow={toThousandth(weight) * 100}
        aria-valuetext={handleWords(data.lines, weight, margin)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          letGo();
          drag.tryAt(null);
        }}
        onKeyDown={onKeyDown}
        onKeyUp={release}
        onBlur={release}
      >
        <span className="weight-knob" />
      </div>
      <span id={hint} className="visually-hidden">
        Arrow keys move it by one per cent, Page keys by five. Escape puts it back.
      </span>
    </>
  );
};
