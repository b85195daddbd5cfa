import type { Strength } from '../analysis/analysis.ts';
import { type Figure, type Phrase, say } from '../analysis/figure.ts';
import { isCloseByRuns } from '../analysis/strength.ts';
import {
  criterionName,
  leaderOf,
  letterOf,
  optionById,
  type PaperContext,
  type PaperOption,
  weightSetLabel,
} from './context.ts';
import { agreedWeight, leadFigure, type StandingName, standingOf, totalFigure } from './figures.ts';
import {
  capitalised,
  countOf,
  difference,
  figure,
  inWords,
  joinPhrases,
  namesPhrase,
  recordWords,
  scaleTop,
} from './phrases.ts';

/** The option by its letter and full name: for its first mention in a part of the paper. */
export const fullName = (option: PaperOption): Phrase =>
  say`option ${option.letter} (${recordWords(option.name) || 'not named'})`;

/** What may be said of the option in front. The words follow the strength of the result and never go above it. */
export const verdict = (context: PaperContext): string => {
  const rung: Strength['rung'] = context.analysis.strength.rung;
  switch (rung) {
    case 'approve':
      return 'leads';
    case 'approve-in-principle':
    case 'settle-first':
      // Staying as things are has no conditions to meet.
      return leaderOf(context)?.comparator ? 'leads, with questions still open' : 'leads, but on conditions';
    case 'too-close':
      return heldBack(context);
    case 'not-recommendable':
      return 'cannot be recommended yet';
  }
};

/** Why an option in front is called no more than that: the call is close, or it rests on too little. */
const heldBack = ({ analysis }: PaperContext): string => {
  const { ranking } = analysis.withCost;
  if (ranking.tooClose || ranking.leader === null || isCloseByRuns(analysis)) return 'too close to call';
  if (ranking.runnerUp === null) return 'is the only option with a total';
  return analysis.scores.singleVoice
    ? 'leads, on one person’s judgement alone'
    : 'leads so far, with scores still missing';
};

/**
 * Why the recommendation is no stronger, in the analysis's own sentences; a person whose weight set is named in one is
 * called by place unless the appraisal allows people to be named.
 */
export const strengthReasons = (context: PaperContext): readonly Phrase[] => {
  const people = context.analysis.weights.sets.filter(({ voice }) => voice === 'person');
  const unnamed = (words: string): string =>
    people.reduce(
      (said, { weightSet, name }) =>
        name.trim() === '' ? said : said.replaceAll(name, weightSetLabel(context, weightSet)),
      words,
    );
  return context.analysis.strength.phrases.map((phrase) =>
    phrase.map((piece) => (typeof piece === 'string' ? unnamed(piece) : piece)),
  );
};

/** "Option D (Out-of-hours provider hosts) leads, but on conditions." The first line of the paper's answer. */
export const verdictSentence = (context: PaperContext): Phrase => {
  const { ranking } = context.analysis.withCost;
  if (ranking.first.length === 0) return ['There is no answer yet: no option has a total.'];
  const leader = leaderOf(context);
  const words = verdict(context);
  if (!leader || words === 'too close to call') {
    const [first, second] = closest(context);
    return first && second
      ? say`Too close to call between ${fullName(first)} and ${fullName(second)}.`
      : ['Too close to call.'];
  }
  return say`${capitalised(fullName(leader))} ${words}.`;
};

/** The two options that a close call is between. */
const closest = (context: PaperContext): readonly PaperOption[] =>
  context.analysis.withCost.ranking.order
    .slice(0, 2)
    .map((id) => optionById(context, id))
    .filter((option) => option !== undefined);

/** "D scores 60.1 of 100. A is second with 55.7, 4.4 points behind." */
export const leadSentence = (context: PaperContext, name: StandingName = 'withCost'): Phrase => {
  const { ranking } = standingOf(context, name);
  const [first, second] = ranking.order;
  if (first === undefined) return [];
  const top = totalFigure(context, first, name);
  if (!top) return [];
  if (ranking.first.length > 1) {
    const letters = ranking.first.map((id) => letterOf(context, id));
    return say`${namesPhrase(letters)} share the highest total, ${top} of ${scaleTop}.`;
  }
  const next = second === undefined ? null : totalFigure(context, second, name);
  const lead = leadFigure(context, name);
  return second !== undefined && next && lead
    ? say`${letterOf(context, first)} scores ${top} of ${scaleTop}. ${letterOf(context, second)} is second with ${next}, ${lead} points behind.`
    : say`${letterOf(context, first)} scores ${top} of ${scaleTop}. No other option has a total yet.`;
};

