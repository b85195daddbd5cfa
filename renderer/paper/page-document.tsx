import type { ContentsEntry, PaperModel } from '../../shared/paper/paper-model.ts';
import { CoverSheet } from './cover.tsx';
import './page.css';
import './paper.css';
import './paper-light.css';
import './paper-parts.css';
import { directionOf } from './plain-text.tsx';
import { PaperSection } from './section.tsx';

interface PageDocumentProps {
  readonly model: PaperModel;
}

/** The paper as one long page for a screen: what is where on its left or above it, and no page numbers. */
export const PageDocument = ({ model }: PageDocumentProps) => (
  <div className="page">
    <a className="page-skip" href="#paper-start">
      Skip to the paper
    </a>
    <header className="page-head paper">
      <p className="page-running">
        <b>{model.commissioner}</b>
        {model.protectiveMarking !== '' && <b>{model.protectiveMarking}</b>}
        <span>{model.statusLine}</span>
      </p>
      <h1 dir={directionOf(model.title)}>{model.title}</h1>
    </header>
    <nav className="page-contents paper" aria-label="Contents" id="paper-contents">
      <h2>Contents</h2>
      <ol>
        {model.contents.sections.map((entry) => (
          <li key={entry.anchor}>
            <a href={`#${entry.anchor}`}>
              <span className="page-contents-number">{entry.number}</span> <span>{entry.title}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
    <main className="paper" id="paper-start" tabIndex={-1}>
      <CoverSheet cover={model.cover} />
      <Questions contents={model.contents} />
      {model.sections.map((section) => (
        <PaperSection key={section.id} section={section} />
      ))}
    </main>
  </div>
);

const Questions = ({ contents }: Pick<PaperModel, 'contents'>) => {
  const answered = contents.questions.filter(({ answeredIn }) => answeredIn.length > 0);
  if (answered.length === 0) return null;
  return (
    <div className="paper-section page-questions" id="paper-questions">
      <h2>Where the exec’s questions are answered</h2>
      <ol>
        {answered.map(({ question, answeredIn }) => (
          <li key={question}>
            {question}{' '}
            {answeredIn.map((entry, index) => (
              <span key={entry.anchor}>
                {index > 0 && ', '}
                <a href={`#${entry.anchor}`}>{partName(entry)}</a>
              </span>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
};

/** "Section 9", "Table 6". */
const partName = ({ number }: ContentsEntry): string => (/^\d/.test(number) ? `Section ${number}` : number);
