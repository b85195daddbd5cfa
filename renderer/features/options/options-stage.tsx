import { useMemo, useState } from 'react';
import { type GateStanding, gateStandings } from '../../../shared/analysis/gates.ts';
import { freeLetter, inOrder, lastOrder, populationOf } from '../../../shared/records/aggregate.ts';
import { newOption, type OptionRecord } from '../../../shared/records/option.ts';
import { count } from '../../../shared/text/lists.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { AddLine } from '../../components/add-row.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { GateMark } from '../../components/gate-mark.tsx';
import { colourOfLetter, OptionMark } from '../../components/option-mark.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { Tag } from '../../components/tag.tsx';
import { useMessages } from '../../session/messages.ts';
import { newId } from '../../session/new-id.ts';
import { swapped, useRemove } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import '../../components/form.css';
import '../../components/two-pane.css';
import { OptionDetail } from './option-detail.tsx';
import './options-stage.css';

const titleOf = (options: readonly OptionRecord[]): string => {
  const shortListed = options.filter((option) => option.shortListed).length;
  if (options.length === 0) return 'Options';
  return shortListed === options.length
    ? `${count(options.length, 'option')}, all on the short list`
    : `${count(shortListed, 'option')} on the short list of ${options.length} looked at`;
};

const OptionCard = ({
  option,
  population,
  standing,
  chosen,
  onChoose,
}: {
  readonly option: OptionRecord;
  readonly population: number;
  readonly standing: GateStanding | undefined;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) => (
  <button type="button" className="pane-item" aria-current={chosen ? 'true' : undefined} onClick={onChoose}>
    <OptionMark colour={colourOfLetter(option.letter)} />
    <span className="pane-name" title={option.name}>
      <b>{option.letter}</b> {option.name || 'Unnamed option'}
    </span>
    {option.comparator ? <Tag>Comparator</Tag> : option.shortListed ? null : <Tag>Not listed</Tag>}
    <span className="pane-line" title={option.employingBody}>
      {option.employingBody || 'No employing body yet'}
    </span>
    {population > 0 ? <span className="pane-line">{formatNumber(population)} patients</span> : null}
    <GateMark standing={standing} />
  </button>
);

/** The arrangements that could be chosen: a list to add to, and the chosen one in full. */
export const OptionsStage = () => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const messages = useMessages();
  const remove = useRemove();
  const options = inOrder(appraisal, 'option');
  const standings = useMemo(() => gateStandings(appraisal), [appraisal]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = options.find(({ id }) => id === chosenId) ?? options[0];
  const place = chosen ? options.indexOf(chosen) : -1;

  const add = (name: string): void => {
    const letter = freeLetter(appraisal);
    if (letter === null) {
      messages.say({ text: 'All 26 letters are taken. Remove an option first.', failed: true });
      return;
    }
    const option = newOption({ id: newId(), order: lastOrder(appraisal, 'option'), letter, name });
    session.edit({ label: `Add option ${letter}, ${name}`.slice(0, 300), put: [option] });
    setChosenId(option.id);
  };

  return (
    <>
      <StageHeader
        title={titleOf(options)}
        line="Each is a full arrangement: who employs, in what legal form, for which lists, with what budget."
      />
      <div className="two-pane">
        <section className="pane-list" aria-label="Options">
          {options.length === 0 ? (
            <EmptyState>No options yet. Type a name and press Enter to add one.</EmptyState>
          ) : (
            <ul>
              {options.map((option) => (
                <li key={option.id}>
                  <OptionCard
                    option={option}
                    population={populationOf(appraisal, option)}
                    standing={standings.find((one) => one.option === option.id)}
                    chosen={option === chosen}
                    onChoose={() => setChosenId(option.id)}
                  />
                </li>
              ))}
            </ul>
          )}
          <div className="pane-add">
            <AddLine label="Add an option" onAdd={add} />
          </div>
        </section>
        {chosen ? (
          <OptionDetail
            key={chosen.id}
            option={chosen}
            first={place === 0}
            last={place === options.length - 1}
            onMove={(by) => {
              const other = options[place + by];
              if (other) {
                session.edit({
                  label: `Move option ${chosen.letter} ${by < 0 ? 'up' : 'down'}`,
                  put: [...swapped(chosen, other, by)],
                });
              }
            }}
            onRemove={() => {
              setChosenId(options[place + 1]?.id ?? options[place - 1]?.id ?? null);
              remove(`Remove option ${chosen.letter}, ${chosen.name}`, [{ type: 'option', id: chosen.id }]);
            }}
          />
        ) : null}
      </div>
    </>
  );
};
