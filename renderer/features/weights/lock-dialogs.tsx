import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { describedBy, Field } from '../../components/field.tsx';
import { typedText } from '../../components/typed-text.ts';
import { stageHref } from '../../session/route.ts';
import { useSession } from '../../session/use-session.ts';
import { bareWords, unlockKept, unlockRefused } from '../../weighing/lock-words.ts';

/** Asks why the weights are opened once scores are there. The paper prints the answer. */
export const UnlockDialog = ({
  seen,
  onUnlock,
  onClose,
}: {
  /** The ranking may have been seen. */
  readonly seen: boolean;
  readonly onUnlock: (reason: string) => void;
  readonly onClose: () => void;
}): ReactNode => {
  const id = useId();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const hint = unlockKept;
  return (
    <Dialog
      title="Unlock the weights"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Leave them locked</Button>
          <Button
            look="primary"
            onClick={() => {
              if (reason.trim() === '') setProblem(unlockRefused);
              else onUnlock(reason.trim());
            }}
          >
            Unlock the weights
          </Button>
        </>
      }
    >
      <p>
        Scores have been given, so weights that change now could be tuned to them.
        {seen ? ' The ranking has been seen; the paper will say that too.' : ''}
      </p>
      <Field id={id} label="Why they are unlocked" hint={hint} problem={problem}>
        <textarea
          id={id}
          className="field-box"
          rows={3}
          maxLength={1000}
          value={reason}
          aria-required="true"
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={describedBy(id, hint, problem)}
          onChange={(event) => {
            setProblem(null);
            setReason(typedText(event.target));
          }}
        />
      </Field>
    </Dialog>
  );
};

/** Says what the weights would rest on, where criteria lack words for 0 or 100. Locking stays possible. */
export const LockDialog = ({
  bare,
  onLock,
  onClose,
}: {
  /** Names of the criteria without words of their own. */
  readonly bare: readonly string[];
  readonly onLock: () => void;
  readonly onClose: () => void;
}): ReactNode => {
  const id = useSession((session) => session.id);
  return (
    <Dialog
      title="Lock the weights"
      onClose={onClose}
      actions={
        <>
          <a className="button button-normal" href={stageHref(id, 'criteria')}>
            Go to Criteria
          </a>
          <span className="spring" />
          <Button onClick={onClose}>Not yet</Button>
          <Button look="primary" onClick={onLock}>
            Lock them all the same
          </Button>
        </>
      }
    >
      <p>
        {bareWords(bare, '0 and 100')}. A weight speaks of the jump from 0 to 100; the common scale stands in
        for those words.
      </p>
      <p className="muted">
        What 0 to 100 mean is locked with the weights: to write it later unlocks them again.
      </p>
    </Dialog>
  );
};
