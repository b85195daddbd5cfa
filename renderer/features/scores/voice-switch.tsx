import type { ReactNode } from 'react';
import { useAppraisal } from '../../session/use-session.ts';
import { answerWords } from './interests.ts';
import { scorersByGroup, type Voice } from './voice.ts';

interface VoiceSwitchProps {
  readonly voice: Voice;
  readonly onChange: (voice: Voice) => void;
}

const keyOf = (voice: Voice): string =>
  voice.kind === 'group' ? `group:${voice.group}` : voice.kind === 'scorer' ? `scorer:${voice.assessor}` : '';

/** Whose scores the grid shows: as agreed, the mean of the groups' means, or one scorer's or group's. */
export const VoiceSwitch = ({ voice, onChange }: VoiceSwitchProps): ReactNode => {
  const appraisal = useAppraisal();
  const groups = scorersByGroup(appraisal);
  const interestOf = (id: string): string => {
    const scorer = appraisal.assessor.get(id);
    return scorer && scorer.interests.length > 0 ? `, interest ${answerWords(appraisal, scorer)}` : '';
  };
  const firstScorer = groups[0]?.[1][0];
  const byScorer = voice.kind === 'group' || voice.kind === 'scorer';
  const choose = (value: string): void => {
    const [kind, ...rest] = value.split(':');
    const name = rest.join(':');
    onChange(kind === 'group' ? { kind: 'group', group: name } : { kind: 'scorer', assessor: name });
  };
  return (
    <>
      {byScorer ? (
        <select
          className="field-box voice-select"
          aria-label="Scorer or group"
          value={keyOf(voice)}
          onChange={(event) => choose(event.target.value)}
        >
          <optgroup label="Groups">
            {groups.map(([group]) => (
              <option key={group} value={`group:${group}`}>
                {group}, mean
              </option>
            ))}
          </optgroup>
          {groups.map(([group, scorers]) => (
            <optgroup key={group} label={group}>
              {scorers.map(({ id, name }) => (
                <option key={id} value={`scorer:${id}`}>
                  {name}
                  {interestOf(id)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      ) : null}
      <fieldset className="voice-switch" aria-label="Whose scores">
        <button
          type="button"
          aria-pressed={voice.kind === 'agreed'}
          onClick={() => onChange({ kind: 'agreed' })}
        >
          Agreed
        </button>
        <button
          type="button"
          aria-pressed={voice.kind === 'mean'}
          disabled={!firstScorer}
          onClick={() => onChange({ kind: 'mean' })}
        >
          Mean
        </button>
        <button
          type="button"
          aria-pressed={byScorer}
          disabled={!firstScorer}
          onClick={() => {
            if (firstScorer && !byScorer) onChange({ kind: 'scorer', assessor: firstScorer.id });
          }}
        >
          By scorer
        </button>
      </fieldset>
    </>
  );
};
