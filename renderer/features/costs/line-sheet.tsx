import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import type { CostLineRecord } from '../../../shared/records/cost-line.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { Button } from '../../components/button.tsx';
import type { GridSection } from '../../components/grid/grid-model.ts';
import { SheetGrid } from '../../components/grid/sheet-grid.tsx';
import type { GridHandle, GridOwner } from '../../components/grid/use-grid.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { drawCostCell } from './cost-cell.tsx';
import { CostDetail } from './cost-detail.tsx';
import { costChange, onlyFirstYear, sameInEveryYear } from './cost-edits.ts';
import { categoryNames } from './cost-library.ts';
import { costColumns, shownThousands, yearKey } from './cost-rows.ts';

/** Years up to which the grid needs no scrolling sideways beside the panel: costs.css counts on it. */
const yearsInView = 5;

/** A cell of the sheet: a line, and a column of it. */
export interface LineAt {
  readonly line: string;
  readonly column: string;
}

interface LineSheetProps {
  readonly label: string;
  readonly sections: readonly GridSection<ReactNode>[];
  /** The line whose detail is open. */
  readonly opened: string | null;
  readonly onOpened: (line: string | null) => void;
  readonly onActive?: (at: LineAt) => void;
  /** Escape was pressed while no detail is open. */
  readonly onLeave?: () => void;
  /** Where the focus is wanted: a line that was just added. The same object is not obeyed twice. */
  readonly wanted: LineAt | null;
}

/** Offers to put the first year's amount in all years, for each recurring line that has no other. */
export const FillButtons = ({ lines }: { readonly lines: readonly CostLineRecord[] }): ReactNode => {
  const session = useOpenSession();
  const { horizonYears } = appraisalOf(useAppraisal());
  return lines.map((line) => {
    const first = onlyFirstYear(line, horizonYears);
    return first === null ? null : (
      <Button
        key={line.id}
        look="quiet"
        dense
        icon="right"
        onClick={() => {
          const now = shownAppraisal(session.store.getState());
          const present = now.costLine.get(line.id);
          const change = present && sameInEveryYear(now, present);
          if (change) session.edit(change);
        }}
      >
        Same in every year: {line.name || 'unnamed line'} {shownThousands(first)}
      </Button>
    );
  });
};

/** Cost lines by year as a spreadsheet, each with its detail to open in place. */
export const LineSheet = ({
  label,
  sections,
  opened,
  onOpened,
  onActive,
  onLeave,
  wanted,
}: LineSheetProps): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const grid = useRef<GridHandle>(null);
  const { firstYear, horizonYears } = appraisalOf(appraisal);
  const years = useMemo(
    () => Array.from({ length: horizonYears }, (_, place) => firstYear + place),
    [firstYear, horizonYears],
  );
  const columns = useMemo(() => costColumns(years, categoryNames), [years]);
  const heads = useMemo(
    () => ['Line', 'Category', 'Kind', 'State', ...years.map(formatFinancialYear), 'Sum'],
    [years],
  );
  useEffect(() => {
    if (wanted) grid.current?.focus(wanted.line, wanted.column);
  }, [wanted]);
  const onCommit = useCallback<GridOwner['onCommit']>(
    (entries, kind) => {
      const { change, refusals } = costChange(shownAppraisal(session.store.getState()), entries, kind);
      if (change) session.edit(change);
      return refusals;
    },
    [session],
  );
  const line = opened === null ? undefined : appraisal.costLine.get(opened);
  const fill = (): void => {
    const now = shownAppraisal(session.store.getState());
    const present = line && now.costLine.get(line.id);
    const change = present && sameInEveryYear(now, present);
    if (!change) return;
    session.edit(change);
    grid.current?.focus(present.id, yearKey(0));
  };
  return (
    <div className="cost-grid" data-years={years.length <= yearsInView ? 'few' : 'many'}>
      <SheetGrid
        ref={grid}
        label={label}
        lead={[]}
        columns={columns}
        heads={heads}
        dense
        sections={sections}
        draw={drawCostCell}
        detail={
          line
            ? {
                row: line.id,
                content: (
                  <CostDetail
                    key={line.id}
                    line={line}
                    onClose={() => {
                      onOpened(null);
                      grid.current?.refocus();
                    }}
                    onFill={onlyFirstYear(line, horizonYears) === null ? null : fill}
                    onMoved={() => grid.current?.focus(line.id, 'name')}
                  />
                ),
              }
            : null
        }
        onCommit={onCommit}
        onActive={(row, column) => onActive?.({ line: row, column })}
        onOpen={(row) => onOpened(appraisal.costLine.get(row) ? row : null)}
        onClose={() => {
          if (line) onOpened(null);
          else onLeave?.();
        }}
      />
    </div>
  );
};
