import { useCallback, useMemo } from 'react';
import { payBandBasis } from '../../../shared/library/pay-bands.ts';
import { lastOrder } from '../../../shared/records/aggregate.ts';
import { newStaffGroup } from '../../../shared/records/staff-group.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { count } from '../../../shared/text/lists.ts';
import { formatMoneyThousands } from '../../../shared/text/money.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { GridOwner } from '../../components/grid/use-grid.ts';
import { newId } from '../../session/new-id.ts';
import { stageHref } from '../../session/route.ts';
import { useAppraisal, useSession } from '../../session/use-session.ts';
import { ImportTable } from '../../table-import/import-table.tsx';
import { RecordSheet, useNow } from './record-sheet.tsx';
import { sheetChange } from './sheet-change.ts';
import {
  enterStaff,
  pastedStaff,
  staffColumns,
  staffHeads,
  staffRows,
  staffTotals,
  sumWords,
} from './staff-rows.ts';

/** The groups of staff that would be in a new arrangement: every option has to say who employs each of them. */
export const StaffSheet = () => {
  const appraisal = useAppraisal();
  const appraisalId = useSession((session) => session.id);
  const now = useNow();
  const rows = useMemo(() => staffRows(appraisal), [appraisal]);
  const { groups, wte, heads, cost } = staffTotals(appraisal);
  const change = useCallback(
    (...[entries, kind]: Parameters<GridOwner['onCommit']>) =>
      sheetChange(now().staffGroup, enterStaff, entries, kind, 'staff in scope'),
    [now],
  );
  return (
    <section className="card" aria-labelledby="staff">
      <div className="card-head">
        <h2 id="staff">Staff in scope</h2>
        <ImportTable kind="staff" />
      </div>
      <RecordSheet
        type="staffGroup"
        noun="staff group"
        label="Staff in scope"
        columns={staffColumns}
        heads={staffHeads}
        rows={rows}
        least={90}
        empty="No staff groups yet. Name each group that would be in a new arrangement, or paste them from a spreadsheet into the box (name, band, WTE, heads); every option then says who employs them."
        hint={`Underlined figures are worked out or a default: pay is the mid-point of the band in ${formatFinancialYear(payBandBasis.priceBaseYear)}, to be checked with the payroll; a year is WTE × pay × on-cost. Type over either; clear it to go back.`}
        change={change}
        make={(name) => newStaffGroup({ id: newId(), order: lastOrder(now(), 'staffGroup'), name })}
        pasted={(lines) => pastedStaff(now(), lines, newId)}
        foot={
          <tr className="sheet-total">
            <th scope="row" className="sheet-sticky" style={{ left: 0 }}>
              {count(groups, 'staff group')}
            </th>
            <td />
            <td className="sheet-right">{sumWords(wte, groups, (sum) => formatNumber(sum, 1))}</td>
            <td className="sheet-right">{sumWords(heads, groups, formatNumber)}</td>
            <td />
            <td />
            <td className="sheet-right">{sumWords(cost, groups, formatMoneyThousands)}</td>
            <td />
            <td />
          </tr>
        }
      />
      {groups === 0 ? null : (
        <p className="small">
          <a href={stageHref(appraisalId, 'gates')}>Say who employs each group under each option, on Gates</a>
        </p>
      )}
    </section>
  );
};
