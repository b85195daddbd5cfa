import { useMemo, useState } from 'react';
import { gateStandings } from '../../../shared/analysis/gates.ts';
import type { OptionModel } from '../../../shared/library/option-models.ts';
import { freeLetter, inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import { newOption, type OptionRecord } from '../../../shared/records/option.ts';
import { count } from '../../../shared/text/lists.ts';
import { AddLine } from '../../components/add-row.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { focusChosen } from '../../components/focus-chosen.ts';
import { Segments } from '../../components/segments.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { useJumpTarget } from '../../session/jump.ts';
import { useMessages } from '../../session/messages.ts';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useChosen } from '../../session/use-chosen.ts';
import { swapped, useRemove } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import '../../components/form.css';
import '../../components/two-pane.css';
import { LongList } from './long-list.tsx';
import { MixedNotice } from './mixed-notice.tsx';
import { startOption } from './model-choice.ts';
import { ModelDialog } from './model-dialog.tsx';
import { OptionDetail } from './option-detail.tsx';
import { OptionList } from './option-list.tsx';
import './options-stage.css';
import { OtherOptions } from './other-options.tsx';

type View = 'options' | 'long';

const views: readonly (readonly [View, string])[] = [
  ['options', 'Options'],
  ['long', 'Long list'],
];

const titleOf = (options: readonly OptionRecord[]): string => {
  const shortListed = options.filter((option) => option.shortListed).length;
  if (options.length === 0) return 'Options';
  if (options.length === 1) return `1 option, ${shortListed === 1 ? 'on' : 'not on'} the short list`;
  return shortListed === options.length
    ? `${count(options.length, 'option')}, all on the short list`
    : `${count(shortListed, 'option')} on the short list of ${options.length} looked at`;
};

const lines: Readonly<Record<View, string>> = {
  options: 'Each is a full arrangement: who employs, in what legal form, for which lists, with what budget.',
  long: 'What was looked at, and why some of it is not scored.',
};

const noLetter = 'All 26 letters are taken. Remove an option first.';

/** The arrangements that could be chosen: a list to add to, the chosen one in full, and why some were set aside. */
export const OptionsStage = () => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const messages = useMessages();
  const remove = useRemove();
  const asked = useJumpTarget('option');
  const options = inOrder(appraisal, 'option');
  const standings = useMemo(() => gateStandings(appraisal), [appraisal]);
  const [chosenId, choose] = useChosen('option');
  const [view, setView] = useState<View>('options');
  const [arrived, setArrived] = useState(asked);
  if (asked !== arrived) {
    setArrived(asked);
    if (asked !== null) setView('options');
  }
  /** The model in front in the dialog; an empty text is the first, null is no dialog. */
  const [looking, setLooking] = useState<string | null>(null);
  const chosen = options.find(({ id }) => id === chosenId) ?? options[0];
  const place = chosen ? options.indexOf(chosen) : -1;

  const add = (name: string): void => {
    const letter = freeLetter(appraisal);
    if (letter === null) {
      messages.say({ text: noLetter, failed: true });
      return;
    }
    const option = newOption({ id: newId(), order: lastOrder(appraisal, 'option'), letter, name });
    session.edit({ label: `Add option ${letter}, ${name}`.slice(0, 300), put: [option] });
    choose(option.id);
  };
  const open = (id: string): void => {
    choose(id);
    setView('options');
    focusChosen();
  };
  const start = (model: OptionModel): void => {
    setLooking(null);
    const started = startOption(model, shownAppraisal(session.store.getState()), newId);
    if (started === null) {
      messages.say({ text: noLetter, failed: true });
      return;
    }
    session.edit(started.change);
    messages.say({ text: started.said, undoes: started.change.label });
    open(started.id);
  };
  const startButton = (
    <Button look={options.length === 0 ? 'primary' : 'normal'} onClick={() => setLooking('')}>
      Start from a model
    </Button>
  );

  return (
    <>
      <StageHeader
        title={titleOf(options)}
        line={lines[options.length === 0 ? 'options' : view]}
        tools={
          options.length === 0 ? undefined : (
            <>
              <Segments label="What is shown" value={view} choices={views} onChange={setView} />
              {startButton}
            </>
          )
        }
      />
      <MixedNotice />
      <OtherOptions onLook={setLooking} />
      {view === 'long' && options.length > 0 ? (
        <LongList options={options} standings={standings} onOpen={open} />
      ) : (
        <div className="two-pane">
          <section className="pane-list" aria-label="Options">
            {options.length === 0 ? (
              <EmptyState action={startButton}>
                No options yet. Start from a model of the library, which brings its gates, cost lines and
                risks; or type a name and press Enter.
              </EmptyState>
            ) : (
              <OptionList options={options} standings={standings} chosen={chosen} onChoose={choose} />
            )}
            <div className="pane-add">
              <AddLine label="Add an option of your own" onAdd={add} />
            </div>
          </section>
          {chosen ? (
            <OptionDetail
              key={chosen.id}
              option={chosen}
              standing={standings.find(({ option }) => option === chosen.id)}
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
                choose(options[place + 1]?.id ?? options[place - 1]?.id ?? null);
                remove(`Remove option ${chosen.letter}, ${chosen.name}`, [{ type: 'option', id: chosen.id }]);
                focusChosen();
              }}
            />
          ) : null}
        </div>
      )}
      {looking === null ? null : (
        <ModelDialog asked={looking || null} onStart={start} onClose={() => setLooking(null)} />
      )}
    </>
  );
};
