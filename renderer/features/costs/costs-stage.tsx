import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { Analysis, OptionCost } from '../../../shared/analysis/analysis.ts';
import { type Appraisal, appraisalOf } from '../../../shared/records/aggregate.ts';
import type { CostLineRecord } from '../../../shared/records/cost-line.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { formatMoney, formatMoneyThousands } from '../../../shared/text/money.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { GateMark } from '../../components/gate-mark.tsx';
import type { GridSection } from '../../components/grid/grid-model.ts';
import { SheetGrid } from '../../components/grid/sheet-grid.tsx';
import type { GridHandle, GridOwner } from '../../components/grid/use-grid.ts';
import { OptionMark } from '../../components/option-mark.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAnalysis, useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { drawCostCell } from './cost-cell.tsx';
import { CostDetail } from './cost-detail.tsx';
import { addCostLine, costChange, onlyFirstYear, sameInEveryYear } from './cost-edits.ts';
import { costColumns, costRows, linesOf, shownThousands, yearKey } from './cost-rows.ts';
import { CostSummary, Unknown } from './cost-summary.tsx';
import './costs.css';

/** Years up to which the grid needs no scrolling sideways beside the panel: costs.css counts on it. */
const yearsInView = 5;

interface LineActions {
  readonly add: (option: string, memo: boolean) => void;
  readonly fill: (line: string) => void;
}

const OptionHeading = ({
  option,
  cost,
  standing,
}: {
  readonly option: Analysis['options'][number];
  readonly standing: Analysis['gates'][number] | undefined;
  readonly cost: OptionCost;
}): ReactNode => (
  <>
    <OptionMark colour={option.colour} letter={option.letter} />
    {option.name}
    <GateMark standing={standing} />
    <span className="cost-heading-figures">
      {cost.known ? (
        <>
          Net present cost {formatMoneyThousands(cost.financial.netPresentCost)} financial,{' '}
          {formatMoneyThousands(cost.economic.netPresentCost)} economic; equivalent annual cost{' '}
          {formatMoneyThousands(cost.financial.equivalentAnnualCost)} and{' '}
          {formatMoneyThousands(cost.economic.equivalentAnnualCost)}
        </>
      ) : (
        <Unknown words="not costed yet" />
      )}
    </span>
  </>
);

/** Offers to put the first year's amount in all years, for each recurring line that has no other. */
const FillButtons = ({
  lines,
  years,
  fill,
}: {
  readonly lines: readonly CostLineRecord[];
  readonly years: number;
  readonly fill: LineActions['fill'];
}): ReactNode =>
  lines.map((line) => {
    const first = onlyFirstYear(line, years);
    return first === null ? null : (
      <Button key={line.id} look="quiet" dense icon="right" onClick={() => fill(line.id)}>
        Same in every year: {line.name || 'unnamed line'} {shownThousands(first)}
      </Button>
    );
  });

/** A heading, the lines, their net and the memo lines of every option. */
const costSections = (
  appraisal: Appraisal,
  analysis: Analysis,
  { add, fill }: LineActions,
): readonly GridSection<ReactNode>[] =>
  analysis.options.flatMap((option): readonly GridSection<ReactNode>[] => {
    const cost = analysis.costs.options.find((one) => one.option === option.id);
    if (!cost) return [];
    const { counted, net, memo } = costRows(appraisal, cost);
    const lines = linesOf(appraisal, option.id);
    const years = analysis.costs.years.length;
    return [
      {
        key: option.id,
        heading: (
          <OptionHeading
            option={option}
            cost={cost}
            standing={analysis.gates.find((one) => one.option === option.id)}
          />
        ),
        rows: counted.length > 0 ? [...counted, net] : [],
        after: (
          <>
            <Button look="quiet" dense icon="plus" onClick={() => add(option.id, false)}>
              Add a line to {option.letter}
            </Button>
            {memo.length === 0 ? (
              <Button look="quiet" dense icon="plus" onClick={() => add(option.id, true)}>
                Add a line already in the baseline
              </Button>
            ) : null}
            <FillButtons lines={lines.counted} years={years} fill={fill} />
          </>
        ),
      },
      ...(memo.length === 0
        ? []
        : [
            {
              key: `memo ${option.id}`,
              heading: (
                <span className="cost-memo">
                  {option.letter}: already in the baseline, shown and never added
                </span>
              ),
              rows: memo,
              after: (
                <>
                  <Button look="quiet" dense icon="plus" onClick={() => add(option.id, true)}>
                    Add a line already in the baseline
                  </Button>
                  <FillButtons lines={lines.memo} years={years} fill={fill} />
                </>
              ),
            },
          ]),
    ];
  });

