import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { GateStanding } from '../../../shared/analysis/gates.ts';
import { inOrder } from '../../../shared/records/aggregate.ts';
import { employerId } from '../../../shared/records/staff-group.ts';
import { AddLine } from '../../components/add-row.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailSign } from '../../components/gate-mark.tsx';
import { SheetGrid } from '../../components/grid/sheet-grid.tsx';
import type { GridHandle, GridOwner } from '../../components/grid/use-grid.ts';
import { newId } from '../../session/new-id.ts';
import { recordHref, stageHref } from '../../session/route.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession, useSession } from '../../session/use-session.ts';
import { ConfirmedSign, drawEmployerCell } from './employer-cell.tsx';
import { EmployerDrawer } from './employer-drawer.tsx';
import { addStaffGroup, employerChange } from './employer-edits.ts';
import { EmployerFill } from './employer-fill.tsx';
import { employerColumns, employerFindings, employerLead, employerRows } from './employer-rows.ts';
import { EmployerTotals } from './employer-totals.tsx';
import { optionHeads } from './option-head.tsx';
import './employers.css';

/** A place in the employer grid. */
export interface EmployerPlace {
  readonly option: string;
  readonly staffGroup: string;
}

interface EmployerGridProps {
  readonly standings: readonly GateStanding[];
  /** The place that a link leads to. */
  readonly asked: EmployerPlace | null;
}

/** What the grid says against each option: groups that nobody employs first, then names that are not confirmed. */
const Findings = ({ standings }: Pick<EmployerGridProps, 'standings'>): ReactNode => {
  const appraisal = useAppraisal();
  const id = useSession((session) => session.id);
  const listed = standings.filter(({ option }) => appraisal.option.get(option)?.shortListed);
  const lines = listed.flatMap((standing) => {
    const { holes, open } = employerFindings(appraisal, standing);
    const place = (group: string | undefined): string =>
      group === undefined
        ? stageHref(id, 'gates')
        : recordHref(id, 'gates', { type: 'employer', id: employerId(standing.option, group) }, 'body');
    return [
      { key: `holes ${standing.option}`, hole: true, words: holes, href: place(standing.withoutEmployer[0]) },
      { key: `open ${standing.option}`, hole: false, words: open, href: place(standing.unresolved[0]) },
    ];
  });
  const [holes, open] = [true, false].map((hole) =>
    lines.filter((line) => line.words !== null && line.hole === hole),
  );
  // Where nobody has been named at all, the holes in the grid say so already.
  if (
    !listed.some(({ option }) => [...appraisal.employer.values()].some((named) => named.option === option))
  ) {
    return (
      <p className="employer-start muted">
        Nobody is named yet: type a body into a cell, or use one body for all groups of an option. Until then
        no option says who would employ the staff.
      </p>
    );
  }
  return (
    <ul className="employer-findings" aria-label="What is open">
      {[...(holes ?? []), ...(open ?? [])].map(({ key, hole, words, href }) => (
        <li key={key} className={hole ? 'employer-finding-hole' : undefined}>
          {hole ? <FailSign /> : <ConfirmedSign confirmed={false} />}
          <p>{words}</p>
          <a href={href}>Go there</a>
        </li>
      ))}
    </ul>
  );
};

