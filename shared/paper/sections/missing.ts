import { type Phrase, say } from '../../analysis/figure.ts';
import { completenessProblems } from '../../checks/completeness.ts';
import type { NarrativeSection } from '../../records/narrative.ts';
import type { RecordType } from '../../records/record.ts';
import { bullets, paragraph } from '../blocks.ts';
import { isLeftOut, narrativeOf, ownWords, type PaperContext } from '../context.ts';
import { unstatedOnCover } from '../cover.ts';
import { listed, unknownCostSentences, unknownCountSentence } from '../money-sentences.ts';
import type { Section } from '../paper-model.ts';
import { countedFirst, countOf } from '../phrases.ts';

/** Parts of a paper that only the author's words can fill, with what each is called. */
export const authoredSections = [
  { id: 'equality', title: 'Equality and involvement' },
] as const satisfies readonly { readonly id: NarrativeSection; readonly title: string }[];

/** Parts that are not in the paper while nothing is recorded for them, with what fills them besides the author. */
const recordedSections: readonly {
  readonly id: NarrativeSection;
  readonly title: string;
  readonly types: readonly RecordType[];
}[] = [
  { id: 'gates', title: 'Gates', types: ['gate'] },
  { id: 'risks', title: 'Risks', types: ['risk'] },
  { id: 'workforce', title: 'Workforce and legal', types: ['staffGroup'] },
  { id: 'stakeholders', title: 'Stakeholder views', types: ['stakeholder', 'partner'] },
  { id: 'implementation', title: 'Implementation and next decision', types: ['milestone', 'workstream'] },
  { id: 'evaluation', title: 'How it will be evaluated', types: ['metric'] },
];

/** Problems that are worded here with their figures bound, in place of the check's own sentence. */
const drafted = new Set([
  'scores-missing',
  'reasons-missing',
  'costs-unknown',
  'no-cost-lines',
  'no-weights',
  'cover-details',
  'cover-words',
]);

const checkPhrases = (context: PaperContext): readonly Phrase[] => {
  const { appraisal, analysis } = context;
  const { missing } = analysis.scores;
  const appraised = new Set(context.options.map(({ id }) => id));
  const bare = [...appraisal.score.values()].filter(
    ({ assessor, option, value, reason }) =>
      assessor === 'agreed' && value !== null && reason.trim() === '' && appraised.has(option),
  ).length;
  return [
    ...completenessProblems(appraisal)
      .filter(({ code }) => !drafted.has(code))
      .map(({ sentence }): Phrase => [sentence]),
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
  ];
};

/** The section on costs names each line; where it is left out, they are named here. */
const unknownLines = (context: PaperContext): readonly Phrase[] => {
  if (isLeftOut(context, 'costs')) return unknownCostSentences(context);
  const counts = unknownCountSentence(context);
  return counts.length === 0 ? [] : [say`${counts} They are named in the section on costs.`];
};

/** What the paper lacks, so that no reader takes silence for an answer. */
export const missingSection = (context: PaperContext): Section => {
  const checks = checkPhrases(context);
  const uncovered = [
    ...recordedSections.filter(({ types }) => types.every((type) => context.appraisal[type].size === 0)),
    ...authoredSections,
  ].filter(({ id }) => narrativeOf(context, id)?.include !== false && !ownWords(context, id));
  const cover = unstatedOnCover(context);
  const nothing = checks.length === 0 && uncovered.length === 0 && cover.length === 0;
  return {
    id: 'missing',
    number: null,
    title: 'What is missing',
    blocks: [
      ...(nothing ? paragraph(['Nothing that the app checks for is missing.']) : []),
      ...bullets([
        ...checks,
        ...(uncovered.length > 0
          ? [
              say`This paper says nothing yet on: ${listed(uncovered.map(({ title }) => title.toLowerCase()))}.`,
            ]
          : []),
        ...(cover.length > 0
          ? [say`The cover does not yet state: ${listed(cover.map((label) => label.toLowerCase()))}.`]
          : []),
      ]),
    ],
  };
};
