import type { ReactNode } from 'react';
import './field.css';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  /** The label is read out but not drawn: the table head stands for it. */
  readonly hideLabel?: boolean | undefined;
  readonly hint?: ReactNode;
  /** What was not kept and why; one line under the box. */
  readonly problem?: string | null | undefined;
  readonly children: ReactNode;
}

/** The id of the line that describes a box, or undefined when there is none. */
export const describedBy = (id: string, hint: unknown, problem: unknown): string | undefined =>
  [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ') || undefined;

/** A label, its box, and the lines under it. */
export const Field = ({ id, label, hideLabel, hint, problem, children }: FieldProps) => (
  <div className="field">
    <label htmlFor={id} className={hideLabel ? 'visually-hidden' : undefined}>
      {label}
    </label>
    {children}
    {hint ? (
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
    ) : null}
    {problem ? (
      <p id={`${id}-problem`} className="field-problem" role="alert">
        {problem}
      </p>
    ) : null}
  </div>
);
