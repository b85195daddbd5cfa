import { useEffect, useMemo, useRef, useState } from 'react';
import { phraseText } from '../../../shared/analysis/figure.ts';
import { leaderOf, paperContext } from '../../../shared/paper/context.ts';
import { supportSentence } from '../../../shared/paper/recommendation.ts';
import { strengthReasons } from '../../../shared/paper/sentences.ts';
import { type Appraisal, appraisalOf, inOrder } from '../../../shared/records/aggregate.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { stageHref } from '../../session/route.ts';
import { useSetFields } from '../../session/use-record.ts';
import { useAnalysis, useAppraisal, useSession } from '../../session/use-session.ts';

/** In the list of choices, what stands for the option in front and for something in words; no record's id is so short. */
const front = '';
const inWords = '?';

type Choice = readonly [value: string, words: string];

const choicesIn = (appraisal: Appraisal, leader: string | null, held: string | null): readonly Choice[] => {
  const named = ({ letter, shortName, name }: { letter: string; shortName: string; name: string }) =>
    `${letter} ${name || shortName}`;
  const options = inOrder(appraisal, 'option');
  const first = options.find(({ id }) => id === leader);
  return [
    [front, first ? `The option in front (${first.letter})` : 'The option in front (none yet)'],
    ...options
      .filter(({ id, shortListed }) => shortListed || id === held)
      .map(
        (option): Choice => [
          option.id,
          option.shortListed ? named(option) : `${named(option)}, not on the short list`,
        ],
      ),
    [inWords, 'Something that was not appraised'],
  ];
};

/** What the paper recommends, and beside it how much of a recommendation the figures support. */
export const RecommendedCard = () => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const id = useSession((session) => session.id);
  const setFields = useSetFields();
  const own = appraisalOf(appraisal);
  const { option, notAppraised } = own.recommended;
  // The choice comes before its words: nothing is written until there are some.
  const [wording, setWording] = useState(false);
  const hasWords = notAppraised.trim() !== '';
  const isInWords = hasWords || (wording && option === null);
  const words = useRef<HTMLDivElement>(null);
  const justChosen = useRef(false);
  useEffect(() => {
    if (!(isInWords && justChosen.current)) return;
    justChosen.current = false;
    words.current?.querySelector('textarea')?.focus();
  }, [isInWords]);
  // The instant of drawing is printed in the paper alone.
  const context = useMemo(() => paperContext(appraisal, analysis, { drawnAt: '' }), [appraisal, analysis]);
  const leader = leaderOf(context)?.id ?? null;
  const choices = choicesIn(appraisal, leader, option);
  const reasons = strengthReasons(context).map(phraseText);
  const set = (label: string, recommended: typeof own.recommended): void =>
    setFields('appraisal', own.id, label, { recommended });
  const choose = (value: string): void => {
    setWording(value === inWords);
    justChosen.current = value === inWords;
    if (value === inWords) {
      if (option !== null) set('Recommend something that was not appraised', { option: null, notAppraised });
      return;
    }
    const named = choices.find(([choice]) => choice === value)?.[1] ?? '';
    set(value === front ? 'Recommend the option in front' : `Recommend ${named}`, {
      option: value === front ? null : value,
      notAppraised: '',
    });
  };
  return (
    <section
      className="card paper-recommended"
      aria-labelledby="paper-recommended"
      {...jumpMark('appraisal', own.id, 'recommended')}
    >
      <h2 id="paper-recommended">What is recommended</h2>
      <SelectField
        label="Recommendation"
        hideLabel
        value={isInWords ? inWords : (option ?? front)}
        choices={choices}
        onCommit={choose}
      />
      {isInWords && (
        <div ref={words} className="paper-in-words">
          <TextField
            label="In words"
            lines={2}
            longest={300}
            value={notAppraised}
            placeholder="Hosting by the out-of-hours provider with A’s coordinators"
            {...(hasWords
              ? {}
              : { hint: 'Say what in words; until then the option in front is recommended.' })}
            onCommit={(text) => {
              // A field that is emptied stays, to be filled again.
              setWording(true);
              set('Change what is recommended', { option: null, notAppraised: text });
            }}
          />
          {hasWords && (
            <p className="paper-blocks">
              The paper waits for this: what is recommended has to be an appraised option.{' '}
              <a href={stageHref(id, 'options')}>Add it as an option</a>, score and cost it, then choose it
              here.
            </p>
          )}
        </div>
      )}
      <p className="paper-support">{phraseText(supportSentence(context))}</p>
      {reasons.length > 0 && (
        <details>
          <summary>Why no stronger</summary>
          <ul className="paper-reasons">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