/** "Without Affordability, D leads B by 7.6 points." Nothing while no criterion is about cost. */
export const benefitSentence = (context: PaperContext): Phrase => {
  const { analysis } = context;
  if (!analysis.hasCostCriteria) return [];
  const costs = namesPhrase(analysis.criteria.filter(({ isCost }) => isCost).map(({ name }) => name));
  const { ranking } = analysis.benefitOnly;
  const lead = leadFigure(context, 'benefitOnly');
  if (ranking.first.length > 1) {
    return say`Without ${costs}, ${namesPhrase(ranking.first.map((id) => letterOf(context, id)))} share the highest total.`;
  }
  if (ranking.leader === null || ranking.runnerUp === null || !lead) return [];
  const close = ranking.tooClose ? ': too close to call' : '';
  return say`Without ${costs}, ${letterOf(context, ranking.leader)} leads ${letterOf(context, ranking.runnerUp)} by ${lead} points${close}.`;
};

/** The same sentence, where leaving cost out puts another option in front: nothing matters more to a reader. */
export const benefitCaveat = (context: PaperContext): Phrase => {
  const { withCost, benefitOnly } = context.analysis;
  return benefitOnly.ranking.leader === withCost.ranking.leader ? [] : benefitSentence(context);
};

/**
 * Criteria on which one option adds more points than another, most first: "Integration (6.0 points)", "Access (3.0)".
 */
export const gains = (
  context: PaperContext,
  ahead: string,
  behind: string,
  most = 3,
  name: StandingName = 'withCost',
): readonly Phrase[] => {
  const { criteria, [name]: standing } = context.analysis;
  const own = standing.totals.find(({ option }) => option === ahead)?.contributions ?? [];
  const other = standing.totals.find(({ option }) => option === behind)?.contributions ?? [];
  return criteria
    .map((criterion, at) => {
      const source = (option: string) => `${name}.totals.${option}.contributions.${criterion.id}`;
      const [left, right] = [own[at] ?? null, other[at] ?? null];
      return left === null || right === null
        ? null
        : {
            name: criterion.name,
            gain: difference(figure('points', left, source(ahead)), figure('points', right, source(behind))),
          };
    })
    .filter((row) => row !== null)
    .filter(({ gain }) => gain.value > 0)
    .sort((a, b) => b.gain.value - a.gain.value)
    .slice(0, most)
    .map(({ name, gain }, index) => say`${name} (${gain}${index === 0 ? ' points' : ''})`);
};

/** Where the option in front gains, and where the runner-up does: on so many criteria each at most. */
export const gainSentences = (
  context: PaperContext,
  most = 3,
  name: StandingName = 'withCost',
): readonly Phrase[] => {
  const { leader, runnerUp } = context.analysis[name].ranking;
  if (leader === null || runnerUp === null) return [];
  const [ahead, behind] = [letterOf(context, leader), letterOf(context, runnerUp)];
  const forLeader = gains(context, leader, runnerUp, most, name);
  const against = gains(context, runnerUp, leader, most, name);
  return [
    ...(forLeader.length > 0 ? [say`${ahead} gains most over ${behind} on ${joinPhrases(forLeader)}.`] : []),
    ...(against.length > 0 ? [say`${behind} gains most over ${ahead} on ${joinPhrases(against)}.`] : []),
  ];
};

interface Change {
  readonly criterion: string;
  readonly at: number;
  readonly direction: 'above' | 'below';
  readonly from: string;
  readonly to: string;
  readonly source: string;
  readonly weight: number;
  /** First change met on its side of today's weight. */
  readonly nearest: boolean;
}

/** Every change of leader over all criteria, the nearest to today's weights first. */
export const changesOf = ({ analysis }: PaperContext, name: StandingName = 'withCost'): readonly Change[] =>
  analysis.sensitivity[name]
    .flatMap(({ criterion, weight, changes }) =>
      changes.map((change, index) => ({
        ...change,
        criterion,
        weight,
        source: `sensitivity.${name}.${criterion}.changes.${index}.at`,
        nearest: changes.findIndex(({ direction }) => direction === change.direction) === index,
      })),
    )
    .sort((a, b) => Math.abs(a.at - a.weight) - Math.abs(b.at - b.weight));

/** A change's weight: "18.9%". */
export const changeFigure = (change: Pick<Change, 'at' | 'source'>): Figure =>
  figure('switchingWeight', change.at, change.source);

