import { joinNames } from '../text/lists.ts';
import { formatPercent } from '../text/numbers.ts';
import type { Analysis, Ranking, Strength } from './analysis.ts';
import { type Figure, type Phrase, phraseText, say, withoutPointers } from './figure.ts';
import { gatesNamed, type NamedGates, noEmployerFor, unknownAt } from './gate-words.ts';

/** All that decides how strongly the leader may be recommended. */
export interface StrengthGiven {
  readonly ranking: Ranking;
  /** How an option is called in a sentence. */
  readonly nameOf: (option: string) => string;
  /** Options without a total whose best possible total would take away the lead. */
  readonly couldOvertake: readonly string[];
  /** Most of the scores count as one person's. */
  readonly singleVoice: boolean;
  /** How the leader stands at the legal and local viability gates. `unrecorded`: nobody has looked, so it is unknown. */
  readonly viability: 'pass' | 'unknown' | 'fail' | 'unrecorded';
  /** The same by name, with pilot gates and the employer grid. */
  readonly gates: Omit<NamedGates, 'advisoryFailed' | 'unresolved'>;
  /** Names of the weight sets under which the leader is not alone in front. */
  readonly againstLeader: readonly string[];
  /** The leader is in front without the cost criteria too. */
  readonly leadsOnBenefit: boolean;
  /** Share of random runs in which the leader comes first, or null when it has not been tested. */
  readonly shareOfRuns: number | null;
}

/** An author may have written of gates in words: what is missing are results that can be counted with. */
export const gatesNotHeld =
  'No results at viability gates are held as data in this appraisal, so the strength of the recommendation cannot take them into account.';

/** Share of runs at which a lead counts as firm, and under which it is too close to call. */
export const firmShare = 0.9;
export const closeShare = 0.6;

/**
 * The recommendation's place on the wording ladder, and in sentences why it is no higher:
 * approve (leads under every weight set and in 90% of runs, all viability gates pass) · approve in principle (leads but
 * sensitive, or a pilot gate that binds is open) · settle first (a viability gate is unknown, or a staff group has no
 * employer) · too close (lead under the margin, first in under 60% of runs, or one person's scores) · not recommendable
 * (a viability gate fails). A gate that nobody has recorded is an unknown one. A pilot gate is a condition and never a
 * bar: what fails to become a pilot may still be worth doing.
 */
export const strengthOf = (given: StrengthGiven): Omit<Strength, 'ledSets'> => {
  const { rung, option, phrases } = placeOnLadder(given);
  return { rung, option, reasons: phrases.map(phraseText), phrases: phrases.map(withoutPointers) };
};

interface Place extends Pick<Strength, 'rung' | 'option'> {
  readonly phrases: readonly Phrase[];
}

const placeOnLadder = (given: StrengthGiven): Place => {
  const { ranking, nameOf, viability } = given;
  const { leader } = ranking;
  if (leader === null) {
    const reason =
      ranking.first.length > 1
        ? `${joinNames(ranking.first.map(nameOf))} share the first place.`
        : 'No option has a total yet, so none can be recommended.';
    return { rung: 'too-close', option: null, phrases: [[reason]] };
  }
  const letter = nameOf(leader);
  if (viability === 'fail') {
    return {
      rung: 'not-recommendable',
      option: leader,
      phrases: [say`${letter} fails ${gatesNamed('viability', given.gates.failedGates)}.`],
    };
  }

  const open = openQuestions(given, letter);
  const unsettled = unsettledFor(given, letter);
  const doubts = doubtsAbout(given, letter);
  const rung =
    open.length > 0
      ? 'too-close'
      : unsettled.length > 0
        ? 'settle-first'
        : doubts.length > 0
          ? 'approve-in-principle'
          : 'approve';
  return { rung, option: leader, phrases: [...open, ...unsettled, ...doubts] };
};

/** True where the leader comes first in so few of the standard test's runs that the result is too close to call. */
export const isCloseByRuns = ({
  options,
  robustness,
  withCost,
}: Pick<Analysis, 'options' | 'robustness' | 'withCost'>): boolean => {
  const share = shareFirst({ options, robustness }, withCost.ranking.leader);
  return share !== null && share < closeShare;
};

