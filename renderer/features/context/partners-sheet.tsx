import { useCallback, useMemo } from 'react';
import { lastOrder } from '../../../shared/records/aggregate.ts';
import { newPartner } from '../../../shared/records/partner.ts';
import type { GridOwner } from '../../components/grid/use-grid.ts';
import { newId } from '../../session/new-id.ts';
import { useAppraisal } from '../../session/use-session.ts';
import { PartnerDetail } from './partner-detail.tsx';
import { enterPartner, partnerColumns, partnerHeads, partnerRows, pastedPartners } from './partner-rows.ts';
import { RecordSheet, useNow } from './record-sheet.tsx';
import { sheetChange } from './sheet-change.ts';

/** The organisations that options count on, and whether they have put their names to it. */
export const PartnersSheet = () => {
  const appraisal = useAppraisal();
  const now = useNow();
  const rows = useMemo(() => partnerRows(appraisal), [appraisal]);
  const change = useCallback(
    (...[entries, kind]: Parameters<GridOwner['onCommit']>) => {
      const present = now();
      return sheetChange(present.partner, enterPartner(present), entries, kind, 'partners');
    },
    [now],
  );
  return (
    <section className="card" aria-labelledby="partners">
      <h2 id="partners">Partners</h2>
      <RecordSheet
        type="partner"
        noun="partner"
        label="Partners"
        columns={partnerColumns}
        heads={partnerHeads}
        rows={rows}
        least={130}
        empty="No partners yet. Name each organisation that an option counts on: practices, the PCT, trusts, the council, the voluntary sector, patients. A model of the library brings its own."
        hint="Options are typed as letters (A, D) or all. Alt+Enter opens a partner, with a note."
        change={change}
        make={(name) => newPartner({ id: newId(), order: lastOrder(now(), 'partner'), name })}
        pasted={(lines) => pastedPartners(now(), lines, newId)}
        detail={(partner, close) => <PartnerDetail key={partner.id} partner={partner} onClose={close} />}
      />
    </section>
  );
};
