import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { Analysis } from '../../../../shared/analysis/analysis.ts';
import { phraseText } from '../../../../shared/analysis/figure.ts';
import { findRecord } from '../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import type { RecordKey } from '../../../../shared/records/record.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { appraisalOfScores, costLine, criterion, given, option, weightSet } from './build.ts';

const sample = sampleAppraisal();
const sentences = (analysis: Analysis): ReadonlyMap<string, string> =>
  new Map(analysis.findings.map(({ id, sentence }) => [id, sentence]));
const ofSample = sentences(analyse(sample));

describe('the sample’s findings', () => {
  it.each([
    ['leader', 'D leads with 60.1 of 100, 4.4 ahead of A.'],
    ['second', 'A is second with 55.7, 2.0 ahead of B.'],
    ['benefit-only', 'Without Affordability, D leads with 61.7, 7.6 ahead of B.'],
    ['switch-VFM', 'A overtakes D if Affordability rises from 10% to above 18.9%.'],
    ['switch-INT', 'A overtakes D if Integration falls from 15% to below 4.5%.'],
    ['switch-QUAL', 'C overtakes D if Quality and safety rises from 15% to above 78.2%.'],
    [
      'weights-wsFinance',
      'Finance weights put A first by 2.3 over D; without Affordability, D leads by 6.0.',
    ],
    [
      'weights-wsStaff',
      'Staff side weights put A first by 3.4 over D; without Affordability, A leads by 0.4.',
    ],
    [
      'cost-D',
      'D costs £1,279k over 5 years, £1,008k more than A, or £108k for each extra benefit point (2008/09 prices, present value in 2009/10, without 5 lines not known yet).',
    ],
    [
      'dominated-C',
      'C is dominated on cost and benefit points by A, and on the costs known so far by B and D: beside A it costs at least £2,070k more and has 2.9 fewer benefit points.',
    ],
    [
      'poor-step-B',
      'On the costs known so far, B is a poor step: going from A to B costs £432k for each extra benefit point, and going on to D only £35k.',
    ],
    ['gates-unknown-viability-D', 'The viability gates G15, G16 and G17 of D are still unknown.'],
    ['gates-failed-C', 'C fails the viability gate G17.'],
  ])('%s: %s', (id, sentence) => {
    expect(ofSample.get(id)).toBe(sentence);
  });

  it('tell of the widest disagreement and of every cost that is not known', () => {
    expect(ofSample.get('disagreement-B-WORK')).toMatch(
      /^People differ most on Workforce for B: GPs 50, Managers 28/,
    );
    expect([...ofSample.keys()].filter((id) => id.startsWith('costs-unknown'))).toEqual([
      'costs-unknown-B',
      'costs-unknown-C',
      'costs-unknown-D',
    ]);
  });

  it('rest on records that are there, carry their sentence and come with the key ones first', () => {
    const { findings } = analyse(sample);
    const grades = findings.map(({ importance }) => ['key', 'notable', 'detail'].indexOf(importance));
    expect(grades).toEqual([...grades].sort());
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    for (const { phrase, sentence, records } of findings) {
      expect(phraseText(phrase)).toBe(sentence);
      expect(records.length).toBeGreaterThan(0);
      for (const key of records) expect(findRecord(sample, key as RecordKey)).toBeDefined();
    }
  });
});

