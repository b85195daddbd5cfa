import { type ReactNode, useEffect, useRef } from 'react';
import './stage-header.css';

interface StageHeaderProps {
  /** The stage's title, or the sentence that matters on it. */
  readonly title: ReactNode;
  /** One grey line under the title. */
  readonly line?: ReactNode;
  /** Buttons at the right. */
  readonly tools?: ReactNode;
}

/** The head of every stage. It takes the focus when the stage opens, so that a screen reader starts there. */
export const StageHeader = ({ title, line, tools }: StageHeaderProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="stage-header">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {line === undefined ? null : <p className="muted">{line}</p>}
      </div>
      {tools}
    </header>
  );
};
