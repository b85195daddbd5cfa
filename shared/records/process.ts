import { z } from 'zod';
import { instant, text } from './fields.ts';
import type { AnyRecord } from './record.ts';

/**
 * What one line of the change log did to the process of weighing and scoring: worked out from the versions of the
 * records it wrote, never from its label. Left out where the line touched none of it.
 */
export const changeFacts = z.strictObject({
  /** The weights were locked or opened by it; or brought in locked, by whom and when is not known. */
  lock: z.enum(['locked', 'unlocked', 'brought']).optional(),
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
    } else if (facts.lock !== undefined) {
      locked = null;
      if (facts.lock === 'unlocked' && firstScore) unlockings.push(moment);
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

/** What of a record the facts are worked out from: the same in every form that a stored body can have. */
export type Judged =
  | { readonly type: 'appraisal'; readonly weightsLocked: boolean; readonly rankingRevealed: boolean }
  | { readonly type: 'weight'; readonly raw: number }
  | { readonly type: 'score'; readonly value: number | null }
  | { readonly type: 'measure'; readonly likely: number | null };

/** The types of record that facts are worked out from. */
export const judgedTypes = [
  'appraisal',
  'weight',
  'score',
  'measure',
] as const satisfies readonly Judged['type'][];

/** A record before and after a change; null where it was not there. Both are of one type. */
export type JudgedPair = readonly [before: Judged | null, after: Judged | null];

/** The figure that somebody judged or measured; null for none. */
const judgement = (record: Judged | null): number | null => {
  switch (record?.type) {
    case 'weight':
      return record.raw;
    case 'score':
      return record.value;
    case 'measure':
      return record.likely;
    default:
      return null;
  }
};

/**
 * What a change did to the process of weighing and scoring.
 *
 * @param pairs the records that it touched; of one type and id there is one pair
 * @returns undefined where it touched none of it: new words for a reason are no new score
 */
export const factsOf = (pairs: readonly JudgedPair[]): ChangeFacts | undefined => {
  let lock: ChangeFacts['lock'];
  let revealed = false;
  let weights = 0;
  let scores = 0;
  for (const [before, after] of pairs) {
    const type = after?.type ?? before?.type;
    if (type === 'appraisal') {
      const was = before?.type === 'appraisal' ? before : null;
      const is = after?.type === 'appraisal' ? after : null;
      if ((was?.weightsLocked ?? false) !== (is?.weightsLocked ?? false)) {
        lock = is?.weightsLocked ? 'locked' : 'unlocked';
      }
      if (is?.rankingRevealed && !was?.rankingRevealed) revealed = true;
    } else if (judgement(before) !== judgement(after)) {
      if (type === 'weight') weights += 1;
      else scores += 1;
    }
  }
  if (!lock && !revealed && weights === 0 && scores === 0) return undefined;
  return {
    ...(lock ? { lock } : {}),
    ...(revealed ? { revealed: true } : {}),
    ...(weights > 0 ? { weights } : {}),
    ...(scores > 0 ? { scores } : {}),
  };
};

/**
 * The facts of the line that brought a whole appraisal in (an import, a copy): what its records hold and the history
 * that came with it does not account for. A file whose log shows who scored when is not scored anew by opening it; one
 * without a log shows no more than that it was all there. A lock that comes along is one that was brought, not made by
 * whoever opened the file; so is one beside judgements that are left over, of which nothing shows that they came later.
 *
 * @param facts of the line as if everything in it were new
 * @param earlier the history that came with it
 */
export const openingFacts = (
  facts: ChangeFacts | undefined,
  earlier: readonly LoggedChange[],
): ChangeFacts | undefined => {
  const { lock, revealed } = facts ?? {};
  const told = processFrom(earlier);
  // Whatever is held was given by one change at least.
  const untold = (kind: 'weights' | 'scores'): number =>
    earlier.reduce((rest, line) => rest - (line.facts?.[kind] ?? 0), facts?.[kind] ?? 0);
  const weights = untold('weights');
  const scores = untold('scores');
  const isLockTold = told.locked !== null && weights <= 0 && scores <= 0;
  const left: ChangeFacts = {
    ...(lock === 'locked' && !isLockTold ? { lock: 'brought' } : {}),
    ...(lock === undefined && told.locked !== null ? { lock: 'unlocked' } : {}),
    ...(revealed && told.revealed === null ? { revealed } : {}),
    ...(weights > 0 ? { weights } : {}),
    ...(scores > 0 ? { scores } : {}),
  };
  return Object.keys(left).length > 0 ? left : undefined;
};

const isJudged = (record: AnyRecord): record is AnyRecord & Judged =>
  judgedTypes.some((type) => type === record.type);

/**
 * Reads the process off the history of a file, as far as it accounts for what the file holds: from there on its own
 * records speak, as they would once it was imported.
 */
export const processOfFile = (
  records: readonly AnyRecord[],
  history: readonly LoggedChange[],
  exportedAt: string,
): Process => {
  const pairs = records.filter(isJudged).map((record): JudgedPair => [null, record]);
  const facts = openingFacts(factsOf(pairs), history);
  if (!facts) return processFrom(history);
  const seq = history.reduce((last, line) => Math.max(last, line.seq), 0) + 1;
  const { logged } = processFrom(history);
  const line = { seq, kind: 'edit', at: exportedAt, author: '', label: '', facts } as const;
  return { ...processFrom([...history, line]), logged };
};
