import { type ComponentType, useState } from 'react';
import { Segments } from '../../components/segments.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { useJumpTarget } from '../../session/jump.ts';
import { useAppraisal } from '../../session/use-session.ts';
import '../../components/form.css';
import '../../components/two-pane.css';
import { MeasuresPanel } from './measures-panel.tsx';
import { MilestonesPanel } from './milestones-panel.tsx';
import './plan-stage.css';
import { planTitle } from './plan-words.ts';
import { QuestionsPanel } from './questions-panel.tsx';
import { WorkstreamsPanel } from './workstreams-panel.tsx';

type Panel = 'milestone' | 'workstream' | 'metric' | 'question';

const panels: Readonly<Record<Panel, { readonly name: string; readonly Screen: ComponentType }>> = {
  milestone: { name: 'Milestones', Screen: MilestonesPanel },
  workstream: { name: 'Workstreams', Screen: WorkstreamsPanel },
  metric: { name: 'Measures', Screen: MeasuresPanel },
  question: { name: 'Questions', Screen: QuestionsPanel },
};

const order: readonly Panel[] = ['milestone', 'workstream', 'metric', 'question'];

/** The panel on which a link wants to arrive, and the record that it wants. */
const useAsked = (): { readonly panel: Panel; readonly id: string } | null => {
  const milestone = useJumpTarget('milestone');
  const workstream = useJumpTarget('workstream');
  const metric = useJumpTarget('metric');
  const question = useJumpTarget('question');
  const found = { milestone, workstream, metric, question };
  for (const panel of order) {
    const id = found[panel];
    if (id !== null) return { panel, id };
  }
  return null;
};

/** How the choice is put into practice, and how it will be known whether it works. */
export const PlanStage = () => {
  const appraisal = useAppraisal();
  const asked = useAsked();
  const [picked, setPicked] = useState<{ readonly panel: Panel; readonly asked: string | null } | null>(null);
  // A new link goes before what was picked by hand.
  const panel =
    picked !== null && picked.asked === (asked?.id ?? null) ? picked.panel : (asked?.panel ?? 'milestone');
  const { Screen } = panels[panel];
  return (
    <>
      <StageHeader
        title={planTitle(appraisal)}
        line="How the choice is put into practice, and how it will be known whether it works."
        tools={
          <Segments
            label="Part of the plan"
            value={panel}
            choices={order.map((key) => [key, `${panels[key].name} ${appraisal[key].size}`] as const)}
            onChange={(next) => setPicked({ panel: next, asked: asked?.id ?? null })}
          />
        }
      />
      <Screen />
    </>
  );
};
