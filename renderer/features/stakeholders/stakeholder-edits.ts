import { positionValues, positionWord, signedPosition } from '../../../shared/analysis/positions.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { applyEdit, type Change } from '../../../shared/records/edits.ts';
import type { RecordKey } from '../../../shared/records/record.ts';
import {
  newPosition,
  type PositionRecord,
  positionId,
  type StakeholderRecord,
} from '../../../shared/records/stakeholder.ts';
import { count } from '../../../shared/text/lists.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { parseNumber } from '../../../shared/text/parse-number.ts';
import {
  type CellEntry,
  type CommitKind,
  commitVerb,
  type Refusal,
} from '../../components/grid/grid-model.ts';
import { plainWords, shortened } from '../../components/grid/plain-words.ts';
import { optionOfColumn } from './stakeholder-rows.ts';

type Refused = Pick<Refusal, 'sentence' | 'brief'>;
type Read = { readonly value: number | null } | { readonly refused: Refused };

const short = (text: string): string => shortened(plainWords(text), 30);

const wholeNumber = (
  text: string,
  { what, least, most }: { readonly what: string; readonly least: number; readonly most: number },
): Read => {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty' || text.trim() === '?') return { value: null };
  const fits =
    parsed.kind === 'number' &&
    !parsed.percent &&
    parsed.suffix === null &&
    Number.isInteger(parsed.value) &&
    parsed.value >= least &&
    parsed.value <= most;
  if (fits) return { value: parsed.value + 0 };
  return {
    refused: {
      sentence: `${what} is a whole number from ${formatNumber(least)} to ${formatNumber(most)}. ${short(text)} was not kept.`,
      brief: `${short(text)} is not ${what.toLowerCase()}`,
    },
  };
};

/** Reads a position: "+2", "−1", "0", or its word ("wary", "strongly for"); nothing and "?" are not known. */
export const readPosition = (text: string): Read => {
  const typed = plainWords(text).toLowerCase();
  // One word may start with the letters of another: the whole word, or the start of one alone.
  const starting = positionValues.filter(
    (value) => typed.length > 1 && positionWord(value).startsWith(typed),
  );
  const [only] = starting;
  if (only !== undefined && starting.length === 1) return { value: only };
  const read = wholeNumber(text, { what: 'A position', least: -2, most: 2 });
  return 'refused' in read
    ? {
        refused: {
          ...read.refused,
          sentence: `Positions run from −2, opposed, to +2, strongly for. ${short(text)} was not kept.`,
        },
      }
    : read;
};

const nameOf = ({ name }: StakeholderRecord): string => shortened(name.trim() || 'an unnamed group', 80);

/** What one text changes: a record put or removed, and how the history calls it; null when nothing changes. */
type Step =
  | { readonly label: string; readonly put: StakeholderRecord | PositionRecord }
  | { readonly label: string; readonly remove: RecordKey }
  | { readonly refused: Refused }
  | null;

/** "+2, strongly for"; "not known". */
export const positionSaid = (value: number | null): string =>
  value === null ? 'not known' : `${signedPosition(value)}, ${positionWord(value)}`;

/** A position set from anywhere; without a value and a note there is nothing to keep. */
export const withPosition = (
  appraisal: Appraisal,
  group: StakeholderRecord,
  option: string,
  value: number | null,
): Step => {
  const id = positionId(option, group.id);
  const held = appraisal.position.get(id);
  if ((held?.value ?? null) === value) return null;
  const letter = appraisal.option.get(option)?.letter ?? '';
  const label = `Position of ${nameOf(group)} on ${letter}: ${positionSaid(value)}`;
  if (held && value === null && held.note.trim() === '') return { label, remove: { type: 'position', id } };
  return { label, put: held ? { ...held, value } : newPosition(option, group.id, value) };
};

const entered = (appraisal: Appraisal, group: StakeholderRecord, column: string, text: string): Step => {
  const option = optionOfColumn(column);
  if (option !== null) {
    const read = readPosition(text);
    return 'refused' in read ? read : withPosition(appraisal, group, option, read.value);
  }
  if (column === 'name') {
    const name = plainWords(text);
    if (name.length > 200) {
      return {
        refused: {
          sentence: 'A name can be at most 200 characters. Nothing was changed.',
          brief: 'a name is longer than 200 characters',
        },
      };
    }
    return name === group.name ? null : { label: `Rename ${nameOf(group)}`, put: { ...group, name } };
  }
  const read =
    column === 'size'
      ? wholeNumber(text, { what: 'A size', least: 0, most: 10_000_000 })
      : wholeNumber(text, { what: 'Influence', least: 1, most: 5 });
  if ('refused' in read) return read;
  const field = column === 'size' ? 'size' : 'influence';
  if (group[field] === read.value) return null;
  const said = read.value === null ? 'not known' : formatNumber(read.value);
  return {
    label: `${field === 'size' ? 'Size' : 'Influence'} of ${nameOf(group)}: ${said}`,
    put: { ...group, [field]: read.value },
  };
};

/** The one edit that texts in cells of the stakeholder table make, and the cells that were refused. */
export const stakeholderChange = (
  appraisal: Appraisal,
  entries: readonly CellEntry[],
  kind: CommitKind,
): { readonly change: Change | null; readonly refusals: readonly Refusal[] } => {
  const refusals: Refusal[] = [];
  const touched = new Map<string, Step>();
  let now = appraisal;
  let label = '';
  let cells = 0;
  for (const { row, column, text } of entries) {
    const group = now.stakeholder.get(row);
    if (!group) continue;
    const step = entered(now, group, column, text);
    if (step === null) continue;
    if ('refused' in step) {
      refusals.push({ row, column, ...step.refused });
      continue;
    }
    const key = 'put' in step ? step.put : step.remove;
    touched.set(`${key.type} ${key.id}`, step);
    now = applyEdit(now, {
      put: 'put' in step ? [step.put] : [],
      remove: 'remove' in step ? [step.remove] : [],
    });
    label = step.label;
    cells += 1;
  }
  if (cells === 0) return { change: null, refusals };
  const steps = [...touched.values()];
  return {
    change: {
      label: cells === 1 ? label : `${commitVerb(kind)} ${count(cells, 'cell')} of the stakeholder table`,
      put: steps.flatMap((step) => (step && 'put' in step ? [step.put] : [])),
      remove: steps.flatMap((step) => (step && 'remove' in step ? [step.remove] : [])),
    },
    refusals,
  };
};
