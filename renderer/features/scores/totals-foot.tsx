import type { ReactNode } from 'react';
import type { Analysis, Standing } from '../../../shared/analysis/analysis.ts';
import { count, joinNames } from '../../../shared/text/lists.ts';
import { formatNumber, formatScore } from '../../../shared/text/numbers.ts';
import { scoreLead } from './score-rows.ts';

interface TotalsProps {
  readonly analysis: Analysis;
  /** False while the rule of the ranking panel withholds them. */
  readonly shown: boolean;
  readonly weightsLocked: boolean;
  /** Cells that wait for an agreed score or for a scorer. */
  readonly awaited: number;
  /** True while scorers are recorded, who have each to score. */
  readonly scorers: boolean;
  /** True while the scores above are the agreed ones, which the totals are of. */
  readonly ofAgreed: boolean;
}

/** The row in place of the totals: why they are not there. */
const NoTotals = ({
  name,
  columns,
  children,
}: {
  readonly name: string;
  readonly columns: number;
  readonly children: ReactNode;
}): ReactNode => (
  <tr className="sheet-total score-withheld">
    <th scope="row" className="sheet-sticky" style={sticky(0)}>
      {name}
    </th>
    <td colSpan={columns}>{children}</td>
  </tr>
);

const sticky = (at: 0 | 1) => ({ left: at === 0 ? 0 : (scoreLead[0]?.width ?? 0) });

const TotalRow = ({
  tone,
  name,
  note,
  weight,
  standing,
}: {
  readonly tone: 'total' | 'quiet';
  readonly name: string;
  readonly note: string;
  readonly weight: string;
  readonly standing: Standing;
}): ReactNode => (
  <tr className={`sheet-${tone}`}>
    <th scope="row" className="sheet-sticky score-total-name" title={note || undefined} style={sticky(0)}>
      {name} {note === '' ? null : <span className="muted small">{note}</span>}
    </th>
    <td className="sheet-sticky sheet-side sheet-right" style={sticky(1)}>
      {weight}
    </td>
    {standing.totals.map(({ option, total, low, high }) => {
      const leads = tone === 'total' && standing.ranking.leader === option;
      return (
        <td key={option} className={leads ? 'score-total score-leads' : 'score-total'}>
          {total === null ? (
            <span className="score-range">{`${formatNumber(low)} to ${formatNumber(high)}`}</span>
          ) : (
            <span className="sheet-value">{formatScore(total)}</span>
          )}
          {leads ? <span className="visually-hidden">, leads</span> : null}
        </td>
      );
    })}
  </tr>
);

/** Weighted totals, with and without cost, under the scores; or why they are not shown yet. */
export const TotalsFoot = (props: TotalsProps): ReactNode => {
  const { analysis, shown, weightsLocked, awaited, scorers, ofAgreed } = props;
  const { options, criteria, hasCostCriteria, withCost, benefitOnly, weights } = analysis;
  if (options.length === 0 || criteria.length === 0) return null;
  if (!shown) {
    const waiting = [
      weightsLocked ? '' : 'weights are locked',
      awaited === 0
        ? ''
        : scorers
          ? `${count(awaited, 'more cell')} ${awaited === 1 ? 'has' : 'have'} an agreed score or one from every scorer`
          : `${count(awaited, 'more score')} ${awaited === 1 ? 'is' : 'are'} in`,
    ].filter(Boolean);
    return (
      <NoTotals name="Weighted total" columns={options.length + 1}>
        Folded until {joinNames(waiting)}, so that nobody scores to the total.
      </NoTotals>
    );
  }
  if (!ofAgreed) {
    return (
      <NoTotals name="Agreed totals" columns={options.length + 1}>
        They are not of the scores above, but of the agreed ones: choose Agreed to see them.
      </NoTotals>
    );
  }
  const perCents = weights.sets.find(({ weightSet }) => weightSet === weights.agreed)?.shown ?? null;
  const sumOf = (counts: (isCost: boolean) => boolean): string =>
    perCents === null
      ? ''
      : `${perCents.reduce((sum, part, at) => sum + (counts(criteria[at]?.isCost ?? false) ? part : 0), 0)}`;
  return (
    <>
      <TotalRow tone="total" name="Weighted total" note="" weight={sumOf(() => true)} standing={withCost} />
      {hasCostCriteria ? (
        <TotalRow
          tone="quiet"
          name="Benefit only"
          note={`without ${joinNames(criteria.filter(({ isCost }) => isCost).map(({ name }) => name))}`}
          weight={sumOf((isCost) => !isCost)}
          standing={benefitOnly}
        />
      ) : null}
    </>
  );
};
