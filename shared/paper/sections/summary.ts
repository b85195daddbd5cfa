import { type Phrase, say } from '../../analysis/figure.ts';
import { firmnessSentence, openReasons, shortVerdict } from '../answer.ts';
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
import { leaderOf, ownWords, type PaperContext, type PaperOption } from '../context.ts';
import { dissentPhrases } from '../dissent.ts';
import {
  discountRate,
  horizon,
  netPresentCost,
  presentValueYear,
  priceYear,
  shareFirstFigure,
  totalPhrase,
} from '../figures.ts';
import { dominatedSentences, extraCostSentence } from '../money-sentences.ts';
import type { Block, PaperCell, Section } from '../paper-model.ts';
import { counted, countedFirst, countOf, recordWords, sentences } from '../phrases.ts';
import { askSentence, rungReasons, rungSentence, supportSentence } from '../recommendation.ts';
import { recommendedSentences } from '../recommended.ts';
import { scenariosInPaper } from '../scenario-sentences.ts';
import { benefitCaveat, benefitSentence, changeSummary, gainSentences, leadSentence } from '../sentences.ts';
import { moneyAskedShort } from './affordability.ts';
import { costCriteriaNames } from './method.ts';

/** Longer names would take two lines each: the answer above the table has the whole name of the one in front. */
const longestName = 32;

const glanceName = ({ name, shortName }: PaperOption): string => {
  const [whole, short] = [name, shortName].map(recordWords);
  return whole && (whole.length <= longestName || !short) ? whole : (short ?? '');
};

const glanceTable = (context: PaperContext): readonly Block[] => {
  const { analysis } = context;
  const leader = analysis.withCost.ranking.leader;
  const sets = analysis.byWeightSet.filter(({ withCost }) => withCost.ranking.order.length > 0);
  const tested = sets.length > 1;
  const gated = analysis.gates.some(({ viability }) => viability !== 'unrecorded');
  const random = analysis.robustness.standard !== null;
  return table({
    id: 'glance',
    caption: 'The options at a glance',
    columns: [
      wordsColumn('Option', random ? 29 : 33),
      figuresColumn('Total score'),
      ...(analysis.hasCostCriteria ? [figuresColumn('Benefit only')] : []),
      figuresColumn('Net present cost'),
      ...(gated ? [figuresColumn('Gates failed'), figuresColumn('Gates open')] : []),
      ...(tested ? [figuresColumn('Weight sets led')] : []),
      ...(random ? [figuresColumn('First in runs')] : []),
    ],
    rows: context.options.map((option) => {
      const strong = option.id === leader;
      const ahead = sets.filter((set) => set.withCost.ranking.leader === option.id).length;
      return row(cell(say`${option.letter} ${glanceName(option)}`, strong), [
        cell(totalPhrase(context, option.id), strong),
        ...(analysis.hasCostCriteria ? [cell(totalPhrase(context, option.id, 'benefitOnly'), strong)] : []),
        cell(netPresentCost(context, option.id) ?? 'not known', strong),
        ...(gated ? gateCells(context, option, strong) : []),
        ...(tested
          ? [
              cell(
                say`${countOf(ahead, `count: weight sets that ${option.letter} leads`)} of ${countOf(sets.length, 'strength.ledSets.of')}`,
                strong,
              ),
            ]
          : []),
        ...(random ? [cell(shareFirstFigure(context, option.id), strong)] : []),
      ]);
    }),
    note: sentences([
      analysis.hasCostCriteria ? say`Benefit only leaves out ${costCriteriaNames(context)}.` : [],
      say`Costs are changes from today’s annual cost at ${priceYear(context)} prices, discounted at ${discountRate(context)} a year to ${presentValueYear(context)}.`,
      gated ? ['Gates are those that bind; an open one is not known.'] : [],
      random ? ['Runs draw weights and scores at random.'] : [],
    ]),
  });
};

