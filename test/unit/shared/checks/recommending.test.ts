import { describe, expect, it } from 'vitest';
import { recommendingIn } from '../../../../shared/checks/recommending.ts';

const options = [
  { letter: 'A', names: ['Same employers, better links', 'Same employers'] },
  { letter: 'B', names: ['Practices employ staff'] },
  { letter: 'D', names: ['Out-of-hours provider hosts', 'Out-of-hours'] },
];

const read = (line: string) =>
  recommendingIn([line], options).map(({ level, letters, isPackage }) =>
    [letters.join(''), level, ...(isPackage ? ['package'] : [])].join(' '),
  );

describe('what a sentence recommends', () => {
  it.each([
    ['Approve D.', ['D approve']],
    ['a) approve option D now', ['D approve']],
    ['The exec is asked to approve the transfer of staff to D.', ['D approve']],
    ['Approve D in principle.', ['D approve-in-principle']],
    ['approve in principle option D, with a report in June', ['D approve-in-principle']],
    ['Approve D, subject to five conditions by June 2009.', ['D approve-in-principle']],
    ['Approve work on D.', ['D settle-first']],
    ['Approve in principle work on D.', ['D settle-first']],
    [
      'approve the work that settles the open gates of D, to a cash limit of £40k from the 2009/10 locality budget;',
      ['D settle-first'],
    ],
    ['Fund the work that settles what is open on D, with a report to A and B.', ['D settle-first']],
    ['The exec should authorise work to settle the gates of D.', ['D settle-first']],
    ['Agree the work that settles what is open.', [' settle-first']],
    ['Option D leads. Approve in principle, subject to five conditions.', [' approve-in-principle']],
    ['The exec is asked to stay with A for now and look at it again in June.', ['A approve-in-principle']],
    ['Stay with A for now, note what is open on it, and report back.', ['A settle-first']],
    ['Note the result and commission further work by June.', [' too-close']],
    ['Adopt E.', ['E approve']],
    ['We recommend option E.', ['E approve']],
    ['The preferred option is B', ['B approve']],
    ['The recommended option is E because it is quick.', ['E approve']],
    ['E is recommended.', ['E approve']],
    ['Option E should be approved.', ['E approve']],
    ['Approve the Out-of-hours provider hosts model.', ['D approve']],
    ['Go ahead with E, not B', ['E approve']],
    ['If the council agrees, approve E.', ['E approve']],
  ])('is found: %s', (line, found) => {
    expect(read(line)).toEqual(found);
  });

  it.each([
    ['Approve D with A.', ['DA approve package']],
    ['Approve D with the improvements of A.', ['DA approve package']],
    ['Approve D together with A’s improvements.', ['DA approve package']],
    ['Adopt B and D together.', ['BD approve package']],
    ['Approve D plus A', ['DA approve package']],
    ['Approve both A and D.', ['AD approve package']],
    ['Run D and A as one.', ['DA approve package']],
    ['Combine A with B.', ['AB approve package']],
  ])('is a package of two: %s', (line, found) => {
    expect(read(line)).toEqual(found);
  });

  it.each([
    'Note that C fails.',
    'note that C fails the start-date and size gates on a Carlisle footprint;',
    'start the improvements of A now, £105k in 2009/10, which every option can build on;',
    'note that D together with the improvements of A has not yet been appraised as one option',
    'stay with A if any condition is missing;',
    'record GP support for B and invite one lead-practice test.',
    'Do not approve E.',
    'The group would not recommend E.',
    'Compare D with A in June.',
    'Approve the appraisal of D with A as one option.',
    'Option E was set aside.',
    'Decide whether to approve E.',
    'Approve Appendix E and annex B.',
    'Approve the recruitment of band E nurses.',
    'Approve a review of A and E attendances.',
    'Agree that E Smith takes the minutes.',
    'B is preferred by larger practices.',
    'Approve plan B.',
    'Whether to approve the work that settles the gates of D is for June.',
    'Do not fund the work that settles the gates of D.',
    'Approve in principle the release of £40k.',
    'The exec is asked to approve:',
    'Do not go ahead with the option in front.',
    'Do not go on with A as it stands.',
    'E fails; approve £40k.',
    'Approve the money asked for (option E has none).',
  ])('is nothing where nothing is recommended: %s', (line) => {
    expect(read(line)).toEqual([]);
  });

  it('is one option where the second only stands in reserve', () => {
    expect(read('Approve D with A as the fallback.')).toEqual(['D approve']);
    expect(read('Approve D (with A’s improvements).')).toEqual(['D approve']);
  });

  it('quotes the words that recommend', () => {
    expect(recommendingIn(['The exec should approve D in principle.'], options)[0]?.words).toBe('approve D');
    expect(recommendingIn(['Approve D with A now.'], options)[0]?.words).toBe('approve D with A');
  });
});
