import { describe, expect, it } from 'vitest';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { processFrom } from '../../../../shared/records/process.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { drawn, partText, tableText } from './drawn-paper.ts';

describe('a criterion that is measured', () => {
  const lakeland = drawn(sampleAppraisal('south-lakeland'));
  const reasons = tableText(lakeland.paper, 'reasons');

  it('prints the figure in its unit, its range and where it comes from', () => {
    expect(reasons).toContain(
      'B | 64 |  |  |  |  | 13.3 per 1,000 (12.4 to 14.2). Estimate from case management elsewhere',
    );
    expect(reasons).toContain('A | 52 |  |  |  |  | 66% (60 to 70).');
    expect(reasons).toMatch(/B \| [\d.]+ \|(?: {2}\|){4} £\d\.\d a year \(2\.2 to 3\.6\)\./);
  });

  it('prints how figures become values', () => {
    expect(reasons).toContain(
      'Measured, and lower is better: 11 per 1,000 is worth 100, 13 is worth 70, 14 is worth 50 and 16 is worth 0, on straight lines in between.',
    );
    expect(reasons).toContain('Measured, and higher is better: 50% is worth 0');
  });

  it('has its figures in the place of reasons beside the scores', () => {
    expect(tableText(lakeland.paper, 'scores')).toMatch(/Avoidable admissions \| .* \| 50 \| 64 \| 62$/m);
    expect(partText(lakeland.paper, 'scores')).toContain(
      '- Same-day response, 3.3 points to B. B: 78%. A: 66%.',
    );
  });

  it('says that there is no figure yet, and prints no score that was given instead', () => {
    const { appraisal } = lakeland;
    const [first] = [...appraisal.measure.values()].filter(({ option }) => option === 'optA');
    if (!first) throw new Error('The sample has no measurements');
    const { paper } = drawn({ ...appraisal, measure: appraisal.measure.with([], [first.id]) });
    expect(tableText(paper, 'reasons')).toContain('A | none |  |  |  |  | No figure yet.');
    expect(partText(paper, 'missing')).toContain('One score is missing.');
  });
});

describe('when weights were locked', () => {
  const sample = sampleAppraisal();
  const log = (author: string) =>
    processFrom(
      ([{ lock: 'locked' }, { scores: 40 }] as const).map((facts, seq) => ({
        seq,
        kind: 'edit' as const,
        at: `2009-02-1${seq}T09:30:00.000Z`,
        author,
        label: '',
        facts,
      })),
    );

  it('is not called before scoring where there is no log to show it', () => {
    expect(appraisalOf(sample).weightsLocked).toBe(true);
    const text = partText(drawn(sample).paper, 'method');
    expect(text).toContain('Weights and descriptors are locked.');
    expect(text).not.toContain('before scoring');
  });

  it('is printed with whom the log names, unless that is a scorer who is not to be named', () => {
    const text = (author: string, namingAllowed = false): string => {
      const own = { ...appraisalOf(sample), namingAllowed };
      const appraisal = { ...sample, appraisal: sample.appraisal.with([own], []) };
      return partText(drawn(appraisal, log(author)).paper, 'method');
    };
    expect(text('Deputy locality lead')).toContain(
      'before scoring, on 10 February 2009 (Deputy locality lead).',
    );
    expect([...sample.assessor.values()].map(({ name }) => name)).toContain('GP 1');
    expect(text('gp 1')).toContain('before scoring, on 10 February 2009.');
    expect(text('GP 1', true)).toContain('before scoring, on 10 February 2009 (GP 1).');
  });

  it('is followed by every reason for opening them once scores were there', () => {
    const own = {
      ...appraisalOf(sample),
      unlockings: [
        { at: '2009-02-13T10:00:00.000Z', reason: 'A criterion was read two ways' },
        { at: '2009-02-14T10:00:00.000Z', reason: 'LINk had not weighed' },
      ],
    };
    const { paper } = drawn({ ...sample, appraisal: sample.appraisal.with([own], []) });
    const text = partText(paper, 'method');
    expect(text).toContain('Weights were opened again more than once after scores had been given:');
    expect(text).toContain('- 13 February 2009: A criterion was read two ways.');
    expect(text).toContain('- 14 February 2009: LINk had not weighed.');
  });
});
