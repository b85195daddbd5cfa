import { type Phrase, say } from '../../analysis/figure.ts';
import type { MilestoneRecord } from '../../records/plan.ts';
import { formatDate } from '../../text/dates.ts';
import { paragraph } from '../blocks.ts';
import { isLeftOut, leaderOf, type PaperContext } from '../context.ts';
import { besideTables } from '../money-sentences.ts';
import type { Block } from '../paper-model.ts';
import { counted, countOf, figure, recordWords, sentences } from '../phrases.ts';
import { askedOption } from '../recommended.ts';
import { shownMilestones } from '../sections/plan.ts';

const recurrenceWords = {
  unstated: 'whether once or every year is not stated',
  'one-off': 'once',
  recurrent: 'every year',
  both: 'part once and part every year',
} as const;

const source = 'records.appraisal.appraisal';

/** Whether the amount is within what the exec may approve without the board. */
const limitSentence = ({ own, analysis }: PaperContext): Phrase => {
  const { delegatedLimit } = own;
  if (delegatedLimit === null) return ['What the exec may approve without the board is not stated.'];
  const limit = besideTables(figure('money', delegatedLimit, `${source}.delegatedLimit`));
  return analysis.costs.asked.overLimit
    ? say`More than the ${limit} that the exec may approve: it goes to the board.`
    : say`Within the ${limit} that the exec may approve.`;
};

/**
 * The money asked for now: how much, from which budget, once or every year, what it comes to in a full year, who pays,
 * and whether the exec may approve it. Nothing while no amount is stated; an amount of nothing is an answer.
 */
export const moneyAskedBlocks = (context: PaperContext): readonly Block[] => {
  const { amount, recurrence, fullYearEffect, budget, payer } = context.own.moneyAsked;
  if (isLeftOut(context, 'costs')) return paragraph(['The author leaves money out of this paper.']);
  if (amount === null) return [];
  if (amount === 0) return paragraph(['None is asked for.']);
  const asked = besideTables(figure('money', amount, `${source}.moneyAsked.amount`));
  const [from, by] = [recordWords(budget), recordWords(payer)];
  const fullYear =
    fullYearEffect === null
      ? ['full-year effect not stated']
      : say`${besideTables(figure('money', fullYearEffect, `${source}.moneyAsked.fullYearEffect`))} in a full year`;
  return paragraph(
    sentences([
      say`${asked} from ${from || 'a budget not yet named'}, ${recurrenceWords[recurrence]}; ${fullYear}.`,
      by === '' ? ['Who pays is not stated.'] : say`${by} pays.`,
      limitSentence(context),
    ]),
  );
};

/** Conditions on the option in question that are not met yet, by date; and how many there are in all. */
const conditionsOf = (
  context: PaperContext,
): { readonly open: readonly MilestoneRecord[]; readonly all: number } => {
  const option = askedOption(context);
  const own = shownMilestones(context).filter(
    ({ kind, options }) =>
      kind === 'condition' && (options === 'all' || (option !== undefined && options.includes(option.id))),
  );
  return { open: own.filter(({ status }) => status !== 'done'), all: own.length };
};

/** More conditions than this are counted: a cover is one page, and the plan has each. */
const mostListed = 8;

const byDate = (open: readonly MilestoneRecord[]): readonly Phrase[] => {
  const dates = [...new Set(open.map(({ date }) => date))];
  return dates.map((date) => {
    const due = open.filter((held) => held.date === date);
    const each = due.map(({ name, owner }) => {
      const words = recordWords(name).replace(/[.;]$/, '') || 'a condition without a name';
      return say`${words} (${recordWords(owner) || 'no owner yet'})`;
    });
    return say`${date ? say`By ${formatDate(date)}` : ['Without a date']}: ${each.flatMap((one, at): Phrase => (at === 0 ? one : ['; ', ...one]))}.`;
  });
};

/** Why there is no condition, where that is so by what is asked; nothing where there should be one. */
const whyNone = (context: PaperContext): Phrase => {
  const option = askedOption(context);
  const { rung } = context.analysis.strength;
  if (!option || rung === 'too-close')
    return ['None: the figures do not support more than noting the result.'];
  if (rung === 'not-recommendable') return ['None, because the option in front fails a viability gate.'];
  if (option.comparator) return ['None, because no transfer is asked for.'];
  return rung === 'approve' && option.id === leaderOf(context)?.id
    ? say`None, because nothing is open on ${option.letter}.`
    : [];
};

/** Each condition with its owner and date, from the plan; none, with why. Nothing where there should be one and is not. */
export const conditionBlocks = (context: PaperContext): readonly Block[] => {
  const { open, all } = conditionsOf(context);
  if (all > 0 && open.length === 0)
    return paragraph(
      say`None open, because ${all === 1 ? ['the one condition is'] : say`all ${counted(countOf(all, 'count: conditions'), 'condition')} are`} met.`,
    );
  if (open.length === 0) return paragraph(whyNone(context));
  const rest = open.length - mostListed;
  return paragraph(
    sentences([
      ...byDate(open.slice(0, mostListed)),
      rest > 0
        ? say`And ${counted(countOf(rest, 'count: further conditions'), 'more condition')} in the plan.`
        : [],
    ]),
  );
};
