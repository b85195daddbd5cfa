import { refused } from '../../shared/contract/result.ts';

/** A command that was called wrongly: what is wrong with the call, in a sentence. */
export const misused = (sentence: string): ReturnType<typeof refused> =>
  refused('invalid-request', sentence, '"ico --help" says how it is called.');
