import { anchorOf, type Section } from '../../shared/paper/paper-model.ts';
import { PaperBlocks } from './block.tsx';

/** A section or, without a number of its own, an appendix: its heading and its blocks. */
export const PaperSection = ({ section }: { readonly section: Section }) => (
  <div
    className={section.number === null ? 'paper-section paper-appendix' : 'paper-section'}
    id={anchorOf('section', section.id)}
  >
    <h2>{section.number === null ? section.title : `${section.number} ${section.title}`}</h2>
    <PaperBlocks blocks={section.blocks} />
  </div>
);
