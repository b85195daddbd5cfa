import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import './score-drawer.css';

/** Where the drawer of a cell leads: null where there is no cell that way. */
export interface DrawerSteps {
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  /** What the next one is; left out for the next cell to settle. */
  readonly nextWords?: string | undefined;
  readonly onClose: () => void;
}

interface DrawerFrameProps extends DrawerSteps {
  /** "Cell D, Access": what a screen reader calls it. */
  readonly label: string;
  readonly title: ReactNode;
  /** What stands after the title. */
  readonly about: ReactNode;
  /** Links before the steps. */
  readonly links: ReactNode;
  readonly children: ReactNode;
}

/** The drawer of one cell of the grid, judged or measured: its head with the way to other cells, closed by Escape. */
export const DrawerFrame = ({
  label,
  title,
  about,
  links,
  onPrevious,
  onNext,
  nextWords = 'Next to settle',
  onClose,
  children,
}: DrawerFrameProps): ReactNode => (
  <section
    className="score-drawer"
    aria-label={label}
    onKeyDown={(event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    }}
  >
    <div className="score-drawer-head">
      <h2>{title}</h2>
      {about}
      <span className="spring" />
      {links}
      <Button look="quiet" dense disabled={onPrevious === null} onClick={onPrevious ?? undefined}>
        Previous
      </Button>
      <Button look="quiet" dense disabled={onNext === null} onClick={onNext ?? undefined}>
        {nextWords}
      </Button>
      <Button look="quiet" dense onClick={onClose}>
        Close
      </Button>
    </div>
    {children}
  </section>
);
