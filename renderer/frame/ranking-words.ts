import type { Analysis } from '../../shared/analysis/analysis.ts';
import { formatFigure } from '../../shared/analysis/figure.ts';
import { isCloseByRuns, shareFirst } from '../../shared/analysis/strength.ts';
import { joinNames } from '../../shared/text/lists.ts';
import { formatPercent, formatScore } from '../../shared/text/numbers.ts';

/** A figure with what it is, in two columns. */
export interface Row {
  readonly what: string;
  readonly figure: string;
}

/** Everything that the panel says besides the ranks themselves. */
export interface RankingWords {
  /** The sentence that matters now. */
  readonly say: string;
  /** The leader and its lead in a few characters, for the folded strip; empty when nobody leads. */
  readonly brief: string;
  readonly firmness: readonly Row[];
  /** Changes of one weight that put another option first. */
  readonly changes: { readonly title: string; readonly rows: readonly Row[] } | null;
  /** Sentences to read before relying on the rank. */
  readonly caveats: readonly string[];
}

const percent = (share: number): string => formatFigure({ value: share, format: 'weight' });
const switching = (share: number): string => formatFigure({ value: share, format: 'switchingWeight' });

interface Change {
  readonly name: string;
  readonly now: number;
  readonly at: number;
  readonly direction: 'above' | 'below';
  readonly to: string;
}

/** Nearest changes away from the leader of today, one of each criterion and direction, nearest first. */
const nearestChanges = (analysis: Analysis, leader: string): readonly Change[] =>
  analysis.sensitivity.withCost
    .flatMap(({ criterion, weight, changes }) => {
      const name = analysis.criteria.find(({ id }) => id === criterion)?.name ?? '';
      const away = changes.filter(({ from }) => from === leader);
      return (['above', 'below'] as const).flatMap((direction) => {
        const nearest = away
          .filter((change) => change.direction === direction)
          .sort((one, other) => Math.abs(one.at - weight) - Math.abs(other.at - weight))[0];
        return nearest ? [{ name, now: weight, at: nearest.at, direction, to: nearest.to }] : [];
      });
    })
    .sort((one, other) => Math.abs(one.at - one.now) - Math.abs(other.at - other.now));

const firmness = (analysis: Analysis, letter: (id: string) => string): readonly Row[] => {
  const { ranking } = analysis.withCost;
  const leader = ranking.leader;
  if (leader === null) return [];
  const { led, of } = analysis.strength.ledSets;
  const rows: Row[] = [];
  if (of > 1) {
    rows.push({
      what: `Weight sets that put ${letter(leader)} first`,
      figure: `${led} of ${of}`,
    });
  }
  const share = shareFirst(analysis, leader);
  if (share !== null && ranking.runnerUp !== null) {
    rows.push({
      what: `Random runs that put ${letter(leader)} first`,
      figure: formatPercent(share),
    });
  }
  const benefit = analysis.benefitOnly.ranking;
  if (
    analysis.hasCostCriteria &&
    benefit.leader !== null &&
    benefit.runnerUp !== null &&
    benefit.lead !== null
  ) {
    const left = joinNames(analysis.criteria.filter(({ isCost }) => isCost).map(({ name }) => name));
    const who = benefit.leader === leader ? 'Lead' : `${letter(benefit.leader)} leads`;
    rows.push({
      what: `${who} without ${left}, over ${letter(benefit.runnerUp)}`,
      figure: formatScore(benefit.lead),
    });
  }
  return rows;
};

/** The first thing to do before there can be a ranking, or null when the work has got that far. */
const toBegin = ({ options, criteria, weights }: Analysis): string | null => {
  const missing = [options.length === 0 ? 'options' : '', criteria.length === 0 ? 'criteria' : ''].filter(
    Boolean,
  );
  if (missing.length > 0) return `Add ${joinNames(missing)} to see a ranking.`;
  const used = weights.sets.find(({ weightSet }) => weightSet === weights.agreed);
  return used === undefined || used.weights === null
    ? 'Give every criterion a weight to see a ranking.'
    : null;
};

/** What the panel says, from the analysis alone. */
export const rankingWords = (analysis: Analysis): RankingWords => {
  const { ranking } = analysis.withCost;
  const letter = (id: string): string => analysis.options.find((option) => option.id === id)?.letter ?? '';
  const begin = toBegin(analysis);
  if (begin !== null) return { say: begin, brief: '', firmness: [], changes: null, caveats: [] };
  const key = analysis.findings.find(({ kind }) => kind === 'leader');
  const missing = analysis.findings
    .filter(({ kind, importance }) => kind === 'missing' && importance === 'key')
    .map(({ sentence }) => sentence);
  const caveats = [...new Set([...analysis.strength.reasons, ...missing])].slice(0, 4);
  const leader = ranking.leader;
  if (leader === null || ranking.lead === null) {
    return {
      say: key?.sentence ?? 'No option has a total yet.',
      brief: ranking.first.length > 1 ? ranking.first.map(letter).join(' = ') : '',
      firmness: [],
      changes: null,
      caveats,
    };
  }
  const changes = nearestChanges(analysis, leader);
  const first = changes[0];
  const lead =
    ranking.tooClose || isCloseByRuns(analysis)
      ? `${letter(leader)} is ahead by ${formatScore(ranking.lead)}: too close to call.`
      : `${letter(leader)} leads by ${formatScore(ranking.lead)}.`;
  const overtakes = first
    ? ` ${letter(first.to)} overtakes if ${first.name} ${first.direction === 'above' ? 'rises' : 'falls'} from ${percent(first.now)} to ${switching(first.at)}.`
    : '';
  const rival = first?.to;
  return {
    say: `${lead}${overtakes}`,
    brief: `${letter(leader)} +${formatScore(ranking.lead)}`,
    firmness: firmness(analysis, letter),
    changes:
      rival === undefined
        ? null
        : {
            title: `What would put ${letter(rival)} ahead`,
            rows: changes
              .filter(({ to }) => to === rival)
              .slice(0, 4)
              .map(({ name, now, at, direction }) => ({
                what: `${name}, now ${percent(now)}`,
                figure: `${direction} ${switching(at)}`,
              })),
          },
    caveats,
  };
};
