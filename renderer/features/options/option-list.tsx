import type { GateStanding } from '../../../shared/analysis/gates.ts';
import { populationOf } from '../../../shared/records/aggregate.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { GateMark } from '../../components/gate-mark.tsx';
import { colourOfLetter, OptionMark } from '../../components/option-mark.tsx';
import { Tag } from '../../components/tag.tsx';
import { useAppraisal } from '../../session/use-session.ts';

interface OptionListProps {
  readonly options: readonly OptionRecord[];
  readonly standings: readonly GateStanding[];
  readonly chosen: OptionRecord | undefined;
  readonly onChoose: (id: string) => void;
}

/** The options to choose from, each with who employs, for how many, and what it fails. */
export const OptionList = ({ options, standings, chosen, onChoose }: OptionListProps) => {
  const appraisal = useAppraisal();
  return (
    <ul>
      {options.map((option) => {
        const population = populationOf(appraisal, option);
        return (
          <li key={option.id}>
            <button
              type="button"
              className="pane-item"
              aria-current={option === chosen ? 'true' : undefined}
              onClick={() => onChoose(option.id)}
            >
              <OptionMark colour={colourOfLetter(option.letter)} />
              <span className="pane-name" title={option.name}>
                <b>{option.letter}</b> {option.name || 'Unnamed option'}
              </span>
              {option.shortListed ? (
                option.comparator ? (
                  <Tag>Comparator</Tag>
                ) : null
              ) : (
                <Tag>Off the list</Tag>
              )}
              <span className="pane-line" title={option.employingBody}>
                {option.employingBody || 'No employing body yet'}
              </span>
              {population > 0 ? <span className="pane-line">{formatNumber(population)} patients</span> : null}
              <GateMark standing={standings.find((one) => one.option === option.id)} />
            </button>
          </li>
        );
      })}
    </ul>
  );
};
