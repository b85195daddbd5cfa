import type { ReactNode } from 'react';
import type { GateStanding } from '../../../shared/analysis/gates.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { GateMark } from '../../components/gate-mark.tsx';
import { colourOfLetter, OptionMark } from '../../components/option-mark.tsx';

interface OptionHeadProps {
  readonly option: OptionRecord;
  readonly standing: GateStanding | undefined;
}

/** The head of an option's column: what it is called, and under it whether it fails a gate or is off the short list. */
const OptionHead = ({ option, standing }: OptionHeadProps): ReactNode => (
  <span className="gate-head" title={option.name}>
    <OptionMark colour={colourOfLetter(option.letter)} letter={option.letter} />
    <span className="gate-head-name">{option.shortName || option.name || 'Unnamed option'}</span>
    <span className="gate-head-note">
      <GateMark standing={standing} />
      {option.shortListed ? null : <span className="gate-unlisted">not on the short list</span>}
    </span>
  </span>
);

/** The heads of the columns of options, in their order. */
export const optionHeads = (
  options: readonly OptionRecord[],
  standings: readonly GateStanding[],
): readonly ReactNode[] =>
  options.map((option) => (
    <OptionHead
      key={option.id}
      option={option}
      standing={standings.find((one) => one.option === option.id)}
    />
  ));
