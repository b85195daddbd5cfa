import { describe, expect, it } from 'vitest';
import { type Appraisal, appraisalFrom, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { compareAppraisals, fieldDifferences } from '../../../../shared/records/compare.ts';
import { newCostLine } from '../../../../shared/records/cost-line.ts';
import { describeRecord } from '../../../../shared/records/describe.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { newGate, newGateResult } from '../../../../shared/records/gate.ts';
import { type AnyRecord, type RecordType, recordSchemas } from '../../../../shared/records/record.ts';
import { richTextFromPlain } from '../../../../shared/records/rich-text.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { smallRecords } from '../../../support/arbitrary-records.ts';
import { sampleRecords } from '../../../support/sample.ts';

const before = appraisalFrom(smallRecords());
const own = appraisalOf(before);
const withPut = (...put: AnyRecord[]): Appraisal => applyEdit(before, { put, remove: [] });
const changedIn = (put: AnyRecord) =>
  compareAppraisals(before, withPut(put)).flatMap(({ changed }) =>
    changed.flatMap(({ fields }) => fields.map(({ label, before: was, after }) => [label, was, after])),
  );

describe('a record’s name for people', () => {
  it('says what a record is about', () => {
    const appraisal = withPut(
      newGate({ id: 'g1', order: 1, code: 'G11', name: 'Registered lists', kind: 'pilot' }),
    );
    const named = (record: AnyRecord) => describeRecord(record, appraisal);
    expect(named(newScore('optB', 'critQ', 'agreed', 1))).toBe('Score of B on Quality (agreed)');
    expect(named(newWeight('set0', 'critC', 1))).toBe('Weight of Affordability in Agreed');
    expect(named(newGateResult('optB', 'g1', 'fail'))).toBe('Gate G11 for B');
    expect(named(newCostLine({ id: 'c', order: 1, option: 'optA', name: 'Salaries' }))).toBe(
      'Cost line “Salaries” of A',
    );
    expect(named(newCostLine({ id: 'c', order: 1, option: 'gone', name: '' }))).toBe(
      'Cost line without a name of an option since removed',
    );
  });

  it('is there for every record of the worked sample, without an id in it', () => {
    const sample = appraisalFrom(sampleRecords());
    for (const record of sampleRecords()) {
      const name = describeRecord(record, sample);
      expect(name, record.id).toMatch(/^[A-Z]/);
      expect(name, record.id).not.toMatch(/~|undefined|since removed/);
    }
  });
});

describe('two states of an appraisal', () => {
  it('that are the same differ in nothing, also when they were read twice', () => {
    expect(compareAppraisals(before, appraisalFrom(smallRecords()))).toEqual([]);
    const reordered = Object.fromEntries(Object.entries(own).reverse()) as unknown as typeof own;
    expect(compareAppraisals(before, withPut(reordered))).toEqual([]);
  });

  it('are told apart by type: what came, what went, what changed', () => {
    const after = applyEdit(before, {
      put: [newScore('optB', 'critQ', 'agreed', 75), { ...newWeight('set0', 'critQ', 70) }],
      remove: [{ type: 'score', id: 'score~optA~critQ~agreed' }],
    });
    expect(compareAppraisals(before, after)).toEqual([
      {
        type: 'weight',
        added: [],
        removed: [],
        changed: [
          {
            key: { type: 'weight', id: 'weight~set0~critQ' },
            name: 'Weight of Quality in Agreed',
            fields: [{ field: 'raw', label: 'Judgement', before: '60', after: '70' }],
          },
        ],
      },
      {
        type: 'score',
        added: [
          {
            key: { type: 'score', id: 'score~optB~critQ~agreed' },
            name: 'Score of B on Quality (agreed)',
            fields: [],
          },
        ],
        removed: [
          {
            key: { type: 'score', id: 'score~optA~critQ~agreed' },
            name: 'Score of A on Quality (agreed)',
            fields: [],
          },
        ],
        changed: [],
      },
    ]);
  });

  it('leave snapshots out, which are about the whole', () => {
    const snapshot: AnyRecord = {
      type: 'snapshot',
      id: 's1',
      order: 1,
      name: 'Draft',
      note: '',
      takenAt: '2009-02-12T10:00:00.000Z',
      takenBy: 'lead',
      reason: 'by-hand',
      recordCount: 9,
      contentHash: '0'.repeat(64),
    };
    expect(compareAppraisals(before, withPut(snapshot))).toEqual([]);
  });

  it('show money in pounds, dates and years in words, records by name, and lists year by year', () => {
    expect(
      changedIn({
        ...own,
        delegatedLimit: 12_345_678_50,
        execDate: '2009-02-26',
        priceBaseYear: 2009,
        agreedWeightSet: null,
        status: 'issued',
        namingAllowed: true,
        moneyAsked: { ...own.moneyAsked, amount: 50_000_00 },
        scale: { ...own.scale, at0: 'Poor' },
      }),
    ).toEqual([
      ['Date of the meeting', 'not stated', '26 February 2009'],
      ['Status', 'draft', 'issued'],
      ['Scorers may be named', 'no', 'yes'],
      ['Price base year', '2008/09', '2009/10'],
      ['Delegated limit', 'not stated', '£12,345,678.50'],
      ['Money asked: amount', 'not stated', '£50,000'],
      ['Scale: at 0', 'Unacceptable or clearly worse', 'Poor'],
      ['Agreed weight set', 'Agreed', 'not stated'],
    ]);
    const line = newCostLine({ id: 'c1', order: 1, option: 'optA', name: 'Salaries' });
    const costed = { ...line, state: 'costed' as const, amounts: [100_00, null], lowPercent: 7.5 };
    const was = withPut(line);
    const differences = fieldDifferences(line, costed, was, withPut(costed));
    expect(differences.map(({ label, before: one, after }) => [label, one, after])).toEqual([
      ['State', 'unknown', 'costed'],
      ['Amount for 2009/10', null, '£100'],
      ['Amount for 2010/11', null, 'not stated'],
      ['May be lower by', '0%', '7.5%'],
    ]);
  });

  it('cut long texts around what differs', () => {
    const words = 'The community teams work beside the practices. '.repeat(20);
    const [difference] = changedIn({ ...own, scope: `${words}Nobody moves.` });
    expect(difference).toEqual(['Scope', 'blank', expect.stringMatching(/^The community .{100,}…$/)]);
    const long = appraisalFrom([{ ...own, scope: `${words}Nobody moves.` }]);
    const other = appraisalFrom([{ ...own, scope: `${words}Somebody moves.` }]);
    const [found] = compareAppraisals(long, other)[0]?.changed[0]?.fields ?? [];
    expect(found?.before).toMatch(/^….*Nobody moves\.$/);
    expect(found?.after).toMatch(/^….*Somebody moves\.$/);
  });

  it('show the words of a narrative as plain text', () => {
    const narrative = (plain: string): AnyRecord => ({
      type: 'narrative',
      id: 'narrative~background',
      section: 'background',
      body: richTextFromPlain(plain),
      include: true,
    });
    const [type] = compareAppraisals(withPut(narrative('One')), withPut(narrative('One\nTwo')));
    expect(type?.changed).toMatchObject([
      { name: 'Words for Background', fields: [{ label: 'Words', before: 'One', after: 'One ¶ Two' }] },
    ]);
  });
});

describe('one version beside another', () => {
  it('that was not there tells only what the other says', () => {
    const added = newScore('optB', 'critQ', 'agreed', 30);
    expect(fieldDifferences(null, added, before, before).map(({ label, after }) => [label, after])).toEqual([
      ['Option', 'B'],
      ['Criterion', 'Quality'],
      ['Scorer', 'agreed'],
      ['Score', '30'],
    ]);
  });

  it('has a label in words for every field of every type', () => {
    const sample = appraisalFrom(sampleRecords());
    for (const record of sampleRecords()) {
      for (const { label } of fieldDifferences(null, record, sample, sample)) {
        expect(label, record.type).toMatch(/^[A-Z][A-Za-z0-9 ,:/-]+$/);
      }
    }
    expect(Object.keys(recordSchemas) as RecordType[]).toContain('snapshot');
  });
});
