import type { ReactNode } from 'react';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import './weights-round.css';
import { WeightsBegin } from './weights-round-begin.tsx';
import { BesideStep } from './weights-round-beside.tsx';
import { useFirstFocus } from './weights-round-focus.ts';
import { WeightsLocked } from './weights-round-locked.tsx';
import { MostStep } from './weights-round-most.tsx';
import { ask, questionsOf, type RoundPlace, roundPlace } from './weights-round-place.ts';
import { WeightsReview } from './weights-round-review.tsx';

/** Tells one thing in front of the room from the next, so that the focus follows. */
const keyOf = (place: RoundPlace): string => {
  if (place.kind !== 'question') return place.kind;
  const { family, step } = place.question;
  return step.kind === 'most' ? `most ${family.key}` : `beside ${step.criterion}`;
};

/** Weights come first: the swing questions one at a time, what they come to, and the lock. Every answer is an edit. */
export const WeightsRound = (): ReactNode => {
  const session = useOpenSession();
  const place = roundPlace(useAppraisal());
  useFirstFocus(keyOf(place));
  switch (place.kind) {
    case 'locked':
      return <WeightsLocked set={place.set} />;
    case 'begin':
      return <WeightsBegin />;
    case 'review':
      return <WeightsReview set={place.set} />;
    case 'question': {
      const { question, set, of } = place;
      const now = () => shownAppraisal(session.store.getState());
      const by = (steps: number) => {
        const all = questionsOf(now(), set);
        return all[all.findIndex(({ number }) => number === question.number) + steps];
      };
      const back = (): void => {
        const before = by(-1);
        if (before) session.edit(ask(now(), set, before));
      };
      const on = (): void => session.edit(ask(now(), set, by(1) ?? null));
      const given = { set, question, of, onBack: question.number > 1 ? back : null, onNext: on };
      return question.step.kind === 'most' ? (
        <MostStep key={question.family.key} {...given} />
      ) : (
        <BesideStep key={question.step.criterion} {...given} criterion={question.step.criterion} />
      );
    }
  }
};
