import { type ReactNode, useState } from 'react';
import type { Analysis } from '../../../shared/analysis/analysis.ts';
import type {
  Robustness,
  RobustnessStanding,
  RobustnessTests,
} from '../../../shared/analysis/analysis-robustness.ts';
import { isWithoutWeight, plusMinus, shareWithError } from '../../../shared/paper/acceptability-chart.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { assumptionWords, runWords } from '../../../shared/paper/robustness-words.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Segments } from '../../components/segments.tsx';
import { costNames } from './results-words.ts';
import './robustness-tables.css';

interface RobustnessTablesProps {
  readonly context: PaperContext;
  readonly standing: StandingName;
  readonly tests: RobustnessTests;
}

/** What else the runs of the random tests tell: pairs, mean ranks, and the weights under which each option leads. */
export const RobustnessTables = ({ context, standing, tests }: RobustnessTablesProps) => {
  const [chosen, setChosen] = useState<'standard' | 'stated'>('standard');
  const test = tests[chosen] ?? tests.standard ?? tests.stated;
  if (!test || isWithoutWeight(test[standing])) return null;
  return (
    <section className="card" aria-labelledby="results-runs">
      <div className="chart-frame-head">
        <div>
          <h2 id="results-runs" className="results-title">
            {pairSentence(context.analysis, test[standing])}
          </h2>
          <p className="card-sub">
            {assumptionWords(test.settings)}{' '}
            {standing === 'benefitOnly' ? `Without ${costNames(context)}. ` : ''}
            {runWords(test)}. After ±: how far chance in the draws moves a figure (its standard error).
          </p>
        </div>
        {tests.standard && tests.stated && (
          <Segments
            label="Random test"
            value={chosen}
            choices={[
              ['standard', 'Around the agreed'],
              ['stated', 'Sets as stated'],
            ]}
            onChange={setChosen}
          />
        )}
      </div>
      <StandingTables analysis={context.analysis} test={test} standing={standing} />
    </section>
  );
};

/** "D has more points than each other option in more than half of the runs", or that none has. */
const pairSentence = ({ options }: Analysis, { pairwiseWinning }: RobustnessStanding): string => {
  const ahead = options.find((_, row) =>
    options.every((_other, column) => column === row || (pairwiseWinning[row]?.[column] ?? 0) > 0.5),
  );
  return ahead && options.length > 1
    ? `${ahead.letter} has more points than each other option in more than half of the runs`
    : 'No option has more points than each other one in more than half of the runs';
};

/** The three tables of one test in one standing. */
export const StandingTables = (props: {
  readonly analysis: Analysis;
  readonly test: Robustness;
  readonly standing: StandingName;
}) => {
  const { analysis, test, standing } = props;
  const held = test[standing];
  return (
    <>
      <Pairs analysis={analysis} standing={held} />
      <CentralWeights analysis={analysis} standing={held} />
    </>
  );
};

interface TableProps {
  readonly analysis: Analysis;
  readonly standing: RobustnessStanding;
}

/** A table that may be wider than its card: then it scrolls, by keyboard too. */
const Scrolled = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the keyboard
  <section className="robustness-table" aria-label={label} tabIndex={0}>
    <table className="plain-table">{children}</table>
  </section>
);

const Heads = ({ first, children }: { readonly first: string; readonly children: ReactNode }) => (
  <thead>
    <tr>
      <th scope="col">{first}</th>
      {children}
    </tr>
  </thead>
);

const nameOf = ({ letter, shortName, name }: Analysis['options'][number]): string =>
  `${letter} ${shortName || name}`;

const Pairs = ({ analysis: { options }, standing }: TableProps) => (
  <>
    <h3>More points than</h3>
    <Scrolled label="Pairs of options">
      <caption className="visually-hidden">
        Share of runs in which the option of the row has more points than the option of the column, and its
        mean rank
      </caption>
      <Heads first="Option">
        {options.map(({ id, letter }) => (
          <th key={id} scope="col">
            {letter}
          </th>
        ))}
        <th scope="col">Mean rank</th>
      </Heads>
      <tbody>
        {options.map((option, row) => (
          <tr key={option.id}>
            <th scope="row">{nameOf(option)}</th>
            {options.map(({ id }, column) => (
              <td key={id}>
                {row === column
                  ? ''
                  : shareWithError(
                      standing.pairwiseWinning[row]?.[column] ?? 0,
                      standing.pairwiseWinningError[row]?.[column] ?? 0,
                    )}
              </td>
            ))}
            <td>
              {formatNumber(standing.expectedRank[row] ?? 0, 2)}
              {plusMinus(standing.expectedRankError[row] ?? 0, 2)}
            </td>
          </tr>
        ))}
      </tbody>
    </Scrolled>
  </>
);

const CentralWeights = ({ analysis: { options, criteria }, standing }: TableProps) => (
  <>
    <h3>Weights under which each comes first</h3>
    <p className="muted">
      The mean of the weights in the runs that an option leads (its central weights), and how often it leads
      with just those weights (its confidence factor). An option that never leads has none.
    </p>
    <Scrolled label="Central weights">
      <caption className="visually-hidden">
        Central weights of each option by criterion, and its confidence factor
      </caption>
      <Heads first="Criterion">
        {options.map(({ id, letter }) => (
          <th key={id} scope="col">
            {letter}
          </th>
        ))}
      </Heads>
      <tbody>
        {criteria.map(({ id, name }, column) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {options.map((option, row) => {
              const central = standing.centralWeights[row]?.[column];
              const error = standing.centralWeightsError[row]?.[column] ?? 0;
              return (
                <td key={option.id}>{central === undefined ? 'none' : shareWithError(central, error)}</td>
              );
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">
            <b>Leads with them</b>
          </th>
          {options.map(({ id }, row) => {
            const confidence = standing.confidence[row] ?? null;
            return (
              <td key={id}>
                {confidence === null
                  ? 'none'
                  : shareWithError(confidence, standing.confidenceError[row] ?? 0)}
              </td>
            );
          })}
        </tr>
      </tbody>
    </Scrolled>
  </>
);
