import type { GroupPerspective, Perspectives } from '../analysis/analysis-people.ts';
import { type Phrase, say } from '../analysis/figure.ts';
import { countedScorers } from '../analysis/stand-ins.ts';
import { peopleIn } from '../records/assessor.ts';
import { letterOf, type PaperContext } from './context.ts';
import { fewest } from './group-means.ts';
import {
  capitalised,
  counted,
  countOf,
  figure,
  inWords,
  joinPhrases,
  namesPhrase,
  recordWords,
  sentences,
} from './phrases.ts';

type View = NonNullable<GroupPerspective['both']>;
type Interests = Perspectives['interests'];

const source = 'perspectives.interests';

const lettersOf = (context: PaperContext, ids: readonly string[]): Phrase =>
  namesPhrase(ids.map((id) => letterOf(context, id)));

const hasTotals = (view: View | null | undefined): view is View =>
  (view ?? null) !== null && (view?.withCost.ranking.first.length ?? 0) > 0;

/** Options that nobody else gave all the scores: who leads among the others says nothing of them. */
const lostIn = (everyone: View, without: View): readonly string[] =>
  everyone.withCost.ranking.order.filter((option) => !without.withCost.ranking.order.includes(option));

/** The groups that those who declared an interest make up, where they are whole groups and none is one person: "GPs". */
const wholeGroups = (context: PaperContext): readonly string[] => {
  const appraised = new Set(context.options.map(({ id }) => id));
  const scorers = countedScorers([...context.appraisal.assessor.values()]).map((scorer) => ({
    group: recordWords(scorer.group),
    people: peopleIn(scorer),
    declared: scorer.interests
      .filter(({ option }) => appraised.has(option))
      .reduce((most, one) => Math.max(most, peopleIn(one)), 0),
  }));
  const whole = [...new Set(scorers.map(({ group }) => group))].filter((group) =>
    scorers.every((scorer) => scorer.group !== group || scorer.declared === scorer.people),
  );
  const people = scorers
    .filter(({ group }) => whole.includes(group))
    .reduce((sum, { declared }) => sum + declared, 0);
  const isAlone = (group: string): boolean =>
    scorers.reduce((sum, scorer) => sum + (scorer.group === group ? scorer.people : 0), 0) < fewest;
  return people === context.analysis.perspectives.interests.declared &&
    !whole.some((group) => group === '' || isAlone(group))
    ? whole
    : [];
};

/** "all the GPs", "all of LINk": a plural takes an article, and another name may not. */
const allOf = (group: string): Phrase => [/[^s]s$/.test(group) ? 'all the ' : 'all of ', group];

const leadsPhrase = (context: PaperContext, view: View, at: string, still = ''): Phrase => {
  const { first, leader, lead, tooClose } = view.withCost.ranking;
  if (leader === null) return say`${lettersOf(context, first)} share the lead`;
  const by =
    lead === null
      ? ''
      : say`${still === '' ? '' : ','} by ${figure('points', lead, `${at}.withCost.ranking.lead`)} points`;
  return say`${lettersOf(context, first)}${still} leads${by}${tooClose ? ': too close to call' : ''}`;
};

/** Those who are left out in a view, and how the ranking then stands. */
interface LeftOut {
  /** "the two people who declared an interest in D" */
  readonly who: Phrase;
  readonly without: View | null;
  readonly at: string;
  readonly declared: number;
}

/** "the seven people who declared an interest (all the GPs)" */
const everybodyLeftOut = (context: PaperContext): LeftOut => {
  const { declared, without } = context.analysis.perspectives.interests;
  const whole = wholeGroups(context);
  const that = whole.length > 0 ? say` (${joinPhrases(whole.map(allOf))})` : '';
  const who = counted(countOf(declared, `${source}.declared`), 'person', 'people');
  return {
    who: say`the ${who} who declared an interest${that}`,
    without,
    at: `${source}.without`,
    declared,
  };
};

/** Those who would gain by the option in front, where others have declared interests elsewhere. */
const gainersLeftOut = (context: PaperContext): LeftOut | null => {
  const { inLeader, declared: all } = context.analysis.perspectives.interests;
  if (inLeader === null || inLeader.declared === all) return null;
  const { declared, option, without } = inLeader;
  const who = counted(countOf(declared, `${source}.inLeader.declared`), 'person', 'people');
  return {
    who: say`the ${who} who declared an interest in ${letterOf(context, option)}`,
    without,
    at: `${source}.inLeader.without`,
    declared,
  };
};

/**
 * Where leaving out those who declared an interest puts another option in front, or makes the lead too close to call:
 * "By scores alone, without the seven people who declared an interest (all the GPs), D leads by 1.5 points: too close to
 * call."
 */
export const interestsChange = (context: PaperContext): Phrase => {
  const { everyone } = context.analysis.perspectives.interests;
  if (!hasTotals(everyone)) return [];
  const all = everyone.withCost.ranking;
  const gainers = gainersLeftOut(context);
  return sentences(
    [...(gainers ? [gainers] : []), everybodyLeftOut(context)].map(({ who, without, at }): Phrase => {
      if (!hasTotals(without) || lostIn(everyone, without).length > 0) return [];
      const others = without.withCost.ranking;
      if (all.leader === others.leader && (all.tooClose || !others.tooClose)) return [];
      return say`By scores alone, without ${who}, ${leadsPhrase(context, without, at)}.`;
    }),
  );
};

