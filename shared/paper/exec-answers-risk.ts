import { inUnit, type Phrase, say } from '../analysis/figure.ts';
import type { RegisteredRisk } from '../analysis/risks.ts';
import { inOrder } from '../records/aggregate.ts';
import type { MetricRecord, MilestoneRecord, QuestionRecord } from '../records/plan.ts';
import { formatDate } from '../text/dates.ts';
import { isLeftOut, type PaperContext } from './context.ts';
import { type AnswerSentences, firstOf, fromPart, inTurn, unanswered } from './exec-answer.ts';
import { cellScore } from './figures.ts';
import {
  counted,
  countedFirst,
  countOf,
  figure,
  inWords,
  joinPhrases,
  recordText,
  recordWords,
  sentences,
} from './phrases.ts';
import { costSentence, rankingSentences, scenariosInPaper } from './scenario-sentences.ts';
import { shownQuestions } from './sections/appendix-questions.ts';
import { ratingPhrase, riskLetters, shownRisks } from './sections/appendix-risks.ts';
import { shownMilestones } from './sections/plan.ts';

/*
 * What a criterion, a risk or a what-if is about, no field says: it is read off its words. Where none of these words is
 * found, the answer says that the model holds nothing to the point, and never guesses.
 */

/** Words of fitting in with the rest of the PCT, or breaking it up. */
const ofFit =
  /\bfit(s|ting)?\b|fragment|\b(six|other|all) localit|rest of the (PCT|county)|\bbreak(s|ing)? up\b/i;
/** Words of a host, a provider or a contract that fails. */
const ofFailure =
  /\bhost|\bcontract|insolv|bankrupt|collaps|provider fails|pulls? out|withdraw|step-in|revers/i;
/** Words of a look back after the first year. */
const ofReview = /\breview|twelve months|first year|one year/i;

/** "Risk 3, “Host loses its contract” (D), is at 2×4=8, high, if this mitigation works: …": at most so many risks. */
const riskSentences = (context: PaperContext, about: RegExp, most: number): readonly Phrase[] => {
  if (isLeftOut(context, 'risks')) return [];
  const told = (line: RegisteredRisk): Phrase => {
    const mitigation = recordText(line.risk.mitigation);
    const name = say`Risk ${countOf(line.number, 'count: place in the risk register')}, “${recordWords(line.risk.name)}” (${riskLetters(context, line)}),`;
    if (line.residual === null) {
      return say`${name} is not rated yet${mitigation.length > 0 ? say`; its mitigation: ${mitigation}` : ', and no mitigation is stated.'}`;
    }
    return say`${name} is at ${ratingPhrase(line, 'residual')}, ${mitigation.length > 0 ? say`if this mitigation works: ${mitigation}` : 'with no mitigation stated.'}`;
  };
  return shownRisks(context)
    .filter(({ risk }) => about.test(risk.name))
    .slice(0, most)
    .map(told);
};

const firstQuestion = (
  context: PaperContext,
  about: RegExp,
  status: QuestionRecord['status'],
): QuestionRecord | undefined =>
  shownQuestions(context).find((held) => held.status === status && about.test(held.question));

/** "On Strategic fit A scores 30, B 75 and D 65." for each criterion that is about fit. */
const fitScores = (context: PaperContext): readonly Phrase[] =>
  context.analysis.criteria.flatMap(({ id, name }): readonly Phrase[] => {
    const held = context.appraisal.criterion.get(id);
    if (!ofFit.test(`${held?.name ?? ''} ${held?.question ?? ''}`)) return [];
    const scores = context.options.flatMap((option): readonly Phrase[] => {
      const score = cellScore(context, option.id, id);
      return score ? [say`${option.letter} ${score}`] : [];
    });
    return scores.length === 0 ? [] : [say`Scores on ${recordWords(name)}: ${joinPhrases(scores)}.`];
  });

/** Does it fit the rest of the PCT, or break it up? */
export const doesItFit = (context: PaperContext): AnswerSentences => {
  const scores = fitScores(context).slice(0, 2);
  const risks = riskSentences(context, ofFit, 2);
  const question = firstQuestion(context, ofFit, 'answered');
  const answer = question ? recordText(question.answer) : [];
  const told = answer.length === 0 ? [] : say`Asked before, and answered: ${answer}`;
  const said = [told, ...scores, ...risks].filter((phrase) => phrase.length > 0);
  if (said.length === 0) {
    return unanswered([
      'Nothing on record speaks of it: no criterion, no risk and no question names the fit with the rest of the PCT or its fragmentation. It belongs among the criteria or the risks.',
    ]);
  }
  return {
    said,
    missing:
      risks.length > 0 || isLeftOut(context, 'risks') ? [] : [['No risk of fragmentation is recorded.']],
  };
};

