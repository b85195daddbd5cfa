import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { inOrder } from '../../../shared/records/aggregate.ts';
import { type EmployerRecord, pensionRoutes } from '../../../shared/records/staff-group.ts';
import { count } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { CheckField, SelectField } from '../../components/select-field.tsx';
import { typedText } from '../../components/typed-text.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { bodyForAll, groupsToFill, longestBody } from './employer-edits.ts';
import { bodiesToSuggest, routeWords } from './employer-rows.ts';

const routes = pensionRoutes.map((route) => [route, routeWords[route]] as const);

interface EmployerFillProps {
  /** The option whose place was chosen last. */
  readonly option: string;
  readonly onClose: () => void;
}

/** One body for all staff groups of an option, or for those that have none. */
export const EmployerFill = ({ option: given, onClose }: EmployerFillProps): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const options = inOrder(appraisal, 'option');
  const [option, setOption] = useState(given);
  const [body, setBody] = useState('');
  const [pensionRoute, setRoute] = useState<EmployerRecord['pensionRoute']>('unstated');
  const [resolved, setResolved] = useState(false);
  const [onlyEmpty, setOnlyEmpty] = useState(true);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const chosen = appraisal.option.get(option) ?? options[0];
  if (!chosen) return null;
  const wanted = { option: chosen.id, body, pensionRoute, resolved, onlyEmpty };
  const filled = groupsToFill(appraisal, wanted).length;
  return (
    <form
      className="employer-fill"
      aria-label="One body for all groups"
      onSubmit={(event) => {
        event.preventDefault();
        const change = bodyForAll(shownAppraisal(session.store.getState()), wanted);
        if (!change) return;
        session.edit(change);
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <SelectField
        label="Option"
        value={chosen.id}
        choices={options.map((one) => [one.id, `${one.letter} ${one.shortName}`] as const)}
        onCommit={setOption}
      />
      <Field id={id} label="Employing body">
        <input
          ref={field}
          id={id}
          className="field-box"
          value={body}
          maxLength={longestBody}
          autoComplete="off"
          list={`${id}-bodies`}
          onChange={(event) => setBody(typedText(event.target))}
        />
        <datalist id={`${id}-bodies`}>
          {bodiesToSuggest(appraisal, chosen).map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </Field>
      <SelectField label="Pension route" value={pensionRoute} choices={routes} onCommit={setRoute} />
      <div className="employer-fill-checks">
        <CheckField label="Only groups without an employer" checked={onlyEmpty} onCommit={setOnlyEmpty} />
        <CheckField label="Confirmed in writing" checked={resolved} onCommit={setResolved} />
      </div>
      <div className="employer-fill-acts">
        <Button type="submit" dense disabled={body.trim() === '' || filled === 0}>
          {filled === 0 ? `No group of ${chosen.letter} is empty` : `Fill ${count(filled, 'group')}`}
        </Button>
        <Button look="quiet" dense onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
