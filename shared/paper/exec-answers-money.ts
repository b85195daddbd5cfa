import { type Phrase, say } from '../analysis/figure.ts';
import { inOrder } from '../records/aggregate.ts';
import { isLeftOut, leaderOf, letterOf, type PaperContext, type PaperOption } from './context.ts';
import { type AnswerSentences, inTurn, unanswered } from './exec-answer.ts';
import { horizon, netPresentCost } from './figures.ts';
import { besideTables, extraCostSentence, unknownCountSentence } from './money-sentences.ts';
import { counted, figure, joinPhrases, namesPhrase, recordWords } from './phrases.ts';
import { breakEvenPhrases } from './sections/affordability.ts';

/** "paid by Cumbria PCT": who pays the lines for information of an option. */
const payersPhrase = ({ appraisal }: PaperContext, option: string): Phrase => {
  const memo = inOrder(appraisal, 'costLine').filter((line) => line.memo && line.option === option);
  const payers = [...new Set(memo.map(({ payer }) => recordWords(payer)).filter((payer) => payer !== ''))];
  return payers.length === 0 ? ['with no payer named'] : say`paid by ${namesPhrase(payers)}`;
};

/** "£620k in 2009/10 and £300k in 2013/14": the first and the last year of what stays behind. */
const staysPhrase = ({ analysis }: PaperContext, option: string): Phrase => {
  const memo = analysis.costs.options.find((held) => held.option === option)?.memoByYear ?? [];
  const amount = (at: number): Phrase =>
    say`${besideTables(figure('money', memo[at] ?? 0, `costs.options.${option}.memoByYear.${at}`))} in ${figure('year', analysis.costs.years[at] ?? 0, `costs.years.${at}`)}`;
  const last = memo.length - 1;
  return last > 0 ? joinPhrases([amount(0), amount(last)]) : amount(0);
};

/** Options whose stranded overhead is told, where the one in front has none. */
const optionsTold = 3;

const strandedSentences = (context: PaperContext): AnswerSentences => {
  const leader = leaderOf(context);
  const behind = context.analysis.costs.options
    .filter(({ memoByYear }) => memoByYear.some((amount) => amount !== 0))
    .map(({ option }) => option);
  if (behind.length === 0) {
    return unanswered([
      'No overhead that stays behind is recorded: it belongs among the cost lines, as a line for information.',
    ]);
  }
  const shown = leader && behind.includes(leader.id) ? [leader.id] : behind.slice(0, optionsTold);
  const told = shown.map(
    (id) =>
      say`under ${letterOf(context, id)} it comes to ${staysPhrase(context, id)}, ${payersPhrase(context, id)}`,
  );
  return {
    said: [
      say`Overhead that stays behind is shown and never added: ${inTurn(told)}.`,
      leader && !behind.includes(leader.id) ? say`Under ${leader.letter} none is recorded.` : [],
    ],
    missing: [],
  };
};

const leadCost = (context: PaperContext, leader: PaperOption): Phrase => {
  const cost = netPresentCost(context, leader.id);
  return cost
    ? say`${leader.letter} has a net present cost of ${cost} over ${counted(horizon(context), 'year')}, savings taken off.`
    : [];
};

const allCosts = (context: PaperContext): Phrase => {
  const told = context.options.flatMap(({ id, letter }): readonly Phrase[] => {
    const cost = netPresentCost(context, id);
    return cost ? [say`${letter} ${cost}`] : [];
  });
  return told.length === 0
    ? []
    : say`Net present cost over ${counted(horizon(context), 'year')}, savings taken off: ${joinPhrases(told)}.`;
};

/** What does it cost, net, and who pays stranded overhead? */
export const whatItCosts = (context: PaperContext): AnswerSentences => {
  const leader = leaderOf(context);
  const known = context.analysis.costs.options.some((cost) => cost.known);
  if (!known) return unanswered(['No option has been costed yet.']);
  const own = leader ? leadCost(context, leader) : [];
  const stranded = strandedSentences(context);
  return {
    said: [
      own.length > 0 ? own : allCosts(context),
      leader && !leader.comparator ? extraCostSentence(context, leader) : [],
      ...stranded.said,
    ],
    missing: [unknownCountSentence(context, 'in none of these figures'), ...stranded.missing],
  };
};

/** Does the saving depend on fewer admissions? What is counted, and what the break-even asks. */
export const onAdmissions = (context: PaperContext): AnswerSentences => {
  const appraised = new Set(context.options.map(({ id }) => id));
  const lines = inOrder(context.appraisal, 'costLine').filter(({ option }) => appraised.has(option));
  if (lines.length === 0) return unanswered(['No cost line is recorded.']);
  const named = lines.filter(({ name, memo }) => !memo && /admission/i.test(name));
  const counts =
    named.length === 0
      ? ['No: no cost line is named for fewer admissions, so no saving from them is counted.']
      : say`These cost lines name admissions: ${inTurn(named.map(({ option, name }) => say`${letterOf(context, option)} ${recordWords(name)}`))}.`;
  if (isLeftOut(context, 'costs')) return { said: [counts], missing: [] };
  const breakEven = breakEvenPhrases(context);
  return {
    said: [counts, ...breakEven],
    missing:
      context.appraisal.volume.size === 0
        ? [
            [
              'No volume is recorded to work out how many avoided admissions would pay for the change; it belongs beside the funding.',
            ],
          ]
        : [],
  };
};
