import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { Analysis } from '../../../../shared/analysis/analysis.ts';
import type { Figure } from '../../../../shared/analysis/figure.ts';
import { buildPaper } from '../../../../shared/paper/build-paper.ts';
import { groupMeansOf } from '../../../../shared/paper/group-means.ts';
import type { Block, PaperModel } from '../../../../shared/paper/paper-model.ts';
import { blockText, sectionText } from '../../../../shared/paper/paper-text.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import type { Process } from '../../../../shared/records/process.ts';

export interface Drawn {
  readonly appraisal: Appraisal;
  readonly analysis: Analysis;
  readonly paper: PaperModel;
}

/** An appraisal with its analysis and its paper; with what the change log shows, where that is given. */
export const drawn = (appraisal: Appraisal, conduct?: Process): Drawn => {
  const analysis = analyse(appraisal);
  return {
    appraisal,
    analysis,
    paper: buildPaper(appraisal, analysis, { drawnAt: '2009-02-12T09:30:00.000Z', conduct }),
  };
};

/** The part of a paper under its id, as plain text. */
export const partText = (paper: PaperModel, id: string): string => {
  const found = paper.sections.find((section) => section.id === id);
  if (!found) throw new Error(`The paper has no section ${id}`);
  return sectionText(found);
};

/** A table of a paper under its id, as plain text. */
export const tableText = (paper: PaperModel, id: string): string => {
  const block = blocksOf(paper).find((held) => held.kind === 'table' && held.table.id === id);
  if (!block) throw new Error(`The paper has no table ${id}`);
  return blockText(block);
};

/** Every block of a paper, cover first. */
export const blocksOf = ({ cover, sections }: PaperModel): readonly Block[] => [
  ...cover.rows.flatMap((row) => (row.kind === 'field' ? row.blocks : [])),
  ...sections.flatMap(({ blocks }) => blocks),
];

const scale: Readonly<Record<string, number>> = {
  top: 100,
  bottom: 0,
  whole: 1,
  at0: 0,
  at25: 25,
  at50: 50,
  at75: 75,
  at100: 100,
  leastInfluence: 1,
  mostInfluence: 5,
  'position-2': -2,
  'position-1': -1,
  position0: 0,
  position2: 2,
};

const keys = ['scenario', 'option', 'criterion', 'weightSet', 'id'] as const;

const step = (node: unknown, key: string, { options, criteria }: Analysis): unknown => {
  if (!Array.isArray(node)) return (node as Record<string, unknown> | null | undefined)?.[key];
  if (key === 'length') return node.length;
  const named = node.find((held) =>
    keys.some((name) => (held as Record<string, unknown> | null)?.[name] === key),
  );
  if (named !== undefined) return named;
  const place = [options, criteria]
    .map((list) => list.findIndex(({ id }) => id === key))
    .find((at) => at >= 0);
  return node[place ?? Number(key)];
};

/** The number at a figure's source; undefined for one that was counted, and for a source that leads nowhere. */
export const valueAt = (source: string, given: Drawn): number | undefined => {
  if (source.startsWith('abs ')) {
    const inner = valueAt(source.slice(4), given);
    return inner === undefined ? undefined : Math.abs(inner);
  }
  if (source.includes(' - ')) {
    const [left, right] = source.split(' - ').map((part) => valueAt(part, given));
    return left === undefined || right === undefined ? undefined : left - right;
  }
  if (source.endsWith(' / 100')) {
    const whole = valueAt(source.slice(0, -6), given);
    return whole === undefined ? undefined : whole / 100;
  }
  const sum = /^sum records\.(\w+)\.(\w+)(?: of (.+))?$/.exec(source);
  if (sum) {
    const records = given.appraisal[sum[1] as 'staffGroup'];
    const named = sum[3]?.split(', ').flatMap((id) => records.get(id) ?? []);
    const held = (named ?? [...records.values()]).map((record) => record[sum[2] as 'wte'] ?? Number.NaN);
    return held.reduce((total, value) => total + value, 0);
  }
  if (source.startsWith('scale.')) return scale[source.slice(6)];
  const group = /^groups\.([^.]+)\.([^:]+): (.*)$/s.exec(source);
  if (group) {
    return groupMeansOf(given.appraisal)
      .of(group[1] ?? '', group[2] ?? '')
      .find((held) => held.group === group[3])?.mean;
  }
  const [first, ...rest] = source.split('.');
  const start =
    first === 'records'
      ? given.appraisal[rest[0] as 'option']?.get(rest[1] ?? '')
      : step(given.analysis, first ?? '', given.analysis);
  const found = (first === 'records' ? rest.slice(2) : rest).reduce<unknown>(
    (node, key) => step(node, key, given.analysis),
    start,
  );
  return typeof found === 'number' ? found : undefined;
};

/** Figures whose value is not what stands at their source. Those that say in words what was counted are left out. */
export const strayFigures = (figures: readonly Figure[], given: Drawn): readonly Figure[] =>
  figures.filter(
    ({ source, value }) => !source.startsWith('count: ') && !Object.is(valueAt(source, given), value),
  );
