import { type ReactNode, useEffect, useRef } from 'react';
import { formatMeasured } from '../../../shared/text/numbers.ts';
import { agreedValue, optionsScored } from '../../../shared/workshop/agenda.ts';
import { optionWords } from '../../../shared/workshop/finding.ts';
import { toOption } from '../../../shared/workshop/moves.ts';
import { useAppraisal } from '../../session/use-session.ts';
import { useWorkshop } from './use-workshop.ts';

/** The options with their agreed scores; the one in front of the room is marked. */
export const OptionTiles = ({
  criterion,
  current,
}: {
  readonly criterion: string;
  readonly current: string | null;
}): ReactNode => {
  const appraisal = useAppraisal();
  const { go } = useWorkshop();
  const tiles = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another option is what has to be brought into view
  useEffect(() => {
    tiles.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav ref={tiles} className="ws-tiles" aria-label="Options">
      {optionsScored(appraisal).map((option) => {
        const value = agreedValue(appraisal, option.id, criterion);
        return (
          <button
            key={option.id}
            type="button"
            data-option={option.id}
            aria-current={option.id === current ? 'true' : undefined}
            aria-label={`${optionWords(option)}, ${value === null ? 'not agreed' : `agreed ${formatMeasured(value)}`}`}
            title={optionWords(option)}
            onClick={() => go((now, at) => toOption(now, at, option.id))}
          >
            <b>{option.letter}</b>
            <span>{value === null ? 'open' : formatMeasured(value)}</span>
          </button>
        );
      })}
    </nav>
  );
};
