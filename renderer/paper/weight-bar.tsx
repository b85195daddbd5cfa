import type { PaperCell } from '../../shared/paper/paper-model.ts';
import './weight-bar.css';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** A bar beside a figure, with a line across it from the lowest to the highest: seen only, as the row says both. */
export const WeightBar = ({ bar }: { readonly bar: NonNullable<PaperCell['bar']> }) => (
  <span className="paper-bar">
    <span className="paper-bar-fill" style={{ width: percent(bar.share) }} />
    {bar.low < bar.high && (
      <span
        className="paper-bar-range"
        style={{ left: percent(bar.low), width: percent(bar.high - bar.low) }}
      />
    )}
  </span>
);
