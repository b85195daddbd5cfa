import type { ReactNode } from 'react';
import { useAppraisal } from '../../session/use-session.ts';
import { jumpOf } from '../../weighing/families.ts';

/** "from … to …": the jump that a weight speaks of; for a criterion with parts, that they share what it gets. */
export const JumpWords = ({ criterion }: { readonly criterion: string }): ReactNode => {
  const jump = jumpOf(useAppraisal(), criterion);
  return (
    <span className="jump-words">
      {jump === null ? (
        'all its parts together, from their worst to their best'
      ) : (
        <>
          from “{jump.from}” <span className="visually-hidden">at 0 </span>to “{jump.to}”
          <span className="visually-hidden"> at 100</span>
        </>
      )}
    </span>
  );
};
