import type { ScenarioOutcome } from '../analysis/analysis-change.ts';
import { type Phrase, say } from '../analysis/figure.ts';
import { inOrder } from '../records/aggregate.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import { criterionName, letterOf, type PaperContext } from './context.ts';
import { netPresentCost as npcNow, totalFigure } from './figures.ts';
import { figure, joinPhrases, namesPhrase, recordWords, sentences } from './phrases.ts';

/** A kept what-if with what it comes to. */
export interface Supposed {
  readonly record: ScenarioRecord;
  readonly outcome: ScenarioOutcome;
}

/** The what-ifs that the author lets the paper tell, in the user's order. */
export const scenariosInPaper = ({ appraisal, analysis }: PaperContext): readonly Supposed[] =>
  inOrder(appraisal, 'scenario').flatMap((record) => {
    const outcome = analysis.scenarios.find(({ scenario }) => scenario === record.id);
    return record.inPaper && outcome ? [{ record, outcome }] : [];
  });

const weightsSupposed = (context: PaperContext, { id, weights }: ScenarioRecord): readonly Phrase[] =>
  weights.flatMap(({ criterion, share }, place) => {
    const name = recordWords(criterionName(context, criterion));
    return name === ''
      ? []
      : [
          say`${name} at ${figure('weight', share, `records.scenario.${id}.weights.${place}.share`)} of the weight`,
        ];
  });

/** "D at 20 on Sustainability, 30 on Deliverability and 25 on Workforce", by option. */
const scoresSupposed = (context: PaperContext, { id, scores }: ScenarioRecord): readonly Phrase[] =>
  context.options.flatMap(({ id: option, letter }) => {
    const cells = scores.flatMap(({ option: scored, criterion, value }, place) => {
      const name = recordWords(criterionName(context, criterion));
      return scored === option && name !== ''
        ? [say`${figure('measured', value, `records.scenario.${id}.scores.${place}.value`)} on ${name}`]
        : [];
    });
    return cells.length === 0 ? [] : [say`${letter} at ${joinPhrases(cells)}`];
  });

const sameAmounts = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((pence, year) => pence === other[year]);

/** Lines of one name and the same amounts in one: "PCT overhead released of B, C and D at £0k in every year". */
const costsSupposed = (context: PaperContext, { id, costs }: ScenarioRecord): readonly Phrase[] => {
  const { years } = context.analysis.costs;
  const lines = costs.flatMap(({ costLine, amounts }, place) => {
    const line = context.appraisal.costLine.get(costLine);
    const letter = line ? letterOf(context, line.option) : '';
    return line && letter !== ''
      ? [
          {
            name: recordWords(line.name),
            letter,
            amounts: years.map((_, year) => amounts[year] ?? 0),
            costLine,
            place,
            given: amounts.length,
          },
        ]
      : [];
  });
  const told = new Set<string>();
  return lines.flatMap(({ name, amounts, costLine, place, given }) => {
    const alike = lines.filter((line) => line.name === name && sameAmounts(line.amounts, amounts));
    if (alike.some((line) => told.has(line.costLine))) return [];
    told.add(costLine);
    const of = namesPhrase(alike.map(({ letter }) => letter));
    const pence = (year: number) =>
      year < given
        ? figure(
            'moneyThousands',
            amounts[year] ?? 0,
            `records.scenario.${id}.costs.${place}.amounts.${year}`,
          )
        : figure('moneyThousands', 0, 'scale.bottom');
    const steady = amounts.every((amount) => amount === amounts[0]);
    if (steady && (amounts[0] ?? 0) === 0) return [say`${name} of ${of} at nothing in any year`];
    if (steady) return [say`${name} of ${of} at ${pence(0)} a year`];
    const byYear = years.map(
      (year, index) => say`${pence(index)} in ${figure('year', year, `costs.years.${index}`)}`,
    );
    return [say`${name} of ${of} at ${joinPhrases(byYear)}`];
  });
};

