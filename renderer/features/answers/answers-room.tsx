import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { paperContext } from '../../../shared/paper/context.ts';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { revealRanking, showingReveals } from '../../session/ranking-visibility.ts';
import { goTo, stageHref } from '../../session/route.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useProcess } from '../../session/use-process.ts';
import { useAnalysis, useAppraisal, useOpenSession, useSession } from '../../session/use-session.ts';
import { answerItems, placeOfKey } from './answer-items.ts';
import { AnswerList } from './answer-list.tsx';
import { AnswerView } from './answer-view.tsx';
import { RevealFirst } from './reveal-first.tsx';
import './answers.css';

/** Answers a key anywhere in the room; the latest answer is the one that counts. */
const useRoomKeys = (answer: (event: KeyboardEvent) => void): void => {
  const latest = useRef(answer);
  useLayoutEffect(() => {
    latest.current = answer;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      latest.current(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};

/** The exec's questions with their answers, for use in the meeting itself: nothing in it can be changed. */
export const AnswersRoom = (): ReactNode => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const session = useOpenSession();
  const conduct = useProcess() ?? undefined;
  const id = useSession((state) => state.id);
  const own = appraisalOf(appraisal);
  const [open, setOpen] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLInputElement>(null);
  // The instant of drawing is printed in the paper alone.
  const context = useMemo(
    () => paperContext(appraisal, analysis, { drawnAt: '', conduct }),
    [appraisal, analysis, conduct],
  );
  const items = useMemo(() => answerItems(context), [context]);
  const withheld = showingReveals(appraisal, analysis);
  const at = items.findIndex(({ key }) => key === open);
  const item = items[at];
  // To open Paper is to see the ranking: while that is withheld, the way back leads to where scores are completed.
  const leave = (): void => goTo(stageHref(id, withheld ? 'scores' : 'paper'));
  const backToList = (words: string): void => {
    setFrom(words === '' ? open : null);
    setTyped(words);
    setOpen(null);
  };
  const step = (by: 1 | -1): void => {
    const next = items[at + by];
    if (item && next) setOpen(next.key);
  };

  useRoomKeys((event) => {
    const inBox = event.target === box.current && event.target !== null;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (item) backToList('');
      else if (typed !== '') setTyped('');
      else leave();
      return;
    }
    // Nothing has been typed yet: a number is one of the ten, and no words to look for.
    if (withheld || (inBox && typed !== '')) return;
    const place = placeOfKey(event.key);
    const asked = place === null ? undefined : items[place];
    if (asked) {
      event.preventDefault();
      setOpen(asked.key);
    } else if (item && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault();
      step(event.key === 'ArrowRight' ? 1 : -1);
    } else if (item && /^\p{L}$/u.test(event.key)) {
      event.preventDefault();
      backToList(event.key);
    } else if (!item && !inBox && event.key.length === 1 && event.key !== ' ') {
      // The key that follows is typed where the focus is by then.
      box.current?.focus();
    }
  });

  return (
    <div className="answers">
      <header className="answers-bar">
        <span className="answers-title">{own.title || 'Untitled appraisal'}</span>
        {own.illustrative ? <span className="answers-tag">Illustrative sample</span> : null}
        <span className="spring" />
        <Button look="quiet" onClick={leave}>
          Leave
        </Button>
      </header>
      <main>
        {withheld ? (
          <RevealFirst
            onReveal={() => session.edit(revealRanking(shownAppraisal(session.store.getState())))}
            onLeave={leave}
          />
        ) : item ? (
          <AnswerView item={item} stock={items.filter(({ kind }) => kind === 'stock').length} />
        ) : (
          <AnswerList
            items={items}
            typed={typed}
            onType={setTyped}
            onChoose={(key) => setOpen(key)}
            from={from}
            box={box}
          />
        )}
      </main>
      {withheld ? null : (
        <footer className="answers-foot">
          <p>
            <kbd>1</kbd> to <kbd>0</kbd> a question · type to find one · <kbd>Esc</kbd>{' '}
            {item ? 'all questions' : typed === '' ? 'leaves' : 'clears'}
          </p>
          {item ? (
            <>
              <span className="spring" />
              <Button icon="left" disabled={at === 0} title="Left arrow" onClick={() => step(-1)}>
                Previous
              </Button>
              <Button title="Esc" onClick={() => backToList('')}>
                All questions
              </Button>
              <Button
                look="primary"
                disabled={at === items.length - 1}
                title="Right arrow"
                onClick={() => step(1)}
              >
                Next
                <Icon name="right" />
              </Button>
            </>
          ) : null}
        </footer>
      )}
    </div>
  );
};
