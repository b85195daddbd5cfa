import { type ReactNode, useId } from 'react';
import type { AttachmentKind, PaperFormat } from '../../shared/contract/channels.ts';
import { appraisalOf } from '../../shared/records/aggregate.ts';
import { CheckField } from '../components/select-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { useSetFields } from '../session/use-record.ts';
import { useAppraisal } from '../session/use-session.ts';

/** A form of the paper, what it is called, and what it is for. */
export const formats: readonly (readonly [format: PaperFormat, name: string, line: string])[] = [
  ['pdf', 'PDF', 'To send out and to print. It can carry the appraisal behind it.'],
  ['docx', 'Word', 'To go on writing in: headings, tables and captions are real ones.'],
  ['html', 'Web page', 'One file to read on a screen or with a screen reader.'],
  ['xlsx', 'Excel', 'The figures, to check and to work on: totals and costs are formulas.'],
];

export const attachments: readonly (readonly [kind: AttachmentKind, words: string, line: string])[] = [
  [
    'paper',
    'No more than the paper shows',
    'Agreed scores, group means and costs. No individual score, no scorer’s name, no history. Whoever opens the PDF in this app gets a working appraisal.',
  ],
  [
    'full',
    'Everything',
    'Every record, with individual scores, scorers’ names and declared interests, comments, and the history of every change. For colleagues who go on working on it.',
  ],
  ['none', 'Nothing', 'The paper alone. For a public meeting, or where costs are commercial.'],
];

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, words: string, line: string])[];
  readonly onChange: (value: T) => void;
  /** In two columns. */
  readonly paired?: boolean;
}

/** One of a few, each with a line on what it is for. */
export const Choices = <T extends string>({
  legend,
  value,
  choices,
  onChange,
  paired = false,
}: ChoicesProps<T>): ReactNode => {
  const group = useId();
  return (
    <fieldset className={paired ? 'export-choices export-paired' : 'export-choices'}>
      <legend>{legend}</legend>
      {choices.map(([choice, words, line]) => (
        <label key={choice} className="export-choice">
          <input
            type="radio"
            name={group}
            value={choice}
            checked={choice === value}
            onChange={() => onChange(choice)}
          />
          <span>
            <b>{words}</b>
            <span className="export-choice-line">{line}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** What stands at the head of every page: part of the appraisal, so that every form of the paper says the same. */
export const PrintedMarks = () => {
  const own = appraisalOf(useAppraisal());
  const setFields = useSetFields();
  const { protectiveMarking, part } = own;
  return (
    <div className="form export-marks">
      <TextField
        label="Protective marking"
        longest={60}
        value={protectiveMarking}
        placeholder="None"
        hint="Printed at the head of every page."
        onCommit={(text) =>
          setFields('appraisal', own.id, 'Change protective marking', { protectiveMarking: text })
        }
      />
      <div className="export-part">
        <CheckField
          label="For the private part of the meeting"
          checked={part.private}
          onCommit={(isPrivate) =>
            setFields('appraisal', own.id, isPrivate ? 'Take it in private' : 'Take it in public', {
              part: { ...part, private: isPrivate },
            })
          }
        />
        {part.private && (
          <TextField
            label="Why in private"
            longest={300}
            value={part.reason}
            placeholder="Staff can be told apart, or terms are commercial"
            onCommit={(reason) =>
              setFields('appraisal', own.id, 'Change why it is taken in private', {
                part: { ...part, reason },
              })
            }
          />
        )}
      </div>
    </div>
  );
};
