import type { ReactNode } from 'react';
import { inOrder } from '../../../shared/records/aggregate.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { type Answer, answers, answerWords, declaredIn } from './interests.ts';

interface InterestFieldsProps {
  /** Tells one person's fields from another's. */
  readonly who: string;
  /** "Interests of GP 1". */
  readonly title: string;
  readonly answer: Answer;
  readonly onAsked: (asked: boolean) => void;
  readonly onDeclare: (option: string, declaration: string) => void;
}

/** Whether somebody has been asked for interests, and what they declared, option by option. */
export const InterestFields = ({
  who,
  title,
  answer,
  onAsked,
  onDeclare,
}: InterestFieldsProps): ReactNode => {
  const appraisal = useAppraisal();
  const options = inOrder(appraisal, 'option');
  return (
    <fieldset className="scorers-interests">
      <legend className="field-label">{title}</legend>
      {answer.interests.length > 0 ? (
        <div className="field">
          <span className="field-label">Asked for interests</span>
          <span className="scorers-answer">Yes: {answerWords(appraisal, answer)}</span>
        </div>
      ) : (
        <SelectField
          key={`${who} asked`}
          label="Asked for interests"
          value={answer.asked ? 'yes' : 'no'}
          choices={[
            ['no', `No: ${answers.notAsked}`],
            ['yes', `Yes: ${answers.none}`],
          ]}
          onCommit={(asked) => onAsked(asked === 'yes')}
        />
      )}
      {options.map(({ id, letter, shortName, name }) => (
        <TextField
          key={`${who} ${id}`}
          label={`Interest in ${letter} ${shortName || name}`}
          lines={2}
          longest={1000}
          placeholder={answer.asked || answer.interests.length > 0 ? 'None declared' : 'Not asked'}
          value={declaredIn(answer, id) ?? ''}
          onCommit={(declaration) => onDeclare(id, declaration)}
        />
      ))}
    </fieldset>
  );
};
