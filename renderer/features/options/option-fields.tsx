import type { OptionRecord } from '../../../shared/records/option.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { useSetFields } from '../../session/use-record.ts';

type TextKey = {
  [K in keyof OptionRecord]: OptionRecord[K] extends string
    ? string extends OptionRecord[K]
      ? K
      : never
    : never;
}[keyof OptionRecord];

interface OptionTextProps {
  readonly option: OptionRecord;
  readonly field: TextKey;
  readonly label: string;
  readonly lines?: number;
  readonly longest?: number;
  readonly hint?: string;
  /** Takes both columns of the form. */
  readonly wide?: boolean;
  /** Said when a name is left empty, which is then not kept. */
  readonly required?: string;
  readonly hideLabel?: boolean;
}

/** The start of a name, for charts; no half of a character at its end. */
const shortNameOf = (name: string): string => name.slice(0, 40).replace(/[\uD800-\uDBFF]$/, '');

/** Whether the short name is still the one that the name gave it. */
const followsName = ({ name, shortName }: OptionRecord): boolean =>
  shortName === name.slice(0, 40) || shortName === shortNameOf(name);

/** One text of an option. */
export const OptionText = ({
  option,
  field,
  label,
  longest = 500,
  wide = false,
  ...rest
}: OptionTextProps) => {
  const set = useSetFields();
  return (
    <div className={wide ? 'form-wide' : undefined} {...jumpMark('option', option.id, field)}>
      <TextField
        {...rest}
        label={label}
        longest={longest}
        value={option[field]}
        onCommit={(text) =>
          set(
            'option',
            option.id,
            field === 'name'
              ? `Rename option ${option.letter}`
              : `Change ${label.toLowerCase()} of ${option.letter}`,
            field === 'name' && followsName(option)
              ? { name: text, shortName: shortNameOf(text) }
              : { [field]: text },
          )
        }
      />
    </div>
  );
};

type ChoiceKey = 'modelKind' | 'role' | 'restsOn' | 'budgetHeld';

interface OptionChoiceFieldProps<K extends ChoiceKey> {
  readonly option: OptionRecord;
  readonly field: K;
  readonly label: string;
  readonly choices: readonly (readonly [value: OptionRecord[K], words: string])[];
  /** What the edit is called, before the words that were chosen: "Budget held by A". */
  readonly what: string;
  readonly hint?: string;
}

/** One of a few that an option is. */
export const OptionChoiceField = <K extends ChoiceKey>({
  option,
  field,
  label,
  choices,
  what,
  ...rest
}: OptionChoiceFieldProps<K>) => {
  const set = useSetFields();
  return (
    <div {...jumpMark('option', option.id, field)}>
      <SelectField<OptionRecord[K]>
        {...rest}
        label={label}
        value={option[field]}
        choices={choices}
        onCommit={(value) => {
          const words = choices.find(([choice]) => choice === value)?.[1] ?? value;
          set('option', option.id, `${what}: ${words.toLowerCase()}`, { [field]: value });
        }}
      />
    </div>
  );
};
