import { type ReactNode, useEffect, useRef } from 'react';
import type { AssessorRecord } from '../../shared/records/assessor.ts';

interface WhoProps {
  readonly groups: readonly (readonly [group: string, scorers: readonly AssessorRecord[]])[];
  /** Who gets no sheet. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

/** A tick for all of a group: between the two where some of them are ticked. */
const GroupTick = ({
  group,
  ticked,
  of,
  onTick,
}: {
  readonly group: string;
  readonly ticked: number;
  readonly of: number;
  readonly onTick: (all: boolean) => void;
}): ReactNode => {
  const box = useRef<HTMLInputElement>(null);
  const some = ticked > 0 && ticked < of;
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <label className="check make-group-all">
      <input
        ref={box}
        type="checkbox"
        checked={ticked === of}
        onChange={(event) => onTick(event.target.checked)}
      />
      <span>
        {group}, {ticked === of ? `all ${of}` : `${ticked} of ${of}`}
      </span>
    </label>
  );
};

/** Scorers by group, each with a tick: who gets a sheet. */
export const WhoGetsSheets = ({ groups, left, onLeft }: WhoProps): ReactNode => {
  const set = (ids: readonly string[], ticked: boolean): void => {
    const next = new Set(left);
    for (const id of ids) {
      if (ticked) next.delete(id);
      else next.add(id);
    }
    onLeft(next);
  };
  return (
    <div className="make-groups">
      {groups.map(([group, scorers]) => {
        const ids = scorers.map(({ id }) => id);
        return (
          <fieldset key={group}>
            <legend className="visually-hidden">{group}</legend>
            <GroupTick
              group={group}
              ticked={ids.filter((id) => !left.has(id)).length}
              of={ids.length}
              onTick={(all) => set(ids, all)}
            />
            <div className="make-members">
              {scorers.map(({ id, name }) => (
                <label key={id} className="check">
                  <input
                    type="checkbox"
                    checked={!left.has(id)}
                    onChange={(event) => set([id], event.target.checked)}
                  />
                  <span className="check-name">{name || 'Scorer without a name'}</span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
};
