import type { GateStanding } from '../../../shared/analysis/gates.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { Button } from '../../components/button.tsx';
import { Comments } from '../../components/comments.tsx';
import { GateMark } from '../../components/gate-mark.tsx';
import { HistoryLink } from '../../components/history-link.tsx';
import { colourOfLetter, OptionMark } from '../../components/option-mark.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { useSetFields } from '../../session/use-record.ts';
import { useAppraisal } from '../../session/use-session.ts';
import { Arrangement, BudgetAndStart, Patients } from './option-arrangement.tsx';
import { OptionText } from './option-fields.tsx';
import { OptionLinks } from './option-links.tsx';
import { OptionPopulation } from './option-population.tsx';
import { Standing } from './option-standing.tsx';
import { modelName } from './option-words.ts';

/** Letters that the option may take: its own and the free ones. */
const lettersFor = (appraisal: Appraisal, option: OptionRecord): readonly string[] => {
  const taken = new Set(
    [...appraisal.option.values()].filter(({ id }) => id !== option.id).map(({ letter }) => letter),
  );
  return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => !taken.has(letter));
};

interface OptionDetailProps {
  readonly option: OptionRecord;
  readonly standing: GateStanding | undefined;
  readonly onMove: (by: -1 | 1) => void;
  readonly first: boolean;
  readonly last: boolean;
  readonly onRemove: () => void;
}

/** Everything that one option is, on one page. */
export const OptionDetail = ({ option, standing, onMove, first, last, onRemove }: OptionDetailProps) => {
  const appraisal = useAppraisal();
  const set = useSetFields();
  const { id, letter } = option;
  const model = modelName(option);
  return (
    <article className="pane-detail" aria-labelledby="option-title" {...jumpMark('option', id)}>
      <div>
        <div className="pane-head option-head">
          <h2 id="option-title">
            <OptionMark colour={colourOfLetter(letter)} />
            <span title={option.name}>
              {letter} {option.name || 'Unnamed option'}
            </span>
          </h2>
          <Button look="quiet" dense icon="up" disabled={first} onClick={() => onMove(-1)}>
            Up
          </Button>
          <Button look="quiet" dense icon="down" disabled={last} onClick={() => onMove(1)}>
            Down
          </Button>
          <HistoryLink record={option} name={`option ${letter}`} />
          <Button look="quiet" dense icon="remove" onClick={onRemove}>
            Remove
          </Button>
        </div>
        <div className="option-elsewhere">
          <GateMark standing={standing} />
          <OptionLinks option={option} standing={standing} />
        </div>
      </div>
      <div className="form option-names">
        <OptionText option={option} field="name" label="Name" longest={200} />
        <OptionText option={option} field="shortName" label="Short name, for charts" longest={40} />
        <div {...jumpMark('option', id, 'letter')}>
          <SelectField
            label="Letter"
            value={letter}
            choices={lettersFor(appraisal, option).map((free) => [free, free] as const)}
            onCommit={(chosen) => set('option', id, `Call option ${letter} ${chosen}`, { letter: chosen })}
          />
        </div>
      </div>
      <OptionText
        option={option}
        field="description"
        label="Description"
        lines={3}
        longest={20_000}
        {...(model === null
          ? {}
          : { hint: `Started from the model “${model}”. The text is yours to change.` })}
      />
      <Standing option={option} />
      <OptionPopulation option={option} />
      <Arrangement option={option} />
      <BudgetAndStart option={option} />
      <Patients option={option} />
      <Comments key={`comments ${id}`} on={{ type: 'option', id }} name={`option ${letter}`} />
    </article>
  );
};
