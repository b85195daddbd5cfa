import { isClinicalGroup } from '../../analysis/clinicians.ts';
import { type Phrase, say } from '../../analysis/figure.ts';
import { gateLabel } from '../../analysis/gate-words.ts';
import { groupStands, sideOf } from '../../analysis/positions.ts';
import { carriesRisk, riskRegister } from '../../analysis/risks.ts';
import { inOrder } from '../../records/aggregate.ts';
import { peopleIn } from '../../records/assessor.ts';
import { employerId, type StaffGroupRecord } from '../../records/staff-group.ts';
import { paragraph } from '../blocks.ts';
import { comparatorOf, isLeftOut, type PaperContext, type PaperOption } from '../context.ts';
import { listed } from '../money-sentences.ts';
import type { Block } from '../paper-model.ts';
import {
  counted,
  countOf,
  figure,
  joinPhrases,
  namesPhrase,
  recordWords,
  see,
  sentences,
} from '../phrases.ts';
import { askedOption } from '../recommended.ts';

/*
 * What a cover says of the effects of the option in question where the author has said nothing: read from the records,
 * and nothing from a part that the author leaves out of the paper.
 */

/** More names than this are counted and not listed: a cover is one page. */
const namesListed = 4;

const gatesPhrase = ({ appraisal }: PaperContext, ids: readonly string[], what: string): Phrase => {
  const gates = ids.flatMap((id) => appraisal.gate.get(id) ?? []);
  if (gates.length > namesListed) return counted(countOf(gates.length, `count: ${what}`), 'viability gate');
  return joinPhrases(
    gates.map((gate) => {
      const [name, label] = [recordWords(gate.name), gateLabel(gate)];
      return name === '' || name === label ? [label] : say`${label} (${name})`;
    }),
  );
};

/** "Open for D: G15 (NHS pension route) and G17 (Viable size)." Nothing while no viability gate has been looked at. */
export const legalDraft = (context: PaperContext): readonly Block[] => {
  const { appraisal, analysis } = context;
  if (isLeftOut(context, 'gates') || analysis.gates.every(({ viability }) => viability === 'unrecorded'))
    return [];
  const option = askedOption(context);
  if (!option)
    return paragraph(
      say`No option is in front yet: ${see('section', 'gates', 'the section on gates')} has the gates of each.`,
    );
  const standing = analysis.gates.find((held) => held.option === option.id);
  const viable = (ids: readonly string[] = []) =>
    ids.filter((id) => appraisal.gate.get(id)?.kind === 'viability');
  const failed = viable(standing?.failed);
  const open = openViabilityGates(context, option);
  const { letter } = option;
  return paragraph(
    failed.length + open.length === 0
      ? say`None open for ${letter}, because it passes every viability gate.`
      : sentences([
          failed.length > 0
            ? say`${letter} fails ${gatesPhrase(context, failed, `viability gates that ${letter} fails`)}.`
            : [],
          open.length > 0 ? say`Open for ${letter}: ${open}.` : [],
        ]),
  );
};

/** Viability gates that are open for an option, with their names: "G15 (NHS pension route) and G17 (Viable size)". */
export const openViabilityGates = (context: PaperContext, { id, letter }: PaperOption): Phrase => {
  const open = context.analysis.gates
    .find((held) => held.option === id)
    ?.unknown.filter((gate) => context.appraisal.gate.get(gate)?.kind === 'viability');
  return open && open.length > 0 ? gatesPhrase(context, open, `viability gates open for ${letter}`) : [];
};

/** WTE and heads of some groups, where they are known of each: "156.0 WTE (200 people)". */
const staffPhrase = (
  context: PaperContext,
  groups: readonly StaffGroupRecord[],
  sources: { readonly wte: string; readonly heads: string },
): Phrase => {
  const all = inOrder(context.appraisal, 'staffGroup');
  const decimals = all.some(({ wte }) => wte !== null && !Number.isInteger(wte));
  const sum = (values: readonly (number | null)[]): number | null =>
    values.some((value) => value === null)
      ? null
      : values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const [wte, heads] = [sum(groups.map((group) => group.wte)), sum(groups.map((group) => group.heads))];
  const parts = [
    ...(wte === null ? [] : [say`${figure(decimals ? 'score' : 'count', wte, sources.wte)} WTE`]),
    ...(heads === null ? [] : [say`${countOf(heads, sources.heads)} ${heads === 1 ? 'person' : 'people'}`]),
  ];
  return parts.length === 0
    ? counted(countOf(groups.length, sources.heads.replace(/^sum .*/, 'count: staff groups')), 'staff group')
    : parts.flatMap((part, at): Phrase => (at === 0 ? part : [' (', ...part, ')']));
};

/** Who would have another employer under an option than under the comparator; nothing where that cannot be told. */
const movingSentence = (context: PaperContext, option: PaperOption): Phrase => {
  const comparator = comparatorOf(context);
  const { letter } = option;
  if (!comparator) return [];
  const bodyOf = (held: string, group: string): string =>
    recordWords(context.appraisal.employer.get(employerId(held, group))?.body ?? '').toLowerCase();
  const groups = inOrder(context.appraisal, 'staffGroup');
  const told = groups.filter(({ id }) => bodyOf(option.id, id) !== '' && bodyOf(comparator.id, id) !== '');
  if (told.length === 0) return [];
  const moving = told.filter(({ id }) => bodyOf(option.id, id) !== bodyOf(comparator.id, id));
  if (moving.length === 0) return say`Nobody would change employer under ${letter}.`;
  const of = `of ${moving.map(({ id }) => id).join(', ')}`;
  return say`Under ${letter}, ${staffPhrase(context, moving, { wte: `sum records.staffGroup.wte ${of}`, heads: `sum records.staffGroup.heads ${of}` })} would change employer.`;
};

