import type { Strength } from '../analysis/analysis.ts';
import { type Phrase, say } from '../analysis/figure.ts';
import { rungAsks, rungOrder, stayAsks } from '../analysis/rung-words.ts';
import { formatDate } from '../text/dates.ts';
import {
  comparatorOf,
  isLeftOut,
  leaderOf,
  letterOf,
  type PaperContext,
  type PaperOption,
  weightSetLabel,
} from './context.ts';
import { dominatedSentences } from './money-sentences.ts';
import { counted, countOf, joinPhrases, namesPhrase, recordWords, see, sentences } from './phrases.ts';
import { recommendedSentences } from './recommended.ts';
import { moneyAskedFigure } from './sections/affordability.ts';
import { shownMilestones } from './sections/plan.ts';
import { benefitCaveat, fullName, strengthReasons, verdictSentence } from './sentences.ts';

const asksIn = (context: PaperContext): Readonly<Record<Strength['rung'], string>> => {
  const leader = leaderOf(context);
  return leader?.comparator ? stayAsks(leader.letter) : rungAsks;
};

const rungNeeds: Readonly<Record<Strength['rung'], string>> = {
  approve:
    'The option leads under every weight set and in at least nine of ten random tests, passes every viability gate, and has an employer for every staff group.',
  'approve-in-principle':
    'The option leads and passes every viability gate, but a fair change of weights or scores could unseat it, or a pilot gate that binds is open.',
  'settle-first':
    'The option leads, but a viability gate is not known to be passed, or a staff group has no employer under it.',
  'too-close':
    'The options are too close to call, or the result rests on one person’s scores or on too few scores.',
  'not-recommendable': 'The option in front fails a viability gate.',
};

/** The five rungs, strongest first: what each needs and what may then be asked. */
export const ladder = (context: PaperContext) =>
  rungOrder.map((rung) => ({
    needs: rungNeeds[rung],
    asks: asksIn(context)[rung],
    here: rung === context.analysis.strength.rung,
  }));

/** Why the recommendation stands on its rung: what keeps it from a higher one, or what the highest rests on. */
export const rungReasons = (
  context: PaperContext,
): { readonly title: string; readonly reasons: readonly Phrase[] } => {
  const reasons = strengthReasons(context);
  const { rung } = context.analysis.strength;
  return rung === 'approve' && reasons.length === 0
    ? { title: 'Why the recommendation is as strong as it is', reasons: [[rungNeeds.approve]] }
    : { title: 'Why the recommendation is no stronger', reasons };
};

/** What the rung lets the exec be asked, as a sentence: "Approve in principle, subject to conditions." */
export const rungSentence = (context: PaperContext): Phrase => [
  `${capitalise(asksIn(context)[context.analysis.strength.rung])}.`,
];

const capitalise = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The rung's own wording, set beside what the author asks for. */
export const supportSentence = (context: PaperContext): Phrase => [
  `The figures support at most: ${asksIn(context)[context.analysis.strength.rung]}.`,
];

/** What the exec is asked, in one sentence: the first line of the paper's answer. */
export const askSentence = (context: PaperContext): Phrase => {
  const leader = leaderOf(context);
  const { rung } = context.analysis.strength;
  if (!leader || rung === 'too-close')
    return ['Note the result, commission the work that would settle it, and return.'];
  const named = fullName(leader);
  if (leader.comparator) return staySentence(named, rung);
  switch (rung) {
    case 'approve':
      return say`Approve ${named}.`;
    case 'approve-in-principle':
      return say`Approve ${named} in principle, subject to conditions.`;
    case 'settle-first':
      return say`Approve the work that settles what is open on ${named}, and report back before any transfer.`;
    case 'not-recommendable':
      return say`Do not go ahead with ${named} as it stands.`;
  }
};

/** The same where the comparator is in front. */
const staySentence = (named: Phrase, rung: Exclude<Strength['rung'], 'too-close'>): Phrase => {
  switch (rung) {
    case 'approve':
      return say`Approve going on with ${named}.`;
    case 'approve-in-principle':
      return say`Stay with ${named} for now, and look at it again.`;
    case 'settle-first':
      return say`Stay with ${named} for now, note what is open on it, and report back.`;
    case 'not-recommendable':
      return say`Do not go on with ${named} as it stands.`;
  }
};

