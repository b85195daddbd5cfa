import type { Standing } from '../../../shared/analysis/analysis.ts';
import { letterOf, type PaperContext } from '../../../shared/paper/context.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { formatScore } from '../../../shared/text/numbers.ts';
import { GateMark } from '../../components/gate-mark.tsx';
import { costNames, setsTitle } from './results-words.ts';

/** Totals and leader under every weight set, with cost and without. */
export const WeightSetsCard = ({ context }: { readonly context: PaperContext }) => {
  const { analysis } = context;
  const sets = analysis.byWeightSet;
  if (sets.length === 0) return null;
  const without = analysis.hasCostCriteria ? costNames(context) : null;
  return (
    <section className="card" aria-labelledby="results-sets">
      <h2 id="results-sets" className="results-title">
        {setsTitle(context)}
      </h2>
      <p className="card-sub">
        Same scores, {sets.length} {sets.length === 1 ? 'set' : 'sets'} of weights. The leader is underlined.
      </p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Weights set by</th>
            {analysis.options.map(({ id, letter, name }) => (
              <th key={id} scope="col" title={name}>
                {letter}
                <GateMark standing={analysis.gates.find(({ option }) => option === id)} />
              </th>
            ))}
            <th scope="col">Leads</th>
            <th scope="col">By</th>
            {without !== null && (
              <>
                <th scope="col" className="results-without">
                  Leads without {without}
                </th>
                <th scope="col">By</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {sets.map((set) => (
            <tr key={set.weightSet}>
              <th scope="row">{set.name}</th>
              {set.withCost.totals.map(({ option, total }) => (
                <td
                  key={option}
                  className={set.withCost.ranking.first.includes(option) ? 'results-first' : undefined}
                >
                  {total === null ? '' : formatScore(total)}
                </td>
              ))}
              <LeadCells context={context} standing={set.withCost} />
              {without !== null && <LeadCells context={context} standing={set.benefitOnly} />}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="results-note">
        Differences come from unrounded totals, so they may not match the totals as printed.
      </p>
    </section>
  );
};

const LeadCells = ({
  context,
  standing,
}: {
  readonly context: PaperContext;
  readonly standing: Standing;
}) => (
  <>
    <td>
      <b>{joinNames(standing.ranking.first.map((id) => letterOf(context, id)))}</b>
    </td>
    <td>{standing.ranking.lead === null ? '' : formatScore(standing.ranking.lead)}</td>
  </>
);
