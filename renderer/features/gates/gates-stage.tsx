import { type ReactNode, useMemo, useState } from 'react';
import { gateStandings } from '../../../shared/analysis/gates.ts';
import { type Appraisal, inOrder } from '../../../shared/records/aggregate.ts';
import { count } from '../../../shared/text/lists.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { useJumpTarget } from '../../session/jump.ts';
import { stageHref } from '../../session/route.ts';
import { useAppraisal, useSession } from '../../session/use-session.ts';
import { EmployerGrid, type EmployerPlace } from './employer-grid.tsx';
import { GateGrid, type GatePlace } from './gate-grid.tsx';
import './gates.css';

type View = 'gates' | 'employers';

/** The key of a place, read back from a record's id: `type~option~other`. */
const placeOf = (id: string | null): readonly [option: string, other: string] | null => {
  const [, option, other] = id?.split('~') ?? [];
  return option && other ? [option, other] : null;
};

/** The places that links lead to, and the view that each is on. */
const useAsked = (appraisal: Appraisal) => {
  const result = useJumpTarget('gateResult');
  const gate = useJumpTarget('gate');
  const employer = useJumpTarget('employer');
  const option = useJumpTarget('option');
  const first = inOrder(appraisal, 'option')[0]?.id ?? '';
  return useMemo(() => {
    const [atGate, atEmployer] = [placeOf(result), placeOf(employer)];
    const gatePlace: GatePlace | null = atGate
      ? { option: atGate[0], gate: atGate[1] }
      : gate === null
        ? null
        : { option: first, gate };
    const employerPlace: EmployerPlace | null = atEmployer && {
      option: atEmployer[0],
      staffGroup: atEmployer[1],
    };
    return { gatePlace, employerPlace, asksForGate: gate !== null, asksForLine: option !== null };
  }, [result, gate, employer, option, first]);
};

/** Must-haves, checked before anything is scored, and who would employ whom. */
export const GatesStage = (): ReactNode => {
  const appraisal = useAppraisal();
  const id = useSession((session) => session.id);
  const asked = useAsked(appraisal);
  const [view, setView] = useState<View>(asked.employerPlace ? 'employers' : 'gates');
  const [arrived, setArrived] = useState(asked);
  if (asked !== arrived) {
    setArrived(asked);
    if (asked.employerPlace) setView('employers');
    else if (asked.gatePlace || asked.asksForLine) setView('gates');
  }
  const standings = useMemo(() => gateStandings(appraisal), [appraisal]);
  const listed = standings.filter(({ option }) => appraisal.option.get(option)?.shortListed);
  const holes = listed.reduce((sum, { withoutEmployer }) => sum + withoutEmployer.length, 0);
  const failing = listed.filter(({ failed }) => failed.length > 0).length;

  if (appraisal.option.size === 0) {
    return (
      <>
        <StageHeader title="Gates" line="Must-haves, checked before anything is scored." />
        <EmptyState>
          No options yet. <a href={stageHref(id, 'options')}>Add them on Options</a>; each is then taken
          through the gates here.
        </EmptyState>
      </>
    );
  }
  const line =
    view === 'gates'
      ? 'Must-haves, checked before anything is scored. A fail marks an option; it removes nothing.'
      : 'Who would employ each staff group, by which pension route, and whether that is confirmed.';
  const title =
    view === 'gates'
      ? failing === 0
        ? 'Gates'
        : `${count(failing, 'option fails', 'options fail')} a gate that binds`
      : holes === 0
        ? 'Who employs whom'
        : `Who employs whom: ${count(holes, 'cell')} without an employer`;
  return (
    <>
      <StageHeader
        title={title}
        line={line}
        tools={
          <fieldset className="gate-switch" aria-label="What is shown">
            <button type="button" aria-pressed={view === 'gates'} onClick={() => setView('gates')}>
              Gate grid
            </button>
            <button type="button" aria-pressed={view === 'employers'} onClick={() => setView('employers')}>
              Who employs whom
            </button>
          </fieldset>
        }
      />
      {view === 'gates' ? (
        <GateGrid standings={standings} asked={asked.gatePlace} asksForGate={asked.asksForGate} />
      ) : (
        <EmployerGrid standings={standings} asked={asked.employerPlace} />
      )}
    </>
  );
};
