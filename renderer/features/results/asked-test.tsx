import { useId, useState } from 'react';
import type { RobustnessSettings } from '../../../shared/analysis/analysis-robustness.ts';
import { indexAppraisal } from '../../../shared/analysis/index-appraisal.ts';
import { rank } from '../../../shared/analysis/rank.ts';
import { standardSettings } from '../../../shared/analysis/robustness/robustness.ts';
import { robustnessProblem } from '../../../shared/analysis/robustness/robustness-problem.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { type TestState, useRobustnessTest } from '../../robustness/use-robustness-test.ts';
import { AcceptabilityFrame } from './acceptability-frame.tsx';
import { AskedSettings } from './asked-settings.tsx';
import './asked-test.css';

interface AskedTestProps {
  readonly context: PaperContext;
  readonly standing: StandingName;
}

/** What was tested, and under what: the picture is of that, whatever the appraisal has become since. */
interface Asked {
  readonly context: PaperContext;
  readonly settings: RobustnessSettings;
  /** Why there is nothing to run. */
  readonly problem: string | null;
}

/** A random test under assumptions of the reader's own, beside the standard one. Nothing of it is kept. */
export const AskedTest = ({ context, standing }: AskedTestProps) => {
  const [open, setOpen] = useState(false);
  const [settings, setSettings] = useState(standardSettings);
  const [asked, setAsked] = useState<Asked | null>(null);
  const inside = useId();
  // Here and not in the form: the worker is warm before the form is open.
  const test = useRobustnessTest();
  const run = (): void => {
    const index = indexAppraisal(context.appraisal);
    const problem = robustnessProblem(index, rank(index), settings);
    test.cancel();
    if ('problem' in problem) {
      setAsked({ context, settings, problem: problem.problem });
    } else {
      setAsked({ context, settings, problem: null });
      test.start(problem);
    }
  };
  const picture = asked?.problem === null && 'picture' in test.state ? test.state.picture : null;
  const running = test.state.kind === 'running' && asked?.problem === null ? asked : null;
  return (
    <>
      <div>
        <Button aria-expanded={open} aria-controls={open ? inside : undefined} onClick={() => setOpen(!open)}>
          Try other assumptions
        </Button>
      </div>
      {open && (
        <div id={inside} className="results-two">
          <section className="card" aria-labelledby="results-asked">
            <h2 id="results-asked" className="results-title">
              Other assumptions
            </h2>
            <p className="card-sub">Nothing here changes the appraisal, and nothing of it is kept.</p>
            <AskedSettings settings={settings} onChange={setSettings} />
            <div className="asked-acts">
              {/* One button, so that the focus stays on it when its words change. */}
              <Button onClick={running ? test.cancel : run}>
                {running ? 'Cancel the runs' : 'Run the test'}
              </Button>
              {running && <Progress made={picture?.runs ?? 0} of={running.settings.iterations} />}
              <p role="status">{statusOf(test.state, asked)}</p>
            </div>
            {asked && asked.context.appraisal !== context.appraisal && asked.problem === null && (
              <p className="results-note">
                The appraisal has changed since: run the test again for its figures.
              </p>
            )}
            {asked?.problem && <Notice look="warning">{asked.problem}</Notice>}
            {test.state.kind === 'failed' && <Notice look="warning">{test.state.sentence}</Notice>}
          </section>
          {asked && picture ? (
            <AcceptabilityFrame
              context={asked.context}
              test={picture}
              standing={standing}
              under="Under other assumptions, "
            />
          ) : (
            <section className="card" aria-label="Picture of the runs">
              <p className="muted">How often each option takes each rank shows here once the test runs.</p>
            </section>
          )}
        </div>
      )}
    </>
  );
};

/** Said once, and read out: the count while the runs are made is not. */
const statusOf = (state: TestState, asked: Asked | null): string => {
  if (asked?.problem !== null) return '';
  if (state.kind === 'done') return `Done: ${formatNumber(state.picture.runs)} runs.`;
  return state.kind === 'cancelled'
    ? `Cancelled after ${formatNumber(state.picture?.runs ?? 0)} of ${formatNumber(asked.settings.iterations)} runs.`
    : '';
};

const Progress = ({ made, of }: { readonly made: number; readonly of: number }) => (
  <span className="asked-progress">
    <progress value={made} max={of} aria-label="Runs made" />
    <span>
      {formatNumber(made)} of {formatNumber(of)} runs
    </span>
  </span>
);
