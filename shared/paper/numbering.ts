import type { Block, Section } from './paper-model.ts';

/**
 * Numbers for sections, tables and figures, in reading order: sections 1, 2, …; appendices lettered in their titles;
 * tables and figures 1, 2, … through the whole paper, in front of the captions.
 */
export const numbered = (body: readonly Section[], appendices: readonly Section[]): readonly Section[] => {
  let tables = 0;
  let figures = 0;
  const caption = (block: Block): Block => {
    switch (block.kind) {
      case 'table':
        tables += 1;
        return { ...block, table: { ...block.table, caption: `Table ${tables}. ${block.table.caption}` } };
      case 'chart':
        figures += 1;
        return { ...block, chart: { ...block.chart, caption: `Figure ${figures}. ${block.chart.caption}` } };
      default:
        return block;
    }
  };
  return [
    ...body.map((section, at) => ({
      ...section,
      number: String(at + 1),
      blocks: section.blocks.map(caption),
    })),
    ...appendices.map((section, at) => ({
      ...section,
      title: `Appendix ${String.fromCharCode(65 + at)}. ${section.title}`,
      blocks: section.blocks.map(caption),
    })),
  ];
};
