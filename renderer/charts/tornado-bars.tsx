import { useId } from 'react';
import { type TornadoChart, tornadoLostAt } from '../../shared/paper/tornado-chart.ts';
import { formatScore } from '../../shared/text/numbers.ts';
import { OptionMarker } from '../components/option-mark.tsx';
import { Backing } from './backing.tsx';
import './chart.css';
import { CostHatch } from './cost-hatch.tsx';
import { textWidth, wrapName } from './label-layout.ts';
import {
  sizeOfEnds,
  type TornadoFrame,
  type TornadoPart,
  type TornadoRowPlace,
  tornadoFrame,
} from './tornado-geometry.ts';

interface TornadoBarsProps {
  readonly data: TornadoChart;
  readonly alt: string;
  readonly width: number;
  /** Print draws lower bars and a narrower column of names. */
  readonly dense?: boolean;
}

const top = 34;
const lostWords = 'lead lost';

/** The lead with one figure at a time moved to the ends of its range: a bar for each, the longest first. */
export const TornadoBars = ({ data, alt, width, dense = false }: TornadoBarsProps) => {
  const [bar, pitch] = dense ? [18, 26] : [22, 32];
  const names = Math.min(dense ? 200 : 236, width * 0.36);
  const marks = data.bars.some(({ changesLeader }) => changesLeader) ? 66 : 12;
  const frame = tornadoFrame(data, names, width - marks);
  const bottom = top + pitch * frame.rows.length;
  return (
    <div className="chart">
      <svg width={width} height={bottom + 44} role="img" aria-label={alt}>
        <Ground frame={frame} bottom={bottom} />
        {frame.rows.map((row, index) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar has no name of its own, and nothing in it moves
            key={index}
            row={row}
            y={top + pitch * index + (pitch - bar) / 2}
            height={bar}
            names={names}
            end={width}
          />
        ))}
        <Today data={data} frame={frame} bottom={bottom} />
      </svg>
    </div>
  );
};

/** Axis, and the stretch under 0 where another option leads. */
const Ground = ({ frame, bottom }: { readonly frame: TornadoFrame; readonly bottom: number }) => {
  const { x, ticks, left, right } = frame;
  const zero = x(0);
  const room = zero - left;
  const words = 'Another option leads';
  return (
    <g>
      <rect
        x={left}
        y={top - 4}
        width={room}
        height={bottom - top + 4}
        fill="var(--hover)"
        fillOpacity={0.8}
      />
      {ticks.map((value) => (
        <g key={value}>
          <line x1={x(value)} x2={x(value)} y1={top - 4} y2={bottom} stroke="var(--line)" />
          <text x={x(value)} y={bottom + 16} textAnchor="middle" className="chart-tick">
            {value < 0 ? `−${-value}` : value}
          </text>
        </g>
      ))}
      <line x1={zero} x2={zero} y1={top - 8} y2={bottom} stroke="var(--text)" strokeWidth={1.5} />
      {zero - 8 >= textWidth(words, 12) && (
        <text x={zero - 8} y={top - 12} textAnchor="end" className="chart-small chart-strong">
          {words}
        </text>
      )}
      <text x={(left + right) / 2} y={bottom + 34} textAnchor="middle" className="chart-tick">
        Lead in points; below 0, behind the best other option
      </text>
    </g>
  );
};

const Row = (props: {
  readonly row: TornadoRowPlace;
  readonly y: number;
  readonly height: number;
  readonly names: number;
  readonly end: number;
}) => {
  const { row, y, height, names, end } = props;
  const { option, criterion, changesLeader } = row.bar;
  const middle = y + height / 2;
  const start = option ? 22 : 0;
  const words = option ? `on ${criterion.name}` : `Weight of ${criterion.name}`;
  const lines = wrapName(words, Math.floor((names - start - (option ? 26 : 12)) / 5.9));
  return (
    <g>
      {option && <OptionMarker x={8} y={middle} colour={option.colour} />}
      {lines.map((line, place) => (
        <text
          key={line}
          x={start}
          y={middle + 4 + (place - (lines.length - 1) / 2) * 14}
          className={changesLeader ? 'chart-strong' : undefined}
        >
          {option && place === 0 && <tspan className="chart-strong">{option.letter} </tspan>}
          {line}
        </text>
      ))}
      {row.parts.map((part) => (
        <Part key={part.end} part={part} y={y} height={height} />
      ))}
      {changesLeader && (
        <text x={end} y={middle + 4} textAnchor="end" className="chart-strong">
          <title>{`Lead lost ${tornadoLostAt(row.bar)}`}</title>
          {lostWords}
        </text>
      )}
    </g>
  );
};

const Part = (props: { readonly part: TornadoPart; readonly y: number; readonly height: number }) => {
  const { part } = props;
  const hatch = useId();
  const y = props.y + part.from * props.height;
  const height = part.share * props.height;
  const { words, x, anchor } = part.label;
  return (
    <g>
      <rect
        x={part.x}
        y={y}
        width={part.width}
        height={height}
        fill={part.end === 'low' ? 'var(--seg-2)' : 'var(--seg-1)'}
        stroke="var(--seg-edge)"
        strokeWidth={0.75}
      />
      {part.lost.width > 0.1 && (
        <>
          <CostHatch id={hatch} />
          <rect
            x={part.lost.x}
            y={y}
            width={part.lost.width}
            height={height}
            fill={`url(#${hatch})`}
            stroke="var(--seg-edge)"
            strokeWidth={0.75}
          />
        </>
      )}
      <text x={x} y={y + height / 2 + 4} textAnchor={anchor} className="chart-small" fontSize={sizeOfEnds}>
        {words}
      </text>
    </g>
  );
};

/** The lead of today, from which every bar starts. */
const Today = (props: {
  readonly data: TornadoChart;
  readonly frame: TornadoFrame;
  readonly bottom: number;
}) => {
  const { data, frame, bottom } = props;
  const at = frame.x(data.lead);
  const words = `${data.leader.letter} leads by ${formatScore(data.lead)} now`;
  const width = textWidth(words, 12);
  const centre = Math.min(Math.max(at, frame.x(0) + width / 2 + 6), frame.right - width / 2);
  return (
    <g>
      <line x1={at} x2={at} y1={top - 8} y2={bottom} stroke="var(--text)" strokeDasharray="4 3" />
      <Backing x={centre - width / 2} y={top - 23} width={width} height={14} />
      <text x={centre} y={top - 12} textAnchor="middle" className="chart-small chart-strong">
        {words}
      </text>
    </g>
  );
};
