import type {
  CostChange,
  ScoreChange,
  ScoreSensitivity,
  SmallestChange,
} from '../../../shared/analysis/analysis-change.ts';
import { formatFigure, inUnit, phraseText } from '../../../shared/analysis/figure.ts';
import { withoutCost } from '../../../shared/analysis/weights.ts';
import { criterionName, letterOf, type PaperContext } from '../../../shared/paper/context.ts';
import { cellScore, measuredFigure, type StandingName, scoreFigure } from '../../../shared/paper/figures.ts';
import { figure, recordWords } from '../../../shared/paper/phrases.ts';
import { measureId } from '../../../shared/records/measure.ts';
import type { Overrides } from '../../../shared/records/scenario.ts';
import { count, joinNames } from '../../../shared/text/lists.ts';
import { formatMoneyThousands } from '../../../shared/text/money.ts';
import { roundHalfUp } from '../../../shared/text/numbers.ts';

/** One score that changes the leader, as a row. */
export interface ScoreChangeRow {
  readonly key: string;
  /** "D on Integration". */
  readonly cell: string;
  /** In the criterion's unit where it is measured: "12 minutes". */
  readonly now: string;
  /** "below 45.5". */
  readonly change: string;
  /** Letter of who leads then. */
  readonly to: string;
  /** The same as a sentence's end: "A leads if D’s score on Integration falls below 45.5". */
  readonly sentence: string;
}

/** Where on the likely figure's side the change lies, in the criterion's own unit; null on a judged criterion. */
const measuredChange = (
  { appraisal }: PaperContext,
  { option, criterion, figure: at }: ScoreChange,
): { readonly direction: 'above' | 'below'; readonly at: string } | null => {
  const likely = appraisal.measure.get(measureId(option, criterion))?.likely ?? null;
  if (at === null || likely === null) return null;
  // A place more than the figure was typed with, two at least: what is worked out has no end of decimals.
  const places = Math.min(4, Math.max(2, (String(roundHalfUp(likely, 4)).split('.')[1]?.length ?? 0) + 1));
  const unit = recordWords(appraisal.criterion.get(criterion)?.measured?.unit ?? '');
  return {
    direction: at > likely ? 'above' : 'below',
    at: phraseText(inUnit(figure('measured', roundHalfUp(at, places), 'scoreSensitivity.changes'), unit)),
  };
};

const verbs = { above: 'rises above', below: 'falls below' } as const;

/** Changes of leader under one score, smallest move first. A score that the paper withholds is left out. */
export const scoreChangeRows = (
  context: PaperContext,
  changes: readonly ScoreChange[],
): readonly ScoreChangeRow[] =>
  changes.flatMap((change) => {
    const { option, criterion, value, at, direction } = change;
    if (cellScore(context, option, criterion) === null) return [];
    const [letter, name, to] = [
      letterOf(context, option),
      criterionName(context, criterion),
      letterOf(context, change.to),
    ];
    const measured = measuredChange(context, change);
    const score = (given: number): string => phraseText([scoreFigure(given, 'scoreSensitivity.changes')]);
    const way = measured?.direction ?? direction;
    const end = measured?.at ?? score(at);
    const whose = change.to === option ? 'its' : `${letter}’s`;
    return [
      {
        key: `${option} ${criterion} ${direction} ${at}`,
        cell: `${letter} on ${name}`,
        now: phraseText((measured && measuredFigure(context, option, criterion)) ?? [score(value)]),
        change: `${way} ${end}`,
        to,
        sentence: `${to} leads if ${whose} ${measured ? 'figure' : 'score'} on ${name} ${verbs[way]} ${end}`,
      },
    ];
  });

/** The nearest change as the finding, or that there is none. */
export const scoreChangesTitle = (
  rows: readonly ScoreChangeRow[],
  { changes, tried }: ScoreSensitivity,
): string => {
  if (rows[0]) return rows[0].sentence;
  if (changes.length > 0) return 'The scores that would change the leader are not shown';
  return tried === 0 ? 'No score has been tried' : 'No score, moved alone, changes the leader';
};

/** What the scores that are not in the table do, and how many are withheld. */
export const otherScores = (context: PaperContext, { changes, tried }: ScoreSensitivity): string => {
  const keys = (held: readonly ScoreChange[]) =>
    new Set(held.map(({ option, criterion }) => `${option} ${criterion}`)).size;
  const changing = keys(changes);
  const withheld = keys(
    changes.filter(({ option, criterion }) => cellScore(context, option, criterion) === null),
  );
  const rest = tried - changing;
  const others = changing === 0 ? `any of the ${tried}` : `the other ${rest} of ${tried}`;
  const which = rest === 1 ? 'the one other score' : `${others} scores`;
  return [
    ...(rest > 0 ? [`For ${which}, no value from 0 to 100 does.`] : []),
    ...(withheld > 0
      ? [`${count(withheld, 'score')} of one person ${withheld === 1 ? 'is' : 'are'} not shown.`]
      : []),
  ].join(' ');
};