describe('findings of other appraisals', () => {
  it('say when the lead is under the margin, and when the first place is shared', () => {
    const close = sentences(analyse(appraisalOfScores({ scores: { A: [50], B: [51] }, weights: [1] })));
    expect(close.get('too-close')).toBe(
      'Too close to call: the lead of 1.0 is under the margin of 2.0 points.',
    );
    const shared = sentences(analyse(appraisalOfScores({ scores: { A: [50], B: [50] }, weights: [1] })));
    expect(shared.get('leader')).toBe('A and B share the first place with 50.0 of 100.');
    expect(shared.has('too-close')).toBe(false);
  });

  it('say that no single weight changes the leader, and who outscores whom everywhere', () => {
    const found = sentences(
      analyse(appraisalOfScores({ scores: { A: [50, 60], B: [40, 60] }, weights: [1, 2] })),
    );
    expect(found.get('switch-none')).toBe('A stays in front whatever weight is given to any one criterion.');
    expect(found.get('outscored-B')).toBe(
      'A scores at least as high as B on every criterion and higher on one or more, whatever the weights.',
    );
  });

  it('say which option could still lead while scores are missing', () => {
    const found = sentences(
      analyse(appraisalOfScores({ scores: { A: [50, 50], B: [90, null] }, weights: [1, 1] })),
    );
    expect(found.get('scores-missing-B')).toBe(
      '1 score of B is missing: its total lies between 45.0 and 95.0, so it could still lead A.',
    );
    expect(found.get('leader')).toBe('A leads so far with 50.0 of 100.');
  });

  it('say what keeps a weight set from being used', () => {
    const scores = { A: [50, 50] };
    const none = appraisalOfScores({ scores, weights: [1, 1], own: { agreedWeightSet: null } });
    expect(sentences(analyse(none)).get('weights-none')).toBe(
      'No weight set is chosen for the ranking, so no option has a total.',
    );
    const zero = appraisalOfScores({ scores, weights: [0, 0] });
    expect(sentences(analyse(zero)).get('weights-problem-set')).toBe(
      'The weight set Agreed cannot be used. Every weight is 0, so there is nothing to share out.',
    );
  });

  it('give each weight set’s leader its lead over its own runner-up, as the table of weight sets does', () => {
    const own = appraisalOfScores({
      scores: { A: [60, 20], B: [30, 80], C: [10, 70], D: [20, 80] },
      weights: [1, 0],
      more: [
        weightSet('two', { order: 2, name: 'Nurses', voice: 'group', voiceName: 'Nurses' }),
        newWeight('two', 'C1', 1),
        newWeight('two', 'C2', 9),
        weightSet('tied', { order: 3, name: 'Patients', voice: 'group', voiceName: 'Patients' }),
        newWeight('tied', 'C1', 0),
        newWeight('tied', 'C2', 1),
      ],
    });
    const found = sentences(analyse(own));
    expect(found.get('weights-two')).toBe('Nurses weights put B first by 1.0 over D.');
    expect(found.get('weights-tied')).toBe('Patients weights put B and D level in front.');
  });

  it('do not name the person behind a weight set unless naming is allowed', () => {
    const own = (namingAllowed: boolean) =>
      appraisalOfScores({
        scores: { A: [90, 10], B: [10, 50] },
        weights: [3, 1],
        own: { namingAllowed },
        more: [
          weightSet('mine', { order: 2, name: 'Dr Someone', voice: 'person', voiceName: 'Dr Someone' }),
          newWeight('mine', 'C1', 0),
          newWeight('mine', 'C2', 1),
        ],
      });
    const found = (allowed: boolean) => sentences(analyse(own(allowed))).get('weights-mine');
    expect(found(false)).toBe('One person’s weights put B first by 40.0 over A.');
    expect(found(true)).toBe('Dr Someone weights put B first by 40.0 over A.');
    const { strength, findings } = analyse(own(false));
    expect(JSON.stringify([strength, findings])).not.toContain('Someone');
  });

  it('tell a saving from a cost, and an unknown cost from none', () => {
    const found = sentences(
      analyse(
        appraisalOfScores({
          scores: { A: [50], B: [60], C: [40] },
          weights: [1],
          more: [option('A', { comparator: true }), costLine('A', [200_000_00]), costLine('B', [-50_000_00])],
        }),
      ),
    );
    expect(found.get('cost-B')).toBe(
      'B saves £50k over 5 years, £250k less than A (2008/09 prices, present value in 2009/10).',
    );
    expect(found.get('costs-none-C')).toBe('C has no cost lines: its cost is unknown, not nothing.');
    expect(found.get('dominated-A')).toBe(
      'A is dominated on cost and points by B: beside B it costs £250k more and has 10.0 fewer points.',
    );
  });

  it('claim nothing about money for an option with nil and unknown cost lines alone', () => {
    const before = sample.costLine.values();
    const put = [...before]
      .filter((line) => line.option === 'optD')
      .map((line, place) => ({ ...line, state: place === 0 ? ('nil' as const) : ('unknown' as const) }));
    const analysis = analyse(applyEdit(sample, { put, remove: [] }));
    const found = sentences(analysis);
    expect(found.has('cost-D')).toBe(false);
    expect(found.has('dominated-A')).toBe(false);
    expect(found.get('costs-unknown-D')).toContain('not known yet, and with them its cost: ');
    expect(analysis.valueForMoney.rows.map((row) => row.option)).toEqual(['optA', 'optB', 'optC']);
  });

  it('say of a claim that unknown costs could undo it that it holds on the costs known so far', () => {
    const unknown = (letter: string) =>
      costLine(letter, [], { id: `unknown${letter}`, state: 'unknown', name: 'Redundancy' });
    const found = sentences(
      analyse(
        appraisalOfScores({
          scores: { A: [50], B: [60] },
          weights: [1],
          more: [
            option('A', { comparator: true }),
            costLine('A', [200_000_00]),
            costLine('B', [50_000_00]),
            unknown('A'),
            unknown('B'),
          ],
        }),
      ),
    );
    expect(found.get('dominated-A')).toBe(
      'A is dominated on cost and points by B on the costs known so far: beside B it costs £150k more and has 10.0 fewer points.',
    );
    expect(found.get('cost-B')).toBe(
      'B costs £50k over 5 years, £150k less than A (2008/09 prices, present value in 2009/10, without 1 line and 1 line of A not known yet).',
    );
  });

  it('tell criteria with the same code apart by id', () => {
    const twin = appraisalOfScores({
      scores: { A: [90, 10], B: [10, 80] },
      weights: [1, 1],
      more: [criterion('C1', 1, { code: 'SAME' }), criterion('C2', 2, { code: 'SAME' })],
    });
    expect([...sentences(analyse(twin)).keys()].filter((id) => id.startsWith('switch-'))).toEqual([
      'switch-C1',
      'switch-C2',
    ]);
  });

  it('are one voice’s as long as fewer than two people stand behind most of the scores', () => {
    const analysis = analyse(appraisalOfScores({ scores: { A: [50], B: [90] }, weights: [1] }));
    expect(given(sentences(analysis).get('single-voice'))).toMatch(/^Fewer than two people are recorded/);
    expect(analysis.strength.rung).toBe('too-close');
  });
});
