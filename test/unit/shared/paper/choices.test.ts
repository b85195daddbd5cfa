import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { paperAttachment } from '../../../../shared/paper/attachment.ts';
import { printedAnalysis } from '../../../../shared/paper/withheld.ts';
import { printedChoices } from '../../../../shared/paper/withheld-choices.ts';
import { type Appraisal, appraisalFrom, appraisalOf } from '../../../../shared/records/aggregate.ts';
import type { AssessorRecord } from '../../../../shared/records/assessor.ts';
import { type NarrativeSection, narrativeId } from '../../../../shared/records/narrative.ts';
import { emptyRichText } from '../../../../shared/records/rich-text.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { appraisalOfScores, assessor, option } from '../analysis/build.ts';
import { drawn, partText, tableText } from './drawn-paper.ts';

/*
 * The attack: read in the paper, or in the appraisal inside it, what one person would choose and why. Safe form: a choice
 * is told by group, a group of one is told among others, and no order, count or stand-in says whose a reason is.
 */

type Voice = readonly [group: string, option: string | null, reason?: string];

const withVoices = (voices: readonly Voice[], own: Parameters<typeof appraisalOfScores>[0]['own'] = {}) =>
  appraisalOfScores({
    scores: { A: [60], B: [50] },
    weights: [1],
    own,
    more: voices.flatMap(([group, chosen, reason = ''], at) => {
      const who: AssessorRecord = {
        ...assessor(`p${at}`, group, at + 1),
        name: `Scorer number ${at}`,
        asked: true,
        choices: chosen === null ? [] : [{ option: chosen, reason }],
      };
      return [who, newScore('A', 'C1', who.id, 60), newScore('B', 'C1', who.id, 50)];
    }),
  });

const told = (voices: readonly Voice[]): string => partText(drawn(withVoices(voices)).paper, 'stakeholders');

const inside = (appraisal: Appraisal) => {
  const { records, reproduces } = paperAttachment(appraisal, analyse(appraisal));
  const scorers = records.filter((record): record is AssessorRecord => record.type === 'assessor');
  return { again: appraisalFrom(records), scorers, reproduces };
};

const large: readonly Voice[] = [
  ['GPs', 'A', 'The list is ours.'],
  ['GPs', 'B', 'Smaller steps.'],
  ['GPs', 'A', 'It is in place.'],
  ['Managers', 'A', 'It can be paid for.'],
  ['Managers', null],
];
const lone: Voice = ['Staff', 'B', 'No move without the pension.'];

