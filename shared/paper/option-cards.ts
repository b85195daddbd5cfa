import type { Phrase } from '../analysis/figure.ts';
import { phraseText, say } from '../analysis/figure.ts';
import type { OptionRecord } from '../records/option.ts';
import { formatDate } from '../text/dates.ts';
import { chartOption } from './charts.ts';
import { letterOf, type PaperContext } from './context.ts';
import { netPresentCost, totalPhrase } from './figures.ts';
import { listed } from './money-sentences.ts';
import type { Block, OptionCards } from './paper-model.ts';
import { countOf, namesPhrase, recordText, recordWords, scaleTop } from './phrases.ts';

/** Criteria named for an option, and against it, at most. */
const mostNamed = 3;

/** Points nearer to the average of the options than this are no reason for or against: half of what rounds to 0.1. */
const toldFrom = 0.05;

/**
 * Names of the criteria that lift an option's total most above the average of the options (`for`), or pull it most below
 * it (`against`). A criterion on which a score is missing or is not printed speaks neither way.
 */
const namesOn = ({ analysis }: PaperContext, option: string, side: 'for' | 'against'): readonly string[] => {
  const { totals } = analysis.withCost;
  const own = totals.find((row) => row.option === option)?.contributions ?? [];
  return analysis.criteria
    .flatMap(({ name }, on) => {
      const points = totals.flatMap(({ contributions }) => contributions[on] ?? []);
      const mine = own[on] ?? null;
      if (mine === null || points.length < totals.length) return [];
      const average = points.reduce((sum, value) => sum + value, 0) / points.length;
      return [{ name: recordWords(name), above: side === 'for' ? mine - average : average - mine }];
    })
    .filter(({ above }) => above >= toldFrom)
    .sort((a, b) => b.above - a.above)
    .slice(0, mostNamed)
    .map(({ name }) => name);
};

const startPhrase = ({ startDate, earliestStart }: OptionRecord): Phrase =>
  startDate ? [formatDate(startDate)] : earliestStart ? ['not before ', formatDate(earliestStart)] : [];

/** "£1,279k over the period; five lines are still to be costed." */
const costPhrase = (context: PaperContext, option: string): Phrase => {
  const cost = netPresentCost(context, option);
  const open = context.analysis.costs.options.find((row) => row.option === option)?.unknown.length ?? 0;
  if (!cost) return ['not known'];
  return open === 0
    ? [cost]
    : say`${cost}, with ${countOf(open, `costs.options.${option}.unknown.length`)} ${open === 1 ? 'line' : 'lines'} still to be costed`;
};

/** "fails G11; not known: G15 and G16" — the gates that bind, by their codes; nothing where no gate is on record. */
const gatesPhrase = ({ analysis, appraisal }: PaperContext, option: string): Phrase => {
  const standing = analysis.gates.find((held) => held.option === option);
  if (!standing || standing.viability === 'unrecorded') return [];
  const named = (ids: readonly string[]): Phrase =>
    namesPhrase(
      ids.map((id) => {
        const gate = appraisal.gate.get(id);
        return recordWords(gate?.code ?? '') || recordWords(gate?.name ?? '') || 'a gate without a name';
      }),
    );
  const { failed, unknown } = standing;
  if (failed.length === 0 && unknown.length === 0) return ['passes all that bind'];
  return [
    ...(failed.length > 0 ? say`fails ${named(failed)}` : []),
    ...(failed.length > 0 && unknown.length > 0 ? ['; '] : []),
    ...(unknown.length > 0 ? say`not known: ${named(unknown)}` : []),
  ];
};

const caption = (context: PaperContext): string => {
  const { ranking } = context.analysis.withCost;
  const known = context.analysis.costs.options.filter((row) => row.known);
  const [cheapest, next] = [...known].sort((a, b) => a.financial.netPresentCost - b.financial.netPresentCost);
  const first = phraseText(namesPhrase(ranking.first.map((id) => letterOf(context, id))));
  const leads =
    first === '' ? '' : `${first} ${ranking.first.length === 1 ? 'has' : 'share'} the highest total`;
  const least =
    cheapest && next && cheapest.financial.netPresentCost < next.financial.netPresentCost
      ? letterOf(context, cheapest.option)
      : '';
  if (leads === '' || least === '') return leads || 'The options side by side';
  return least === first ? `${leads} and the lowest known cost` : `${leads}, ${least} the lowest known cost`;
};

/** One card for each option on the short list: what it is, who employs, when, how it scores and costs, for and against. */
export const optionCards = (context: PaperContext, short: readonly OptionRecord[]): readonly Block[] => {
  const cards: OptionCards['cards'] = short.flatMap((option) => {
    const drawn = chartOption(context.analysis, option.id);
    if (!drawn) return [];
    const words = recordText(option.description);
    const total = totalPhrase(context, option.id);
    const isTotal = context.analysis.criteria.length > 0;
    const facts: readonly { readonly label: string; readonly phrase: Phrase }[] = [
      { label: 'Employs', phrase: recordText(option.employingBody) },
      { label: 'Starts', phrase: startPhrase(option) },
      { label: 'Total', phrase: isTotal ? say`${total} of ${scaleTop}` : total },
      { label: 'Net present cost', phrase: costPhrase(context, option.id) },
      { label: 'Gates', phrase: gatesPhrase(context, option.id) },
      { label: 'For', phrase: listed(namesOn(context, option.id, 'for')) },
      { label: 'Against', phrase: listed(namesOn(context, option.id, 'against')) },
    ];
    const always = new Set(['Employs', 'Starts']);
    return [
      {
        option: { ...drawn, name: recordWords(drawn.name) || 'Not named' },
        says: [
          ...(words.length > 0 ? words : ['Not described.']),
          ...(option.comparator ? [' It is the comparator.'] : []),
        ],
        facts: facts
          .filter(({ label, phrase }) => phrase.length > 0 || always.has(label))
          .map(({ label, phrase }) => ({ label, phrase: phrase.length > 0 ? phrase : ['not stated'] })),
      },
    ];
  });
  return cards.length === 0
    ? []
    : [{ kind: 'cards', cards: { id: 'option-cards', caption: caption(context), cards } }];
};
