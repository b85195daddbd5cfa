import { rankNow } from '../../../shared/analysis/analyse.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { formatScore } from '../../../shared/text/numbers.ts';

/** One option's total and rank in one state; null without a total. */
export interface Place {
  readonly total: number | null;
  readonly rank: number | null;
}

/** An option in both states; a state in which it was not on the short list has no place for it. */
export interface ShiftRow {
  readonly option: string;
  readonly letter: string;
  readonly name: string;
  readonly before: Place | null;
  readonly after: Place | null;
}

/** What became of the ranking between two states. */
export interface RankingShift {
  readonly rows: readonly ShiftRow[];
  /** Some option has another rank, or came or went. */
  readonly moved: boolean;
  readonly sentence: string;
}

const standingsOf = (appraisal: Appraisal) => {
  const { totals, ranking } = rankNow(appraisal).withCost;
  const places = new Map(
    totals.map(({ option, total }, row): readonly [string, Place] => [
      option,
      { total, rank: ranking.ranks[row] ?? null },
    ]),
  );
  return { ranking, places };
};

/** Totals and ranks of two states side by side, and whether the order moved. Totals are those with cost criteria. */
export const rankingShift = (before: Appraisal, after: Appraisal): RankingShift => {
  const [was, is] = [standingsOf(before), standingsOf(after)];
  const rows = [...new Set([...is.places.keys(), ...was.places.keys()])]
    .map((option): ShiftRow => {
      const record = after.option.get(option) ?? before.option.get(option);
      return {
        option,
        letter: record?.letter ?? '',
        name: record?.name ?? '',
        before: was.places.get(option) ?? null,
        after: is.places.get(option) ?? null,
      };
    })
    .sort((one, other) => (one.letter < other.letter ? -1 : 1));
  const moved = rows.some((row) => row.before?.rank !== row.after?.rank);
  const letters = (appraisal: Appraisal, ids: readonly string[]): string =>
    joinNames(ids.map((id) => appraisal.option.get(id)?.letter ?? ''));
  const [first, now] = [letters(before, was.ranking.first), letters(after, is.ranking.first)];
  const by = ({ ranking }: typeof was): string =>
    ranking.leader === null || ranking.lead === null ? '' : ` by ${formatScore(ranking.lead)}`;
  const leads = (who: string, standing: typeof was): string =>
    by(standing) === '' ? `${who} share the first place` : `${who} leads${by(standing)}`;
  const sentence = ((): string => {
    if (first === '' && now === '') return 'Neither has a total yet.';
    if (first === '') return `There was no total before; after, ${leads(now, is)}.`;
    if (now === '') return `Before, ${leads(first, was)}; after, there is no total.`;
    const both = leads(first, was) === leads(now, is);
    const figures = both
      ? `${leads(first, was)} in both`
      : `${leads(first, was)} before, ${leads(now, is)} after`;
    if (first !== now) return `The first place moved from ${first} to ${now}: ${figures}.`;
    return moved
      ? `The order moved, but not the first place: ${figures}.`
      : `The ranking did not move: ${figures}.`;
  })();
  return { rows, moved, sentence };
};
