import { type Phrase, say } from '../../analysis/figure.ts';
import { countedScorers } from '../../analysis/stand-ins.ts';
import { inOrder } from '../../records/aggregate.ts';
import { peopleIn } from '../../records/assessor.ts';
import type { WeightSetRecord } from '../../records/weight-set.ts';
import { bullets, heading, paragraph, section } from '../blocks.ts';
import { type PaperContext, weightSetLabel } from '../context.ts';
import type { Section } from '../paper-model.ts';
import {
  counted,
  countedFirst,
  countOf,
  figure,
  joinPhrases,
  namesPhrase,
  recordText,
  recordWords,
  scaleBottom,
  scaleTop,
  see,
  sentences,
} from '../phrases.ts';
import { lockSentences, unlockingBlocks, untoldUnlockings } from './conduct.ts';
import { weightsTable } from './weights.ts';

/** "18 people scored: GPs 7, Managers 5, Staff 4, LINk 2." */
export const scorerSentence = ({ appraisal }: PaperContext): Phrase => {
  const scorers = countedScorers(inOrder(appraisal, 'assessor'));
  if (scorers.length === 0) {
    return appraisal.score.size === 0
      ? ['No scorers are recorded.']
      : ['No scorers are recorded: the scores are the author’s own judgement.'];
  }
  const all = scorers.reduce((sum, scorer) => sum + peopleIn(scorer), 0);
  if (all === 1) return ownJudgement;
  const groups = new Map<string, number>();
  for (const scorer of scorers) {
    const name = recordWords(scorer.group) || 'no group';
    groups.set(name, (groups.get(name) ?? 0) + peopleIn(scorer));
  }
  const parts = [...groups].map(
    ([name, size]): Phrase => say`${name} ${countOf(size, `count: scorers in ${name}`)}`,
  );
  return say`${countedFirst(countOf(all, 'count: scorers'), 'person', 'people')} scored: ${parts.flatMap(
    (part, index): Phrase => (index === 0 ? part : [', ', ...part]),
  )}.`;
};

/** A single scorer is not set in a group: the scores are then called what they are. */
const ownJudgement: Phrase = ['One person scored: the scores are the author’s own judgement.'];

/** Interests by group and option; people are named only where the appraisal allows it. */
export const interestPhrases = (context: PaperContext): readonly Phrase[] => {
  const { appraisal, own } = context;
  const scorers = inOrder(appraisal, 'assessor');
  const letter = (id: string) => appraisal.option.get(id)?.letter ?? '';
  if (own.namingAllowed) {
    return scorers.flatMap((scorer) =>
      scorer.interests.map(
        ({ option, declaration }) =>
          say`${recordWords(scorer.name) || 'A scorer'}: interest in ${letter(option)}. ${recordText(declaration)}`,
      ),
    );
  }
  const counts = new Map<
    string,
    { readonly group: string; readonly option: string; readonly people: number }
  >();
  for (const { group, interests } of scorers) {
    const declared = new Map(interests.map((interest) => [interest.option, peopleIn(interest)]));
    for (const [option, people] of declared) {
      const key = `${group}\n${option}`;
      const held = counts.get(key);
      counts.set(key, { group, option, people: (held?.people ?? 0) + people });
    }
  }
  return [...counts.values()].map(
    ({ group, option, people }) =>
      say`${recordWords(group) || 'Other scorers'}: ${countOf(people, `count: interests of ${group} in ${letter(option)}`)} declared an interest in ${letter(option)}.`,
  );
};

/** Which criteria are about cost, and so are also left out of a second total. */
const costSentence = (context: PaperContext): Phrase =>
  context.analysis.hasCostCriteria
    ? say`${costCriteriaNames(context)} ${context.analysis.criteria.filter(({ isCost }) => isCost).length === 1 ? 'is' : 'are'} about cost, so totals are shown with and without.`
    : [];

/** "0: Unacceptable. 25: Weak. …" */
const scaleSentence = ({ own }: PaperContext): Phrase => {
  const points = [
    [0, 'at0'],
    [25, 'at25'],
    [50, 'at50'],
    [75, 'at75'],
    [100, 'at100'],
  ] as const;
  const anchors = points.flatMap(([value, key]) => {
    const words = recordText(own.scale[key]);
    return words.length > 0 ? [say`${figure('count', value, `scale.${key}`)}: ${words}`] : [];
  });
  return anchors.length === 0
    ? []
    : sentences([['What the scale means, where a criterion does not say otherwise.'], ...anchors]);
};

