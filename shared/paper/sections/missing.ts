import { type Phrase, say } from '../../analysis/figure.ts';
import { completenessProblems } from '../../checks/completeness.ts';
import type { Problem } from '../../records/problem.ts';
import type { RecordType } from '../../records/record.ts';
import { type Stage, stageOrder } from '../../records/stages.ts';
import { bullets, paragraph } from '../blocks.ts';
import { isLeftOut, ownWords, type PaperContext } from '../context.ts';
import { unstatedOnCover } from '../cover.ts';
import { listed, unknownCostSentences, unknownCountSentence } from '../money-sentences.ts';
import type { Section } from '../paper-model.ts';
import { counted, countedFirst, countOf, joinPhrases, see } from '../phrases.ts';
import { type BodySection, sectionTitles } from '../section-titles.ts';
import { shownQuestions } from './appendix-questions.ts';

/** Parts that are not in the paper while nothing is recorded for them, with what fills them besides the author. */
const recordedSections: Readonly<Partial<Record<BodySection, readonly RecordType[]>>> = {
  gates: ['gate'],
  risks: ['risk'],
  workforce: ['staffGroup'],
  stakeholders: ['stakeholder', 'partner'],
  implementation: ['milestone', 'workstream'],
  evaluation: ['metric'],
};

const bodySections: readonly BodySection[] = [
  'gates',
  'risks',
  'workforce',
  'stakeholders',
  'implementation',
  'evaluation',
];

/** Whether a part has nothing in it: no record of its own, and no word of the author's. */
const isUncovered = (context: PaperContext, id: BodySection): boolean => {
  if (ownWords(context, id)) return false;
  const types = recordedSections[id];
  return types?.every((type) => context.appraisal[type].size === 0) ?? false;
};

/** Checks that say no more than that a part is not covered, which is said of all such parts at once. */
const uncoveredCodes: Readonly<Record<string, readonly BodySection[]>> = {
  'no-gates': ['gates'],
  'no-risks': ['risks'],
  'no-stakeholders': ['stakeholders'],
  'no-plan': ['implementation', 'evaluation'],
};

/** Problems that are worded here with their figures bound, in place of the check's own sentence. */
const drafted = new Set([
  'scores-missing',
  'reasons-missing',
  'costs-unknown',
  'no-cost-lines',
  'no-weights',
  'cover-details',
  'cover-money',
  'cover-conditions',
  'cover-words',
  'questions-open',
]);

/** Problems that a part of the paper sets out by itself: where it is printed they are counted, and not said twice. */
const setOut = new Set([
  'gate-failed',
  'gates-unknown',
  'no-employer',
  'employer-unconfirmed',
  'recurring-before-start',
  'funding-unknown',
  'asked-over-limit',
]);

/** Checks that are listed by their own sentences, at most: what a reader cannot take in is counted. */
const mostListed = 8;

/** What a stage is called where its open points are counted, and the parts of the paper that set them out. */
const stageWords: Readonly<
  Partial<Record<Stage, { readonly words: string; readonly sections: readonly BodySection[] }>>
> = {
  options: { words: 'Options', sections: ['options'] },
  gates: { words: 'Gates and employers', sections: ['gates', 'workforce'] },
  criteria: { words: 'Criteria', sections: ['method'] },
  weights: { words: 'Weights', sections: ['method'] },
  scores: { words: 'Scores and interests', sections: ['scores', 'method'] },
  costs: { words: 'Costs', sections: ['costs'] },
  risks: { words: 'Risks', sections: ['risks'] },
  stakeholders: { words: 'Stakeholders', sections: ['stakeholders'] },
  plan: { words: 'Plan', sections: ['implementation', 'evaluation'] },
};

/** Parts of the paper that are printed and speak of a stage. */
const printedParts = (context: PaperContext, stage: Stage): readonly BodySection[] =>
  (stageWords[stage]?.sections ?? []).filter((id) => !isLeftOut(context, id) && !isUncovered(context, id));

/**
 * A check's sentence is words: a number in it is bound to nothing, so a sentence with one is counted and not printed.
 * What it speaks of stands with its figures in the part of the paper that it is about.
 */
const isListed = (context: PaperContext, { code, sentence, stage }: Problem): boolean =>
  !/\d/.test(sentence) && !(setOut.has(code) && printedParts(context, stage).length > 0);

