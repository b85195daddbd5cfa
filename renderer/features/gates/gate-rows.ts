import type { GateStanding } from '../../../shared/analysis/gates.ts';
import { type Appraisal, inOrder } from '../../../shared/records/aggregate.ts';
import { type GateRecord, type GateResultRecord, gateResultId } from '../../../shared/records/gate.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { gateCode } from '../../components/gate-words.ts';
import type { GridCell, GridColumn, GridRow, LeadColumn } from '../../components/grid/grid-model.ts';

/** How an option may stand at a gate. */
export type Result = GateResultRecord['result'];

/** The results in the words of the grid, in the order in which they are offered. */
export const resultWords: readonly (readonly [result: Result, word: string])[] = [
  ['pass', 'Pass'],
  ['fail', 'Fail'],
  ['unknown', 'Unknown'],
  ['not-applicable', 'Not applicable'],
];

/** The word of a result. */
export const wordOf = (result: Result): string => resultWords.find(([one]) => one === result)?.[1] ?? '';

const words = resultWords.map(([, word]) => word);
const wordsOrNone = ['', ...words];

/** Keys that set a place, besides P, F, U and N. */
const keys: Readonly<Record<string, string>> = { '?': 'Unknown', Delete: '' };

/** The two kinds of gates, in the order of the grid. */
export const gateKinds: readonly (readonly [kind: GateRecord['kind'], name: string])[] = [
  ['viability', 'Legal and local viability'],
  ['pilot', 'Pilot eligibility'],
];

/** A gate's name, with its code set apart; wider while up to four options leave the room. */
export const gateLead = (options: number): readonly LeadColumn[] => [
  { key: 'gate', width: options > 4 ? 228 : 300, align: 'left' },
];

/** One column an option, those off the short list too. */
export const optionColumns = (options: readonly OptionRecord[]): readonly GridColumn[] =>
  options.map(({ id, letter, shortName, shortListed }) => ({
    key: id,
    name: `${letter} ${shortName}${shortListed ? '' : ', not on the short list'}`,
    align: 'left',
  }));

const gateCell = (result: GateResultRecord | undefined): GridCell => {
  if (!result) {
    return {
      text: '',
      shown: 'not looked at',
      fixed: null,
      choices: wordsOrNone,
      keys,
      mark: { result: null, noReason: false, noted: false },
      says: 'counts as unknown',
    };
  }
  const noted = result.reason.trim() !== '' || result.evidence.length > 0;
  const noReason = result.result === 'fail' && result.reason.trim() === '';
  return {
    text: wordOf(result.result),
    ...(result.result === 'not-applicable' ? { shown: 'n/a' } : {}),
    fixed: null,
    choices: words,
    keys,
    mark: { result: result.result, noReason, noted },
    ...(noReason ? { says: 'no reason yet' } : noted ? { says: 'reason given' } : {}),
  };
};

/** The rows of one kind of gates: each gate against every option. */
export const gateRows = (
  appraisal: Appraisal,
  kind: GateRecord['kind'],
  options: readonly OptionRecord[],
): readonly GridRow[] =>
  inOrder(appraisal, 'gate')
    .filter((gate) => gate.kind === kind)
    .map((gate) => ({
      key: gate.id,
      lead: [{ text: gate.name || 'Name the gate', note: gate.code }],
      cells: options.map(({ id }) => gateCell(appraisal.gateResult.get(gateResultId(id, gate.id)))),
    }));

/** The gates as a reader finds them in the grid. */
const inGridOrder = (appraisal: Appraisal, ids: readonly string[]): readonly string[] =>
  gateKinds.flatMap(([kind]) =>
    inOrder(appraisal, 'gate')
      .filter((gate) => gate.kind === kind && ids.includes(gate.id))
      .map(({ id }) => id),
  );

const codes = (appraisal: Appraisal, ids: readonly string[]): readonly string[] =>
  inGridOrder(appraisal, ids).map((id) => gateCode(appraisal, id));

/** How an option stands at the gates that bind, and at those that only advise, as the rest of a sentence. */
export const standingWords = (appraisal: Appraisal, standing: GateStanding): string => {
  const { viability, pilot, pilotBinds, failed, unknown, advisoryFailed } = standing;
  const kinds = pilotBinds ? [viability, pilot] : [viability];
  const recorded = kinds.some((one) => one !== 'unrecorded');
  const parts = [
    failed.length > 0 ? `fails ${joinNames(codes(appraisal, failed))}` : '',
    unknown.length > 0 && recorded
      ? `${unknown.length} unknown: ${codes(appraisal, unknown).join(', ')}`
      : '',
  ].filter(Boolean);
  const bound = recorded
    ? parts.length === 0
      ? 'passes every gate that binds'
      : parts.join('; ')
    : 'nothing recorded yet at the gates that bind';
  return advisoryFailed.length === 0
    ? bound
    : `${bound}; advisory only: fails ${joinNames(codes(appraisal, advisoryFailed))}`;
};

/** Why the option may go, for a reader who was not there: the gates that it fails, with what was said of each. */
export const suggestedReason = (appraisal: Appraisal, standing: GateStanding): string =>
  inGridOrder(appraisal, standing.failed)
    .map((id) => {
      const gate = appraisal.gate.get(id);
      const reason = appraisal.gateResult.get(gateResultId(standing.option, id))?.reason.trim() ?? '';
      const name = [gate?.code, gate?.name].filter(Boolean).join(' ');
      return `Fails ${name}${reason === '' ? '.' : `: ${reason}`}`;
    })
    .join(' ')
    .slice(0, 1000);
