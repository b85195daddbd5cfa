import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';

interface NoGatesProps {
  readonly onAdd: () => void;
  readonly onAddUsual: () => void;
}

/** What the gates are for, while there are none. */
export const NoGates = ({ onAdd, onAddUsual }: NoGatesProps): ReactNode => (
  <EmptyState
    action={
      <div className="gate-first">
        <Button look="primary" icon="plus" onClick={onAddUsual}>
          Add the usual gates
        </Button>
        <Button icon="plus" onClick={onAdd}>
          Add a gate of your own
        </Button>
      </div>
    }
  >
    No gates yet. A gate is a must-have, such as an employing body for every staff group: each option passes
    or fails it before anything is scored, and no score makes up for a fail.
  </EmptyState>
);
