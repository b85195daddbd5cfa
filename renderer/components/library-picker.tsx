import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import './library-picker.css';

/** One thing that the library offers. */
export interface Offer {
  readonly id: string;
  readonly name: string;
  /** What it means, in one sentence or two. */
  readonly line: string;
  /** The appraisal has it already: it cannot be taken again. */
  readonly there: boolean;
}

interface LibraryPickerProps {
  /** "Usual risks". */
  readonly title: string;
  /** What the copies will lack, and what to do about it. */
  readonly advice: string;
  readonly offers: readonly Offer[];
  /** Something else to choose, above the list. */
  readonly before?: ReactNode;
  /** The words of the button for so many: "Add 3 risks". */
  readonly addWords: (number: number) => string;
  readonly onAdd: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Things of the library to tick. What is taken is copied: the copy is the user's. */
export const LibraryPicker = ({
  title,
  advice,
  offers,
  before,
  addWords,
  onAdd,
  onClose,
}: LibraryPickerProps) => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const free = offers.filter(({ there }) => !there).map(({ id }) => id);
  const wanted = free.filter((id) => ticked.has(id));
  const all = wanted.length === free.length;
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabled={wanted.length === 0}
            onClick={() => {
              onAdd(wanted);
              onClose();
            }}
          >
            {addWords(wanted.length)}
          </Button>
        </>
      }
    >
      <p className="muted">{advice}</p>
      {before}
      {free.length > 1 ? (
        <div>
          <Button look="quiet" dense onClick={() => setTicked(new Set(all ? [] : free))}>
            {all ? 'Tick none' : `Tick all ${free.length}`}
          </Button>
        </div>
      ) : null}
      <ul className="library-offers">
        {offers.map(({ id, name, line, there }) => (
          <li key={id}>
            <label className="check">
              <input
                type="checkbox"
                disabled={there}
                checked={there || ticked.has(id)}
                onChange={() => {
                  const next = new Set(ticked);
                  if (!next.delete(id)) next.add(id);
                  setTicked(next);
                }}
              />
              <span>
                <b>{name}</b>
                {there ? <span className="library-there">there already</span> : null}
                <span className="library-line">{line}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
