import type { ReactNode } from 'react';
import { type AssessorRecord, peopleIn } from '../../../shared/records/assessor.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { choicesToName, hasRoom } from './choices.ts';

interface ChoiceFieldsProps {
  readonly scorer: AssessorRecord;
  /** The option that is chosen at a place of the scorer’s choices, or none. */
  readonly onChoose: (place: number, option: string | null) => void;
  readonly onReason: (place: number, reason: string) => void;
}

/**
 * Which option somebody would choose, all in all, and why. Of a scorer that speaks for several people, a pair for each
 * who has said, and an empty one for the next.
 */
export const ChoiceFields = ({ scorer, onChoose, onReason }: ChoiceFieldsProps): ReactNode => {
  const appraisal = useAppraisal();
  const choices = choicesToName(appraisal);
  const many = peopleIn(scorer) > 1;
  const places = scorer.choices.length + (hasRoom(scorer) ? 1 : 0);
  return (
    <fieldset className="scorers-choices">
      <legend className="field-label">Choice of {scorer.name || 'this scorer'}</legend>
      <p className="muted small">
        The option that they would choose, all in all, whatever their scores come to. The paper tells it by
        group and without a name.
      </p>
      {Array.from({ length: places }, (_, place) => {
        const made = scorer.choices[place];
        const of = many ? `, person ${place + 1}` : '';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a choice has no name but its place
          <div key={`${scorer.id} ${place}`} className="scorers-choice">
            <SelectField
              label={`Would choose${of}`}
              value={made?.option ?? ''}
              choices={choices}
              onCommit={(option) => onChoose(place, option === '' ? null : option)}
            />
            {made === undefined ? (
              <p className="muted small scorers-no-choice">
                Name an option, and there is room for the reason.
              </p>
            ) : (
              <TextField
                label={`Why${of}`}
                lines={2}
                longest={2000}
                placeholder="In their own words"
                value={made.reason}
                onCommit={(reason) => onReason(place, reason)}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
};