/** How the answer was tried: each voice's weights, one weight at a time, what-ifs, and runs drawn at random. */
const testsSentence = (context: PaperContext): Phrase => {
  const { analysis } = context;
  if (analysis.withCost.ranking.first.length === 0) return [];
  const { standard } = analysis.robustness;
  const where = see('section', 'sensitivity', 'the section on how firm the answer is');
  const start = say`The answer is then tested (${where}): under the weights of each voice, and with one weight moved at a time while the others keep their proportions.`;
  if (!standard) return start;
  const runs = countOf(standard.settings.iterations, 'robustness.standard.settings.iterations');
  const weights = standard.settings.weights;
  const scores = standard.settings.scores;
  const about = [
    ...(weights.kind === 'around'
      ? [
          say`every weight anywhere within ${figure('measured', weights.percent, 'robustness.standard.settings.weights.percent')}% of the agreed one`,
        ]
      : []),
    ...(scores.kind === 'around'
      ? [
          say`every score within ${figure('measured', scores.points, 'robustness.standard.settings.scores.points')} points`,
        ]
      : []),
  ];
  return sentences([
    start,
    say`A random test then ranks the options ${runs} times${about.length > 0 ? say`, each time with ${joinPhrases(about)}` : ''}, and counts how often each comes first.`,
  ]);
};

/** How the weights of a set were judged, after its name. */
export const methodWords: Readonly<Record<WeightSetRecord['method'], string>> = {
  direct: 'points shared out directly',
  swing: 'judged by swings: how much the jump from worst to best matters on each criterion',
  'rank-order-centroid': 'made from an order of importance (rank order centroid)',
  pairwise: 'made from comparisons in pairs',
};

/** What the author of the paper declares; people are the author's own roles, so the name is on the cover. */
export const authorPhrases = ({ own, appraisal }: PaperContext): readonly Phrase[] => {
  const { asked, interests } = own.authorInterests;
  if (interests.length > 0) {
    return interests.map(
      ({ option, declaration }): Phrase =>
        say`The author: interest in ${appraisal.option.get(option)?.letter ?? ''}. ${recordText(declaration)}`,
    );
  }
  return [
    [
      asked
        ? 'The author declares no interest.'
        : 'The author has not yet declared whether there is an interest.',
    ],
  ];
};

/** Scorers who have not been asked: silence about them is no answer. */
export const notAskedSentence = ({ appraisal }: PaperContext): Phrase => {
  const waiting = countedScorers(inOrder(appraisal, 'assessor')).reduce(
    (sum, scorer) => sum + (scorer.asked ? 0 : peopleIn(scorer)),
    0,
  );
  return waiting === 0
    ? []
    : say`${countedFirst(countOf(waiting, 'count: scorers not asked for interests'), 'scorer has', 'scorers have')} not been asked for interests.`;
};

/** How the options were appraised: criteria, weights, scale, scorers and their interests. */
export const methodSection = (context: PaperContext): Section => {
  const { analysis } = context;
  const problems = analysis.weights.sets.flatMap(({ weightSet, problem }) =>
    problem ? [say`${weightSetLabel(context, weightSet)}: ${recordText(problem)}`] : [],
  );
  const agreed = analysis.weights.agreed;
  const interests = interestPhrases(context);
  return section(context, {
    id: 'method',
    blocks: [
      ...(analysis.criteria.length === 0 ? paragraph(['There are no criteria yet.'], true) : []),
      ...paragraph(
        sentences([
          analysis.criteria.length === 0
            ? []
            : say`The options were scored on ${counted(countOf(analysis.criteria.length, 'criteria.length'), 'criterion', 'criteria')} from ${scaleBottom} (worst) to ${scaleTop}. A score counts in proportion to its criterion’s weight.`,
          agreed === null
            ? ['No weight set is chosen for the ranking yet.']
            : say`The ranking uses the weight set “${weightSetLabel(context, agreed)}”, ${methodWords[context.appraisal.weightSet.get(agreed)?.method ?? 'direct']}.`,
          ...lockSentences(context),
        ]),
      ),
      ...unlockingBlocks(context),
      ...untoldUnlockings(context),
      ...paragraph(
        sentences([
          costSentence(context),
          scaleSentence(context),
          analysis.criteria.length > 0
            ? say`What scorers were asked on each criterion is in ${see('section', 'appendix-scores', 'the appendix on scores and reasons')}.`
            : [],
        ]),
      ),
      ...paragraph(testsSentence(context)),
      ...weightsTable(context),
      ...bullets(problems),
      heading('Who scored, and what interests they declared'),
      ...paragraph(scorerSentence(context)),
      ...(interests.length > 0
        ? []
        : paragraph(
            context.appraisal.assessor.size > 0
              ? ['No scorer declared an interest.']
              : ['No interests of scorers are recorded.'],
          )),
      ...bullets([...interests, ...authorPhrases(context)]),
      ...paragraph(notAskedSentence(context)),
    ],
  });
};

/** Names of the criteria about cost, for notes. */
export const costCriteriaNames = ({ analysis }: PaperContext): Phrase =>
  namesPhrase(analysis.criteria.filter(({ isCost }) => isCost).map(({ name }) => name));
