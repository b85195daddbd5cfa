import type { ReactNode } from 'react';
import { allowanceLeft } from '../../../shared/analysis/costs.ts';
import { optimismBasis, optimismBounds } from '../../../shared/library/optimism-bias.ts';
import type { CostLineRecord } from '../../../shared/records/cost-line.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { buttonClass } from '../../components/button.tsx';
import { Menu } from '../../components/menu.tsx';
import { NumberField } from '../../components/number-field.tsx';
import type { Patch } from '../../session/use-record.ts';

interface OptimismFieldsProps {
  readonly line: CostLineRecord;
  readonly onSet: (what: string, patch: Patch<'costLine'>) => void;
}

const perCent = (value: number): string => `${formatNumber(value, Number.isInteger(value) ? 0 : 1)}%`;

/** How far a line may lie from its amounts, and the allowance for costs usually turning out higher. */
export const OptimismFields = ({ line, onSet }: OptimismFieldsProps): ReactNode => {
  const { optimismBiasPercent, mitigationPercent } = line;
  return (
    <div className="cost-optimism">
      <div className="cost-optimism-fields">
        <NumberField
          label="May be lower by, %"
          noun="How far it may fall"
          least={0}
          most={100}
          value={line.lowPercent}
          onCommit={(lowPercent) => onSet('Range', { lowPercent })}
        />
        <NumberField
          label="May be higher by, %"
          noun="How far it may rise"
          least={0}
          most={500}
          value={line.highPercent}
          onCommit={(highPercent) => onSet('Range', { highPercent })}
        />
        <NumberField
          label="Optimism bias, %"
          noun="An allowance for optimism"
          least={0}
          most={500}
          value={optimismBiasPercent}
          onCommit={(percent) => onSet('Optimism bias', { optimismBiasPercent: percent })}
        />
        <NumberField
          label="Managed away, % of it"
          noun="What has been managed away"
          least={0}
          most={100}
          value={mitigationPercent}
          onCommit={(percent) => onSet('Mitigation of optimism bias', { mitigationPercent: percent })}
        />
        <div className="cost-bounds" title={`${optimismBasis.source}. ${optimismBasis.note}`}>
          <Menu
            label="Published bounds"
            className={buttonClass('normal')}
            items={optimismBounds.map(({ id, name, appliesTo, upperPercent }) => ({
              id,
              words: `${name}: ${perCent(upperPercent)}`,
              line: appliesTo,
              act: () =>
                onSet(`Optimism bias, ${name.toLowerCase()},`, { optimismBiasPercent: upperPercent }),
            }))}
          />
        </div>
      </div>
      {optimismBiasPercent > 0 ? (
        <p className="field-hint">
          {perCent(allowanceLeft(line))} is left of {perCent(optimismBiasPercent)}: costs are raised by it and
          savings lowered. {mitigationPercent > 0 ? 'Say in the note what was done about it.' : null}
        </p>
      ) : null}
    </div>
  );
};
