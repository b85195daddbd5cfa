import {
  type Exposure,
  type OptionExposure,
  type RegisteredRisk,
  type RiskView,
  riskBands,
  riskExposure,
} from '../../../shared/analysis/risks.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { GateMark } from '../../components/gate-mark.tsx';
import { colourOfLetter, OptionMark } from '../../components/option-mark.tsx';
import { jumpMark } from '../../session/jump.ts';
import { useAnalysis } from '../../session/use-session.ts';

const views: readonly (readonly [view: RiskView, words: string])[] = [
  ['inherent', 'Before mitigation'],
  ['residual', 'With mitigation'],
];

/** What is left once everything is done that is meant to be done, option by option. */
const finding = (options: readonly OptionRecord[], exposures: readonly OptionExposure[]): string => {
  const rated = exposures.some(({ residual, risks }) => risks > residual.unrated);
  if (!rated) return 'Exposure by option: no risk is rated with its mitigation yet';
  const counts = exposures.map(({ option, residual }) => {
    const letter = options.find(({ id }) => id === option)?.letter ?? '';
    return `${letter} ${residual.bands.extreme + residual.bands.high}`;
  });
  return `High and extreme risks that stay with mitigation: ${counts.join(', ')}`;
};

const ExposureCells = ({ exposure }: { readonly exposure: Exposure }) => (
  <>
    {[...riskBands].reverse().map((band, place) => (
      <td key={band} className={place === 0 ? 'risk-first' : undefined}>
        {exposure.bands[band] === 0 ? <span className="muted">0</span> : exposure.bands[band]}
      </td>
    ))}
    <td>
      <b>{exposure.sum}</b>
    </td>
    <td>
      {exposure.unrated === 0 ? (
        <span className="muted">0</span>
      ) : (
        <span className="risk-unrated">{exposure.unrated}</span>
      )}
    </td>
  </>
);

/** How much risk each option carries, as counts by band and their sum, before mitigation and with it. */
export const ExposureCard = ({
  register,
  options,
}: {
  readonly register: readonly RegisteredRisk[];
  readonly options: readonly OptionRecord[];
}) => {
  const exposures = riskExposure(register, options);
  const { gates } = useAnalysis();
  return (
    <section className="card risk-exposure" aria-labelledby="exposure">
      <h2 id="exposure">{finding(options, exposures)}</h2>
      <table className="plain-table">
        <caption className="visually-hidden">Number of risks by band, and the sum of their ratings</caption>
        <colgroup>
          <col />
          <col span={13} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Option
            </th>
            <th scope="col" rowSpan={2}>
              Risks
            </th>
            {views.map(([view, words]) => (
              <th key={view} scope="colgroup" colSpan={6} className="risk-first">
                {words}
              </th>
            ))}
          </tr>
          <tr>
            {views.flatMap(([view]) => [
              ...[...riskBands].reverse().map((band, place) => (
                <th key={`${view} ${band}`} scope="col" className={place === 0 ? 'risk-first' : undefined}>
                  {band}
                </th>
              )),
              <th key={`${view} sum`} scope="col">
                sum
              </th>,
              <th key={`${view} unrated`} scope="col">
                not rated
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {exposures.map(({ option: id, risks, inherent, residual }) => {
            const option = options.find((one) => one.id === id);
            return option ? (
              <tr key={id} tabIndex={-1} {...jumpMark('option', id)}>
                <th scope="row">
                  <span className="risk-option">
                    <OptionMark colour={colourOfLetter(option.letter)} letter={option.letter} />
                    <span title={option.name}>{option.shortName || option.name}</span>
                    <GateMark standing={gates.find((standing) => standing.option === id)} />
                  </span>
                </th>
                <td>{risks}</td>
                <ExposureCells exposure={inherent} />
                <ExposureCells exposure={residual} />
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
      <p className="chart-frame-note">
        A risk counts in full for every option that carries it. The sum adds likelihood times impact, 1 to 25
        a risk; a higher sum is riskier, and it grows with every risk that is written down. What is not rated
        is counted apart and adds nothing.
      </p>
    </section>
  );
};
