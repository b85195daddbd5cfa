import type { PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { AcceptabilityFrame } from './acceptability-frame.tsx';
import { AskedTest } from './asked-test.tsx';

interface RobustnessCardProps {
  readonly context: PaperContext;
  readonly standing: StandingName;
}

/** How often each option comes first when weights and scores are drawn at random, and a test of the reader's own. */
export const RobustnessCard = ({ context, standing }: RobustnessCardProps) => (
  <>
    <AlwaysShown context={context} standing={standing} />
    <AskedTest context={context} standing={standing} />
  </>
);

/** The standard test and, where there are stated weight sets, the mixture of them beside it. */
const AlwaysShown = ({ context, standing }: RobustnessCardProps) => {
  const tests = context.analysis.robustness;
  if (tests.standard === null && tests.problem === null) {
    return (
      <section className="card" aria-label="Random tests">
        <p className="muted">The runs of the random tests are being made.</p>
      </section>
    );
  }
  const { standard, stated, problem } = tests;
  return (
    <>
      {problem !== null && (
        <section className="card" aria-labelledby="results-random">
          <h2 id="results-random" className="results-title">
            There is no random test around the agreed weights yet
          </h2>
          <p className="muted">{problem}</p>
        </section>
      )}
      <div className={standard && stated ? 'results-two' : undefined}>
        {standard && <AcceptabilityFrame context={context} test={standard} standing={standing} />}
        {stated && (
          <AcceptabilityFrame
            context={context}
            test={stated}
            standing={standing}
            under="Under the stated weights, "
          />
        )}
      </div>
    </>
  );
};
