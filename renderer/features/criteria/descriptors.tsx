import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import { TextField } from '../../components/text-field.tsx';

type Values = CriterionRecord['descriptors'];

const points = [
  ['at0', '0'],
  ['at25', '25'],
  ['at50', '50'],
  ['at75', '75'],
  ['at100', '100'],
] as const satisfies readonly (readonly [keyof Values, string])[];

interface DescriptorsProps {
  readonly values: Values;
  /** Shown in grey where nothing is written. */
  readonly fallback: Values | null;
  readonly onCommit: (at: string, values: Values) => void;
}

/** The five points of the scale in words. */
export const Descriptors = ({ values, fallback, onCommit }: DescriptorsProps) => (
  <div className="descriptors">
    {points.map(([key, at]) => (
      <div key={key}>
        <b aria-hidden="true">{at}</b>
        <TextField
          label={`What ${at} looks like`}
          hideLabel
          lines={2}
          longest={500}
          value={values[key]}
          placeholder={fallback?.[key] ?? ''}
          onCommit={(text) => onCommit(at, { ...values, [key]: text })}
        />
      </div>
    ))}
  </div>
);
