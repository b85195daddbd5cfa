import { useContext } from 'react';
import type { Contents, ContentsEntry } from '../../shared/paper/paper-model.ts';
import './contents.css';
import { MediumContext } from './medium.ts';

/** What is where: the parts in order, then the questions that the exec asks. */
export const ContentsPage = ({ contents }: { readonly contents: Contents }) => (
  <div className="paper-contents" id="paper-contents">
    <h2>Contents</h2>
    <ol>
      {contents.sections.map((entry) => (
        <li key={entry.anchor}>
          <a href={`#${entry.anchor}`}>
            <span className="paper-contents-number">{entry.number}</span>
            <span className="paper-contents-title">{entry.title}</span>
            <PageOf entry={entry} />
          </a>
        </li>
      ))}
    </ol>
    <h3>Where the exec’s questions are answered</h3>
    <ol>
      {contents.questions
        .filter(({ answeredIn }) => answeredIn.length > 0)
        .map(({ question, answeredIn }) => (
          <li key={question} className="paper-contents-question">
            <span className="paper-contents-title">{question}</span>
            {answeredIn.map((entry) => (
              <a key={entry.anchor} href={`#${entry.anchor}`}>
                <PageOf entry={entry} />
              </a>
            ))}
          </li>
        ))}
    </ol>
  </div>
);

/** The page that a part starts on. Its room is kept from the first print on, so that filling it in moves nothing. */
const PageOf = ({ entry }: { readonly entry: ContentsEntry }) =>
  useContext(MediumContext) === 'page' ? (
    <span className="paper-contents-page">{entry.number}</span>
  ) : (
    <span className="paper-contents-page" data-page-of={entry.anchor}>
      00
    </span>
  );
