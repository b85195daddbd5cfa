import { describe, expect, test } from 'vitest';
import {
  contentSentence,
  groupsOf,
  haveScored,
  makeWarnings,
} from '../../../../renderer/scoresheets/sheet-content.ts';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const blank = { at0: '', at25: '', at50: '', at75: '', at100: '' };

describe('who gets a scoresheet', () => {
  test('is listed by group, with every scorer of the appraisal', () => {
    const groups = groupsOf(sample);
    expect(groups.map(([group, scorers]) => [group, scorers.length])).toEqual([
      ['GPs', 7],
      ['Managers', 5],
      ['Staff', 4],
      ['LINk', 2],
    ]);
    expect(haveScored(sample)).toBe(18);
  });
});

describe('what is said before sheets are made', () => {
  test('counts what they ask about', () => {
    expect(contentSentence(sample)).toContain('4 options against 10 criteria');
  });

  test('nothing is warned of where weights are locked and every criterion says what its scale means', () => {
    expect(makeWarnings(sample)).toEqual([]);
  });

  test('unlocked weights and criteria without a word on their scale are warned of', () => {
    const [criterion] = [...sample.criterion.values()];
    if (!criterion) throw new Error('The sample has criteria');
    const open = applyEdit(sample, {
      put: [
        { ...appraisalOf(sample), weightsLocked: false },
        { ...criterion, descriptors: blank },
      ],
      remove: [],
    });
    const warnings = makeWarnings(open);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('Weights are not locked');
    expect(warnings[1]).toContain(`${criterion.name} does not say`);
  });
});
