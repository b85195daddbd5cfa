import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import type { OpenSession } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { notLookedAt } from './model-choice.ts';

/** Visits in which the question has been put aside: it comes again when the appraisal is next opened. */
const putAside = new WeakSet<OpenSession>();

/** Asks, quietly, whether another option should be looked at, and names some that nobody has. */
export const OtherOptions = ({ onLook }: { readonly onLook: (model: string) => void }) => {
  const session = useOpenSession();
  const models = notLookedAt(useAppraisal());
  const [gone, setGone] = useState(() => putAside.has(session));
  if (gone || models.length === 0) return null;
  return (
    <div className="other-options">
      <p>
        <b>Not looked at yet:</b>
      </p>
      <ul>
        {models.map(({ id, name, shortName }) => (
          <li key={id}>
            <button type="button" className="text-link" title={name} onClick={() => onLook(id)}>
              {shortName}
            </button>
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        dense
        onClick={() => {
          putAside.add(session);
          setGone(true);
          document.querySelector<HTMLElement>('.pane-list [aria-current="true"], .pane-list input')?.focus();
        }}
      >
        Not now
      </Button>
    </div>
  );
};
