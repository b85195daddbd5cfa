import type { Failure } from '../../shared/contract/result.ts';
import type { Documents } from '../ports.ts';

/** The first that the thread says, once its script runs. */
export const threadIsUp = 'up';
export type ThreadIsUp = typeof threadIsUp;

/** A piece of work for the thread that makes papers. */
export interface WorkRequest {
  readonly id: number;
  readonly name: keyof Documents;
  readonly given: readonly unknown[];
}

/** What became of it. Errors lose their class on the way, so a failure that a port words travels as what it says. */
export type WorkReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: Failure | null; readonly message: string };
