import type { Contents, ContentsEntry } from '../../shared/paper/paper-model.ts';
import './contents.css';

/** What is where, on one page: the parts in order, then the questions that the exec asks. */
export const ContentsPage = ({ contents }: { readonly contents: Contents }) => {
  const answered = contents.questions.filter(({ answeredIn }) => answeredIn.length > 0);
  if (contents.sections.length === 0) return null;
  return (
    <div className={contentsClass(contents.sections.length + answered.length)} id="paper-contents">
      <h2>Contents</h2>
      <ol>
        {contents.sections.map((entry) => (
          <li key={entry.anchor} className={isAppendix(entry) ? 'paper-contents-appendix' : undefined}>
            <a href={`#${entry.anchor}`}>
              <span className="paper-contents-number">{entry.number}</span>
              <span className="paper-contents-title">{entry.title}</span>
              <span className="paper-contents-leader" />
              <PageOf entry={entry} />
            </a>
          </li>
        ))}
      </ol>
      {answered.length > 0 && <h3>Where the exec’s questions are answered</h3>}
      <ol>
        {answered.map(({ question, answeredIn }) => (
          <li key={question} className="paper-contents-question">
            <span className="paper-contents-title">{question}</span>
            <span className="paper-contents-leader" />
            <span className="paper-contents-pages" data-pages-in-order>
              {answeredIn.map((entry) => (
                <a key={entry.anchor} href={`#${entry.anchor}`}>
                  <PageOf entry={entry} />
                </a>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
};

/** Entries from which on they stand closer, so that they stay on one page. */
const manyEntries = 35;

const contentsClass = (entries: number): string =>
  entries < manyEntries ? 'paper-contents' : 'paper-contents paper-contents-close';

const isAppendix = ({ number }: ContentsEntry): boolean => !/^\d/.test(number);

/** The page that a part starts on. Its room is kept from the first print on, so that filling it in moves nothing. */
const PageOf = ({ entry }: { readonly entry: ContentsEntry }) => (
  <span className="paper-contents-page" data-page-of={entry.anchor}>
    00
  </span>
);
