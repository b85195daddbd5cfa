import { unknownYears } from '../../shared/analysis/unknown-years.ts';
import { completenessProblems } from '../../shared/checks/completeness.ts';
import { type Appraisal, appraisalOf, leafCriteria } from '../../shared/records/aggregate.ts';
import { gateResultId } from '../../shared/records/gate.ts';
import { measureId } from '../../shared/records/measure.ts';
import { agreedAssessor, scoreId } from '../../shared/records/score.ts';
import type { Stage } from '../../shared/records/stages.ts';
import { positionId } from '../../shared/records/stakeholder.ts';
import { count } from '../../shared/text/lists.ts';
import { cellsAwaited } from '../session/ranking-visibility.ts';

/** How far a stage is: a share of 1 for its sign (null for a stage that is not filled in), and what is left in words. */
export interface Progress {
  readonly share: number | null;
  readonly words: string;
  /** What is left besides, once the first words say that nothing is. */
  readonly more?: string;
}

/** A sign that is all but full: values are in, and something besides is left. */
const almost = 0.95;

const context = (appraisal: Appraisal): Progress => {
  const own = appraisalOf(appraisal);
  const asked = [
    own.title,
    own.locality,
    own.commissioner,
    own.decisionSought,
    own.caseForChange,
    own.scope,
    own.execMeeting,
    own.execDate ?? '',
    own.sponsor,
    own.author,
    appraisal.objective.size > 0 ? 'some' : '',
    appraisal.practice.size > 0 ? 'some' : '',
  ];
  const filled = asked.filter((text) => text.trim() !== '').length;
  return {
    share: filled / asked.length,
    words: filled === asked.length ? 'complete' : `${filled} of ${asked.length}`,
  };
};

const options = (appraisal: Appraisal): Progress => {
  const shortListed = [...appraisal.option.values()].filter((option) => option.shortListed).length;
  const { size } = appraisal.option;
  const words = size === 0 ? 'none yet' : shortListed === size ? `${size}` : `${shortListed} of ${size}`;
  return { share: Math.min(1, shortListed / 2), words };
};

/**
 * Places of the gate grid (option on the short list, gate that binds) that somebody has settled; unknown is not settled.
 * Pilot gates bind a bid alone; elsewhere what is unknown of them holds nothing up.
 */
const gates = (appraisal: Appraisal): Progress => {
  const shortListed = [...appraisal.option.values()].filter((option) => option.shortListed);
  const bidding = appraisalOf(appraisal).route === 'bid';
  const all = [...appraisal.gate.values()];
  const binding = all.filter(({ kind }) => bidding || kind === 'viability');
  const counted = binding.length > 0 ? binding : all;
  const places = shortListed.length * counted.length;
  if (places === 0) return { share: 0, words: 'none yet' };
  let settled = 0;
  for (const option of shortListed) {
    for (const gate of counted) {
      const result = appraisal.gateResult.get(gateResultId(option.id, gate.id))?.result ?? 'unknown';
      if (result !== 'unknown') settled += 1;
    }
  }
  return settled === places
    ? { share: 1, words: 'settled' }
    : { share: settled / places, words: `${places - settled} unknown` };
};

/** Risks, and those of them that nobody has rated for likelihood and impact. */
const risks = (appraisal: Appraisal): Progress => {
  const { size } = appraisal.risk;
  if (size === 0) return { share: 0, words: 'none yet' };
  let unrated = 0;
  for (const { likelihood, impact } of appraisal.risk.values()) {
    if (likelihood === null || impact === null) unrated += 1;
  }
  const words = count(size, 'risk');
  return unrated === 0
    ? { share: 1, words }
    : { share: Math.min(almost, (size - unrated) / size), words, more: `${unrated} unrated` };
};

/** Groups, and the places (option on the short list, group) in which no position is known. */
const stakeholders = (appraisal: Appraisal): Progress => {
  const { size } = appraisal.stakeholder;
  if (size === 0) return { share: 0, words: 'none yet' };
  const shortListed = [...appraisal.option.values()].filter((option) => option.shortListed);
  const places = shortListed.length * size;
  let known = 0;
  for (const option of shortListed) {
    for (const group of appraisal.stakeholder.values()) {
      if ((appraisal.position.get(positionId(option.id, group.id))?.value ?? null) !== null) known += 1;
    }
  }
  const words = count(size, 'group');
  return known === places
    ? { share: 1, words }
    : { share: Math.min(almost, known / places), words, more: `${places - known} unknown` };
};

