import { createContext, useContext } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** A window over the page about work that goes out to others, or comes back from them. */
export type BroughtWindow =
  | { readonly kind: 'make-sheets' }
  | { readonly kind: 'merge-sheets' }
  /** Another copy of the appraisal, to be chosen. */
  | { readonly kind: 'merge-copy' }
  /** A file that was dropped: another copy of the appraisal that is open, or something to open beside it. */
  | { readonly kind: 'file'; readonly file: File };

interface BroughtState {
  readonly window: BroughtWindow | null;
  /** Scoresheets that were dropped and that their window has still to take over. */
  readonly sheets: readonly File[];
  /** Whether an appraisal is at work, to which something can be brought. */
  readonly attended: boolean;
}

/** What was brought to the open appraisal, from anywhere in the window. */
export interface Brought {
  readonly store: StoreApi<BroughtState>;
  readonly open: (window: BroughtWindow) => void;
  readonly close: () => void;
  /** Scoresheets, to the window that merges them: opened, or as it stands. */
  readonly bringSheets: (files: readonly File[]) => void;
  /** Hands over the sheets that were brought, once. */
  readonly takeSheets: () => readonly File[];
  /** @returns the appraisal is no longer at work, and no window of it open */
  readonly attend: () => () => void;
}

const nothing: BroughtState = { window: null, sheets: [], attended: false };

/** Nothing brought, and nobody to bring it to. */
export const createBrought = (): Brought => {
  const store = createStore<BroughtState>(() => nothing);
  return {
    store,
    open: (window) => store.setState({ window }),
    close: () => store.setState({ window: null, sheets: [] }),
    bringSheets: (files) =>
      store.setState(({ sheets }) => ({ window: { kind: 'merge-sheets' }, sheets: [...sheets, ...files] })),
    takeSheets: () => {
      const { sheets } = store.getState();
      if (sheets.length > 0) store.setState({ sheets: [] });
      return sheets;
    },
    attend: () => {
      store.setState({ ...nothing, attended: true });
      return () => store.setState(nothing);
    },
  };
};

/** One for the window. */
export const BroughtContext = createContext<Brought>(createBrought());

export const useBrought = (): Brought => useContext(BroughtContext);