/** Staff groups against options: who would employ whom, and a drawer with what stands behind each name. */
export const EmployerGrid = ({ standings, asked }: EmployerGridProps): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const id = useSession((state) => state.id);
  const grid = useRef<GridHandle>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [active, setActive] = useState<EmployerPlace | null>(asked);
  const [opened, setOpened] = useState(true);
  const [entered, setEntered] = useState(false);
  const [filling, setFilling] = useState(false);
  const [arrived, setArrived] = useState(asked);
  if (asked && asked !== arrived) {
    setArrived(asked);
    setActive(asked);
    setOpened(true);
  }
  const options = useMemo(() => inOrder(appraisal, 'option'), [appraisal]);
  const columns = useMemo(() => employerColumns(appraisal, options), [appraisal, options]);
  const sections = useMemo(
    () => [{ key: 'groups', rows: employerRows(appraisal, options) }],
    [appraisal, options],
  );
  const heads = useMemo(
    () => ['Staff group', 'WTE', 'Heads', ...optionHeads(options, standings)],
    [options, standings],
  );
  const onCommit = useCallback<GridOwner['onCommit']>(
    (entries, kind) => {
      const { change, refusals } = employerChange(shownAppraisal(session.store.getState()), entries, kind);
      if (change) session.edit(change);
      return refusals;
    },
    [session],
  );
  const adding = (
    <div className="employer-add">
      <AddLine
        label="Add a staff group"
        onAdd={(name) => session.edit(addStaffGroup(shownAppraisal(session.store.getState()), name, newId()))}
      />
    </div>
  );
  // One body for all is offered where there is a hole: under the chosen option, or the first of the short list.
  const withHoles = standings.filter(
    ({ option: one, withoutEmployer }) =>
      withoutEmployer.length > 0 && (appraisal.option.get(one)?.shortListed || one === active?.option),
  );
  const openOption =
    withHoles.find(({ option: one }) => one === active?.option)?.option ??
    withHoles[0]?.option ??
    active?.option ??
    options[0]?.id ??
    '';
  const group = active && appraisal.staffGroup.get(active.staffGroup);
  const option = active && appraisal.option.get(active.option);

  const none = appraisal.staffGroup.size === 0;

  return (
    <>
      {none ? (
        <EmptyState>
          No staff groups yet. Name each group in scope: every option has to say who would employ it. Their
          band, WTE and pay are entered <a href={stageHref(id, 'context')}>on Context</a>.
        </EmptyState>
      ) : (
        <div className="gate-sheet">
          <SheetGrid
            ref={grid}
            label="Employers"
            lead={employerLead}
            columns={columns}
            heads={heads}
            least={112}
            dense
            sections={sections}
            draw={drawEmployerCell}
            open={opened && group && option ? { row: group.id, column: option.id } : null}
            onCommit={onCommit}
            onActive={(row, column) => {
              if (active?.staffGroup === row && active.option === column) return;
              setActive({ staffGroup: row, option: column });
              setEntered(false);
            }}
            onOpen={(row, column) => {
              setActive({ staffGroup: row, option: column });
              setOpened(true);
              setEntered(true);
            }}
            onClose={() => setOpened(false)}
            foot={<EmployerTotals options={options} />}
          />
        </div>
      )}
      <div className="employer-tools">
        {adding}
        {none ? null : (
          <>
            <span className="spring" />
            <span className="employer-key">
              <ConfirmedSign confirmed /> confirmed in writing
            </span>
            <span className="employer-key">
              <ConfirmedSign confirmed={false} /> named, not confirmed
            </span>
            <Button ref={opener} aria-expanded={filling} onClick={() => setFilling(!filling)}>
              Use one body for all groups…
            </Button>
          </>
        )}
      </div>
      {filling && !none ? (
        <EmployerFill
          option={openOption}
          onClose={() => {
            setFilling(false);
            opener.current?.focus();
          }}
        />
      ) : null}
      <Findings standings={standings} />
      {group && option && opened ? (
        <EmployerDrawer
          key={`${group.id} ${option.id}`}
          option={option}
          group={group}
          takesFocus={entered}
          onClose={() => {
            setOpened(false);
            setEntered(false);
            grid.current?.refocus();
          }}
        />
      ) : none ? null : (
        <Button
          disabled={!group || !option}
          title="Alt+Enter"
          onClick={() => {
            setOpened(true);
            setEntered(true);
          }}
        >
          {group && option ? 'Show pension route and note' : 'Choose a cell to see its pension route'}
        </Button>
      )}
    </>
  );
};
