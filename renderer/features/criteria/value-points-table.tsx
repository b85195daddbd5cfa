import { formatNumber } from '../../../shared/text/numbers.ts';
import { formatFigureGiven } from '../../../shared/text/units.ts';
import { Button } from '../../components/button.tsx';
import { type Parsed, ParsedField } from '../../components/parsed-field.tsx';
import { readNumber } from '../../components/read-typed.ts';
import type { ValueLineDraft } from './use-value-line.ts';
import { addPoint, type Measured, mostPoints, removePoint, roomOf } from './value-points.ts';

const readFigure = readNumber('A figure', -1e12, 1e12);
const readValue = readNumber('A value', 0, 100);

/** Refuses a figure that would leave its place between two others. */
const figureBetween =
  (over: number | null, under: number | null) =>
  (text: string): Parsed<number> => {
    const read = readFigure(text);
    if (!read.ok) return read;
    if (over !== null && read.value <= over) {
      return { ok: false, sentence: `It must be above ${formatFigureGiven(over)}.` };
    }
    if (under !== null && read.value >= under) {
      return { ok: false, sentence: `It must be under ${formatFigureGiven(under)}.` };
    }
    return read;
  };

/** Refuses a value that would turn the line back. */
const valueBetween =
  (least: number, most: number, better: Measured['better']) =>
  (text: string): Parsed<number> => {
    const read = readValue(text);
    if (!read.ok || (read.value >= least && read.value <= most)) return read;
    return {
      ok: false,
      sentence: `${better === 'higher' ? 'Higher' : 'Lower'} is better, so it runs from ${formatNumber(least)} to ${formatNumber(most)}.`,
    };
  };

const asTyped = (value: number): string => formatFigureGiven(value);

interface PointsTableProps {
  readonly line: ValueLineDraft;
  readonly measured: Measured;
}

/** The points of the line as numbers. */
export const ValuePointsTable = ({ line, measured: { better } }: PointsTableProps) => {
  const { points } = line;
  const more = addPoint(points);
  return (
    <div className="value-points">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col" className="number">
              Figure
            </th>
            <th scope="col" className="number">
              Value
            </th>
            <th scope="col" className="value-acts">
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ at, value }, place) => {
            const { over, under, least, most } = roomOf(points, better, place);
            const put = (point: { readonly at: number; readonly value: number }): void =>
              line.set(points.map((other, index) => (index === place ? point : other)));
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the line
              <tr key={place} className="in-row">
                <td>
                  <ParsedField
                    label={`Figure of point ${place + 1}`}
                    hideLabel
                    alignRight
                    value={at}
                    format={asTyped}
                    parse={figureBetween(over, under)}
                    onCommit={(figure) => put({ at: figure, value })}
                  />
                </td>
                <td>
                  <ParsedField
                    label={`Value of point ${place + 1}`}
                    hideLabel
                    alignRight
                    value={value}
                    format={asTyped}
                    parse={valueBetween(least, most, better)}
                    onCommit={(worth) => put({ at, value: worth })}
                  />
                </td>
                <td className="rows-acts">
                  <Button
                    look="quiet"
                    dense
                    icon="remove"
                    aria-label={`Remove point ${place + 1}`}
                    title={`Remove point ${place + 1}`}
                    disabled={points.length <= 2}
                    onClick={() => line.set(removePoint(points, place))}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Button
        dense
        icon="plus"
        disabled={points.length >= mostPoints || more === null}
        onClick={() => {
          if (more) line.set(more.points);
        }}
      >
        Add a point
      </Button>
    </div>
  );
};
