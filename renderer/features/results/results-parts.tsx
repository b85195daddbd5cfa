import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';

/** A part of the results: what it answers, and its cards. */
export interface ResultsPart {
  readonly id: string;
  /** As the contents list it: "What it costs". */
  readonly name: string;
  readonly cards: ReactNode;
}

const elementId = (part: string): string => `results-part-${part}`;

/** Brings a part into view and puts the focus there. */
export const showPart = (part: string): void => {
  const element = document.getElementById(elementId(part));
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
};

/** Buttons, not links: the address after "#" says where the window stands, and another would leave the stage. */
const Contents = ({ parts }: { readonly parts: readonly ResultsPart[] }) => (
  <nav className="results-contents" aria-label="Parts of the results">
    <ul>
      {parts.map(({ id, name }) => (
        <li key={id}>
          <Button look="quiet" dense onClick={() => showPart(id)}>
            {name}
          </Button>
        </li>
      ))}
    </ul>
  </nav>
);

/** The parts in reading order, under their contents where there are many. */
export const ResultsParts = ({ parts }: { readonly parts: readonly ResultsPart[] }) => (
  <>
    {parts.length > 2 && <Contents parts={parts} />}
    {parts.map(({ id, name, cards }) => (
      <section key={id} id={elementId(id)} className="results-part" aria-label={name} tabIndex={-1}>
        {cards}
      </section>
    ))}
  </>
);
