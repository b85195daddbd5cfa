import type { ReactNode } from 'react';
import type { TimelineStrip } from '../../shared/analysis/timeline.ts';
import type { MilestoneRecord } from '../../shared/records/plan.ts';
import './chart.css';
import { layoutStrip, markRoom } from './milestone-strip-layout.ts';

interface MarkProps {
  readonly kind: MilestoneRecord['kind'];
  readonly status: MilestoneRecord['status'];
  readonly x: number;
  readonly y: number;
}

const shapes: Readonly<Record<MilestoneRecord['kind'], string>> = {
  step: 'M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z',
  condition: 'M0 -6.5L6.5 0L0 6.5L-6.5 0Z',
  decision: 'M-5 -5H5V5H-5Z',
};

/** Round for a step, a diamond for a condition, a square for a decision; full when done, crossed when missed. */
export const MilestoneMark = ({ kind, status, x, y }: MarkProps): ReactNode => (
  <g transform={`translate(${x} ${y})`}>
    <path
      d={shapes[kind]}
      fill={status === 'done' ? 'var(--text)' : 'var(--surface)'}
      stroke="var(--text)"
      strokeWidth={1.5}
    />
    {status === 'missed' ? <path d="M-4 -4L4 4M4 -4L-4 4" stroke="var(--text)" strokeWidth={1.5} /> : null}
  </g>
);

interface MilestoneStripProps {
  readonly data: TimelineStrip;
  readonly alt: string;
  readonly width: number;
  /** As in print: lower, with longer names. */
  readonly dense?: boolean;
}

/** Dated milestones along the months, each name at its mark, with the day on which the exec meets. */
export const MilestoneStrip = ({ data, alt, width, dense = false }: MilestoneStripProps): ReactNode => {
  const { flags, axis, along } = layoutStrip(data, width, dense);
  return (
    <div className="chart">
      <svg width={width} height={axis + 54} role="img" aria-label={alt}>
        <line x1={along(0)} x2={along(1)} y1={axis} y2={axis} stroke="var(--line-strong)" />
        {data.ticks.map(({ at, words }) => (
          <g key={at}>
            <line x1={along(at)} x2={along(at)} y1={axis} y2={axis + 5} stroke="var(--line-strong)" />
            <text x={along(at) + 2} y={axis + 17} className="chart-tick">
              {words}
            </text>
          </g>
        ))}
        {data.exec === null ? null : (
          <g>
            <path
              d={`M${along(data.exec)} 14V${axis}`}
              stroke="var(--accent)"
              strokeWidth={1.5}
              strokeDasharray="4 3"
            />
            <text
              x={along(data.exec)}
              y={10}
              textAnchor={data.exec < 0.1 ? 'start' : 'middle'}
              className="chart-small chart-strong"
            >
              Exec meets
            </text>
          </g>
        )}
        {flags.map(({ place, x, y }) => (
          <path key={place} d={`M${x} ${axis}V${y}`} stroke="var(--line-strong)" fill="none" />
        ))}
        {flags.map(({ place, x, y, words }) => {
          const milestone = data.dated[place]?.milestone;
          return milestone ? (
            <g key={milestone.id}>
              <MilestoneMark kind={milestone.kind} status={milestone.status} x={x} y={y} />
              <text x={x + markRoom} y={y + 4}>
                {words}
              </text>
            </g>
          ) : null;
        })}
        <Key y={axis + 42} />
      </svg>
    </div>
  );
};

const keys: readonly (readonly [words: string, kind: MarkProps['kind'], status: MarkProps['status']])[] = [
  ['step', 'step', 'planned'],
  ['condition', 'condition', 'planned'],
  ['decision', 'decision', 'planned'],
  ['done', 'step', 'done'],
  ['missed', 'step', 'missed'],
];

const Key = ({ y }: { readonly y: number }): ReactNode => (
  <g>
    {keys.map(([words, kind, status], place) => (
      <g key={words}>
        <MilestoneMark kind={kind} status={status} x={12 + place * 86} y={y} />
        <text x={24 + place * 86} y={y + 4} className="chart-tick">
          {words}
        </text>
      </g>
    ))}
  </g>
);
