import { describe, expect, it } from 'vitest';
import { optionModelOf, optionModels } from '../../../../shared/library/option-models.ts';
import { startFromModel } from '../../../../shared/library/start-from-model.ts';
import { type Appraisal, allRecords, appraisalFrom, inOrder } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { formatExchangeFile, parseExchangeFile } from '../../../../shared/records/exchange-file.ts';
import { newGate, newGateResult } from '../../../../shared/records/gate.ts';
import { newOption } from '../../../../shared/records/option.ts';
import { newPartner } from '../../../../shared/records/partner.ts';
import { type AnyRecord, anyRecord } from '../../../../shared/records/record.ts';
import { newRisk } from '../../../../shared/records/risk.ts';
import { editProblems } from '../../../../shared/records/rules.ts';
import { countingIds } from '../../../support/counting-ids.ts';

const exportedAt = '2009-02-12T10:00:00.000Z';

const empty = (): Appraisal =>
  appraisalFrom([
    newAppraisalRecord({ lineage: 'line1', title: 'Carlisle', locality: 'Carlisle', financialYear: 2008 }),
  ]);

const modelOf = (id: string) => {
  const model = optionModelOf(id);
  if (!model) throw new Error(`No model ${id}`);
  return model;
};

/** The appraisal with an option started from the model, by the rules that any edit goes through. */
const withModel = (appraisal: Appraisal, id: string, newId: () => string) => {
  const started = startFromModel(modelOf(id), appraisal, newId);
  if (!started) throw new Error('No letter was free');
  const edit = { put: started.records, remove: [] };
  const after = applyEdit(appraisal, edit);
  expect(editProblems(after, edit, appraisal)).toEqual([]);
  return { ...started, after };
};

const putInto = (appraisal: Appraisal, ...put: readonly AnyRecord[]): Appraisal =>
  applyEdit(appraisal, { put, remove: [] });

const optionGates = (appraisal: Appraisal, option: string) =>
  Object.fromEntries(
    inOrder(appraisal, 'gate').map(({ id, code }) => [
      code,
      appraisal.gateResult.get(`gateResult~${option}~${id}`)?.result ?? null,
    ]),
  );

