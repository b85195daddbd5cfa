import type { ReactNode } from 'react';
import type { ScoreRecord } from '../../../shared/records/score.ts';
import { formatMeasured, formatNumber, roundHalfUp } from '../../../shared/text/numbers.ts';
import { spreadSummary } from '../../../shared/workshop/finding.ts';
import type { CellSpread } from '../../../shared/workshop/spread.ts';
import { textWidth, wrapName } from '../../charts/label-layout.ts';
import { layoutPlot, type PlotLayout, plotPlace } from './dot-plot-layout.ts';
import { useBox } from './use-box.ts';

interface DotPlotProps {
  readonly spread: Pick<CellSpread, 'groups'>;
  readonly agreed: Pick<ScoreRecord, 'value' | 'low' | 'high'>;
  readonly average: 'mean' | 'median';
  /** What the points of the scale mean. */
  readonly scale: readonly { readonly at: number; readonly words: string }[];
}

/** A group's average: whole where it is, else to one decimal. */
const meanWords = (mean: number): string => formatMeasured(roundHalfUp(mean, 1));

/**
 * Every person's score as a dot, by group: a line from the lowest to the highest, a bar for the group's mean, a blue line
 * for what was agreed and a band for its range. People who score as one are a dot with their number. No name is drawn,
 * and no row is one person's where scorers may not be named (see `onWall`).
 */
export const DotPlot = ({ spread, agreed, average, scale }: DotPlotProps): ReactNode => {
  const [ref, box] = useBox();
  const layout = layoutPlot(spread, box);
  const { left, right, top, bottom, width, height, rows } = layout;
  const u = box.unit;
  const at = (score: number): number => plotPlace(layout, score);
  return (
    <figure className="ws-plot">
      <div ref={ref} className="ws-plot-box">
        {box.width === 0 ? null : (
          <svg
            width={Math.max(width, right)}
            height={height}
            role="img"
            aria-label={spreadSummary(spread, agreed.value, average)}
          >
            {agreed.low !== null && agreed.high !== null ? (
              <rect
                x={at(agreed.low)}
                y={top}
                width={at(agreed.high) - at(agreed.low)}
                height={bottom - top}
                fill="var(--hover)"
              />
            ) : null}
            {[0, 25, 50, 75, 100].map((tick) => (
              <g key={tick}>
                <line x1={at(tick)} x2={at(tick)} y1={top} y2={bottom} stroke="var(--line)" />
                <text x={at(tick)} y={bottom + 24 * u} textAnchor="middle" className="ws-plot-quiet">
                  {tick}
                </text>
              </g>
            ))}
            {rows.map((row) => (
              <Row key={row.group} row={row} layout={layout} unit={u} />
            ))}
            <text x={width} y={top - 12 * u} textAnchor="end" className="ws-plot-quiet">
              {average === 'mean' ? 'Mean' : 'Median'}
            </text>
            {agreed.value === null ? null : <Agreed value={agreed.value} layout={layout} unit={u} />}
          </svg>
        )}
      </div>
      <div
        className="ws-plot-scale"
        aria-hidden="true"
        style={{ marginLeft: left, width: Math.max(0, right - left) }}
      >
        {scale
          .filter(({ at: point }) => point % 50 === 0)
          .map(({ at: point, words }) => (
            <span key={point}>{words}</span>
          ))}
      </div>
    </figure>
  );
};

/** Rows under this height have no room for two lines of full size, in units. */
const lowRow = 54;

interface PartProps {
  readonly layout: PlotLayout;
  readonly unit: number;
}

const Row = ({
  row: { group, people, mean, middle, dots },
  layout,
  unit: u,
}: PartProps & { readonly row: PlotLayout['rows'][number] }): ReactNode => {
  const lines = wrapName(group, 13, 2);
  // Two lines of a name stand closer together where the rows are low.
  const isLow = lines.length > 1 && layout.rowHeight < lowRow * u;
  const pitch = isLow ? 20 : 26;
  const place = plotPlace(layout, mean);
  const tick = Math.min(22 * u, layout.rowHeight / 2 - 2 * u);
  return (
    <g>
      <text
        y={middle + (isLow ? 7 : 8) * u - ((lines.length - 1) * pitch * u) / 2}
        className={isLow ? 'ws-plot-small' : undefined}
      >
        <title>{group}</title>
        {lines.map((line, at) => (
          <tspan key={line} x={0} dy={at === 0 ? 0 : pitch * u}>
            {line}
          </tspan>
        ))}{' '}
        <tspan className="ws-plot-quiet">{people}</tspan>
      </text>
      <line
        x1={dots[0]?.x ?? place}
        x2={dots.at(-1)?.x ?? place}
        y1={middle}
        y2={middle}
        stroke="var(--line-strong)"
        strokeWidth={u}
      />
      {dots.map((dot, nth) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike and have no names
          key={nth}
          cx={dot.x}
          cy={dot.y}
          r={(dot.people === 1 ? 9 : 18) * u}
          fill="var(--surface)"
          stroke="var(--text)"
          strokeWidth={1.5 * u}
        />
      ))}
      <line
        x1={place}
        x2={place}
        y1={middle - tick}
        y2={middle + tick}
        stroke="var(--text)"
        strokeWidth={5 * u}
      />
      {dots.map((dot, nth) =>
        dot.people === 1 ? null : (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike and have no names
            key={nth}
            x={dot.x}
            y={dot.y + 7 * u}
            textAnchor="middle"
            className="ws-plot-small ws-plot-many"
          >
            {formatNumber(dot.people)}
          </text>
        ),
      )}
      <text x={layout.width} y={middle + 8 * u} textAnchor="end" className="ws-plot-strong">
        {meanWords(mean)}
      </text>
    </g>
  );
};

const Agreed = ({ value, layout, unit: u }: PartProps & { readonly value: number }): ReactNode => {
  const x = plotPlace(layout, value);
  const words = `Agreed ${formatMeasured(value)}`;
  const half = textWidth(words, 24 * u) / 2;
  // Clear of the head over the means at the right.
  const last = layout.width - textWidth('Median', 24 * u) - half - 12 * u;
  return (
    <g>
      <line
        x1={x}
        x2={x}
        y1={layout.top - 6 * u}
        y2={layout.bottom}
        stroke="var(--accent)"
        strokeWidth={2 * u}
      />
      <text
        x={Math.min(x, last)}
        y={layout.top - 12 * u}
        textAnchor="middle"
        className="ws-plot-strong ws-plot-agreed"
      >
        {words}
      </text>
    </g>
  );
};
