import type { ReactNode } from 'react';
import { namesOfYears } from '../../../shared/analysis/unknown-years.ts';
import { payBandBasis, payBandPay } from '../../../shared/library/pay-bands.ts';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import type { CostLineRecord } from '../../../shared/records/cost-line.ts';
import { payBands } from '../../../shared/records/staff-group.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { Button } from '../../components/button.tsx';
import { MoneyField, NumberField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { lineName } from './cost-edits.ts';
import {
  staffingLabel,
  staffingSum,
  typedOver,
  withBand,
  withoutStaffing,
  withStaffing,
} from './staffing-edits.ts';

type Choice = 'no' | (typeof payBands)[number];

const choices: readonly (readonly [Choice, string])[] = [
  ['no', 'No'],
  ...payBands.map((band): readonly [Choice, string] => [
    band,
    band === 'other' ? 'Yes, pay outside the bands' : `Yes, band ${band}`,
  ]),
];

/** Staff that a line is worked out from: an amount typed for a year goes before what they come to. */
export const StaffingFields = ({ line }: { readonly line: CostLineRecord }): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const { horizonYears, firstYear } = appraisalOf(appraisal);
  const name = lineName(appraisal, line);
  const { staffing } = line;
  /** Of the line as it stands when the edit is made. */
  const edit = (label: string, change: (present: CostLineRecord) => CostLineRecord): void => {
    const present = shownAppraisal(session.store.getState()).costLine.get(line.id);
    if (!present) return;
    const put = change(present);
    const worth = put.staffing ? `: ${staffingLabel(put.staffing)}` : '';
    session.edit({ label: `${label} of ${name}${worth}`, put: [put] });
  };
  const setStaff = (label: string, patch: Partial<NonNullable<CostLineRecord['staffing']>>): void =>
    edit(label, (present) =>
      present.staffing ? withStaffing(present, { ...present.staffing, ...patch }) : present,
    );
  const over = typedOver(line, horizonYears);
  const isDefault = staffing !== null && payBandPay[staffing.band] === staffing.annualPay;
  return (
    <div className="cost-staff">
      <div className="cost-staff-fields">
        <SelectField<Choice>
          label="Worked out from staff"
          value={staffing?.band ?? 'no'}
          choices={choices}
          onCommit={(band) =>
            edit(band === 'no' ? 'No staff' : 'Staff', (present) =>
              band === 'no'
                ? withoutStaffing(present, horizonYears)
                : withBand(present, band, payBandPay[band]),
            )
          }
        />
        {staffing ? (
          <>
            <NumberField
              label="WTE"
              noun="A number of whole-time equivalents"
              least={0}
              most={100_000}
              value={staffing.wte}
              onCommit={(wte) => setStaff('WTE', { wte })}
            />
            <MoneyField
              label="Pay of one, a year"
              value={staffing.annualPay}
              hint={
                isDefault
                  ? `Mid-point of the band, ${formatFinancialYear(payBandBasis.priceBaseYear)}; check with the payroll.`
                  : ''
              }
              onCommit={(annualPay) => setStaff('Pay', { annualPay: Math.max(0, annualPay ?? 0) })}
            />
            <NumberField
              label="On-cost, %"
              noun="On-cost"
              least={0}
              most={200}
              value={staffing.onCostPercent}
              onCommit={(onCostPercent) => setStaff('On-cost', { onCostPercent })}
            />
          </>
        ) : null}
      </div>
      {staffing ? (
        <p className="cost-staff-sum">
          {staffing.annualPay === 0
            ? 'Pay is not known yet: the line stays unknown until it is given'
            : staffingSum(staffing)}
          {over.length > 0 ? (
            <>
              ; an amount typed in {namesOfYears(over, firstYear)} goes before it.{' '}
              <Button
                look="quiet"
                dense
                icon="undo"
                onClick={() =>
                  edit('All years from staff', (present) =>
                    withStaffing({ ...present, amounts: [] }, staffing),
                  )
                }
              >
                Work out every year
              </Button>
            </>
          ) : staffing.annualPay === 0 ? (
            '.'
          ) : (
            ', in every year.'
          )}
        </p>
      ) : null}
    </div>
  );
};
