import type { ReactNode } from 'react';
import type { Analysis } from '../../../shared/analysis/analysis.ts';
import type { Affordability, IncrementalCost } from '../../../shared/analysis/analysis-costs.ts';
import { namesOfYears } from '../../../shared/analysis/unknown-years.ts';
import type { FundingRecord } from '../../../shared/records/funding.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { formatThousands } from '../../../shared/text/money.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { GateMark } from '../../components/gate-mark.tsx';
import { OptionMark } from '../../components/option-mark.tsx';
import { useAnalysis, useAppraisal } from '../../session/use-session.ts';
import { BreakEvenCard } from './break-even-card.tsx';
import { signedThousands } from './cost-rows.ts';
import { Unknown } from './cost-summary.tsx';

/** Cash beside the money for it, the cost beside the comparator's, and break-even. */
export const AffordabilityView = (): ReactNode => {
  const analysis = useAnalysis();
  return (
    <div className="cards">
      <CashCard analysis={analysis} />
      <BesideComparator analysis={analysis} />
      <BreakEvenCard />
    </div>
  );
};

const sum = (byYear: readonly number[]): number => byYear.reduce((total, pence) => total + pence, 0);
const shortOf = (gaps: readonly number[]): number => sum(gaps.map((gap) => Math.max(0, gap)));
const comes = (byYear: readonly number[]): boolean => byYear.some((pence) => pence !== 0);

interface CashRow {
  readonly key: string;
  readonly words: string;
  readonly byYear: readonly number[];
  readonly gap?: true;
  /** Places of the years in which a source of it is not known. */
  readonly unknown?: readonly number[];
}

type Certainty = FundingRecord['certainty'];

/** Rows of one option. Money that is confirmed is always listed, other money where there is any. */
const cashRows = (
  { cashByYear, funding, gap }: Affordability,
  unknown: Readonly<Record<Certainty, readonly number[]>>,
): readonly CashRow[] => {
  const likely = comes(funding.likely) || unknown.likely.length > 0;
  const appliedFor = comes(funding.appliedFor) || unknown['applied-for'].length > 0;
  return [
    { key: 'cash', words: 'Cash needed', byYear: cashByYear },
    { key: 'confirmed', words: 'Money confirmed', byYear: funding.confirmed, unknown: unknown.confirmed },
    ...(likely
      ? [{ key: 'likely', words: 'Money likely', byYear: funding.likely, unknown: unknown.likely }]
      : []),
    ...(appliedFor
      ? [
          {
            key: 'applied',
            words: 'Money applied for',
            byYear: funding.appliedFor,
            unknown: unknown['applied-for'],
          },
        ]
      : []),
    { key: 'gap', words: 'Gap on confirmed money', byYear: gap.confirmed, gap: true },
    ...(likely
      ? [
          {
            key: 'gap-likely',
            words: 'Gap if likely money comes',
            byYear: gap.withLikely,
            gap: true,
          } as const,
        ]
      : []),
    ...(appliedFor
      ? [{ key: 'gap-all', words: 'Gap if all of it comes', byYear: gap.withAppliedFor, gap: true } as const]
      : []),
  ];
};

/** Years in which money of each certainty is not all known. */
const unknownByCertainty = (
  { unknownFunding }: Affordability,
  certaintyOf: (funding: string) => Certainty | undefined,
): Readonly<Record<Certainty, readonly number[]>> => {
  const of = (certainty: Certainty): readonly number[] =>
    unknownFunding
      .filter(({ funding }) => certaintyOf(funding) === certainty)
      .flatMap(({ places }) => places);
  return { confirmed: of('confirmed'), likely: of('likely'), 'applied-for': of('applied-for') };
};

/** A sum of money, with a question mark where a source of it is not known. */
const Money = ({ pence, open }: { readonly pence: number; readonly open: boolean }): ReactNode => (
  <>
    {open && pence === 0 ? null : formatThousands(pence)}
    {open ? (
      <span className="cost-unknown cost-partly">
        <b aria-hidden="true">?</b>
        <span className="visually-hidden">not all known</span>
      </span>
    ) : null}
  </>
);

/** A gap in bold; what is left over in words. */
const Gap = ({ pence }: { readonly pence: number }): ReactNode => {
  const shown = formatThousands(pence);
  if (shown === '0') return 'none';
  return pence > 0 ? (
    <b className="cost-gap">{shown}</b>
  ) : (
    <span className="muted">{formatThousands(-pence)} over</span>
  );
};

