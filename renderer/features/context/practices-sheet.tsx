import { useCallback, useMemo } from 'react';
import { lastOrder } from '../../../shared/records/aggregate.ts';
import { count } from '../../../shared/text/lists.ts';
import { formatNumber, formatPercent } from '../../../shared/text/numbers.ts';
import type { GridOwner } from '../../components/grid/use-grid.ts';
import { jumpMark } from '../../session/jump.ts';
import { newId } from '../../session/new-id.ts';
import { useAppraisal } from '../../session/use-session.ts';
import { ImportTable } from '../../table-import/import-table.tsx';
import {
  enterPractice,
  newPractice,
  pastedPractices,
  practiceColumns,
  practiceRows,
  practiceTotals,
} from './practice-rows.ts';
import { RecordSheet, useNow } from './record-sheet.tsx';
import { sheetChange } from './sheet-change.ts';

const heads = ['Practice', 'List size', 'Takes part', 'Of the locality', 'Counted by option'];

/** The practices with their registered lists: an option's population is the sum of those that it rests on. */
export const PracticesSheet = () => {
  const appraisal = useAppraisal();
  const now = useNow();
  const rows = useMemo(() => practiceRows(appraisal), [appraisal]);
  const { taking, patients, all, locality } = practiceTotals(appraisal);
  const change = useCallback(
    (...[entries, kind]: Parameters<GridOwner['onCommit']>) =>
      sheetChange(now().practice, enterPractice, entries, kind, 'practices'),
    [now],
  );
  return (
    <section
      className="card"
      aria-labelledby="practices"
      {...jumpMark('appraisal', 'appraisal', 'practices')}
    >
      <div className="card-head">
        <h2 id="practices">Practices and their registered lists</h2>
        <ImportTable kind="practices" />
      </div>
      <RecordSheet
        type="practice"
        noun="practice"
        label="Practices"
        columns={practiceColumns}
        heads={heads}
        rows={rows}
        empty="No practices yet. An ICO is built on registered lists: type a name and press Enter, or paste a list from a spreadsheet into the box (name, list size, yes or no)."
        hint="To add many at once, copy them in a spreadsheet (name, list size, yes or no) and paste them into the box above. A name that is there already is changed, not doubled."
        change={change}
        make={(name) => newPractice({ id: newId(), order: lastOrder(now(), 'practice'), name })}
        pasted={(lines) => pastedPractices(now(), lines, newId)}
        foot={
          <>
            <tr className="sheet-total">
              <th scope="row">{count(taking, 'practice takes', 'practices take')} part</th>
              <td className="sheet-right">{formatNumber(patients)}</td>
              <td />
              <td className="sheet-right">{locality > 0 ? formatPercent(patients / locality, 1) : ''}</td>
              <td />
            </tr>
            {taking === all ? null : (
              <tr className="sheet-quiet">
                <th scope="row">All {all} of the locality</th>
                <td className="sheet-right">{formatNumber(locality)}</td>
                <td />
                <td className="sheet-right">{locality > 0 ? formatPercent(1, 1) : ''}</td>
                <td />
              </tr>
            )}
          </>
        }
      />
    </section>
  );
};
