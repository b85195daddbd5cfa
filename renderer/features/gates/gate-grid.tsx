import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GateStanding } from '../../../shared/analysis/gates.ts';
import { appraisalOf, inOrder } from '../../../shared/records/aggregate.ts';
import type { GateRecord } from '../../../shared/records/gate.ts';
import { Button } from '../../components/button.tsx';
import { SheetGrid } from '../../components/grid/sheet-grid.tsx';
import type { GridHandle, GridOwner } from '../../components/grid/use-grid.ts';
import { SelectField } from '../../components/select-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { drawGateCell } from './gate-cell.tsx';
import { type Entered, GateDrawer } from './gate-drawer.tsx';
import { addGate, addUsualGates, chooseRoute, gateChange, routeSentence, routes } from './gate-edits.ts';
import { GateLegend } from './gate-legend.tsx';
import { gateKinds, gateLead, gateRows, optionColumns } from './gate-rows.ts';
import { NoGates } from './no-gates.tsx';
import { optionHeads } from './option-head.tsx';
import { OptionLines } from './option-lines.tsx';

/** A place at the gates. */
export interface GatePlace {
  readonly gate: string;
  readonly option: string;
}

interface GateGridProps {
  readonly standings: readonly GateStanding[];
  /** The place that a link leads to. */
  readonly asked: GatePlace | null;
  /** The link leads to the gate itself and not to a result. */
  readonly asksForGate: boolean;
}

/** The route, and what it means for the gates. */
const Route = ({ action = null }: { readonly action?: ReactNode }): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const { route } = appraisalOf(appraisal);
  return (
    <div className="gate-route" {...jumpMark('appraisal', 'appraisal', 'route')}>
      <SelectField
        label="Route"
        value={route}
        choices={routes}
        onCommit={(chosen) => session.edit(chooseRoute(shownAppraisal(session.store.getState()), chosen))}
      />
      <p>{routeSentence[route]}</p>
      <span className="spring" />
      {action}
    </div>
  );
};

/** Gates against options: a grid to type results into, and a drawer with what stands behind each. */
export const GateGrid = ({ standings, asked, asksForGate }: GateGridProps): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const grid = useRef<GridHandle>(null);
  const [active, setActive] = useState<GatePlace | null>(asked);
  const [opened, setOpened] = useState(true);
  const [entered, setEntered] = useState<Entered>('nothing');
  const [editing, setEditing] = useState(asksForGate);
  const [added, setAdded] = useState<GatePlace | null>(null);
  const [arrived, setArrived] = useState(asked);
  if (asked && asked !== arrived) {
    setArrived(asked);
    setActive(asked);
    setOpened(true);
    setEditing(asksForGate);
  }
  const { route } = appraisalOf(appraisal);
  const options = useMemo(() => inOrder(appraisal, 'option'), [appraisal]);
  const lead = useMemo(() => gateLead(options.length), [options.length]);
  const columns = useMemo(() => optionColumns(options), [options]);
  const heads = useMemo(() => ['Gate', ...optionHeads(options, standings)], [options, standings]);
  const add = useCallback(
    (kind: GateRecord['kind']): void => {
      const now = shownAppraisal(session.store.getState());
      const [option] = inOrder(now, 'option');
      const id = newId();
      session.edit(addGate(now, kind, id));
      if (!option) return;
      setActive({ gate: id, option: option.id });
      setOpened(true);
      setEditing(true);
      setEntered('gate');
    },
    [session],
  );
  const addUsual = (): void => {
    const change = addUsualGates(shownAppraisal(session.store.getState()), newId);
    if (!change) return;
    session.edit(change);
    const now = shownAppraisal(session.store.getState());
    const [option] = inOrder(now, 'option');
    const added = new Set(change.put?.map(({ id }) => id));
    const [gate] = gateKinds.flatMap(([kind]) =>
      inOrder(now, 'gate').filter((one) => one.kind === kind && added.has(one.id)),
    );
    if (gate && option) setAdded({ gate: gate.id, option: option.id });
  };
  // The first gates bring the grid along: it can take the focus once it is there.
  useEffect(() => {
    if (added) grid.current?.focus(added.gate, added.option);
  }, [added]);
  const lacksUsual = useMemo(() => addUsualGates(appraisal, () => 'asked') !== null, [appraisal]);
  const sections = useMemo(
    () =>
      gateKinds.map(([kind, name]) => ({
        key: kind,
        heading: (
          <>
            {name}
            <span className="gate-binds">
              {kind === 'viability' || route === 'bid' ? 'binding' : 'advisory on this route'}
            </span>
          </>
        ),
        rows: gateRows(appraisal, kind, options),
        after: (
          <Button look="quiet" dense icon="plus" onClick={() => add(kind)}>
            Add a gate to {name.toLowerCase()}
          </Button>
        ),
      })),
    [appraisal, options, route, add],
  );
  const onCommit = useCallback<GridOwner['onCommit']>(
    (entries, kind) => {
      const { change, refusals } = gateChange(shownAppraisal(session.store.getState()), entries, kind);
      if (change) session.edit(change);
      return refusals;
    },
    [session],
  );
  const close = (): void => {
    setOpened(false);
    setEditing(false);
    setEntered('nothing');
    grid.current?.refocus();
  };
  const gate = active && appraisal.gate.get(active.gate);
  const option = active && appraisal.option.get(active.option);

  if (appraisal.gate.size === 0) {
    return (
      <>
        <Route />
        <NoGates onAdd={() => add('viability')} onAddUsual={addUsual} />
      </>
    );
  }
  return (
    <>
      <Route
        action={
          lacksUsual ? (
            <Button icon="plus" onClick={addUsual}>
              Add the usual gates
            </Button>
          ) : null
        }
      />
      <div className="gate-sheet">
        <SheetGrid
          ref={grid}
          label="Gates"
          lead={lead}
          columns={columns}
          heads={heads}
          least={120}
          sections={sections}
          draw={drawGateCell}
          open={opened && gate && option ? { row: gate.id, column: option.id } : null}
          onCommit={onCommit}
          onActive={(row, column) => {
            if (active?.gate === row && active.option === column) return;
            setActive({ gate: row, option: column });
            setEditing(false);
            setEntered('nothing');
          }}
          onOpen={(row, column) => {
            setActive({ gate: row, option: column });
            setOpened(true);
            setEditing(false);
            setEntered('reason');
          }}
          onClose={() => setOpened(false)}
        />
      </div>
      <GateLegend />
      <OptionLines standings={standings} />
      {gate && option && opened ? (
        <GateDrawer
          key={`${gate.id} ${option.id}`}
          gate={gate}
          option={option}
          binds={gate.kind === 'viability' || route === 'bid'}
          entered={entered}
          editing={editing}
          onEditing={(next) => {
            setEditing(next);
            setEntered(next ? 'gate' : 'nothing');
            if (!next) grid.current?.focus(gate.id, option.id);
          }}
          onClose={close}
          onRemoved={close}
        />
      ) : (
        <Button
          disabled={!gate || !option}
          title="Alt+Enter"
          onClick={() => {
            setOpened(true);
            setEntered('reason');
          }}
        >
          {gate && option ? 'Show reason, evidence and test' : 'Choose a cell to see its reason'}
        </Button>
      )}
    </>
  );
};