describe.each(optionModels)('an option started from $id', (model) => {
  const { option, records, after } = withModel(empty(), model.id, countingIds());

  it('has every text of the model, and its id and kind', () => {
    expect(option).toMatchObject({
      letter: 'A',
      name: model.name,
      shortName: model.shortName,
      model: model.id,
      modelKind: model.kind,
      description: model.summary,
      scope: model.scope,
      patientsNotice: model.patientsNotice,
      shortListed: true,
    });
    const { discardReason, revisitIf, ...filled } = option;
    expect([discardReason, revisitIf]).toEqual(['', '']);
    const open = Object.entries(filled).filter(([, value]) => value === '' || value === 'unstated');
    expect(open).toEqual([]);
  });

  it('brings records that are valid one by one, each with an id of its own', () => {
    for (const record of records) expect(anyRecord.safeParse(record).success, record.id).toBe(true);
    expect(new Set(records.map(({ type, id }) => `${type} ${id}`)).size).toBe(records.length);
    expect(records[0]).toBe(option);
  });

  it('brings its gates, questions, partners, lines without amounts and risks without ratings', () => {
    const gates = model.mustBeTrue.filter(({ becomes }) => becomes === 'gate').length;
    expect(after.gate.size).toBe(gates);
    expect(after.question.size).toBe(model.mustBeTrue.length - gates);
    expect(after.partner.size).toBe(model.partnerList.length);
    expect(after.costLine.size).toBe(model.costLines.length);
    expect(after.risk.size).toBe(model.risks.length);
    expect(after.gateResult.size).toBe(0);
    for (const line of after.costLine.values()) {
      expect(line).toMatchObject({ option: option.id, state: 'unknown', amounts: [] });
    }
    for (const risk of after.risk.values()) {
      expect(risk).toMatchObject({ options: [option.id], likelihood: null, impact: null });
    }
    for (const partner of after.partner.values()) {
      expect(partner).toMatchObject({ options: [option.id], signedUp: 'not-asked' });
    }
    for (const question of after.question.values()) {
      expect(question).toMatchObject({ option: option.id, status: 'open' });
    }
  });

  it('keeps what the user makes of it, byte for byte, when it goes out and comes in again', () => {
    const [line] = after.costLine.values();
    const [risk] = after.risk.values();
    if (!line || !risk) throw new Error('Nothing to edit');
    const edited = putInto(
      after,
      { ...option, name: 'Our own way', governance: `${option.governance}\nAnd a "local" board – £0.` },
      { ...line, name: 'Renamed line', state: 'costed', amounts: [123_456, null] },
      { ...risk, likelihood: 3, impact: 4 },
    );
    const text = formatExchangeFile({ exportedAt, records: allRecords(edited) });
    const parsed = parseExchangeFile(text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(formatExchangeFile({ exportedAt, records: parsed.value.records })).toBe(text);
    const back = appraisalFrom(parsed.value.records);
    expect(back.option.get(option.id)).toMatchObject({
      name: 'Our own way',
      model: model.id,
      modelKind: model.kind,
      governance: `${model.governance}\nAnd a "local" board – £0.`,
    });
    expect(back.costLine.get(line.id)).toMatchObject({ name: 'Renamed line', amounts: [123_456, null] });
    expect(back.risk.get(risk.id)).toMatchObject({ likelihood: 3, impact: 4 });
  });
});

describe('starting one option after another', () => {
  const newId = countingIds();
  const all = optionModels.reduce((appraisal, { id }) => withModel(appraisal, id, newId).after, empty());

  it('gives the letters in turn and breaks no rule, whatever stands there already', () => {
    expect(inOrder(all, 'option').map(({ letter }) => letter)).toEqual([...'ABCDEFGHIJKLMNOPQR']);
  });

  it('doubles no gate, partner or risk, and takes the option into those that are there', () => {
    for (const type of ['gate', 'partner', 'risk'] as const) {
      const names = inOrder(all, type).map(({ name }) => name.toLowerCase());
      expect(new Set(names).size, type).toBe(names.length);
    }
    const pct = inOrder(all, 'partner').find(({ name }) => name === 'PCT');
    const counting = optionModels.filter(({ partnerList }) => partnerList.some(({ name }) => name === 'PCT'));
    expect(pct?.options).toHaveLength(counting.length);
    const overhead = inOrder(all, 'risk').find(({ name }) => name === 'Overhead is stranded at the PCT');
    const carrying = optionModels.filter(({ risks }) => risks.some(({ id }) => id === 'stranded-overhead'));
    expect(overhead?.options).toHaveLength(carrying.length);
  });

  it('keeps records in the order in which they came', () => {
    for (const type of ['gate', 'partner', 'risk', 'costLine', 'question', 'option'] as const) {
      const orders = inOrder(all, type).map(({ order }) => order);
      expect(new Set(orders).size, type).toBe(orders.length);
    }
  });

  it('leaves one comparator: the first that suits and that nobody stands before', () => {
    expect(inOrder(all, 'option').filter(({ comparator }) => comparator)).toMatchObject([
      { model: 'status-quo-plus' },
    ]);
    const again = withModel(all, 'status-quo-plus', newId);
    expect(again.option.comparator).toBe(false);
    const own = newOption({ id: 'own', order: 1, letter: 'A', name: 'As now' });
    const before = putInto(empty(), { ...own, comparator: true });
    expect(withModel(before, 'status-quo-plus', newId).option).toMatchObject({
      letter: 'B',
      comparator: false,
    });
  });

  it('is refused when all 26 letters are taken', () => {
    const full = putInto(
      empty(),
      ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, index) =>
        newOption({ id: letter, order: index, letter, name: letter }),
      ),
    );
    expect(startFromModel(modelOf('ooh-host'), full, newId)).toBeNull();
  });
});

