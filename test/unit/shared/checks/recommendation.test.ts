import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { isStronger, rungAsks, rungOrder, stayAsks } from '../../../../shared/analysis/rung-words.ts';
import { completenessProblems } from '../../../../shared/checks/completeness.ts';
import { type Appraisal, appraisalOf } from '../../../../shared/records/aggregate.ts';
import type { AppraisalRecord } from '../../../../shared/records/appraisal.ts';
import {
  type NarrativeSection,
  narrativeId,
  narrativeSections,
} from '../../../../shared/records/narrative.ts';
import { richTextFromPlain } from '../../../../shared/records/rich-text.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const bare: Appraisal = {
  ...sample,
  narrative: sample.narrative.with(
    [],
    [...sample.narrative.values()].map(({ id }) => id),
  ),
};

const withWords = (words: string, section: NarrativeSection = 'cover-recommendations', include = true) => ({
  ...bare,
  narrative: bare.narrative.with(
    [
      {
        type: 'narrative' as const,
        id: narrativeId(section),
        section,
        body: richTextFromPlain(words),
        include,
      },
    ],
    [],
  ),
});

const recommending = (recommended: AppraisalRecord['recommended']): Appraisal => ({
  ...bare,
  appraisal: bare.appraisal.with([{ ...appraisalOf(bare), recommended }], []),
});

const found = (appraisal: Appraisal, code: string) =>
  completenessProblems(appraisal).filter((problem) => problem.code === code);

const blocks = (appraisal: Appraisal): readonly string[] =>
  completenessProblems(appraisal)
    .filter(({ severity }) => severity === 'blocking')
    .map(({ code }) => code);

describe('what is recommended is an appraised option', () => {
  it('and nothing is wrong with the words of the samples', () => {
    for (const appraisal of [sample, sampleAppraisal('south-lakeland'), bare]) {
      const codes = completenessProblems(appraisal).map(({ code }) => code);
      for (const code of ['recommended-not-appraised', 'recommendation-stronger', 'recommended-not-in-front'])
        expect(codes).not.toContain(code);
    }
  });

  it('or the paper waits: chosen off the short list, without a score, or in words alone', () => {
    const [off] = found(recommending({ option: 'optE', notAppraised: '' }), 'recommended-not-appraised');
    expect(off).toMatchObject({
      severity: 'blocking',
      record: { type: 'appraisal', id: 'appraisal' },
      field: 'recommended',
      stage: 'paper',
    });
    expect(off?.sentence).toContain(
      'Option E is recommended and has not been appraised: it is not on the short list.',
    );
    const unscored = {
      ...recommending({ option: 'optB', notAppraised: '' }),
      score: bare.score.with(
        [],
        [...bare.score.values()].filter(({ option }) => option === 'optB').map(({ id }) => id),
      ),
    };
    expect(found(unscored, 'recommended-not-appraised')[0]?.sentence).toContain('it has no scores');
    expect(
      found(recommending({ option: null, notAppraised: 'D with A' }), 'recommended-not-appraised')[0]
        ?.sentence,
    ).toContain('“D with A” is recommended and has not been appraised.');
  });

  it.each(['optA', 'optB', 'optC', 'optD'])('and %s may be chosen', (option) => {
    expect(blocks(recommending({ option, notAppraised: '' }))).toEqual([]);
  });

  it.each([
    'Approve option E.',
    'Adopt E.',
    'Approve Join the mental-health foundation trust.',
    'Approve F.',
  ])('or the paper waits for the author’s words: %s', (words) => {
    expect(blocks(withWords(words))).toEqual(['recommended-not-appraised']);
    expect(blocks(withWords(words, 'preferred'))).toEqual(['recommended-not-appraised']);
    expect(blocks(withWords(words, 'cover-recommendations', false))).toEqual([]);
    expect(blocks(withWords(words, 'background'))).toEqual([]);
  });

  it.each(['Approve D with A.', 'Approve B and D together.', 'Start D together with A’s improvements.'])(
    'or the paper waits for two that were not appraised as one: %s',
    (words) => {
      const [problem, ...others] = found(withWords(words), 'recommended-not-appraised');
      expect(problem?.sentence).toContain('together have not been appraised as one option');
      expect(others).toEqual([]);
    },
  );

  it('and two that are an option of their own may be recommended', () => {
    const option = sample.option.get('optB');
    if (!option) throw new Error('The sample has no B');
    const together = withWords('Approve D with A.');
    expect(
      blocks({ ...together, option: together.option.with([{ ...option, name: 'D with A as one' }], []) }),
    ).toEqual([]);
  });

  it.each([
    'Note that C fails.',
    'Note that D together with A has not yet been appraised as one option.',
    'Do not approve E.',
    'Approve the work that settles what is open on D.',
    'Option E was set aside by the group.',
  ])('and ordinary words raise no alarm: %s', (words) => {
    expect(blocks(withWords(words))).toEqual([]);
    expect(found(withWords(words), 'recommendation-stronger')).toEqual([]);
  });

  it('says nothing of words while nothing is scored: that is what holds the paper back', () => {
    const unscored = {
      ...withWords('Approve D.'),
      score: bare.score.with(
        [],
        [...bare.score.values()].map(({ id }) => id),
      ),
    };
    expect(blocks(unscored)).not.toContain('recommended-not-appraised');
  });
});

