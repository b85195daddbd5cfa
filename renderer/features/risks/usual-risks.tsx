import { useState } from 'react';
import { namedAs } from '../../../shared/library/library-fields.ts';
import { riskDefaults, risksFromLibrary } from '../../../shared/library/risks.ts';
import { inOrder } from '../../../shared/records/aggregate.ts';
import { count } from '../../../shared/text/lists.ts';
import { LibraryPicker } from '../../components/library-picker.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';

/** Risks of the library to take over, for all options or for one. */
export const UsualRisks = ({
  onClose,
  onAdded,
}: {
  readonly onClose: () => void;
  readonly onAdded: (risk: string) => void;
}) => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const [option, setOption] = useState<string>('all');
  const options = inOrder(appraisal, 'option');
  const held = [...appraisal.risk.values()];
  const carried = (name: string): boolean => {
    const known = namedAs(held, name);
    // For all options at once, a risk that some carry is left to the user to widen.
    if (!known || option === 'all') return known !== undefined;
    return known.options === 'all' || known.options.includes(option);
  };
  return (
    <LibraryPicker
      title="Usual risks"
      advice="Cause, mitigation and owner come with them to be changed. How likely and how bad is for people here to say: they come unrated."
      offers={riskDefaults.map(({ id, name, description }) => ({
        id,
        name,
        line: description,
        there: carried(name),
      }))}
      before={
        <SelectField
          label="Carried by"
          value={option}
          choices={[
            ['all', 'All options'],
            ...options.map(({ id, letter, name }) => [id, `${letter} ${name}`] as const),
          ]}
          onCommit={setOption}
        />
      }
      addWords={(number) => `Add ${count(number, 'risk')}`}
      onAdd={(ids) => {
        const put = risksFromLibrary(
          riskDefaults.filter(({ id }) => ids.includes(id)),
          option,
          shownAppraisal(session.store.getState()),
          newId,
        );
        const letter = options.find(({ id }) => id === option)?.letter;
        session.edit({
          label: `Add ${count(put.length, 'usual risk')} to ${letter ?? 'all options'}`,
          put: [...put],
        });
        const fresh = put.find(({ id }) => !appraisal.risk.get(id)) ?? put[0];
        if (fresh) onAdded(fresh.id);
      }}
      onClose={onClose}
    />
  );
};
