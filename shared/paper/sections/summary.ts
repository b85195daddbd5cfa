import { type Phrase, say } from '../../analysis/figure.ts';
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
import { isLeftOut, leaderOf, type PaperContext } from '../context.ts';
import { horizon, netPresentCost, priceYear, totalPhrase } from '../figures.ts';
import { dominatedSentences, extraCostSentence, unknownCountSentence } from '../money-sentences.ts';
import type { Block, Section } from '../paper-model.ts';
import { counted, countedFirst, countOf, namesPhrase, recordWords, sentences } from '../phrases.ts';
import { askSentence, rungSentence } from '../recommendation.ts';
import {
  benefitCaveat,
  benefitSentence,
  changeSummary,
  disagreementSentence,
  gainSentences,
  leadSentence,
  setCountSentence,
  strengthReasons,
  verdictSentence,
} from '../sentences.ts';
import { otherSetSentences, otherSetsSummary } from '../voice-sentences.ts';
import { presentValueBase } from './costs.ts';
import { costCriteriaNames } from './method.ts';

const glanceTable = (context: PaperContext): readonly Block[] => {
  const { analysis } = context;
  const leader = analysis.withCost.ranking.leader;
  const sets = analysis.byWeightSet;
  const tested = sets.length > 1;
  return table({
    id: 'glance',
    caption: 'The options at a glance',
    columns: [
      wordsColumn('Option'),
      figuresColumn('Total score'),
      ...(analysis.hasCostCriteria ? [figuresColumn('Benefit only')] : []),
      figuresColumn('Net present cost'),
      ...(tested ? [figuresColumn('Weight sets led')] : []),
    ],
    rows: context.options.map((option) => {
      const strong = option.id === leader;
      const ahead = sets.filter((set) => set.withCost.ranking.leader === option.id).length;
      return row(cell(say`${option.letter} ${recordWords(option.name)}`, strong), [
        cell(totalPhrase(context, option.id), strong),
        ...(analysis.hasCostCriteria ? [cell(totalPhrase(context, option.id, 'benefitOnly'), strong)] : []),
        cell(netPresentCost(context, option.id) ?? 'not known', strong),
        ...(tested
          ? [
              cell(
                say`${countOf(ahead, `count: weight sets that ${option.letter} leads`)} of ${countOf(sets.length, 'byWeightSet.length')}`,
                strong,
              ),
            ]
          : []),
      ]);
    }),
    note: sentences([
      analysis.hasCostCriteria ? say`Benefit only leaves out ${costCriteriaNames(context)}.` : [],
      say`Costs are net present costs, a change from today’s annual cost, at ${priceYear(context)} prices.`,
      presentValueBase(context),
    ]),
  });
};

const whyPhrases = (context: PaperContext): readonly Phrase[] => {
  const leader = leaderOf(context);
  return [
    sentences(gainSentences(context)),
    // In the answer itself where it puts another option in front.
    benefitCaveat(context).length > 0 ? [] : benefitSentence(context),
    leader && !leader.comparator ? extraCostSentence(context, leader) : [],
    ...dominatedSentences(context),
  ].filter((phrase) => phrase.length > 0);
};

/** What is asked in one sentence, as the figures support it, and where it is set out item by item. */
const askPhrase = (context: PaperContext): Phrase => {
  const set = ['lettered on the cover'];
  if (!isLeftOut(context, 'preferred')) set.push('set out under “Preferred option and recommendation”');
  return sentences([
    rungSentence(context),
    say`The figures support no more. The recommendations are ${namesPhrase(set)}.`,
  ]);
};

/** More voices than this are counted and not listed: the section on firmness has each. */
const voicesListed = 4;

const voicePhrases = (context: PaperContext): readonly Phrase[] => {
  const others = otherSetSentences(context);
  const listed = others.length > 0 && others.length <= voicesListed;
  return [
    listed ? otherSetsSummary(context) : setCountSentence(context),
    disagreementSentence(context),
  ].filter((phrase) => phrase.length > 0);
};

const unknownPhrases = (context: PaperContext): readonly Phrase[] =>
  [...strengthReasons(context), unknownCountSentence(context)].filter((phrase) => phrase.length > 0);

const titled = (title: string, items: readonly Phrase[]): readonly Block[] =>
  items.length === 0 ? [] : [heading(title), ...bullets(items)];

/** The answer first, then why, what would change it, who sees it differently and what is asked. */
export const summarySection = (context: PaperContext): Section => {
  const leader = leaderOf(context);
  const scored = context.analysis.withCost.ranking.order.length > 0;
  const answer = [
    verdictSentence(context),
    askSentence(context),
    leadSentence(context),
    benefitCaveat(context),
  ];
  return section(context, {
    id: 'summary',
    title: 'Executive summary',
    blocks: [
      { kind: 'answer', phrases: answer.filter((phrase) => phrase.length > 0) },
      ...glanceTable(context),
      ...(leader ? titled(`Why ${leader.letter}`, whyPhrases(context)) : []),
      ...titled('What would change the answer', changeSummary(context)),
      ...titled('Who sees it differently', voicePhrases(context)),
      ...titled('Why the recommendation is no stronger', unknownPhrases(context)),
      ...(scored || context.options.length === 0
        ? []
        : paragraph(
            say`${countedFirst(countOf(context.options.length, 'options.length'), 'option')} will be costed over ${counted(horizon(context), 'year')}.`,
          )),
      heading('The exec is asked to'),
      ...paragraph(askPhrase(context)),
    ],
  });
};
