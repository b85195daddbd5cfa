import { useMemo, useState } from 'react';
import { indexAppraisal } from '../../../shared/analysis/index-appraisal.ts';
import { rank } from '../../../shared/analysis/rank.ts';
import { outcomeUnder } from '../../../shared/analysis/scenarios.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { type Appraisal, lastOrder } from '../../../shared/records/aggregate.ts';
import { newScenario, noOverrides, type Overrides } from '../../../shared/records/scenario.ts';
import { Button } from '../../components/button.tsx';
import { useMessages } from '../../session/messages.ts';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { KeepForm } from './keep-form.tsx';
import { KeptScenarios } from './kept-scenarios.tsx';
import { costNames } from './results-words.ts';
import { SupposeForm } from './suppose-form.tsx';
import { SupposedList } from './supposed-list.tsx';
import { useFocusNext } from './use-focus-next.ts';
import { useWhatIf } from './use-what-if.ts';
import { effective, isNothing, nothingSupposed, sameOverrides, without } from './what-if.ts';
import './what-if.css';
import { WhatIfTable } from './what-if-table.tsx';
import { changeSentence, overrideRows } from './what-if-words.ts';

/** The records laid out once, with what they come to as they are: every what-if follows from it. */
const useGround = (appraisal: Appraisal) =>
  useMemo(() => {
    const index = indexAppraisal(appraisal);
    return { index, ranked: rank(index), today: outcomeUnder(index, noOverrides) };
  }, [appraisal]);

/** The sentence that says what is supposed and who leads then. */
const said = '.what-if-head h2';

interface WhatIfCardProps {
  readonly context: PaperContext;
  readonly standing: StandingName;
}

/** Other weights, scores and costs, supposed and never written; and those that were kept as scenarios. */
export const WhatIfCard = ({ context, standing }: WhatIfCardProps) => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const messages = useMessages();
  const setFields = useSetFields();
  const [whatIf, suppose] = useWhatIf();
  const [keeping, setKeeping] = useState(false);
  const { root, focusNext } = useFocusNext();
  const { index, ranked, today } = useGround(appraisal);
  const overrides = useMemo(() => effective(whatIf.overrides, index), [whatIf.overrides, index]);
  const supposed = useMemo(() => outcomeUnder(index, overrides), [index, overrides]);
  const letterOf = (id: string): string => index.options[index.rowOf.get(id) ?? -1]?.letter ?? '';
  const source = whatIf.shown === null ? undefined : appraisal.scenario.get(whatIf.shown);
  const asKept = source !== undefined && sameOverrides(overrides, effective(source, index));
  const nothing = isNothing(overrides);

  const replace = (next: Overrides): void => suppose((before) => ({ ...before, overrides: next }));
  const keep = (name: string, description: string): void => {
    const order = lastOrder(shownAppraisal(session.store.getState()), 'scenario');
    const kept = { ...newScenario({ id: newId(), order, name, overrides }), description };
    const label = `Keep the scenario ${name}`;
    session.edit({ label, put: [kept] });
    messages.say({
      text: `“${name}” is kept as a scenario. The ranking itself is as it was.`,
      undoes: label,
    });
    suppose(() => ({ overrides, shown: kept.id }));
    setKeeping(false);
    focusNext(`[data-kept="${CSS.escape(kept.id)}"] input`, said);
  };

  return (
    <section ref={root} className="card what-if" aria-label="What if">
      <div className="what-if-head">
        <div>
          <h2 aria-live="polite" tabIndex={-1}>
            {nothing ? 'What if' : changeSentence({ today, supposed, standing, letterOf })}
          </h2>
          <p className="card-sub">
            {nothing
              ? 'Suppose something else and see who leads then. Nothing is changed until you keep it.'
              : source && asKept
                ? `“${source.name}”, as it was kept.`
                : 'This is only supposed: nothing is changed until you keep it.'}
          </p>
        </div>
        {nothing ? null : (
          <Button
            icon="undo"
            onClick={() => {
              setKeeping(false);
              suppose(() => nothingSupposed);
              focusNext(said);
            }}
          >
            Reset
          </Button>
        )}
      </div>
      <SupposedList
        rows={overrideRows(overrides, index, ranked)}
        sharedOut={overrides.weights.length === index.criteria.length ? overrides.weights : null}
        onRemove={(key) => {
          replace(without(overrides, [key]));
          focusNext('.supposed button', said);
        }}
      />
      <SupposeForm index={index} ranked={ranked} overrides={overrides} onSuppose={replace} />
      {nothing ? null : (
        <>
          <WhatIfTable
            index={index}
            gates={context.analysis.gates}
            today={today}
            supposed={supposed}
            standing={standing}
            cost={ranked.hasCostCriteria ? costNames(context) : null}
          />
          {keeping ? (
            <KeepForm
              onKeep={keep}
              onCancel={() => {
                setKeeping(false);
                focusNext('.what-if-acts button', said);
              }}
            />
          ) : asKept ? null : (
            <div className="what-if-acts">
              <Button onClick={() => setKeeping(true)}>
                {source ? 'Keep as another scenario' : 'Keep as a scenario'}
              </Button>
              {source ? (
                <Button
                  onClick={() => {
                    setFields('scenario', source.id, `Change the scenario ${source.name}`, overrides);
                    focusNext(said);
                  }}
                >
                  Keep in “{source.name}”
                </Button>
              ) : null}
            </div>
          )}
        </>
      )}
      <KeptScenarios
        today={today}
        standing={standing}
        letterOf={letterOf}
        shown={asKept && source ? source.id : null}
        onShow={({ id, weights, scores, costs }) => {
          setKeeping(false);
          suppose(() => ({ overrides: { weights, scores, costs }, shown: id }));
          // What it comes to stands above, out of sight of a long list.
          focusNext(said);
        }}
        onRemoved={(next) =>
          focusNext(...(next === null ? [] : [`[data-kept="${CSS.escape(next)}"] input`]), said)
        }
      />
    </section>
  );
};
