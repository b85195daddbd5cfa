import type { z } from 'zod';
import type { Appraisal } from '../records/aggregate.ts';
import type { GateRecord, GateResultRecord } from '../records/gate.ts';
import type { gateStanding, gateStandingName } from './analysis-parts.ts';
import { byOrder } from './criterion-tree.ts';

/** How an option stands at the gates of one kind: see `gateStandingName`. */
export type Standing = z.infer<typeof gateStandingName>;
/** How one option stands at the gates and in the employer grid. */
export type GateStanding = z.infer<typeof gateStanding>;

type Result = GateResultRecord['result'];

/** What the gates and the employer grid are read from. */
type GateRecords = Pick<
  Appraisal,
  'appraisal' | 'option' | 'gate' | 'gateResult' | 'staffGroup' | 'employer'
>;

const pair = (one: string, other: string): string => `${one} ${other}`;

/**
 * How every option stands at the gates and in the employer grid, short-listed or not, in the user's order. A place
 * without a result is unknown; "not applicable" is settled, as a pass is, once anything at all has been judged. Viability gates bind on every route, pilot
 * gates only where the route is a bid (DH pilot applications; joining a pilot and going ahead locally ask for none).
 *
 * @returns empty lists of staff groups where the appraisal has none
 */
export const gateStandings = (appraisal: GateRecords): readonly GateStanding[] => {
  const [own] = appraisal.appraisal.values();
  const pilotBinds = own?.route === 'bid';
  const gates = [...appraisal.gate.values()].sort(byOrder);
  const kindOf = new Map(gates.map(({ id, kind }) => [id, kind]));
  const staffGroups = [...appraisal.staffGroup.values()].sort(byOrder);

  const results = new Map<string, Result>();
  const recorded = new Set<GateRecord['kind']>();
  appraisal.gateResult.each(({ option, gate, result }) => {
    const kind = kindOf.get(gate);
    if (kind === undefined) return;
    results.set(pair(option, gate), result);
    // A model of the library marks what it does not call for: that alone is nobody's judgement.
    if (result !== 'not-applicable') recorded.add(kind);
  });
  const bodies = new Map<string, { readonly named: boolean; readonly resolved: boolean }>();
  appraisal.employer.each(({ option, staffGroup, body, resolved }) => {
    bodies.set(pair(option, staffGroup), { named: body.trim() !== '', resolved });
  });

  return [...appraisal.option.values()].sort(byOrder).map(({ id: option }) => {
    const idsWith = (wanted: Result, kind: GateRecord['kind']): readonly string[] =>
      gates
        .filter((gate) => gate.kind === kind && (results.get(pair(option, gate.id)) ?? 'unknown') === wanted)
        .map(({ id }) => id);
    const standingAt = (kind: GateRecord['kind']): Standing => {
      if (!recorded.has(kind)) return 'unrecorded';
      if (idsWith('fail', kind).length > 0) return 'fail';
      return idsWith('unknown', kind).length > 0 ? 'unknown' : 'pass';
    };
    const bindingWith = (wanted: Result): string[] => {
      const ids = new Set([...idsWith(wanted, 'viability'), ...(pilotBinds ? idsWith(wanted, 'pilot') : [])]);
      return gates.map(({ id }) => id).filter((id) => ids.has(id));
    };
    const groupsWhere = (test: (body: { named: boolean; resolved: boolean }) => boolean): string[] =>
      staffGroups
        .map(({ id }) => id)
        .filter((id) => test(bodies.get(pair(option, id)) ?? { named: false, resolved: false }));
    return {
      option,
      viability: standingAt('viability'),
      pilot: standingAt('pilot'),
      pilotBinds,
      failed: bindingWith('fail'),
      advisoryFailed: pilotBinds ? [] : [...idsWith('fail', 'pilot')],
      unknown: bindingWith('unknown'),
      withoutEmployer: groupsWhere(({ named }) => !named),
      unresolved: groupsWhere(({ named, resolved }) => named && !resolved),
    };
  });
};
