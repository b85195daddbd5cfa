import { joinNames } from '../text/lists.ts';
import type { Ranking, Strength } from './analysis.ts';

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
  /** Names of the weight sets under which the leader is not alone in front. */
  readonly againstLeader: readonly string[];
  /** The leader is in front without the cost criteria too. */
  readonly leadsOnBenefit: boolean;
  /** Share of random runs in which the leader comes first, or null when it has not been tested. */
  readonly shareOfRuns: number | null;
}

/** An author may have written of gates in words: what is missing are results that can be counted with. */
export const gatesNotHeld =
  'No gate results are held as data in this appraisal, so the strength of the recommendation cannot take them into account.';

/** Share of runs at which a lead counts as firm. */
const firmShare = 0.9;

/**
 * The recommendation's place on the wording ladder, and in sentences why it is no higher:
 * approve (leads under every weight set and in 90% of runs, all viability gates pass) · approve in principle (leads but
 * sensitive) · settle first (a viability gate is unknown) · too close (too close to call, or one person's scores) ·
 * not recommendable (a viability gate fails). A gate that nobody has recorded is an unknown one.
 */
export const strengthOf = (given: StrengthGiven): Omit<Strength, 'ledSets'> => {
  const { ranking, nameOf, viability } = given;
  const { leader } = ranking;
  if (leader === null) {
    const reason =
      ranking.first.length > 1
        ? `${joinNames(ranking.first.map(nameOf))} share the first place.`
        : 'No option has a total yet, so none can be recommended.';
    return { rung: 'too-close', option: null, reasons: [reason] };
  }
  const letter = nameOf(leader);
  if (viability === 'fail') {
    return {
      rung: 'not-recommendable',
      option: leader,
      reasons: [`${letter} fails a viability gate.`],
    };
  }

  const open = openQuestions(given, letter);
  const gates = gateReasons(viability, letter);
  const doubts = doubtsAbout(given, letter);
  const rung =
    open.length > 0
      ? 'too-close'
      : gates.length > 0
        ? 'settle-first'
        : doubts.length > 0
          ? 'approve-in-principle'
          : 'approve';
  return { rung, option: leader, reasons: [...open, ...gates, ...doubts] };
};

const openQuestions = (
  { ranking, couldOvertake, singleVoice, nameOf }: StrengthGiven,
  letter: string,
): readonly string[] => [
  ...(ranking.tooClose ? [`${letter}’s lead is under the margin, so the result is too close to call.`] : []),
  ...(ranking.runnerUp === null ? [`${letter} has no other option with a total beside it.`] : []),
  ...(couldOvertake.length > 0
    ? [`Scores are missing, and with them ${joinNames(couldOvertake.map(nameOf), 'or')} could still lead.`]
    : []),
  ...(singleVoice
    ? [
        'Fewer than two people are recorded behind most of the scores, so they count as the author’s own judgement.',
      ]
    : []),
];

const gateReasons = (viability: StrengthGiven['viability'], letter: string): readonly string[] => {
  if (viability === 'unrecorded') {
    return [gatesNotHeld];
  }
  return viability === 'unknown' ? [`A viability gate of ${letter} is still unknown.`] : [];
};

const doubtsAbout = (
  { againstLeader, leadsOnBenefit, shareOfRuns }: StrengthGiven,
  letter: string,
): readonly string[] => [
  ...(againstLeader.length > 0
    ? [`${letter} does not lead under every weight set: not under ${joinNames(againstLeader)}.`]
    : []),
  ...(leadsOnBenefit ? [] : [`${letter} does not lead once cost criteria are left out.`]),
  ...(shareOfRuns === null
    ? [`${letter}’s lead has not been tested with random weights and scores.`]
    : shareOfRuns < firmShare
      ? [`${letter} comes first in fewer than nine in ten runs with random weights and scores.`]
      : []),
];