describe('what people would choose, in the paper', () => {
  it('is told by option and group with the reasons, dissent first', () => {
    const text = tableText(drawn(withVoices(large)).paper, 'choices');
    expect(text.split('\n').slice(1)).toEqual([
      'Would choose | Group | People | Why, in their own words',
      'B | GPs | 1 | “Smaller steps.”',
      'A | GPs | 2 | “It is in place.” “The list is ours.”',
      'A | Managers | 1 | “It can be paid for.”',
      'Not said |  | 1 | ',
      'Each chose one option, all in all, whatever their scores come to. Nobody is named.',
    ]);
    expect(told(large)).toContain(
      'Asked to choose one option, three of four people chose A and one B (GPs 1); one has not said.',
    );
  });

  it('says that most chose otherwise, and which option more of them chose', () => {
    expect(
      told([
        ['GPs', 'B', 'x'],
        ['GPs', 'B', 'y'],
        ['GPs', 'A', 'z'],
      ]),
    ).toContain('one of three people chose A and two B (GPs 2). More of them chose B than A.');
    const { analysis } = drawn(
      withVoices([
        ['GPs', 'B'],
        ['GPs', 'B'],
      ]),
    );
    expect(analysis.findings.find(({ id }) => id === 'choices')?.importance).toBe('key');
    expect(
      told([
        ['GPs', 'B'],
        ['GPs', 'B'],
      ]),
    ).toContain('neither of two people chose A, but both chose B (GPs 2). More of them chose B than A.');
  });

  it('says of one person’s choice no more than what it is', () => {
    const text = told([
      ['GPs', 'B', 'x'],
      ['GPs', null],
    ]);
    expect(text).toContain('the one person who has said chose B (GPs 1); one has not said.');
    expect(text).not.toMatch(/(More|Most) of them/);
  });

  it('says of an option that is not on the short list that it is not, wherever it is told', () => {
    const appraisal = withVoices([
      ['Staff', 'E', 'Elsewhere'],
      ['Staff', 'E'],
      ['Staff', 'E'],
      ['Staff', 'E'],
    ]);
    const { paper, analysis } = drawn({
      ...appraisal,
      option: appraisal.option.with([option('E', { shortListed: false })], []),
    });
    const text = partText(paper, 'stakeholders');
    expect(text).toContain(
      'none of four people chose A, but four chose E (Staff 4; not on the short list). More of them chose E than A.',
    );
    expect(tableText(paper, 'choices')).toContain('E (not on the short list) | Staff | 4 | “Elsewhere”');
    expect(analysis.findings.find(({ id }) => id === 'choices')?.sentence).toBe(
      'Asked to choose one option, 0 of 4 people chose A and 4 E (not on the short list).',
    );
  });

  it('says that all agree where they do, and nothing while nobody has said', () => {
    expect(
      told([
        ['GPs', 'A'],
        ['GPs', 'A'],
      ]),
    ).toContain('Asked to choose one option, both people chose A.');
    expect(
      told([
        ['GPs', null],
        ['GPs', null],
      ]),
    ).not.toMatch(/Asked to choose|Would choose/);
    expect(told([])).not.toMatch(/Asked to choose|Would choose/);
  });

  it('says whose recommendation it is held against, where that is not the option in front', () => {
    const voices: readonly Voice[] = [
      ['GPs', 'B'],
      ['GPs', 'A'],
    ];
    const { paper } = drawn(withVoices(voices, { recommended: { option: 'B', notAppraised: '' } }));
    expect(partText(paper, 'summary')).toContain(
      'one of two people chose B (which the author recommends) and one A (GPs 1)',
    );
    const three = withVoices([...voices, ['GPs', null], ['Staff', 'A'], ['Staff', 'A']], {
      recommended: { option: 'B', notAppraised: '' },
    });
    expect(partText(drawn(three).paper, 'summary')).toContain(
      'one of four people chose B (which the author recommends) and three A (GPs 1 and Staff 2); one has not said.',
    );
  });

  it('stays with who scored where the author leaves the stakeholders’ views out', () => {
    const out = (...sections: readonly NarrativeSection[]): Appraisal => {
      const appraisal = withVoices(large);
      const left = sections.map((section) => ({
        type: 'narrative' as const,
        id: narrativeId(section),
        section,
        body: emptyRichText,
        include: false,
      }));
      return { ...appraisal, narrative: appraisal.narrative.with(left, []) };
    };
    expect(partText(drawn(out('stakeholders')).paper, 'appendix-assessors')).toContain('“Smaller steps.”');
    expect(JSON.stringify(inside(out('stakeholders')).scorers)).toContain('Smaller steps.');
    const gone = out('stakeholders', 'method');
    expect(JSON.stringify(drawn(gone).paper)).not.toContain('Smaller steps.');
    expect(JSON.stringify(inside(gone).scorers)).not.toContain('Smaller steps.');
    expect(partText(drawn(gone).paper, 'summary')).toContain('three of four people chose A and one B');
  });
});

describe('the choice of one person alone in a group', () => {
  // Attack: read the row of the group, or the one group that is missing among the others. Safe form: the smallest other
  // group is told with it, so that at least three people stand behind the row; the reason is in the paper.
  it('is told among others, with its reason and without its group', () => {
    const text = told([...large, lone]);
    expect(text).toContain('B | Others | 1 | “No move without the pension.”');
    expect(text).toContain('A | Others | 1 | “It can be paid for.”');
    expect(text).toContain('Others are groups told of together');
    expect(text).not.toMatch(/\| (Staff|Managers) \|/);
    expect(text).toContain('two B (GPs 1 and Others 1)');
  });

  it('is told of all together where one other group is all there is to hide in', () => {
    const text = told([['GPs', 'A', 'x'], ['GPs', 'A', 'y'], lone]);
    expect(text).toContain('Would choose | People | Why');
    expect(text).toContain('B | 1 | “No move without the pension.”');
    expect(text).not.toContain('Staff 1');
    expect(text).not.toContain('Others');
  });

  it('travels with a stand-in of its own, and says the same again', () => {
    const appraisal = withVoices([...large, lone]);
    const { again, scorers, reproduces } = inside(appraisal);
    expect(scorers.map(({ group, people, choices }) => [group, people, choices.length])).toEqual([
      ['GPs', 3, 3],
      ['Managers', 2, 0],
      ['Staff', 1, 0],
      ['Others', 2, 2],
    ]);
    expect(reproduces).toContain('what people would choose');
    const [first, second] = [drawn(appraisal), drawn(again)].map(({ paper }) => paper);
    if (!first || !second) throw new Error('No paper');
    expect(tableText(second, 'choices')).toBe(tableText(first, 'choices'));
    expect(partText(second, 'method')).toContain('Six people scored: GPs 3, Managers 2, Staff 1.');
  });

  it('is the author’s where there is no other scorer, and is told without a group', () => {
    const appraisal = withVoices([lone]);
    const text = told([lone]);
    expect(text).toContain('Asked to choose one option, the one person who has said chose B');
    expect(text).not.toContain('Staff');
    expect(inside(appraisal).scorers.map(({ name, group, choices }) => [name, group, choices])).toEqual([
      ['The author', '', [{ option: 'B', reason: 'No move without the pension.' }]],
    ]);
    expect(tableText(drawn(inside(appraisal).again).paper, 'choices')).toBe(
      tableText(drawn(appraisal).paper, 'choices'),
    );
  });

  it('is not set beside the own scores where one person alone could be', () => {
    const { choices } = printedAnalysis(withVoices([lone]), analyse(withVoices([lone])));
    expect(choices).toMatchObject({ compared: 0, unlikeOwnScores: 0 });
  });
});

