import type { OptionRecord } from '../../../shared/records/option.ts';
import { DateField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { useSetFields } from '../../session/use-record.ts';
import { OptionChoiceField, OptionText } from './option-fields.tsx';
import { kindWords } from './option-words.ts';

interface PartProps {
  readonly option: OptionRecord;
}

/** Yes, no, or nobody has said. */
const NewOrganisation = ({ option }: PartProps) => {
  const set = useSetFields();
  const { id, letter, needsNewOrganisation } = option;
  return (
    <div {...jumpMark('option', id, 'needsNewOrganisation')}>
      <SelectField
        label="Needs a new organisation"
        value={needsNewOrganisation === null ? 'unstated' : needsNewOrganisation ? 'yes' : 'no'}
        choices={[
          ['unstated', 'Not stated'],
          ['yes', 'Yes'],
          ['no', 'No'],
        ]}
        onCommit={(answer) =>
          set(
            'option',
            id,
            `Whether ${letter} needs a new organisation: ${answer === 'unstated' ? 'not stated' : answer}`,
            { needsNewOrganisation: answer === 'unstated' ? null : answer === 'yes' },
          )
        }
      />
    </div>
  );
};

/** Who employs, who takes part, and under what rules. */
export const Arrangement = ({ option }: PartProps) => {
  const { letter } = option;
  return (
    <section className="pane-part" aria-labelledby="arrangement">
      <h3 id="arrangement">The arrangement</h3>
      <div className="form">
        <OptionText option={option} field="employingBody" label="Employing body" lines={2} />
        <OptionText option={option} field="legalForm" label="Legal form" lines={2} />
        <OptionText option={option} field="host" label="Host" lines={2} />
        <OptionText option={option} field="partners" label="Partners" lines={2} longest={1000} />
        <OptionChoiceField
          option={option}
          field="modelKind"
          label="What it settles"
          what={`What ${letter} is a model of`}
          choices={[
            ['unstated', 'Not stated'],
            ['employer', kindWords.employer],
            ['pathway', kindWords.pathway],
          ]}
        />
        <OptionChoiceField
          option={option}
          field="role"
          label="Commissions or provides"
          what={`What ${letter} does`}
          choices={[
            ['unstated', 'Not stated'],
            ['commissions', 'Commissions'],
            ['provides', 'Provides'],
            ['both', 'Both'],
          ]}
        />
        <OptionText option={option} field="governance" label="Governance" lines={2} longest={20_000} wide />
        <OptionText option={option} field="scope" label="Services in scope" lines={2} longest={20_000} wide />
      </div>
    </section>
  );
};

/** What it would mean to those whom it is for. */
export const Patients = ({ option }: PartProps) => (
  <section className="pane-part" aria-labelledby="patients">
    <h3 id="patients">What patients would notice</h3>
    <OptionText
      option={option}
      field="patientsNotice"
      label="What patients would notice"
      hideLabel
      lines={2}
      longest={1000}
      hint="In plain words, for the paper’s appendix: what would be new, what would stay, what would be worse."
    />
  </section>
);

/** What it holds, what it risks, and when it could begin. */
export const BudgetAndStart = ({ option }: PartProps) => {
  const set = useSetFields();
  const { id, letter } = option;
  return (
    <section className="pane-part" aria-labelledby="money">
      <h3 id="money">Budget, risk and start</h3>
      <div className="form">
        <OptionChoiceField
          option={option}
          field="budgetHeld"
          label="Budget held"
          what={`Budget that ${letter} holds`}
          choices={[
            ['unstated', 'Not stated'],
            ['none', 'None'],
            ['indicative', 'Indicative'],
            ['real', 'Real'],
          ]}
        />
        <NewOrganisation option={option} />
        <div {...jumpMark('option', id, 'earliestStart')}>
          <DateField
            label="Earliest start"
            value={option.earliestStart}
            hint="The soonest that law, consultation and people allow."
            onCommit={(earliestStart) =>
              set('option', id, `Change the earliest start of ${letter}`, { earliestStart })
            }
          />
        </div>
        <div {...jumpMark('option', id, 'startDate')}>
          <DateField
            label="Planned start"
            value={option.startDate}
            hint="When it is planned to begin; empty while that is open."
            onCommit={(startDate) =>
              set('option', id, `Change the planned start of ${letter}`, { startDate })
            }
          />
        </div>
        <OptionText
          option={option}
          field="riskAndReturn"
          label="Risk and return"
          lines={2}
          longest={20_000}
          wide
        />
      </div>
    </section>
  );
};
