import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';

/** Says what a change of method costs before it is made. */
export const MethodDialog = ({
  warning,
  onChange,
  onClose,
}: {
  readonly warning: string;
  readonly onChange: () => void;
  readonly onClose: () => void;
}): ReactNode => (
  <Dialog
    title="Weigh by another method"
    onClose={onClose}
    actions={
      <>
        <Button onClick={onClose}>Leave it as it is</Button>
        <Button look="primary" onClick={onChange}>
          Change the method
        </Button>
      </>
    }
  >
    <p>{warning}</p>
    <p className="muted">Undo brings back what goes.</p>
  </Dialog>
);
