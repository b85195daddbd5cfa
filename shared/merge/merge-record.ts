import { canonicalJson } from '../records/canonical-json.ts';
import type { AnyRecord, RecordKey, RecordOf } from '../records/record.ts';
import { workshopParts, workshopSteps } from '../records/workshop.ts';
import type { MergeSide } from './merge-report.ts';
import { heldIn, type Part, partsOf, sets } from './parts.ts';
import { isSame } from './same.ts';

/** A record that both copies have, and as it stood when they parted; null where it was not there, or nothing shows it. */
export interface Versions {
  readonly base: AnyRecord | null;
  readonly mine: AnyRecord;
  readonly theirs: AnyRecord;
}

type Held = Readonly<Record<string, unknown>>;

/** What becomes of a part: the same whatever anybody answers, or one of the two. */
export type MergedPart =
  | { readonly part: Part; readonly settled: Held }
  | { readonly part: Part; readonly settled: null; readonly mine: Held; readonly theirs: Held };

const asIds = (value: unknown): readonly string[] | null =>
  Array.isArray(value) ? (value as readonly string[]) : null;

/**
 * A list of ids after what each side added to it and took from it: what stood there in its order, then what was added,
 * by id. Null where that is more than the list may hold, or where one of them is no list.
 */
const mergedSet = (
  given: { readonly base: unknown; readonly mine: unknown; readonly theirs: unknown },
  most: number,
): readonly string[] | null => {
  const [base, mine, theirs] = [asIds(given.base), asIds(given.mine), asIds(given.theirs)];
  if (!base || !mine || !theirs) return null;
  const [had, one, other] = [new Set(base), new Set(mine), new Set(theirs)];
  const added = [...new Set([...mine, ...theirs])].filter((id) => !had.has(id)).sort();
  const merged = [...[...had].filter((id) => one.has(id) && other.has(id)), ...added];
  return merged.length > most ? null : merged;
};

const mergedLog = (mine: unknown, theirs: unknown): readonly unknown[] => {
  const entries = new Map<string, { readonly at: string }>();
  for (const entry of [mine, theirs].flat() as readonly { readonly at: string }[]) {
    entries.set(canonicalJson(entry), entry);
  }
  return [...entries]
    .sort(([one, a], [other, b]) => (a.at === b.at ? (one < other ? -1 : 1) : a.at < b.at ? -1 : 1))
    .map(([, entry]) => entry);
};

/** @param known whether it is known where the copies parted: if not, whatever differs is for a person to decide */
const mergedPart = (part: Part, { base, mine, theirs }: Versions, known: boolean): MergedPart => {
  const [was, one, other] = [base && heldIn(base, part), heldIn(mine, part), heldIn(theirs, part)];
  const settled = (held: Held): MergedPart => ({ part, settled: held });
  const { name } = part;
  if (isSame(one, other) || part.kind === 'elsewhere') return settled(one);
  if (part.kind === 'log') return settled({ [name]: mergedLog(one[name], other[name]) });
  if (part.kind === 'ever') return settled({ [name]: true });
  if (known && was && isSame(was, other)) return settled(one);
  if (known && was && isSame(was, one)) return settled(other);
  if (known && part.kind === 'set') {
    const lists = { base: was?.[name] ?? [], mine: one[name], theirs: other[name] };
    const merged = mergedSet(lists, sets[name] ?? 0);
    if (merged) return settled({ [name]: merged });
  }
  return { part, settled: null, mine: one, theirs: other };
};

/** How far a workshop has got: its round, the criteria that the room has seen, the step. */
const progressOf = ({ part, shown, step }: RecordOf<'workshop'>): readonly number[] => [
  workshopParts.indexOf(part),
  shown.length,
  workshopSteps.indexOf(step),
];

/**
 * The criterion that a room still scores silently: in front of it before the spread, and not seen by it. Null at any
 * other place.
 */
const scoredSilently = ({ part, step, criterion, shown }: RecordOf<'workshop'>): string | null =>
  part === 'scores' &&
  (step === 'read' || step === 'score') &&
  criterion !== null &&
  !shown.includes(criterion)
    ? criterion
    : null;

/**
 * Where the workshop stands, of two copies that both went on: where it got further. What one room has seen was seen.
 * But for a criterion that one room still scores silently: there the other's scores would be in its view, and the spread
 * is shown anew. Nobody is asked: it is a place in an agenda, and no judgement.
 */
const furtherWorkshop = (mine: RecordOf<'workshop'>, theirs: RecordOf<'workshop'>): RecordOf<'workshop'> => {
  const [one, other] = [progressOf(mine), progressOf(theirs)];
  const differs = one.findIndex((value, place) => value !== other[place]);
  const isMine =
    differs < 0 ? canonicalJson(mine) < canonicalJson(theirs) : (one[differs] ?? 0) > (other[differs] ?? 0);
  const [ahead, behind] = isMine ? [mine, theirs] : [theirs, mine];
  // The room further on is at its spread and looks at it: that cannot be taken back.
  const looks = ahead.part === 'scores' && (ahead.step === 'spread' || ahead.step === 'agree');
  const inView = looks ? ahead.criterion : null;
  const silent = [scoredSilently(ahead), scoredSilently(behind)];
  const also = behind.shown.filter((criterion) => !ahead.shown.includes(criterion)).sort();
  const shown = [...ahead.shown, ...also].filter(
    (criterion) => criterion === inView || !silent.includes(criterion),
  );
  return {
    ...ahead,
    shown: shown.slice(0, 400),
    rankingShown: ahead.rankingShown || behind.rankingShown,
  };
};

/** The parts of a record that both copies have, each as it is merged. */
export const mergedParts = (versions: Versions, known: boolean): readonly MergedPart[] => {
  const { base, mine, theirs } = versions;
  const parts = partsOf(mine.type);
  if (mine.type === 'workshop' && theirs.type === 'workshop') {
    const changed = !known || (!isSame(base, mine) && !isSame(base, theirs));
    const workshop = changed ? furtherWorkshop(mine, theirs) : isSame(base, mine) ? theirs : mine;
    return parts.map((part) => ({ part, settled: heldIn(workshop, part) }));
  }
  return parts.map((part) => mergedPart(part, versions, known));
};

/** The record that its parts come to, with an answer for each that is in conflict. */
export const composed = (
  { type, id }: RecordKey,
  parts: readonly MergedPart[],
  answerOf: (part: Part) => MergeSide,
): AnyRecord => {
  const fields: Record<string, unknown> = { type, id };
  for (const merged of parts) {
    Object.assign(fields, merged.settled ?? merged[answerOf(merged.part)]);
  }
  return fields as unknown as AnyRecord;
};
