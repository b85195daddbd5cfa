import { DateField, MoneyField, NumberField, YearField } from '../../components/number-field.tsx';
import { CheckField, SelectField } from '../../components/select-field.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import '../../components/form.css';
import './context-stage.css';
import { OwnText, useOwn } from './fields.tsx';
import { Objectives } from './objectives.tsx';
import { Practices } from './practices.tsx';

const Decision = () => (
  <section className="card" aria-labelledby="decision">
    <h2 id="decision">The decision</h2>
    <div className="form">
      <OwnText
        field="title"
        label="Title"
        required="Give it a title, such as “Integrated care in Carlisle”. The one it had was kept."
      />
      <OwnText field="locality" label="Locality" />
      <OwnText field="commissioner" label="Commissioner" />
      <OwnText field="clinicalLead" label="Clinical lead" />
      <div className="form-wide">
        <OwnText field="decisionSought" label="Decision sought" lines={2} longest={20_000} />
      </div>
      <div className="form-wide">
        <OwnText field="caseForChange" label="Case for change" lines={3} longest={20_000} />
      </div>
      <div className="form-wide">
        <OwnText
          field="scope"
          label="Scope"
          lines={2}
          longest={20_000}
          hint="What is in, and what is left out."
        />
      </div>
    </div>
  </section>
);

const Meeting = () => {
  const { own, set } = useOwn();
  return (
    <section className="card" aria-labelledby="meeting">
      <h2 id="meeting">The meeting and its paper</h2>
      <div className="form form-third">
        <OwnText field="execMeeting" label="Meeting" />
        <DateField
          label="Date of the meeting"
          value={own.execDate}
          onCommit={(execDate) => set('Change the date of the meeting', { execDate })}
        />
        <SelectField
          label="The paper is for"
          value={own.purpose}
          choices={[
            ['decision', 'Decision'],
            ['discussion', 'Discussion'],
            ['information', 'Information'],
          ]}
          onCommit={(purpose) => set(`The paper is for ${purpose}`, { purpose })}
        />
        <OwnText field="itemNumber" label="Item number" longest={40} />
        <OwnText field="paperNumber" label="Paper number" longest={40} />
        <OwnText field="protectiveMarking" label="Protective marking" longest={60} />
        <OwnText field="sponsor" label="Sponsor" />
        <OwnText field="author" label="Author" />
        <SelectField
          label="Status"
          value={own.status}
          choices={[
            ['draft', 'Draft'],
            ['issued', 'Issued'],
            ['decided', 'Decided'],
          ]}
          onCommit={(status) => set(`Mark as ${status}`, { status })}
        />
        <div className="form-wide">
          <OwnText field="previouslyConsideredBy" label="Previously considered by" longest={500} />
        </div>
      </div>
    </section>
  );
};

const Rules = () => {
  const { own, set } = useOwn();
  return (
    <section className="card" aria-labelledby="rules">
      <h2 id="rules">How it is run</h2>
      <div className="form form-third">
        <SelectField
          label="Route"
          value={own.route}
          choices={[
            ['bid', 'Bid as a DH pilot'],
            ['join', 'Join an existing pilot'],
            ['local', 'Go ahead locally'],
          ]}
          onCommit={(route) => set('Change the route', { route })}
        />
        <NumberField
          label="Too close to call, points"
          noun="A margin"
          least={0}
          most={100}
          value={own.tooCloseMargin}
          hint="A lead under this is called too close."
          onCommit={(tooCloseMargin) =>
            set(`Too close to call under ${tooCloseMargin} points`, { tooCloseMargin })
          }
        />
        <SelectField
          label="Read a group’s scores by"
          value={own.averaging}
          choices={[
            ['mean', 'Mean'],
            ['median', 'Median'],
          ]}
          onCommit={(averaging) => set(`Read a group’s scores by ${averaging}`, { averaging })}
        />
        <YearField
          label="Prices of"
          value={own.priceBaseYear}
          onCommit={(priceBaseYear) => set('Change the price base year', { priceBaseYear })}
        />
        <YearField
          label="First year of costs"
          value={own.firstYear}
          onCommit={(firstYear) => set('Change the first year of costs', { firstYear })}
        />
        <NumberField
          label="Years costed"
          noun="A horizon"
          least={1}
          most={60}
          whole
          value={own.horizonYears}
          onCommit={(horizonYears) => set(`Cost ${horizonYears} years`, { horizonYears })}
        />
        <MoneyField
          label="Annual cost now"
          value={own.baselineAnnualCost}
          hint="What the options’ cost lines change."
          onCommit={(baselineAnnualCost) => set('Change the annual cost now', { baselineAnnualCost })}
        />
        <MoneyField
          label="Exec’s delegated limit"
          value={own.delegatedLimit}
          hint="What it may approve without the board."
          onCommit={(delegatedLimit) => set('Change the delegated limit', { delegatedLimit })}
        />
        <div className="context-check">
          <CheckField
            label="Papers may name the people who scored"
            checked={own.namingAllowed}
            onCommit={(namingAllowed) =>
              set(namingAllowed ? 'Allow scorers to be named' : 'Name groups only, not scorers', {
                namingAllowed,
              })
            }
          />
        </div>
      </div>
    </section>
  );
};

/** What the appraisal is about: the decision, the meeting, the rules, the objectives and the registered lists. */
export const ContextStage = () => (
  <>
    <StageHeader title="Context" line="What is to be decided, for whom, by when, and on what ground." />
    <div className="cards">
      <Decision />
      <Meeting />
      <Rules />
      <Objectives />
      <Practices />
    </div>
  </>
);
