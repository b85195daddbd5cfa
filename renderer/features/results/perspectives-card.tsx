import { type ReactNode, useState } from 'react';
import type { Analysis, Standing } from '../../../shared/analysis/analysis.ts';
import { letterOf, type PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { countInWords } from '../../../shared/text/count-words.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { formatScore } from '../../../shared/text/numbers.ts';
import { GateMark } from '../../components/gate-mark.tsx';
import { Segments } from '../../components/segments.tsx';
import { useAnalysis } from '../../session/use-session.ts';
import {
  groupRows,
  groupsNote,
  groupsTitle,
  interestRows,
  interestsTitle,
  type View,
  type ViewRow,
} from './perspective-words.ts';
import { ResultsCard } from './results-card.tsx';
import { costNames, setsTitle } from './results-words.ts';

interface PerspectivesCardProps {
  readonly context: PaperContext;
  readonly standing: StandingName;
}

const views = [
  ['weights', 'Weights'],
  ['scores', 'Scores'],
  ['both', 'Both'],
  ['interests', 'Interests'],
] as const satisfies readonly (readonly [View, string])[];

const differences = 'Differences come from unrounded totals, so they may not match the totals as printed.';

/** What a view is made of: everything but its name. */
interface Shown {
  readonly title: string;
  readonly line: string;
  readonly head: string;
  readonly rows: readonly ViewRow[];
  readonly note: string;
}

const setRows = ({ byWeightSet }: Analysis): readonly ViewRow[] =>
  byWeightSet.map(({ weightSet, name, withCost, benefitOnly }) => ({
    key: weightSet,
    name,
    aside: '',
    standings: { withCost, benefitOnly },
  }));

const shownIn = (view: View, context: PaperContext, analysis: Analysis, standing: StandingName): Shown => {
  switch (view) {
    case 'weights':
      return {
        title: setsTitle(context, standing),
        line: `Same scores, ${countInWords(analysis.byWeightSet.length)} ${analysis.byWeightSet.length === 1 ? 'set' : 'sets'} of weights.`,
        head: 'Weights set by',
        rows: setRows(analysis),
        note: '',
      };
    case 'scores':
    case 'both':
      return {
        title: groupsTitle(analysis, view, standing),
        line: `Each group’s own scores, under ${view === 'scores' ? 'the agreed' : 'its own'} weights.`,
        head: view === 'scores' ? 'Scores of' : 'Scores and weights of',
        rows: groupRows(analysis, view),
        note: groupsNote(analysis, view),
      };
    case 'interests':
      return {
        title: interestsTitle(analysis, standing),
        line: 'The mean of the groups’ own scores, agreed scores left aside, under the agreed weights.',
        head: 'Scores of',
        rows: interestRows(analysis),
        note: 'Whoever is left out for an interest is left out of every score, and not of those of that option alone.',
      };
  }
};

/** Who leads as others see it: by each set of weights, on each group’s own scores, and without declared interests. */
export const PerspectivesCard = ({ context, standing }: PerspectivesCardProps) => {
  // On screen, everything that is there: what a paper keeps back is the author's to see.
  const analysis = useAnalysis();
  const [asked, setAsked] = useState<View>('weights');
  if (analysis.byWeightSet.length === 0) return null;
  const someScored = analysis.perspectives.interests.people > 0;
  const view = someScored ? asked : 'weights';
  const { title, line, head, rows, note } = shownIn(view, context, analysis, standing);
  return (
    <ResultsCard
      title={title}
      line={`${line} The leader is underlined.`}
      tools={
        someScored && (
          <Segments label="What is taken from each group" value={view} choices={views} onChange={setAsked} />
        )
      }
    >
      <ViewTable context={context} standing={standing} head={head} rows={rows} />
      <p className="results-note">{note === '' ? differences : `${note} ${differences}`}</p>
    </ResultsCard>
  );
};

const ViewTable = ({
  context,
  standing,
  head,
  rows,
}: PerspectivesCardProps & { readonly head: string; readonly rows: readonly ViewRow[] }): ReactNode => {
  const { options, gates, hasCostCriteria } = context.analysis;
  const cost = hasCostCriteria ? costNames(context) : null;
  const other: StandingName = standing === 'withCost' ? 'benefitOnly' : 'withCost';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the keyboard
    <section className="results-scroll" aria-label={head} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {options.map(({ id, letter, name }) => (
              <th key={id} scope="col" title={name}>
                {letter}
                <GateMark standing={gates.find(({ option }) => option === id)} />
              </th>
            ))}
            <th scope="col">Leads</th>
            <th scope="col">By</th>
            {cost !== null && (
              <>
                <th scope="col" className="results-without">
                  Leads {other === 'withCost' ? 'with' : 'without'} {cost}
                </th>
                <th scope="col">By</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, aside, standings }) => (
            <tr key={key}>
              <th scope="row">
                {name} {aside !== '' && <span className="results-aside">{aside}</span>}
              </th>
              {standings[standing].totals.map(({ option, total }) => (
                <td
                  key={option}
                  className={standings[standing].ranking.first.includes(option) ? 'results-first' : undefined}
                >
                  {total === null ? '' : formatScore(total)}
                </td>
              ))}
              <LeadCells context={context} standing={standings[standing]} />
              {cost !== null && <LeadCells context={context} standing={standings[other]} />}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const LeadCells = ({
  context,
  standing,
}: {
  readonly context: PaperContext;
  readonly standing: Standing;
}) => (
  <>
    <td>
      <b>{joinNames(standing.ranking.first.map((id) => letterOf(context, id)))}</b>
    </td>
    <td>{standing.ranking.lead === null ? '' : formatScore(standing.ranking.lead)}</td>
  </>
);
