import { describe, expect, it } from 'vitest';
import { mapFinding } from '../../../../shared/analysis/people-words.ts';
import {
  countSides,
  groupStands,
  signedPosition,
  stakeholderMap,
  strongGroups,
} from '../../../../shared/analysis/positions.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newPosition, newStakeholder } from '../../../../shared/records/stakeholder.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { option, ownRecord } from './build.ts';

/** Stands on option A: name, influence, position. */
const standsOf = (...groups: readonly (readonly [string, number | null, number | null])[]) =>
  groupStands(
    appraisalFrom([
      ownRecord(),
      option('A'),
      option('B'),
      ...groups.flatMap(([name, influence, value], place) => [
        { ...newStakeholder({ id: name, order: place, name }), influence },
        newPosition('A', name, value),
        // What a group thinks of another option is no part of it.
        newPosition('B', name, 2),
      ]),
    ]),
    'A',
  );

describe('positions', () => {
  it('print with their sign', () => {
    expect([-2, 0, 1].map(signedPosition)).toEqual(['−2', '0', '+1']);
  });

  it('are counted by side with how many of each side have influence 4 or 5, and no score is made of them', () => {
    expect(
      countSides(
        standsOf(['a', 5, -2], ['b', 3, -1], ['c', 4, 0], ['d', null, 2], ['e', 4, 1], ['f', 5, null]),
      ),
    ).toEqual({
      for: { groups: 2, strong: 1 },
      neutral: { groups: 1, strong: 1 },
      against: { groups: 2, strong: 1 },
      unknown: { groups: 1, strong: 1 },
    });
  });

  it('put a group on the map only where both influence and position are known', () => {
    const { placed, unplaced } = stakeholderMap(standsOf(['a', 5, -2], ['b', null, 1], ['c', 2, null]));
    expect(placed.map(({ name }) => name)).toEqual(['a']);
    expect(unplaced.map(({ name }) => name)).toEqual(['b', 'c']);
  });

  it('name strong groups by influence, then by how decided they are', () => {
    const stands = standsOf(['a', 4, -2], ['b', 5, -1], ['c', 5, -2], ['d', 3, -2], ['e', 5, 2]);
    expect(strongGroups(stands, 'against').map(({ name }) => name)).toEqual(['c', 'b', 'a']);
  });
});

describe('the finding of a map', () => {
  it('names those against who have influence', () => {
    expect(mapFinding(standsOf(['Staff side', 5, -2], ['Health visitors', 4, -1], ['GPs', 5, 2]), 'A')).toBe(
      'Two groups of influence 4 or 5 are against A: Staff side and Health visitors.',
    );
  });

  it('names those in favour where nobody of influence is against', () => {
    expect(mapFinding(standsOf(['LINk', 2, -2], ['GPs', 5, 2]), 'A')).toBe(
      'No group of influence 4 or 5 is against A. One group of influence 4 or 5 is for A: GPs.',
    );
  });

  it('does not claim that nobody is against while a strong group may be', () => {
    const claims = (...more: readonly (readonly [string, number | null, number | null])[]) =>
      mapFinding(standsOf(['GPs', 5, 2], ...more), 'A').startsWith(
        'No group of influence 4 or 5 is against A.',
      );
    expect(claims(['Staff side', 5, null])).toBe(false);
    expect(claims(['Staff side', null, -2])).toBe(false);
    expect(mapFinding(standsOf(['GPs', 5, 2], ['Staff side', 5, null]), 'A')).toBe(
      'No group of influence 4 or 5 is known to be against A. One group of influence 4 or 5 is for A: GPs.',
    );
    expect(claims(['LINk', 2, null], ['LMC', null, 1])).toBe(true);
  });

  it('counts where nobody of influence has taken a side, and owns up where nothing is known', () => {
    expect(mapFinding(standsOf(['LINk', 2, -2], ['LMC', 3, 0], ['x', 5, null]), 'A')).toBe(
      'Of two groups whose position on A is known, 0 are for it and 1 against.',
    );
    expect(mapFinding(standsOf(['LINk', 2, null]), 'A')).toBe(
      'Where the groups stand on A is not known yet.',
    );
  });

  it('names four and counts the others, unless a single one is left', () => {
    const against = (number: number) =>
      standsOf(...Array.from({ length: number }, (_, place) => [`g${place}`, 5, -1] as const));
    expect(mapFinding(against(5), 'A')).toBe(
      'Five groups of influence 4 or 5 are against A: g0, g1, g2, g3 and g4.',
    );
    expect(mapFinding(against(6), 'A')).toBe(
      'Six groups of influence 4 or 5 are against A: g0, g1, g2, g3 and two others.',
    );
  });

  it('names staff side and health visitors as against B in the worked sample', () => {
    const finding = mapFinding(groupStands(sampleAppraisal(), 'optB'), 'B');
    expect(finding).toContain('Staff side');
    expect(finding).toContain('Health visitors');
    expect(finding).toContain('are against B');
  });
});
