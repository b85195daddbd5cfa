import type { Ranking } from '../../../shared/analysis/analysis.ts';
import { formatFigure } from '../../../shared/analysis/figure.ts';
import type { AppraisalIndex } from '../../../shared/analysis/index-appraisal.ts';
import { hasAmount, knownPence } from '../../../shared/analysis/line-year.ts';
import type { Ranked } from '../../../shared/analysis/rank.ts';
import type { SupposedOutcome } from '../../../shared/analysis/scenarios.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import type { Overrides } from '../../../shared/records/scenario.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { formatMoney, formatMoneyThousands } from '../../../shared/text/money.ts';
import { formatNumber, formatScore, roundHalfUp } from '../../../shared/text/numbers.ts';
import type { OverrideKey } from './what-if.ts';

/** Letter of an option by its id. */
export type LetterOf = (option: string) => string;

export const percent = (share: number): string => formatFigure({ value: share, format: 'weight' });

/** A score as it was given: whole where it is whole. */
export const scoreWords = (value: number): string =>
  formatNumber(value, Number.isInteger(roundHalfUp(value, 6)) ? 0 : 1);

/**
 * "A leads then, 3.1 ahead of D": who is in front, no more firmly than the lead allows.
 *
 * @param then " then" for a ranking that is only supposed
 * @param still the same option leads as today
 */
export const frontWords = (ranking: Ranking, letterOf: LetterOf, then = '', still = false): string => {
  if (ranking.first.length === 0) return `No option has a total${then}`;
  if (ranking.leader === null) return `${joinNames(ranking.first.map(letterOf))} are level in front${then}`;
  const leader = letterOf(ranking.leader);
  const again = still ? ' still' : '';
  if (ranking.lead === null || ranking.runnerUp === null) return `${leader}${again} leads${then}`;
  const ahead = `, ${formatScore(ranking.lead)} ahead of ${letterOf(ranking.runnerUp)}`;
  return ranking.tooClose
    ? `${leader} is${again} in front${then}${ahead}: too close to call`
    : `${leader}${again} leads${then}${ahead}`;
};

/** What is compared: today's outcome and the one that is supposed. */
export interface Compared {
  readonly today: SupposedOutcome;
  readonly supposed: SupposedOutcome;
  readonly standing: StandingName;
  readonly letterOf: LetterOf;
}

const totalOf = (outcome: SupposedOutcome, standing: StandingName, option: string): number | null =>
  outcome[standing].totals.find((row) => row.option === option)?.total ?? null;

/** A change of total that a reader of the printed figures would see. */
const movedWords = ({ today, supposed, standing, letterOf }: Compared): string | null => {
  const leaders = [today[standing].ranking.leader, supposed[standing].ranking.leader];
  const others = today[standing].totals.map(({ option }) => option);
  for (const option of [...leaders, ...others]) {
    if (option === null) continue;
    const from = totalOf(today, standing, option);
    const to = totalOf(supposed, standing, option);
    if (from === null || to === null || formatScore(from) === formatScore(to)) continue;
    return `${letterOf(option)} ${to < from ? 'falls' : 'rises'} from ${formatScore(from)} to ${formatScore(to)}`;
  }
  return null;
};

/** The net present costs that change, the leader's of today in figures. */
const costWords = ({ today, supposed, standing, letterOf }: Compared): string | null => {
  const changed = today.netPresentCost.flatMap(({ option, financial: from }, place) => {
    const to = supposed.netPresentCost[place]?.financial ?? null;
    const words = (pence: number | null): string =>
      pence === null ? 'unknown' : formatMoneyThousands(pence);
    return words(from) === words(to)
      ? []
      : [{ option, from: words(from), to: words(to), way: (to ?? 0) < (from ?? 0) ? 'falls' : 'rises' }];
  });
  const leader = today[standing].ranking.leader;
  const first = changed.find(({ option }) => option === leader) ?? changed[0];
  if (!first) return null;
  const known = first.from !== 'unknown' && first.to !== 'unknown';
  const own = `${letterOf(first.option)}’s net present cost ${known ? first.way : 'goes'} from ${first.from} to ${first.to}`;
  const others = changed.filter((one) => one !== first).map(({ option }) => letterOf(option));
  if (others.length === 0) return own;
  return `${own}, and ${others.length === 1 ? 'that' : 'those'} of ${joinNames(others)} ${others.length === 1 ? 'changes' : 'change'} too`;
};