/** Milestones and measures are what a plan needs at least; a question that is open keeps it open. */
const plan = (appraisal: Appraisal): Progress => {
  const { milestone, metric, workstream, question } = appraisal;
  const size = milestone.size + metric.size + workstream.size + question.size;
  if (size === 0) return { share: 0, words: 'none yet' };
  const open = [...question.values()].filter(({ status }) => status === 'open').length;
  const begun = (milestone.size > 0 ? 0.5 : 0) + (metric.size > 0 ? 0.5 : 0);
  const words = milestone.size > 0 ? count(milestone.size, 'milestone') : count(metric.size, 'measure');
  return open === 0
    ? { share: begun, words }
    : { share: Math.min(almost, begun), words, more: `${count(open, 'question')} open` };
};

const criteria = (appraisal: Appraisal): Progress => {
  const leaves = leafCriteria(appraisal).length;
  return { share: leaves > 0 ? 1 : 0, words: leaves === 0 ? 'none yet' : `${leaves}` };
};

const weights = (appraisal: Appraisal): Progress => {
  const own = appraisalOf(appraisal);
  const weighed = [...appraisal.weight.values()].some(
    ({ weightSet, raw }) => weightSet === own.agreedWeightSet && raw > 0,
  );
  if (!weighed) return { share: 0, words: 'none yet' };
  return own.weightsLocked ? { share: 1, words: 'locked' } : { share: 0.5, words: 'not locked' };
};

/**
 * Cells that have a value, of whomever, or their figure where they are measured; once all have, the agreed scores and the
 * figures that are still without a reason, and the cells on which not everybody has scored and nothing is agreed.
 */
const scores = (appraisal: Appraisal): Progress => {
  const shortListed = [...appraisal.option.values()].filter((option) => option.shortListed);
  const leaves = leafCriteria(appraisal);
  const cells = shortListed.length * leaves.length;
  if (cells === 0) return { share: 0, words: 'none yet' };
  const valued = new Set<string>();
  for (const { option, criterion, value } of appraisal.score.values()) {
    if (value !== null) valued.add(`${option} ${criterion}`);
  }
  let filled = 0;
  let bare = 0;
  for (const option of shortListed) {
    for (const leaf of leaves) {
      if (leaf.scoring === 'measured') {
        const measure = appraisal.measure.get(measureId(option.id, leaf.id));
        if (!measure || measure.likely === null) continue;
        filled += 1;
        if (measure.reason.trim() === '') bare += 1;
        continue;
      }
      if (valued.has(`${option.id} ${leaf.id}`)) filled += 1;
      const agreed = appraisal.score.get(scoreId(option.id, leaf.id, agreedAssessor));
      if (agreed !== undefined && agreed.value !== null && agreed.reason.trim() === '') bare += 1;
    }
  }
  const words = `${filled} of ${cells}`;
  if (filled < cells) return { share: Math.min(almost, filled / cells), words };
  if (bare > 0) return { share: almost, words, more: `${count(bare, 'reason')} missing` };
  const awaited = cellsAwaited(appraisal);
  return awaited === 0 ? { share: 1, words } : { share: almost, words, more: `${awaited} not agreed` };
};

const costs = (appraisal: Appraisal): Progress => {
  const shortListed = [...appraisal.option.values()].filter((option) => option.shortListed);
  const lines = [...appraisal.costLine.values()];
  const { horizonYears } = appraisalOf(appraisal);
  const unknown = lines.filter((line) => !line.memo && unknownYears(line, horizonYears).length > 0).length;
  const costed = shortListed.filter((option) => lines.some((line) => line.option === option.id)).length;
  if (lines.length === 0) return { share: 0, words: 'none yet' };
  return unknown > 0
    ? { share: (lines.length - unknown) / lines.length, words: `${unknown} unknown` }
    : { share: costed / Math.max(1, shortListed.length), words: count(lines.length, 'line') };
};

const paper = (appraisal: Appraisal): Progress => {
  const problems = completenessProblems(appraisal);
  const blocking = problems.filter(({ severity }) => severity === 'blocking').length;
  if (blocking > 0) return { share: 0, words: `${blocking} needed` };
  // It can be exported; the tick is for one that nothing would improve.
  return problems.length > 0
    ? { share: 0.75, words: `${problems.length} to improve` }
    : { share: 1, words: 'ready' };
};

/** What is left to do on every stage. */
export const stageProgress = (appraisal: Appraisal): Readonly<Record<Stage, Progress>> => ({
  context: context(appraisal),
  options: options(appraisal),
  gates: gates(appraisal),
  criteria: criteria(appraisal),
  weights: weights(appraisal),
  scores: scores(appraisal),
  costs: costs(appraisal),
  risks: risks(appraisal),
  stakeholders: stakeholders(appraisal),
  plan: plan(appraisal),
  results: { share: null, words: '' },
  paper: paper(appraisal),
  history: { share: null, words: '' },
});