/** How many gates that bind an option fails, and how many of them nobody knows of. */
const gateCells = (
  { analysis }: PaperContext,
  { id, letter }: PaperOption,
  strong: boolean,
): readonly PaperCell[] => {
  const standing = analysis.gates.find(({ option }) => option === id);
  return [
    cell(countOf(standing?.failed.length ?? 0, `count: gates that ${letter} fails`), strong),
    cell(countOf(standing?.unknown.length ?? 0, `count: gates not known for ${letter}`), strong),
  ];
};

const whyPhrases = (context: PaperContext): readonly Phrase[] => {
  const leader = leaderOf(context);
  return [
    sentences(gainSentences(context, 2)),
    // In the answer itself where it puts another option in front.
    benefitCaveat(context).length > 0 ? [] : benefitSentence(context),
    leader && !leader.comparator ? extraCostSentence(context, leader) : [],
    ...dominatedSentences(context),
  ].filter((phrase) => phrase.length > 0);
};

/** How many items an author's own list on the cover has, where there is one list and it is numbered; nothing otherwise. */
const ownAsks = (body: NonNullable<ReturnType<typeof ownWords>>): number => {
  const lists = body.content.filter(({ type }) => type === 'orderedList');
  const [list] = lists;
  return lists.length === 1 && list?.type === 'orderedList' ? list.content.length : 0;
};

/** What the figures support, what is asked beside it and the money, each in a sentence of its own: one is not for another. */
const askPhrase = (context: PaperContext): Phrase => {
  const body = ownWords(context, 'cover-recommendations');
  if (!body) {
    return sentences([
      rungSentence(context),
      ['The figures support no more. The recommendations are lettered on the cover.'],
      moneyAskedShort(context),
    ]);
  }
  const asks = ownAsks(body);
  return sentences([
    supportSentence(context),
    asks > 0
      ? say`The author asks for ${counted(countOf(asks, 'count: recommendations of the author'), 'thing')}, lettered on the cover.`
      : ['What the author asks for is on the cover.'],
    moneyAskedShort(context),
  ]);
};

/** What-ifs that put another option in front, at most: the section on firmness has each. */
const supposedListed = 2;

/** "If so: “The host loses its out-of-hours contract”, A leads." */
const supposedPhrases = (context: PaperContext): readonly Phrase[] =>
  scenariosInPaper(context)
    .filter(({ outcome }) => outcome.changesLeader && outcome.withCost.ranking.leader !== null)
    .slice(0, supposedListed)
    .flatMap(({ record, outcome }): readonly Phrase[] => {
      const letter = context.options.find(({ id }) => id === outcome.withCost.ranking.leader)?.letter;
      const name = recordWords(record.name).replace(/[.;]$/, '');
      return letter && name !== '' ? [say`What-if “${name}”: ${letter} then leads.`] : [];
    });

const titled = (title: string, items: readonly Phrase[]): readonly Block[] =>
  items.length === 0 ? [] : [heading(title), ...bullets(items)];

/** The answer first, then why, what would change it, who sees it differently and what is asked: one page. */
export const summarySection = (context: PaperContext): Section => {
  const leader = leaderOf(context);
  const scored = context.analysis.withCost.ranking.order.length > 0;
  const answer = [
    askSentence(context),
    sentences([shortVerdict(context), leadSentence(context)]),
    firmnessSentence(context),
    benefitCaveat(context),
    sentences(recommendedSentences(context)),
  ];
  return section(context, {
    id: 'summary',
    blocks: [
      { kind: 'answer', phrases: answer.filter((phrase) => phrase.length > 0) },
      ...glanceTable(context),
      ...(leader ? titled(`Why ${leader.letter}`, whyPhrases(context)) : []),
      ...titled('What would change the answer', [...changeSummary(context), ...supposedPhrases(context)]),
      ...titled('Who sees it differently', dissentPhrases(context)),
      ...titled(rungReasons(context).title, openReasons(context)),
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
