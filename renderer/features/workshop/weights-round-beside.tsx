import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { readNumber } from '../../components/read-typed.ts';
import { typedText } from '../../components/typed-text.ts';
import { useDraft } from '../../components/use-draft.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { rawOf } from '../../weighing/families.ts';
import { topOf } from '../../weighing/swing-walk.ts';
import { RoomFoot } from './room-foot.tsx';
import { QuestionLine, ShareBars, WorstBest } from './weights-round-parts.tsx';
import { keepPoints, nameFirst } from './weights-round-place.ts';
import { sharesSoFar } from './weights-round-shares.ts';
import type { StepProps } from './weights-round-step.ts';
import { pointsWords, stepped } from './weights-round-words.ts';

const read = readNumber('A step beside the first', 0, 100);

/** What one step is worth beside the 100 of the first: typed, or by arrow keys. */
export const BesideStep = ({
  set,
  question,
  of,
  onBack,
  onNext,
  criterion,
}: StepProps & { readonly criterion: string }): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const form = useId();
  const field = useId();
  const [problem, setProblem] = useState<{ readonly sentence: string; readonly over: boolean } | null>(null);
  const now = () => shownAppraisal(session.store.getState());
  const kept = rawOf(appraisal, set)(criterion);
  const top = topOf(appraisal, set, question.family);
  const name = (id: string | null): string =>
    (id === null ? '' : appraisal.criterion.get(id)?.name) || 'an unnamed criterion';
  const refuse = (text: string): void => {
    const over = readNumber('', 100, 1e9)(text).ok;
    setProblem({
      over,
      sentence: over
        ? `${name(criterion)} would get more than ${name(top)}, which was named first.`
        : `Points run from 0 to 100. “${text.trim()}” was not kept.`,
    });
  };
  const take = (text: string, goOn: boolean): void => {
    const parsed = read(text);
    if (parsed.ok) session.edit(keepPoints(now(), set, criterion, parsed.value, goOn));
    else refuse(text);
  };
  const draft = useDraft(kept === undefined ? '' : `${kept}`, (text) => take(text, false));
  const typed = read(draft.text);
  const rows = sharesSoFar(
    appraisal,
    set,
    question.family,
    typed.ok ? { criterion, points: typed.value } : null,
  );
  const answered = kept !== undefined && rows.every(({ points }) => points !== null);
  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    const to = stepped(event.key, typed.ok ? typed.value : null);
    if (to !== null) {
      event.preventDefault();
      setProblem(null);
      draft.change(`${to}`);
    } else if (event.key === 'Escape' && draft.typing) {
      event.stopPropagation();
      setProblem(null);
      draft.drop();
    }
  };
  const submit = (): void => {
    if (!typed.ok) {
      if (draft.text.trim() === '') setProblem({ over: false, sentence: 'Give it points from 0 to 100.' });
      else refuse(draft.text);
      return;
    }
    const { text } = draft;
    // One edit for the points and for going on: an undo then brings the question back without them.
    draft.drop();
    take(text, true);
  };
  return (
    <>
      <main className="ws-main round">
        <form
          id={form}
          className="round-form"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <QuestionLine question={question} of={of} />
          <h1>
            How much is the step on {name(criterion)} worth, beside 100 for {name(top)}?
          </h1>
          <div className="round-two">
            <div className="round-steps">
              <section>
                <h2>{name(criterion)}</h2>
                <WorstBest criterion={criterion} />
              </section>
              {top === null ? null : (
                <section>
                  <h2>
                    {name(top)} <span className="round-hundred">100</span>
                  </h2>
                  <WorstBest criterion={top} />
                </section>
              )}
              <div className="round-points">
                <label htmlFor={field}>Points of 100</label>
                <input
                  id={field}
                  type="text"
                  inputMode="decimal"
                  autoComplete="off"
                  data-first=""
                  data-undo="appraisal"
                  value={draft.text}
                  aria-invalid={problem !== null}
                  aria-describedby={`${field}-say`}
                  onChange={(event) => {
                    setProblem(null);
                    draft.hold(typedText(event.target));
                  }}
                  onBlur={draft.flush}
                  onKeyDown={pressed}
                />
                <div className="round-points-say">
                  <p id={`${field}-say`} className={problem ? 'round-problem' : 'round-note'} role="status">
                    {problem ? problem.sentence : typed.ok ? pointsWords(typed.value, name(top)) : ''}
                  </p>
                  {problem?.over ? (
                    <Button onClick={() => session.edit(nameFirst(now(), set, question.family, criterion))}>
                      Name {name(criterion)} first
                    </Button>
                  ) : null}
                </div>
              </div>
            </div>
            <section className="round-live" aria-label="Weights so far">
              <h2>So far</h2>
              <ShareBars rows={rows} now={criterion} />
            </section>
          </div>
        </form>
      </main>
      <RoomFoot
        keys={[
          [['↑', '↓'], '5 points'],
          [['Enter'], 'keep'],
        ]}
      >
        {onBack ? <Button onClick={onBack}>Back</Button> : null}
        {answered && question.number < of ? <Button onClick={onNext}>Next question</Button> : null}
        <Button type="submit" form={form} look="primary">
          Keep and go on
        </Button>
      </RoomFoot>
    </>
  );
};
