import type { Appraisal } from '../records/aggregate.ts';
import type { MilestoneRecord } from '../records/plan.ts';
import { parseIsoDate } from '../text/dates.ts';
import { byOrder } from './criterion-tree.ts';

/** Milestones with a date along the months, as a strip draws them. */
export interface TimelineStrip {
  /** The earliest first. `at` runs from 0 to 1 along the strip. */
  readonly dated: readonly { readonly milestone: DrawnMilestone; readonly at: number }[];
  /** Firsts of months on the strip, with the month and, in January and at the start, the year. */
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
  /** Where the exec meets, when that is known and falls on the strip. */
  readonly exec: number | null;
}

/** What a strip draws of a milestone, and its table says. */
export type DrawnMilestone = Pick<MilestoneRecord, 'id' | 'name' | 'date' | 'kind' | 'status' | 'owner'>;

/** Every milestone by date, as the strip above the plan draws them, and those without a date. */
export interface Timeline extends TimelineStrip {
  readonly dated: readonly { readonly milestone: MilestoneRecord; readonly at: number }[];
  readonly undated: readonly MilestoneRecord[];
}

const dayMs = 86_400_000;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Whole days since 1970, from "2009-02-26"; null when it is no date. */
const dayOf = (date: string | null): number | null => {
  const parts = date === null ? null : parseIsoDate(date);
  return parts ? Date.UTC(parts.year, parts.month - 1, parts.day) / dayMs : null;
};

/** Milestones by date, then those without one, each in the user's order. */
export const milestonesByDate = (appraisal: Appraisal): readonly MilestoneRecord[] =>
  [...appraisal.milestone.values()].sort((a, b) => {
    const [one, other] = [dayOf(a.date), dayOf(b.date)];
    if (one === null || other === null) {
      return one === other ? byOrder(a, b) : one === null ? 1 : -1;
    }
    return one - other || byOrder(a, b);
  });

/** Months between two ticks, so that at most twelve are drawn. */
const spacing = (count: number): number => [1, 2, 3, 6, 12].find((step) => count / step <= 12) ?? 24;

/**
 * Lays dated milestones out along whole months, from the month of the first to the end of the month of the last.
 *
 * @param execDate the date of the meeting; it widens the strip, since what is before and after it matters
 */
export const timeline = (appraisal: Appraisal, execDate: string | null): Timeline => {
  const all = milestonesByDate(appraisal);
  const dated = all.flatMap((milestone) => {
    const day = dayOf(milestone.date);
    return day === null ? [] : [{ milestone, day }];
  });
  const undated = all.filter(({ date }) => dayOf(date) === null);
  const exec = dayOf(execDate);
  const days = [...dated.map(({ day }) => day), ...(exec === null || dated.length === 0 ? [] : [exec])];
  if (days.length === 0) return { dated: [], undated, ticks: [], exec: null };
  const first = new Date(Math.min(...days) * dayMs);
  const last = new Date(Math.max(...days) * dayMs);
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
  const whole = (last.getUTCFullYear() - year) * 12 + last.getUTCMonth() - month + 1;
  const startOf = (after: number): number => Date.UTC(year, month + after, 1) / dayMs;
  const [from, to] = [startOf(0), startOf(whole)];
  const along = (day: number): number => (day - from) / (to - from);
  const step = spacing(whole);
  const ticks = Array.from({ length: Math.ceil(whole / step) }, (_, place) => {
    const on = new Date(startOf(place * step) * dayMs);
    const name = months[on.getUTCMonth()] ?? '';
    const before = place === 0 ? null : new Date(startOf((place - 1) * step) * dayMs).getUTCFullYear();
    return {
      at: along(startOf(place * step)),
      words: before === on.getUTCFullYear() ? name : `${name} ${on.getUTCFullYear()}`,
    };
  });
  return {
    dated: dated.map(({ milestone, day }) => ({ milestone, at: along(day) })),
    undated,
    ticks,
    exec: exec === null ? null : along(exec),
  };
};
