import { contentWords, sharedWords } from '../../../shared/checks/content-words.ts';
import type { LibraryKnowledge } from '../../../shared/checks/criteria-hints.ts';
import {
  type CriteriaSet,
  criteriaFromSet,
  criteriaMapping,
  criteriaSets,
} from '../../../shared/library/criteria-sets.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import type { Change } from '../../../shared/records/edits.ts';
import { count } from '../../../shared/text/lists.ts';

/** What the hints take from the library: what touches within a set, what is the same matter in two, what is near a gate. */
export const libraryKnowledge: LibraryKnowledge = {
  overlaps: [
    ...criteriaSets.flatMap(({ overlaps }) =>
      overlaps.map(({ criteria: [one, other], words }) => ({ models: [one, other] as const, words })),
    ),
    ...criteriaMapping.flatMap(({ from, to }) =>
      to.map((other) => ({ models: [from, other] as const, words: null })),
    ),
  ],
  nearGates: criteriaSets.flatMap(({ gateOverlaps }) =>
    gateOverlaps.map(({ criterion, gates, words }) => ({ model: criterion, gates, words })),
  ),
};

const plain = (name: string): string => name.trim().toLowerCase();

const nameInLibrary = new Map(
  criteriaSets.flatMap(({ criteria }) => criteria.map(({ id, name }) => [id, plain(name)] as const)),
);

/** How the appraisal's criteria stand to one of the library. */
export interface Covering {
  /** The very same: started from it, or of its name. It is not added a second time. */
  readonly same: CriterionRecord | null;
  /** Those that cover the same ground: by the library's mapping between its sets, or by a word that both names carry. */
  readonly alike: readonly CriterionRecord[];
}

/** What the appraisal has already of a library criterion. */
export const coveringOf = (held: readonly CriterionRecord[], model: string): Covering => {
  const isFrom = (criterion: CriterionRecord, id: string): boolean =>
    criterion.model === id || plain(criterion.name) === nameInLibrary.get(id);
  const linked = criteriaMapping.flatMap(({ from, to }) =>
    from === model ? to : to.includes(model) ? [from] : [],
  );
  const words = contentWords(nameInLibrary.get(model) ?? '');
  const same = held.find((criterion) => isFrom(criterion, model)) ?? null;
  return {
    same,
    alike: held.filter(
      (criterion) =>
        criterion !== same &&
        (linked.some((id) => isFrom(criterion, id)) ||
          sharedWords(contentWords(criterion.name), words).length > 0),
    ),
  };
};

/** The one edit that adds criteria of a set; null when none of them is new. */
export const addFromSet = (
  set: CriteriaSet,
  ids: readonly string[],
  appraisal: Appraisal,
  newId: () => string,
): { readonly change: Change; readonly first: string } | null => {
  const put = criteriaFromSet(set, appraisal, newId, ids);
  const [first] = put;
  if (!first) return null;
  const label =
    put.length === 1
      ? `Add criterion ${first.name} from ${set.name}`
      : `Add ${count(put.length, 'criterion', 'criteria')} from ${set.name}`;
  return { change: { label, put }, first: first.id };
};