/** "A leads then, 2.0 ahead of B; D falls from 60.1 to 52.6": what changes, in one line without a full stop. */
export const changeSentence = (compared: Compared): string => {
  const { today, supposed, standing, letterOf } = compared;
  const now = today[standing].ranking;
  const later = supposed[standing].ranking;
  const moved = movedWords(compared);
  const costs = costWords(compared);
  const still = later.leader !== null && later.leader === now.leader;
  const sameFront = now.first.join() === later.first.join();
  if (moved === null && sameFront) {
    return costs === null
      ? `Nothing changes: ${frontWords(later, letterOf)}`
      : `${costs}; the totals stay as they are`;
  }
  const front = frontWords(later, letterOf, ' then', still);
  return [front, moved, costs].filter((part) => part !== null).join('; ');
};

/** One thing that is supposed, in words, beside what stands today. */
export interface OverrideRow {
  readonly key: OverrideKey;
  readonly what: string;
  readonly today: string;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((whole, pence) => whole + pence, 0);

/** "nothing in any year", "£30k in every year" or "£150k over 5 years". */
export const amountsWords = (amounts: readonly number[]): string => {
  const [first = 0] = amounts;
  if (amounts.every((pence) => pence === 0)) return 'nothing in any year';
  if (amounts.length > 1 && amounts.every((pence) => pence === first))
    return `${formatMoney(first)} in every year`;
  return amounts.length === 1
    ? `${formatMoney(first)} in its one year`
    : `${formatMoney(sum(amounts))} over ${amounts.length} years`;
};

/**
 * Everything that is supposed, as rows of a list, weights first.
 *
 * @param ranked of today, without overrides
 */
export const overrideRows = (
  overrides: Overrides,
  index: AppraisalIndex,
  ranked: Ranked,
): readonly OverrideRow[] => {
  const columns = index.criteria.length;
  const criterionName = (id: string): string =>
    index.criteria[index.columnOf.get(id) ?? -1]?.name ?? 'a criterion that is gone';
  const letter = (id: string): string => index.options[index.rowOf.get(id) ?? -1]?.letter ?? '';
  const years = index.own.horizonYears;
  const lines = new Map([...index.costLines.values()].flat().map((line) => [line.id, line]));
  return [
    ...overrides.weights.map(({ criterion, share }): OverrideRow => {
      const now = ranked.weights?.[index.columnOf.get(criterion) ?? -1];
      return {
        key: { of: 'weight', criterion },
        what: `${criterionName(criterion)} weighs ${percent(share)}`,
        today: now === undefined ? 'no weight today' : `${percent(now)} today`,
      };
    }),
    ...overrides.scores.map(({ option, criterion, value }): OverrideRow => {
      const now =
        ranked.gathered.values.cells[
          (index.rowOf.get(option) ?? -1) * columns + (index.columnOf.get(criterion) ?? 0)
        ];
      return {
        key: { of: 'score', option, criterion },
        what: `${letter(option)} scores ${scoreWords(value)} on ${criterionName(criterion)}`,
        today: now === undefined || Number.isNaN(now) ? 'no score today' : `${scoreWords(now)} today`,
      };
    }),
    ...overrides.costs.flatMap(({ costLine, amounts }): readonly OverrideRow[] => {
      const line = lines.get(costLine);
      if (!line) return [];
      const now = Array.from({ length: years }, (_, year) => knownPence(line, year));
      return [
        {
          key: { of: 'cost', costLine },
          what: `${letter(line.option)}, ${line.name || 'a line without a name'}: ${amountsWords(amounts)}`,
          today: hasAmount(line, years) ? `${amountsWords(now)} today` : 'not known today',
        },
      ];
    }),
  ];
};

/** "1 A 55.7 · 2 B 53.7": a ranking in one line; options without a total are named last. */
export const rankingLine = (outcome: SupposedOutcome, standing: StandingName, letterOf: LetterOf): string => {
  const { totals, ranking } = outcome[standing];
  const ranked = ranking.order.map((option) => {
    const place = totals.findIndex((row) => row.option === option);
    // A place, its letter and its total stay on one line.
    return `${ranking.ranks[place] ?? ''}\u00a0${letterOf(option)}\u00a0${formatScore(totals[place]?.total ?? 0)}`;
  });
  const without = totals.filter(({ total }) => total === null).map(({ option }) => letterOf(option));
  return [...ranked, ...(without.length > 0 ? [`no total: ${joinNames(without)}`] : [])].join(' · ');
};
