import { type Phrase, say } from '../analysis/figure.ts';
import { inOrder } from '../records/aggregate.ts';
import { type GateRecord, type GateResultRecord, gateResultId } from '../records/gate.ts';
import { leaderOf, letterOf, type PaperContext, type PaperOption } from './context.ts';
import { type AnswerSentences, fromPart, inTurn, unanswered } from './exec-answer.ts';
import { namesPhrase, recordWords } from './phrases.ts';

type Result = GateResultRecord['result'];

/** What the exec asks by name, and the words by which a gate shows that it asks about it. */
const topics: readonly (readonly [topic: string, asks: RegExp])[] = [
  ['staff transfer', /\bTUPE\b|staff transfer|transfer of staff/i],
  ['pensions', /pension/i],
  ['procurement', /procure|competiti|tender/i],
  ['patients’ choice', /\bchoice\b/i],
  ['statutory duties', /statut|\bs\.\s?24\d|public involvement|scrutiny/i],
];

const resultWords: Readonly<Record<Result, string>> = {
  fail: 'failed',
  unknown: 'not known',
  pass: 'passed',
  'not-applicable': 'does not apply',
};

/** The worst first: what one gate fails no other makes up for. */
const worstFirst: readonly Result[] = ['fail', 'unknown', 'pass', 'not-applicable'];

const gateLabel = ({ code, name }: GateRecord): string =>
  recordWords(code) || recordWords(name) || 'a gate without a name';

/** "pensions (G15) not known": one topic for one option; nothing where no gate asks about it. */
const topicPhrase = (
  { appraisal }: PaperContext,
  option: PaperOption,
  [topic, asks]: (typeof topics)[number],
): Phrase => {
  const gates = inOrder(appraisal, 'gate').filter(({ code, name, test }) =>
    asks.test(`${code} ${name} ${test}`),
  );
  const resultOf = ({ id }: GateRecord): Result =>
    appraisal.gateResult.get(gateResultId(option.id, id))?.result ?? 'unknown';
  const worst = worstFirst.find((result) => gates.some((gate) => resultOf(gate) === result));
  if (!worst) return [];
  const at = gates.filter((gate) => resultOf(gate) === worst);
  return say`${topic} (${namesPhrase(at.map(gateLabel))}) ${resultWords[worst]}`;
};

const standingWords: readonly (readonly [
  standing: PaperContext['analysis']['gates'][number]['viability'],
  one: string,
  many: string,
])[] = [
  ['pass', 'passes every viability gate', 'pass every viability gate'],
  ['fail', 'fails at least one', 'fail at least one'],
  ['unknown', 'has at least one that is not known', 'have at least one that is not known'],
  ['unrecorded', 'has no result at all', 'have no result at all'],
];

/** "A passes every viability gate; B and C fail at least one; D has at least one that is not known." */
const standingSentence = (context: PaperContext): Phrase => {
  const parts = standingWords.flatMap(([standing, one, many]): readonly Phrase[] => {
    const letters = context.analysis.gates
      .filter(({ viability }) => viability === standing)
      .map(({ option }) => letterOf(context, option));
    return letters.length === 0 ? [] : [say`${namesPhrase(letters)} ${letters.length === 1 ? one : many}`];
  });
  return parts.length === 0 ? [] : say`At the gates of legal and local viability, ${inTurn(parts)}.`;
};

/** Is it lawful? What the gates say of the option in front, topic by topic, and how every option stands. */
export const isItLawful = (context: PaperContext): AnswerSentences =>
  fromPart(context, 'gates', () => {
    const { appraisal } = context;
    if (appraisal.gate.size === 0) {
      return unanswered([
        'No gate is recorded, so the paper cannot say; legal tests belong among the gates.',
      ]);
    }
    const leader = leaderOf(context);
    const told = leader
      ? topics.map((topic) => topicPhrase(context, leader, topic)).filter((phrase) => phrase.length > 0)
      : [];
    const unasked = topics
      .filter(([, asks]) =>
        [...appraisal.gate.values()].every(({ code, name, test }) => !asks.test(`${code} ${name} ${test}`)),
      )
      .map(([topic]) => topic);
    return {
      said: [
        leader && told.length > 0 ? say`For ${leader.letter}: ${inTurn(told)}.` : [],
        standingSentence(context),
      ],
      missing: unasked.length === 0 ? [] : [say`No gate asks about ${namesPhrase(unasked, 'or')}.`],
    };
  });
