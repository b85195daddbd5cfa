import { appraisalOf } from '../../../shared/records/aggregate.ts';
import type { AppraisalRecord } from '../../../shared/records/appraisal.ts';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { useSetFields } from '../../session/use-record.ts';
import { useAppraisal } from '../../session/use-session.ts';

/** The appraisal's own record as shown, and a way to set its fields. */
export const useOwn = (): {
  readonly own: AppraisalRecord;
  readonly set: (label: string, patch: Partial<AppraisalRecord>) => void;
} => {
  const own = appraisalOf(useAppraisal());
  const setFields = useSetFields();
  return { own, set: (label, patch) => setFields('appraisal', own.id, label, patch) };
};

/** Marks an element as the place of one field of the appraisal's own record. */
export const ownMark = (field: keyof AppraisalRecord) => jumpMark('appraisal', 'appraisal', field);

type TextKey = {
  [K in keyof AppraisalRecord]: AppraisalRecord[K] extends string
    ? string extends AppraisalRecord[K]
      ? K
      : never
    : never;
}[keyof AppraisalRecord];

interface OwnTextProps {
  readonly field: TextKey;
  readonly label: string;
  readonly lines?: number;
  readonly longest?: number;
  readonly hint?: string;
  readonly required?: string;
  /** Takes all columns of the form. */
  readonly wide?: boolean;
}

/** One text of the appraisal's own record. */
export const OwnText = ({ field, label, longest = 200, wide = false, ...rest }: OwnTextProps) => {
  const { own, set } = useOwn();
  return (
    <div className={wide ? 'form-wide' : undefined} {...ownMark(field)}>
      <TextField
        {...rest}
        label={label}
        longest={longest}
        value={own[field]}
        onCommit={(text) => set(`Change ${label.toLowerCase()}`, { [field]: text })}
      />
    </div>
  );
};
