import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { spreadFigure } from '../../../shared/paper/spread-chart.ts';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import { agreedAssessor } from '../../../shared/records/score.ts';
import { formatNumber, formatScore } from '../../../shared/text/numbers.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { OptionMark } from '../../components/option-mark.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useAnalysis, useAppraisal } from '../../session/use-session.ts';
import { CellDrawer } from './cell-drawer.tsx';
import { type DividedCell, type DividedOrder, dividedCells, leaderEffect } from './divided-rows.ts';
import { OutlierNote } from './outlier-note.tsx';
import { outlierWords } from './outlier-words.ts';
import { shownScore } from './score-edits.ts';
import { spreadGroups } from './spread-groups.ts';
import { SpreadStrip } from './spread-strip.tsx';
import type { MarkedCells } from './to-settle.ts';
import './divided-view.css';

/** Rows drawn at first, and with each press of the button. */
const atATime = 10;

const orders = [
  ['people', 'Widest spread of people first'],
  ['groups', 'Widest gap between groups first'],
] as const;

/** What was agreed, and whether it says why. */
const Agreed = ({ cell }: { readonly cell: DividedCell }): ReactNode => {
  if (cell.agreed === null) return <span className="muted">Not agreed</span>;
  return (
    <>
      <b className="divided-figure">{shownScore(cell.agreed)}</b>
      {cell.hasReason ? (
        <span className="small muted">reason given</span>
      ) : (
        <span className="small divided-missing">
          <i aria-hidden="true" />
          no reason
        </span>
      )}
      {cell.hasDissent ? <span className="small muted">dissent noted</span> : null}
    </>
  );
};

interface DividedViewProps {
  /** False while the ranking is withheld: what could change the leader would tell who leads. */
  readonly totalsShown: boolean;
  readonly unsettled: MarkedCells;
}

/** The cells that divide people, widest first: who gave what, what was agreed, and whether it matters to the answer. */
export const DividedView = ({ totalsShown, unsettled }: DividedViewProps): ReactNode => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const [order, setOrder] = useState<DividedOrder>('people');
  const [drawn, setDrawn] = useState(atATime);
  const [open, setOpen] = useState<string | null>(null);
  const [steps, setSteps] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const cells = useMemo(() => dividedCells(appraisal, analysis, order), [appraisal, analysis, order]);
  const spreadOf = useMemo(() => spreadGroups(appraisal), [appraisal]);
  const outliers = useMemo(() => outlierWords(appraisal), [appraisal]);
  const { averaging } = appraisalOf(appraisal);
  const shown = cells.slice(0, drawn);
  const buttons = (): readonly HTMLButtonElement[] => [
    ...(table.current?.querySelectorAll<HTMLButtonElement>('.divided-open') ?? []),
  ];
  const close = (): void => {
    const at = shown.findIndex(({ key }) => key === open);
    setOpen(null);
    buttons()[at]?.focus();
  };
  const goTo = (cell: DividedCell | undefined): (() => void) | null =>
    cell
      ? () => {
          setOpen(cell.key);
          setSteps((taken) => taken + 1);
        }
      : null;
  const onArrow = (event: KeyboardEvent, at: number): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    buttons()[at + by]?.focus();
  };

  if (cells.length === 0) {
    return (
      <EmptyState>
        Nobody differs yet: a cell is listed here once two people have scored it apart. Enter scores under By
        scorer.
      </EmptyState>
    );
  }
  return (
    <>
      <div className="divided-tools">
        <SelectField label="Order" hideLabel value={order} choices={orders} onCommit={setOrder} />
        <p className="small muted">
          {totalsShown
            ? 'The last column moves one score alone; the others and the weights stay.'
            : 'Whether a score could change the leader is folded with the ranking.'}
        </p>
      </div>
      <table ref={table} className="divided" aria-label="Cells that divide people">
        <thead>
          <tr>
            <th scope="col">Score</th>
            <th scope="col" className="divided-plot">
              <span>By group</span>
              <span className="divided-ticks" aria-hidden="true">
                <span>0</span>
                <span>50</span>
                <span>100</span>
              </span>
              <span className="divided-average">{averaging === 'mean' ? 'Mean' : 'Median'}</span>
            </th>
            <th scope="col" className="divided-spread">
              Low to high
            </th>
            <th scope="col" className="divided-agreed">
              Agreed
            </th>
            {totalsShown ? (
              <th scope="col" className="divided-effect">
                Could it change the leader?
              </th>
            ) : null}
          </tr>
        </thead>
        {shown.map((cell, at) => {
          const effect = totalsShown ? leaderEffect(analysis, cell) : null;
          return (
            <tbody key={cell.key}>
              <tr className={cell.key === open ? 'divided-row divided-is-open' : 'divided-row'}>
                <th scope="row">
                  <button
                    type="button"
                    className="divided-open"
                    aria-expanded={cell.key === open}
                    onClick={() => (cell.key === open ? close() : goTo(cell)?.())}
                    onKeyDown={(event) => onArrow(event, at)}
                  >
                    <OptionMark colour={cell.colour} letter={cell.letter} />
                    <span>{cell.criterionName}</span>
                  </button>
                  <span className="small muted divided-of">
                    {cell.optionName}
                    {cell.weight === null ? '' : `, weight ${cell.weight}`}
                  </span>
                </th>
                <td className="divided-plot">
                  <SpreadStrip
                    groups={spreadOf(cell.option, cell.criterion)}
                    agreed={cell.agreed}
                    average={averaging}
                  />
                  <OutlierNote words={outliers.get(cell.key)} />
                </td>
                <td>
                  <span className="divided-figure">
                    {formatNumber(cell.low)} to {formatNumber(cell.high)}
                  </span>
                  <span className="small muted">deviation {formatScore(cell.deviation)}</span>
                  {cell.gap > 0 ? (
                    <span className="small muted">groups {spreadFigure(cell.gap)} apart</span>
                  ) : null}
                </td>
                <td>
                  <Agreed cell={cell} />
                </td>
                {totalsShown ? (
                  <td className={effect?.couldChange ? 'divided-could' : 'muted'}>
                    {effect?.sentence ?? 'Not tried: nobody leads alone, or it is not weighed.'}
                  </td>
                ) : null}
              </tr>
              {cell.key === open ? (
                <tr>
                  <td colSpan={totalsShown ? 5 : 4} className="divided-drawer">
                    <CellDrawer
                      option={cell.option}
                      criterion={cell.criterion}
                      assessor={agreedAssessor}
                      totalsShown={totalsShown}
                      takesFocus
                      steps={steps}
                      settled={!unsettled.has(cell.key)}
                      onPrevious={goTo(shown[at - 1])}
                      onNext={goTo(shown[at + 1])}
                      nextWords="Next"
                      onClose={close}
                    />
                  </td>
                </tr>
              ) : null}
            </tbody>
          );
        })}
      </table>
      {cells.length > drawn ? (
        <Button onClick={() => setDrawn(drawn + atATime)}>
          Show {Math.min(atATime, cells.length - drawn)} more of {cells.length}
        </Button>
      ) : null}
    </>
  );
};