/** "Gates and employers: seven matters are open, set out in section 8 and section 13." */
const countedPhrases = (context: PaperContext, problems: readonly Problem[]): readonly Phrase[] =>
  stageOrder.flatMap((stage): readonly Phrase[] => {
    const held = problems.filter((problem) => problem.stage === stage);
    const own = held.length;
    if (own === 0) return [];
    const words = stageWords[stage]?.words ?? 'The rest of the paper';
    const parts = printedParts(context, stage).map(
      (id): Phrase => [see('section', id, `“${sectionTitles[id]}”`)],
    );
    // Only of what a part is known to tell may it be said that it does.
    const told = held.every(({ code }) => setOut.has(code)) ? 'set out in' : 'concerning';
    const where = parts.length === 0 ? [] : say`, ${told} ${joinPhrases(parts)}`;
    return [
      say`${words}: ${counted(countOf(own, `count: open matters of ${stage}`), 'matter')} ${own === 1 ? 'is' : 'are'} open${where}.`,
    ];
  });

const checkPhrases = (context: PaperContext): readonly Phrase[] => {
  const { appraisal, analysis } = context;
  const { missing } = analysis.scores;
  const appraised = new Set(context.options.map(({ id }) => id));
  const bare = [...appraisal.score.values()].filter(
    ({ assessor, option, value, reason }) =>
      assessor === 'agreed' && value !== null && reason.trim() === '' && appraised.has(option),
  ).length;
  const problems = completenessProblems(appraisal, analysis.strength).filter(
    ({ code }) => !drafted.has(code) && !uncoveredCodes[code]?.every((id) => isUncovered(context, id)),
  );
  const printed = problems.filter((problem) => isListed(context, problem)).slice(0, mostListed);
  return [
    ...printed.map(({ sentence }): Phrase => [sentence]),
    ...analysis.weights.sets.flatMap(({ weightSet, problem }): readonly Phrase[] =>
      problem && weightSet === analysis.weights.agreed ? [[problem]] : [],
    ),
    ...(missing > 0
      ? [say`${countedFirst(countOf(missing, 'scores.missing'), 'score is', 'scores are')} missing.`]
      : []),
    ...(bare > 0
      ? [
          say`${countedFirst(countOf(bare, 'count: agreed scores without a reason'), 'agreed score has', 'agreed scores have')} no reason.`,
        ]
      : []),
    ...unknownLines(context),
    ...openQuestions(context),
    ...countedPhrases(
      context,
      problems.filter((problem) => !printed.includes(problem)),
    ),
  ];
};

const openQuestions = (context: PaperContext): readonly Phrase[] => {
  const open = shownQuestions(context).filter(({ status }) => status === 'open').length;
  return open === 0
    ? []
    : [
        say`${countedFirst(countOf(open, 'count: open questions'), 'question is', 'questions are')} still open: see ${see('section', 'appendix-questions', 'the appendix on questions and answers')}.`,
      ];
};

/** The section on costs names each line; where it is left out, they are named here. */
const unknownLines = (context: PaperContext): readonly Phrase[] => {
  if (isLeftOut(context, 'costs')) return unknownCostSentences(context);
  return [unknownCountSentence(context, `named under “${sectionTitles.costs}”`)].filter(
    (phrase) => phrase.length > 0,
  );
};

/** What the paper lacks, so that no reader takes silence for an answer. */
export const missingSection = (context: PaperContext): Section => {
  const checks = checkPhrases(context);
  const uncovered = bodySections.filter((id) => !isLeftOut(context, id) && isUncovered(context, id));
  const cover = unstatedOnCover(context);
  const nothing = checks.length === 0 && uncovered.length === 0 && cover.length === 0;
  return {
    id: 'missing',
    number: null,
    title: 'What is still missing',
    blocks: [
      ...(nothing ? paragraph(['Nothing that the app checks for is missing.']) : []),
      ...bullets([
        ...checks,
        ...(uncovered.length > 0
          ? [
              say`This paper says nothing yet on: ${listed(uncovered.map((id) => sectionTitles[id].toLowerCase()))}.`,
            ]
          : []),
        ...(cover.length > 0
          ? [say`The cover does not yet state: ${listed(cover.map((label) => label.toLowerCase()))}.`]
          : []),
      ]),
    ],
  };
};