describe('a must-have of one kind of arrangement', () => {
  const newId = countingIds();
  const first = withModel(empty(), 'status-quo-plus', newId);
  const second = withModel(first.after, 'ooh-host', newId);
  const reasons = [...second.after.gateResult.values()].map(({ reason }) => reason);

  it('does not concern options from models that do not call for it, and says why', () => {
    expect(optionGates(second.after, first.option.id)).toEqual({
      SPLIT: null,
      G11: null,
      HOST: 'not-applicable',
      G15: null,
      INTEREST: 'not-applicable',
      G16: null,
    });
    expect(optionGates(second.after, second.option.id)).toEqual({
      SPLIT: 'not-applicable',
      G11: null,
      HOST: null,
      G15: null,
      INTEREST: null,
      G16: null,
    });
    for (const reason of reasons) expect(reason).toMatch(/change the result if the option does\.$/);
  });

  it('stays open for an option that calls for it too, and for one that somebody described by hand', () => {
    const own = newOption({ id: 'own', order: 9, letter: 'C', name: 'Our own' });
    const third = withModel(putInto(first.after, own), 'lead-pct', newId);
    expect(optionGates(third.after, first.option.id)['SPLIT']).toBeNull();
    expect(optionGates(third.after, third.option.id)['SPLIT']).toBeNull();
    const fourth = withModel(third.after, 'ooh-host', newId);
    expect(optionGates(fourth.after, 'own')).toMatchObject({ HOST: null, SPLIT: null });
    expect(optionGates(fourth.after, third.option.id)).toMatchObject({ HOST: 'not-applicable' });
  });

  it('leaves a result that has been recorded as it is', () => {
    const host = [...second.after.gate.values()].find(({ code }) => code === 'HOST');
    if (!host) throw new Error('No gate HOST');
    const failed = putInto(second.after, newGateResult(first.option.id, host.id, 'fail'));
    const third = withModel(failed, 'lead-urgent-care', newId);
    expect(optionGates(third.after, first.option.id)['HOST']).toBe('fail');
  });
});

describe('what the appraisal has already', () => {
  const own = newOption({ id: 'own', order: 1, letter: 'B', name: 'Our own' });

  it('counts by code or by name, however it is written', () => {
    const gates = [
      newGate({ id: 'g1', order: 1, code: 'G15', name: 'Pensions', kind: 'viability' }),
      newGate({
        id: 'g2',
        order: 2,
        code: 'X',
        name: "the  host's own contract IS secure",
        kind: 'viability',
      }),
    ];
    const { after } = withModel(putInto(empty(), ...gates), 'ooh-host', countingIds());
    expect(inOrder(after, 'gate').map(({ code }) => code)).toEqual(['G15', 'X', 'G11', 'INTEREST', 'G16']);
  });

  it('is left alone where it concerns all options', () => {
    const partner = { ...newPartner({ id: 'p', order: 1, name: 'pct' }), note: 'Asked on Monday' };
    const risk = { ...newRisk({ id: 'r', order: 1, name: 'Overhead is stranded at the PCT' }), impact: 3 };
    const { after, records } = withModel(
      putInto(empty(), own, partner, risk),
      'practice-employ',
      countingIds(),
    );
    expect(records.filter(({ id }) => id === 'p' || id === 'r')).toEqual([]);
    expect(after.partner.get('p')).toEqual(partner);
    expect(after.risk.get('r')).toEqual(risk);
  });

  it('takes the new option in, and keeps everything else that is written there', () => {
    const partner = { ...newPartner({ id: 'p', order: 1, name: 'PCT' }), options: ['own'], role: 'Pays' };
    const risk = {
      ...newRisk({ id: 'r', order: 1, name: 'Overhead is stranded at the PCT' }),
      options: ['own'],
      mitigation: 'Ours',
      impact: 3,
    };
    const { after, option } = withModel(
      putInto(empty(), own, partner, risk),
      'practice-employ',
      countingIds(),
    );
    expect(after.partner.get('p')).toEqual({ ...partner, options: ['own', option.id] });
    expect(after.risk.get('r')).toEqual({ ...risk, options: ['own', option.id] });
  });
});
