import type { SupposedOutcome } from '../../../shared/analysis/scenarios.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { inOrder } from '../../../shared/records/aggregate.ts';
import type { ScenarioRecord } from '../../../shared/records/scenario.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark, useJumpTarget } from '../../session/jump.ts';
import { type Patch, useRemove, useSetFields } from '../../session/use-record.ts';
import { useAnalysis, useAppraisal } from '../../session/use-session.ts';
import { changeSentence, type LetterOf, rankingLine } from './what-if-words.ts';

interface KeptScenariosProps {
  readonly today: SupposedOutcome;
  readonly standing: StandingName;
  readonly letterOf: LetterOf;
  /** The scenario that is loaded into the what-if as it was kept. */
  readonly shown: string | null;
  readonly onShow: (scenario: ScenarioRecord) => void;
  /** After one is removed: the scenario next to it, or null if it was the last. */
  readonly onRemoved: (next: string | null) => void;
}

/** The what-ifs that were kept, each with who leads then. */
export const KeptScenarios = (props: KeptScenariosProps) => {
  const appraisal = useAppraisal();
  const asked = useJumpTarget('scenario');
  const scenarios = inOrder(appraisal, 'scenario');
  if (scenarios.length === 0) return null;
  return (
    <section aria-labelledby="kept-scenarios">
      <h3 id="kept-scenarios">Kept scenarios</h3>
      <ul className="kept">
        {scenarios.map((scenario, at) => (
          <Kept
            key={scenario.id}
            {...props}
            scenario={scenario}
            next={(scenarios[at + 1] ?? scenarios[at - 1])?.id ?? null}
            asked={asked === scenario.id}
          />
        ))}
      </ul>
    </section>
  );
};

interface KeptProps extends KeptScenariosProps {
  readonly scenario: ScenarioRecord;
  /** Its neighbour in the list. */
  readonly next: string | null;
  readonly asked: boolean;
}

const Kept = ({ scenario, next, asked, today, standing, letterOf, shown, onShow, onRemoved }: KeptProps) => {
  const analysis = useAnalysis();
  const setFields = useSetFields();
  const remove = useRemove();
  const { id } = scenario;
  const name = scenario.name || 'a scenario without a name';
  const set = (what: string, patch: Patch<'scenario'>): void => setFields('scenario', id, what, patch);
  const outcome = analysis.scenarios.find((one) => one.scenario === id);
  return (
    <li className={asked ? 'kept-asked' : undefined} data-kept={id} {...jumpMark('scenario', id)}>
      <div className="kept-head">
        <div className="in-row kept-name" {...jumpMark('scenario', id, 'name')}>
          <TextField
            label={`Name of the scenario ${name}`}
            hideLabel
            value={scenario.name}
            longest={200}
            required="A scenario needs a name."
            onCommit={(text) => set(`Rename the scenario ${name}`, { name: text.trim() })}
          />
        </div>
        <CheckField
          label="In the paper"
          checked={scenario.inPaper}
          onCommit={(inPaper) =>
            set(`${inPaper ? 'Put' : 'Leave'} ${name} ${inPaper ? 'in' : 'out of'} the paper`, { inPaper })
          }
        />
        <Button dense disabled={shown === id} aria-label={`Show ${name}`} onClick={() => onShow(scenario)}>
          {shown === id ? 'Shown' : 'Show'}
        </Button>
        <Button
          look="quiet"
          dense
          icon="remove"
          aria-label={`Remove ${name}`}
          onClick={() => {
            remove(`Remove the scenario ${name}`, [{ type: 'scenario', id }]);
            onRemoved(next);
          }}
        >
          Remove
        </Button>
      </div>
      {outcome ? (
        <div className="kept-outcome">
          <p>{changeSentence({ today, supposed: outcome, standing, letterOf })}.</p>
          <p className="muted">{rankingLine(outcome, standing, letterOf)}</p>
        </div>
      ) : null}
      <div className="in-row" {...jumpMark('scenario', id, 'description')}>
        <TextField
          label={`Why ${name} is worth asking`}
          hideLabel
          lines={2}
          longest={2000}
          placeholder="Why it is worth asking, and where the figures come from"
          value={scenario.description}
          onCommit={(description) => set(`Reason for the scenario ${name}`, { description })}
        />
      </div>
    </li>
  );
};
