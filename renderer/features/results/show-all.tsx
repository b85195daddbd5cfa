import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';

/** The first of a long list, and a button under it that shows the rest. */
export const ShowAll = <T,>(props: {
  readonly of: readonly T[];
  readonly first: number;
  readonly children: (shown: readonly T[]) => ReactNode;
}) => {
  const [all, setAll] = useState(false);
  const { of, first, children } = props;
  return (
    <>
      {children(all ? of : of.slice(0, first))}
      {of.length > first && (
        <Button look="quiet" dense aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${of.length}`}
        </Button>
      )}
    </>
  );
};