/** What a what-if supposes, in one sentence with its figures bound: "Supposed: D at 20 on Sustainability." */
export const supposedSentence = (context: PaperContext, record: ScenarioRecord): Phrase => {
  const parts = [
    ...weightsSupposed(context, record),
    ...scoresSupposed(context, record),
    ...costsSupposed(context, record),
  ];
  if (parts.length === 0) return [];
  return [
    'Supposed: ',
    ...parts.flatMap((part, place): Phrase => (place === 0 ? part : ['; ', ...part])),
    '.',
  ];
};

/**
 * "Integration has been split into parts, so what was supposed of it has no effect.": without it, a what-if whose
 * criterion is no longer weighed and scored as one would read as a test that the leader stood.
 */
export const splitSentence = ({ appraisal, analysis }: PaperContext, record: ScenarioRecord): Phrase => {
  const leaves = new Set(analysis.criteria.map(({ id }) => id));
  const named = new Set([...record.weights, ...record.scores].map(({ criterion }) => criterion));
  const names = [...named].flatMap((id) => {
    const name = leaves.has(id) ? '' : recordWords(appraisal.criterion.get(id)?.name ?? '');
    return name === '' ? [] : [name];
  });
  if (names.length === 0) return [];
  const [verb, it] = names.length === 1 ? ['has', 'it'] : ['have', 'them'];
  return say`${namesPhrase(names)} ${verb} been split into parts, so what was supposed of ${it} has no effect.`;
};

/**
 * "A then leads with 55.7, 3.1 ahead of B. D falls from 60.1 to 52.6." Of a lead under the appraisal's margin it says
 * that it is too close to call; of totals that stay as they are, nothing.
 */
export const rankingSentences = (context: PaperContext, { scenario, withCost }: ScenarioOutcome): Phrase => {
  const source = `scenarios.${scenario}.withCost`;
  const { ranking, totals } = withCost;
  const totalThen = (option: string) => {
    const total = totals.find((entry) => entry.option === option)?.total ?? null;
    return total === null ? null : figure('score', total, `${source}.totals.${option}.total`);
  };
  const moved = context.options.flatMap(({ id, letter }): Phrase[] => {
    const [now, then] = [totalFigure(context, id, 'withCost'), totalThen(id)];
    if (!now || !then || Math.abs(now.value - then.value) < 1e-9) return [];
    return [say`${letter} ${then.value < now.value ? 'falls' : 'rises'} from ${now} to ${then}`];
  });
  if (moved.length === 0) return ['The points stay as they are.'];
  const { leader, runnerUp, lead, first } = ranking;
  const top = first[0] === undefined ? null : totalThen(first[0]);
  if (!top) return sentences([[...joinPhrases(moved), '.'], ['No option has a total then.']]);
  const still = leader !== null && leader === context.analysis.withCost.ranking.leader ? 'still' : 'then';
  const front: Phrase =
    leader === null
      ? say`${namesPhrase(first.map((id) => letterOf(context, id)))} then share the first place with ${top}.`
      : runnerUp !== null && lead !== null
        ? say`${letterOf(context, leader)} ${ranking.tooClose ? `is ${still} in front` : `${still} leads`} with ${top}, ${figure('points', lead, `${source}.ranking.lead`)} ahead of ${letterOf(context, runnerUp)}${ranking.tooClose ? ': too close to call' : ''}.`
        : say`${letterOf(context, leader)} ${still} leads with ${top}.`;
  return sentences([front, [...joinPhrases(moved), '.']]);
};

/** "Net present cost is then £1,702k for B in place of £1,014k, …": options whose cost moves; nothing where none does. */
export const costSentence = (
  context: PaperContext,
  { scenario, netPresentCost }: ScenarioOutcome,
): Phrase => {
  const moved = netPresentCost.flatMap(({ option, financial }): Phrase[] => {
    const now = npcNow(context, option);
    if (now === null || financial === null || Math.abs(now.value - financial) < 0.5) return [];
    const then = figure(
      'moneyThousands',
      financial,
      `scenarios.${scenario}.netPresentCost.${option}.financial`,
    );
    return [say`${then} for ${letterOf(context, option)} in place of ${now}`];
  });
  return moved.length === 0 ? [] : say`Net present cost is then ${joinPhrases(moved)}.`;
};
