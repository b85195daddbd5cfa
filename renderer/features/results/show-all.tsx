import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';

/** Some of a long list, the first so many or those that are given, and a button under it that shows the rest. */
export const ShowAll = <T,>(props: {
  readonly of: readonly T[];
  readonly first: number | readonly T[];
  readonly children: (shown: readonly T[]) => ReactNode;
}) => {
  const [all, setAll] = useState(false);
  const { of, first, children } = props;
  const some = typeof first === 'number' ? of.slice(0, first) : first;
  return (
    <>
      {children(all ? of : some)}
      {of.length > some.length && (
        <Button look="quiet" dense className="show-all" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${of.length}`}
        </Button>
      )}
    </>
  );
};
