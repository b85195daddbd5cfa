import type { ReactNode } from 'react';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { useAppraisal } from '../../session/use-session.ts';
import { employerLead, sharesOf, shareWords, staffTotals } from './employer-rows.ts';

/** The foot of the employer grid: all staff, and what each body would employ under each option. */
export const EmployerTotals = ({ options }: { readonly options: readonly OptionRecord[] }): ReactNode => {
  const appraisal = useAppraisal();
  const { wte, heads } = staffTotals(appraisal);
  const [group = 0, wide = 0] = employerLead.map(({ width }) => width);
  return (
    <tr className="sheet-total employer-totals">
      <th scope="row" className="sheet-sticky" style={{ left: 0 }}>
        WTE by employer
      </th>
      <td className="sheet-sticky sheet-side sheet-right" style={{ left: group }}>
        {wte}
      </td>
      <td className="sheet-sticky sheet-side sheet-right" style={{ left: group + wide }}>
        {heads}
      </td>
      {options.map(({ id }) => (
        <td key={id} className="sheet-cell">
          <ul>
            {sharesOf(appraisal, id).map((share) => (
              <li key={share.body} className={share.body === '' ? 'employer-nobody' : undefined}>
                <b>{shareWords(share)}</b> {share.body || 'nobody'}
              </li>
            ))}
          </ul>
        </td>
      ))}
    </tr>
  );
};