describe('what is recommended is no stronger than the figures support', () => {
  it('or it is listed, with what the words ask and what the figures support', () => {
    const [problem] = found(withWords('Approve D.'), 'recommendation-stronger');
    expect(problem).toMatchObject({
      severity: 'soft',
      record: { type: 'narrative', id: 'narrative~cover-recommendations' },
      sentence:
        'The author’s words under “Recommendations” on the cover say “approve D”, which is more than the figures support: approve the work that settles what is open, to a cash limit, and report back.',
    });
    expect(
      found(withWords('Approve D in principle, subject to conditions.'), 'recommendation-stronger'),
    ).toHaveLength(1);
    expect(found(withWords('Approve work on D.'), 'recommendation-stronger')).toEqual([]);
  });

  it('by the rung of the analysis where it is at hand', () => {
    const { strength } = analyse(bare);
    const words = withWords('Approve D in principle.');
    const codes = (rung: typeof strength.rung): readonly string[] =>
      completenessProblems(words, { ...strength, rung }).map(({ code }) => code);
    expect(codes('approve')).not.toContain('recommendation-stronger');
    expect(codes('approve-in-principle')).not.toContain('recommendation-stronger');
    expect(codes('settle-first')).toContain('recommendation-stronger');
    expect(codes('too-close')).toContain('recommendation-stronger');
    expect(codes('not-recommendable')).toContain('recommendation-stronger');
  });

  it('and another option than the one in front is named as such', () => {
    expect(found(withWords('Approve B.'), 'recommended-not-in-front')[0]?.sentence).toContain(
      'Approve B is what the author’s words ask for, while D is in front by the figures',
    );
    expect(
      found(recommending({ option: 'optB', notAppraised: '' }), 'recommended-not-in-front')[0]?.sentence,
    ).toContain('The author recommends B, while D is in front by the figures');
    expect(found(recommending({ option: 'optD', notAppraised: '' }), 'recommended-not-in-front')).toEqual([]);
    // Staying with what there is needs no approval, and is said as a fallback in most papers.
    expect(found(withWords('Agree to A if a condition fails.'), 'recommended-not-in-front')).toEqual([]);
  });
});

describe('the wording of every rung, as the author’s words', () => {
  const { strength } = analyse(bare);
  const stay = { ...strength, option: 'optA' };
  const pairs = rungOrder.flatMap((asked) => rungOrder.map((rung) => ({ asked, rung })));
  const raised = (words: string, known: typeof strength): boolean =>
    completenessProblems(withWords(words), known).some(({ code }) => code === 'recommendation-stronger');

  it.each(pairs)(
    '$asked against $rung is listed where it asks for more, and only there',
    ({ asked, rung }) => {
      const isMore = isStronger(asked, rung);
      expect(raised(rungAsks[asked], { ...strength, rung })).toBe(isMore);
      expect(
        raised(`${rungAsks[asked].charAt(0).toUpperCase()}${rungAsks[asked].slice(1)}.`, {
          ...strength,
          rung,
        }),
      ).toBe(isMore);
      expect(raised(stayAsks('A')[asked], { ...stay, rung })).toBe(isMore);
    },
  );

  it('is known with what an author adds to it', () => {
    for (const verb of ['approve', 'fund', 'authorise', 'agree']) {
      const words = `${verb} the work that settles the open gates of D, to a cash limit of £40k`;
      expect(raised(words, { ...strength, rung: 'too-close' }), verb).toBe(true);
      expect(raised(words, { ...strength, rung: 'settle-first' }), verb).toBe(false);
    }
  });
});

describe('what is asked for in any part of the paper', () => {
  const listed = (words: string, section: NarrativeSection, include = true): readonly string[] =>
    found(withWords(words, section, include), 'recommendation-stronger').map(({ sentence }) => sentence);

  it.each(narrativeSections)('is held against the figures: %s', (section) => {
    for (const words of [
      'Approve D.',
      'The exec is asked to approve D now.',
      'We recommend option D.',
      'The recommended option is D.',
      'D should be approved.',
    ]) {
      expect(listed(words, section), words).toHaveLength(1);
      expect(listed(words, section, false), words).toEqual([]);
    }
  });

  it('is listed with the part in which it stands', () => {
    expect(listed('Approve D.', 'cover-financial')[0]).toContain('words under “Financial” on the cover say');
    expect(listed('Approve D.', 'summary')[0]).toContain('words on the summary say');
    expect(found(withWords('Approve D.', 'summary'), 'recommendation-stronger')[0]?.record).toEqual({
      type: 'narrative',
      id: 'narrative~summary',
    });
  });

  it.each([
    'The move to D takes two years.',
    'Seven of ten scorers choose D.',
    'Practices would have to agree to D.',
    'Every practice has to agree to D before staff are told.',
    'Staff side were asked to approve D and did not.',
    'Start D in April 2010.',
    'The cost to run D is £40k.',
    'To approve D, the exec needs the pension route settled.',
    'The preferred option is D under every weight set.',
    'D is recommended by the out-of-hours provider.',
    'The exec approved D as a pilot bid in 2008.',
    'Approve the work that settles what is open on D.',
    'Transfer of staff (TUPE) and competition advice are needed before D can go ahead.',
    'Structural reform can itself increase fragmentation.',
    'No change of employer under A or B in the first two years.',
  ])('is nothing where a part only tells of it: %s', (words) => {
    for (const section of ['cover-summary', 'purpose', 'implementation', 'stakeholders'] as const)
      expect(listed(words, section), section).toEqual([]);
  });
});