/** Share of the standard test's runs in which an option comes first; null where there is no test. */
export const shareFirst = (
  { options, robustness }: Pick<Analysis, 'options' | 'robustness'>,
  option: string | null,
): number | null =>
  robustness.standard?.withCost.rankAcceptability[options.findIndex(({ id }) => id === option)]?.[0] ?? null;

/** The share of runs in which an option comes first: "just under" where rounding would print the share it falls short of. */
const runsFirst = (option: string | null, share: number, short: number): Phrase => {
  const figure: Figure = {
    value: share,
    format: 'percent',
    source: `robustness.standard.withCost.rankAcceptability.${option}.0`,
  };
  return formatPercent(share) === formatPercent(short) ? ['just under ', figure] : [figure];
};

const openQuestions = (
  { ranking, couldOvertake, singleVoice, nameOf, shareOfRuns }: StrengthGiven,
  letter: string,
): readonly Phrase[] => [
  ...(ranking.tooClose
    ? [[`${letter}’s lead is under the margin, so the result is too close to call.`]]
    : []),
  ...(shareOfRuns !== null && shareOfRuns < closeShare
    ? [
        say`${letter} comes first in ${runsFirst(ranking.leader, shareOfRuns, closeShare)} of runs with random weights and scores, fewer than six in ten, so the result is too close to call.`,
      ]
    : []),
  ...(ranking.runnerUp === null ? [[`${letter} has no other option with a total beside it.`]] : []),
  ...(couldOvertake.length > 0
    ? [[`Scores are missing, and with them ${joinNames(couldOvertake.map(nameOf), 'or')} could still lead.`]]
    : []),
  ...(singleVoice
    ? [
        [
          'Fewer than two people are recorded behind most of the scores, so they count as the author’s own judgement.',
        ],
      ]
    : []),
];

const unsettledFor = (
  { viability, gates: { unknownGates, withoutEmployer, staffGroups } }: StrengthGiven,
  letter: string,
): readonly Phrase[] => [
  ...(viability === 'unrecorded' ? [[gatesNotHeld]] : []),
  ...(viability === 'unknown' ? [say`${unknownAt('viability', unknownGates, letter)}.`] : []),
  ...(withoutEmployer.length > 0 ? [say`${noEmployerFor(withoutEmployer, staffGroups, letter)}.`] : []),
];

/** A pilot gate that binds is a condition of the bid, and no bar to the option. */
const pilotConditions = (
  { failedPilotGates: failed, unknownPilotGates: unknown }: StrengthGiven['gates'],
  letter: string,
): readonly Phrase[] => [
  ...(failed.length > 0
    ? [say`${letter} fails ${gatesNamed('pilot', failed)}: a bid is conditional on mending that.`]
    : []),
  ...(unknown.length > 0
    ? [
        say`${unknownAt('pilot', unknown, letter)}: a bid is conditional on ${unknown.length === 1 ? 'it' : 'them'}.`,
      ]
    : []),
];

const doubtsAbout = (
  { ranking, againstLeader, leadsOnBenefit, shareOfRuns, gates }: StrengthGiven,
  letter: string,
): readonly Phrase[] => [
  ...(againstLeader.length > 0
    ? [[`${letter} does not lead under every weight set: not under ${joinNames(againstLeader)}.`]]
    : []),
  ...(leadsOnBenefit ? [] : [[`${letter} does not lead once cost criteria are left out.`]]),
  ...(shareOfRuns === null
    ? [[`${letter}’s lead has not been tested with random weights and scores.`]]
    : shareOfRuns < firmShare && shareOfRuns >= closeShare
      ? [
          say`${letter} comes first in ${runsFirst(ranking.leader, shareOfRuns, firmShare)} of runs with random weights and scores, fewer than nine in ten.`,
        ]
      : []),
  ...pilotConditions(gates, letter),
];
