import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rankingWords } from '../../../../renderer/frame/ranking-words.ts';
import { stageProgress } from '../../../../renderer/frame/stage-progress.ts';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore, scoreId } from '../../../../shared/records/score.ts';

const { records } = JSON.parse(
  readFileSync(new URL('../../../../resources/samples/carlisle.icoa.json', import.meta.url), 'utf8'),
) as { readonly records: readonly AnyRecord[] };
const sample = appraisalFrom(records);
const empty = appraisalFrom([
  newAppraisalRecord({ lineage: 'line', title: 'T', locality: 'L', financialYear: 2008 }),
]);

test('on the worked sample the panel says who leads, by how much and what would change it', () => {
  const words = rankingWords(analyse(sample));
  expect(words.say).toBe('D leads by 4.4. A overtakes if Affordability rises from 10% to 18.9%.');
  expect(words.brief).toBe('D +4.4');
  expect(words.firmness).toContainEqual({ what: 'Lead without Affordability, over B', figure: '7.6' });
  expect(words.changes).toEqual({
    title: 'What would put A ahead',
    rows: [
      { what: 'Affordability, now 10%', figure: 'above 18.9%' },
      { what: 'Deliverability, now 10%', figure: 'above 20.1%' },
      { what: 'Integration, now 15%', figure: 'below 4.5%' },
      { what: 'Workforce, now 12%', figure: 'above 23.3%' },
    ],
  });
});

test('a weight set under which the first place is shared does not put the leader first', () => {
  const sustainabilityAlone = [...sample.weight.values()]
    .filter(({ weightSet }) => weightSet === 'wsEqual')
    .map((weight) => ({ ...weight, raw: weight.criterion === 'critSUST' ? 1 : 0 }));
  const tied = analyse(appraisalFrom([...records, ...sustainabilityAlone]));
  expect(rankingWords(tied).firmness[0]).toEqual({ what: 'Weight sets that put D first', figure: '3 of 6' });
  expect(tied.strength.reasons).toContain(
    'D does not lead under every weight set: not under Equal, Staff side and Finance.',
  );
});

test('a lead under the margin is called too close, not a lead', () => {
  const own = sample.appraisal.get('appraisal');
  const wide = appraisalFrom([...records, ...(own ? [{ ...own, tooCloseMargin: 10 }] : [])]);
  expect(rankingWords(analyse(wide)).say).toContain('D is ahead by 4.4: too close to call.');
});

test('nothing is said to lead where nothing has a total', () => {
  const words = rankingWords(analyse(empty));
  expect(words).toMatchObject({ brief: '', firmness: [], changes: null });
});

test('an empty appraisal is told what to begin with, not what is wrong with it', () => {
  expect(rankingWords(analyse(empty))).toMatchObject({
    say: 'Add options and criteria to see a ranking.',
    caveats: [],
  });
  const unweighed = appraisalFrom(records.filter(({ type }) => type !== 'weight'));
  expect(rankingWords(analyse(unweighed)).say).toBe('Give every criterion a weight to see a ranking.');
});

test('the stages say what is left: a new appraisal has everything before it, the sample little', () => {
  const fresh = stageProgress(empty);
  expect(fresh.context).toEqual({ share: 2 / 12, words: '2 of 12' });
  expect(fresh.options.words).toBe('none yet');
  expect(fresh.scores.words).toBe('none yet');
  expect(fresh.weights).toEqual({ share: 0, words: 'none yet' });
  expect(fresh.paper.share).toBe(0);
  expect(fresh.paper.words).toMatch(/^\d needed$/);

  const worked = stageProgress(sample);
  expect(worked).toMatchObject({
    context: { share: 1, words: 'complete' },
    options: { words: '4 of 5' },
    gates: { words: '6 unknown' },
    criteria: { words: '10' },
    weights: { share: 1, words: 'locked' },
    scores: { share: 1, words: '40 of 40' },
  });
});

test('a weight set in which nothing is weighed is no weights yet', () => {
  const unweighed = appraisalFrom(records.filter(({ type }) => type !== 'weight'));
  expect(stageProgress(unweighed).weights).toEqual({ share: 0, words: 'none yet' });
});

test('the count of scores only rises as scores are agreed; missing reasons are told beside it and hold back the tick', () => {
  // A workshop that noted single scores in one cell alone.
  const byPeople = records.filter(
    (record) => record.type !== 'score' || record.id.startsWith('score~optB~critWORK~asr'),
  );
  const filled = (appraisal: typeof sample) => Number.parseInt(stageProgress(appraisal).scores.words, 10);
  const before = filled(appraisalFrom(byPeople));
  const bareScore = newScore('optB', 'critWORK', 'agreed', 30);
  expect(filled(appraisalFrom([...byPeople, bareScore]))).toBe(before);
  expect(filled(appraisalFrom([...byPeople, newScore('optA', 'critFIT', 'agreed', 30)]))).toBe(before + 1);
});

test('an agreed score without its reason is counted, and its reason is missed', () => {
  const bare = appraisalFrom([...records, newScore('optD', 'critACC', 'agreed', 75)]);
  expect(bare.score.get(scoreId('optD', 'critACC', 'agreed'))?.reason).toBe('');
  expect(stageProgress(bare).scores).toMatchObject({ words: '40 of 40', more: '1 reason missing' });
  expect(stageProgress(bare).scores.share).toBeLessThan(1);
});

test('a lead that few random runs bear out is too close to call, as the stage and the paper have it', () => {
  const analysis = analyse(sample);
  const { standard } = analysis.robustness;
  if (!standard) throw new Error('The sample is tested');
  expect(rankingWords(analysis).firmness).toContainEqual({
    what: 'Random runs that put D first',
    figure: '86%',
  });
  const rankAcceptability = standard.withCost.rankAcceptability.map(() => [0.25, 0.25, 0.25, 0.25]);
  const shaken = {
    ...analysis,
    robustness: {
      ...analysis.robustness,
      standard: { ...standard, withCost: { ...standard.withCost, rankAcceptability } },
    },
  };
  expect(rankingWords(shaken).say).toMatch(/^D is ahead by 4\.4: too close to call\./);
});
