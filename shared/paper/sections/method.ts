import { type Phrase, say } from '../../analysis/figure.ts';
import { inOrder } from '../../records/aggregate.ts';
import { peopleIn } from '../../records/assessor.ts';
import type { Moment } from '../../records/process.ts';
import type { WeightSetRecord } from '../../records/weight-set.ts';
import { formatDate } from '../../text/dates.ts';
import {
  bullets,
  cell,
  figuresColumn,
  heading,
  paragraph,
  row,
  section,
  table,
  wordsColumn,
} from '../blocks.ts';
import { type PaperContext, weightSetLabel } from '../context.ts';
import type { Block, Section } from '../paper-model.ts';
import {
  counted,
  countedFirst,
  countOf,
  figure,
  namesPhrase,
  recordText,
  recordWords,
  scaleBottom,
  scaleTop,
  sentences,
} from '../phrases.ts';

const scorerSentence = ({ appraisal }: PaperContext): Phrase => {
  const scorers = inOrder(appraisal, 'assessor');
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

const criteriaTable = (context: PaperContext): readonly Block[] => {
  const { analysis, appraisal } = context;
  const { agreed, sets } = analysis.weights;
  // One column for each voice: a person's own set would make the table wider than the page.
  const shown = sets.filter(({ weightSet, voice }) => weightSet === agreed || voice !== 'person').slice(0, 8);
  return table({
    id: 'weights',
    caption: 'Criteria, and the weight that each voice gave them',
    columns: [
      wordsColumn('Criterion'),
      ...shown.map(({ weightSet }) => figuresColumn(weightSetLabel(context, weightSet))),
    ],
    rows:
      analysis.criteria.length === 0
        ? []
        : [
            ...analysis.criteria.map((criterion, at) =>
              row(
                cell(say`${recordWords(appraisal.criterion.get(criterion.id)?.name ?? criterion.name)}`),
                shown.map(({ weightSet, shown: percents }) => {
                  const percent = percents?.[at];
                  return cell(
                    percent === undefined
                      ? null
                      : countOf(percent, `weights.sets.${weightSet}.shown.${criterion.id}`),
                    weightSet === agreed,
                  );
                }),
              ),
            ),
            row(
              cell('All'),
              shown.map(({ shown: percents }) => cell(percents ? scaleTop : null)),
              'total',
            ),
          ],
    note: [
      'Per cent, rounded so that each column adds up; the arithmetic uses exact weights. The ranking uses the set in bold.',
    ],
  });
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

const methodWords: Readonly<Record<WeightSetRecord['method'], string>> = {
  direct: 'points shared out directly',
  swing: 'judged by swings: how much the jump from worst to best matters on each criterion',
  'rank-order-centroid': 'made from an order of importance (rank order centroid)',
  pairwise: 'made from comparisons in pairs',
};

/**
 * "on 11 February 2009 (deputy locality lead)": whom the log names as the author of the change, unless that is a scorer
 * and scorers are not to be named.
 */
const momentPhrase = ({ own, appraisal }: PaperContext, { at, by }: Moment): Phrase => {
  const who = recordWords(by);
  const isScorer = [...appraisal.assessor.values()].some(
    ({ name }) => recordWords(name).toLowerCase() === who.toLowerCase(),
  );
  return say`on ${formatDate(at.slice(0, 10))}${who !== '' && (own.namingAllowed || !isScorer) ? say` (${who})` : ''}`;
};

/** When weights were locked and the ranking seen: what the log shows, and where there is no log, what the record says. */
const lockSentences = (context: PaperContext): readonly Phrase[] => {
  const { own, analysis, conduct } = context;
  const seen: Phrase = [
    own.rankingRevealed
      ? 'By the app’s own record, the ranking was seen before weights were locked and scores complete.'
      : conduct?.revealed
        ? `The change log shows that on ${formatDate(conduct.revealed.at.slice(0, 10))} the ranking was recorded as seen before weights were locked and scores complete, and that this record was taken back.`
        : own.weightsLocked && analysis.scores.missing === 0
          ? 'By the app’s own record, the ranking stayed closed until weights were locked and scores complete.'
          : 'By the app’s own record, the ranking has stayed closed so far.',
  ];
  const open: Phrase = own.weightsLocked
    ? ['Weights and descriptors are locked.']
    : ['Weights are not locked: they could still be tuned to fit the scores.'];
  if (!conduct) return [open, seen];
  const after = conduct.weightsAfterReveal + conduct.scoresAfterReveal;
  const changed: Phrase =
    conduct.revealed && after > 0
      ? say`After it was first seen, ${counted(countOf(conduct.weightsAfterReveal, 'count: weights changed after the ranking was seen'), 'weight')} and ${counted(countOf(conduct.scoresAfterReveal, 'count: scores changed after the ranking was seen'), 'score')} were changed.`
      : [];
  if (!own.weightsLocked || !conduct.locked) return [open, seen, changed];
  const moment = momentPhrase(context, conduct.locked);
  const locked: Phrase = conduct.lockedBeforeScoring
    ? say`The change log shows that weights and descriptors were locked before scoring, ${moment}.`
    : say`Weights and descriptors are locked; the change log shows that this was done ${moment}.`;
  return [locked, seen, changed];
};

/**
 * Times that weights were opened after the first score and the record holds no reason: Undo asks for none and takes one
 * back, and none is asked while no score is left. The log shows them all the same.
 */
const untoldUnlockings = ({ own, conduct }: PaperContext): readonly Block[] => {
  const untold = (conduct?.unlockings.length ?? 0) - own.unlockings.length;
  return untold > 0
    ? paragraph(
        say`The change log shows ${counted(countOf(untold, 'count: unlockings without a reason'), 'opening')} of the weights after scores had been given for which no reason was left.`,
      )
    : [];
};

/** Every time that weights were opened once scores were there, with the reason that was given. */
const unlockingBlocks = ({ own }: PaperContext): readonly Block[] =>
  own.unlockings.length === 0
    ? []
    : [
        ...paragraph([
          own.unlockings.length === 1
            ? 'Weights were opened again once scores had been given:'
            : 'Weights were opened again more than once after scores had been given:',
        ]),
        ...bullets(
          own.unlockings.map(
            ({ at, reason }): Phrase => say`${formatDate(at.slice(0, 10))}: ${recordText(reason)}`,
          ),
        ),
      ];

/** What the author of the paper declares; people are the author's own roles, so the name is on the cover. */
const authorPhrases = ({ own, appraisal }: PaperContext): readonly Phrase[] => {
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
const notAskedSentence = ({ appraisal }: PaperContext): Phrase => {
  const waiting = inOrder(appraisal, 'assessor').reduce(
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
      ...criteriaTable(context),
      ...bullets(problems),
      ...paragraph(
        sentences([
          costSentence(context),
          analysis.criteria.length > 0
            ? ['What scorers were asked on each criterion is in the appendix on scores and reasons.']
            : [],
        ]),
      ),
      ...paragraph(scaleSentence(context)),
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
