import type { Analysis } from '../../../shared/analysis/analysis.ts';
import type { AppraisalIndex } from '../../../shared/analysis/index-appraisal.ts';
import type { SupposedOutcome } from '../../../shared/analysis/scenarios.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { formatMoneyThousands } from '../../../shared/text/money.ts';
import { formatScore } from '../../../shared/text/numbers.ts';
import { GateMark } from '../../components/gate-mark.tsx';
import { colourOfLetter, OptionMark } from '../../components/option-mark.tsx';

interface WhatIfTableProps {
  readonly index: AppraisalIndex;
  readonly gates: Analysis['gates'];
  readonly today: SupposedOutcome;
  readonly supposed: SupposedOutcome;
  /** What the ranks go by. */
  readonly standing: StandingName;
  /** Names of the cost criteria, or null where no criterion is cost. */
  readonly cost: string | null;
}

/** One pair of columns: the same figure today and then. */
interface Pair {
  readonly key: string;
  readonly head: string;
  /** By option, in the user's order. */
  readonly of: (outcome: SupposedOutcome, place: number) => string;
  /** Marks the cell of the option in front. */
  readonly leads?: (outcome: SupposedOutcome, option: string) => boolean;
  /** Under the column: who leads, and by how much. */
  readonly foot?: (outcome: SupposedOutcome) => readonly [leads: string, by: string];
}

const pairsOf = ({ index, standing, cost }: WhatIfTableProps): readonly Pair[] => {
  const letter = (id: string): string => index.options[index.rowOf.get(id) ?? -1]?.letter ?? '';
  const totals = (head: string, name: StandingName): Pair => ({
    key: name,
    head,
    of: (outcome, place) => {
      const total = outcome[name].totals[place]?.total ?? null;
      return total === null ? 'no total' : formatScore(total);
    },
    leads: (outcome, option) => outcome[name].ranking.first.includes(option),
    foot: ({ [name]: { ranking } }) => [
      joinNames(ranking.first.map(letter)),
      ranking.lead === null ? '' : formatScore(ranking.lead),
    ],
  });
  const money = (head: string, view: 'financial' | 'economic'): Pair => ({
    key: view,
    head,
    of: ({ netPresentCost }, place) => {
      const pence = netPresentCost[place]?.[view] ?? null;
      return pence === null ? 'not known' : formatMoneyThousands(pence);
    },
  });
  return [
    totals('Total', 'withCost'),
    ...(cost === null ? [] : [totals(`Without ${cost}`, 'benefitOnly')]),
    {
      key: 'rank',
      head: 'Rank',
      of: (outcome, place) => `${outcome[standing].ranking.ranks[place] ?? ''}`,
    },
    money('Financial cost', 'financial'),
    money('Economic cost', 'economic'),
  ];
};

/** Every option today and under the what-if; what differs is bold. */
export const WhatIfTable = (props: WhatIfTableProps) => {
  const { index, gates, today, supposed } = props;
  const pairs = pairsOf(props);
  return (
    <div>
      <table className="plain-table what-if-table">
        <caption className="visually-hidden">Every option today and under the what-if</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Option
            </th>
            {pairs.map(({ key, head }) => (
              <th key={key} scope="colgroup" colSpan={2} className={`what-if-${key}`}>
                {head}
              </th>
            ))}
          </tr>
          <tr>
            {pairs.flatMap(({ key }) => [
              <th key={`${key} today`} scope="col" className={`what-if-${key}`}>
                today
              </th>,
              <th key={`${key} then`} scope="col" className={`what-if-${key}`}>
                then
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {index.options.map(({ id, letter, name, shortName }, place) => (
            <tr key={id}>
              <th scope="row">
                <span className="what-if-option" title={name}>
                  <OptionMark colour={colourOfLetter(letter)} letter={letter} />
                  <span className="what-if-name">{shortName || name}</span>
                  <GateMark standing={gates.find(({ option }) => option === id)} />
                </span>
              </th>
              {pairs.flatMap(({ key, of, leads }) => {
                const [now, later] = [of(today, place), of(supposed, place)];
                const first = (outcome: SupposedOutcome): string =>
                  leads?.(outcome, id) === true ? ' results-first' : '';
                return [
                  <td key={`${key} today`} className={`what-if-${key}${first(today)}`}>
                    {now}
                  </td>,
                  <td
                    key={`${key} then`}
                    className={`what-if-${key} ${now === later ? 'what-if-same' : 'what-if-other'}${first(supposed)}`}
                  >
                    {later}
                  </td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {(['Leads', 'By'] as const).map((head, row) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {pairs.flatMap(({ key, foot }) => [
                <td key={`${key} today`} className={`what-if-${key}`}>
                  {foot?.(today)[row]}
                </td>,
                <td key={`${key} then`} className={`what-if-${key}`}>
                  {foot?.(supposed)[row]}
                </td>,
              ])}
            </tr>
          ))}
        </tfoot>
      </table>
      <p className="results-note">
        Costs are net present costs over {index.own.horizonYears} years, change from today. Differences come
        from unrounded totals.
      </p>
    </div>
  );
};
