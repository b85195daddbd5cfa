import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { type OptionModel, optionModels } from '../../../shared/library/option-models.ts';
import { freeLetter } from '../../../shared/records/aggregate.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Tag } from '../../components/tag.tsx';
import { typedText } from '../../components/typed-text.ts';
import { useAppraisal } from '../../session/use-session.ts';
import { foundModels, lettersOf, wouldMix } from './model-choice.ts';
import { ModelShown } from './model-shown.tsx';
import './model-dialog.css';

interface ModelDialogProps {
  /** The model in front to begin with; the first when none is named. */
  readonly asked: string | null;
  readonly onStart: (model: OptionModel) => void;
  readonly onClose: () => void;
}

/** Keys that go through the list while the typing goes on. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };

/** The models of the library to start an option from: found by typing, read in full, then taken. */
export const ModelDialog = ({ asked, onStart, onClose }: ModelDialogProps) => {
  const appraisal = useAppraisal();
  const [typed, setTyped] = useState('');
  const [chosenId, choose] = useState(asked ?? optionModels[0]?.id ?? '');
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const groups = foundModels(typed);
  const found = groups.flatMap(({ models }) => models);
  const chosen = found.find((model) => model.id === chosenId) ?? found[0];
  const letter = freeLetter(appraisal);
  const shownId = chosen?.id;

  useLayoutEffect(() => search.current?.focus(), []);
  useLayoutEffect(() => {
    if (shownId !== undefined)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [shownId]);

  const start = (): void => {
    if (chosen && letter !== null) onStart(chosen);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = steps[event.key];
    if (by !== undefined && chosen) {
      event.preventDefault();
      const to = Math.max(0, Math.min(found.indexOf(chosen) + by, found.length - 1));
      choose(found[to]?.id ?? chosen.id);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      start();
    }
  };

  return (
    <Dialog
      wide
      title="Start from a model"
      onClose={onClose}
      actions={
        <>
          <p className="model-advice muted">
            {letter === null
              ? 'All 26 letters are taken: remove an option first.'
              : chosen && wouldMix(chosen, appraisal)
                ? 'The short list will hold models of both kinds, which are no alternatives to each other: the paper has to say why.'
                : 'What is taken is copied; the copy is yours to change.'}
          </p>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!chosen || letter === null} onClick={start}>
            {letter === null ? 'Add' : `Add as option ${letter}`}
          </Button>
        </>
      }
    >
      <div className="model-choice">
        <div className="model-found">
          <Field id={`${id}-search`} label="Find a model">
            <input
              ref={search}
              id={`${id}-search`}
              className="field-box"
              role="combobox"
              aria-expanded="true"
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
              placeholder="Hospice, pension, pooled budget…"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(typedText(event.target))}
              onKeyDown={onKeyDown}
            />
          </Field>
          <p className="muted small" role="status">
            {found.length === 0
              ? 'No model says all of that.'
              : found.length === optionModels.length
                ? `${found.length} models`
                : `${found.length} of ${optionModels.length} models`}
          </p>
          <div ref={list} id={`${id}-list`} className="model-list" role="listbox" aria-label="Models">
            {groups.map(({ kind, heading, models }) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options of a listbox is no fieldset
              <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
                <p id={`${id}-${kind}`} className="model-heading">
                  {heading}
                </p>
                {models.map((model) => {
                  const letters = lettersOf(appraisal, model.id);
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keys
                    <div
                      key={model.id}
                      id={`${id}-${model.id}`}
                      className="model-item"
                      role="option"
                      tabIndex={-1}
                      aria-selected={model === chosen}
                      onClick={() => {
                        choose(model.id);
                        search.current?.focus();
                      }}
                      onDoubleClick={start}
                    >
                      <span>{model.name}</span>
                      {letters === null ? null : <Tag>is {letters}</Tag>}
                    </div>
                  );
                })}
              </div>
            ))}
          </div>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys need to reach it */}
        <section key={chosen?.id} className="model-shown" aria-label="The model in front" tabIndex={0}>
          {chosen ? (
            <ModelShown model={chosen} />
          ) : (
            <p className="muted">Try fewer words, or add an option of your own.</p>
          )}
        </section>
      </div>
    </Dialog>
  );
};
