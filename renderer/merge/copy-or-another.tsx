import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';

interface CopyOrAnotherProps {
  readonly file: string;
  readonly onMerge: () => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Asked when a dropped file is a copy of the appraisal that is open. */
export const CopyOrAnother = ({ file, onMerge, onOpen, onClose }: CopyOrAnotherProps): ReactNode => {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <Dialog
      title="This is another copy of the open appraisal"
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={onOpen}>Open it as another appraisal</Button>
          <Button ref={first} look="primary" onClick={onMerge}>
            Merge it into this one
          </Button>
        </>
      }
    >
      <p>
        {file} holds a copy of this appraisal. Merged, what was changed in it comes in here, after you have
        seen it. Opened as another appraisal, the two stand side by side in the list.
      </p>
    </Dialog>
  );
};
