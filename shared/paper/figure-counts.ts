import { riskRegister } from '../analysis/risks.ts';
import { inOrder } from '../records/aggregate.ts';
import type { RecordType } from '../records/record.ts';
import type { Stage } from '../records/stages.ts';
import { at, atRecord, type FigureGround, type FigurePlace } from './figure-ground.ts';

/** Words by which a count says what it is about, and the stage on which that is worked on. The first that fits holds. */
const subjects: readonly (readonly [words: RegExp, stage: Stage])[] = [
  [/\bwhat-ifs?\b/, 'results'],
  [/\brisks?\b/, 'risks'],
  [/\bgates?\b/, 'gates'],
  [/^recommendations of /, 'paper'],
  [/^people who would choose /, 'scores'],
  [/^conditions on /, 'gates'],
  [/^staff groups under /, 'gates'],
  [/^(allowance|sum of the amounts|what the staff of)\b/, 'costs'],
  [/\bcosts?\b.*\bnot known\b|\bknown cost\b|\bcost lines?\b/, 'costs'],
  [/^(patients under|options)\b/, 'options'],
  [/^(patients|practices|staff groups|annual cost|cost of all staff|partners)\b/, 'context'],
  [/\b(weights?|weight sets?|unlockings?)\b/, 'weights'],
  [/^groups (against|in favour of|neutral on|not known)\b|\bstakeholders?\b/, 'stakeholders'],
  [/\b(questions?|milestones?|measures?|metrics?|workstreams?)\b/, 'plan'],
  [/\b(scores?|scorers?|disagreements?|interests?|evidence|assessors?|reasons?)\b/, 'scores'],
  [/\b(criteria|criterion)\b/, 'criteria'],
  [/\b(options?|patients)\b/, 'options'],
  [/\b(costs?|amounts?|money|funding)\b/, 'costs'],
  [/\b(staff|practices?|partners?|objectives?)\b/, 'context'],
  [/\b(snapshots?|changes?|edits?)\b/, 'history'],
];

const openMatters: Readonly<Record<string, Stage>> = { costs: 'costs', gates: 'gates', options: 'options' };

/** Names that a count ends in, by the words before them: "sum of the amounts of Shared record". */
const named: readonly (readonly [before: RegExp, type: RecordType])[] = [
  [/^sum of the amounts of (.+)$/s, 'costLine'],
  [/^allowance left on (.+)$/s, 'costLine'],
  [/^what the staff of (.+) cost in a year$/s, 'costLine'],
  [/^annual cost of (.+)$/s, 'staffGroup'],
];

/** Stages that can lead to what they hold of one option. */
const byOption: readonly Stage[] = ['gates', 'options', 'costs'];

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The only record of its type with a name; nothing where two share it. */
const onlyNamed = ({ appraisal }: FigureGround, type: RecordType, name: string): string | null => {
  const found = inOrder(appraisal, type as 'costLine').filter((record) => record.name === name);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
};

/** The option that a count names by its letter: "gates that C fails". */
const optionNamed = ({ appraisal }: FigureGround, words: string): string | null => {
  for (const { id, letter } of appraisal.option.values()) {
    if (letter !== '' && words.split(/[ ,:]/).includes(letter)) return id;
  }
  return null;
};

/**
 * The place behind a count, from the words that say what was counted.
 *
 * @returns null where the words are about nothing that a stage holds
 */
export const countPlace = (words: string, ground: FigureGround): FigurePlace | null => {
  const what = capitalised(words);
  const about = /^open matters of (\w+)$/.exec(words)?.[1];
  const stage =
    about === undefined
      ? subjects.find(([subject]) => subject.test(words))?.[1]
      : (openMatters[about] ?? 'plan');
  if (stage === undefined) return null;
  for (const [before, type] of named) {
    const name = before.exec(words)?.[1];
    const id = name === undefined ? null : onlyNamed(ground, type, name);
    if (id !== null) return atRecord(stage, { type, id }, what);
  }
  const number = /\bof risk (\d+)\b/.exec(words)?.[1];
  const line = riskRegister(ground.appraisal).find((held) => `${held.number}` === number);
  if (line) return atRecord('risks', { type: 'risk', id: line.risk.id }, what);
  const option = byOption.includes(stage) ? optionNamed(ground, words) : null;
  return option === null ? at(stage, what) : atRecord(stage, { type: 'option', id: option }, what);
};
