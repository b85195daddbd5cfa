import { type ReactNode, useMemo, useState } from 'react';
import type { Analysis } from '../../../shared/analysis/analysis.ts';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { formatMoney } from '../../../shared/text/money.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Segments } from '../../components/segments.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { useJumpTarget } from '../../session/jump.ts';
import { stageHref } from '../../session/route.ts';
import { useAnalysis, useAppraisal, useSession } from '../../session/use-session.ts';
import { ImportTable } from '../../table-import/import-table.tsx';
import { AffordabilityView } from './affordability-view.tsx';
import { CategoryView } from './category-view.tsx';
import type { LineAt } from './line-sheet.tsx';
import { MoneyView } from './money-view.tsx';
import { OptionView } from './option-view.tsx';
import '../../components/form.css';
import './cost-views.css';
import './costs.css';

type View = 'option' | 'category' | 'money' | 'affordability';

const views: readonly (readonly [View, string])[] = [
  ['option', 'By option'],
  ['category', 'By category'],
  ['money', 'Money in'],
  ['affordability', 'Affordability'],
];

/** What a link leads to, and the view that it is on. */
const useAsked = (): { readonly view: View | null; readonly line: string | null } => {
  const line = useJumpTarget('costLine');
  const option = useJumpTarget('option');
  const funding = useJumpTarget('funding');
  const own = useJumpTarget('appraisal');
  const volume = useJumpTarget('volume');
  return useMemo(() => {
    if (line !== null || option !== null) return { view: 'option', line };
    if (funding !== null || own !== null) return { view: 'money', line: null };
    return { view: volume === null ? null : 'affordability', line: null };
  }, [line, option, funding, own, volume]);
};

const lines: Readonly<Record<View, (change: string) => string>> = {
  option: (change) =>
    `£000, ${change}. Savings are negative; what is not known yet is left out of the sums and named.`,
  category: () =>
    'Every cell holds an amount, “nil” with its reason, or unknown; an empty one has not been looked at. £000 over all years, as entered.',
  money: () => 'What pays for the change, year by year, in the cash of that year. £000.',
  affordability: () =>
    'Cash needed each year beside the money for it, and what would have to come about for an option to pay for itself. £000.',
};

/** What the view says of the option in front, or the bases of its figures. */
const titleOf = (view: View, analysis: Analysis, base: string): string => {
  if (view === 'money') return 'Money in';
  if (view !== 'affordability') return `Costs: ${base}`;
  const leader = analysis.withCost.ranking.leader ?? '';
  const entry = analysis.costs.affordability.find(({ option }) => option === leader);
  const letter = analysis.options.find(({ id }) => id === leader)?.letter;
  if (!entry?.known || entry.sources === 0 || !letter) return 'Affordability';
  const short = entry.gap.confirmed.reduce((sum, gap) => sum + Math.max(0, gap), 0);
  const soFar = entry.complete ? '' : ', on the costs known so far';
  return short < 1
    ? `Confirmed money covers the cash that ${letter} needs${soFar}`
    : `${letter} is short of confirmed money by ${formatMoney(short)}${soFar}`;
};

/** What the options cost, who pays, and whether the money is there. */
export const CostsStage = (): ReactNode => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const id = useSession((session) => session.id);
  const asked = useAsked();
  const [view, setView] = useState<View>(asked.view ?? 'option');
  const [opened, setOpened] = useState<string | null>(asked.line);
  const [arrived, setArrived] = useState(asked);
  if (asked !== arrived) {
    setArrived(asked);
    if (asked.view) setView(asked.view);
    if (asked.line) setOpened(asked.line);
  }
  const [active, setActive] = useState<LineAt | null>(null);
  const own = appraisalOf(appraisal);
  const { priceBaseYear, presentValueYear } = analysis.costs;
  const base = `${formatFinancialYear(priceBaseYear)} prices, present value in ${formatFinancialYear(presentValueYear)}`;
  const change =
    own.baselineAnnualCost === null
      ? 'change from today’s annual cost'
      : `change from today’s ${formatMoney(own.baselineAnnualCost)} a year`;
  const activeLine = active ? appraisal.costLine.get(active.line) : undefined;
  const isOpen = activeLine !== undefined && opened === activeLine.id;

  if (analysis.options.length === 0) {
    return (
      <>
        <StageHeader title="Costs" line={`£000, ${base}.`} />
        <EmptyState>
          No options on the short list yet. <a href={stageHref(id, 'options')}>Add them on Options</a>, then
          cost them here.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <StageHeader
        title={titleOf(view, analysis, base)}
        line={lines[view](change)}
        tools={
          view === 'option' ? (
            <>
              <ImportTable kind="costs" />
              <Button
                disabled={!activeLine}
                title="Alt+Enter"
                onClick={() => setOpened(isOpen ? null : (activeLine?.id ?? null))}
              >
                {isOpen ? 'Close line' : 'Open line'}
              </Button>
            </>
          ) : undefined
        }
      />
      <div className="cost-views">
        <Segments
          label="What is shown"
          value={view}
          choices={views}
          onChange={(next) => {
            setView(next);
            setOpened(null);
          }}
        />
      </div>
      {view === 'option' ? (
        <OptionView opened={opened} onOpened={setOpened} onActive={setActive} />
      ) : view === 'category' ? (
        <CategoryView opened={opened} onOpened={setOpened} />
      ) : view === 'money' ? (
        <MoneyView />
      ) : (
        <AffordabilityView />
      )}
    </>
  );
};
