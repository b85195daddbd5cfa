import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { typedText } from './typed-text.ts';
import './take-off-form.css';

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
    <form
      className="take-off-form"
      onSubmit={(event) => {
        event.preventDefault();
        onTake(reason, revisitIf);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
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
      <div className="take-off-acts">
        <Button type="submit" dense disabled={reason.trim() === ''}>
          Take it off
        </Button>
        <Button look="quiet" dense onClick={onCancel}>
          {cancelWords}
        </Button>
      </div>
    </form>
  );
};
