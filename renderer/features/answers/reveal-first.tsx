import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';

interface RevealFirstProps {
  readonly onReveal: () => void;
  readonly onLeave: () => void;
}

/** Before the first answer, while the ranking is withheld: the answers say who leads, and to open them is recorded. */
export const RevealFirst = ({ onReveal, onLeave }: RevealFirstProps): ReactNode => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className="answer">
      <h1 ref={heading} tabIndex={-1}>
        The answers say who leads, and the ranking is still folded
      </h1>
      <div className="answer-said">
        <p>
          Weights are not locked yet, or scores are not complete. Opening the answers now shows the ranking to
          everybody in the room. That is recorded, and the paper says so.
        </p>
      </div>
      <div className="answers-acts">
        <Button onClick={onReveal}>Show the ranking and the answers</Button>
        <Button look="primary" onClick={onLeave}>
          Back to Scores
        </Button>
      </div>
    </article>
  );
};