/** What is drafted for the exec to decide, item by item, from the rung and the result. */
export const recommendations = (context: PaperContext): readonly Phrase[] => {
  const leader = leaderOf(context);
  const items = [
    ...authorsView(context),
    ...mainAsk(context),
    ...moneyAsk(context),
    ...costAsk(context),
    ...benefitAsk(context),
    ...voiceAsk(context),
    ...fallback(context),
    ...notPursued(context),
    ...failedAsk(context),
  ];
  return leader ? items : [...authorsView(context), ...mainAsk(context), ...notPursued(context)];
};

/** What the author recommends, where the figures put another option in front or it was never appraised. */
const authorsView = (context: PaperContext): readonly Phrase[] => {
  const [first, ...rest] = recommendedSentences(context);
  const [words, ...pieces] = first ?? [];
  return typeof words === 'string'
    ? [sentences([[`Note that ${words.charAt(0).toLowerCase()}${words.slice(1)}`, ...pieces], ...rest])]
    : [];
};

const mainAsk = (context: PaperContext): readonly Phrase[] => {
  const leader = leaderOf(context);
  const { rung } = context.analysis.strength;
  if (!leader || rung === 'too-close') {
    return [
      say`Note the result: ${lowerVerdict(context)}`,
      say`Commission the work that would settle it, named in ${see('section', 'missing', 'the appendix on what is still missing')}, and receive a further paper on a date to be set.`,
    ];
  }
  if (leader.comparator) return stayItems(leader, rung);
  switch (rung) {
    case 'approve':
      return [say`Approve ${fullName(leader)}.`];
    case 'approve-in-principle':
      return [say`Approve ${fullName(leader)} in principle, subject to ${conditionWords(context, leader)}.`];
    case 'settle-first':
      return [
        say`Approve the work that settles what is open on ${fullName(leader)}, ${moneyAskedFigure(context) ? 'within the money asked for' : 'to a cash limit to be set'}.`,
        say`Receive a report on ${leader.letter}’s viability gates and employers ${reportDate(context, leader)}, before any transfer is approved.`,
      ];
    case 'not-recommendable':
      return [say`Do not go ahead with ${fullName(leader)}: it fails a viability gate.`];
  }
};

/** "two conditions, the last by 30 January 2009": what the plan holds of them, each with an owner and a date there. */
const conditionWords = (context: PaperContext, { id, letter }: PaperOption): Phrase => {
  const open = shownMilestones(context).filter(
    ({ kind, status, options }) =>
      kind === 'condition' && status !== 'done' && (options === 'all' || options.includes(id)),
  );
  if (open.length === 0) return ['conditions and a date to be set'];
  const dates = open.flatMap(({ date }) => date ?? []);
  const last = dates.at(-1);
  const where = isLeftOut(context, 'implementation') ? '' : ', listed in the plan';
  return say`${counted(countOf(open.length, `count: conditions on ${letter}`), 'condition')}${where}${
    last && dates.length === open.length
      ? say`, ${open.length === 1 ? '' : 'the last '}by ${formatDate(last)}`
      : ''
  }`;
};

/** When the exec comes back to it: the next decision that the plan has after the meeting. */
const reportDate = (context: PaperContext, { id }: PaperOption): Phrase => {
  const { execDate } = context.own;
  const next = shownMilestones(context).find(
    ({ kind, status, options, date }) =>
      kind === 'decision' &&
      status === 'planned' &&
      date !== null &&
      (execDate === null || date > execDate) &&
      (options === 'all' || options.includes(id)),
  );
  return next?.date ? say`by ${formatDate(next.date)}` : ['by a date to be set'];
};

/** What is asked where the comparator leads, item by item. */
const stayItems = (leader: PaperOption, rung: Exclude<Strength['rung'], 'too-close'>): readonly Phrase[] => {
  const noTransfer = 'No transfer is asked for.';
  switch (rung) {
    case 'approve':
      return [say`Approve going on with ${fullName(leader)}. ${noTransfer}`];
    case 'approve-in-principle':
      return [
        say`Stay with ${fullName(leader)} for now. ${noTransfer}`,
        say`Look at ${leader.letter} again by a date to be set, and sooner if what it rests on changes.`,
      ];
    case 'settle-first':
      return [
        say`Stay with ${fullName(leader)} for now. ${noTransfer}`,
        say`Note what is open on ${leader.letter}, and receive a report on it by a date to be set.`,
      ];
    case 'not-recommendable':
      return [say`Do not go on with ${fullName(leader)} as it stands: it fails a viability gate.`];
  }
};

