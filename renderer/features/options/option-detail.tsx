import { type Appraisal, inOrder, populationOf } from '../../../shared/records/aggregate.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Button } from '../../components/button.tsx';
import { HistoryLink } from '../../components/history-link.tsx';
import { DateField } from '../../components/number-field.tsx';
import { colourOfLetter, OptionMark } from '../../components/option-mark.tsx';
import { CheckField, SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { OptionPractices } from './option-practices.tsx';

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
}

/** The start of a name, for charts; no half of a character at its end. */
const shortNameOf = (name: string): string => name.slice(0, 40).replace(/[\uD800-\uDBFF]$/, '');

/** Whether the short name is still the one that the name gave it. */
const followsName = ({ name, shortName }: OptionRecord): boolean =>
  shortName === name.slice(0, 40) || shortName === shortNameOf(name);

const OptionText = ({ option, field, label, longest = 500, ...rest }: OptionTextProps) => {
  const set = useSetFields();
  return (
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
  );
};

/** Letters that the option may take: its own and the free ones. */
const lettersFor = (appraisal: Appraisal, option: OptionRecord): readonly string[] => {
  const taken = new Set(
    [...appraisal.option.values()].filter(({ id }) => id !== option.id).map(({ letter }) => letter),
  );
  return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => !taken.has(letter));
};

const Standing = ({ option }: { readonly option: OptionRecord }) => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const set = useSetFields();
  const { id, letter } = option;
  return (
    <section className="pane-part" aria-labelledby="standing">
      <h3 id="standing">Where it stands</h3>
      <div className="form">
        <CheckField
          label="The one the others are compared with (do minimum)"
          checked={option.comparator}
          onCommit={(comparator) => {
            // At most one option is the comparator: choosing another moves the mark.
            const others = inOrder(appraisal, 'option').filter(
              (other) => other.comparator && other.id !== id,
            );
            session.edit({
              label: comparator
                ? `Compare the others with ${letter}`
                : `Stop comparing the others with ${letter}`,
              put: [{ ...option, comparator }, ...others.map((other) => ({ ...other, comparator: false }))],
            });
          }}
        />
        <CheckField
          label="On the short list"
          checked={option.shortListed}
          onCommit={(shortListed) =>
            set(
              'option',
              id,
              `${shortListed ? 'Put' : 'Take'} ${letter} ${shortListed ? 'on' : 'off'} the short list`,
              {
                shortListed,
              },
            )
          }
        />
        {option.shortListed ? null : (
          <>
            <OptionText
              option={option}
              field="discardReason"
              label="Why it is not on the short list"
              lines={2}
              longest={1000}
            />
            <OptionText
              option={option}
              field="revisitIf"
              label="Look at it again if"
              lines={2}
              longest={1000}
            />
          </>
        )}
      </div>
    </section>
  );
};

interface OptionDetailProps {
  readonly option: OptionRecord;
  readonly onMove: (by: -1 | 1) => void;
  readonly first: boolean;
  readonly last: boolean;
  readonly onRemove: () => void;
}

/** Everything that one option is, on one page. */
export const OptionDetail = ({ option, onMove, first, last, onRemove }: OptionDetailProps) => {
  const appraisal = useAppraisal();
  const set = useSetFields();
  const { id, letter } = option;
  return (
    <article className="pane-detail" aria-labelledby="option-title">
      <div className="pane-head">
        <h2 id="option-title">
          <OptionMark colour={colourOfLetter(letter)} letter={letter} />
          <span>{option.name || 'Unnamed option'}</span>
        </h2>
        <HistoryLink record={option} name={`option ${letter}`} />
        <Button look="quiet" dense icon="up" disabled={first} onClick={() => onMove(-1)}>
          Up
        </Button>
        <Button look="quiet" dense icon="down" disabled={last} onClick={() => onMove(1)}>
          Down
        </Button>
        <Button look="quiet" dense icon="remove" onClick={onRemove}>
          Remove
        </Button>
      </div>
      <div className="form option-names">
        <OptionText option={option} field="name" label="Name" longest={200} />
        <OptionText option={option} field="shortName" label="Short name, for charts" longest={40} />
        <SelectField
          label="Letter"
          value={letter}
          choices={lettersFor(appraisal, option).map((free) => [free, free] as const)}
          onCommit={(chosen) => set('option', id, `Call option ${letter} ${chosen}`, { letter: chosen })}
        />
      </div>
      <OptionText option={option} field="description" label="Description" lines={3} longest={20_000} />
      <Standing option={option} />
      <section className="pane-part" aria-labelledby="arrangement">
        <h3 id="arrangement">The arrangement</h3>
        <div className="form">
          <OptionText option={option} field="employingBody" label="Employing body" lines={2} />
          <OptionText option={option} field="legalForm" label="Legal form" lines={2} />
          <OptionText option={option} field="host" label="Host" lines={2} />
          <OptionText option={option} field="governance" label="Governance" lines={2} longest={20_000} />
          <SelectField
            label="Commissions or provides"
            value={option.role}
            choices={[
              ['unstated', 'Not stated'],
              ['commissions', 'Commissions'],
              ['provides', 'Provides'],
              ['both', 'Both'],
            ]}
            onCommit={(role) => set('option', id, `Change what ${letter} does`, { role })}
          />
          <SelectField
            label="Needs a new organisation"
            value={
              option.needsNewOrganisation === null ? 'unstated' : option.needsNewOrganisation ? 'yes' : 'no'
            }
            choices={[
              ['unstated', 'Not stated'],
              ['yes', 'Yes'],
              ['no', 'No'],
            ]}
            onCommit={(answer) =>
              set(
                'option',
                id,
                `Whether ${letter} needs a new organisation: ${answer === 'unstated' ? 'not stated' : answer}`,
                {
                  needsNewOrganisation: answer === 'unstated' ? null : answer === 'yes',
                },
              )
            }
          />
          <div className="form-wide">
            <OptionText option={option} field="scope" label="Services in scope" lines={2} longest={20_000} />
          </div>
        </div>
      </section>
      <section className="pane-part" aria-labelledby="money">
        <h3 id="money">Budget, risk and start</h3>
        <div className="form">
          <SelectField
            label="Budget held"
            value={option.budgetHeld}
            choices={[
              ['unstated', 'Not stated'],
              ['none', 'None'],
              ['indicative', 'Indicative'],
              ['real', 'Real'],
            ]}
            onCommit={(budgetHeld) =>
              set('option', id, `Change the budget that ${letter} holds`, { budgetHeld })
            }
          />
          <DateField
            label="Earliest start"
            value={option.earliestStart}
            onCommit={(earliestStart) =>
              set('option', id, `Change the earliest start of ${letter}`, { earliestStart })
            }
          />
          <div className="form-wide">
            <OptionText
              option={option}
              field="riskAndReturn"
              label="Risk and return"
              lines={2}
              longest={20_000}
            />
          </div>
        </div>
      </section>
      <section className="pane-part" aria-labelledby="population">
        <h3 id="population">
          Population: {formatNumber(populationOf(appraisal, option))} on registered lists
        </h3>
        <OptionPractices option={option} />
      </section>
    </article>
  );
};
