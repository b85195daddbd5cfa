import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { inOrder } from '../../../shared/records/aggregate.ts';
import type { Change } from '../../../shared/records/edits.ts';
import type { AnyRecord, RecordOf } from '../../../shared/records/record.ts';
import { AddLine } from '../../components/add-row.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import type { GridColumn, GridRow, Refusal } from '../../components/grid/grid-model.ts';
import { shortened } from '../../components/grid/plain-words.ts';
import { SheetGrid } from '../../components/grid/sheet-grid.tsx';
import type { GridHandle, GridOwner } from '../../components/grid/use-grid.ts';
import { useMessages } from '../../session/messages.ts';
import { useRoute } from '../../session/route.ts';
import { shownAppraisal } from '../../session/session.ts';
import { swapped, useRemove } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { drawContextCell } from './context-cell.tsx';
import { type PastedRecords, pastedWords } from './sheet-change.ts';

type SheetType = 'practice' | 'staffGroup' | 'partner';

interface RecordSheetProps<T extends SheetType> {
  readonly type: T;
  /** "practice". */
  readonly noun: string;
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly heads: readonly string[];
  readonly rows: readonly GridRow[];
  readonly least?: number;
  readonly foot?: ReactNode;
  /** What the table is for, and how to fill it, while it is empty. */
  readonly empty: string;
  /** How it is filled from a spreadsheet; under the table. */
  readonly hint: string;
  readonly change: (...given: Parameters<GridOwner['onCommit']>) => {
    readonly change: Change | null;
    readonly refusals: readonly Refusal[];
  };
  readonly make: (name: string) => RecordOf<T>;
  readonly pasted: (lines: readonly (readonly string[])[]) => PastedRecords<RecordOf<T>>;
  /** What opens under a row with Alt+Enter. */
  readonly detail?: (record: RecordOf<T>, close: () => void) => ReactNode;
}

/** Goes to the cell that a link has asked for. */
const useArrivalInGrid = (
  type: SheetType,
  columns: readonly GridColumn[],
  grid: { readonly current: GridHandle | null },
): void => {
  const route = useRoute();
  const target = route.screen === 'appraisal' && route.target?.type === type ? route.target : null;
  const id = target?.id ?? null;
  const column = columns.find(({ key }) => key === target?.field)?.key ?? columns[0]?.key ?? '';
  useEffect(() => {
    if (id !== null) grid.current?.focus(id, column);
  }, [id, column, grid]);
};

/** Records of one type as a spreadsheet: typed, pasted, moved and removed by row. */
export const RecordSheet = <T extends SheetType>(props: RecordSheetProps<T>): ReactNode => {
  const { type, noun, columns, rows, change, make, pasted, detail } = props;
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const messages = useMessages();
  const remove = useRemove();
  const grid = useRef<GridHandle>(null);
  const [active, setActive] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  useArrivalInGrid(type, columns, grid);
  const records: readonly RecordOf<SheetType>[] = inOrder(appraisal, type);
  const record = records.find(({ id }) => id === active);
  const open = records.find(({ id }) => id === opened);
  const place = record ? records.indexOf(record) : -1;
  const nameOf = ({ name }: { readonly name: string }): string =>
    shortened(name.trim() || `unnamed ${noun}`, 80);

  const onCommit = useCallback<GridOwner['onCommit']>(
    (entries, kind) => {
      const made = change(entries, kind);
      if (made.change) session.edit(made.change);
      return made.refusals;
    },
    [session, change],
  );
  const move = (by: -1 | 1): void => {
    const other = records[place + by];
    if (record && other) {
      session.edit({
        label: `Move ${noun} ${nameOf(record)} ${by < 0 ? 'up' : 'down'}`,
        put: swapped(record, other, by) as readonly AnyRecord[],
      });
    }
  };
  const close = (): void => {
    setOpened(null);
    grid.current?.refocus();
  };
  const adding = (
    <AddLine
      label={`Add a ${noun}`}
      onAdd={(name) => session.edit({ label: `Add ${noun} ${shortened(name, 200)}`, put: [make(name)] })}
      onPasteLines={(lines) => {
        const taken = pasted(lines);
        const label = `Paste ${taken.put.length === 1 ? `a ${noun}` : `${taken.put.length} ${noun}s`}`;
        if (taken.put.length > 0) session.edit({ label, put: taken.put });
        messages.say(
          taken.put.length > 0
            ? { text: pastedWords(taken, noun), undoes: label }
            : { text: pastedWords(taken, noun), failed: true },
        );
      }}
    />
  );

  if (rows.length === 0) {
    return (
      <>
        <EmptyState>{props.empty}</EmptyState>
        <div className="sheet-tools">{adding}</div>
      </>
    );
  }
  return (
    <>
      <SheetGrid
        ref={grid}
        label={props.label}
        lead={[]}
        columns={columns}
        heads={props.heads}
        least={props.least ?? 120}
        dense
        sections={[{ key: type, rows }]}
        draw={drawContextCell}
        detail={open && detail ? { row: open.id, content: detail(open as RecordOf<T>, close) } : null}
        onCommit={onCommit}
        onActive={(row) => setActive(row)}
        onOpen={detail ? (row) => setOpened(opened === row ? null : row) : undefined}
        onClose={() => setOpened(null)}
        foot={props.foot}
      />
      <div className="sheet-tools">
        {adding}
        <span className="spring" />
        <span className="sheet-chosen muted">{record ? nameOf(record) : `No ${noun} chosen`}</span>
        {detail ? (
          <Button
            dense
            disabled={!record}
            title="Alt+Enter"
            onClick={() => setOpened(record && opened !== record.id ? record.id : null)}
          >
            {record && opened === record.id ? 'Close' : 'Open'}
          </Button>
        ) : null}
        <Button look="quiet" dense icon="up" disabled={place < 1} onClick={() => move(-1)}>
          Up
        </Button>
        <Button
          look="quiet"
          dense
          icon="down"
          disabled={place < 0 || place === records.length - 1}
          onClick={() => move(1)}
        >
          Down
        </Button>
        <Button
          look="quiet"
          dense
          icon="remove"
          disabled={!record}
          onClick={() => {
            if (!record) return;
            const next = records[place + 1] ?? records[place - 1];
            setActive(next?.id ?? null);
            remove(`Remove ${noun} ${nameOf(record)}`, [{ type, id: record.id }]);
            if (next) grid.current?.focus(next.id, columns[0]?.key ?? '');
          }}
        >
          Remove
        </Button>
      </div>
      <p className="field-hint">{props.hint}</p>
    </>
  );
};

/** The appraisal as it stands when an edit is made, for the sheets. */
export const useNow = () => {
  const session = useOpenSession();
  return useCallback(() => shownAppraisal(session.store.getState()), [session]);
};
