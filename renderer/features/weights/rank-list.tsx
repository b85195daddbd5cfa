import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { WeightSetRecord } from '../../../shared/records/weight-set.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Button } from '../../components/button.tsx';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import type { Family } from '../../weighing/families.ts';
import type { FamilyShares } from '../../weighing/method-change.ts';
import {
  dropped,
  isTied,
  keepRanking,
  moved,
  placesOf,
  type Ranking,
  rankingOf,
  tied,
} from '../../weighing/rank-places.ts';
import { JumpWords } from './jump-words.tsx';

interface RankListProps {
  readonly set: WeightSetRecord;
  readonly family: Family;
  readonly sharesIn: FamilyShares;
  readonly locked: boolean;
}

/** A family in order of importance: dragged, or moved by buttons, with equals where two matter the same. */
export const RankList = ({ set, family, sharesIn, locked }: RankListProps): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const [dragged, setDragged] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const stepped = useRef<{ readonly id: string; readonly by: 1 | -1 } | null>(null);
  // A row that moves takes the focus along; at the end of the list its other button has it.
  useLayoutEffect(() => {
    const { id, by } = stepped.current ?? {};
    if (id === undefined) return;
    stepped.current = null;
    const buttons = [
      ...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-step]') ?? []),
    ].filter(({ dataset }) => dataset['row'] === id);
    const same = buttons.find(({ dataset }) => dataset['step'] === `${by}`);
    (same?.disabled ? buttons.find((button) => button !== same) : same)?.focus();
  });
  const { ranking: given, unplaced } = rankingOf(appraisal, set, family);
  // What has no place yet stands last, in table order, and gets a place with the first move of any.
  const ranking: Ranking = [...given, ...unplaced.map((id) => [id])];
  const places = placesOf(ranking);
  const order = ranking.flat();
  const shares = sharesIn(family);
  const nameOf = (id: string): string => appraisal.criterion.get(id)?.name || 'Unnamed criterion';
  const keep = (next: Ranking, what: string): void => {
    const change = keepRanking(shownAppraisal(session.store.getState()), set, next, `${what} in ${set.name}`);
    if ((change.put ?? []).length > 0) session.edit(change);
  };
  const step = (id: string, by: 1 | -1): void => {
    stepped.current = { id, by };
    keep(moved(ranking, id, by), `${nameOf(id)} ${by < 0 ? 'up' : 'down'}`);
  };
  return (
    <div className="rank">
      {locked || unplaced.length === 0 ? null : (
        <p className="weight-todo">
          {unplaced.length === family.members.length
            ? 'Not ranked yet: bring them into order, or '
            : `${unplaced.length} without a place yet: move them, or `}
          <Button dense onClick={() => keep(ranking, 'Take the order as it stands')}>
            Take this order
          </Button>
        </p>
      )}
      <ol ref={list} className="rank-list" aria-label={`${family.name}, most important first`}>
        {order.map((id, at) => {
          const equal = isTied(ranking, id);
          const share = shares?.get(id);
          const open = unplaced.includes(id);
          const name = nameOf(id);
          return (
            <li
              key={id}
              className={dragged === id ? 'rank-row is-dragged' : 'rank-row'}
              draggable={!locked}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', name);
                setDragged(id);
              }}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => {
                if (dragged === null || dragged === id) return;
                event.preventDefault();
                event.dataTransfer.dropEffect = 'move';
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null) keep(dropped(ranking, dragged, id), `Move ${nameOf(dragged)}`);
                setDragged(null);
              }}
            >
              <span className="rank-place">
                {open
                  ? '–'
                  : `${places.get(id)}${ranking.some((one) => one.length > 1 && one.includes(id)) ? '=' : ''}`}
              </span>
              <span className="rank-name">
                {name}
                <JumpWords criterion={id} />
              </span>
              {locked ? null : (
                <>
                  <label className="check rank-equal">
                    <input
                      type="checkbox"
                      checked={equal}
                      disabled={at === 0}
                      onChange={(event) =>
                        keep(
                          tied(ranking, id, event.target.checked),
                          event.target.checked
                            ? `${name} equal to ${nameOf(order[at - 1] ?? '')}`
                            : `${name} below ${nameOf(order[at - 1] ?? '')}`,
                        )
                      }
                    />
                    <span>
                      equal to the one above<span className="visually-hidden">: {name}</span>
                    </span>
                  </label>
                  <Button
                    look="quiet"
                    dense
                    icon="up"
                    aria-label={`${name} up`}
                    disabled={at === 0 && ranking[0]?.length === 1}
                    data-row={id}
                    data-step={-1}
                    onClick={() => step(id, -1)}
                  >
                    Up
                  </Button>
                  <Button
                    look="quiet"
                    dense
                    icon="down"
                    aria-label={`${name} down`}
                    disabled={at === order.length - 1 && ranking.at(-1)?.length === 1}
                    data-row={id}
                    data-step={1}
                    onClick={() => step(id, 1)}
                  >
                    Down
                  </Button>
                </>
              )}
              <span className="rank-share">
                {share === undefined ? '' : `${formatNumber(share * 100, 1)}%`}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
};
