import type { AppraisalRecord, Duty } from '../../../shared/records/appraisal.ts';
import { DateField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { OwnText, ownMark, useOwn } from './fields.tsx';

/** Public or private, and why. */
const Part = () => {
  const { own, set } = useOwn();
  const { part } = own;
  return (
    <div className="form form-third" {...ownMark('part')}>
      <SelectField
        label="Part of the meeting"
        value={part.private ? 'private' : 'public'}
        choices={[
          ['public', 'Public'],
          ['private', 'Private'],
        ]}
        onCommit={(chosen) =>
          set(`The paper is for the ${chosen} part`, { part: { ...part, private: chosen === 'private' } })
        }
      />
      <div className="context-considered">
        <TextField
          label={part.private ? 'Why it is private' : 'Why it can be public'}
          longest={300}
          value={part.reason}
          hint={part.private ? 'A private part needs its reason on the cover.' : ''}
          onCommit={(reason) => set('Change the reason for the part', { part: { ...part, reason } })}
        />
      </div>
    </div>
  );
};

const statusWords: readonly (readonly [Duty['status'], string])[] = [
  ['unstated', 'Not stated'],
  ['not-started', 'Not started'],
  ['under-way', 'Under way'],
  ['done', 'Done'],
  ['not-needed', 'Not needed'],
];

type DutyField = 'equalityAssessment' | 'publicInvolvement';

const noteLabel = ({ status }: Duty): string => {
  if (status === 'not-needed') return 'Why it is not needed';
  return status === 'done' ? 'What was found' : 'Who holds it, and what is known so far';
};

/** One duty: where it stands, by when, and what there is to say. */
const DutyFields = ({
  field,
  title,
  of,
}: {
  readonly field: DutyField;
  readonly title: string;
  readonly of: string;
}) => {
  const { own, set } = useOwn();
  const duty = own[field];
  const change = (label: string, patch: Partial<Duty>): void =>
    set(label, { [field]: { ...duty, ...patch } } satisfies Partial<AppraisalRecord>);
  return (
    <fieldset className="context-duty" {...ownMark(field)}>
      <legend>{title}</legend>
      <div className="form form-third">
        <SelectField
          label="Where it stands"
          value={duty.status}
          choices={statusWords}
          onCommit={(status) => {
            const words = statusWords.find(([value]) => value === status)?.[1] ?? status;
            change(`${title}: ${words.toLowerCase()}`, { status });
          }}
        />
        <DateField
          label={duty.status === 'done' ? 'Done on' : 'To be done by'}
          value={duty.date}
          onCommit={(date) => change(`Change the date of ${of}`, { date })}
        />
        <div className="form-wide">
          <TextField
            label={noteLabel(duty)}
            lines={2}
            longest={500}
            value={duty.note}
            onCommit={(note) => change(`Change the note on ${of}`, { note })}
          />
        </div>
      </div>
    </fieldset>
  );
};

/** What a cover has to answer for beside the appraisal itself. */
export const CoverCard = () => (
  <section className="card" aria-labelledby="cover">
    <h2 id="cover">What the cover answers for</h2>
    <Part />
    <div className="form context-reference">
      <OwnText
        field="riskReference"
        label="Risk reference and level"
        longest={100}
        hint="Where the assurance framework has it: “BAF 12, amber”."
        wide
      />
    </div>
    <DutyFields
      field="equalityAssessment"
      title="Equality impact assessment"
      of="the equality impact assessment"
    />
    <DutyFields
      field="publicInvolvement"
      title="Involving patients and the public"
      of="involving patients and the public"
    />
  </section>
);
