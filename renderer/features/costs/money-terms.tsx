import type { ReactNode } from 'react';
import { moneyAskedOf } from '../../../shared/analysis/affordability.ts';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import type { AppraisalRecord } from '../../../shared/records/appraisal.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { formatMoney } from '../../../shared/text/money.ts';
import { Notice } from '../../components/notice.tsx';
import { MoneyField, NumberField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { useSetFields } from '../../session/use-record.ts';
import { useAppraisal } from '../../session/use-session.ts';

const recurrences = [
  ['unstated', 'Not stated'],
  ['one-off', 'One-off'],
  ['recurrent', 'Recurrent'],
  ['both', 'Both one-off and recurrent'],
] as const;

/** What the exec is asked for now, and what cash is worked out from. */
export const MoneyTerms = (): ReactNode => {
  const own = appraisalOf(useAppraisal());
  const setFields = useSetFields();
  const set = (label: string, patch: Partial<AppraisalRecord>): void =>
    setFields('appraisal', own.id, label, patch);
  const { moneyAsked } = own;
  const setAsked = (label: string, patch: Partial<AppraisalRecord['moneyAsked']>): void =>
    set(label, { moneyAsked: { ...moneyAsked, ...patch } });
  const { overLimit } = moneyAskedOf(own);
  return (
    <>
      <section
        className="card"
        aria-labelledby="money-asked"
        {...jumpMark('appraisal', own.id, 'moneyAsked')}
      >
        <h2 id="money-asked">Money asked of the exec now</h2>
        <div className="form form-third">
          <MoneyField
            label="Amount asked for now"
            value={moneyAsked.amount}
            onCommit={(amount) => setAsked('Money asked for now', { amount })}
          />
          <SelectField
            label="One-off or recurrent"
            value={moneyAsked.recurrence}
            choices={recurrences}
            onCommit={(recurrence) => setAsked('Money asked for is one-off or recurrent', { recurrence })}
          />
          <MoneyField
            label="Full-year effect"
            hint="What it comes to in a full year."
            value={moneyAsked.fullYearEffect}
            onCommit={(fullYearEffect) =>
              setAsked('Full-year effect of the money asked for', { fullYearEffect })
            }
          />
          <TextField
            label="From which budget"
            longest={200}
            value={moneyAsked.budget}
            onCommit={(budget) => setAsked('Budget of the money asked for', { budget })}
          />
          <TextField
            label="Who pays"
            longest={200}
            value={moneyAsked.payer}
            onCommit={(payer) => setAsked('Payer of the money asked for', { payer })}
          />
          <div {...jumpMark('appraisal', own.id, 'delegatedLimit')}>
            <MoneyField
              label="The exec may approve, without the board"
              value={own.delegatedLimit}
              onCommit={(delegatedLimit) => set('Change the delegated limit', { delegatedLimit })}
            />
          </div>
        </div>
        {overLimit && moneyAsked.amount !== null && own.delegatedLimit !== null ? (
          <Notice look="warning">
            {formatMoney(moneyAsked.amount)} is more than the exec may approve without the board (
            {formatMoney(own.delegatedLimit)}): ask for less now, or ask the exec to recommend it to the
            board.
          </Notice>
        ) : null}
      </section>
      <section className="card" aria-labelledby="money-terms">
        <h2 id="money-terms">How cash is worked out</h2>
        <div className="form form-third">
          <div {...jumpMark('appraisal', own.id, 'inflationPercent')}>
            <NumberField
              label="Inflation, % a year"
              noun="Inflation"
              least={0}
              most={50}
              value={own.inflationPercent}
              hint={`Raises every line from ${formatFinancialYear(own.priceBaseYear)} prices, compounding. Present values have none.`}
              onCommit={(inflationPercent) => set('Change inflation', { inflationPercent })}
            />
          </div>
          <div {...jumpMark('appraisal', own.id, 'baselineAnnualCost')}>
            <MoneyField
              label="Annual cost today"
              value={own.baselineAnnualCost}
              hint="Cost lines and money are changes from it."
              onCommit={(baselineAnnualCost) => set('Change the annual cost now', { baselineAnnualCost })}
            />
          </div>
        </div>
      </section>
    </>
  );
};
