import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import './asking-form.css';

interface AskingFormProps {
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly submitWords: string;
  readonly cancelWords: string;
  /** Nothing can be sent yet. */
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** A few questions in place, before something is done: Enter or the button does it, Escape leaves it. */
export const AskingForm = (props: AskingFormProps) => (
  <form
    className="asking-form"
    onSubmit={(event) => {
      event.preventDefault();
      props.onSubmit();
    }}
    onKeyDown={(event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      props.onCancel();
    }}
  >
    {props.children}
    <div className="asking-acts">
      <Button type="submit" dense disabled={props.disabled === true}>
        {props.submitWords}
      </Button>
      <Button look="quiet" dense onClick={props.onCancel}>
        {props.cancelWords}
      </Button>
    </div>
  </form>
);
