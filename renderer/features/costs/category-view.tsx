import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { Analysis } from '../../../shared/analysis/analysis.ts';
import { appraisalOf, inOrder } from '../../../shared/records/aggregate.ts';
import { formatThousands } from '../../../shared/text/money.ts';
import { GateMark } from '../../components/gate-mark.tsx';
import { OptionMark } from '../../components/option-mark.tsx';
import { CheckField } from '../../components/select-field.tsx';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAnalysis, useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { type CategoryRow, categoryRows, type Place } from './category-places.ts';
import { addCostLine } from './cost-edits.ts';
import { categoryCovers, categoryNames, fromLibrary, libraryLines } from './cost-library.ts';
import { shownThousands } from './cost-rows.ts';
import { Unknown } from './cost-summary.tsx';
import type { LineAt } from './line-sheet.tsx';
import { PlacePanel } from './place-panel.tsx';
import './category-view.css';

interface CategoryViewProps {
  readonly opened: string | null;
  readonly onOpened: (line: string | null) => void;
}

interface OpenPlace {
  readonly key: string;
  readonly option: string;
}

const PlaceWords = ({ place }: { readonly place: Place }): ReactNode => {
  if (place.lines.length === 0) return <span className="muted">not looked at</span>;
  const reasons = place.nilReasons.filter(Boolean);
  return (
    <>
      {place.sum === null ? null : <b>{shownThousands(place.sum)}</b>}
      {place.unknown > 0 ? (
        <Unknown words={place.sum === null && place.unknown === 1 ? 'unknown' : `${place.unknown} unknown`} />
      ) : null}
      {place.nilReasons.length > 0 ? (
        <span className="cost-place-nil" title={reasons.join('; ')}>
          nil{reasons.length > 0 ? ` because ${reasons.join('; ')}` : ', no reason yet'}
        </span>
      ) : null}
      {place.memo === null ? null : <span className="muted">memo {shownThousands(place.memo)}</span>}
    </>
  );
};

/** Moves between places with the arrow keys: one tab stop for the whole grid. */
const moveBy = (event: KeyboardEvent<HTMLTableElement>): void => {
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-place]') : null;
  if (!step || !from) return;
  const [row = 0, column = 0] = (from.dataset['place'] ?? '').split(' ').map(Number);
  const [down = 0, right = 0] = step;
  const to = event.currentTarget.querySelector<HTMLElement>(`[data-place="${row + down} ${column + right}"]`);
  if (!to) return;
  event.preventDefault();
  to.focus();
};

