import { expect, it } from 'vitest';
import { newAssessor } from '../../../../shared/records/assessor.ts';
import { parseExchangeFile } from '../../../../shared/records/exchange-file.ts';
import { fromOlderForm } from '../../../../shared/records/older-forms.ts';
import { smallRecords } from '../../../support/arbitrary-records.ts';

const scorerWith = (interests: readonly unknown[]) => {
  const { asked: _later, ...older } = newAssessor({ id: 'asr1', order: 1, name: 'GP' });
  return { ...older, interests };
};

it('two declarations on one option, which version 1 allowed, become one', () => {
  const older = scorerWith([
    { option: 'optA', declaration: 'Owns the building', people: 2 },
    { option: 'optB', declaration: 'Sits on its board' },
    { option: 'optA', declaration: 'Works there' },
  ]);
  const records = [...smallRecords().filter(({ type }) => type !== 'assessor'), older];
  const file = { format: 'ico-appraisal', formatVersion: 1, exportedAt: '2009-02-12T10:00:00.000Z', records };
  const parsed = parseExchangeFile(JSON.stringify(file));
  const read = parsed.ok ? parsed.value.records.find(({ id }) => id === 'asr1') : parsed.error;
  expect(read).toMatchObject({
    asked: true,
    interests: [
      { option: 'optA', declaration: 'Owns the building; Works there', people: 2 },
      { option: 'optB', declaration: 'Sits on its board' },
    ],
  });
});

it.each<readonly [string, readonly unknown[]]>([
  ['would be too long as one', [1, 2].map(() => ({ option: 'optA', declaration: 'x'.repeat(600) }))],
  ['is no declaration', [{ option: 'optA' }, null, 5]],
])('what %s stays as it is', (_what, interests) => {
  expect(fromOlderForm(scorerWith(interests))).toMatchObject({ asked: true, interests });
});
