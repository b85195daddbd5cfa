import { type Phrase, say } from '../../analysis/figure.ts';
import { inOrder } from '../../records/aggregate.ts';
import { peopleIn } from '../../records/assessor.ts';
import type { CoverSection } from '../../records/cover-fields.ts';
import { bullets, lettered, paragraph } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import { horizon, netPresentCost } from '../figures.ts';
import { extraCostSentence } from '../money-sentences.ts';
import type { Block } from '../paper-model.ts';
import { counted, countedFirst, countOf, inWords, see, sentences } from '../phrases.ts';
import { recommendations } from '../recommendation.ts';
import { askedOption, recommendedSentences } from '../recommended.ts';
import { interestPhrases } from '../sections/method.ts';
import { benefitCaveat, changeSentences, leadSentence, verdictSentence } from '../sentences.ts';
import { clinicalDraft, legalDraft, riskDraft, workforceDraft } from './effects.ts';

/** How many of the options have a cost at all: what is not costed is never said to be. */
const costedPhrase = (context: PaperContext): Phrase => {
  const { analysis, options } = context;
  const known = analysis.costs.options.filter((cost) => cost.known).length;
  const over = say`costed over ${counted(horizon(context), 'year')}`;
  if (known === options.length) return say` and ${over}`;
  return known === 0
    ? ['; none has been costed yet']
    : say`, and ${inWords(countOf(known, 'count: options with a known cost'))} of them ${over}`;
};

const summaryDraft = (context: PaperContext): readonly Block[] => {
  const { analysis, options } = context;
  const what = say`${countedFirst(countOf(options.length, 'options.length'), 'option was', 'options were')} scored on ${counted(countOf(analysis.criteria.length, 'criteria.length'), 'weighted criterion', 'weighted criteria')}${costedPhrase(context)}.`;
  return paragraph(
    sentences([
      options.length > 0 && analysis.criteria.length > 0 ? what : [],
      verdictSentence(context),
      leadSentence(context),
      benefitCaveat(context),
      changeSentences(context, 1)[0] ?? [],
      ...recommendedSentences(context).slice(0, 1),
    ]),
  );
};

const recommendationDraft = (context: PaperContext): readonly Block[] => lettered(recommendations(context));

/** Short, so that the cover stays on one page: the section on costs names each line. */
const financialDraft = (context: PaperContext): readonly Block[] => {
  const option = askedOption(context);
  if (context.analysis.costs.options.every(({ known }) => !known)) return [];
  if (!option)
    return paragraph(
      say`No option is in front yet: ${see('section', 'costs', 'the section on costs')} has the cost of each.`,
    );
  const cost = netPresentCost(context, option.id);
  if (!cost) return paragraph(say`The cost of ${option.letter} is not known. It is not nothing.`);
  const unknown = context.analysis.costs.options.find((held) => held.option === option.id)?.unknown ?? [];
  const lines = countedFirst(
    countOf(unknown.length, `costs.options.${option.id}.unknown.length`),
    'of its cost lines is',
    'of its cost lines are',
  );
  return paragraph(
    sentences([
      say`${option.letter}: net present cost ${cost} over ${counted(horizon(context), 'year')}.`,
      option.comparator ? [] : extraCostSentence(context, option),
      unknown.length > 0 ? say`${lines} not known yet.` : [],
    ]),
  );
};

const conflictsDraft = (context: PaperContext): readonly Block[] => {
  const interests = interestPhrases(context);
  if (interests.length > 0) return bullets(interests);
  const scorers = inOrder(context.appraisal, 'assessor').reduce((sum, scorer) => sum + peopleIn(scorer), 0);
  return scorers > 0
    ? paragraph(say`None declared by the ${counted(countOf(scorers, 'count: scorers'), 'scorer')}.`)
    : [];
};

const papersDraft = ({ appraisal }: PaperContext): readonly Block[] =>
  appraisal.evidence.size === 0
    ? []
    : paragraph(
        say`${countedFirst(countOf(appraisal.evidence.size, 'count: evidence items'), 'source is', 'sources are')} listed in the appendix on evidence.`,
      );

/**
 * What the paper can say by itself on a field that the author words: nothing where the records hold nothing on it. Which
 * fields that is, is said by `isDrafted` in shared/checks/cover.ts.
 */
export const coverDrafts: Partial<
  Readonly<Record<CoverSection, (context: PaperContext) => readonly Block[]>>
> = {
  'cover-summary': summaryDraft,
  'cover-recommendations': recommendationDraft,
  'cover-financial': financialDraft,
  'cover-legal': legalDraft,
  'cover-workforce': workforceDraft,
  'cover-risk': riskDraft,
  'cover-clinical': clinicalDraft,
  'cover-conflicts': conflictsDraft,
  'cover-background-papers': papersDraft,
};
