import type { ReactNode } from 'react';

/** Scores far from the others in their cell: a question to put, and never an error. */
export const OutlierNote = ({ words }: { readonly words: readonly string[] | undefined }): ReactNode =>
  words === undefined || words.length === 0 ? null : (
    <p className="small outlier-note">
      <b>Worth asking why:</b> {words.join(' ')}
    </p>
  );