/** Who leads among some of the scorers, by their scores alone: as much of it as may be printed. */
export interface InterestStanding {
  /** "Without the two people who declared an interest in D". */
  readonly who: Phrase;
  /** "D" or "A and B". */
  readonly front: Phrase;
  /** In points; null where two share the lead, or where a figure would give one person's scores away. */
  readonly lead: number | null;
  /** True where it would. */
  readonly isHeld: boolean;
}

/** True where one option leads others and by how much is kept back. */
export const leadIsHeld = (view: View): boolean => {
  const { lead, leader, runnerUp } = view.withCost.ranking;
  return lead === null && leader !== null && runnerUp !== null;
};

/**
 * The ranking by the scorers alone, with everyone, without those who would gain by the option in front, and without all
 * who declared an interest. Nothing where nobody declared one; a ranking that cannot be told is left out.
 */
export const interestStandings = (context: PaperContext): readonly InterestStanding[] => {
  const { declared, people, everyone } = context.analysis.perspectives.interests;
  if (declared === 0 || people < fewest || !hasTotals(everyone)) return [];
  const gainers = gainersLeftOut(context);
  const standing = (who: Phrase, view: View): InterestStanding => {
    const { first, leader, lead } = view.withCost.ranking;
    return {
      who,
      front: lettersOf(context, first),
      lead: leader === null ? null : lead,
      isHeld: leadIsHeld(view),
    };
  };
  return [
    standing(['Everyone who scored'], everyone),
    ...[...(gainers ? [gainers] : []), everybodyLeftOut(context)].flatMap(({ who, without }) =>
      hasTotals(without) && lostIn(everyone, without).length === 0
        ? [standing(say`Without ${who}`, without)]
        : [],
    ),
  ];
};

/** Why a lead is kept back. */
const heldWords = 'By how much is not printed: it would give away one person’s scores.';
const oneGoing = 'By how much is not printed: one person makes the difference.';

/** A sentence, and why it has no figure where that is kept back. */
interface Standing {
  readonly said: Phrase;
  readonly why: string;
}

/** Sentences, each reason after the last of those that it is the reason of. */
const withReasons = (told: readonly Standing[]): Phrase =>
  sentences(
    told.flatMap(({ said, why }, at) => [said, why === told[at + 1]?.why || why === '' ? [] : [why]]),
  );

/** How the ranking stands without some people: that the leader stays, that another takes over, or why nobody can tell. */
const withoutStanding = (context: PaperContext, everyone: View, given: LeftOut): Standing => {
  const { who, without, at, declared } = given;
  if (without === null) return { said: whyNot(context.analysis.perspectives.interests, given), why: '' };
  const lost = lostIn(everyone, without);
  if (lost.length > 0) {
    return {
      said: say`Nobody else gave ${lettersOf(context, lost)} all the scores, so there is no ranking of every option without ${who}.`,
      why: '',
    };
  }
  const [all, others] = [everyone.withCost.ranking, without.withCost.ranking];
  const still = all.leader !== null && all.leader === others.leader ? ' still' : '';
  return {
    said: say`Without ${who}, ${leadsPhrase(context, without, at, still)}.`,
    why: leadIsHeld(without) ? (declared < fewest ? oneGoing : heldWords) : '',
  };
};

const whyNot = ({ people }: Interests, { who, declared }: LeftOut): Phrase => {
  if (people === declared) return ['Everyone who scored declared one, so there is no ranking without them.'];
  if (people - declared < fewest)
    return say`Without ${who}, one person is left, whose ranking alone is not printed.`;
  return say`The scores of ${who} are part of an average with others’, so there is no ranking without them.`;
};

/**
 * Who stands to gain, and the ranking by the scorers alone with everyone, without those who would gain by the option in
 * front, and without all who declared an interest; or why it cannot be told.
 */
export const interestsSentence = (context: PaperContext): Phrase => {
  const { declared, people, everyone, inLeader } = context.analysis.perspectives.interests;
  if (declared === 0 || people === 0) return [];
  const letter = inLeader === null ? '' : letterOf(context, inLeader.option);
  const ofThem: Phrase =
    inLeader === null
      ? []
      : inLeader.declared === declared
        ? declared === 1
          ? []
          : say`, all of them in ${letter}`
        : say`, ${inWords(countOf(inLeader.declared, `${source}.inLeader.declared`))} of them in ${letter}`;
  const inWhat = inLeader !== null && declared === 1 ? letter : 'an option';
  const who = say`${capitalised([inWords(countOf(declared, `${source}.declared`), 'first')])} of ${counted(countOf(people, `${source}.people`), 'person', 'people')} declared an interest in ${inWhat}${ofThem}.`;
  // One person in all is the author, whose judgement the scores are called.
  if (people < fewest) return who;
  if (!hasTotals(everyone)) {
    return sentences([
      who,
      ['Their part in the ranking cannot be told: the groups’ scores alone give no option a total.'],
    ]);
  }
  const gainers = gainersLeftOut(context);
  const withEveryone: Standing = {
    said: say`By the groups’ scores alone, agreed scores left aside, ${leadsPhrase(context, everyone, `${source}.everyone`)} with everyone.`,
    why: leadIsHeld(everyone) ? heldWords : '',
  };
  const leftOut = [...(gainers ? [gainers] : []), everybodyLeftOut(context)];
  return sentences([
    who,
    withReasons([withEveryone, ...leftOut.map((given) => withoutStanding(context, everyone, given))]),
  ]);
};
