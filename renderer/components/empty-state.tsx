import type { ReactNode } from 'react';
import './empty-state.css';

/** What a stage says while it has nothing to show, with the one thing to do about it. No picture. */
export const EmptyState = ({
  children,
  action,
}: {
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) => (
  <div className="empty-state">
    <p>{children}</p>
    {action}
  </div>
);
