import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { topOf } from '../../weighing/swing-walk.ts';
import { RoomFoot } from './room-foot.tsx';
import { QuestionLine, WorstBest } from './weights-round-parts.tsx';
import { nameFirst } from './weights-round-place.ts';
import type { StepProps } from './weights-round-step.ts';

/**
 * Which step from worst to best comes first. Going through the list only looks: what the room decides on is confirmed,
 * or every criterion that an arrow key passes would be an answer.
 */
export const MostStep = ({ set, question, of, onBack }: StepProps): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const { family } = question;
  const top = topOf(appraisal, set, family);
  const form = useId();
  const [looked, setLooked] = useState<string | null>(null);
  const at = looked ?? top;
  const name = (id: string): string => appraisal.criterion.get(id)?.name || 'Unnamed criterion';
  return (
    <>
      <main className="ws-main round">
        <form
          id={form}
          className="round-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (at !== null)
              session.edit(nameFirst(shownAppraisal(session.store.getState()), set, family, at));
          }}
        >
          <QuestionLine question={question} of={of} />
          <h1 id="round-most">
            Imagine every criterion at its worst. Which one would you move to its best first?
          </h1>
          <div className="round-two">
            <fieldset className="round-choices" aria-labelledby="round-most">
              {family.members.map(({ id }) => (
                <label key={id} className="round-choice">
                  <input
                    type="radio"
                    name={`most ${set.id} ${family.key}`}
                    checked={id === at}
                    data-first={id === (at ?? family.members[0]?.id) ? '' : undefined}
                    onChange={() => setLooked(id)}
                  />
                  <span>{name(id)}</span>
                  {id === top ? <span className="round-hundred">100</span> : null}
                </label>
              ))}
            </fieldset>
            {at === null ? (
              <p className="round-say">
                The one that is named gets 100 points. Every other is then given points beside it.
              </p>
            ) : (
              <section className="round-looked" aria-live="polite">
                <h2>{name(at)}</h2>
                <WorstBest criterion={at} />
              </section>
            )}
          </div>
        </form>
      </main>
      <RoomFoot
        keys={[
          [['↑', '↓'], 'look'],
          [['Enter'], 'this one first'],
        ]}
      >
        {onBack ? <Button onClick={onBack}>Back</Button> : null}
        <Button type="submit" form={form} look="primary" disabled={at === null}>
          {at === null ? 'This one first' : `${name(at)} first`}
        </Button>
      </RoomFoot>
    </>
  );
};
