import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';

/** What the gates are for, while there are none. */
export const NoGates = ({ onAdd }: { readonly onAdd: () => void }): ReactNode => (
  <EmptyState
    action={
      <Button look="primary" icon="plus" onClick={onAdd}>
        Add a gate
      </Button>
    }
  >
    No gates yet. A gate is a must-have, such as an employing body for every staff group: each option passes
    or fails it before anything is scored, and no score makes up for a fail.
  </EmptyState>
);
