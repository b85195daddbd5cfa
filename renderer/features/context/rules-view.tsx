import type { AppraisalRecord } from '../../../shared/records/appraisal.ts';
import { formatMoney } from '../../../shared/text/money.ts';
import { DateField, NumberField, YearField } from '../../components/number-field.tsx';
import { CheckField, SelectField } from '../../components/select-field.tsx';
import { recordHref, stageHref } from '../../session/route.ts';
import { useSession } from '../../session/use-session.ts';
import { CoverCard } from './cover-card.tsx';
import { OwnText, ownMark, useOwn } from './fields.tsx';

const Meeting = () => {
  const { own, set } = useOwn();
  return (
    <section className="card" aria-labelledby="meeting">
      <h2 id="meeting">The meeting and its paper</h2>
      <div className="form form-third">
        <OwnText field="execMeeting" label="Meeting" />
        <div {...ownMark('execDate')}>
          <DateField
            label="Date of the meeting"
            value={own.execDate}
            onCommit={(execDate) => set('Change the date of the meeting', { execDate })}
          />
        </div>
        <div {...ownMark('purpose')}>
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
        </div>
        <OwnText field="itemNumber" label="Item number" longest={40} />
        <OwnText field="paperNumber" label="Paper number" longest={40} />
        <OwnText field="protectiveMarking" label="Protective marking" longest={60} />
        <div {...ownMark('status')}>
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
        </div>
        <div className="context-considered">
          <OwnText field="previouslyConsideredBy" label="Previously considered by" longest={500} />
        </div>
      </div>
    </section>
  );
};

const routeWords: Readonly<Record<AppraisalRecord['route'], string>> = {
  bid: 'Bid for a pilot',
  join: 'Join an existing pilot',
  local: 'Go ahead locally',
};

/** What is entered on other stages, with the way there: each has one place. */
const Elsewhere = () => {
  const { own } = useOwn();
  const id = useSession((session) => session.id);
  const money = (field: 'delegatedLimit' | 'baselineAnnualCost'): string =>
    recordHref(id, 'costs', { type: 'appraisal', id: own.id }, field);
  const amount = (pence: number | null): string => (pence === null ? 'not stated' : formatMoney(pence));
  return (
    <dl className="context-elsewhere">
      <div {...ownMark('route')}>
        <dt>Route</dt>
        <dd>
          {routeWords[own.route]}. <a href={stageHref(id, 'gates')}>Change it on Gates</a>, where it decides
          which gates bind.
        </dd>
      </div>
      <div {...ownMark('baselineAnnualCost')}>
        <dt>Annual cost today</dt>
        <dd>
          {amount(own.baselineAnnualCost)}.{' '}
          <a href={money('baselineAnnualCost')}>
            {own.baselineAnnualCost === null ? 'State' : 'Change'} it on Costs
          </a>
        </dd>
      </div>
      <div {...ownMark('delegatedLimit')}>
        <dt>Exec’s delegated limit</dt>
        <dd>
          {amount(own.delegatedLimit)}.{' '}
          <a href={money('delegatedLimit')}>{own.delegatedLimit === null ? 'State' : 'Change'} it on Costs</a>
        </dd>
      </div>
    </dl>
  );
};

const Rules = () => {
  const { own, set } = useOwn();
  return (
    <section className="card" aria-labelledby="rules">
      <h2 id="rules">How it is run</h2>
      <div className="form form-third">
        <div {...ownMark('tooCloseMargin')}>
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
        </div>
        <div {...ownMark('averaging')}>
          <SelectField
            label="Read a group’s scores by"
            value={own.averaging}
            choices={[
              ['mean', 'Mean'],
              ['median', 'Median'],
            ]}
            onCommit={(averaging) => set(`Read a group’s scores by ${averaging}`, { averaging })}
          />
        </div>
        <div className="context-check" {...ownMark('namingAllowed')}>
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
        <div {...ownMark('priceBaseYear')}>
          <YearField
            label="Prices of"
            value={own.priceBaseYear}
            onCommit={(priceBaseYear) => set('Change the price base year', { priceBaseYear })}
          />
        </div>
        <div {...ownMark('firstYear')}>
          <YearField
            label="First year of costs"
            value={own.firstYear}
            onCommit={(firstYear) => set('Change the first year of costs', { firstYear })}
          />
        </div>
        <div {...ownMark('horizonYears')}>
          <NumberField
            label="Years costed"
            noun="A horizon"
            least={1}
            most={60}
            whole
            value={own.horizonYears}
            onCommit={(horizonYears) => set(`Cost ${horizonYears} years`, { horizonYears })}
          />
        </div>
      </div>
      <Elsewhere />
    </section>
  );
};

/** The meeting that decides, and the rules that hold for every option. */
export const RulesView = () => (
  <div className="cards">
    <Meeting />
    <CoverCard />
    <Rules />
  </div>
);
