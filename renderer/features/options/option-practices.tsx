import { inOrder } from '../../../shared/records/aggregate.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { CheckField, SelectField } from '../../components/select-field.tsx';
import { stageHref } from '../../session/route.ts';
import { useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useSession } from '../../session/use-session.ts';

/** Which practices' registered lists the option rests on. */
export const OptionPractices = ({ option }: { readonly option: OptionRecord }) => {
  const appraisal = useAppraisal();
  const appraisalId = useSession((session) => session.id);
  const set = useSetFields();
  const practices = inOrder(appraisal, 'practice');
  const { id, letter } = option;
  const chosen = option.practices;
  if (practices.length === 0) {
    return (
      <p className="muted">
        No practices yet. <a href={stageHref(appraisalId, 'context')}>Add them on Context</a>.
      </p>
    );
  }
  return (
    <>
      <SelectField
        label="It rests on"
        value={chosen === 'all' ? 'all' : 'named'}
        choices={[
          ['all', 'All practices that take part'],
          ['named', 'Practices named here'],
        ]}
        onCommit={(which) =>
          set('option', id, `Change the practices of ${letter}`, {
            practices:
              which === 'all'
                ? 'all'
                : practices.filter(({ takesPart }) => takesPart).map((practice) => practice.id),
          })
        }
      />
      {chosen === 'all' ? null : (
        <div className="option-practices">
          {practices.map((practice) => (
            <CheckField
              key={practice.id}
              label={
                <>
                  {practice.name} <span className="muted">{formatNumber(practice.listSize)}</span>
                </>
              }
              checked={chosen.includes(practice.id)}
              onCommit={(joins) =>
                set(
                  'option',
                  id,
                  `${joins ? 'Add' : 'Take'} ${practice.name} ${joins ? 'to' : 'from'} ${letter}`,
                  {
                    practices: joins
                      ? [...chosen, practice.id]
                      : chosen.filter((other) => other !== practice.id),
                  },
                )
              }
            />
          ))}
        </div>
      )}
    </>
  );
};
