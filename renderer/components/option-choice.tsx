import type { OptionRecord } from '../../shared/records/option.ts';
import { joinNames } from '../../shared/text/lists.ts';
import { CheckField } from './select-field.tsx';
import './option-choice.css';

/** All options, or the ids of those named. */
export type ChosenOptions = 'all' | readonly string[];

/** "all options", "A and B", "no option". */
export const chosenWords = (chosen: ChosenOptions, options: readonly OptionRecord[]): string => {
  if (chosen === 'all') return 'all options';
  const letters = options.filter(({ id }) => chosen.includes(id)).map(({ letter }) => letter);
  return letters.length === 0 ? 'no option' : joinNames(letters);
};

interface OptionChoiceProps {
  readonly label: string;
  readonly options: readonly OptionRecord[];
  readonly chosen: ChosenOptions;
  readonly onCommit: (chosen: 'all' | string[]) => void;
}

/** Which options something concerns: all, those to come included, or the ones that are ticked. */
export const OptionChoice = ({ label, options, chosen, onCommit }: OptionChoiceProps) => (
  <fieldset className="option-choice">
    <legend className="field-label">{label}</legend>
    <CheckField
      label="All options"
      checked={chosen === 'all'}
      onCommit={(all) => onCommit(all ? 'all' : options.map(({ id }) => id))}
    />
    {options.map(({ id, letter, name }) => (
      <CheckField
        key={id}
        label={<span title={name}>{letter}</span>}
        checked={chosen === 'all' || chosen.includes(id)}
        onCommit={(carries) => {
          const now = chosen === 'all' ? options.map((option) => option.id) : chosen;
          onCommit(carries ? [...now, id] : now.filter((other) => other !== id));
        }}
      />
    ))}
  </fieldset>
);
