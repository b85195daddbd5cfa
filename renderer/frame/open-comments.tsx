import { lazy, type ReactNode, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { count } from '../../shared/text/lists.ts';
import { openComments } from '../components/comments-on.ts';
import { useAppraisal } from '../session/use-session.ts';

const OpenCommentsDialog = lazy(async () => ({
  default: (await import('./open-comments-dialog.tsx')).OpenCommentsDialog,
}));

/** How many comments are open, on every stage; leads to the list of them. Nothing while none is. */
export const OpenComments = (): ReactNode => {
  const [shown, setShown] = useState(false);
  const open = openComments(useAppraisal()).reduce((sum, held) => sum + held.length, 0);
  if (open === 0 && !shown) return null;
  const words = count(open, 'open comment');
  return (
    <>
      <button
        type="button"
        className="rail-comments"
        aria-label={words}
        title={words}
        onClick={() => setShown(true)}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path
            d="M1.5 2h13v9.5h-7l-3 3v-3h-3z"
            fill="none"
            stroke="var(--text-2)"
            strokeWidth="1.4"
            strokeLinejoin="round"
          />
        </svg>
        <span>{open}</span>
        <span className="rail-comments-words">{open === 1 ? 'open comment' : 'open comments'}</span>
      </button>
      {/* Outside the rail, whose links look otherwise. */}
      {shown
        ? createPortal(
            <Suspense fallback={null}>
              <OpenCommentsDialog onClose={() => setShown(false)} />
            </Suspense>,
            document.body,
          )
        : null}
    </>
  );
};
