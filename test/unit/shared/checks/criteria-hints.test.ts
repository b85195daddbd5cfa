import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { contentWords } from '../../../../shared/checks/content-words.ts';
import { criteriaChecks } from '../../../../shared/checks/criteria.ts';
import { criteriaHints, type LibraryKnowledge } from '../../../../shared/checks/criteria-hints.ts';
import { type Appraisal, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import type { CriterionRecord } from '../../../../shared/records/criterion.ts';
import { newGate } from '../../../../shared/records/gate.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { agreedAssessor, newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { costLine, criterion, option, ownRecord } from '../analysis/build.ts';

const said = { at0: 'Bad', at25: '', at50: '', at75: '', at100: 'Fine' };
const leaf = (id: string, order: number, changes: Partial<CriterionRecord> = {}): CriterionRecord =>
  criterion(id, order, { descriptors: said, ...changes });
const appraisal = (...records: readonly AnyRecord[]): Appraisal =>
  appraisalFrom([ownRecord({ agreedWeightSet: null }), option('A'), option('B'), ...records]);
const hints = (held: Appraisal, known?: LibraryKnowledge) => criteriaHints(held, analyse(held), known);
const codes = (held: Appraisal, known?: LibraryKnowledge): readonly string[] =>
  hints(held, known).map(({ code }) => code);

describe('content words', () => {
  it('are those that carry meaning, whatever their ending', () => {
    expect([...contentWords('NHS pension route confirmed per group')]).toEqual([
      'pension',
      'rout',
      'confirm',
    ]);
    expect(contentWords('Confirming pensions, routes')).toEqual(contentWords('confirmed pension route'));
    expect(contentWords('Better care for more patients, 2009').size).toBe(0);
  });
});

describe('hints on criteria', () => {
  it('find nothing in criteria that stand apart', () => {
    expect(hints(appraisal(leaf('Safety', 1), leaf('Workforce', 2)))).toEqual([]);
  });

  it('name a pair whose names share a word that carries meaning', () => {
    const held = appraisal(
      leaf('one', 1, { name: 'Better access' }),
      leaf('two', 2, { name: 'Access and inequalities' }),
      leaf('three', 3, { name: 'Better care' }),
    );
    const [found, ...more] = hints(held);
    expect(found).toMatchObject({
      code: 'overlap',
      records: [
        { type: 'criterion', id: 'one' },
        { type: 'criterion', id: 'two' },
      ],
    });
    expect(found?.sentence).toMatch(
      /^Better access and Access and inequalities may count the same thing twice/,
    );
    expect(more).toEqual([]);
  });

  it('name a pair whose definitions share four such words, and not three', () => {
    const held = (definition: string): Appraisal =>
      appraisal(
        leaf('one', 1, {
          name: 'Safety',
          definition: 'Incidents, pressure ulcers and safeguarding training',
        }),
        leaf('two', 2, { name: 'Learning', definition }),
      );
    expect(codes(held('Safeguarding incidents; pressure ulcers'))).toEqual(['overlap']);
    expect(codes(held('Pressure ulcers and incidents'))).toEqual([]);
  });

  it('pass on what the library knows of criteria that were started from it', () => {
    const held = appraisal(
      leaf('one', 1, { name: 'Prevention', model: 'dales-prev' }),
      leaf('two', 2, { name: 'Safety', model: 'tcs-qual' }),
    );
    const models = ['tcs-qual', 'dales-prev'] as const;
    expect(hints(held)).toEqual([]);
    expect(hints(held, { overlaps: [{ models, words: null }], nearGates: [] })).toMatchObject([
      { code: 'overlap', from: 'appraisal' },
    ]);
    expect(hints(held, { overlaps: [{ models, words: 'Keep them apart.' }], nearGates: [] })).toMatchObject([
      { code: 'overlap', from: 'library', sentence: 'Prevention and Safety touch. Keep them apart.' },
    ]);
  });

  it('say that a criterion of the library comes near a gate only where that gate is there', () => {
    const safety = leaf('Safety', 1, { model: 'tcs-qual' });
    const gate = newGate({ id: 'g', order: 1, code: 'G10', name: 'Proposals', kind: 'pilot' });
    const known: LibraryKnowledge = {
      overlaps: [],
      nearGates: [{ model: 'tcs-qual', gates: ['G10', 'COVER'], words: 'Score how good care will be.' }],
    };
    expect(hints(appraisal(safety), known)).toEqual([]);
    expect(hints(appraisal(safety, gate), known)).toMatchObject([
      { code: 'near-gate', from: 'library', sentence: 'Safety comes near G10. Score how good care will be.' },
    ]);
  });

  it('do not set a family against its own parts', () => {
    expect(
      codes(
        appraisal(
          leaf('one', 1, { name: 'Access' }),
          leaf('two', 2, { name: 'Access by phone', parent: 'one' }),
          leaf('three', 3, { name: 'Rural', parent: 'one' }),
        ),
      ),
    ).toEqual([]);
  });

  it('say when more than one criterion is about money, and when costs are set beside as well', () => {
    const money = leaf('Money', 1, { isCost: true });
    expect(codes(appraisal(money, leaf('Other', 2)))).toEqual([]);
    expect(codes(appraisal(money, leaf('Cash', 2, { isCost: true })))).toEqual(['several-costs']);
    expect(codes(appraisal(money, costLine('A', [100])))).toEqual(['cost-beside-costs']);
    expect(codes(appraisal(money, costLine('A', [100], { memo: true })))).toEqual([]);
  });

  it('name a descriptor that repeats a gate: three words in common, or both of two', () => {
    const gate = newGate({
      id: 'g15',
      order: 1,
      code: 'G15',
      name: 'NHS pension route confirmed per group',
      kind: 'viability',
    });
    const held = (at100: string): Appraisal =>
      appraisal(gate, leaf('Workforce', 1, { descriptors: { ...said, at100 } }));
    const [found] = hints(held('Pension route is confirmed for all'));
    expect(found?.code).toBe('gate-repeated');
    expect(found?.sentence).toBe(
      'What 100 looks like on Workforce repeats the gate G15: a must-have is settled at the gate and is not scored as well.',
    );
    expect(found?.records).toEqual([
      { type: 'criterion', id: 'Workforce' },
      { type: 'gate', id: 'g15' },
    ]);
    expect(codes(held('Pension confirmed'))).toEqual(['gate-repeated']);
    expect(codes(held('Pension confirmed, cover and supervision strong'))).toEqual([]);
  });

  it('name a criterion on which all options tie, and none with a gap', () => {
    const scored = (...values: readonly number[]): Appraisal =>
      appraisal(
        leaf('Safety', 1),
        ...values.map((value, place) => newScore(['A', 'B'][place] ?? '', 'Safety', agreedAssessor, value)),
      );
    expect(codes(scored(50, 50))).toEqual(['all-tie']);
    expect(hints(scored(50, 50))[0]?.sentence).toMatch(/^All options stand at 50 on Safety/);
    expect(codes(scored(50, 60))).toEqual([]);
    expect(codes(scored(50))).toEqual([]);
  });

  it('name a family with a single part, and figures that no longer count since it has parts', () => {
    const held = appraisal(
      leaf('Quality', 1),
      leaf('Harm', 2, { parent: 'Quality' }),
      newScore('A', 'Quality', agreedAssessor, 40),
    );
    expect(codes(held)).toEqual(['lone-part', 'scored-family']);
  });

  it('ask for both ends of judged criteria, in one line', () => {
    const held = appraisal(
      leaf('Safety', 1, { descriptors: { ...said, at0: '' } }),
      leaf('Workforce', 2, { descriptors: { ...said, at100: ' ' } }),
      leaf('Minutes', 3, {
        descriptors: { ...said, at0: '' },
        scoring: 'measured',
        measured: { unit: '', better: 'higher', points: [] },
      }),
    );
    expect(hints(held).map(({ sentence }) => sentence)).toEqual([
      'Safety and Workforce do not say what 0 and 100 look like. Weighing asks how much the step between them matters.',
    ]);
    expect(criteriaChecks.flatMap((check) => check(held)).map(({ sentence }) => sentence)).toEqual([
      'Safety does not say what 0 looks like.',
      'Workforce does not say what 100 looks like.',
    ]);
  });

  it('leave the sample with what there is to say of its cost criterion', () => {
    expect(codes(sampleAppraisal())).toEqual(['cost-beside-costs']);
  });
});