/** What each option costs by category: a place that nobody has looked at is not one that costs nothing. */
export const CategoryView = ({ opened, onOpened }: CategoryViewProps): ReactNode => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const session = useOpenSession();
  const [withLines, setWithLines] = useState(false);
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0]);
  const [open, setOpen] = useState<OpenPlace | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState<LineAt | null>(null);
  const { horizonYears, firstYear } = appraisalOf(appraisal);
  const { options } = analysis;
  const rows = useMemo(() => {
    const ids = options.map(({ id }) => id);
    return categoryRows({
      options: ids,
      lines: inOrder(appraisal, 'costLine').filter(({ option }) => ids.includes(option)),
      categories: categoryNames,
      usual: libraryLines.filter(({ usual }) => usual),
      horizonYears,
      withLines,
    });
  }, [appraisal, options, horizonYears, withLines]);

  const add = (option: string, category: string, name: string): void => {
    const id = newId();
    const now = shownAppraisal(session.store.getState());
    session.edit(addCostLine(now, option, id, { ...fromLibrary(category, name), category, name }));
    onOpened(id);
    setWanted({ line: id, column: 'name' });
  };
  const choose = (row: CategoryRow, place: Place, option: string): void => {
    setOpen({ key: row.key, option });
    const [first] = place.lines;
    if (first) {
      onOpened(first.id);
      setWanted({ line: first.id, column: 'name' });
    } else add(option, row.category, row.line ?? row.category);
  };
  const close = (): void => {
    setOpen(null);
    onOpened(null);
    table.current?.querySelector<HTMLElement>('[data-place][tabindex="0"]')?.focus();
  };
  const last = [rows.length - 1, options.length - 1] as const;
  const stop = [Math.min(at[0], last[0]), Math.min(at[1], last[1])] as const;

  return (
    <>
      <div className="cost-category-tools">
        <CheckField label="Show the lines within each category" checked={withLines} onCommit={setWithLines} />
      </div>
      <table
        ref={table}
        className="cost-categories"
        aria-label="Costs by category and option, £000 over all years"
        onKeyDown={moveBy}
      >
        <colgroup>
          <col className="cost-category-column" />
          {options.map(({ id }) => (
            <col key={id} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Category</th>
            {options.map((option) => (
              <th key={option.id} scope="col" title={option.name}>
                <span className="cost-option">
                  <OptionMark colour={option.colour} letter={option.letter} />
                  <span className="cost-option-name">{option.shortName || option.name}</span>
                  <GateMark standing={analysis.gates.find((standing) => standing.option === option.id)} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <CategoryRowView
              key={row.key}
              row={row}
              at={at}
              stop={stop}
              options={options}
              open={open?.key === row.key ? open.option : null}
              onFocus={(column) => setAt([at, column])}
              onChoose={choose}
              panel={(option) => (
                <PlacePanel
                  row={row}
                  option={option}
                  opened={opened}
                  onOpened={onOpened}
                  wanted={wanted}
                  firstYear={firstYear}
                  horizonYears={horizonYears}
                  onAdd={add}
                  onClose={close}
                />
              )}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Net, with any allowance for optimism</th>
            {options.map(({ id }) => {
              const cost = analysis.costs.options.find(({ option }) => option === id);
              return (
                <td key={id}>
                  {cost?.known ? <b>{formatThousands(cost.financial.sum)}</b> : <Unknown />}
                  {cost?.known && cost.unknown.length > 0 ? (
                    <Unknown words={`${cost.unknown.length} unknown`} />
                  ) : null}
                </td>
              );
            })}
          </tr>
        </tfoot>
      </table>
    </>
  );
};

interface CategoryRowViewProps {
  readonly row: CategoryRow;
  readonly at: number;
  readonly stop: readonly [row: number, column: number];
  readonly options: Analysis['options'];
  /** The option whose place is open. */
  readonly open: string | null;
  readonly onFocus: (column: number) => void;
  readonly onChoose: (row: CategoryRow, place: Place, option: string) => void;
  readonly panel: (option: Analysis['options'][number]) => ReactNode;
}

const CategoryRowView = ({
  row,
  at,
  stop,
  options,
  open,
  onFocus,
  onChoose,
  panel,
}: CategoryRowViewProps) => {
  const covers = row.line === null ? categoryCovers(row.category) : null;
  const opened = options.find(({ id }) => id === open);
  return (
    <>
      <tr className={row.line === null ? 'cost-category' : 'cost-category-line'}>
        <th scope="row" title={covers ?? undefined}>
          {row.line === null ? row.category || 'No category' : row.line || 'Unnamed lines'}
        </th>
        {options.map((option, column) => {
          const place = row.places[column];
          if (!place) return null;
          const name = row.line === null ? row.category || 'No category' : row.line || 'Unnamed lines';
          return (
            <td key={option.id}>
              <button
                type="button"
                className="cost-place"
                data-place={`${at} ${column}`}
                tabIndex={stop[0] === at && stop[1] === column ? 0 : -1}
                aria-expanded={open === option.id}
                onFocus={() => onFocus(column)}
                onClick={() => onChoose(row, place, option.id)}
              >
                <span className="visually-hidden">
                  {name}, option {option.letter}:{' '}
                </span>
                <PlaceWords place={place} />
              </button>
            </td>
          );
        })}
      </tr>
      {opened ? (
        <tr className="cost-place-open">
          <td colSpan={options.length + 1}>{panel(opened)}</td>
        </tr>
      ) : null}
    </>
  );
};
