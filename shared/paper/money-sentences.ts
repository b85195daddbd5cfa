import { type Figure, type Phrase, say } from '../analysis/figure.ts';
import { comparatorOf, leaderOf, letterOf, type PaperContext, type PaperOption } from './context.ts';
import { horizon } from './figures.ts';
import {
  counted,
  countedFirst,
  countOf,
  difference,
  figure,
  joinPhrases,
  namesPhrase,
  sentences,
} from './phrases.ts';

/** Pence under which thousands would say too little: ten thousand pounds. */
const smallAmount = 1_000_000;

/** An amount in the unit of the tables beside it, so that a reader can take one from the other: "£1,009k", "£850". */
export const besideTables = (amount: Figure): Figure => ({
  ...amount,
  format: Math.abs(amount.value) < smallAmount ? 'money' : 'moneyThousands',
});

/** Whether some cost line of an option is not known: what it costs is then said to be on the costs known so far. */
export const isCostOpen = ({ analysis }: PaperContext, option: string): boolean =>
  analysis.costs.options.some((held) => held.option === option && !held.complete);

/**
 * "On the costs known so far, D costs £1,009k more than A over 5 years, £108k for each extra point."
 *
 * @param told that the sentence before this one has said that what this option costs is on the costs known so far
 */
export const extraCostSentence = (context: PaperContext, option: PaperOption, told = false): Phrase => {
  const { valueForMoney } = context.analysis;
  const comparator = comparatorOf(context);
  const row = valueForMoney.rows.find((held) => held.option === option.id);
  if (!comparator || !row || row.incrementalCost === null) return [];
  const source = `valueForMoney.rows.${option.id}`;
  const cost = besideTables(figure('money', Math.abs(row.incrementalCost), `abs ${source}.incrementalCost`));
  const more = row.incrementalCost < 0 ? 'less' : 'more';
  const open = isCostOpen(context, option.id) || isCostOpen(context, comparator.id);
  const basis = !open ? '' : told ? 'On the same costs, ' : 'On the costs known so far, ';
  const start = say`${basis}${option.letter} costs ${cost} ${more} than ${comparator.letter} over ${counted(horizon(context), 'year')}`;
  return row.costPerExtraPoint !== null && row.incrementalCost > 0
    ? say`${start}, about ${besideTables(figure('money', row.costPerExtraPoint, `${source}.costPerExtraPoint`))} for each extra ${pointWord(context)}.`
    : say`${start}.`;
};

/** What a point is called beside money. */
export const pointWord = ({ analysis }: PaperContext): string =>
  analysis.valueForMoney.basis === 'benefit' ? 'benefit point' : 'point';

type Row = PaperContext['analysis']['valueForMoney']['rows'][number];

/** Whether some option beats this one whatever the lines still to be costed turn out to be. */
export const isBeatenFirmly = ({ dominatedBy, provisionallyBy }: Row): boolean =>
  dominatedBy.some((option) => !provisionallyBy.includes(option));

/** Options that beat this one for certain; where none does, those that do on the costs known so far. */
export const firmlyBeatenBy = (row: Row): readonly string[] =>
  isBeatenFirmly(row)
    ? row.dominatedBy.filter((option) => !row.provisionallyBy.includes(option))
    : row.dominatedBy;

/** One sentence for each option that another beats on cost without scoring less. */
export const dominatedSentences = (context: PaperContext): readonly Phrase[] => {
  const { rows } = context.analysis.valueForMoney;
  return rows
    .filter(({ dominatedBy }) => dominatedBy.length > 0)
    .map((row) => {
      const others = firmlyBeatenBy(row).flatMap((id) => rows.find(({ option }) => option === id) ?? []);
      const cheapest = [...others].sort((a, b) => a.netPresentCost - b.netPresentCost)[0];
      const name = letterOf(context, row.option);
      if (!cheapest) return [];
      const source = (option: string) => `valueForMoney.rows.${option}.netPresentCost`;
      const extra = besideTables(
        difference(
          figure('money', row.netPresentCost, source(row.option)),
          figure('money', cheapest.netPresentCost, source(cheapest.option)),
        ),
      );
      // An option that the paper goes on with, as the answer or to fall back on, is not called off here.
      const kept = row.option === leaderOf(context)?.id || row.option === comparatorOf(context)?.id;
      const lower = cheapest.points > row.points ? 'scores lower' : 'scores no higher';
      // Unknown lines that are no savings can only add to the difference.
      const atLeast = isBeatenFirmly(row) && !row.complete ? 'at least ' : '';
      const dearer =
        extra.value > 0 ? say`costs ${atLeast}${extra} more than` : say`costs ${atLeast}as much as`;
      return say`${isBeatenFirmly(row) ? '' : 'On the costs known so far, '}${name} ${dearer} ${letterOf(context, cheapest.option)} and ${lower}${kept ? '' : ', so it is not pursued'}.`;
    });
};

/** Options whose cost is not known at all, and those with lines still to be costed. */
export const unknownCostSentences = (context: PaperContext): readonly Phrase[] =>
  context.analysis.costs.options.flatMap((row): readonly Phrase[] => {
    const letter = letterOf(context, row.option);
    if (!row.known) return [say`The cost of ${letter} is not known. It is not nothing.`];
    return row.unknown.length === 0
      ? []
      : [
          say`${countedFirst(countOf(row.unknown.length, `costs.options.${row.option}.unknown.length`), 'line')} of ${letter} ${row.unknown.length === 1 ? 'is' : 'are'} still to be costed: ${listed(row.unknown)}.`,
        ];
  });

/** How many cost lines are still unknown, option by option: "Cost lines still to be costed: B 4, C 5 and D 5." */
export const unknownCountSentence = (
  context: PaperContext,
  where = 'left out of the costs above',
): Phrase => {
  const rows = context.analysis.costs.options;
  const bare = rows.filter(({ known }) => !known).map(({ option }) => letterOf(context, option));
  const open = rows.filter(({ known, unknown }) => known && unknown.length > 0);
  const counts = open.map(
    ({ option, unknown }) =>
      say`${letterOf(context, option)} ${countOf(unknown.length, `costs.options.${option}.unknown.length`)}`,
  );
  return sentences([
    counts.length > 0 ? say`Cost lines still to be costed, and ${where}: ${joinPhrases(counts)}.` : [],
    bare.length > 0 ? say`The cost of ${namesPhrase(bare)} is not known at all.` : [],
  ]);
};

/** Names that may hold commas, with semicolons between them. */
export const listed = (names: readonly string[]): Phrase =>
  names.flatMap((name, index) => (index === 0 ? [name] : ['; ', name]));
