import type { Analysis } from '../../../shared/analysis/analysis.ts';
import { indexAppraisal } from '../../../shared/analysis/index-appraisal.ts';
import { gatherValues } from '../../../shared/analysis/values.ts';
import { type Appraisal, inOrder } from '../../../shared/records/aggregate.ts';
import { peopleIn } from '../../../shared/records/assessor.ts';
import { agreedAssessor, scoreId } from '../../../shared/records/score.ts';

/** Whose scores the grid shows. */
export type Voice =
  | { readonly kind: 'agreed' }
  | { readonly kind: 'mean' }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'scorer'; readonly assessor: string };

/** What the stage shows: a grid of one voice, every group beside the others, or the cells by how far they divide people. */
export type ScoresView = Voice | { readonly kind: 'groups' } | { readonly kind: 'divided' };

/** Whose record an edit in the grid writes; null where what is shown is worked out from others. */
export const writtenBy = (voice: Voice): string | null =>
  voice.kind === 'agreed' ? agreedAssessor : voice.kind === 'scorer' ? voice.assessor : null;

/** Whose scores those are, to name their interests by: of one scorer, of one group, or of everybody. */
export const voicesOf = (voice: Voice): { readonly assessor?: string; readonly group?: string } =>
  voice.kind === 'scorer'
    ? { assessor: voice.assessor }
    : voice.kind === 'group'
      ? { group: voice.group }
      : {};

/** What a group's scorers gave a cell between them. */
export interface GroupFigure {
  readonly group: string;
  readonly mean: number;
  readonly count: number;
}

/** The groups that have scored each cell, in the order of their first scorer, from the analysis's own gathering pass. */
export const groupFigures = (
  appraisal: Appraisal,
): ((option: string, criterion: string) => readonly GroupFigure[]) => {
  const index = indexAppraisal(appraisal);
  const { groupAverages, groupCounts } = gatherValues(index);
  return (option, criterion) => {
    const row = index.rowOf.get(option);
    const column = index.columnOf.get(criterion);
    if (row === undefined || column === undefined) return [];
    const first = (row * index.criteria.length + column) * index.groups.length;
    return index.groups.flatMap((group, place) => {
      const count = groupCounts[first + place] ?? 0;
      return count === 0 ? [] : [{ group, mean: groupAverages[first + place] ?? 0, count }];
    });
  };
};

/** What the grid shows in a cell: the value, and whether it is worked out and not given. */
export interface VoicedValue {
  readonly value: number | null;
  readonly workedOut: boolean;
}

const nothing: VoicedValue = { value: null, workedOut: false };

/** The value of every cell as the voice has it. */
export const voicedValues = (
  appraisal: Appraisal,
  analysis: Analysis,
  voice: Voice,
): ((option: string, criterion: string) => VoicedValue) => {
  switch (voice.kind) {
    case 'scorer':
      return (option, criterion) => ({
        value: appraisal.score.get(scoreId(option, criterion, voice.assessor))?.value ?? null,
        workedOut: false,
      });
    case 'agreed': {
      const rows = new Map(analysis.options.map(({ id }, row) => [id, row]));
      const columns = new Map(analysis.criteria.map(({ id }, column) => [id, column]));
      return (option, criterion) => {
        const agreed = appraisal.score.get(scoreId(option, criterion, agreedAssessor))?.value ?? null;
        if (agreed !== null) return { value: agreed, workedOut: false };
        const [row, column] = [rows.get(option) ?? -1, columns.get(criterion) ?? -1];
        // The analysis may still be of the appraisal before this edit: a cell just cleared has no worked-out value yet.
        if (analysis.scores.origins[row]?.[column] !== 'assessors') return nothing;
        return { value: analysis.scores.values[row]?.[column] ?? null, workedOut: true };
      };
    }
    case 'mean':
    case 'group': {
      const figures = groupFigures(appraisal);
      return (option, criterion) => {
        const counted = figures(option, criterion).filter(
          ({ group }) => voice.kind === 'mean' || group === voice.group,
        );
        if (counted.length === 0) return nothing;
        return { value: counted.reduce((sum, { mean }) => sum + mean, 0) / counted.length, workedOut: true };
      };
    }
  }
};

/** Stakeholder groups with their scorers, in the order of their first scorer. */
export const scorersByGroup = (
  appraisal: Appraisal,
): readonly (readonly [
  group: string,
  scorers: readonly { readonly id: string; readonly name: string; readonly people: number }[],
])[] => {
  const groups = new Map<string, { id: string; name: string; people: number }[]>();
  for (const scorer of inOrder(appraisal, 'assessor')) {
    const { id, name, group } = scorer;
    const key = group.trim() || 'No group';
    const members = groups.get(key) ?? [];
    members.push({ id, name: name || 'Unnamed scorer', people: peopleIn(scorer) });
    groups.set(key, members);
  }
  return [...groups];
};