/** Conditions that would soften it: "Term of the host’s contract known, by 29 May 2009." */
const conditionSentence = (context: PaperContext): Phrase => {
  if (isLeftOut(context, 'implementation')) return [];
  const found = shownMilestones(context).find(
    ({ kind, status, name }) => kind === 'condition' && status !== 'missed' && ofFailure.test(name),
  );
  return found ? say`A condition covers it: ${milestonePhrase(found)}.` : [];
};

/** "Review of the first twelve months, 29 April 2010 (locality lead)" */
const milestonePhrase = ({ name, date, owner }: MilestoneRecord): Phrase => {
  const who = recordWords(owner);
  return say`${recordWords(name)}${date ? say`, ${formatDate(date)}` : ', no date yet'}${who === '' ? '' : say` (${who})`}`;
};

/** What happens if the host or the contract fails? The what-ifs, risks and conditions that name it. */
export const whatIfItFails = (context: PaperContext): AnswerSentences => {
  const supposed = isLeftOut(context, 'sensitivity')
    ? []
    : scenariosInPaper(context).filter(({ record }) => ofFailure.test(record.name));
  const tested = supposed
    .slice(0, 2)
    .map(({ record, outcome }) =>
      sentences([
        say`What if “${recordWords(record.name)}”: ${rankingSentences(context, outcome)}`,
        costSentence(context, outcome),
      ]),
    );
  const risks = riskSentences(context, ofFailure, 2);
  const open = firstQuestion(context, ofFailure, 'open');
  const said = [...tested, ...risks, conditionSentence(context)].filter((phrase) => phrase.length > 0);
  return {
    said,
    missing: [
      ...(said.length === 0
        ? [
            [
              'Nothing on record speaks of it: no what-if, no risk and no condition names a host or a contract that fails. It belongs among the what-ifs of the results and the risks.',
            ],
          ]
        : tested.length === 0 && !isLeftOut(context, 'sensitivity')
          ? [['No what-if tries it.']]
          : []),
      ...(open ? [say`Asked and still open: ${recordText(open.question)}`] : []),
    ],
  };
};

/** How many measures are named in the answer. */
const measuresNamed = 4;

const metricName = ({ name }: MetricRecord): string => recordWords(name) || 'a measure without a name';

/** "High-risk patients with a shared plan from 8 to 40%", "Staff turnover to stay at 11.5%" */
const targetPhrase = (metric: MetricRecord): Phrase => {
  const { baseline, targets } = metric;
  const source = `records.metric.${metric.id}`;
  const target = targets[0] ?? null;
  if (target === null) return [];
  const aim = inUnit(figure('measured', target, `${source}.targets.0`), recordWords(metric.unit));
  if (baseline === null) return say`${metricName(metric)} to ${aim}`;
  return baseline === target
    ? say`${metricName(metric)} to stay at ${aim}`
    : say`${metricName(metric)} from ${figure('measured', baseline, `${source}.baseline`)} to ${aim}`;
};

const andMore = (more: number, what: string): Phrase =>
  more === 0 ? [] : say`; and ${inWords(countOf(more, `count: further measures ${what}`))} more`;

/** How will we know by month twelve that it works, and what makes us stop? */
export const howWeKnow = (context: PaperContext): AnswerSentences =>
  fromPart(context, 'evaluation', () => {
    const metrics = inOrder(context.appraisal, 'metric');
    if (metrics.length === 0) {
      return unanswered([
        'No measure is recorded, so the paper cannot say; measures, their first-year targets and what makes the exec stop belong in the plan.',
      ]);
    }
    const aimed = metrics.filter(({ targets }) => (targets[0] ?? null) !== null);
    const stops = metrics.filter(({ stopIf }) => recordWords(stopIf) !== '');
    const targets = firstOf(aimed, measuresNamed);
    const ends = firstOf(stops, measuresNamed);
    const review = isLeftOut(context, 'implementation')
      ? undefined
      : shownMilestones(context).find(({ kind, name }) => kind !== 'condition' && ofReview.test(name));
    return {
      said: [
        aimed.length === 0
          ? []
          : say`By the end of the first year ${counted(countOf(aimed.length, 'count: measures with a first target'), 'measure')} ${aimed.length === 1 ? 'has' : 'have'} a target: ${inTurn(targets.told.map(targetPhrase))}${andMore(targets.more, 'with a first target')}.`,
        stops.length === 0
          ? []
          : say`What makes the exec stop or change course: ${inTurn(ends.told.map((metric) => say`${metricName(metric)}, ${recordWords(metric.stopIf)}`))}${andMore(ends.more, 'with a point to stop')}.`,
        review ? say`It comes back to the exec: ${milestonePhrase(review)}.` : [],
      ],
      missing: [
        ...gap(metrics.length - aimed.length, 'first-year target', 'without a first target'),
        ...gap(metrics.length - stops.length, 'point at which to stop', 'without a point to stop'),
      ],
    };
  });

const gap = (number: number, what: string, source: string): readonly Phrase[] =>
  number === 0
    ? []
    : [
        say`${countedFirst(countOf(number, `count: measures ${source}`), 'measure has', 'measures have')} no ${what} yet.`,
      ];
