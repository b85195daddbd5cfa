import { type ReactNode, useContext } from 'react';
import { MediumContext } from './medium.ts';

interface ScrolledProps {
  /** Id of the element that names what is inside. */
  readonly labelledBy?: string;
  /** The name, where nothing on the page says it. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** On a screen, what may be wider than the screen: scrolls by itself, by keyboard too. On paper, what is inside. */
export const Scrolled = ({ labelledBy, label, children }: ScrolledProps) =>
  useContext(MediumContext) === 'page' ? (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds form controls, and there are none
    <div
      className="page-scrolled"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the keyboard
      tabIndex={0}
      aria-labelledby={labelledBy}
      aria-label={label}
    >
      {children}
    </div>
  ) : (
    children
  );
