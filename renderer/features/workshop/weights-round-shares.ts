import { sharesOf, wholePerCents } from '../../../shared/analysis/weights.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import type { WeightSetRecord } from '../../../shared/records/weight-set.ts';
import { type Family, rawOf } from '../../weighing/families.ts';
import type { FamilyShares } from '../../weighing/method-change.ts';

/** A criterion of a family with its points and what they come to. */
export interface ShareRow {
  readonly id: string;
  readonly name: string;
  readonly points: number | null;
  /** Share of the points given so far, 0 to 1; null where it has none. */
  readonly share: number | null;
  /** The share in whole per cents that add up to 100: "12%". Empty where it has none. */
  readonly words: string;
}

const withWords = (rows: readonly Omit<ShareRow, 'words'>[]): readonly ShareRow[] => {
  const given = rows.flatMap(({ id, share }) => (share === null ? [] : [{ id, share }]));
  const whole = wholePerCents(given.map(({ share }) => share));
  const percent = new Map(given.map(({ id, share }, place) => [id, { share, of: whole[place] ?? 0 }]));
  return rows.map((row) => {
    const own = percent.get(row.id);
    const words = own === undefined ? '' : own.of === 0 && own.share > 0 ? '<1%' : `${own.of}%`;
    return { ...row, words };
  });
};

/**
 * What the points of a family come to as they stand, before all of them are given.
 *
 * @param typed points that are being typed, in place of what is kept
 */
export const sharesSoFar = (
  appraisal: Appraisal,
  set: WeightSetRecord,
  family: Family,
  typed: { readonly criterion: string; readonly points: number } | null = null,
): readonly ShareRow[] => {
  const raw = rawOf(appraisal, set);
  const rows = family.members.map(({ id, name }) => ({
    id,
    name: name || 'Unnamed criterion',
    points: (typed?.criterion === id ? typed.points : raw(id)) ?? null,
  }));
  const shares = sharesOf(rows.map(({ points }) => points ?? 0));
  return withWords(
    rows.map((row, place) => ({ ...row, share: row.points === null ? null : (shares?.[place] ?? null) })),
  );
};

/** A family with the weights that the set's own method gives, the largest first; equal ones in table order. */
export const reviewRows = (
  appraisal: Appraisal,
  set: WeightSetRecord,
  family: Family,
  sharesIn: FamilyShares,
): readonly ShareRow[] => {
  const shares = sharesIn(family);
  const raw = rawOf(appraisal, set);
  const rows = family.members.map(({ id, name }) => ({
    id,
    name: name || 'Unnamed criterion',
    points: set.method === 'swing' ? (raw(id) ?? null) : null,
    share: shares?.get(id) ?? null,
  }));
  return [...withWords(rows)].sort((one, other) => (other.share ?? -1) - (one.share ?? -1));
};