/** Staff in scope, how many of them would change employer, and whose employer is not settled. */
export const workforceDraft = (context: PaperContext): readonly Block[] => {
  const groups = inOrder(context.appraisal, 'staffGroup');
  if (groups.length === 0 || isLeftOut(context, 'workforce')) return [];
  const option = askedOption(context);
  const standing = context.analysis.gates.find((held) => held.option === option?.id);
  const named = (ids: readonly string[], what: string): Phrase =>
    ids.length > namesListed
      ? counted(countOf(ids.length, `count: ${what}`), 'staff group')
      : listed(ids.map((id) => recordWords(context.appraisal.staffGroup.get(id)?.name ?? '') || 'a group'));
  const { unresolved = [], withoutEmployer = [] } = standing ?? {};
  return paragraph(
    sentences([
      say`${staffPhrase(context, groups, { wte: 'sum records.staffGroup.wte', heads: 'sum records.staffGroup.heads' })} in scope.`,
      option ? movingSentence(context, option) : [],
      unresolved.length > 0
        ? say`Employer not confirmed: ${named(unresolved, 'staff groups whose employer is not confirmed')}.`
        : [],
      withoutEmployer.length > 0
        ? say`No employer yet: ${named(withoutEmployer, 'staff groups without an employer')}.`
        : [],
    ]),
  );
};

/** Risks named on a cover. */
const risksNamed = 3;

/** The reference to the assurance framework, for in front of whatever else is said of risk. */
export const riskReference = ({ own }: PaperContext): Phrase => {
  const words = recordWords(own.riskReference).replace(/\.$/, '');
  return words === '' ? [] : say`Assurance framework: ${words}.`;
};

/** The highest risks that stay with the mitigation in place, of the option in question; of all while there is none. */
export const riskDraft = (context: PaperContext): readonly Block[] => {
  if (isLeftOut(context, 'risks')) return [];
  const option = askedOption(context);
  const all = riskRegister(context.appraisal).flatMap(({ risk, number, residual }) =>
    residual && context.options.some(({ id }) => carriesRisk(risk, id)) ? [{ risk, number, residual }] : [],
  );
  if (all.length === 0) return [];
  const rated = all
    .filter(({ risk }) => !option || carriesRisk(risk, option.id))
    .sort((a, b) => b.residual.rating - a.residual.rating || a.number - b.number)
    .slice(0, risksNamed);
  if (option && rated.length === 0) return paragraph(say`No risk of ${option.letter} has been rated.`);
  const each = rated.map(
    ({ risk, number, residual }) =>
      say`${recordWords(risk.name) || 'a risk without a name'} (${countOf(residual.rating, `count: likelihood times impact of risk ${number}, residual`)}, ${residual.band})`,
  );
  return paragraph(
    say`${option ? say`Highest for ${option.letter}` : ['Highest']} after mitigation: ${each.flatMap((one, at): Phrase => (at === 0 ? one : ['; ', ...one]))}.`,
  );
};

const clinicalScorers = ({ appraisal }: PaperContext): Phrase => {
  const scorers = inOrder(appraisal, 'assessor');
  const groups = new Map<string, number>();
  for (const scorer of scorers) {
    const name = recordWords(scorer.group);
    if (isClinicalGroup(name)) groups.set(name, (groups.get(name) ?? 0) + peopleIn(scorer));
  }
  const all = scorers.reduce((sum, scorer) => sum + peopleIn(scorer), 0);
  // One person alone is the author, whom a paper puts in no group.
  if (groups.size === 0 || all < 2) return [];
  const parts = [...groups].map(
    ([name, size]): Phrase => say`${name} ${countOf(size, `count: scorers in ${name}`)}`,
  );
  return say`Clinicians among the ${countOf(all, 'count: scorers')} who scored: ${joinPhrases(parts)}.`;
};

const clinicalStands = (context: PaperContext, option: PaperOption): Phrase => {
  if (isLeftOut(context, 'stakeholders')) return [];
  const stands = groupStands(context.appraisal, option.id).filter(({ name }) => isClinicalGroup(name));
  const onSide = (side: 'for' | 'against', words: string): readonly Phrase[] => {
    const groups = stands.filter(({ value }) => sideOf(value) === side);
    if (groups.length === 0) return [];
    const named =
      groups.length > namesListed
        ? counted(countOf(groups.length, `count: clinical groups ${words} ${option.letter}`), 'group')
        : namesPhrase(groups.map(({ name }) => recordWords(name)));
    return [say`${words} ${option.letter}: ${named}.`];
  };
  return sentences([...onSide('for', 'In favour of'), ...onSide('against', 'Wary of or against')]);
};

/**
 * Clinicians among those who scored, and where clinical groups stand on the option in question. Nothing where no
 * clinician scored: what groups are said to think is no engagement.
 */
export const clinicalDraft = (context: PaperContext): readonly Block[] => {
  const option = askedOption(context);
  const scorers = clinicalScorers(context);
  return scorers.length === 0
    ? []
    : paragraph(sentences([scorers, option ? clinicalStands(context, option) : []]));
};