describe('whose a reason is', () => {
  it('is said by no name, in the paper and in what it carries, whoever gave which', () => {
    const outputs = (voices: readonly Voice[]): string => {
      const appraisal = withVoices(voices);
      const { scorers } = inside(appraisal);
      return JSON.stringify([drawn(appraisal).paper, scorers]);
    };
    const before = outputs(large);
    expect(before).not.toContain('Scorer number');
    // The same choices and reasons in a group, given by others of it.
    expect(
      outputs([large[2], large[0], large[1], large[3], large[4]].flatMap((one) => (one ? [one] : []))),
    ).toBe(before);
    expect(
      outputs([large[0], large[1], large[2], large[4], large[3]].flatMap((one) => (one ? [one] : []))),
    ).toBe(before);
  });

  it('is never told of fewer than two people, whatever the groups', () => {
    const voice = fc.record({
      group: fc.constantFrom('GPs', 'Managers', 'Staff', 'LINk', ''),
      option: fc.constantFrom('A', 'B', null),
    });
    fc.assert(
      fc.property(fc.array(voice, { maxLength: 9 }), (given) => {
        const voices = given.map(({ group, option }, at): Voice => [group, option, `Reason ${at}`]);
        const { choices } = analyse(withVoices(voices));
        const printed = printedChoices(choices);
        const people = choices.people;
        for (const group of printed.groups) if (group.said > 0) expect(group.people).toBeGreaterThan(1);
        if (printed.others !== null)
          expect(printed.others.people).toBeGreaterThanOrEqual(Math.min(2, people));
        const all = [...printed.groups, ...(printed.others ? [printed.others] : [])];
        // Nothing is lost on the way: every choice and every reason is told once.
        expect(all.reduce((sum, { said }) => sum + said, 0)).toBe(choices.said);
        expect(all.flatMap(({ chosen }) => chosen.flatMap(({ reasons }) => reasons)).sort()).toEqual(
          given.flatMap(({ option }, at) => (option === null ? [] : [`Reason ${at}`])).sort(),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('travels as the paper prints it, one entry a person', () => {
    const { scorers, again, reproduces } = inside(sampleAppraisal());
    expect(scorers.map(({ name, choices }) => [name, choices.length])).toEqual([
      ['GPs (mean of 7)', 7],
      ['Managers (mean of 5)', 5],
      ['Staff (mean of 4)', 4],
      ['LINk (mean of 2)', 1],
    ]);
    expect(reproduces).toContain('what people would choose');
    const { paper } = drawn(sampleAppraisal());
    expect(tableText(drawn(again).paper, 'choices')).toBe(tableText(paper, 'choices'));
    for (const { choices } of scorers)
      for (const { reason } of choices) expect(tableText(paper, 'choices')).toContain(reason);
  });

  it('stays unsaid where people may be named, too', () => {
    const named = withVoices([...large, lone], { namingAllowed: true });
    expect(appraisalOf(named).namingAllowed).toBe(true);
    expect(tableText(drawn(named).paper, 'choices')).not.toContain('Scorer number');
    expect(tableText(drawn(named).paper, 'choices')).toContain('B | Others | 1');
  });
});
