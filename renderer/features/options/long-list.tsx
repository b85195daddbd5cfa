import { Fragment, useEffect, useRef, useState } from 'react';
import type { GateStanding } from '../../../shared/analysis/gates.ts';
import { populationOf } from '../../../shared/records/aggregate.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Button } from '../../components/button.tsx';
import { GateMark } from '../../components/gate-mark.tsx';
import { colourOfLetter, OptionMark } from '../../components/option-mark.tsx';
import { putBack, takeOff } from '../../components/short-list.ts';
import { Tag } from '../../components/tag.tsx';
import { TakeOffForm } from '../../components/take-off-form.tsx';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { OptionText } from './option-fields.tsx';
import { kindWords, modelName } from './option-words.ts';

interface LongListProps {
  readonly options: readonly OptionRecord[];
  readonly standings: readonly GateStanding[];
  /** Shows the option in full. */
  readonly onOpen: (id: string) => void;
}

/** "2 unknown", where an option fails nothing; nothing where its gates have not been looked at. */
const gateWords = (standing: GateStanding | undefined): string => {
  if (!standing || (standing.viability === 'unrecorded' && standing.pilot === 'unrecorded'))
    return 'not looked at';
  return standing.unknown.length > 0 ? `none failed, ${standing.unknown.length} unknown` : 'none failed';
};

const kindOf = ({ modelKind }: OptionRecord): string =>
  modelKind === 'unstated' ? 'Kind not stated' : kindWords[modelKind];

/** Every option that was looked at: what it is, whether it is on the short list, and if not, why. */
export const LongList = ({ options, standings, onOpen }: LongListProps) => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const [asking, setAsking] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const acted = useRef<string | null>(null);
  // What was pressed has gone with what it did: the focus stays in the row, at what can be done now.
  useEffect(() => {
    if (acted.current === null || asking !== null) return;
    table.current?.querySelector<HTMLElement>(`[data-act="${CSS.escape(acted.current)}"]`)?.focus();
    acted.current = null;
  });
  const act = (id: string, change: (option: OptionRecord) => Parameters<typeof session.edit>[0]): void => {
    const option = shownAppraisal(session.store.getState()).option.get(id);
    acted.current = id;
    setAsking(null);
    if (option) session.edit(change(option));
  };
  return (
    <div className="card long-list">
      <table ref={table} className="rows">
        <colgroup>
          <col style={{ width: 48 }} />
          <col style={{ width: '24%' }} />
          <col style={{ width: 100 }} />
          <col style={{ width: 80 }} />
          <col style={{ width: 100 }} />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Letter</span>
            </th>
            <th scope="col">Option and its model</th>
            <th scope="col">Gates failed</th>
            <th scope="col" className="number">
              Population
            </th>
            <th scope="col">Short list</th>
            <th scope="col">Why not</th>
            <th scope="col">Revisit if</th>
          </tr>
        </thead>
        <tbody>
          {options.map((option) => {
            const { id, letter, name, shortListed } = option;
            const standing = standings.find((one) => one.option === id);
            return (
              <Fragment key={id}>
                <tr className="in-row">
                  <td className="long-list-text">
                    <OptionMark colour={colourOfLetter(letter)} letter={letter} />
                  </td>
                  <th scope="row" className="long-list-text">
                    <button type="button" className="text-link" onClick={() => onOpen(id)}>
                      {name || 'Unnamed option'}
                    </button>
                    <span className="muted small">{modelName(option) ?? 'Described by hand'}</span>
                    <span className="muted small">{kindOf(option)}</span>
                    {option.comparator ? <Tag>Comparator</Tag> : null}
                  </th>
                  <td className="long-list-text">
                    {standing && standing.failed.length > 0 ? (
                      <GateMark standing={standing} />
                    ) : (
                      <span className="muted">{gateWords(standing)}</span>
                    )}
                  </td>
                  <td className="long-list-text number">{formatNumber(populationOf(appraisal, option))}</td>
                  <td className="long-list-text">
                    {shortListed ? <b>On the list</b> : 'Off the list'}
                    <Button
                      dense
                      data-act={id}
                      aria-expanded={shortListed ? asking === id : undefined}
                      aria-label={shortListed ? `Take ${letter} off the short list` : `Put ${letter} back`}
                      onClick={() => (shortListed ? setAsking(asking === id ? null : id) : act(id, putBack))}
                    >
                      {shortListed ? 'Take off…' : 'Put back'}
                    </Button>
                  </td>
                  {shortListed ? (
                    <>
                      <td className="long-list-text muted">{option.discardReason}</td>
                      <td className="long-list-text muted">{option.revisitIf}</td>
                    </>
                  ) : (
                    <>
                      <td>
                        <OptionText
                          option={option}
                          field="discardReason"
                          label={`Why ${letter} is not on the short list`}
                          hideLabel
                          lines={2}
                          longest={1000}
                        />
                      </td>
                      <td>
                        <OptionText
                          option={option}
                          field="revisitIf"
                          label={`Look at ${letter} again if`}
                          hideLabel
                          lines={2}
                          longest={1000}
                        />
                      </td>
                    </>
                  )}
                </tr>
                {asking === id && shortListed ? (
                  <tr>
                    <td />
                    <td colSpan={6}>
                      <TakeOffForm
                        letter={letter}
                        reason={option.discardReason}
                        revisitIf={option.revisitIf}
                        cancelWords="Leave it on"
                        onTake={(reason, revisitIf) => act(id, (now) => takeOff(now, reason, revisitIf))}
                        onCancel={() => {
                          acted.current = id;
                          setAsking(null);
                        }}
                      />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
