import { type ReactNode, useMemo, useState } from 'react';
import type { Analysis, OptionCost } from '../../../shared/analysis/analysis.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { formatMoneyThousands } from '../../../shared/text/money.ts';
import { Button } from '../../components/button.tsx';
import { GateMark } from '../../components/gate-mark.tsx';
import type { GridSection } from '../../components/grid/grid-model.ts';
import { OptionMark } from '../../components/option-mark.tsx';
import { jumpMark } from '../../session/jump.ts';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAnalysis, useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { addCostLine } from './cost-edits.ts';
import { costRows, linesOf } from './cost-rows.ts';
import { CostSummary, Unknown } from './cost-summary.tsx';
import { LibraryMenu } from './library-menu.tsx';
import { FillButtons, type LineAt, LineSheet } from './line-sheet.tsx';

interface OptionViewProps {
  readonly opened: string | null;
  readonly onOpened: (line: string | null) => void;
  readonly onActive: (at: LineAt) => void;
}

const OptionHeading = ({
  option,
  cost,
  analysis,
}: {
  readonly option: Analysis['options'][number];
  readonly cost: OptionCost;
  readonly analysis: Analysis;
}): ReactNode => (
  <span className="cost-heading" tabIndex={-1} {...jumpMark('option', option.id)}>
    <OptionMark colour={option.colour} letter={option.letter} />
    {option.name}
    <GateMark standing={analysis.gates.find((standing) => standing.option === option.id)} />
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
  </span>
);

/** A heading, the lines, their net and the memo lines of every option. */
const costSections = (
  appraisal: Appraisal,
  analysis: Analysis,
  add: (option: string, memo: boolean) => void,
): readonly GridSection<ReactNode>[] =>
  analysis.options.flatMap((option): readonly GridSection<ReactNode>[] => {
    const cost = analysis.costs.options.find((one) => one.option === option.id);
    if (!cost) return [];
    const { counted, net, memo } = costRows(appraisal, cost);
    const lines = linesOf(appraisal, option.id);
    const addMemo = (
      <Button key="memo" look="quiet" dense icon="plus" onClick={() => add(option.id, true)}>
        Add a line already in the baseline
      </Button>
    );
    return [
      {
        key: option.id,
        heading: <OptionHeading option={option} cost={cost} analysis={analysis} />,
        rows: counted.length > 0 ? [...counted, net] : [],
        after: (
          <span className="cost-after">
            <Button look="quiet" dense icon="plus" onClick={() => add(option.id, false)}>
              Add a line to {option.letter}
            </Button>
            <LibraryMenu option={option.id} letter={option.letter} />
            {memo.length === 0 ? addMemo : null}
            <FillButtons lines={lines.counted} />
          </span>
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
                <span className="cost-after">
                  {addMemo}
                  <FillButtons lines={lines.memo} />
                </span>
              ),
            },
          ]),
    ];
  });

/** What each option costs, line by line and year by year. */
export const OptionView = ({ opened, onOpened, onActive }: OptionViewProps): ReactNode => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const session = useOpenSession();
  const [wanted, setWanted] = useState<LineAt | null>(null);
  const sections = useMemo(() => {
    const add = (option: string, memo: boolean): void => {
      const id = newId();
      session.edit(addCostLine(shownAppraisal(session.store.getState()), option, id, { memo }));
      onActive({ line: id, column: 'name' });
      setWanted({ line: id, column: 'name' });
    };
    return costSections(appraisal, analysis, add);
  }, [appraisal, analysis, session, onActive]);
  return (
    <>
      <CostSummary analysis={analysis} />
      <LineSheet
        label="Cost lines, £000"
        sections={sections}
        opened={opened}
        onOpened={onOpened}
        onActive={onActive}
        wanted={wanted}
      />
    </>
  );
};
