import { useMemo } from 'react';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { withUnit } from '../../../shared/text/units.ts';
import { useDraft } from '../../components/use-draft.ts';
import { useSetFields } from '../../session/use-record.ts';
import type { Measured, ValuePoint } from './value-points.ts';

/** The points as text, in one spelling: a draft is compared with the record by it. */
const spelt = (points: readonly ValuePoint[]): string =>
  JSON.stringify(points.map(({ at, value }) => ({ at, value })));

/** "Travel: 30 minutes is worth 60", or that the line changed where it is not one point that moved. */
export const lineLabel = (
  name: string,
  unit: string,
  before: readonly ValuePoint[],
  after: readonly ValuePoint[],
): string => {
  const moved = after.filter(
    ({ at, value }, place) => at !== before[place]?.at || value !== before[place]?.value,
  );
  const [only] = moved;
  const one = before.length === after.length && moved.length === 1 && only;
  return one
    ? `${name}: ${withUnit(only.at, unit)} is worth ${formatNumber(only.value, Number.isInteger(only.value) ? 0 : 1)}`
    : `Change the value line of ${name}`;
};

/** The value line of a criterion while it is worked on. */
export interface ValueLineDraft {
  /** With what is being moved where it is now. */
  readonly points: readonly ValuePoint[];
  /** Shows points without making an edit yet: while a point is dragged. */
  readonly hold: (points: readonly ValuePoint[]) => void;
  /** As `hold`, and makes the edit once the keys rest. */
  readonly nudge: (points: readonly ValuePoint[]) => void;
  /** Makes the edit now. */
  readonly flush: () => void;
  /** Takes back what is not an edit yet. */
  readonly drop: () => void;
  /** Makes the edit of these points at once. */
  readonly set: (points: readonly ValuePoint[], label?: string) => void;
}

/** Works on the value line of a measured criterion: one drag is one edit, and so is one run of arrow keys. */
export const useValueLine = (criterion: CriterionRecord, measured: Measured): ValueLineDraft => {
  const setFields = useSetFields();
  const { id, name } = criterion;
  const set = (points: readonly ValuePoint[], label?: string): void =>
    setFields('criterion', id, label ?? lineLabel(name, measured.unit, measured.points, points), {
      measured: { ...measured, points: points.map(({ at, value }) => ({ at, value })) },
    });
  const draft = useDraft(spelt(measured.points), (text) => set(JSON.parse(text) as ValuePoint[]));
  const points = useMemo(() => JSON.parse(draft.text) as ValuePoint[], [draft.text]);
  return {
    points,
    hold: (next) => draft.hold(spelt(next)),
    nudge: (next) => draft.change(spelt(next)),
    flush: draft.flush,
    drop: draft.drop,
    set,
  };
};
