import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../shared/analysis/analysis.ts';
import { buildPaper } from '../../../../shared/paper/build-paper.ts';
import type { PaperModel, Section } from '../../../../shared/paper/paper-model.ts';
import { blockText, paperText, sectionText } from '../../../../shared/paper/paper-text.ts';
import { type Appraisal, appraisalOf } from '../../../../shared/records/aggregate.ts';
import type { AppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { type NarrativeSection, narrativeId } from '../../../../shared/records/narrative.ts';
import { richTextFromPlain } from '../../../../shared/records/rich-text.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { blocksOf, drawn } from './drawn-paper.ts';

const sample = drawn(sampleAppraisal());

const sectionOf = (paper: PaperModel, id: string): Section => {
  const found = paper.sections.find((section) => section.id === id);
  if (!found) throw new Error(`The paper has no section ${id}`);
  return found;
};

const tableText = (paper: PaperModel, id: string): string => {
  const block = blocksOf(paper).find((held) => held.kind === 'table' && held.table.id === id);
  if (!block) throw new Error(`The paper has no table ${id}`);
  return blockText(block);
};

const coverText = (paper: PaperModel, label: string): string => {
  const found = paper.cover.rows.find((row) => row.kind === 'field' && row.label === label);
  return found?.kind === 'field' ? found.blocks.map(blockText).join('\n') : '';
};

const withOwn = (appraisal: Appraisal, change: Partial<AppraisalRecord>): Appraisal => ({
  ...appraisal,
  appraisal: appraisal.appraisal.with([{ ...appraisalOf(appraisal), ...change }], []),
});

const withNarrative = (section: NarrativeSection, plain: string, include = true): Appraisal => ({
  ...sample.appraisal,
  narrative: sample.appraisal.narrative.with(
    [{ type: 'narrative', id: narrativeId(section), section, body: richTextFromPlain(plain), include }],
    [],
  ),
});

const withoutNarrative = (appraisal: Appraisal): Appraisal => ({
  ...appraisal,
  narrative: appraisal.narrative.with(
    [],
    [...appraisal.narrative.values()].map(({ id }) => id),
  ),
});

const withRung = (rung: Analysis['strength']['rung']): string => {
  // The scale's own wording is the user's, not the draft's.
  const { scale } = appraisalOf(sample.appraisal);
  const appraisal = withOwn(withoutNarrative(sample.appraisal), {
    scale: { ...scale, at100: 'As good as it gets' },
  });
  const analysis = { ...sample.analysis, strength: { ...sample.analysis.strength, rung } };
  return paperText(buildPaper(appraisal, analysis, { drawnAt: '2009-02-12T09:30:00.000Z' }));
};

describe('the paper of the Carlisle sample', () => {
  it('prints the totals half up, with cost and without', () => {
    const scores = tableText(sample.paper, 'scores');
    expect(scores).toContain('Weighted total | 100% | 55.7 | 53.7 | 45.6 | 60.1');
    expect(scores).toContain('Without Affordability |  | 52.4 | 54.1 | 49.5 | 61.7');
  });

  it('prints each option’s net present cost and its gates beside its total', () => {
    const glance = tableText(sample.paper, 'glance');
    for (const line of [
      'A Same employers, better links | 55.7 | 52.4 | £270k | 0 | 0 | 2 of 6',
      'B Practices employ staff | 53.7 | 54.1 | £1,014k | 1 | 2 | 0 of 6',
      'C Community foundation trust | 45.6 | 49.5 | £2,340k | 1 | 1 | 0 of 6',
      'D Out-of-hours provider hosts | 60.1 | 61.7 | £1,279k | 0 | 3 | 4 of 6',
    ]) {
      expect(glance).toContain(line);
    }
  });

  it('sets costs out by year, with both views, and keeps what is only for information apart', () => {
    const costs = tableText(sample.paper, 'costs');
    expect(costs).toContain('D Out-of-hours | 655 | 336 | 176 | 76 | 76 | 1,319 | 1,279 | 1,070');
    expect(costs).toContain('2008/09 prices');
    expect(tableText(sample.paper, 'memo')).toContain('| 620 | 540 | 460 | 360 | 360');
    expect(tableText(sample.paper, 'memo')).toContain('not added');
  });

  it('names every change of leader, the nearest first', () => {
    const table = tableText(sample.paper, 'switching');
    expect(table.split('\n')[2]).toBe('Affordability | 10% | A above 18.9% |  | left out');
    for (const change of [
      'Deliverability | 10% | A above 20.1% | 11.1% | A above 29.8%',
      'Workforce | 12% | A above 23.3% | 13.3% | A above 33.9%',
      'Governance | 6% | A above 34.7%; C above 37.5% | 6.7% | C above 33.7%',
      'Integration | 15% | A below 4.5%; B above 48.0% | 16.7% | B above 52.7%',
      'Strategic fit | 10% | B above 45.0% | 11.1% | B above 49.5%',
      'Quality and safety | 15% | C above 78.2% | 16.7% | C above 75.8%',
    ]) {
      expect(table).toContain(change);
    }
  });

  it('names in one sentence the criteria whose weight alone changes nothing', () => {
    expect(tableText(sample.paper, 'switching')).not.toContain('Acceptability');
    expect(sectionText(sectionOf(sample.paper, 'sensitivity'))).toContain(
      'However far the weight of Access and inequalities, Acceptability or Sustainability moves by itself, the leader stays the same.',
    );
  });

  it('shows each option’s total and place, and each voice’s leader and lead, under every weight set', () => {
    const sets = tableText(sample.paper, 'weight-sets');
    expect(sets).toContain('Agreed | 55.7 (2) | 53.7 (3) | 45.6 (4) | 60.1 (1) | D by 4.4 | D by 7.6');
    expect(sets).toContain('| A by 2.3 | D by 6.0');
  });

  it('sets the options side by side, at most five to a table', () => {
    const facts = tableText(sample.paper, 'options').split('\n');
    expect(facts[1]).toBe('Point | A Same employers | B Practices employ | C Community FT | D Out-of-hours');
    expect(facts).toContain('Earliest start | 1 April 2009 | Not stated | 1 April 2011 | Not stated');
    const first = sample.appraisal.option.get('optA');
    if (!first) throw new Error('The sample has no option');
    const { paper } = drawn({
      ...sample.appraisal,
      option: sample.appraisal.option.with(
        ['F', 'G'].map((letter, at) => ({ ...first, id: `opt${letter}`, letter, order: 6 + at })),
        [],
      ),
    });
    expect(tableText(paper, 'options').split('\n')[1]?.split(' | ')).toHaveLength(4);
    expect(tableText(paper, 'options-1').split('\n')[1]).toMatch(/^Point \| D .* \| F .* \| G /);
  });

  it('says once who pays, and gathers what needs saying about cost lines', () => {
    const text = sectionText(sectionOf(sample.paper, 'appendix-costs'));
    expect(text.match(/Cumbria PCT/g)).toHaveLength(1);
    expect(text).toContain('VAT not recovered (B and D): A transfer, left out of the economic view.');
  });

  it('points to a score’s evidence by its number in the appendix on evidence', () => {
    expect(tableText(sample.paper, 'reasons')).toContain(
      'A | 75 | 70 | 76 | 80 | 75 | Terms, pension and supervision unchanged. Evidence 4 and 5.',
    );
    expect(tableText(sample.paper, 'evidence')).toContain(
      '4 | Access of non-NHS bodies to the NHS Pension Scheme',
    );
  });

  it('spells counts up to ten, with a capital where they start a sentence', () => {
    expect(coverText(sample.paper, 'Summary')).toContain(
      'Four options were scored on ten weighted criteria and costed over five years.',
    );
    expect(sectionText(sectionOf(sample.paper, 'current'))).toContain('15 practices take part');
  });

  it('prints the author’s recommendations whole among the preferred option where nothing else is written there', () => {
    const written = narrativeId('preferred');
    const { paper } = drawn({
      ...sample.appraisal,
      narrative: sample.appraisal.narrative.with([], [written]),
    });
    expect(sectionText(sectionOf(paper, 'preferred'))).toContain(
      'record GP support for B and invite one lead-practice test',
    );
    expect(sectionText(sectionOf(paper, 'summary'))).not.toContain('lead-practice test');
  });

  it('names the cost lines that are not known', () => {
    expect(sectionText(sectionOf(sample.paper, 'costs'))).toContain(
      'Five lines of D are still to be costed: Redundancy when overhead is released; Pension strain; Double running; Contingency; Host’s working capital.',
    );
  });

  it('gives every agreed score with its reason', () => {
    const text = sectionText(sectionOf(sample.paper, 'appendix-scores'));
    const agreed = [...sample.appraisal.score.values()].filter(({ assessor }) => assessor === 'agreed');
    expect(agreed).toHaveLength(40);
    for (const { reason } of agreed) expect(text).toContain(reason);
  });

  it('says on the status line that it is an illustrative sample', () => {
    expect(sample.paper.statusLine).toBe('Illustrative sample, draft for exec');
    expect(drawn(withOwn(sample.appraisal, { illustrative: false })).paper.statusLine).toBe('Draft for exec');
  });

  it('reads in its summary as it was last reviewed', () => {
    expect(sectionText(sectionOf(sample.paper, 'summary'))).toMatchSnapshot();
  });

  it('reads in its recommendation as it was last reviewed, where the author has written none', () => {
    const { paper } = drawn(withoutNarrative(sample.appraisal));
    expect(sectionText(sectionOf(paper, 'preferred'))).toMatchSnapshot();
    expect(coverText(paper, 'Recommendations')).toContain('a) Approve the work that settles what is open');
  });

  it('numbers sections, tables and figures in reading order', () => {
    const numbers = sample.paper.sections.flatMap(({ number }) => number ?? []);
    expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
    const captions = blocksOf(sample.paper).flatMap((block) =>
      block.kind === 'table' ? block.table.caption : [],
    );
    captions.forEach((caption, at) => {
      expect(caption).toMatch(new RegExp(`^Table ${at + 1}\\. \\S`));
    });
    const charts = blocksOf(sample.paper).flatMap((block) =>
      block.kind === 'chart' ? block.chart.caption : block.kind === 'cards' ? block.cards.caption : [],
    );
    charts.forEach((caption, at) => {
      expect(caption).toMatch(new RegExp(`^Figure ${at + 1}\\. \\S`));
    });
    const ids = sample.paper.sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives every row as many cells as its table has columns', () => {
    for (const block of blocksOf(sample.paper)) {
      if (block.kind !== 'table') continue;
      const { id, columns, rows } = block.table;
      for (const { cells } of rows) expect([id, cells.length + 1]).toEqual([id, columns.length]);
    }
  });

  it('prints no score of one person', () => {
    const [{ group } = { group: '' }] = sample.appraisal.assessor.values();
    const alone = [...sample.appraisal.assessor.values()].filter((one) => one.group === group).slice(1);
    const { paper } = drawn({
      ...sample.appraisal,
      assessor: sample.appraisal.assessor.with(
        [],
        alone.map(({ id }) => id),
      ),
      score: sample.appraisal.score.with(
        [],
        [...sample.appraisal.score.values()]
          .filter(({ assessor }) => alone.some(({ id }) => id === assessor))
          .map(({ id }) => id),
      ),
    });
    const spread = blocksOf(paper).flatMap((block) =>
      block.kind === 'chart' && block.chart.data.kind === 'spread' ? block.chart.data.cells : [],
    );
    expect(spread.length).toBeGreaterThan(0);
    expect(spread.flatMap(({ groups }) => groups.map((held) => held.group))).not.toContain(group);
    expect(sectionText(sectionOf(paper, 'scores'))).toContain('A group of one is not shown');
  });
});

describe('the author’s own words', () => {
  it('come after what is drafted', () => {
    const { paper } = drawn(withNarrative('scores', 'The workshop ran late.'));
    const blocks = sectionOf(paper, 'scores').blocks;
    expect(blocks[blocks.length - 1]).toEqual({
      kind: 'words',
      body: richTextFromPlain('The workshop ran late.'),
    });
    expect(blocks.length).toBeGreaterThan(3);
  });

  it('are not printed where the author has left the section out, and one line says so', () => {
    const { paper } = drawn(withNarrative('scores', 'Not for the exec.', false));
    expect(sectionOf(paper, 'scores').blocks).toEqual([
      { kind: 'note', phrase: ['The author has left this section out of the paper.'] },
    ]);
    expect(paperText(paper)).not.toContain('Not for the exec.');
  });

  it('fill a field of the cover, which otherwise says plainly that nothing is stated', () => {
    expect(coverText(sample.paper, 'Strategic objective')).toContain('Closer to Home');
    const { paper } = drawn(withoutNarrative(sample.appraisal));
    expect(coverText(paper, 'Strategic objective')).toBe('Not yet stated.');
    expect(coverText(paper, 'Financial')).toContain('£1,279k');
    expect(coverText(paper, 'Conflicts declared')).toContain('declared an interest in B');
    expect(sectionText(sectionOf(paper, 'missing'))).toContain('The cover does not yet state: ');
  });

  it('never replace what the figures support', () => {
    const { paper } = drawn(withNarrative('cover-recommendations', 'Approve D at once.'));
    expect(coverText(paper, 'Recommendations')).toContain('The figures support at most: ');
  });
});

describe('the wording', () => {
  it('follows the strength of the result', () => {
    const named = 'option D (Out-of-hours provider hosts)';
    expect(withRung('approve')).toContain(`\nApprove ${named}.\nD leads. D scores 60.1`);
    expect(withRung('approve-in-principle')).toContain(
      `\nApprove ${named} in principle, subject to conditions.\nD leads, but on conditions.`,
    );
    expect(withRung('settle-first')).toContain(
      `\nApprove the work that settles what is open on ${named}, and`,
    );
    expect(withRung('not-recommendable')).toContain(
      `\nDo not go ahead with ${named} as it stands.\nD cannot be recommended yet.`,
    );
  });

  it('calls a small lead too close to call', () => {
    const text = paperText(drawn(withOwn(withoutNarrative(sample.appraisal), { tooCloseMargin: 20 })).paper);
    expect(text).toContain(
      'Too close to call between option D (Out-of-hours provider hosts) and option A (Same employers, better links).',
    );
    expect(text).not.toContain('Approve');
  });

  it('never speaks of a winner, a best option or a proof, whatever the strength', () => {
    for (const rung of [
      'approve',
      'approve-in-principle',
      'settle-first',
      'too-close',
      'not-recommendable',
    ] as const) {
      expect(withRung(rung)).not.toMatch(/\b(winner|wins|best|proves?|proof)\b/i);
    }
  });

  it('names no scorer and no owner of a weight set unless the appraisal allows it', () => {
    const [scorer] = sample.appraisal.assessor.values();
    const set = sample.appraisal.weightSet.get('wsStaff');
    if (!scorer || !set) throw new Error('The sample has no scorer or no such weight set');
    const told = { name: 'Ward sister', organisation: 'The ward', credentials: 'Thirty years' };
    const personal: Appraisal = {
      ...sample.appraisal,
      assessor: sample.appraisal.assessor.with([{ ...scorer, ...told }], []),
      weightSet: sample.appraisal.weightSet.with(
        [{ ...set, order: 9, name: 'Ward sister', voice: 'person', voiceName: 'Ward sister' }],
        [],
      ),
    };
    const drafted = (appraisal: Appraisal) => paperText(drawn(withoutNarrative(appraisal)).paper);
    expect(drafted(personal)).toContain('One scorer (a)');
    // Roles that own risks and measures are named: "Lead nurse" is one, and no scorer is called that.
    const others = [...personal.assessor.values()].map(({ name }) => name);
    expect(others).toHaveLength(18);
    for (const name of [...others, ...Object.values(told)]) expect(drafted(personal)).not.toContain(name);
    expect(drafted(personal)).toContain('Lead nurse');
    expect(drafted(withOwn(personal, { namingAllowed: true }))).toContain('Ward sister');
  });
});
