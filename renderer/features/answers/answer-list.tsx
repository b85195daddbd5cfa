import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { typedText } from '../../components/typed-text.ts';
import { type AnswerItem, matching } from './answer-items.ts';

interface AnswerListProps {
  readonly items: readonly AnswerItem[];
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onChoose: (key: string) => void;
  /** The question that was open, which takes the focus. */
  readonly from: string | null;
  readonly box: RefObject<HTMLInputElement | null>;
}

const parts = [
  ['stock', 'The ten questions'],
  ['reserve', 'In reserve'],
  ['asked', 'Asked before'],
] as const;

/** The questions as large buttons, and a box that finds one by its words. */
export const AnswerList = ({ items, typed, onType, onChoose, from, box }: AnswerListProps): ReactNode => {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const found = matching(items, typed);
  // Where the list is come to: what was begun to be typed, the question that was open, or the top.
  const [begun] = useState(typed.length);
  useEffect(() => {
    const opened = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(from ?? '')}"]`);
    (begun > 0 ? box.current : (opened ?? heading.current))?.focus();
    box.current?.setSelectionRange(begun, begun);
  }, [from, begun, box]);
  const buttons = (): readonly HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? []),
  ];
  const onArrow = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const all = buttons();
    const at = all.findIndex((button) => button.matches(':focus'));
    (all[at + by] ?? box.current)?.focus();
  };
  return (
    <>
      <div className="answers-find">
        <h1 ref={heading} tabIndex={-1}>
          Exec questions
        </h1>
        <label className="visually-hidden" htmlFor={id}>
          Find a question
        </label>
        <input
          ref={box}
          id={id}
          type="search"
          placeholder="Type to find a question"
          autoComplete="off"
          value={typed}
          onChange={(event) => onType(typedText(event.target))}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && found[0]) onChoose(found[0].key);
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              buttons()[0]?.focus();
            }
          }}
        />
        <p role="status">{typed.trim() === '' ? '' : `${found.length} of ${items.length}`}</p>
      </div>
      {found.length === 0 ? <p>No question has these words, nor has its answer. Try fewer of them.</p> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move among the buttons inside, which Tab reaches too */}
      <div ref={list} onKeyDown={onArrow}>
        {parts.flatMap(([kind, name]) => {
          const here = found.filter((item) => item.kind === kind);
          if (here.length === 0) return [];
          return [
            <section key={kind} aria-label={name}>
              {kind === 'stock' ? null : <h2>{name}</h2>}
              <ul className="answers-grid">
                {here.map(({ key, number, question, said }) => (
                  <li key={key}>
                    <button type="button" data-key={key} onClick={() => onChoose(key)}>
                      {number === null ? null : <kbd>{number % 10}</kbd>}
                      <span>
                        {question}
                        {said.length > 0 ? null : <i>no answer on record</i>}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>,
          ];
        })}
      </div>
    </>
  );
};
