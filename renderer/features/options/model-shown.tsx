import type { ReactNode } from 'react';
import type { OptionModel } from '../../../shared/library/option-models.ts';
import { Tag } from '../../components/tag.tsx';
import { kindWords, restsOnWords } from './option-words.ts';

const budgets: Readonly<Record<OptionModel['budgetHeld'], string>> = {
  none: 'None',
  indicative: 'Indicative',
  real: 'Real',
};

const roles: Readonly<Record<OptionModel['role'], string>> = {
  commissions: 'Commissions',
  provides: 'Provides',
  both: 'Commissions and provides',
};

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Everything that a model says and brings, before it is chosen. */
export const ModelShown = ({ model }: { readonly model: OptionModel }) => (
  <>
    <h3>{model.name}</h3>
    <p>
      <Tag>{kindWords[model.kind]}</Tag> {model.summary}
    </p>
    <dl className="model-facts">
      <Fact name="Employing body">{model.employingBody}</Fact>
      <Fact name="Legal form">{model.legalForm}</Fact>
      <Fact name="Population">
        {model.populationRange}; rests on {restsOnWords[model.restsOn].toLowerCase()}
      </Fact>
      <Fact name="Scope">{model.scope}</Fact>
      <Fact name="Partners">{model.partners}</Fact>
      <Fact name="Governance">{model.governance}</Fact>
      <Fact name="Budget held">
        {budgets[model.budgetHeld]}. {roles[model.role]}.{' '}
        {model.needsNewOrganisation ? 'Needs a new organisation.' : 'Needs no new organisation.'}
      </Fact>
      <Fact name="Risk and return">{model.riskAndReturn}</Fact>
      <Fact name="What patients would notice">{model.patientsNotice}</Fact>
    </dl>
    <h4>What must be true</h4>
    <ul className="model-musts">
      {model.mustBeTrue.map((entry) => (
        <li key={entry.statement}>
          {entry.statement}{' '}
          <span className="muted small">
            {entry.becomes === 'gate' ? `gate ${entry.gate.code}` : 'a question for the log'}
          </span>
        </li>
      ))}
    </ul>
    <h4>Cost lines, without amounts</h4>
    <p>{model.costLines.map(({ name }) => name).join(' · ')}</p>
    <h4>Typical risks, without ratings</h4>
    <p>{model.risks.map(({ name }) => name).join(' · ')}</p>
    <h4>What is known of such arrangements</h4>
    <ul className="model-musts">
      {model.precedents.map(({ text, hindsight }) => (
        <li key={text}>
          {text} {hindsight ? <span className="muted small">known only since 2009</span> : null}
        </li>
      ))}
    </ul>
  </>
);