const CashCard = ({ analysis }: { readonly analysis: Analysis }): ReactNode => {
  const { costs, options } = analysis;
  const funding = useAppraisal().funding;
  const [first = 0] = costs.years;
  return (
    <section className="card cost-cash" aria-labelledby="cash">
      <h2 id="cash">Cash by year beside the money for it</h2>
      <div className="cost-cash-scroll">
        <table className="cost-table" aria-labelledby="cash">
          <thead>
            <tr>
              <th scope="col">Option</th>
              {costs.years.map((year) => (
                <th key={year} scope="col" className="number">
                  {formatFinancialYear(year)}
                </th>
              ))}
              <th scope="col" className="number">
                All years
              </th>
            </tr>
          </thead>
          {costs.affordability.map((entry) => {
            const option = options.find(({ id }) => id === entry.option);
            const cost = costs.options.find((one) => one.option === entry.option);
            if (!option || !cost) return null;
            const open = entry.unknownFunding.map(
              ({ funding: id, places }) =>
                `${funding.get(id)?.source || 'an unnamed source'} (${namesOfYears(places, first)})`,
            );
            return (
              <tbody key={option.id}>
                <tr className="cost-table-head">
                  <th scope="rowgroup" colSpan={costs.years.length + 2}>
                    <span className="cost-option">
                      <OptionMark colour={option.colour} letter={option.letter} />
                      <span>{option.name}</span>
                      <GateMark standing={analysis.gates.find((one) => one.option === option.id)} />
                    </span>
                  </th>
                </tr>
                {entry.known ? (
                  cashRows(
                    entry,
                    unknownByCertainty(entry, (id) => funding.get(id)?.certainty),
                  ).map(({ key, words, byYear, gap, unknown = [] }) => (
                    <tr key={key} className={gap ? 'cost-table-gap' : undefined}>
                      <th scope="row">{words}</th>
                      {byYear.map((pence, place) => (
                        <td key={costs.years[place]} className="number">
                          {gap ? (
                            <Gap pence={pence} />
                          ) : (
                            <Money pence={pence} open={unknown.includes(place)} />
                          )}
                        </td>
                      ))}
                      <td className="number cost-first">
                        {gap ? (
                          <Gap pence={shortOf(byYear)} />
                        ) : (
                          <b>
                            <Money pence={sum(byYear)} open={unknown.length > 0} />
                          </b>
                        )}
                      </td>
                    </tr>
                  ))
                ) : (
                  <tr>
                    <td colSpan={costs.years.length + 2}>
                      <Unknown words="not costed yet" />
                    </td>
                  </tr>
                )}
                {open.length > 0 || (entry.known && cost.unknown.length > 0) ? (
                  <tr>
                    <td colSpan={costs.years.length + 2} className="cost-table-open">
                      <Unknown words="left out" />{' '}
                      {[
                        cost.unknown.length > 0 ? `costs: ${joinNames(cost.unknown)}` : '',
                        open.length > 0 ? `money: ${joinNames(open)}` : '',
                      ]
                        .filter(Boolean)
                        .join('; ')}
                      .
                    </td>
                  </tr>
                ) : null}
              </tbody>
            );
          })}
        </table>
      </div>
      <p className="field-hint">
        Financial view, every line but those already in the baseline, raised from{' '}
        {formatFinancialYear(costs.priceBaseYear)} prices by{' '}
        {formatNumber(costs.inflationPercent, Number.isInteger(costs.inflationPercent) ? 0 : 1)}% a year. The
        gap of all years adds up the years that are short: money left over in one year pays for no other.
      </p>
    </section>
  );
};

const payBackWords = ({ payBack, payBackYear }: IncrementalCost, years: number): string => {
  if (payBack === 'never-dearer') return 'never costs more';
  return payBackYear === null ? `not within ${years} years` : formatFinancialYear(payBackYear);
};

const BesideComparator = ({ analysis }: { readonly analysis: Analysis }): ReactNode => {
  const { costs, options } = analysis;
  const comparator = options.find(({ id }) => id === costs.comparator);
  if (!comparator) {
    return (
      <section className="card" aria-labelledby="beside">
        <h2 id="beside">Beside the comparator</h2>
        <p>No option is marked as the comparator, so nothing can be set beside it. Mark one on Options.</p>
      </section>
    );
  }
  return (
    <section className="card" aria-labelledby="beside">
      <h2 id="beside">What each option costs more than {comparator.letter}</h2>
      <table className="cost-table" aria-labelledby="beside">
        <thead>
          <tr>
            <th scope="col">Option</th>
            <th scope="col" className="number">
              Net present cost, financial
            </th>
            <th scope="col" className="number">
              Net present cost, economic
            </th>
            <th scope="col">Cash comes back by</th>
          </tr>
        </thead>
        <tbody>
          {options
            .filter(({ id }) => id !== comparator.id)
            .map((option) => {
              const beside = costs.incremental.find((entry) => entry.option === option.id);
              return (
                <tr key={option.id}>
                  <th scope="row">
                    <span className="cost-option">
                      <OptionMark colour={option.colour} letter={option.letter} />
                      <span>{option.name}</span>
                    </span>
                  </th>
                  {beside ? (
                    <>
                      <td className="number">{signedThousands(beside.financial)}</td>
                      <td className="number">{signedThousands(beside.economic)}</td>
                      <td>
                        {payBackWords(beside, costs.years.length)}{' '}
                        {beside.complete ? null : <Unknown words="on costs known so far" />}
                      </td>
                    </>
                  ) : (
                    <td colSpan={3}>
                      <Unknown />
                    </td>
                  )}
                </tr>
              );
            })}
        </tbody>
      </table>
    </section>
  );
};
