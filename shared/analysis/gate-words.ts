import type { Appraisal } from '../records/aggregate.ts';
import type { GateRecord } from '../records/gate.ts';
import { type Phrase, say } from './figure.ts';
import { joinPhrases, number } from './finding-context.ts';
import type { GateStanding } from './gates.ts';

/** How an option stands, with gates by their codes and staff groups by their names. */
export interface NamedGates {
  readonly failedGates: readonly string[];
  readonly unknownGates: readonly string[];
  /** Pilot gates that bind and are failed, and those that are not known. */
  readonly failedPilotGates: readonly string[];
  readonly unknownPilotGates: readonly string[];
  readonly advisoryFailed: readonly string[];
  /** Staff groups that nobody would employ, and those whose employer has not confirmed it, of how many. */
  readonly withoutEmployer: readonly string[];
  readonly unresolved: readonly string[];
  readonly staffGroups: number;
}

/** What a gate is called in a sentence: its code, or without one its name. */
export const gateLabel = ({ code, name }: Pick<GateRecord, 'code' | 'name'>): string =>
  code.trim() || name.trim() || 'without a name';

/** Names what stands in the way of an option; empty lists for an option that is not in the appraisal. */
export const namedGates = (
  standing: GateStanding | undefined,
  { gate: gates, staffGroup: staffGroups }: Pick<Appraisal, 'gate' | 'staffGroup'>,
): NamedGates => {
  const codesOf = (kind: GateRecord['kind'], ids: readonly string[] = []): readonly string[] =>
    ids.flatMap((id) => {
      const gate = gates.get(id);
      return gate?.kind === kind ? [gateLabel(gate)] : [];
    });
  const namesOf = (ids: readonly string[] = []): readonly string[] =>
    ids.map((id) => staffGroups.get(id)?.name.trim() || 'a staff group without a name');
  return {
    failedGates: codesOf('viability', standing?.failed),
    unknownGates: codesOf('viability', standing?.unknown),
    failedPilotGates: codesOf('pilot', standing?.failed),
    unknownPilotGates: codesOf('pilot', standing?.unknown),
    advisoryFailed: codesOf('pilot', standing?.advisoryFailed),
    withoutEmployer: namesOf(standing?.withoutEmployer),
    unresolved: namesOf(standing?.unresolved),
    staffGroups: staffGroups.size,
  };
};

/** More names than this are counted and not listed. */
const listed = 4;

/** Names as in a sentence, each a piece of its own: a name that a person gave is no figure, whatever digits it holds. */
const listOf = (names: readonly string[]): Phrase => {
  const apart = names.some((name) => /,| and /.test(name)) && names.length > 1;
  return apart
    ? names.flatMap((name, place) => (place === 0 ? [name] : ['; ', name]))
    : joinPhrases(names.map((name) => [name]));
};

/** "the viability gate G17", "the viability gates G15 and G17", "14 pilot gates". */
export const gatesNamed = (kind: GateRecord['kind'], codes: readonly string[], first = false): Phrase =>
  codes.length > listed
    ? say`${number(codes.length, `count: ${kind} gates`)} ${kind} gates`
    : say`${first ? 'The' : 'the'} ${kind} ${codes.length === 1 ? 'gate' : 'gates'} ${listOf(codes)}`;

/**
 * "School nurses", "Podiatry and Therapists", names with an "and" apart by semicolons; "5 of the 12 staff groups", and
 * where it is every one, "any of the 12" or "all of the 12".
 */
export const groupsNamed = (names: readonly string[], of: number, every: 'any' | 'all'): Phrase => {
  if (names.length <= listed) return listOf(names);
  const part = names.length === of ? every : number(names.length, 'count: staff groups concerned');
  return say`${part} of the ${number(of, 'count: staff groups')} staff groups`;
};

/** "The viability gates G15 and G17 of D are still unknown", without a full stop. */
export const unknownAt = (kind: GateRecord['kind'], codes: readonly string[], letter: string): Phrase =>
  say`${gatesNamed(kind, codes, true)} of ${letter} ${codes.length === 1 ? 'is' : 'are'} still unknown`;

/** "D has no employer yet for School nurses", without a full stop. */
export const noEmployerFor = (names: readonly string[], of: number, letter: string): Phrase =>
  say`${letter} has no employer yet for ${groupsNamed(names, of, 'any')}`;
