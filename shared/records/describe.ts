import type { Appraisal } from './aggregate.ts';
import { coverSections } from './cover-fields.ts';
import type { NarrativeSection } from './narrative.ts';
import type { AnyRecord, RecordType } from './record.ts';
import { agreedAssessor } from './score.ts';
import { nounOf } from './stages.ts';

/** Start of a text, whole words where it can; "…" stands for the rest. */
export const startOf = (text: string, longest = 60): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longest / 2 ? space : longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
};

/** What the record calls itself; empty where it is known only by what it is about. */
const ownName = (record: AnyRecord): string => {
  switch (record.type) {
    case 'option':
      return record.letter;
    case 'gate':
      return record.code || record.name;
    case 'objective':
      return record.statement;
    case 'evidence':
      return record.title;
    case 'funding':
      return record.source;
    case 'question':
      return record.question;
    default:
      return 'name' in record ? record.name : '';
  }
};

/**
 * A record named in passing: an option by its letter, all others by name.
 *
 * @param appraisal that should hold it; one that is not in it is "a removed option"
 */
export const nameIn = (appraisal: Appraisal, type: RecordType, id: string): string => {
  if (type === 'assessor' && id === agreedAssessor) return 'agreed';
  const record = appraisal[type].get(id);
  if (!record)
    return /^[aeio]/.test(nounOf(type))
      ? `an ${nounOf(type)} since removed`
      : `a ${nounOf(type)} since removed`;
  return startOf(ownName(record)) || `unnamed ${nounOf(type)}`;
};

const quoted = (noun: string, name: string): string =>
  name.trim() === '' ? `${noun} without a name` : `${noun} “${startOf(name)}”`;

/** What a part of the paper is called in a list: "Background", "Cover: Legal". */
const sectionName = (section: NarrativeSection): string => {
  const onCover = coverSections.find(([name]) => name === section)?.[1];
  return onCover ? `Cover: ${onCover}` : `${section.charAt(0).toUpperCase()}${section.slice(1)}`;
};

/**
 * A record's name for people: "Score of D on Access (agreed)", "Option B: Joint venture".
 *
 * @param appraisal that holds what the record names; it need not hold the record itself
 */
export const describeRecord = (record: AnyRecord, appraisal: Appraisal): string => {
  const of = (type: RecordType, id: string): string => nameIn(appraisal, type, id);
  switch (record.type) {
    case 'appraisal':
      return 'The appraisal';
    case 'option':
      return `Option ${record.letter}: ${startOf(record.name) || 'unnamed'}`;
    case 'gate':
      return `Gate ${[record.code, startOf(record.name)].filter(Boolean).join(' ') || 'without a name'}`;
    case 'gateResult':
      return `Gate ${of('gate', record.gate)} for ${of('option', record.option)}`;
    case 'employer':
      return `Employer of ${of('staffGroup', record.staffGroup)} under ${of('option', record.option)}`;
    case 'score':
      return `Score of ${of('option', record.option)} on ${of('criterion', record.criterion)} (${of('assessor', record.assessor)})`;
    case 'measure':
      return `Measurement of ${of('option', record.option)} on ${of('criterion', record.criterion)}`;
    case 'weight':
      return record.over === null
        ? `Weight of ${of('criterion', record.criterion)} in ${of('weightSet', record.weightSet)}`
        : `${of('criterion', record.criterion)} over ${of('criterion', record.over)} in ${of('weightSet', record.weightSet)}`;
    case 'position':
      return `Position of ${of('stakeholder', record.stakeholder)} on ${of('option', record.option)}`;
    case 'costLine':
      return `${quoted('Cost line', record.name)} of ${of('option', record.option)}`;
    case 'comment':
      return `Comment “${startOf(record.text)}”`;
    case 'workshop':
      return 'The workshop';
    case 'narrative':
      return `Words for ${sectionName(record.section)}`;
    default: {
      const noun = nounOf(record.type);
      return quoted(`${noun.charAt(0).toUpperCase()}${noun.slice(1)}`, ownName(record));
    }
  }
};
