import { type ReactNode, useId } from 'react';

interface ResultsCardProps {
  /** The finding, as a sentence. */
  readonly title: ReactNode;
  /** One grey line: what is shown. */
  readonly line: ReactNode;
  /** At the right of the title: a choice of what is shown. */
  readonly tools?: ReactNode;
  readonly children?: ReactNode;
}

/** A card of the results that is no drawing: one finding, and what it rests on. */
export const ResultsCard = ({ title, line, tools, children }: ResultsCardProps) => {
  const heading = useId();
  return (
    <section className="card" aria-labelledby={heading}>
      <div className="chart-frame-head">
        <div>
          <h2 id={heading}>{title}</h2>
          <p className="card-sub">{line}</p>
        </div>
        {tools}
      </div>
      {children}
    </section>
  );
};
