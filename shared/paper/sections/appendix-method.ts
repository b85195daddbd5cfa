import { type Phrase, say } from '../../analysis/figure.ts';
import { formatDate } from '../../text/dates.ts';
import { bullets, cell, paragraph, row, table, wordsColumn } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import { presentValueYear, priceYear } from '../figures.ts';
import type { Section } from '../paper-model.ts';
import { figure, scaleBottom, scaleTop } from '../phrases.ts';
import { ladder } from '../recommendation.ts';

const ratePhrase = ({ own }: PaperContext): Phrase =>
  own.discountRates.flatMap(({ fromYear, rate }, at): Phrase => {
    const source = `records.appraisal.appraisal.discountRates.${at}`;
    const percent = figure('weight', rate, `${source}.rate`);
    return at === 0
      ? [percent]
      : say`, then ${percent} from year ${figure('count', fromYear, `${source}.fromYear`)}`;
  });

const ladderTable = (context: PaperContext) =>
  table({
    id: 'ladder',
    caption: 'How strong a recommendation may be, strongest first',
    columns: [
      wordsColumn('What the result shows'),
      wordsColumn('What may be asked'),
      wordsColumn('This paper', 14),
    ],
    rows: ladder(context).map(({ needs, asks, here }) =>
      row(cell(needs, here), [cell(asks, here), cell(here ? 'Here' : null, here)]),
    ),
    note: ['The wording of a draft never goes above the step that the result reaches.'],
  });

/** How every figure is made and how strongly the paper may speak, in a page. */
export const methodAppendix = (context: PaperContext): Section => {
  const { own, drawnAt } = context;
  return {
    id: 'appendix-method',
    number: null,
    title: 'How the figures are made',
    blocks: [
      ...bullets([
        say`Scores run from ${scaleBottom} to ${scaleTop} on every criterion. The ranking uses the agreed score; without one, the average of the groups’ ${own.averaging === 'mean' ? 'means' : 'medians'}, so that a large group counts no more than a small one.`,
        ['Weights are shared out within each family of criteria, so that all of them add up to a whole.'],
        [
          'A total is the sum of weight times score. A missing score is missing: no total is printed, only its range.',
        ],
        say`A lead under ${figure('points', own.tooCloseMargin, 'records.appraisal.appraisal.tooCloseMargin')} points is called too close to call.`,
        [
          'Where a criterion is about cost, every total is also shown without it, the other weights shared out again.',
        ],
        [
          'A switching weight is the point at which another option takes the lead as one weight moves and the others keep their proportions.',
        ],
        say`Costs are changes from today’s annual cost at ${priceYear(context)} prices. Net present cost is in ${presentValueYear(context)}, discounted at ${ratePhrase(context)}, with the first year undiscounted.`,
        ['A line marked for information is never added. A line not yet known is left out and named.'],
        [
          'An option is beaten when another costs no more and scores no less, and does better on one of the two.',
        ],
        ['Figures are rounded half up for print. Differences and ratios come from the unrounded figures.'],
      ]),
      ...ladderTable(context),
      ...paragraph(say`Drawn on ${formatDate(drawnAt.slice(0, 10))} from the appraisal as it stood then.`),
    ],
  };
};