/** The verdict as the second half of a sentence. */
const lowerVerdict = (context: PaperContext): Phrase => {
  const [first, ...rest] = verdictSentence(context);
  const own = ['Too', 'There', 'Option'].some((word) => typeof first === 'string' && first.startsWith(word));
  return typeof first === 'string' && own
    ? [first.charAt(0).toLowerCase() + first.slice(1), ...rest]
    : verdictSentence(context);
};

/** The money that the paper asks for now, where the result may ask for anything. */
const moneyAsk = (context: PaperContext): readonly Phrase[] => {
  const amount = moneyAskedFigure(context);
  const { rung } = context.analysis.strength;
  if (!amount || rung === 'too-close' || rung === 'not-recommendable') return [];
  const budget = recordWords(context.own.moneyAsked.budget);
  const from = budget === '' ? [] : say` from ${budget}`;
  return context.analysis.costs.asked.overLimit
    ? [say`Ask the board to approve ${amount}${from}, which is more than the exec may approve.`]
    : [say`Approve ${amount}${from}.`];
};

/** Other options that fail a gate that binds: none of them is taken up by a score. */
const failedAsk = (context: PaperContext): readonly Phrase[] => {
  const leader = leaderOf(context);
  const failing = context.analysis.findings.filter(
    ({ id, records }) => id.startsWith('gates-failed') && records.every((place) => place.id !== leader?.id),
  );
  const clauses = failing.map(({ phrase }) => (phrase.at(-1) === '.' ? phrase.slice(0, -1) : phrase));
  return clauses.length === 0 ? [] : [say`Note that ${joinPhrases(clauses)}.`];
};

const costAsk = (context: PaperContext): readonly Phrase[] => {
  const { strength, costs } = context.analysis;
  const leader = leaderOf(context);
  const cost = costs.options.find(({ option }) => option === leader?.id);
  if (!leader || !cost || strength.rung === 'not-recommendable') return [];
  if (!cost.known) return [say`Ask for ${leader.letter} to be costed.`];
  return cost.unknown.length === 0
    ? []
    : [
        say`Ask for the ${counted(countOf(cost.unknown.length, `costs.options.${leader.id}.unknown.length`), 'cost line')} of ${leader.letter} that ${cost.unknown.length === 1 ? 'is' : 'are'} not yet known.`,
      ];
};

/** What the answer rests on most of all, where it rests on cost. */
const benefitAsk = (context: PaperContext): readonly Phrase[] => {
  const [first, ...rest] = benefitCaveat(context);
  return typeof first === 'string'
    ? [['Note that ', first.charAt(0).toLowerCase() + first.slice(1), ...rest]]
    : [];
};

const voiceAsk = (context: PaperContext): readonly Phrase[] => {
  const leader = leaderOf(context);
  const byLeader = new Map<string, string[]>();
  for (const { weightSet, withCost } of context.analysis.byWeightSet) {
    const first = withCost.ranking.leader;
    if (first === null || first === leader?.id) continue;
    byLeader.set(first, [...(byLeader.get(first) ?? []), weightSetLabel(context, weightSet)]);
  }
  return [...byLeader].map(
    ([first, sets]) => say`Record that ${letterOf(context, first)} leads under ${namesPhrase(sets)} weights.`,
  );
};

const fallback = (context: PaperContext): readonly Phrase[] => {
  const leader = leaderOf(context);
  const comparator = comparatorOf(context);
  const { rung } = context.analysis.strength;
  const conditional = rung === 'approve-in-principle' || rung === 'settle-first';
  return leader && comparator && leader.id !== comparator.id && conditional
    ? [say`Stay with ${comparator.letter} if a condition is not met.`]
    : [];
};

const notPursued = (context: PaperContext): readonly Phrase[] =>
  dominatedSentences(context).map(([first, ...rest]) =>
    // An option's letter stays a capital; a word that starts the sentence does not.
    typeof first === 'string' && first.startsWith('On ')
      ? [`Note that on ${first.slice(3)}`, ...rest]
      : say`Note that ${[first ?? '', ...rest]}`,
  );
