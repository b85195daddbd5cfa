import type { PaperModel } from '../../shared/paper/paper-model.ts';
import { ContentsPage } from './contents.tsx';
import { CoverSheet } from './cover.tsx';
import './paper.css';
import './paper-light.css';
import './paper-parts.css';
import { directionOf } from './plain-text.tsx';
import { PaperSection } from './section.tsx';

interface PaperDocumentProps {
  readonly model: PaperModel;
}

/**
 * The paper, drawn from its model and from nothing else: what the printer prints and what the preview shows. Its
 * elements are chosen for Chromium's tagged PDF: b and i for strong and em, div for section and figure, all of which
 * it would otherwise tag with types that PDF/UA does not know.
 */
export const PaperDocument = ({ model }: PaperDocumentProps) => (
  <div className="paper">
    <div className="paper-cover">
      <h1 dir={directionOf(model.title)}>{model.title}</h1>
      <CoverSheet cover={model.cover} />
    </div>
    <ContentsPage contents={model.contents} />
    {model.sections.map((section) => (
      <PaperSection key={section.id} section={section} />
    ))}
  </div>
);
