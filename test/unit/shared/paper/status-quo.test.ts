import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../shared/analysis/analysis.ts';
import { unstatedCoverFields } from '../../../../shared/checks/cover.ts';
import { buildPaper } from '../../../../shared/paper/build-paper.ts';
import type { PaperModel } from '../../../../shared/paper/paper-model.ts';
import { blockText, paperText, sectionText } from '../../../../shared/paper/paper-text.ts';
import { type Appraisal, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { gateResultId } from '../../../../shared/records/gate.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { blocksOf, type Drawn, drawn } from './drawn-paper.ts';

const bare = (appraisal: Appraisal): Appraisal => ({
  ...appraisal,
  narrative: appraisal.narrative.with(
    [],
    [...appraisal.narrative.values()].map(({ id }) => id),
  ),
});

/**
 * The sample with D marked down on the criterion of cost alone, or on benefit: the comparator A then leads, with one of
 * its viability gates not looked at.
 */
const comparatorLeads = (given: 'on cost alone' | 'on all'): Drawn => {
  const sample = bare(sampleAppraisal());
  const own = appraisalOf(sample);
  return drawn({
    ...sample,
    appraisal: sample.appraisal.with([{ ...own, tooCloseMargin: 0.5 }], []),
    gateResult: sample.gateResult.with([], [gateResultId('optA', 'gateG16')]),
    score: sample.score.with(
      given === 'on cost alone'
        ? [newScore('optA', 'critVFM', 'agreed', 100), newScore('optD', 'critVFM', 'agreed', 0)]
        : [
            newScore('optD', 'critINT', 'agreed', 0),
            newScore('optB', 'critINT', 'agreed', 0),
            newScore('optC', 'critINT', 'agreed', 0),
          ],
      [],
    ),
  });
};

const partText = (paper: PaperModel, id: string): string => {
  const found = paper.sections.find((section) => section.id === id);
  if (!found) throw new Error(`The paper has no section ${id}`);
  return sectionText(found);
};

const coverText = (paper: PaperModel, label: string): string => {
  const found = paper.cover.rows.find((row) => row.kind === 'field' && row.label === label);
  return found?.kind === 'field' ? found.blocks.map(blockText).join('\n') : '';
};

const rungs: readonly (readonly [Analysis['strength']['rung'], string])[] = [
  ['approve', 'Approve going on with A.'],
  ['approve-in-principle', 'Stay with A for now, and look at it again.'],
  ['settle-first', 'Stay with A for now, note what is open on it, and report back.'],
  ['not-recommendable', 'Do not go on with A as it stands.'],
];

describe('a paper in which the option that the others are compared with leads', () => {
  const held = comparatorLeads('on all');

  it('asks to stay with it, and for no transfer', () => {
    expect(held.analysis.withCost.ranking.leader).toBe('optA');
    expect(held.analysis.strength.rung).toBe('settle-first');
    expect(coverText(held.paper, 'Recommendations')).toMatch(
      /^a\) Stay with option A \(Same employers, better links\) for now\. No transfer is asked for\.\nb\) Note what is open on A/,
    );
    const text = paperText(held.paper);
    expect(text).not.toContain('before any transfer');
    expect(text).not.toContain('to a cash limit');
    expect(text).not.toContain('Fallback');
  });

  it.each(rungs)('has its own words on the rung %s', (rung, sentence) => {
    const analysis = { ...held.analysis, strength: { ...held.analysis.strength, rung } };
    const paper = buildPaper(held.appraisal, analysis, { drawnAt: '2009-02-12T09:30:00.000Z' });
    const named = sentence.replace(/\bA\b/, 'option A (Same employers, better links)');
    expect(partText(paper, 'summary')).toContain(`\n${named}\n`);
    expect(partText(paper, 'preferred')).toContain(
      `The figures support at most: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    );
  });
});

describe('an answer that rests on cost', () => {
  const { paper, analysis } = comparatorLeads('on cost alone');
  const caveat = 'Without Affordability, D leads B by 7.6 points.';

  it('says in the answer, on the cover and in what is asked who leads without it', () => {
    expect(analysis.withCost.ranking.leader).toBe('optA');
    expect(coverText(paper, 'Summary')).toContain(caveat);
    expect(coverText(paper, 'Recommendations')).toContain(
      'Note that without Affordability, D leads B by 7.6 points.',
    );
    const answer = blocksOf(paper).find(({ kind }) => kind === 'answer');
    expect(answer && blockText(answer)).toContain(caveat);
    expect(partText(paper, 'summary').split(caveat)).toHaveLength(2);
  });

  it('is a finding of the first order', () => {
    expect(analysis.findings.find(({ id }) => id === 'benefit-only')?.importance).toBe('key');
  });
});

describe('a paper with one weight set', () => {
  it('says so, and does not say that the leader leads under every set', () => {
    const sample = bare(sampleAppraisal());
    const { agreedWeightSet } = appraisalOf(sample);
    const { paper } = drawn({
      ...sample,
      weightSet: sample.weightSet.with(
        [],
        [...sample.weightSet.values()].map(({ id }) => id).filter((id) => id !== agreedWeightSet),
      ),
    });
    const text = partText(paper, 'sensitivity');
    expect(text).toContain('There is one weight set, so nobody else’s weights have been tried.');
    expect(text).not.toContain('under every weight set');
  });
});

describe('the appendix on cost lines', () => {
  const { paper } = drawn(sampleAppraisal());

  it('ends each option with its net, year by year and in all', () => {
    const text = partText(paper, 'appendix-costs');
    expect(text).toContain('Net of what is known | Financial | 655 | 336 | 176 | 76 | 76 | 1,319');
    expect(text.match(/^Net\b.*\| Financial \|/gm)).toHaveLength(4);
  });
});

describe('what the cover does not state', () => {
  it('is the same in the list of what is missing as in the paper', () => {
    const { appraisal, paper } = drawn(bare(sampleAppraisal()));
    const fields = unstatedCoverFields(appraisal);
    const unstated = paper.cover.rows.flatMap((row) =>
      row.kind === 'field'
        ? row.blocks.some((block) => blockText(block) === 'Not yet stated.')
          ? [row.label]
          : []
        : [row.left, row.right].filter(({ text }) => text === 'Not yet stated.').map(({ label }) => label),
    );
    expect(fields.map(({ label }) => label)).toEqual(unstated);
    expect(unstated).toEqual(['Strategic objective', 'Other effects']);
  });
});
