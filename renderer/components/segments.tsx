import type { ReactNode } from 'react';
import './segments.css';

interface SegmentsProps<T extends string> {
  /** What is chosen among: "What is shown". */
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, words: ReactNode])[];
  readonly onChange: (value: T) => void;
}

/** One of two to five ways of showing something, all in view. Nothing in the appraisal changes by it. */
export const Segments = <T extends string>({ label, value, choices, onChange }: SegmentsProps<T>) => (
  <fieldset className="segments" aria-label={label}>
    {choices.map(([choice, words]) => (
      <button key={choice} type="button" aria-pressed={choice === value} onClick={() => onChange(choice)}>
        {words}
      </button>
    ))}
  </fieldset>
);
