import type { ReactNode } from 'react';
import './notice.css';

interface NoticeProps {
  /** `warning`: amber, needs a hand; `refused`: an edit was taken back; `plain`: what was just done. */
  readonly look?: 'plain' | 'warning' | 'refused';
  readonly children: ReactNode;
  /** Buttons at the right. */
  readonly actions?: ReactNode;
}

const signs = {
  plain: (
    <>
      <circle cx="8" cy="8" r="7" fill="var(--accent)" />
      <path d="M8 7v5M8 4v1.6" stroke="var(--surface)" strokeWidth="1.8" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1L15.5 14.5H.5Z" fill="currentColor" />
      <path d="M8 6v4M8 11.5v1.5" stroke="var(--surface)" strokeWidth="1.8" />
    </>
  ),
  refused: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
      <path d="M5 5l6 6M11 5l-6 6" stroke="var(--surface)" strokeWidth="1.8" />
    </>
  ),
} as const;

/** A strip with a sentence: what happened, what is safe, what to do. */
export const Notice = ({ look = 'plain', children, actions }: NoticeProps) => (
  <div className={`notice notice-${look}`} role={look === 'plain' ? 'status' : 'alert'}>
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {signs[look]}
    </svg>
    <p>{children}</p>
    {actions}
  </div>
);
