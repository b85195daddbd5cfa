import { gateDefaults, gatesFromLibrary } from '../../../shared/library/gates.ts';
import { type Appraisal, appraisalOf, inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import type { AppraisalRecord } from '../../../shared/records/appraisal.ts';
import type { Change } from '../../../shared/records/edits.ts';
import {
  type GateRecord,
  type GateResultRecord,
  gateResultId,
  newGate,
  newGateResult,
} from '../../../shared/records/gate.ts';
import type { RecordKey } from '../../../shared/records/record.ts';
import { count } from '../../../shared/text/lists.ts';
import { gateCode } from '../../components/gate-words.ts';
import {
  type CellEntry,
  type CommitKind,
  commitVerb,
  type Refusal,
} from '../../components/grid/grid-model.ts';
import { plainWords, shortened } from '../../components/grid/plain-words.ts';
import { type Result, wordOf } from './gate-rows.ts';

const spoken: Readonly<Record<Result, readonly string[]>> = {
  pass: ['p', 'pass', 'passes', 'passed', 'yes', 'y', '✓', '✔'],
  fail: ['f', 'fail', 'fails', 'failed', 'no', '✕', '✗', '✘', 'x'],
  unknown: ['u', '?', 'unknown', 'not known', 'tbc', 'pending'],
  'not-applicable': ['n', 'n/a', 'na', 'not applicable', '-', '–'],
};

const results: readonly Result[] = ['pass', 'fail', 'unknown', 'not-applicable'];

/** The result that a text names: a letter, a sign or a word. Null for an empty text, undefined when it names none. */
export const readResult = (text: string): Result | null | undefined => {
  const typed = plainWords(text).toLowerCase();
  if (typed === '') return null;
  return results.find((result) => spoken[result].includes(typed));
};

/** "gate G11 of option B". */
const placeName = (appraisal: Appraisal, option: string, gate: string): string =>
  `gate ${gateCode(appraisal, gate)} of option ${appraisal.option.get(option)?.letter ?? ''}`;

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/**
 * The one edit that texts at the gates make, and the places that were refused. A cleared place that holds a reason or
 * evidence keeps them and is unknown; one that holds nothing is as if it had never been looked at.
 *
 * @param entries rows are gates, columns are options
 */
export const gateChange = (
  appraisal: Appraisal,
  entries: readonly CellEntry[],
  kind: CommitKind,
): { readonly change: Change | null; readonly refusals: readonly Refusal[] } => {
  const refusals: Refusal[] = [];
  const put: GateResultRecord[] = [];
  const remove: RecordKey[] = [];
  let label = '';
  for (const { row: gate, column: option, text } of entries) {
    const read = readResult(text);
    if (read === undefined) {
      const typed = shortened(plainWords(text), 30);
      refusals.push({
        row: gate,
        column: option,
        sentence: `A gate takes P, F, ? or N. ${typed} was not kept.`,
        brief: `${typed} is no result of a gate`,
      });
      continue;
    }
    const before = appraisal.gateResult.get(gateResultId(option, gate));
    const empties =
      read === null && (!before || (before.reason.trim() === '' && before.evidence.length === 0));
    const what = capital(placeName(appraisal, option, gate));
    if (empties) {
      if (!before) continue;
      remove.push({ type: 'gateResult', id: before.id });
      label = `${what}: cleared`;
      continue;
    }
    const result = read ?? 'unknown';
    if (before?.result === result) continue;
    put.push({ ...(before ?? newGateResult(option, gate, result)), result });
    label = `${what}: ${wordOf(result).toLowerCase()}`;
  }
  const changed = put.length + remove.length;
  if (changed === 0) return { change: null, refusals };
  return {
    change: {
      label: changed === 1 ? label : `${commitVerb(kind, 'Set')} ${count(changed, 'gate result')}`,
      put,
      remove,
    },
    refusals,
  };
};

/** Sets fields of one place; a place that was not looked at yet becomes unknown. */
export const patchResult = (
  appraisal: Appraisal,
  option: string,
  gate: string,
  what: string,
  patch: Partial<Pick<GateResultRecord, 'result' | 'reason' | 'evidence'>>,
): Change => ({
  label:
    patch.result === undefined
      ? `${what} ${placeName(appraisal, option, gate)}`
      : `${capital(placeName(appraisal, option, gate))}: ${wordOf(patch.result).toLowerCase()}`,
  put: [
    {
      ...(appraisal.gateResult.get(gateResultId(option, gate)) ?? newGateResult(option, gate, 'unknown')),
      ...patch,
    },
  ],
});

/**
 * The first code G19, G20 … after the highest that a gate has, or that a usual one would have: a gate of one's own that
 * took the code of a usual one would be taken for it.
 */
export const freeGateCode = (appraisal: Appraisal): string => {
  const taken = [...appraisal.gate.values(), ...gateDefaults].map(({ code }) =>
    Number(/^G(\d+)$/.exec(code)?.[1] ?? 0),
  );
  return `G${Math.max(0, ...taken) + 1}`;
};

/** Adds a gate without a name, last of its kind. */
export const addGate = (appraisal: Appraisal, kind: GateRecord['kind'], id: string): Change => {
  const code = freeGateCode(appraisal);
  return {
    label: `Add gate ${code}`,
    put: [newGate({ id, order: lastOrder(appraisal, 'gate'), code, name: '', kind })],
  };
};

/** Adds the library's gates that the appraisal does not have yet; null when it has them all. */
export const addUsualGates = (appraisal: Appraisal, newId: () => string): Change | null => {
  const put = gatesFromLibrary(appraisal, newId);
  return put.length === 0 ? null : { label: `Add ${count(put.length, 'usual gate')}`, put };
};

/** The gate before or after one among those of its kind; undefined at the end. */
export const gateBeside = (appraisal: Appraisal, gate: GateRecord, by: -1 | 1): GateRecord | undefined => {
  const kin = inOrder(appraisal, 'gate').filter(({ kind }) => kind === gate.kind);
  return kin[kin.findIndex(({ id }) => id === gate.id) + by];
};

/** The ways that an appraisal may go, in words. */
export const routes: readonly (readonly [route: AppraisalRecord['route'], words: string])[] = [
  ['bid', 'Bid for a pilot'],
  ['join', 'Join an existing pilot'],
  ['local', 'Go ahead locally'],
];

/** What the route means for the gates, in a sentence. */
export const routeSentence: Readonly<Record<AppraisalRecord['route'], string>> = {
  bid: 'An option has to pass both kinds of gates: without pilot eligibility the bid fails.',
  join: 'No bid is made, so the pilot gates are advisory: shown, but a fail does not mark an option.',
  local: 'No bid is made, so the pilot gates are advisory: shown, but a fail does not mark an option.',
};

/** Chooses the route. */
export const chooseRoute = (appraisal: Appraisal, route: AppraisalRecord['route']): Change => ({
  label: `Route: ${(routes.find(([one]) => one === route)?.[1] ?? route).toLowerCase()}`,
  put: [{ ...appraisalOf(appraisal), route }],
});
