import type { RegisteredRisk, RiskRating } from '../../../shared/analysis/risks.ts';
import { carriedBy, type RegisterOrder } from './register-order.ts';

const Rating = ({ rating }: { readonly rating: RiskRating | null }) =>
  rating === null ? (
    <span className="risk-unrated">Not rated</span>
  ) : (
    <>
      <b>{rating.rating}</b>
      <span className="risk-band">{rating.band}</span>
    </>
  );

interface RiskRegisterProps {
  readonly lines: readonly RegisteredRisk[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly order: RegisterOrder;
  readonly onOrder: (order: RegisterOrder) => void;
}

const heads: readonly (readonly [order: RegisterOrder, words: string])[] = [
  ['number', 'Risk'],
  ['inherent', 'Before mitigation'],
  ['residual', 'With mitigation'],
];

/** The register as a list: what could go wrong, for which options, how it is rated. */
export const RiskRegister = ({ lines, chosen, onChoose, order, onOrder }: RiskRegisterProps) => (
  <table className="risk-register">
    <caption className="visually-hidden">Risk register</caption>
    <thead>
      <tr>
        {heads.map(([key, words]) => (
          <th
            key={key}
            scope="col"
            aria-sort={key === order ? (key === 'number' ? 'ascending' : 'descending') : undefined}
          >
            <button
              type="button"
              title={key === 'number' ? 'In the order of the register' : 'The highest first'}
              onClick={() => onOrder(key)}
            >
              {words}
              <span aria-hidden="true">{key === order ? (key === 'number' ? ' ↑' : ' ↓') : ''}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={line.risk.id} className={line.risk.id === chosen ? 'risk-chosen' : undefined}>
          <th scope="row">
            <button
              type="button"
              className="risk-pick"
              aria-current={line.risk.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(line.risk.id)}
            >
              <span className="risk-number">{line.number}</span>
              <span>
                {line.risk.name || 'Unnamed risk'}
                <span className="risk-line">
                  {carriedBy(line)} · {line.risk.owner || 'no owner'}
                </span>
              </span>
            </button>
          </th>
          <td>
            <Rating rating={line.inherent} />
          </td>
          <td>
            <Rating rating={line.residual} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
