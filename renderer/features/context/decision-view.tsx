import { OwnText } from './fields.tsx';
import { Objectives } from './objectives.tsx';

/** What is to be decided, and what it is meant to achieve. */
export const DecisionView = () => (
  <div className="cards">
    <section className="card" aria-labelledby="decision">
      <h2 id="decision">The decision</h2>
      <div className="form">
        <OwnText
          field="title"
          label="Title"
          required="Give it a title, such as “Integrated care in Carlisle”. The one it had was kept."
        />
        <OwnText
          field="shortTitle"
          label="Short title"
          longest={60}
          hint="At the foot of every page; empty takes the title, cut."
        />
        <OwnText field="locality" label="Locality" />
        <OwnText field="commissioner" label="Commissioner" />
        <OwnText field="sponsor" label="Sponsor" />
        <OwnText field="clinicalLead" label="Clinical lead" />
        <OwnText field="author" label="Author" />
        <OwnText field="decisionSought" label="Decision sought" lines={2} longest={20_000} wide />
        <OwnText field="caseForChange" label="Case for change" lines={3} longest={20_000} wide />
        <OwnText
          field="scope"
          label="Scope"
          lines={2}
          longest={20_000}
          hint="What is in, and what is left out."
          wide
        />
      </div>
    </section>
    <Objectives />
  </div>
);
