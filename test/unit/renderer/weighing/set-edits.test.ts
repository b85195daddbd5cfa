import { describe, expect, it } from 'vitest';
import { addWeightSet, lockWeights, rankBy, unlockWeights } from '../../../../renderer/weighing/set-edits.ts';
import { type Appraisal, appraisalFrom, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const put = (appraisal: Appraisal, ...records: readonly AnyRecord[]) =>
  applyEdit(appraisal, { put: records, remove: [] });

describe('weight sets', () => {
  it('start with the agreed one, which the ranking then uses', () => {
    const empty = appraisalFrom([
      newAppraisalRecord({ lineage: 'l', title: 'T', locality: 'L', financialYear: 2008 }),
    ]);
    const first = addWeightSet(empty, 'ws1');
    expect(first.put).toMatchObject([
      { type: 'weightSet', id: 'ws1', name: 'Agreed', voice: 'agreed' },
      { type: 'appraisal', agreedWeightSet: 'ws1' },
    ]);
    const second = addWeightSet(put(empty, ...(first.put ?? [])), 'ws2');
    expect(second.put).toMatchObject([{ id: 'ws2', voice: 'group', order: 2 }]);
  });

  it('are chosen for the ranking, locked and unlocked on the appraisal itself', () => {
    const gp = sample.weightSet.get('wsGP');
    if (!gp) throw new Error('The sample has lost the GPs’ weights');
    expect(rankBy(sample, gp)).toMatchObject({
      label: 'Use weights of GP for the ranking',
      put: [{ type: 'appraisal', agreedWeightSet: 'wsGP' }],
    });
    expect(unlockWeights(sample, false, null)).toMatchObject({
      label: 'Unlock the weights',
      put: [{ weightsLocked: false, rankingRevealed: false }],
    });
    expect(lockWeights(sample)).toMatchObject({
      label: 'Lock the weights',
      put: [{ weightsLocked: true }],
    });
  });

  it('that are unlocked once the ranking may have been seen record that in the same edit', () => {
    const { put: records } = unlockWeights(sample, true, null);
    expect(records).toMatchObject([{ weightsLocked: false, rankingRevealed: true }]);
    const revealed = put(sample, { ...appraisalOf(sample), rankingRevealed: true });
    expect(unlockWeights(revealed, false, null).put).toMatchObject([{ rankingRevealed: true }]);
  });

  it('that are unlocked once scores are there leave the reason after those that were left before', () => {
    const told = { at: '2009-02-12T10:00:00.000Z', reason: 'New figures came in' };
    const once = put(sample, ...(unlockWeights(sample, false, told).put ?? []));
    expect(appraisalOf(once).unlockings).toEqual([...appraisalOf(sample).unlockings, told]);
    const again = unlockWeights(once, false, { ...told, reason: 'A slip' });
    expect(again.put).toMatchObject([{ unlockings: [told, { reason: 'A slip' }] }]);
  });
});