/** A net present cost at which an option's value for money turns, as a row. */
export interface CostChangeRow {
  readonly key: string;
  readonly option: string;
  readonly now: string;
  /** "£1,014k or more". */
  readonly at: string;
  /** What is then so. */
  readonly holds: string;
}

/** Every cost at which value for money turns, in the order given. */
export const costChangeRows = (
  context: PaperContext,
  changes: readonly CostChange[],
): readonly CostChangeRow[] =>
  changes.map(({ option, now, turn, at, by }) => {
    const [cost, other] = [formatMoneyThousands(at), letterOf(context, by)];
    const words: Readonly<Record<CostChange['turn'], readonly [at: string, holds: string]>> = {
      dominated: [`${cost} or\u00a0more`, `${other} gives no fewer points and costs no more`],
      undominated: [`below ${cost}`, `${other} no longer gives as many points for as little`],
      comparator: [cost, `a point costs what it does under\u00a0${other}`],
    };
    return {
      key: `${option} ${turn} ${by} ${at}`,
      option: letterOf(context, option),
      now: formatMoneyThousands(now),
      at: words[turn][0],
      holds: words[turn][1],
    };
  });

/** A share of the weight, one decimal: "5.3%". */
export const perCent = (share: number): string => formatFigure({ value: share, format: 'switchingWeight' });

/** A challenger that some weights put in front. */
export interface Challenger {
  readonly option: string;
  readonly letter: string;
  /** Share of all weight that goes from one criterion to another, 0-1: half of what all weights move up or down. */
  readonly moved: number;
  readonly weights: readonly number[];
}

/** Challengers with the nearest weights that put them in front, least to move first. */
export const challengers = (
  context: PaperContext,
  changes: readonly SmallestChange[],
): readonly Challenger[] =>
  changes
    .flatMap(({ option, movement, weights }) =>
      movement === null || weights === null
        ? []
        : [{ option, letter: letterOf(context, option), moved: movement / 2, weights }],
    )
    .sort((a, b) => a.moved - b.moved);

/** "Moving 5.3% of the weight puts A level with D". */
export const smallestChangeTitle = (
  context: PaperContext,
  leader: string,
  nearest: Challenger | undefined,
): string =>
  nearest
    ? `Moving ${perCent(nearest.moved)} of the weight puts ${nearest.letter} level with ${letterOf(context, leader)}`
    : `No weights put another option level with ${letterOf(context, leader)}`;

/** "C cannot lead under any weights." */
export const cannotLead = (context: PaperContext, changes: readonly SmallestChange[]): string => {
  const letters = changes
    .filter(({ weights }) => weights === null)
    .map(({ option }) => letterOf(context, option));
  return letters.length === 0 ? '' : `${joinNames(letters)} cannot lead under any weights.`;
};

/** The weights of today under a standing, by criterion; null without an agreed set that can be used. */
export const weightsToday = (
  { analysis }: PaperContext,
  standing: StandingName,
): readonly number[] | null => {
  const set = analysis.weights.sets.find(({ weightSet }) => weightSet === analysis.weights.agreed);
  if (!set?.weights) return null;
  return standing === 'withCost'
    ? set.weights
    : withoutCost(
        set.weights,
        analysis.criteria.map(({ isCost }) => isCost),
      );
};

/** A weight that is further than this from today's moves: less is rounding. */
const moving = 1e-9;

/** Whether each weight differs from that of today. */
export const movedFrom = (today: readonly number[], weights: readonly number[]): readonly boolean[] =>
  weights.map((weight, row) => Math.abs(weight - (today[row] ?? 0)) > moving);

/**
 * The weights that differ from those of today, as shares of all weight, to be supposed together. Where cost is left
 * out it keeps its weight of today, and the others share what is left.
 *
 * @param weights by criterion, summing to 1 under the standing
 */
export const sharesToTry = (
  context: PaperContext,
  standing: StandingName,
  weights: readonly number[],
): Overrides['weights'] => {
  const { criteria } = context.analysis;
  const today = weightsToday(context, 'withCost') ?? [];
  const isLeftOut = (row: number): boolean => standing === 'benefitOnly' && criteria[row]?.isCost === true;
  const kept = today.reduce((sum, share, row) => (isLeftOut(row) ? sum + share : sum), 0);
  return criteria.flatMap(({ id }, row) => {
    const share = Math.min(1, Math.max(0, (weights[row] ?? 0) * (1 - kept)));
    return isLeftOut(row) || Math.abs(share - (today[row] ?? 0)) <= moving ? [] : [{ criterion: id, share }];
  });
};
