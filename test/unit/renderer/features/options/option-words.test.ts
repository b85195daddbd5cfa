import { describe, expect, it } from 'vitest';
import { optionLinks } from '../../../../../renderer/features/options/option-links.tsx';
import {
  listWarning,
  modelName,
  populationWords,
} from '../../../../../renderer/features/options/option-words.ts';
import { gateStandings } from '../../../../../shared/analysis/gates.ts';
import { newOption } from '../../../../../shared/records/option.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';

const option = newOption({ id: 'o', order: 1, letter: 'B', name: 'B' });

describe('the words of an option', () => {
  it('give its population as a share of the locality', () => {
    expect(populationWords({ patients: 48_300, shareOfLocality: 48_300 / 108_000 }, 108_000)).toBe(
      '48,300 patients, 45% of the locality’s 108,000',
    );
    expect(populationWords({ patients: 0, shareOfLocality: null }, 0)).toBe(
      'Nobody is on a registered list yet',
    );
  });

  it('warn of an area and of an out-of-hours list, and of nothing else', () => {
    expect(listWarning({ ...option, restsOn: 'geography' })).toContain('B rests on an area');
    expect(listWarning({ ...option, restsOn: 'out-of-hours-list' })).toContain('out-of-hours list');
    expect(listWarning({ ...option, restsOn: 'registered-lists' })).toBeNull();
    expect(listWarning(option)).toBeNull();
  });

  it('name the model that it came from, or none', () => {
    expect(modelName({ ...option, model: 'community-ft' })).toBe(
      'Stand-alone community services foundation trust',
    );
    expect(modelName(option)).toBeNull();
  });

  it('say what the other stages hold of it', () => {
    const appraisal = sampleAppraisal();
    const held = appraisal.option.get('optB');
    const standing = gateStandings(appraisal).find(({ option: id }) => id === 'optB');
    if (!held) throw new Error('The sample has no option B');
    const words = optionLinks(appraisal, held, standing).map(({ words: said }) => said);
    expect(words[0]).toBe('Gates: fails 1, 2 unknown');
    expect(words[1]).toMatch(/^Costs: \d+ lines/);
    expect(optionLinks(appraisal, option, undefined).map(({ words: said }) => said)).toContain(
      'Costs: no lines yet',
    );
  });
});
