import type { ReactNode } from 'react';
import { ResultSign } from './gate-cell.tsx';
import { resultWords } from './gate-rows.ts';

const keyOf: Readonly<Record<string, string>> = {
  pass: 'P',
  fail: 'F',
  unknown: 'U or ?',
  'not-applicable': 'N',
};

/** What to type, and what the signs mean. */
export const GateLegend = (): ReactNode => (
  <p className="gate-legend">
    {resultWords.map(([result, word]) => (
      <span key={result} className={`gate-result gate-${result}`}>
        <kbd>{keyOf[result]}</kbd>
        <ResultSign result={result} />
        {word.toLowerCase()}
      </span>
    ))}
    <span>A cell that nobody has looked at counts as unknown.</span>
  </p>
);