/** "Affordability from 10% to above 18.9%", or with a verb: "Affordability rises from 10% to above 18.9%". */
const moveWords = (context: PaperContext, change: Change, withVerb = false): Phrase => {
  const today = agreedWeight(context, change.criterion);
  const from = today ? say` from ${today}` : [];
  const verb = withVerb ? (change.direction === 'above' ? ' rises' : ' falls') : '';
  return say`${criterionName(context, change.criterion)}${verb}${from} to ${change.direction} ${changeFigure(change)}`;
};

/** The nearest changes of leader, one sentence for each option that would take over. */
export const changeSentences = (context: PaperContext, most = 3): readonly Phrase[] => {
  const leader = context.analysis.withCost.ranking.leader;
  if (leader === null) return [];
  const near = changesOf(context).filter((change) => change.nearest && change.from === leader);
  if (near.length === 0) {
    return context.analysis.sensitivity.withCost.length === 0
      ? []
      : [
          say`No change in one weight alone would put another option${
            context.analysis.withCost.totals.some(({ total }) => total === null) ? ' that has a total' : ''
          } ahead of ${letterOf(context, leader)}.`,
        ];
  }
  const challengers = [...new Set(near.map(({ to }) => to))];
  return challengers.map((to) => {
    const all = near.filter((change) => change.to === to);
    const single = all.length === 1 || most === 1;
    const moves = joinPhrases(
      all.slice(0, most).map((change) => moveWords(context, change, single)),
      'or',
    );
    const start = say`${letterOf(context, to)} overtakes ${letterOf(context, leader)} if`;
    return single
      ? say`${start} the weight of ${moves}.`
      : say`${start} one weight moves far enough, nearest first: ${moves}.`;
  });
};

/** The nearest change for each option that would take over, in two sentences: the nearest of all in full, the rest together. */
export const changeSummary = (context: PaperContext): readonly Phrase[] => {
  const leader = context.analysis.withCost.ranking.leader;
  const [first, ...rest] = changeSentences(context);
  if (leader === null || !first || rest.length === 0) return first ? [first] : [];
  const near = changesOf(context).filter((change) => change.nearest && change.from === leader);
  const challengers = [...new Set(near.map(({ to }) => to))].slice(1);
  const moves = challengers.flatMap((to, index) => {
    const change = near.find((held) => held.to === to);
    const start = index === 0 ? `${letterOf(context, to)} overtakes` : letterOf(context, to);
    const verb = change?.direction === 'above' ? 'rises' : 'falls';
    return change
      ? [
          say`${start} if ${criterionName(context, change.criterion)} ${verb} to ${change.direction} ${changeFigure(change)}`,
        ]
      : [];
  });
  return [first, say`Further off, ${joinPhrases(moves)}.`];
};

/** "D leads under four of the six weight sets.": of those that give totals. */
export const setCountSentence = (context: PaperContext): Phrase => {
  const { byWeightSet, strength, withCost } = context.analysis;
  const leader = withCost.ranking.leader;
  const { led, of } = strength.ledSets;
  if (leader === null || of < 2) return [];
  const all = say`${inWords(countOf(of, 'strength.ledSets.of'))} weight sets${of < byWeightSet.length ? ' that give totals' : ''}`;
  return led === of
    ? say`${letterOf(context, leader)} leads under every one of the ${all}.`
    : say`${letterOf(context, leader)} leads under ${inWords(countOf(led, 'strength.ledSets.led'))} of the ${all}.`;
};

/** The cells on which groups differ most, in words: "Group averages: GPs 50, Managers 28 and Staff 10.". */
export const disagreementSentence = (context: PaperContext): Phrase => {
  const widest = context.analysis.scores.disagreements[0];
  if (!widest) return [];
  const groups = widest.groups.map(({ group, mean, count }) =>
    count > 1
      ? say`${group} ${groupMean(mean, widest.option, widest.criterion, group)}`
      : say`${group} not shown (one scorer)`,
  );
  return say`People differ most on ${criterionName(context, widest.criterion)} under ${letterOf(context, widest.option)}. Group averages: ${joinPhrases(groups)}.`;
};

/** The mean that a group gave to a cell. */
export const groupMean = (mean: number, option: string, criterion: string, group: string): Figure =>
  figure(Number.isInteger(mean) ? 'count' : 'score', mean, `groups.${option}.${criterion}: ${group}`);
