import { analyse, explain, rankNow } from '../../shared/analysis/analyse.ts';
import { indexAppraisal } from '../../shared/analysis/index-appraisal.ts';
import { rank } from '../../shared/analysis/rank.ts';
import { type Appraisal, appraisalFrom } from '../../shared/records/aggregate.ts';
import { applyEdit } from '../../shared/records/edits.ts';
import { newScore } from '../../shared/records/score.ts';
import { largeAppraisalRecords } from '../support/large-appraisal.ts';
import { sampleAppraisal } from '../support/sample.ts';
import { type BenchRow, spread, timings } from './measure.ts';

/** `analyse` and the live ranking on the sample and at the size the app is designed for, beside one bare pass. */
export const benchAnalysis = async (): Promise<readonly BenchRow[]> => {
  const sample = sampleAppraisal();
  const large = appraisalFrom(largeAppraisalRecords());
  const sumOfScores = (): number => {
    let sum = 0;
    for (const score of large.score.values()) sum += score.value ?? 0;
    return sum;
  };
  const edit = (index: number) => ({
    put: [newScore('opt1', 'crit1', 'agreed', index % 101)],
    remove: [],
  });
  /** What an edit takes on the screen's own thread. */
  const withoutTests = (appraisal: Appraisal) => {
    const index = indexAppraisal(appraisal);
    return explain(index, rank(index));
  };
  const bare = await timings(20, sumOfScores, 3);
  return [
    {
      what: 'analyse, the sample (4 × 10, 18 scorers)',
      ours: spread(await timings(100, () => analyse(sample), 20)),
      reference: '-',
    },
    {
      what: 'the same without the random tests',
      ours: spread(await timings(100, () => withoutTests(sample), 20)),
      reference: '-',
    },
    {
      what: 'analyse without the random tests, which a worker makes: 20 options × 40 criteria × 100 scorers, after an edit',
      ours: spread(await timings(20, (index) => withoutTests(applyEdit(large, edit(index))), 3)),
      reference: `one bare pass over its scores: ${spread(bare)}`,
    },
    {
      what: 'live ranking of the same, after an edit',
      ours: spread(await timings(20, (index) => rankNow(applyEdit(large, edit(index))), 3)),
      reference: `one bare pass over its scores: ${spread(bare)}`,
    },
  ];
};
