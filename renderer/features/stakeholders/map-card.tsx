import { useState } from 'react';
import { mapFinding } from '../../../shared/analysis/people-words.ts';
import { groupStands, stakeholderMap } from '../../../shared/analysis/positions.ts';
import { stakeholderMapTable } from '../../../shared/paper/table-of-chart.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { FigureFrame } from '../../charts/figure-frame.tsx';
import { StakeholderMap } from '../../charts/stakeholder-map.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { mostOpposed } from './stakeholder-rows.ts';

/** Influence against position, for one option at a time. */
export const MapCard = ({ options }: { readonly options: readonly OptionRecord[] }) => {
  const appraisal = useAppraisal();
  const [asked, setAsked] = useState<string | null>(null);
  const option =
    options.find(({ id }) => id === asked) ??
    options.find(({ id }) => id === mostOpposed(appraisal, options));
  if (!option) return null;
  const stands = groupStands(appraisal, option.id);
  const data = stakeholderMap(stands);
  const left = data.unplaced.map(({ name }) => name || 'an unnamed group');
  return (
    <FigureFrame
      title={mapFinding(stands, option.letter)}
      subtitle={`Influence of each group and where it stands on ${option.letter}, ${option.shortName || option.name}. Hatched: against, with influence to hold it up.`}
      table={stakeholderMapTable(data)}
      draw={(width) => (
        <StakeholderMap
          data={data}
          alt={`Map of influence and position on option ${option.letter}`}
          width={width}
        />
      )}
      tools={
        <select
          className="field-box map-option"
          aria-label="Map of option"
          value={option.id}
          onChange={(event) => setAsked(event.target.value)}
        >
          {options.map(({ id, letter, shortName, name }) => (
            <option key={id} value={id}>
              {letter} {shortName || name}
            </option>
          ))}
        </select>
      }
      note={
        left.length === 0
          ? null
          : `Not on the map, for want of an influence or a position: ${joinNames(left)}.`
      }
    />
  );
};
