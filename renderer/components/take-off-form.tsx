import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { AskingForm } from './asking-form.tsx';
import { Field } from './field.tsx';
import { typedText } from './typed-text.ts';

interface TakeOffFormProps {
  readonly letter: string;
  /** What the reason starts from: the one it had before, or the gates that the option fails. */
  readonly reason: string;
  readonly revisitIf: string;
  readonly onTake: (reason: string, revisitIf: string) => void;
  readonly onCancel: () => void;
  /** What leaving it on the list is called: "Leave it marked". */
  readonly cancelWords: string;
}

/** Asks why an option leaves the short list and what would bring it back, before it does. */
export const TakeOffForm = ({
  letter,
  onTake,
  onCancel,
  cancelWords,
  ...given
}: TakeOffFormProps): ReactNode => {
  const [reason, setReason] = useState(given.reason);
  const [revisitIf, setRevisitIf] = useState(given.revisitIf);
  const first = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => first.current?.focus(), []);
  return (
    <AskingForm
      onSubmit={() => onTake(reason, revisitIf)}
      onCancel={onCancel}
      submitWords="Take it off"
      cancelWords={cancelWords}
      disabled={reason.trim() === ''}
    >
      <Field id={`${id}-reason`} label={`Why ${letter} is not on the short list`}>
        <textarea
          ref={first}
          id={`${id}-reason`}
          className="field-box"
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(typedText(event.target))}
        />
      </Field>
      <Field id={`${id}-revisit`} label="Look at it again if">
        <textarea
          id={`${id}-revisit`}
          className="field-box"
          rows={2}
          maxLength={1000}
          value={revisitIf}
          onChange={(event) => setRevisitIf(typedText(event.target))}
        />
      </Field>
    </AskingForm>
  );
};
