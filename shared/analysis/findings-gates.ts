import type { Appraisal } from '../records/aggregate.ts';
import type { OptionRecord } from '../records/option.ts';
import type { Finding } from './analysis.ts';
import { type Phrase, say } from './figure.ts';
import { type FindingContext, finding, joinPhrases, optionPlace } from './finding-context.ts';
import {
  gatesNamed,
  groupsNamed,
  type NamedGates,
  namedGates,
  noEmployerFor,
  unknownAt,
} from './gate-words.ts';
import type { GateStanding } from './gates.ts';
import { gatesNotHeld } from './strength.ts';

/** An option with how it stands, in ids and in names. */
interface Standing {
  readonly id: string;
  readonly letter: string;
  readonly leads: boolean;
  readonly ids: GateStanding;
  readonly names: NamedGates;
}

/** Which options fail a gate or may, who would have no employer, and whose population is no registered list. */
export const gateFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, index } = context;
  const standings = analysis.options.flatMap(({ id, letter }, row): Standing[] => {
    const ids = analysis.gates[row];
    const leads = analysis.withCost.ranking.leader === id;
    return ids ? [{ id, letter, leads, ids, names: namedGates(ids, index.appraisal) }] : [];
  });
  return [
    ...standings.flatMap(unrecordedFinding),
    ...standings.flatMap(failedFinding),
    ...standings.flatMap((standing) => unknownFindings(index.appraisal, standing)),
    ...standings.flatMap(passedFinding),
    ...standings.flatMap(employerFinding),
    ...standings.flatMap(unresolvedFinding),
    ...standings.flatMap(advisoryFinding),
    ...index.options.flatMap(populationFinding),
  ];
};

const gatePlaces = (ids: readonly string[]): Finding['records'] => ids.map((id) => ({ type: 'gate', id }));
const groupPlaces = (ids: readonly string[]): Finding['records'] =>
  ids.map((id) => ({ type: 'staffGroup', id }));

const unrecordedFinding = ({ id, leads, ids }: Standing): readonly Finding[] =>
  leads && ids.viability === 'unrecorded'
    ? [
        finding({
          id: 'gates-unrecorded',
          kind: 'gates',
          importance: 'key',
          phrase: [gatesNotHeld],
          records: [optionPlace(id)],
        }),
      ]
    : [];

/** "the viability gate G11 and the pilot gates G3 and G8" */
const bothKinds = (viability: readonly string[], pilot: readonly string[]): Phrase =>
  joinPhrases([
    ...(viability.length > 0 ? [gatesNamed('viability', viability)] : []),
    ...(pilot.length > 0 ? [gatesNamed('pilot', pilot)] : []),
  ]);

const failedFinding = ({ id, letter, leads, ids, names }: Standing): readonly Finding[] =>
  ids.failed.length === 0
    ? []
    : [
        finding({
          id: `gates-failed-${letter}`,
          kind: 'gates',
          importance: leads ? 'key' : 'notable',
          phrase: say`${letter} fails ${bothKinds(names.failedGates, names.failedPilotGates)}.`,
          records: [optionPlace(id), ...gatePlaces(ids.failed)],
        }),
      ];

const unknownFindings = (
  { gate: gates }: Pick<Appraisal, 'gate'>,
  { id, letter, leads, ids, names }: Standing,
): readonly Finding[] => {
  // Where nobody has looked at a kind of gate, a list of all its gates says no more than that.
  const viability = ids.viability === 'unrecorded' ? [] : names.unknownGates;
  const pilot = ids.pilot === 'unrecorded' ? [] : names.unknownPilotGates;
  return [['viability', viability] as const, ['pilot', pilot] as const].flatMap(([kind, codes]) =>
    codes.length === 0
      ? []
      : [
          finding({
            id: `gates-unknown-${kind}-${letter}`,
            kind: 'gates',
            importance: leads ? 'key' : 'detail',
            phrase: say`${unknownAt(kind, codes, letter)}.`,
            records: [
              optionPlace(id),
              ...gatePlaces(ids.unknown.filter((gate) => gates.get(gate)?.kind === kind)),
            ],
          }),
        ],
  );
};

const passedFinding = ({ id, letter, leads, ids }: Standing): readonly Finding[] =>
  leads && ids.viability === 'pass'
    ? [
        finding({
          id: 'gates-passed',
          kind: 'gates',
          importance: 'notable',
          phrase: say`${letter} passes every viability gate that applies.`,
          records: [optionPlace(id)],
        }),
      ]
    : [];

/** A hard finding on any option: staff were left without an employer once before. */
const employerFinding = ({ id, letter, ids, names }: Standing): readonly Finding[] =>
  ids.withoutEmployer.length === 0
    ? []
    : [
        finding({
          id: `employer-missing-${letter}`,
          kind: 'gates',
          importance: 'key',
          phrase: say`${noEmployerFor(names.withoutEmployer, names.staffGroups, letter)}.`,
          records: [optionPlace(id), ...groupPlaces(ids.withoutEmployer)],
        }),
      ];

const unresolvedFinding = ({ id, letter, leads, ids, names }: Standing): readonly Finding[] =>
  ids.unresolved.length === 0
    ? []
    : [
        finding({
          id: `employer-unconfirmed-${letter}`,
          kind: 'gates',
          importance: leads ? 'notable' : 'detail',
          phrase: say`The employer that ${letter} names for ${groupsNamed(names.unresolved, names.staffGroups, 'all')} is not confirmed.`,
          records: [optionPlace(id), ...groupPlaces(ids.unresolved)],
        }),
      ];

const advisoryFinding = ({ id, letter, ids, names }: Standing): readonly Finding[] =>
  ids.advisoryFailed.length === 0
    ? []
    : [
        finding({
          id: `gates-advisory-${letter}`,
          kind: 'gates',
          importance: 'detail',
          phrase: say`${letter} fails ${gatesNamed('pilot', names.advisoryFailed)}: advisory, as the route is not a bid.`,
          records: [optionPlace(id), ...gatePlaces(ids.advisoryFailed)],
        }),
      ];

const restsOn: Readonly<Partial<Record<OptionRecord['restsOn'], string>>> = {
  geography: 'on an area',
  'out-of-hours-list': 'on an out-of-hours list',
};

const populationFinding = ({ id, letter, restsOn: basis }: OptionRecord): readonly Finding[] => {
  const words = restsOn[basis];
  return words === undefined
    ? []
    : [
        finding({
          id: `population-${letter}`,
          kind: 'gates',
          importance: 'notable',
          phrase: say`${letter} rests ${words} and not on registered lists, on which integrated care organisations are built.`,
          records: [optionPlace(id)],
        }),
      ];
};
