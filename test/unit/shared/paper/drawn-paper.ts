import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { Analysis } from '../../../../shared/analysis/analysis.ts';
import type { Figure } from '../../../../shared/analysis/figure.ts';
import { buildPaper } from '../../../../shared/paper/build-paper.ts';
import { groupMeansOf } from '../../../../shared/paper/group-means.ts';
import type { Block, PaperModel } from '../../../../shared/paper/paper-model.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';

export interface Drawn {
  readonly appraisal: Appraisal;
  readonly analysis: Analysis;
  readonly paper: PaperModel;
}

/** An appraisal with its analysis and its paper. */
export const drawn = (appraisal: Appraisal): Drawn => {
  const analysis = analyse(appraisal);
  return {
    appraisal,
    analysis,
    paper: buildPaper(appraisal, analysis, { drawnAt: '2009-02-12T09:30:00.000Z' }),
  };
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
};

const keys = ['option', 'criterion', 'weightSet', 'id'] as const;

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
