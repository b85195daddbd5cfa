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
}

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
    <th scope="row" className="sheet-sticky" style={sticky(0)}>
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
export const TotalsFoot = ({ analysis, shown, weightsLocked }: TotalsProps): ReactNode => {
  const { options, criteria, scores, hasCostCriteria, withCost, benefitOnly, weights } = analysis;
  if (options.length === 0 || criteria.length === 0) return null;
  if (!shown) {
    const waiting = [
      weightsLocked ? '' : 'weights are locked',
      scores.missing > 0
        ? `${count(scores.missing, 'more score')} ${scores.missing === 1 ? 'is' : 'are'} in`
        : '',
    ].filter(Boolean);
    return (
      <tr className="sheet-total score-withheld">
        <th scope="row" className="sheet-sticky" style={sticky(0)}>
          Weighted total
        </th>
        <td colSpan={options.length + 1}>
          Folded until {joinNames(waiting)}, so that nobody scores to the total.
        </td>
      </tr>
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
