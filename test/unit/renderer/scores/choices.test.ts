import { describe, expect, it } from 'vitest';
import {
  choiceChange,
  choiceReasonChange,
  choicesToName,
  choiceWords,
  hasRoom,
  lettersToChoose,
} from '../../../../renderer/features/scores/choices.ts';
import { scorerChange } from '../../../../renderer/features/scores/scorer-edits.ts';
import type { AssessorRecord } from '../../../../shared/records/assessor.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const scorerIn = (id: string): AssessorRecord => {
  const scorer = sample.assessor.get(id);
  if (!scorer) throw new Error('The sample has lost a scorer');
  return scorer;
};
const silent = scorerIn('asrLINk2');
const staff = scorerIn('asrStaff1');
const many: AssessorRecord = { ...staff, people: 3 };
const typed = (row: string, text: string) => scorerChange(sample, [{ row, column: 'choice', text }], 'type');

describe('what a scorer would choose', () => {
  it('is one of the options, on the short list or not, or has not been said', () => {
    expect(choicesToName(sample).map(([, words]) => words)).toEqual([
      'Not said',
      'A Same employers',
      'B Practices employ',
      'C Community FT',
      'D Out-of-hours',
      'E Mental-health FT (not on the short list)',
    ]);
    expect(lettersToChoose(sample)).toEqual(['not said', 'A', 'B', 'C', 'D', 'E']);
    expect([staff, silent, many].map((one) => choiceWords(sample, one))).toEqual([
      'A',
      'not said',
      '1 of 3 said',
    ]);
  });

  it('is named, changed with its reason kept, and taken back', () => {
    const [before] = staff.choices;
    expect(choiceChange(sample, silent, 0, 'optD')).toEqual({
      label: 'Choice of LINk member 2: D',
      put: [{ ...silent, choices: [{ option: 'optD', reason: '' }] }],
    });
    expect(choiceChange(sample, staff, 0, 'optB').put).toEqual([
      { ...staff, choices: [{ option: 'optB', reason: before?.reason }] },
    ]);
    expect(choiceChange(sample, staff, 0, null)).toEqual({
      label: 'Choice of Staff member 1: not said',
      put: [{ ...staff, choices: [] }],
    });
  });

  it('has a reason only once an option is named', () => {
    expect(choiceReasonChange(staff, 0, ' Pensions first. ')?.put).toEqual([
      { ...staff, choices: [{ option: 'optA', reason: 'Pensions first.' }] },
    ]);
    expect(choiceReasonChange(silent, 0, 'Pensions first.')).toBeNull();
  });

  it('is one for each of several people that a scorer speaks for, and no more', () => {
    const two = { ...many, choices: [...many.choices, { option: 'optD', reason: '' }] };
    expect(choiceChange(sample, many, 1, 'optD').put).toEqual([two]);
    expect([hasRoom(two), hasRoom({ ...two, people: 2 }), hasRoom(staff), hasRoom(silent)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('is typed in the table by letter or by name, and nothing else is taken', () => {
    for (const text of ['d', ' D ', 'Out-of-hours'])
      expect(typed(silent.id, text).change?.put).toEqual([
        { ...silent, choices: [{ option: 'optD', reason: '' }] },
      ]);
    expect(typed(staff.id, 'not said').change?.put).toEqual([{ ...staff, choices: [] }]);
    expect(typed(staff.id, '').change?.put).toEqual([{ ...staff, choices: [] }]);
    expect(typed(staff.id, 'A')).toEqual({ change: null, refusals: [] });
    const { change, refusals } = typed(staff.id, 'Z');
    expect(change).toBeNull();
    expect(refusals).toMatchObject([{ brief: 'a choice is no letter of an option' }]);
  });
});
