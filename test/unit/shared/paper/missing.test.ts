import { describe, expect, it } from 'vitest';
import { completenessProblems } from '../../../../shared/checks/completeness.ts';
import { type Appraisal, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { newOption } from '../../../../shared/records/option.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { blocksOf, drawn, partText } from './drawn-paper.ts';

const sample = sampleAppraisal();

const linesOf = (appraisal: Appraisal): readonly string[] =>
  partText(drawn(appraisal).paper, 'missing').split('\n').slice(2);

/** The sample with what holds it together taken out: reasons, employers, owners, dates, scores. */
const ruined = (): Appraisal => ({
  ...sample,
  score: sample.score.with(
    [...sample.score.values()]
      .filter(({ assessor, option }) => assessor === 'agreed' && option !== 'optB')
      .map((score) => ({ ...score, reason: '' })),
    [...sample.score.values()].filter(({ option }) => option === 'optB').map(({ id }) => id),
  ),
  option: sample.option.with(
    [...sample.option.values()].map((option) => ({ ...option, discardReason: '', comparator: false })),
    [],
  ),
  employer: sample.employer.with(
    [],
    [...sample.employer.values()].map(({ id }) => id),
  ),
  risk: sample.risk.with(
    [...sample.risk.values()].map((risk) => ({ ...risk, owner: '', mitigation: '', likelihood: null })),
    [],
  ),
  milestone: sample.milestone.with(
    [...sample.milestone.values()].map((one) => ({ ...one, owner: '', date: null })),
    [],
  ),
  metric: sample.metric.with(
    [...sample.metric.values()].map((metric) => ({ ...metric, baseline: null, targets: [] })),
    [],
  ),
});

describe('what is missing', () => {
  it('is short, and points to the part of the paper that sets a matter out', () => {
    expect(linesOf(sample)).toEqual([
      '- Option C rests on an area and not on registered lists: pilots follow practice lists.',
      '- Option D rests on an out-of-hours list and not on registered lists: pilots follow practice lists.',
      '- Option D is in front and has recurring costs, and no start is given.',
      '- Cost lines still to be costed, and named under “Costs and affordability”: B 4, C 5 and D 5.',
      '- Three questions are still open: see Appendix I.',
      '- Gates and employers: seven matters are open, set out in section 8 and section 13.',
      '- Costs: two matters are open, set out in section 10.',
    ]);
  });

  it('stays within a third of a page however much is missing', () => {
    const appraisal = ruined();
    expect(completenessProblems(appraisal).length).toBeGreaterThan(25);
    expect(linesOf(appraisal).length).toBeLessThanOrEqual(22);
    const text = linesOf(appraisal).join('\n');
    expect(text).toContain('scores are missing.');
    expect(text).toMatch(/Risks: \S+ matters? (is|are) open/);
  });

  it('counts every check that it does not say', () => {
    const appraisal = ruined();
    const lines = linesOf(appraisal);
    const said = new Set(lines.map((line) => line.slice(2)));
    const worded = new Set(
      'scores-missing reasons-missing costs-unknown no-cost-lines no-weights cover-details cover-words questions-open'.split(
        ' ',
      ),
    );
    const silent = completenessProblems(appraisal).filter(
      ({ code, sentence }) => !worded.has(code) && !said.has(sentence),
    );
    const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
    const counts = lines.flatMap((line) => /: (\S+) matters? (?:is|are) open/.exec(line)?.[1] ?? []);
    const total = counts.reduce((sum, count) => sum + (words.indexOf(count) + 1 || Number(count)), 0);
    expect(silent.length).toBeGreaterThan(10);
    expect(total).toBe(silent.length);
  });

  it('does not point to a part that is not in the paper', () => {
    const own = newAppraisalRecord({ lineage: 'line', title: '', locality: '', financialYear: 2008 });
    const options = ['A', 'B'].map((letter, at) =>
      newOption({ id: `opt${letter}`, order: at, letter, name: letter }),
    );
    const { paper } = drawn(appraisalFrom([own, ...options]));
    const titles = new Set(paper.sections.map(({ title }) => title));
    for (const [, title] of partText(paper, 'missing').matchAll(/“([^”]+)”/g))
      expect(titles).toContain(title);
    const pointers = blocksOf(paper).flatMap((block) =>
      block.kind === 'list' ? block.items.flat().filter((piece) => typeof piece !== 'string') : [],
    );
    for (const piece of pointers) if ('refersTo' in piece) expect(piece.anchor).toMatch(/^paper-/);
  });
});
