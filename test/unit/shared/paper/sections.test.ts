import { describe, expect, it } from 'vitest';
import { phraseText } from '../../../../shared/analysis/figure.ts';
import { unknownName } from '../../../../shared/analysis/unknown-years.ts';
import { type Appraisal, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { gateResultId } from '../../../../shared/records/gate.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { blocksOf, drawn, partText, tableText } from './drawn-paper.ts';

const sample = drawn(sampleAppraisal());
const { paper } = sample;

const withOwn = (change: Partial<ReturnType<typeof appraisalOf>>): Appraisal => ({
  ...sample.appraisal,
  appraisal: sample.appraisal.appraisal.with([{ ...appraisalOf(sample.appraisal), ...change }], []),
});

const rowsOf = (id: string): readonly string[] => tableText(paper, id).split('\n');

describe('the paper of the Carlisle sample, section by section', () => {
  it('adds up the staff in scope', () => {
    const rows = rowsOf('staff');
    expect(rows).toContain('School nurses | 6 | 4.5 | 6 | 156');
    expect(rows).toContain('All |  | 156.0 | 200 | 4,588');
    expect(rows).toHaveLength(2 + 12 + 1 + 1);
  });

  it('holds viability apart from being eligible as a pilot, each result in a word', () => {
    const rows = rowsOf('gates');
    expect(rows[0]).toMatch(/Only A passes every gate of viability$/);
    expect(rows.slice(1, 7).map((row) => row.split(' | ').slice(0, 5).join(' | '))).toEqual([
      'Gate | A | B | C | D',
      'Legal and local viability. | These always bind. |  |  | ',
      'G11 An employer for everyone | Pass | Fail | Pass | Pass, not all confirmed',
      'G15 NHS pension route | Pass | Unknown | Pass | Unknown',
      'G16 Statutory duties | Pass | Unknown | Unknown | Unknown',
      'G17 Viable size | n/a | n/a | Fail | Unknown',
    ]);
    expect(rows[7]).toContain('Being eligible as a pilot. | These are advisory.');
    expect(rows).toContain('G6 PCT support | Pass | Unknown | Unknown | Unknown | D: For the exec to say.');
  });

  it('folds gates that every option passes into a sentence, and gates on which all stand alike into a row', () => {
    const text = partText(paper, 'gates');
    expect(text).toContain(
      'Every option passes, or need not meet, G7 No private lead and G12 PCT keeps control of funds.',
    );
    const rows = rowsOf('gates');
    expect(rows.some((row) => /^G(7|12) /.test(row))).toBe(false);
    expect(rows).toContain(
      'G2 Practices take part and G14 Ready for questions | Pass | Pass | Unknown | Pass | ',
    );
    expect(rows).toHaveLength(2 + 2 + 4 + 11);
  });

  it('draws a sign in front of every word of the grid that says pass, fail or unknown, and it says the same', () => {
    const grid = blocksOf(paper).find((block) => block.kind === 'table' && block.table.id === 'gates');
    const cells = grid?.kind === 'table' ? grid.table.rows.flatMap((row) => row.cells) : [];
    const marked = cells.filter(({ mark }) => mark !== undefined);
    expect(new Set(marked.map(({ mark }) => mark))).toEqual(new Set(['pass', 'fail', 'unknown']));
    for (const { mark, content } of marked)
      expect(phraseText(content).toLowerCase().replace(', not all confirmed', '')).toBe(mark);
  });

  it('says of every option how it stands at the gates, of one that passes as of one that fails', () => {
    const text = partText(paper, 'gates');
    expect(text).toMatch(/- A passes every viability gate/);
    expect(text).toContain(
      '- B fails the viability gate G11. The viability gates G15 and G16 of B are still unknown.',
    );
    expect(text).toContain('- The viability gates G15, G16 and G17 of D are still unknown.');
  });

  it('says why a gate is failed, and that a gate without a result is not known', () => {
    const grid = rowsOf('gates');
    expect(grid).toContain(
      'G17 Viable size | n/a | n/a | Fail | Unknown | C: About a fifth of £30m on a Carlisle footprint. D: The host’s balance sheet has not been looked at.',
    );
    expect(grid).toContain(
      'G3 Start date | Pass | Unknown | Fail | Unknown | C: Application and shadow year: not before April 2011. D: Depends on pension confirmation and the host’s contract.',
    );
    const gone = gateResultId('optA', 'gateG11');
    const { paper: without } = drawn({
      ...sample.appraisal,
      gateResult: sample.appraisal.gateResult.with([], [gone]),
    });
    expect(tableText(without, 'gates')).toContain(
      'G11 An employer for everyone | Unknown | Fail | Pass | Pass, not all confirmed | A: No reason is given. B: ',
    );
    expect(tableText(without, 'gates')).toContain('No option passes every gate of viability yet');
  });

  it('says whether pilot gates bind, which the route decides', () => {
    expect(partText(paper, 'gates')).toContain('so the pilot gates are advisory');
    expect(partText(drawn(withOwn({ route: 'bid' })).paper, 'gates')).toContain('so the pilot gates bind');
  });

  it('shows the groups that nobody would employ under B, and an employer who has not confirmed', () => {
    const rows = rowsOf('employers');
    expect(rows).toContain(
      'School nurses | Cumbria PCT | No employer | Community foundation trust | Cumbria PCT (not confirmed)',
    );
    expect(rows).toContain(
      'Physiotherapy and occupational therapy; Podiatry, speech therapy, dietetics | Cumbria PCT | No employer | Community foundation trust | Out-of-hours provider',
    );
    // The other nine have the same employers under every option, and stand in one row, each by name.
    expect(rows).toHaveLength(2 + 3);
    for (const { name } of sample.appraisal.staffGroup.values())
      expect(tableText(paper, 'employers')).toContain(name);
    const text = partText(paper, 'workforce');
    expect(text).toContain('- B. Practices: NHS Pension Scheme through a practice, nine of 12 groups.');
    expect(text).toContain('On School nurses: Too few to split between fifteen practices');
    expect(text).toContain('On 11 of 12 groups: Pension route to be confirmed in writing.');
  });

  it('lists ten risks before and after mitigation, with their owners', () => {
    const rows = rowsOf('risks').slice(2, -1);
    expect(rows.map((row) => row.split(' | ').slice(1, 5).join(' | '))).toEqual([
      'B | 4×5=20, extreme | 2×5=10, high | HR director',
      'B, D | 3×5=15, extreme | 2×5=10, high | HR director',
      'D | 3×5=15, extreme | 2×4=8, high | Director of commissioning',
      'B, D | 4×4=16, extreme | 3×3=9, high | Board secretary',
      'B, C, D | 4×3=12, high | 3×3=9, high | Director of finance',
      'C | 5×4=20, extreme | 4×4=16, extreme | Director of provider services',
      'A | 4×3=12, high | 2×3=6, moderate | Locality lead',
      'B | 3×5=15, extreme | 2×5=10, high | Lead nurse',
      'B, D | 3×4=12, high | 2×4=8, high | Chief executive',
      'D | 3×4=12, high | 2×4=8, high | Director of commissioning',
    ]);
    const text = partText(paper, 'risks');
    expect(text).toContain('A carries one risk: one high or extreme before mitigation, none after.');
    expect(text).toContain('One risk stays extreme even if its mitigation works');
  });

  it('shows where twelve groups stand, and calls a wary group wary and not opposed', () => {
    const rows = rowsOf('positions').slice(2, -1);
    expect(rows.map((row) => row.split(' | ').slice(1, 6).join(' '))).toEqual([
      '5 −1 +2 −2 +1',
      '4 +1 −1 −1 +1',
      '3 0 0 −1 +2',
      '4 +1 −2 +1 0',
      '4 +1 −2 +1 −1',
      '3 +1 −1 +1 0',
      '4 +2 −2 +1 −1',
      '5 +1 −1 −2 0',
      '4 0 0 0 +1',
      '3 0 +1 0 +1',
      '3 0 0 +1 +1',
      '3 0 +1 −1 0',
    ]);
    const text = partText(paper, 'stakeholders');
    expect(text).toContain('- D: six groups in favour, four neutral, two wary or opposed.');
    expect(text).toContain('Two groups with strong influence are wary of D');
    const wary = [...sample.appraisal.position.values()].find(
      ({ option, value }) => option === 'optD' && value === -1,
    );
    if (!wary) throw new Error('The sample has no such position');
    const { paper: harder } = drawn({
      ...sample.appraisal,
      position: sample.appraisal.position.with([{ ...wary, value: -2 }], []),
    });
    expect(partText(harder, 'stakeholders')).toContain('are wary of or opposed to D');
  });

  it('gives every condition an owner and a date, and steps and decisions by date', () => {
    expect(rowsOf('conditions').slice(1)).toEqual([
      'By | Condition | Options | Owner',
      '29 May 2009 | Pension route confirmed in writing for each staff group. | D | HR director',
      '29 May 2009 | Employer grid complete, school nursing included. | D | HR director',
      '29 May 2009 | Agreements of the practices on their registered lists. | D | Locality lead',
      '29 May 2009 | Term of the host’s out-of-hours contract known, with step-in and reversion. | D | Director of commissioning',
      '29 May 2009 | Competition advice received. | D | Director of commissioning',
    ]);
    expect(
      rowsOf('milestones')
        .slice(2)
        .map((row) => row.split(' | ')[0]),
    ).toEqual([
      '26 February 2009',
      '1 April 2009',
      '30 April 2009',
      '12 June 2009',
      '25 June 2009',
      '29 April 2010',
    ]);
  });

  it('says in what state a step is as soon as one is not merely planned', () => {
    const [first] = sample.appraisal.milestone.values();
    if (!first) throw new Error('The sample has no milestones');
    const { paper: late } = drawn({
      ...sample.appraisal,
      milestone: sample.appraisal.milestone.with([{ ...first, kind: 'condition', status: 'missed' }], []),
    });
    expect(tableText(late, 'conditions')).toContain('By | Condition | Options | Owner | State');
    expect(tableText(late, 'conditions')).toMatch(/ \| Missed$/m);
  });

  it('sets targets over three years, and what would make the exec stop', () => {
    expect(rowsOf('metrics')).toContain(
      'Admissions for ambulatory care sensitive conditions, per 1,000 registered | 14.5 (2007/08) | 14.5 | 14.2 | 13.9 | Above trend two years running. | Director of public health; Hospital episode data; quarterly',
    );
    expect(rowsOf('metrics')).toContain(
      'High-risk patients with a shared plan, % | 8 (January 2009 count) | 40 | 60 | 75 | Under 20% after twelve months. | Deputy locality lead; Practice records; quarterly',
    );
  });

  it('sets the money asked for beside what the exec may approve, and cash beside the money there is', () => {
    const text = partText(paper, 'costs');
    expect(text).toContain('Money asked for now: £145k');
    expect(text).toContain('within what the exec may approve without the board');
    expect(text).toContain('D gap to confirmed money | 526 | 253 | 90 | −16 | −14');
    expect(text).toContain('D gap if every source pays | 276 | 103 | 90 | −16 | −14');
    // Nothing but the confirmed budget pays for A.
    expect(text).not.toContain('A gap if every source pays');
    expect(text).toContain('127 avoided emergency admissions a year (8% of the 1,566 there are)');
    expect(text).toContain('This is not claimed as a saving.');
    expect(text).toContain('If admissions fell');
    expect(text.indexOf('If admissions fell')).toBeLessThan(text.indexOf('Money asked for, and'));
    expect(text).toContain(
      'The amount asked for and that limit are both taken in 2008/09 prices, without inflation;',
    );
    expect(text).toContain(
      'C does not start before 1 April 2011, yet recurring lines have money in earlier years',
    );
    const over = drawn(withOwn({ delegatedLimit: 100_000_00 })).paper;
    expect(partText(over, 'summary')).toContain('£145k, more than the exec may approve without the board');
  });

  it('says of a cost with lines not yet known that it is on the costs known so far, and of no other', () => {
    const text = partText(paper, 'costs');
    expect(text).toContain('On the costs known so far, the net present cost of D is');
    expect(text).toContain('On the same costs, D costs £1,008k more than A');
    expect(text).toContain('C costs at least £2,070k more than A');
    expect(partText(paper, 'summary')).toContain('On the costs known so far, D costs £1,008k more than A');
    const { costLine } = sample.appraisal;
    const known = drawn({
      ...sample.appraisal,
      costLine: costLine.with(
        [],
        [...costLine.values()]
          .filter((line) => unknownName(line, appraisalOf(sample.appraisal)) !== null)
          .map(({ id }) => id),
      ),
    }).paper;
    expect(partText(known, 'costs')).toContain('The net present cost of D is');
    expect(partText(known, 'costs')).not.toMatch(/known so far|on the same costs|at least £/i);
  });

  it('prints questions with their answers, none that was withdrawn', () => {
    expect(rowsOf('questions')).toContain(
      'D: Does the council want school nursing with the host? | Working group, 11 February 2009 | Open.',
    );
    const [first] = sample.appraisal.question.values();
    if (!first) throw new Error('The sample has no questions');
    const { paper: fewer } = drawn({
      ...sample.appraisal,
      question: sample.appraisal.question.with([{ ...first, status: 'withdrawn' }], []),
    });
    expect(tableText(fewer, 'questions')).not.toContain(first.question);
  });
});