/** What each option costs, line by line and year by year, in £000. */
export const CostsStage = (): ReactNode => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const session = useOpenSession();
  const grid = useRef<GridHandle>(null);
  const [active, setActive] = useState<{ readonly line: string; readonly column: string } | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const own = appraisalOf(appraisal);
  const { years, priceBaseYear, presentValueYear } = analysis.costs;
  const columns = useMemo(() => costColumns(years), [years]);
  const add = useCallback<LineActions['add']>(
    (option, memo) => {
      const id = newId();
      session.edit(addCostLine(shownAppraisal(session.store.getState()), option, id, memo));
      setActive({ line: id, column: 'name' });
      grid.current?.focus(id, 'name');
    },
    [session],
  );
  const fill = useCallback<LineActions['fill']>(
    (id) => {
      const now = shownAppraisal(session.store.getState());
      const line = now.costLine.get(id);
      const change = line && sameInEveryYear(now, line);
      if (change) session.edit(change);
      grid.current?.focus(id, yearKey(0));
    },
    [session],
  );
  const sections = useMemo(
    () => costSections(appraisal, analysis, { add, fill }),
    [appraisal, analysis, add, fill],
  );
  const heads = useMemo(
    () => ['Line', 'Category', 'Kind', 'State', ...years.map(formatFinancialYear), 'Sum'],
    [years],
  );
  const onCommit = useCallback<GridOwner['onCommit']>(
    (entries, kind) => {
      const { change, refusals } = costChange(shownAppraisal(session.store.getState()), entries, kind);
      if (change) session.edit(change);
      return refusals;
    },
    [session],
  );
  const base = `${formatFinancialYear(priceBaseYear)} prices, present value in ${formatFinancialYear(presentValueYear)}`;
  const change =
    own.baselineAnnualCost === null
      ? 'change from today’s annual cost'
      : `change from today’s ${formatMoney(own.baselineAnnualCost)} a year`;
  const activeLine = active ? appraisal.costLine.get(active.line) : undefined;
  const openLine = opened === null ? undefined : appraisal.costLine.get(opened);
  const close = (): void => {
    setOpened(null);
    grid.current?.refocus();
  };

  if (analysis.options.length === 0) {
    return (
      <>
        <StageHeader title="Costs" line={`£000, ${base}.`} />
        <EmptyState>No options on the short list yet. Add them on Options, then cost them here.</EmptyState>
      </>
    );
  }
  return (
    <>
      <StageHeader
        title={`Costs: ${base}`}
        line={`£000, ${change}. Savings are negative; what is not known yet is left out of the sums and named.`}
        tools={
          <Button
            disabled={!activeLine}
            title="Alt+Enter"
            onClick={() =>
              setOpened(openLine && openLine.id === activeLine?.id ? null : (activeLine?.id ?? null))
            }
          >
            {openLine && openLine.id === activeLine?.id ? 'Close line' : 'Open line'}
          </Button>
        }
      />
      <CostSummary analysis={analysis} />
      <div className="cost-grid" data-years={years.length <= yearsInView ? 'few' : 'many'}>
        <SheetGrid
          ref={grid}
          label="Cost lines, £000"
          lead={[]}
          columns={columns}
          heads={heads}
          dense
          sections={sections}
          draw={drawCostCell}
          detail={
            openLine
              ? {
                  row: openLine.id,
                  content: (
                    <CostDetail
                      key={openLine.id}
                      line={openLine}
                      onClose={close}
                      onFill={onlyFirstYear(openLine, years.length) === null ? null : () => fill(openLine.id)}
                      onMoved={() => grid.current?.focus(openLine.id, active?.column ?? 'name')}
                    />
                  ),
                }
              : null
          }
          onCommit={onCommit}
          onActive={(line, column) => setActive({ line, column })}
          onOpen={(line) => setOpened(appraisal.costLine.get(line) ? line : null)}
          onClose={() => setOpened(null)}
        />
      </div>
    </>
  );
};
