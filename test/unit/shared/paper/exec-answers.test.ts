import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { phraseText } from '../../../../shared/analysis/figure.ts';
import { paperContext } from '../../../../shared/paper/context.ts';
import { type ExecAnswer, execAnswers } from '../../../../shared/paper/exec-answers.ts';
import { execQuestions, reserveQuestion } from '../../../../shared/paper/exec-questions.ts';
import { type Appraisal, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import type { NarrativeSection } from '../../../../shared/records/narrative.ts';
import { narrativeId } from '../../../../shared/records/narrative.ts';
import type { RecordType } from '../../../../shared/records/record.ts';
import { emptyRichText } from '../../../../shared/records/rich-text.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { drawn, partText } from './drawn-paper.ts';

const answersOf = (appraisal: Appraisal): readonly ExecAnswer[] =>
  execAnswers(paperContext(appraisal, analyse(appraisal), { drawnAt: '2009-02-12T09:30:00.000Z' }));

const textOf = (answers: readonly ExecAnswer[], id: string): string => {
  const found = answers.find((answer) => answer.id === id);
  if (!found) throw new Error(`There is no answer to ${id}`);
  return [...found.said, ...found.missing].map(phraseText).join(' ');
};

const carlisle = sampleAppraisal();
const answers = answersOf(carlisle);
const lakeland = answersOf(sampleAppraisal('south-lakeland'));

const withScores = (given: Appraisal, cells: readonly (readonly [string, string, number])[]): Appraisal => ({
  ...given,
  score: given.score.with(
    cells.map(([option, criterion, value]) => newScore(option, criterion, 'agreed', value)),
    [],
  ),
});

const leftOut = (section: NarrativeSection): Appraisal => ({
  ...carlisle,
  narrative: carlisle.narrative.with(
    [{ type: 'narrative', id: narrativeId(section), section, body: emptyRichText, include: false }],
    [],
  ),
});

const without = (
  type:
    | 'risk'
    | 'scenario'
    | 'milestone'
    | 'question'
    | 'criterion'
    | 'metric'
    | 'staffGroup'
    | 'gate'
    | 'volume'
    | 'costLine'
    | 'assessor',
): Appraisal => {
  const held = carlisle[type as RecordType];
  return {
    ...carlisle,
    [type]: held.with(
      [],
      [...held.values()].map(({ id }) => id),
    ),
  };
};

describe('the answers to the exec’s questions', () => {
  it('are one for each of the ten and for the one in reserve, none of them empty', () => {
    for (const given of [answers, lakeland]) {
      expect(given.map(({ id }) => id)).toEqual([...execQuestions, reserveQuestion].map(({ id }) => id));
      for (const { said, missing } of given) expect(said.length + missing.length).toBeGreaterThan(0);
    }
  });

  it('set the leader beside the comparator in points and in money', () => {
    const text = textOf(answers, 'leave-alone');
    expect(text).toContain(
      'D scores 60.1 of 100 and A (Same employers, better links), the comparator, 55.7: 4.4 points fewer.',
    );
    expect(text).toContain('D costs £1,008k more than A over five years');
  });

  it('say so where leaving things alone leads, and where the call is too close', () => {
    const stays = withScores(carlisle, [
      ['optD', 'critINT', 20],
      ['optD', 'critFIT', 20],
    ]);
    const text = textOf(answersOf(stays), 'leave-alone');
    expect(text).toContain('A is the comparator: by score, nothing speaks for moving away from it.');
    expect(text).toContain('A scores 55.7 of 100. B is second with 53.7');
    expect(text).toContain('B costs £744k more than A');
    const close = withScores(carlisle, [['optD', 'critINT', 48]]);
    expect(textOf(answersOf(close), 'leave-alone')).toContain('is not ruled out');
  });

  it('say what is missing where no option stands for leaving things alone', () => {
    const bare = {
      ...carlisle,
      option: carlisle.option.with(
        [...carlisle.option.values()].map((option) => ({ ...option, comparator: false })),
        [],
      ),
    };
    expect(textOf(answersOf(bare), 'leave-alone')).toContain('the comparator is marked among the options.');
  });

  it('give the health visitors’ row of the grid, and every group without an employer', () => {
    expect(textOf(answers, 'employer')).toBe(
      'Health visitors: Cumbria PCT under A; Practices under B; Community foundation trust under C; Out-of-hours provider under D. No employer is named yet for School nurses; Physiotherapy and occupational therapy; Podiatry, speech therapy, dietetics under B. Named and not confirmed: School nurses under D.',
    );
    expect(textOf(lakeland, 'employer')).toContain('Cumbria PCT under A and B');
  });

  it('tell the stranded overhead by year and who pays it, and what no figure has in it', () => {
    const text = textOf(answers, 'cost');
    expect(text).toContain('under D it comes to £620k in 2009/10 and £300k in 2013/14, paid by Cumbria PCT.');
    expect(text).toContain('Cost lines still to be costed, and in none of these figures: B 4, C 5 and D 5.');
  });

  it('tell the nearest weight, the voices and the what-ifs that turn the answer over', () => {
    const text = textOf(answers, 'flips');
    expect(text).toContain('A overtakes D if the weight of Affordability rises from 10% to above 18.9%.');
    expect(text).toContain('Under “Staff side” weights A leads by 3.4 points');
    expect(text).toContain('another option leads in “The host loses its out-of-hours contract” (A).');
  });

  it('name no scorer, and count who declared an interest in which option by group', () => {
    const text = textOf(answers, 'who-scored');
    expect(text).toContain('Interests were declared by GPs (seven in B and two in D).');
    expect(text).toContain(
      'D leads by 5.2 points with everyone. Without the two people who declared an interest in D, D still leads, by 5.3 points. Without the seven people who declared an interest (all the GPs), D still leads, by 1.5 points: too close to call.',
    );
    for (const { name } of carlisle.assessor.values()) expect(text).not.toContain(name);
  });

  it('name the widest cells with the two groups that are furthest apart', () => {
    expect(textOf(answers, 'disagree')).toMatch(
      /^Group averages are furthest apart on Workforce under B \(Staff 10, GPs 50\); /,
    );
    expect(textOf(answers, 'disagree')).toContain(
      'nine of 17 people chose D, five A (Managers 2 and Staff 3)',
    );
    expect(textOf(answersOf(without('assessor')), 'disagree')).toContain('Fewer than two scorers');
  });

  it('hold the law topic by topic against the gates, and say which topic no gate asks about', () => {
    expect(textOf(answers, 'lawful')).toContain(
      'For D: staff transfer (G16) not known; pensions (G15) not known',
    );
    const [choice] = [...carlisle.gate.values()].filter(({ code }) => code === 'G9');
    const fewer = { ...carlisle, gate: carlisle.gate.with([], [choice?.id ?? '']) };
    expect(textOf(answersOf(fewer), 'lawful')).toContain('No gate asks about patients’ choice.');
    expect(textOf(answersOf(without('gate')), 'lawful')).toMatch(/^No gate is recorded/);
  });

  it('say plainly where the model holds nothing of fit or of a failing host', () => {
    expect(textOf(answers, 'fit')).toContain('Scores on Strategic fit: A 30, B 75, C 45 and D 65.');
    expect(textOf(answers, 'fit')).toContain('Fragmentation across six localities');
    expect(textOf(lakeland, 'fit')).toMatch(/^Nothing on record speaks of it/);
    expect(textOf(answers, 'fails')).toContain('Step-in rights, a reversion clause');
    expect(textOf(lakeland, 'fails')).toMatch(/^Nothing on record speaks of it/);
  });

  it('tell the targets of the first year and what makes the exec stop', () => {
    const text = textOf(answers, 'works');
    expect(text).toContain('High-risk patients with a shared plan from 8 to 40%');
    expect(text).toContain('Staff turnover to stay at 11.5% a year');
    expect(text).toContain('High-risk patients with a shared plan, Under 20% after twelve months');
    expect(text).toContain('Review of the first twelve months, 29 April 2010');
    expect(textOf(answersOf(without('metric')), 'works')).toMatch(/^No measure is recorded/);
  });

  it('say that no saving from fewer admissions is counted, and what would make up for the cost', () => {
    expect(textOf(answers, 'admissions')).toMatch(/^No: no cost line is named for fewer admissions/);
    expect(textOf(answersOf(without('volume')), 'admissions')).toContain('No volume is recorded');
  });

  it.each([
    ['workforce', 'employer', 'Out-of-hours provider'],
    ['method', 'who-scored', 'GPs'],
    ['gates', 'lawful', 'G15'],
    ['evaluation', 'works', 'shared plan'],
    ['risks', 'fails', 'Step-in rights'],
    ['sensitivity', 'fails', 'What if'],
    ['sensitivity', 'flips', 'what-ifs'],
    ['implementation', 'works', 'twelve months, 29'],
    ['costs', 'admissions', 'avoided emergency admissions'],
  ] as const)('tell nothing out of “%s” when the author leaves it out', (section, id, told) => {
    expect(textOf(answers, id)).toContain(told);
    expect(textOf(answersOf(leftOut(section)), id)).not.toContain(told);
  });

  it('are there for an empty appraisal, and say what is missing', () => {
    const own = newAppraisalRecord({ lineage: 'line', title: '', locality: '', financialYear: 2008 });
    const empty = answersOf(appraisalFrom([own]));
    for (const { missing, id } of empty)
      if (!['who-scored', 'lawful'].includes(id)) expect([id, missing.length]).not.toEqual([id, 0]);
    expect(partText(drawn(appraisalFrom([own])).paper, 'appendix-exec-questions')).toContain(
      'No option has a total yet',
    );
  });
});

describe('the appendix of the exec’s questions', () => {
  const { paper } = drawn(carlisle);

  it('says where to read on, in parts that the paper has', () => {
    const text = partText(paper, 'appendix-exec-questions');
    expect(text).toMatch(/Read on in section 2, section \d+ and section \d+\./);
    for (const { question } of [...execQuestions, reserveQuestion]) expect(text).toContain(question);
  });

  it('is where the contents page leads for every question as well', () => {
    const headings = paper.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : [])),
    );
    for (const { question, answeredIn } of paper.contents.questions) {
      expect(answeredIn.at(-1)?.title).toBe(question);
      expect(headings).toContain(answeredIn.at(-1)?.anchor);
    }
    expect(paper.contents.questions).toHaveLength(10);
  });

  it('have the tables and drawings that answer best named in the contents, under the numbers they are printed with', () => {
    const named = paper.contents.questions.flatMap(({ answeredIn }) => answeredIn);
    for (const id of ['table-gates', 'table-lines', 'table-employers', 'figure-spread', 'figure-risk-grid'])
      expect(named.find(({ anchor }) => anchor === `paper-${id}`)?.number).toMatch(/^(Table|Figure) \d+$/);
  });
});
