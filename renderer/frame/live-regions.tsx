import { useEffect, useState } from 'react';
import { useAnalysis, useSession } from '../session/use-session.ts';
import { rankingWords } from './ranking-words.ts';
import { localTime } from './top-bar.tsx';

/** The value, once it has stayed the same for a while. */
const useSettled = <T,>(value: T, milliseconds: number): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
};

/**
 * Says to a screen reader what changes at the edge of the screen: that work is saved, and that the ranking moved.
 * Waits for a rest in typing, so that it does not speak over it.
 */
export const LiveRegions = ({ rankingShown }: { readonly rankingShown: boolean }) => {
  const saved = useSession(({ saving, log }) =>
    saving === 'saved' ? `Saved ${localTime(log.savedAt)}` : '',
  );
  const { say } = rankingWords(useAnalysis());
  const [first] = useState({ saved, say });
  const savedNow = useSettled(saved, 1500);
  const sayNow = useSettled(rankingShown ? say : '', 1500);
  return (
    <div className="visually-hidden">
      <p role="status">{savedNow === first.saved ? '' : savedNow}</p>
      <p role="status">{sayNow === first.say || sayNow === '' ? '' : `Ranking: ${sayNow}`}</p>
    </div>
  );
};
