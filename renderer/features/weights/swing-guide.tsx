import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { WeightSetRecord } from '../../../shared/records/weight-set.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { type Family, rawOf } from '../../weighing/families.ts';
import type { FamilyShares } from '../../weighing/method-change.ts';
import { nextStep, type SwingStep, sameStep, swingSteps, topOf } from '../../weighing/swing-walk.ts';
import { BesideQuestion, MostQuestion, Review } from './swing-questions.tsx';
import './swing-guide.css';

interface GuideProps {
  readonly set: WeightSetRecord;
  readonly families: readonly Family[];
  readonly sharesIn: FamilyShares;
  readonly onClose: () => void;
}

/** Swing weighing, one question at a time and a family at a time. Every answer is kept as it is given. */
export const SwingGuide = ({ set, families, sharesIn, onClose }: GuideProps): ReactNode => {
  const appraisal = useAppraisal();
  const body = useRef<HTMLDivElement>(null);
  const firstOpen = families.findIndex((family) => nextStep(appraisal, set, family).kind !== 'review');
  const [place, setPlace] = useState(Math.max(0, firstOpen));
  const family = families[place];
  const [asked, setAsked] = useState<SwingStep | null>(() =>
    family ? nextStep(appraisal, set, family) : null,
  );
  // A step's first field takes the focus: the next answer can be given without a hand to the mouse.
  useEffect(() => {
    if (asked === null) return;
    const field = body.current?.querySelector<HTMLElement>(
      'input:checked, input[type="range"], input, button',
    );
    field?.focus();
  }, [asked]);
  if (!family || asked === null) return null;
  const steps = swingSteps(appraisal, set, family);
  const at = Math.max(
    0,
    steps.findIndex((step) => sameStep(step, asked)),
  );
  const step = steps[at] ?? asked;
  const more = families[place + 1];
  const answeredNow =
    step.kind === 'most'
      ? topOf(appraisal, set, family) !== null
      : step.kind === 'review' || rawOf(appraisal, set)(step.criterion) !== undefined;
  const go = (to: SwingStep | undefined): void => {
    if (to) setAsked(to);
  };
  const nextFamily = (): void => {
    if (!more) return;
    setPlace(place + 1);
    setAsked(nextStep(appraisal, set, more));
  };
  return (
    <Dialog
      wide
      title={`Swing weights of ${set.name || 'this set'}`}
      onClose={onClose}
      actions={
        <>
          <span className="muted small">
            {step.kind === 'review'
              ? 'All answers are kept.'
              : `Question ${at + 1} of ${family.members.length}.`}{' '}
            {step.kind === 'review' ? '' : 'Each answer is kept at once.'}
          </span>
          <span className="spring" />
          {step.kind === 'review' && !more ? null : (
            <Button look="quiet" onClick={onClose}>
              Leave for now
            </Button>
          )}
          <Button disabled={at === 0} onClick={() => go(steps[at - 1])}>
            Back
          </Button>
          {step.kind === 'review' ? (
            more ? (
              <Button look="primary" onClick={nextFamily}>
                {more.name}
              </Button>
            ) : (
              <Button look="primary" onClick={onClose}>
                Done
              </Button>
            )
          ) : (
            <Button look="primary" disabled={!answeredNow} onClick={() => go(steps[at + 1])}>
              Next
            </Button>
          )}
        </>
      }
    >
      <div ref={body} className="swing-step">
        {families.length > 1 ? (
          <p className="muted">
            {family.name}: {place + 1} of {families.length} families
          </p>
        ) : null}
        {step.kind === 'most' ? <MostQuestion set={set} family={family} /> : null}
        {step.kind === 'beside' ? (
          <BesideQuestion key={step.criterion} set={set} family={family} criterion={step.criterion} />
        ) : null}
        {step.kind === 'review' ? (
          <Review set={set} family={family} sharesIn={sharesIn} onGo={setAsked} />
        ) : null}
      </div>
    </Dialog>
  );
};
