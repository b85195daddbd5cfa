import { describe, expect, it } from 'vitest';
import { blockText, paperText } from '../../../../shared/paper/paper-text.ts';
import { type Appraisal, appraisalOf } from '../../../../shared/records/aggregate.ts';
import type { AppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { drawn, partText } from './drawn-paper.ts';

const sample = sampleAppraisal();
const bare: Appraisal = {
  ...sample,
  narrative: sample.narrative.with(
    [],
    [...sample.narrative.values()].map(({ id }) => id),
  ),
};

const recommending = (recommended: AppraisalRecord['recommended'], appraisal = bare): Appraisal => ({
  ...appraisal,
  appraisal: appraisal.appraisal.with([{ ...appraisalOf(appraisal), recommended }], []),
});

const places = (appraisal: Appraisal): readonly string[] => {
  const { paper } = drawn(appraisal);
  const row = paper.cover.rows.find((held) => held.kind === 'field' && held.label === 'Recommendations');
  const cover = row?.kind === 'field' ? row.blocks.map(blockText).join('\n') : '';
  return [cover, partText(paper, 'summary'), partText(paper, 'preferred')];
};

describe('what the author recommends', () => {
  it('is not said again where it is the option in front', () => {
    expect(paperText(drawn(recommending({ option: 'optD', notAppraised: '' })).paper)).toBe(
      paperText(drawn(bare).paper),
    );
  });

  it('is said plainly where it is another option, beside what the figures put first and support at most', () => {
    for (const text of places(recommending({ option: 'optB', notAppraised: '' }))) {
      expect(text).toMatch(/the author recommends option B \(Practices employ staff\)\./i);
      expect(text).toContain('The figures put D first, 6.4 points ahead of B.');
      expect(text).toContain('B fails the viability gate G11, so it cannot be recommended as it stands.');
    }
    const [worded] = places(recommending({ option: 'optB', notAppraised: '' }, sample));
    expect(worded).toContain('The author recommends option B');
    expect(worded).toContain(
      'The figures support at most: approve the work that settles what is open, to a cash limit, and report back.',
    );
  });

  it('has its own costs, staff and risks on the cover where it was appraised', () => {
    const { paper } = drawn(recommending({ option: 'optB', notAppraised: '' }));
    const text = paperText(paper);
    expect(text).toContain('Financial: B: net present cost £1,014k over five years.');
    expect(text).toContain('Legal: B fails G11 (An employer for everyone).');
    expect(text).toContain('Highest for B after mitigation: A staff group left without employer (10, high)');
  });

  it('has not been appraised where it is only words, and that is said wherever it is named', () => {
    const package_ = recommending({ option: null, notAppraised: 'D together with the improvements of A' });
    for (const text of places(package_))
      expect(text).toMatch(
        /the author recommends “D together with the improvements of A”\. That has not been appraised/i,
      );
  });

  it('has not been appraised where the option is off the short list, or nobody has scored it', () => {
    for (const text of places(recommending({ option: 'optE', notAppraised: '' })))
      expect(text).toMatch(
        /the author recommends option E \(Join the mental-health foundation trust\), which is not on the short list\. That has not been appraised/i,
      );
    const unscored = {
      ...bare,
      score: bare.score.with(
        [],
        [...bare.score.values()].filter(({ option }) => option === 'optB').map(({ id }) => id),
      ),
    };
    for (const text of places(recommending({ option: 'optB', notAppraised: '' }, unscored)))
      expect(text).toMatch(
        /the author recommends option B \(Practices employ staff\)\. That has not been appraised/i,
      );
  });
});

describe('why a recommendation stands on its rung', () => {
  it('is what keeps it from a higher one, with open gates by their names in the summary', () => {
    const text = partText(drawn(bare).paper, 'summary');
    expect(text).toContain('Why the recommendation is no stronger');
    expect(text).toContain(
      'Viability gates of D that are still open: G15 (NHS pension route), G16 (Statutory duties) and G17 (Viable size).',
    );
  });

  it('is what the highest rests on where nothing keeps it back', () => {
    const own = appraisalOf(bare);
    const firm: Appraisal = {
      ...bare,
      gateResult: bare.gateResult.with(
        [...bare.gateResult.values()].map((one) => ({ ...one, result: 'pass' as const })),
        [],
      ),
      employer: bare.employer.with(
        [...bare.employer.values()].map((one) => ({ ...one, body: one.body || 'Host', resolved: true })),
        [],
      ),
      score: bare.score.with(
        [...bare.score.values()].map((one) => ({
          ...one,
          value: one.option === 'optD' ? 100 : one.value === null ? null : one.value / 2,
        })),
        [],
      ),
      appraisal: bare.appraisal.with([own], []),
    };
    const { analysis, paper } = drawn(firm);
    expect(analysis.strength.rung).toBe('approve');
    expect(partText(paper, 'summary')).toContain('Why the recommendation is as strong as it is');
    expect(partText(paper, 'preferred')).toContain(
      'The option leads under every weight set and in at least nine of ten random tests',
    );
  });
});

describe('who dissents', () => {
  it('is named in the summary: people, groups by their scores and weights, and stakeholders', () => {
    const text = partText(drawn(bare).paper, 'summary');
    expect(text).toContain(
      'Asked to choose one option, nine of 17 people chose D, five A (Managers 2 and Staff 3) and three B (GPs 3); one has not said. By their scores and the agreed weights, 14 of 18 people put D first and four A.',
    );
    const silent = drawn({
      ...bare,
      assessor: bare.assessor.with(
        [...bare.assessor.values()].map((one) => ({ ...one, choices: [] })),
        [],
      ),
    });
    expect(partText(silent.paper, 'summary')).toContain(
      'By their scores and the agreed weights, 14 of 18 people put D first and four A. By group, A leads by 8.0 points for Staff.',
    );
    expect(text).toContain('Under “Staff side” weights A leads by 3.4 points; under “Finance” A by 2.3');
    expect(text).toContain('Wary of D or opposed to it: Health visitors and Staff side.');
  });

  it('is counted without its group where all of a group chose alike, unless people may be named', () => {
    const named: Appraisal = {
      ...bare,
      appraisal: bare.appraisal.with([{ ...appraisalOf(bare), namingAllowed: true }], []),
    };
    expect(partText(drawn(bare).paper, 'summary')).not.toContain('(Staff');
    expect(partText(drawn(named).paper, 'summary')).toContain('four A (Staff 4)');
  });

  it('is pointed to from the section on stakeholders, voice by voice', () => {
    expect(partText(drawn(bare).paper, 'stakeholders')).toMatch(
      /Another option would come first by some: A by “Staff side” weights, “Finance” weights and the scores of Staff \(see section \d+\)\./,
    );
  });

  it('leaves stakeholders unnamed where the author leaves their section out', () => {
    const without: Appraisal = {
      ...bare,
      narrative: bare.narrative.with(
        [
          {
            type: 'narrative',
            id: 'narrative~stakeholders',
            section: 'stakeholders',
            body: { type: 'doc', content: [] },
            include: false,
          },
        ],
        [],
      ),
    };
    expect(partText(drawn(without).paper, 'summary')).not.toContain('Health visitors');
  });
});
