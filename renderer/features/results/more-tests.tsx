import { type ReactNode, useId, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useOpenSession } from '../../session/use-session.ts';

/** Appraisals whose tests were left open, by the store of their session: gone with it. */
const leftOpen = new WeakSet<object>();

/** Tests for a reader who asks for more. Closed at first; nothing in it is worked out or drawn until it is opened. */
export const MoreTests = ({ children }: { readonly children: ReactNode }) => {
  const { store } = useOpenSession();
  const [open, setOpen] = useState(() => leftOpen.has(store));
  const inside = useId();
  const toggle = (): void => {
    if (open) leftOpen.delete(store);
    else leftOpen.add(store);
    setOpen(!open);
  };
  return (
    <>
      <div className="card results-more">
        <h2>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? inside : undefined}
            onClick={toggle}
          >
            <Icon name={open ? 'chevron' : 'right'} />
            More tests
          </button>
        </h2>
        <p className="muted">
          Every figure moved alone, the least that would change the answer, and the random tests in full.
        </p>
      </div>
      {open && (
        <div id={inside} className="results-part">
          {children}
        </div>
      )}
    </>
  );
};
