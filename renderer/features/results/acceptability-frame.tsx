import type { ReactNode } from 'react';
import type { Robustness } from '../../../shared/analysis/analysis-robustness.ts';
import { acceptabilityAlt, acceptabilityChart } from '../../../shared/paper/acceptability-chart.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import {
  assumptionWords,
  errorWords,
  firstSentence,
  missingWords,
  runWords,
} from '../../../shared/paper/robustness-words.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { costNames } from './results-words.ts';

interface AcceptabilityFrameProps {
  /** Of the appraisal that was tested. */
  readonly context: PaperContext;
  readonly test: Robustness;
  readonly standing: StandingName;
  /** In front of the finding: "Under the stated weights, ". */
  readonly under?: string;
  readonly tools?: ReactNode;
}

/** Who comes first in the other standing: with cost where the picture is without it, and the other way round. */
const otherwise = ({ context, test, standing }: AcceptabilityFrameProps): string => {
  if (!context.analysis.hasCostCriteria) return '';
  const other = standing === 'withCost' ? 'benefitOnly' : 'withCost';
  const data = acceptabilityChart(context.analysis, test, other);
  if (!data) return '';
  const name = `${other === 'withCost' ? 'With' : 'Without'} ${costNames(context)}`;
  return `${name}, ${firstSentence(data)}.`;
};

/** How often each option takes each rank in a random test. */
export const AcceptabilityFrame = (props: AcceptabilityFrameProps) => {
  const { context, test, standing, under = '', tools } = props;
  const data = acceptabilityChart(context.analysis, test, standing);
  if (!data) return null;
  const without = standing === 'benefitOnly' ? `Without ${costNames(context)}. ` : '';
  return (
    <ChartFrame
      title={`${under}${firstSentence(data)}`}
      subtitle={`${assumptionWords(test.settings)} ${without}${runWords(test)}.`}
      alt={`Share of runs in each rank. ${acceptabilityAlt(data)}.`}
      data={data}
      tools={tools}
      note={[
        otherwise(props),
        missingWords(test),
        errorWords(data),
        // Once is enough where two of them stand side by side.
        under === '' && 'Shares of runs under these assumptions, not how likely an option is to be right.',
      ]
        .filter((sentence) => sentence !== '' && sentence !== false)
        .join(' ')}
    />
  );
};
