import type { ReactNode } from 'react';
import { useAppraisal } from '../../session/use-session.ts';
import { answerWords } from './interests.ts';
import { type ScoresView, scorersByGroup } from './voice.ts';

interface VoiceSwitchProps {
  readonly view: ScoresView;
  readonly onChange: (view: ScoresView) => void;
}

/** The value of the choice that shows every group; no group is called so, for a name is trimmed. */
const sideBySide = ' ';

const ways = [
  ['agreed', 'Agreed'],
  ['mean', 'Mean'],
  ['groups', 'By group'],
  ['scorer', 'By scorer'],
  ['divided', 'What divides people'],
] as const;

type Way = (typeof ways)[number][0];

const wayOf = ({ kind }: ScoresView): Way => (kind === 'group' ? 'groups' : kind);

/** Which group: every one beside the others, or one alone. */
const GroupChoice = ({ view, onChange }: VoiceSwitchProps): ReactNode => (
  <select
    className="field-box voice-select"
    aria-label="Group"
    value={view.kind === 'group' ? view.group : sideBySide}
    onChange={({ target: { value } }) =>
      onChange(value === sideBySide ? { kind: 'groups' } : { kind: 'group', group: value })
    }
  >
    <option value={sideBySide}>All groups side by side</option>
    {scorersByGroup(useAppraisal()).map(([group]) => (
      <option key={group} value={group}>
        {group} alone
      </option>
    ))}
  </select>
);

/** Which scorer, with what each declared. */
const ScorerChoice = ({ view, onChange }: VoiceSwitchProps): ReactNode => {
  const appraisal = useAppraisal();
  const interestOf = (id: string): string => {
    const scorer = appraisal.assessor.get(id);
    return scorer && scorer.interests.length > 0 ? `, interest ${answerWords(appraisal, scorer)}` : '';
  };
  return (
    <select
      className="field-box voice-select"
      aria-label="Scorer"
      value={view.kind === 'scorer' ? view.assessor : ''}
      onChange={({ target: { value } }) => onChange({ kind: 'scorer', assessor: value })}
    >
      {scorersByGroup(appraisal).map(([group, scorers]) => (
        <optgroup key={group} label={group}>
          {scorers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
              {interestOf(id)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
};

/** Whose scores are shown: as agreed, the mean of the groups' means, by group, by scorer; or where people differ. */
export const VoiceSwitch = ({ view, onChange }: VoiceSwitchProps): ReactNode => {
  const firstScorer = scorersByGroup(useAppraisal())[0]?.[1][0];
  const chosen = wayOf(view);
  const choose = (way: Way): void => {
    if (way === chosen) return;
    if (way !== 'scorer') onChange({ kind: way });
    else if (firstScorer) onChange({ kind: 'scorer', assessor: firstScorer.id });
  };
  return (
    <div className="voice-bar">
      <fieldset className="voice-switch" aria-label="Whose scores">
        {ways.map(([way, words]) => (
          <button
            key={way}
            type="button"
            aria-pressed={way === chosen}
            disabled={way !== 'agreed' && !firstScorer}
            onClick={() => choose(way)}
          >
            {words}
          </button>
        ))}
      </fieldset>
      {chosen === 'groups' ? <GroupChoice view={view} onChange={onChange} /> : null}
      {chosen === 'scorer' ? <ScorerChoice view={view} onChange={onChange} /> : null}
    </div>
  );
};
