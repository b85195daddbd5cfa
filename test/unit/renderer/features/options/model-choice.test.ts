import { describe, expect, it } from 'vitest';
import {
  foundModels,
  lettersOf,
  notLookedAt,
  startOption,
  wouldMix,
} from '../../../../../renderer/features/options/model-choice.ts';
import {
  type OptionModel,
  optionModelOf,
  optionModels,
} from '../../../../../shared/library/option-models.ts';
import { type Appraisal, appraisalFrom } from '../../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../../shared/records/appraisal.ts';
import { applyEdit, inverseOf } from '../../../../../shared/records/edits.ts';
import { newOption } from '../../../../../shared/records/option.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';

const empty = appraisalFrom([
  newAppraisalRecord({ lineage: 'l', title: 'T', locality: 'L', financialYear: 2008 }),
]);

const model = (id: string): OptionModel => {
  const found = optionModelOf(id);
  if (!found) throw new Error(`The library has no model ${id}`);
  return found;
};

const counter = (): (() => string) => {
  let next = 0;
  return () => {
    next += 1;
    return `new${next}`;
  };
};

const started = (id: string, appraisal: Appraisal) => {
  const made = startOption(model(id), appraisal, counter());
  if (!made) throw new Error('No letter is free');
  return made;
};

const withModel = (appraisal: Appraisal, id: string): Appraisal =>
  applyEdit(appraisal, { put: started(id, appraisal).change.put ?? [], remove: [] });

describe('looking for a model', () => {
  it('finds all of them, those about employers first, while nothing is typed', () => {
    const groups = foundModels('  ');
    expect(groups.map(({ heading }) => heading)).toEqual(['Who employs the staff', 'How one pathway is run']);
    expect(groups.flatMap(({ models }) => models)).toHaveLength(optionModels.length);
    expect(groups.every(({ kind, models }) => models.every((one) => one.kind === kind))).toBe(true);
  });

  it('finds the models that say every word typed, wherever they say it', () => {
    const ids = (typed: string): readonly string[] =>
      foundModels(typed).flatMap(({ models }) => models.map(({ id }) => id));
    expect(ids('POOLED budget')).toContain('hmo-cic');
    expect(ids('pooled budget').length).toBeLessThan(optionModels.length);
    expect(ids('pooled zeppelin')).toEqual([]);
  });

  it('says which options came from a model', () => {
    expect(lettersOf(sampleAppraisal(), 'ooh-host')).toBe('D');
    expect(lettersOf(sampleAppraisal(), 'small-town')).toBeNull();
  });
});

describe('starting an option from a model', () => {
  it('is one edit that says what came with it, and whose inverse leaves nothing behind', () => {
    const { change, said, id } = started('practice-employ', empty);
    const put = change.put ?? [];
    const times = (type: string): number => put.filter((record) => record.type === type).length;
    expect(said).toBe(
      `Option A added with ${times('gate')} gates, ${times('question')} question, ${times('partner')} partners, ${times('costLine')} cost lines without amounts and ${times('risk')} risks. Undo takes all of it back.`,
    );
    expect(put[0]).toMatchObject({ type: 'option', id, letter: 'A', model: 'practice-employ' });
    const changed = applyEdit(empty, { put, remove: [] });
    const back = applyEdit(changed, inverseOf(empty, { put, remove: [] }));
    expect([back.option.size, back.gate.size, back.risk.size, back.costLine.size, back.partner.size]).toEqual(
      [0, 0, 0, 0, 0],
    );
  });

  it('does not say that gates came which were there', () => {
    const once = withModel(empty, 'practice-employ');
    expect(started('practice-employ', once).said).not.toMatch(/\bgates?\b/);
  });

  it('is refused when all letters are taken', () => {
    const full = appraisalFrom([
      ...empty.appraisal.values(),
      ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, order) =>
        newOption({ id: `o${letter}`, order, letter, name: letter }),
      ),
    ]);
    expect(startOption(model('ooh-host'), full, counter())).toBeNull();
  });

  it('warns of a model of the other kind while the short list is of one kind', () => {
    const employers = withModel(empty, 'practice-employ');
    expect(wouldMix(model('cluster-partnership'), empty)).toBe(false);
    expect(wouldMix(model('cluster-partnership'), employers)).toBe(true);
    expect(wouldMix(model('ooh-host'), employers)).toBe(false);
    expect(wouldMix(model('cluster-partnership'), withModel(employers, 'small-town'))).toBe(false);
  });
});

describe('models that nobody has looked at', () => {
  it('are not named while there is no option', () => {
    expect(notLookedAt(empty)).toEqual([]);
  });

  it('begin with the transfer to an existing trust where it was left out', () => {
    const named = notLookedAt(withModel(empty, 'practice-employ')).map(({ id }) => id);
    expect(named[0]).toBe('mh-ft-transfer');
    expect(named).toHaveLength(3);
    expect(named).not.toContain('practice-employ');
  });

  it('are of the kinds that are on the long list', () => {
    const kinds = new Set(notLookedAt(sampleAppraisal()).map(({ kind }) => kind));
    expect([...kinds]).toEqual(['employer']);
    expect(notLookedAt(sampleAppraisal()).map(({ id }) => id)).not.toContain('mh-ft-transfer');
  });
});
