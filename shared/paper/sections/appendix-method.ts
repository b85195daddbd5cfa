import type { Robustness } from '../../analysis/analysis-robustness.ts';
import { type Phrase, say } from '../../analysis/figure.ts';
import { bullets, cell, row, table, wordsColumn } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import { presentValueYear, priceYear } from '../figures.ts';
import type { Section } from '../paper-model.ts';
import { countOf, figure, scaleBottom, scaleTop, see, sentences } from '../phrases.ts';
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

/** What a random test draws, in words with its ranges bound. */
const drawPhrase = ({ weights, scores }: Robustness['settings'], source: string): Phrase => {
  const drawn: Phrase =
    weights.kind === 'around'
      ? say`every weight of the agreed set within ±${figure('weight', weights.percent / 100, `${source}.weights.percent / 100`)} of itself, shared out again`
      : weights.kind === 'sets'
        ? ['one of the weight sets as stated, each as often']
        : weights.kind === 'ranked'
          ? ['any weights in the agreed order']
          : ['any weights at all'];
  const given: Phrase =
    scores.kind === 'around'
      ? say`every score within ±${figure('measured', scores.points, `${source}.scores.points`)} points, as far as the scale goes`
      : scores.kind === 'ranges'
        ? ['every score between its low and high']
        : scores.kind === 'spread'
          ? ['every score between the lowest and the highest given']
          : ['scores as they stand'];
  return say`${drawn}, and ${given}`;
};

/** The largest standard error of the shares, as a share; null where there is none. */
const errorOf = ({ options }: PaperContext['analysis'], test: Robustness) => {
  const { rankAcceptabilityError } = test.withCost;
  const all = options.flatMap(({ id }, at) =>
    (rankAcceptabilityError[at] ?? []).map((error, rank) => ({ error, path: `${id}.${rank}` })),
  );
  return all.reduce<{ readonly error: number; readonly path: string } | null>(
    (most, held) => (held.error > (most?.error ?? 0) ? held : most),
    null,
  );
};

/** How the random tests are made: runs, ranges, seed, and how far chance moves what they show. */
const randomPhrase = (context: PaperContext): Phrase => {
  const { standard, stated } = context.analysis.robustness;
  if (!standard) return [];
  const source = 'robustness.standard';
  const largest = errorOf(context.analysis, standard);
  return sentences([
    say`The random test weighs and scores again in ${countOf(standard.runs, `${source}.runs`)} runs: it draws ${drawPhrase(standard.settings, `${source}.settings`)}; within these ranges ${standard.settings.shape === 'uniform' ? 'any value is as likely as another' : 'the value itself is the likeliest'}.`,
    standard.missing > 0 ? ['A missing score may be anything on the scale.'] : [],
    say`Draws start from seed ${countOf(standard.settings.seed, `${source}.settings.seed`)}: the same seed gives the same runs on any machine.`,
    stated
      ? say`A second test of ${countOf(stated.runs, 'robustness.stated.runs')} runs draws ${drawPhrase(stated.settings, 'robustness.stated.settings')}.`
      : [],
    largest
      ? say`Chance in the draws seldom moves a share of runs by more than twice its standard error, which is about ${figure('weight', largest.error, `${source}.withCost.rankAcceptabilityError.${largest.path}`)} of all runs at most.`
      : [],
    ['A share of runs is not how likely an option is to be right.'],
  ]);
};

/** How figures become points on a measured criterion; nothing where every criterion is judged. */
const measuredPhrase = (context: PaperContext): Phrase =>
  context.analysis.criteria.some(({ id }) => context.appraisal.criterion.get(id)?.scoring === 'measured')
    ? say`On a measured criterion nobody scores: the figure becomes points along straight lines between the points given for that criterion in ${see('section', 'appendix-scores', 'the appendix on scores and reasons')}. A figure beyond the last point has the points of that end.`
    : [];

/** How every figure is made and how strongly the paper may speak, in half a page and a table. */
export const methodAppendix = (context: PaperContext): Section => {
  const { own, analysis } = context;
  return {
    id: 'appendix-method',
    number: null,
    title: 'How the figures are made',
    blocks: [
      ...bullets(
        [
          say`Scores run from ${scaleBottom} to ${scaleTop} on every criterion. The ranking uses the agreed score; without one, the average of the groups’ ${own.averaging === 'mean' ? 'means' : 'medians'}, so that a large group counts no more than a small one.`,
          measuredPhrase(context),
          say`Weights are shared out within each family of criteria, so that all of them add up to a whole. A total is the sum of weight times score. A missing score is missing: no total is printed, only its range.`,
          say`A lead under ${figure('points', own.tooCloseMargin, 'records.appraisal.appraisal.tooCloseMargin')} points is called too close to call.`,
          analysis.hasCostCriteria
            ? [
                'Every total is also shown without the criteria about cost, the other weights shared out again.',
              ]
            : [],
          [
            'A switching weight is the point at which another option takes the lead as one weight moves and the others keep their proportions.',
          ],
          randomPhrase(context),
          say`Costs are changes from today’s annual cost at ${priceYear(context)} prices. Net present cost is in ${presentValueYear(context)}, discounted at ${ratePhrase(context)}, with the first year undiscounted. The cash of a year is that amount raised by ${figure('measured', own.inflationPercent, 'records.appraisal.appraisal.inflationPercent')}% a year. A line marked for information is never added. A line not yet known is left out and named.`,
          [
            'An option is beaten when another costs no more and scores no less, and does better on one of the two.',
          ],
          ['Figures are rounded half up for print. Differences and ratios come from the unrounded figures.'],
        ].filter((item) => item.length > 0),
      ),
      ...ladderTable(context),
    ],
  };
};
