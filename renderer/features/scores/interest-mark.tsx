import type { ReactNode } from 'react';

/** A small "interest" beside scores on an option that somebody declared an interest in; nothing without a note. */
export const InterestMark = ({ note }: { readonly note: string | null }): ReactNode =>
  note === null ? null : (
    <span className="interest-mark" title={note}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d="M5 0l5 5-5 5-5-5z" fill="currentColor" />
      </svg>
      interest<span className="visually-hidden">: {note}</span>
    </span>
  );
