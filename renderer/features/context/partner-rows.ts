import { type Appraisal, inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import { newPartner, type PartnerRecord } from '../../../shared/records/partner.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import type { GridColumn, GridRow } from '../../components/grid/grid-model.ts';
import { shortened } from '../../components/grid/plain-words.ts';
import { chosenWords } from '../../components/option-choice.tsx';
import { readDate } from '../../components/read-typed.ts';
import {
  type Outcome,
  type PastedRecords,
  pastedRecords,
  readChoice,
  readWords,
  refuse,
} from './sheet-change.ts';

/** Where an organisation belongs, in words. */
export const sectors = [
  ['unstated', 'Not stated'],
  ['practice', 'General practice'],
  ['pct', 'PCT'],
  ['nhs-provider', 'NHS provider'],
  ['council', 'Council'],
  ['voluntary', 'Voluntary'],
  ['independent', 'Independent'],
  ['patients', 'Patients'],
  ['other', 'Other'],
] as const satisfies readonly (readonly [PartnerRecord['sector'], string])[];

/** How far a partner has gone, in words. */
export const signings = [
  ['not-asked', 'Not asked'],
  ['no', 'No'],
  ['in-principle', 'In principle'],
  ['signed', 'Signed'],
] as const satisfies readonly (readonly [PartnerRecord['signedUp'], string])[];

/** Columns of the partners. */
export const partnerColumns: readonly GridColumn[] = [
  { key: 'name', name: 'partner', width: 200, align: 'left', sticky: true },
  { key: 'sector', name: 'sector', width: 116, align: 'left' },
  { key: 'role', name: 'what it brings or does', align: 'left' },
  { key: 'options', name: 'options that count on it', width: 92, align: 'left' },
  { key: 'signedUp', name: 'signed up', width: 104, align: 'left' },
  { key: 'signedOn', name: 'date', width: 128, align: 'left' },
];

/** Heads of the columns. */
export const partnerHeads: readonly string[] = ['Partner', 'Sector', 'Role', 'Options', 'Signed up', 'On'];

const nameOf = ({ name }: PartnerRecord): string => shortened(name.trim() || 'an unnamed partner', 80);

/** Options by their letters: "all", "A and D", "A, D"; null where a letter is no option's. */
const readOptions = (appraisal: Appraisal, text: string): 'all' | string[] | null => {
  const typed = text.trim().toUpperCase();
  if (/^ALL( OPTIONS)?$/.test(typed)) return 'all';
  const letters =
    typed === 'NO OPTION'
      ? []
      : typed
          .replaceAll(/\bAND\b/g, ' ')
          .split(/[\s,;&]+/)
          .filter(Boolean);
  const options = inOrder(appraisal, 'option').filter(({ letter }) => letters.includes(letter));
  return options.length === new Set(letters).size ? options.map(({ id }) => id) : null;
};

/** Puts the text of one cell into a partner. */
export const enterPartner =
  (appraisal: Appraisal) =>
  (partner: PartnerRecord, column: string, text: string): Outcome<PartnerRecord> => {
    const name = nameOf(partner);
    switch (column) {
      case 'sector': {
        const read =
          text.trim() === '' ? { value: 'unstated' as const } : readChoice(text, sectors, 'A sector');
        return 'refused' in read
          ? read
          : { record: { ...partner, sector: read.value }, label: `Sector of ${name}` };
      }
      case 'signedUp': {
        const read =
          text.trim() === '' ? { value: 'not-asked' as const } : readChoice(text, signings, 'A partner');
        if ('refused' in read) return read;
        const words = signings.find(([value]) => value === read.value)?.[1] ?? '';
        return {
          record: { ...partner, signedUp: read.value },
          label: `${name} signed up: ${words.toLowerCase()}`,
        };
      }
      case 'signedOn': {
        const read = readDate(text);
        return read.ok
          ? { record: { ...partner, signedOn: read.value }, label: `Date on which ${name} signed up` }
          : refuse(text, read.sentence, 'a date');
      }
      case 'options': {
        const options = readOptions(appraisal, text);
        return options === null
          ? refuse(text, 'Write all, or the letters of options: A, D.', 'a list of options')
          : {
              record: { ...partner, options },
              label: `Options that count on ${name}: ${chosenWords(options, inOrder(appraisal, 'option'))}`,
            };
      }
      case 'role': {
        const read = readWords(text, 500);
        return 'refused' in read
          ? read
          : { record: { ...partner, role: read.value }, label: `Role of ${name}` };
      }
      default: {
        const read = readWords(text, 200);
        return 'refused' in read
          ? read
          : { record: { ...partner, name: read.value }, label: `Rename partner ${name}` };
      }
    }
  };

const wordsIn = (choices: readonly (readonly [string, string])[], value: string): string =>
  choices.find(([choice]) => choice === value)?.[1] ?? value;

/** A row for each partner, in the user's order. */
export const partnerRows = (appraisal: Appraisal): readonly GridRow[] => {
  const options = inOrder(appraisal, 'option');
  return inOrder(appraisal, 'partner').map((partner) => {
    const { id, name, sector, role, signedUp, signedOn, note } = partner;
    return {
      key: id,
      lead: [],
      cells: [
        {
          text: name,
          fixed: null,
          mark: { unnamed: name.trim() === '' ? 'partner' : null, noted: note.trim() !== '' },
          ...(note.trim() === '' ? {} : { says: 'with a note' }),
        },
        {
          text: wordsIn(sectors, sector),
          fixed: null,
          choices: sectors.map(([, words]) => words),
          keys: { Delete: 'Not stated' },
          mark: { quiet: sector === 'unstated' },
        },
        { text: role, fixed: null },
        { text: chosenWords(partner.options, options).replace(' options', ''), fixed: null },
        {
          text: wordsIn(signings, signedUp),
          fixed: null,
          choices: signings.map(([, words]) => words),
          keys: { Delete: 'Not asked' },
          mark: { strong: signedUp === 'signed', quiet: signedUp === 'not-asked' },
        },
        { text: signedOn === null ? '' : formatDate(signedOn), fixed: null },
      ],
    };
  });
};

/** Partners out of lines copied from a spreadsheet, in the order of the table's columns. */
export const pastedPartners = (
  appraisal: Appraisal,
  lines: readonly (readonly string[])[],
  newId: () => string,
): PastedRecords<PartnerRecord> =>
  pastedRecords(
    lines,
    partnerColumns.map(({ key }) => key),
    inOrder(appraisal, 'partner'),
    (name, place) => newPartner({ id: newId(), order: lastOrder(appraisal, 'partner') + place, name }),
    enterPartner(appraisal),
  );
