import { createContext, useContext } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../shared/contract/result.ts';

/** A sentence about what was just done, in a strip under the bar until dismissed or overtaken. */
export interface Message {
  readonly text: string;
  /** Label of the edit that its Undo button takes back. The button goes once that is no longer the last change. */
  readonly undoes?: string;
  /** Drawn as a warning. */
  readonly failed?: boolean;
}

/** The one message on show. */
export interface Messages {
  readonly store: StoreApi<{ readonly message: Message | null }>;
  readonly say: (message: Message) => void;
  /** Says what went wrong and what to do next. */
  readonly fail: (failure: Failure) => void;
  readonly clear: () => void;
  /** Takes away what was said of something done; what failed stays until it is dismissed. */
  readonly moveOn: () => void;
}

/** Nothing on show. */
export const createMessages = (): Messages => {
  const store = createStore<{ readonly message: Message | null }>(() => ({ message: null }));
  return {
    store,
    say: (message) => store.setState({ message }),
    fail: ({ message, next }) => store.setState({ message: { text: `${message} ${next}`, failed: true } }),
    clear: () => store.setState({ message: null }),
    moveOn: () => {
      if (!store.getState().message?.failed) store.setState({ message: null });
    },
  };
};

/** Set by the app: one for the window. */
export const MessagesContext = createContext<Messages>(createMessages());

/** Where to say what was just done. */
export const useMessages = (): Messages => useContext(MessagesContext);
