import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { lastOrder } from '../../../shared/records/aggregate.ts';
import { type FundingRecord, newFunding } from '../../../shared/records/funding.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { AddLine } from '../../components/add-row.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SheetGrid } from '../../components/grid/sheet-grid.tsx';
import type { GridHandle, GridOwner } from '../../components/grid/use-grid.ts';
import { CheckField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark, useJumpTarget } from '../../session/jump.ts';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useRemove, useSetFields } from '../../session/use-record.ts';
import { useAnalysis, useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { drawCostCell } from './cost-cell.tsx';
import { fundingChange, fundingColumns, fundingRows } from './funding-edits.ts';
import { MoneyTerms } from './money-terms.tsx';

/** What pays for the change, and the terms that it is counted on. */
export const MoneyView = (): ReactNode => (
  <div className="cards">
    <FundingSheet />
    <MoneyTerms />
  </div>
);

const FundingSheet = (): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const { years } = useAnalysis().costs;
  const asked = useJumpTarget('funding');
  const grid = useRef<GridHandle>(null);
  const [opened, setOpened] = useState<string | null>(asked);
  const [wanted, setWanted] = useState<string | null>(null);
  const rows = useMemo(() => fundingRows(appraisal), [appraisal]);
  const columns = useMemo(() => fundingColumns(years), [years]);
  useEffect(() => {
    if (wanted) grid.current?.focus(wanted, 'year0');
  }, [wanted]);
  const onCommit = useCallback<GridOwner['onCommit']>(
    (entries, kind) => {
      const { change, refusals } = fundingChange(shownAppraisal(session.store.getState()), entries, kind);
      if (change) session.edit(change);
      return refusals;
    },
    [session],
  );
  const add = (source: string): void => {
    const id = newId();
    session.edit({
      label: `Add money from ${source}`,
      put: [newFunding({ id, order: lastOrder(appraisal, 'funding'), source })],
    });
    setWanted(id);
  };
  const source = opened === null ? undefined : appraisal.funding.get(opened);
  return (
    <section
      className="card cost-money"
      aria-labelledby="money-in"
      {...jumpMark('appraisal', 'appraisal', 'funding')}
    >
      <h2 id="money-in">Money for the change</h2>
      {rows.length === 0 ? (
        <EmptyState>
          No source of money yet. Name each one: the locality’s budget, growth money, a grant, the council.
        </EmptyState>
      ) : (
        <SheetGrid
          ref={grid}
          label="Money for the change, £000 in the cash of each year"
          lead={[]}
          columns={columns}
          heads={['Source', 'Certainty', ...years.map(formatFinancialYear), 'Sum']}
          dense
          sections={[{ key: 'funding', rows }]}
          draw={drawCostCell}
          detail={
            source
              ? {
                  row: source.id,
                  content: (
                    <FundingDetail
                      key={source.id}
                      source={source}
                      onClose={() => {
                        setOpened(null);
                        grid.current?.refocus();
                      }}
                    />
                  ),
                }
              : null
          }
          onCommit={onCommit}
          onOpen={(row) => setOpened(opened === row ? null : row)}
          onClose={() => setOpened(null)}
        />
      )}
      <AddLine label="Add a source of money" onAdd={add} />
      {rows.length > 0 ? (
        <p className="field-hint">
          Alt+Enter opens a source: which options it pays for, and a note. A question mark is a year that is
          not known; after its last year a source gives nothing.
        </p>
      ) : null}
    </section>
  );
};

interface FundingDetailProps {
  readonly source: FundingRecord;
  readonly onClose: () => void;
}

const FundingDetail = ({ source, onClose }: FundingDetailProps): ReactNode => {
  const { options } = useAnalysis();
  const set = useSetFields();
  const remove = useRemove();
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector('input')?.focus(), []);
  const { id } = source;
  const name = source.source || 'an unnamed source';
  const paysFor = (option: string): boolean => source.options === 'all' || source.options.includes(option);
  const setOptions = (chosen: readonly string[] | 'all'): void => {
    const letters = options.filter((option) => chosen.includes(option.id)).map(({ letter }) => letter);
    const whom = chosen === 'all' ? 'every option' : joinNames(letters) || 'no option';
    set('funding', id, `Money from ${name} is for ${whom}`, {
      options: chosen === 'all' ? 'all' : [...chosen],
    });
  };
  return (
    <section
      className="cost-detail"
      aria-label={`Money from ${name}`}
      {...jumpMark('funding', id)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div ref={fields} className="cost-detail-flags">
        <CheckField
          label="Pays for whichever option is chosen"
          checked={source.options === 'all'}
          onCommit={(all) => setOptions(all ? 'all' : options.map((option) => option.id))}
        />
        {source.options === 'all'
          ? null
          : options.map((option) => (
              <CheckField
                key={option.id}
                label={`For ${option.letter}`}
                checked={paysFor(option.id)}
                onCommit={(yes) =>
                  setOptions(
                    [...source.options].filter((held) => held !== option.id).concat(yes ? [option.id] : []),
                  )
                }
              />
            ))}
        <span className="spring" />
        <Button
          look="quiet"
          dense
          icon="remove"
          onClick={() => {
            remove(`Remove money from ${name}`, [{ type: 'funding', id }]);
            onClose();
          }}
        >
          Remove
        </Button>
        <Button look="quiet" dense onClick={onClose}>
          Close
        </Button>
      </div>
      <TextField
        label="Note: on what terms, and until when"
        lines={2}
        longest={1000}
        value={source.note}
        onCommit={(note) => set('funding', id, `Note of money from ${name}`, { note })}
      />
    </section>
  );
};
