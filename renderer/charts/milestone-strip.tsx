import type { ReactNode } from 'react';
import type { Timeline } from '../../shared/analysis/timeline.ts';
import type { MilestoneRecord } from '../../shared/records/plan.ts';
import { formatDate } from '../../shared/text/dates.ts';
import { Backing } from './backing.tsx';
import './chart.css';
import type { ChartTable } from './chart-table.ts';
import { stepUp, textWidth, wrapName } from './label-layout.ts';

const side = 12;
const lineHeight = 18;
/** Characters of a name beside its mark. */
const longest = 30;

/** What each kind of milestone is called. */
export const milestoneKinds: Readonly<Record<MilestoneRecord['kind'], string>> = {
  step: 'Step',
  condition: 'Condition',
  decision: 'Decision',
};

/** What each status is called. */
export const milestoneStates: Readonly<Record<MilestoneRecord['status'], string>> = {
  planned: 'Planned',
  done: 'Done',
  missed: 'Missed',
};

/** The milestones as a table, by date. */
export const milestoneTable = ({ dated, undated }: Timeline): ChartTable => ({
  columns: ['Milestone', 'Date', 'Kind', 'Status', 'Owner'],
  words: true,
  rows: [...dated.map(({ milestone }) => milestone), ...undated].map(
    ({ id, name, date, kind, status, owner }) => ({
      key: id,
      head: name || 'Unnamed milestone',
      cells: [
        date === null ? 'no date' : formatDate(date),
        milestoneKinds[kind],
        milestoneStates[status],
        owner,
      ],
    }),
  ),
});

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
  readonly data: Timeline;
  readonly alt: string;
  readonly width: number;
}

/** Dated milestones along the months, with the day on which the exec meets. */
export const MilestoneStrip = ({ data, alt, width }: MilestoneStripProps): ReactNode => {
  const along = (at: number): number => side + at * (width - 2 * side);
  const labels = data.dated.map(({ milestone, at }) => {
    const words = wrapName(milestone.name || 'Unnamed milestone', longest, 1)[0] ?? '';
    const wide = textWidth(words, 12.5);
    return { words, wide, centre: Math.min(Math.max(along(at), wide / 2), width - wide / 2) };
  });
  const lines = stepUp(
    labels.map(({ centre, wide }) => ({ centre, width: wide })),
    10,
  );
  const most = Math.max(0, ...lines) + 1;
  const axis = most * lineHeight + 34;
  const footOf = (place: number): number => axis - 24 - (lines[place] ?? 0) * lineHeight;
  return (
    <div className="chart">
      <svg width={width} height={axis + 54} role="img" aria-label={alt}>
        <line x1={side} x2={width - side} y1={axis} y2={axis} stroke="var(--line-strong)" />
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
            <line
              x1={along(data.exec)}
              x2={along(data.exec)}
              y1={14}
              y2={axis}
              stroke="var(--accent)"
              strokeWidth={1.5}
              strokeDasharray="4 3"
            />
            <text
              x={along(data.exec)}
              y={10}
              textAnchor={data.exec < 0.1 ? 'start' : data.exec > 0.9 ? 'end' : 'middle'}
              className="chart-small chart-strong"
            >
              Exec meets
            </text>
          </g>
        )}
        {data.dated.map(({ milestone, at }, place) => (
          <path
            key={milestone.id}
            d={`M${along(at)} ${axis - 6}V${footOf(place) + 3}`}
            stroke="var(--line-strong)"
            fill="none"
          />
        ))}
        {data.dated.map(({ milestone, at }, place) => {
          const label = labels[place];
          if (!label) return null;
          const left = label.centre - label.wide / 2;
          return (
            <g key={milestone.id}>
              <Backing x={left} y={footOf(place) - 11} width={label.wide} height={15} />
              <text x={label.centre} y={footOf(place)} textAnchor="middle">
                {label.words}
              </text>
              <MilestoneMark kind={milestone.kind} status={milestone.status} x={along(at)} y={axis} />
            </g>
          );
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
        <MilestoneMark kind={kind} status={status} x={side + place * 86} y={y} />
        <text x={side + 12 + place * 86} y={y + 4} className="chart-tick">
          {words}
        </text>
      </g>
    ))}
  </g>
);
