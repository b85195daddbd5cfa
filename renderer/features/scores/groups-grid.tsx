import { type ReactNode, useMemo, useRef, useState } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import { agreedAssessor } from '../../../shared/records/score.ts';
import type { DrawCell } from '../../components/grid/grid-cell.tsx';
import { shownText } from '../../components/grid/grid-model.ts';
import { SheetGrid } from '../../components/grid/sheet-grid.tsx';
import type { GridHandle } from '../../components/grid/use-grid.ts';
import { useAnalysis, useAppraisal } from '../../session/use-session.ts';
import { CellDrawer } from './cell-drawer.tsx';
import { cellOfRow, groupColumns, groupHeads, groupLead, groupSections } from './group-rows.ts';
import { DisagreementBar } from './score-cell.tsx';
import type { MarkedCells } from './to-settle.ts';

/** A figure; or how far the groups are apart, as a bar and in words. */
const drawGroupCell: DrawCell = (cell) => {
  const lowest = cell.mark?.['lowest'];
  const highest = cell.mark?.['highest'];
  return typeof lowest === 'number' && typeof highest === 'number' ? (
    <>
      <span>{cell.text}</span>
      <DisagreementBar lowest={lowest} highest={highest} below={false} />
    </>
  ) : (
    <span className="sheet-value">{shownText(cell)}</span>
  );
};

interface GroupsGridProps {
  readonly totalsShown: boolean;
  readonly unsettled: MarkedCells;
}

/** What every group gave each option on each criterion, side by side. */
export const GroupsGrid = ({ totalsShown, unsettled }: GroupsGridProps): ReactNode => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const grid = useRef<GridHandle>(null);
  const [opened, setOpened] = useState<{ readonly row: string; readonly column: string } | null>(null);
  const sections = useMemo(() => groupSections(appraisal, analysis), [appraisal, analysis]);
  const columns = useMemo(() => groupColumns(appraisal), [appraisal]);
  const heads = useMemo(
    () =>
      groupHeads(appraisal).map(([name, people]) => (
        <span key={name} className="group-head" title={name}>
          <span>{name}</span>
          {people === null ? null : <span className="muted">{people}</span>}
        </span>
      )),
    [appraisal],
  );
  const rows = sections.flatMap((section) => section.rows);
  const at = rows.findIndex(({ key }) => key === opened?.row);
  const stepTo = (by: 1 | -1): (() => void) | null => {
    const next = rows[at + by];
    return next && opened ? () => setOpened({ ...opened, row: next.key }) : null;
  };
  const drawer =
    at < 0 || !opened ? null : (
      <CellDrawer
        {...cellOfRow(opened.row)}
        assessor={agreedAssessor}
        totalsShown={totalsShown}
        takesFocus
        steps={at}
        settled={!unsettled.has(opened.row)}
        onPrevious={stepTo(-1)}
        onNext={stepTo(1)}
        nextWords="Next"
        onClose={() => {
          grid.current?.focus(opened.row, opened.column);
          setOpened(null);
        }}
      />
    );
  const averaged = appraisalOf(appraisal).averaging === 'mean' ? 'Means' : 'Medians';
  return (
    <>
      <SheetGrid
        ref={grid}
        label="Scores by group"
        lead={groupLead}
        columns={columns}
        heads={heads}
        least={92}
        sections={sections}
        draw={drawGroupCell}
        open={drawer ? opened : null}
        detail={drawer && opened ? { row: opened.row, content: drawer } : null}
        onCommit={() => []}
        onOpen={(row, column) => setOpened({ row, column })}
        onClose={() => setOpened(null)}
        view="groups"
      />
      <p className="score-legend">
        {averaged} of each group’s people. Alt+Enter on a figure opens its cell.
        {analysis.criteria.length > sections.length
          ? ' Measured criteria have no scores of people and are left out.'
          : ''}
      </p>
    </>
  );
};
