import type { ReactNode } from 'react';
import type { Stretch } from './difference.ts';

/** A text with what differs from another in bold. */
export const BoldDifference = ({ text }: { readonly text: readonly Stretch[] }): ReactNode => (
  <>
    {text.map((stretch, at) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place alone
      stretch.differs ? <b key={at}>{stretch.text}</b> : <span key={at}>{stretch.text}</span>,
    )}
  </>
);
