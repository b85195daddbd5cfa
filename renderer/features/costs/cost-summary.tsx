import type { ReactNode } from 'react';
import type { Analysis } from '../../../shared/analysis/analysis.ts';
import { formatThousands } from '../../../shared/text/money.ts';
import { GateMark } from '../../components/gate-mark.tsx';
import { OptionMark } from '../../components/option-mark.tsx';
import { signedThousands } from './cost-rows.ts';

/** Amber "?": a figure that nobody knows yet, never blank and never nought. */
export const Unknown = ({ words = 'unknown' }: { readonly words?: string }): ReactNode => (
  <span className="cost-unknown">
    <b aria-hidden="true">?</b> {words}
  </span>
);

/** What each option costs in both views, against the comparator, and what is still unknown. */
export const CostSummary = ({ analysis }: { readonly analysis: Analysis }): ReactNode => {
  const { options, costs, gates } = analysis;
  const comparator = options.find((option) => option.comparator);
  const base = costs.options.find(({ option }) => option === comparator?.id);
  return (
    <table className="cost-summary" aria-label="What the options cost, £000">
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            Option
          </th>
          <th scope="colgroup" colSpan={2}>
            Net present cost
          </th>
          <th scope="colgroup" colSpan={2}>
            Equivalent annual cost
          </th>
          <th scope="col" rowSpan={2} className="number">
            {comparator ? `Against ${comparator.letter}, financial` : 'Against the comparator'}
          </th>
          <th scope="col" rowSpan={2} className="number">
            Still to be costed
          </th>
        </tr>
        <tr>
          {['npc', 'eac'].flatMap((measure) =>
            ['Financial', 'Economic'].map((view) => (
              <th key={`${measure} ${view}`} scope="col" className="number">
                {view}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {options.map(({ id, letter, name, colour }) => {
          const cost = costs.options.find(({ option }) => option === id);
          if (!cost) return null;
          const figures = [
            cost.financial.netPresentCost,
            cost.economic.netPresentCost,
            cost.financial.equivalentAnnualCost,
            cost.economic.equivalentAnnualCost,
          ];
          return (
            <tr key={id}>
              <th scope="row">
                <span className="cost-option">
                  <OptionMark colour={colour} letter={letter} />
                  <span>{name}</span>
                  <GateMark standing={gates.find(({ option }) => option === id)} />
                  {cost.known && !cost.complete ? <span className="cost-so-far">known so far</span> : null}
                </span>
              </th>
              {figures.map((pence, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: four figures in a fixed order
                <td key={at} className={at % 2 === 0 ? 'number cost-first' : 'number'}>
                  {cost.known ? formatThousands(pence) : <Unknown />}
                </td>
              ))}
              <td className="number cost-first">
                {id === comparator?.id ? (
                  <span className="muted">comparator</span>
                ) : base?.known && cost.known ? (
                  signedThousands(cost.financial.netPresentCost - base.financial.netPresentCost)
                ) : (
                  <Unknown words={comparator ? 'unknown' : 'none chosen'} />
                )}
              </td>
              <td className="number cost-first">
                {cost.unknown.length > 0 ? (
                  <span title={cost.unknown.join(', ')}>
                    <Unknown
                      words={`${cost.unknown.length} ${cost.unknown.length === 1 ? 'line' : 'lines'}`}
                    />
                  </span>
                ) : cost.lines === 0 ? (
                  <Unknown words="no lines" />
                ) : (
                  'none'
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
