import type { Failure } from '../../../shared/contract/result.ts';
import type { Clock, Documents, Files, PaperPrinter } from '../../ports.ts';

/** What the commands need of the world. */
export interface CommandWorld {
  readonly files: Files;
  readonly documents: Documents;
  readonly printer: PaperPrinter;
  readonly clock: Clock;
  /** Who runs the command, for the history: the name of the account on this machine. */
  readonly author: string;
  /** Milliseconds since some fixed moment. */
  readonly elapsed: () => number;
  readonly out: (text: string) => void;
  readonly err: (line: string) => void;
}

/**
 * 0: done, nothing to complain of · 1: `check` found problems, or `merge` could not take all · 2: could not be done;
 * stderr says why.
 */
export type ExitCode = 0 | 1 | 2;

export const onOneLine = ({ message, next }: Failure): string =>
  `${message} ${next}`.replace(/\s*\n\s*/g, ' ');
