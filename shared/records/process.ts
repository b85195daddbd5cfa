import { z } from 'zod';
import { instant, text } from './fields.ts';

/**
 * What one line of the change log did to the process of weighing and scoring: worked out from the versions of the
 * records it wrote, never from its label. Left out where the line touched none of it.
 */
export const changeFacts = z.strictObject({
  /** The weights were locked or opened by it. */
  lock: z.enum(['locked', 'unlocked']).optional(),
  /** The ranking was first seen with it. */
  revealed: z.literal(true).optional(),
  /** Weights given, changed or taken out by it. */
  weights: z.number().int().min(1).optional(),
  /** Scores and measurements given, changed or taken out by it. */
  scores: z.number().int().min(1).optional(),
});

export type ChangeFacts = z.infer<typeof changeFacts>;

/** One line of the change log: what was done, when and by whom; without the records it touched. */
export const loggedChange = z.strictObject({
  seq: z.number().int(),
  kind: z.enum(['edit', 'undo', 'redo']),
  at: instant,
  author: text(200),
  label: text(500),
  facts: changeFacts.optional(),
});

export type LoggedChange = Readonly<z.infer<typeof loggedChange>>;

/** When something was done, and by whom. */
export interface Moment {
  readonly at: string;
  readonly by: string;
}

/** How the weighing and scoring went, as the log shows it. */
export interface Process {
  /** Whether the log has anything of it to show; an appraisal out of a paper brings no log. */
  readonly logged: boolean;
  /** The lock that holds now, or null while weights are open or the log does not show it. */
  readonly locked: Moment | null;
  /** Times that weights were opened after scores had been given. */
  readonly unlockings: readonly Moment[];
  /**
   * True only where the log shows that the weights were locked before the first score was given and not opened again
   * since: what the paper may then print as "locked before scoring".
   */
  readonly lockedBeforeScoring: boolean;
  readonly firstScore: Moment | null;
  readonly revealed: Moment | null;
  /** Weights and scores that were given, changed or taken out after the ranking was first seen. */
  readonly weightsAfterReveal: number;
  readonly scoresAfterReveal: number;
}

/**
 * Reads the process off the log.
 *
 * @param log in any order; `seq` says which line came first
 */
export const processFrom = (log: readonly LoggedChange[]): Process => {
  let locked: Moment | null = null;
  let lockedUnscored = false;
  let firstScore: Moment | null = null;
  let revealed: Moment | null = null;
  let weightsAfterReveal = 0;
  let scoresAfterReveal = 0;
  const unlockings: Moment[] = [];
  const inOrder = [...log].sort((a, b) => a.seq - b.seq);
  for (const { at, author, facts } of inOrder) {
    if (!facts) continue;
    const moment = { at, by: author };
    if (revealed) {
      weightsAfterReveal += facts.weights ?? 0;
      scoresAfterReveal += facts.scores ?? 0;
    }
    // A lock and scores in one line (a file that was imported whole) do not show which came first.
    if (facts.scores !== undefined) firstScore ??= moment;
    if (facts.lock === 'locked') {
      locked = moment;
      lockedUnscored = firstScore === null;
    } else if (facts.lock === 'unlocked') {
      locked = null;
      if (firstScore) unlockings.push(moment);
    }
    if (facts.revealed) revealed ??= moment;
  }
  return {
    logged: inOrder.some(({ facts }) => facts !== undefined),
    locked,
    unlockings,
    lockedBeforeScoring: locked !== null && lockedUnscored && unlockings.length === 0,
    firstScore,
    revealed,
    weightsAfterReveal,
    scoresAfterReveal,
  };
};
