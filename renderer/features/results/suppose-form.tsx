import { type FormEvent, useState } from 'react';
import type { AppraisalIndex } from '../../../shared/analysis/index-appraisal.ts';
import type { Ranked } from '../../../shared/analysis/rank.ts';
import type { Overrides } from '../../../shared/records/scenario.ts';
import { Button } from '../../components/button.tsx';
import { readNumber } from '../../components/read-typed.ts';
import { Segments } from '../../components/segments.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { AskField } from './ask-field.tsx';
import { SupposeCost } from './suppose-cost.tsx';
import { supposeScore, supposeWeights } from './what-if.ts';
import { percent, scoreWords } from './what-if-words.ts';

interface SupposeProps {
  readonly index: AppraisalIndex;
  /** As the records have it, without anything supposed. */
  readonly ranked: Ranked;
  readonly overrides: Overrides;
  readonly onSuppose: (overrides: Overrides) => void;
}

type Kind = 'weight' | 'score' | 'cost';

const kindWords = { weight: 'A weight', score: 'A score', cost: 'A cost' } as const;

/** Supposes one thing more: what is typed for one kind stays while another is looked at. */
export const SupposeForm = (props: SupposeProps) => {
  const { index, ranked } = props;
  const [asked, setAsked] = useState<Kind>('weight');
  const kinds: readonly Kind[] = [
    ...(ranked.weights === null ? [] : (['weight'] as const)),
    ...(index.criteria.length === 0 ? [] : (['score'] as const)),
    ...([...index.costLines.values()].some((lines) => lines.some(({ memo }) => !memo))
      ? (['cost'] as const)
      : []),
  ];
  const kind = kinds.includes(asked) ? asked : kinds[0];
  if (kind === undefined) return null;
  return (
    <div className="suppose">
      <Segments
        label="What is supposed"
        value={kind}
        choices={kinds.map((one) => [one, kindWords[one]] as const)}
        onChange={setAsked}
      />
      {kinds.map((one) => (
        <div key={one} hidden={one !== kind}>
          {one === 'weight' ? <SupposeWeight {...props} /> : null}
          {one === 'score' ? <SupposeScore {...props} /> : null}
          {one === 'cost' ? <SupposeCost {...props} /> : null}
        </div>
      ))}
    </div>
  );
};

const notSupposed = (sentence: string, text: string): string =>
  `${sentence} “${text.trim()}” was not supposed.`;

const criterionChoices = ({ criteria }: AppraisalIndex): readonly (readonly [string, string])[] =>
  criteria.map(({ id, name, code }) => [id, name || code || 'A criterion without a name']);

const SupposeWeight = ({ index, ranked, overrides, onSuppose }: SupposeProps) => {
  const [chosen, setChosen] = useState('');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const criterion = index.columnOf.has(chosen) ? chosen : (index.criteria[0]?.id ?? '');
  const nameOf = (id: string): string => index.criteria[index.columnOf.get(id) ?? -1]?.name ?? '';
  const today = ranked.weights?.[index.columnOf.get(criterion) ?? -1] ?? 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readNumber('A weight', 0, 100)(text.replace('%', ''));
    if (!read.ok) {
      setProblem(
        text.trim() === '' ? 'Say how much of all weight it has then.' : notSupposed(read.sentence, text),
      );
      return;
    }
    const supposed = supposeWeights(overrides, [{ criterion, share: read.value / 100 }], nameOf);
    setProblem(supposed.ok ? null : supposed.sentence);
    if (!supposed.ok) return;
    setText('');
    onSuppose(supposed.overrides);
  };
  return (
    <form className="suppose-row" onSubmit={submit}>
      <SelectField
        label="Criterion"
        value={criterion}
        choices={criterionChoices(index)}
        onCommit={(id) => {
          setChosen(id);
          setProblem(null);
        }}
      />
      <AskField
        label="Per cent of all weight"
        alignRight
        text={text}
        onText={(typed) => {
          setText(typed);
          setProblem(null);
        }}
        placeholder={`${percent(today)} today`}
        problem={problem}
      />
      <Button type="submit">Suppose this weight</Button>
    </form>
  );
};

const SupposeScore = ({ index, ranked, overrides, onSuppose }: SupposeProps) => {
  const [pickedOption, setOption] = useState('');
  const [pickedCriterion, setCriterion] = useState('');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const option = index.rowOf.has(pickedOption) ? pickedOption : (index.options[0]?.id ?? '');
  const criterion = index.columnOf.has(pickedCriterion) ? pickedCriterion : (index.criteria[0]?.id ?? '');
  const cell = (index.rowOf.get(option) ?? 0) * index.criteria.length + (index.columnOf.get(criterion) ?? 0);
  const today = ranked.gathered.values.cells[cell] ?? Number.NaN;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readNumber('A score', 0, 100)(text);
    if (!read.ok) {
      setProblem(text.trim() === '' ? 'Say what it would score.' : notSupposed(read.sentence, text));
      return;
    }
    setProblem(null);
    setText('');
    onSuppose(supposeScore(overrides, option, criterion, read.value));
  };
  const pick = (choose: (id: string) => void) => (id: string) => {
    choose(id);
    setProblem(null);
  };
  return (
    <form className="suppose-row suppose-row-four" onSubmit={submit}>
      <SelectField
        label="Option"
        value={option}
        choices={index.options.map(({ id, letter, name }) => [id, `${letter} ${name}`] as const)}
        onCommit={pick(setOption)}
      />
      <SelectField
        label="Criterion"
        value={criterion}
        choices={criterionChoices(index)}
        onCommit={pick(setCriterion)}
      />
      <AskField
        label="Score, 0 to 100"
        alignRight
        text={text}
        onText={(typed) => {
          setText(typed);
          setProblem(null);
        }}
        placeholder={Number.isNaN(today) ? 'none today' : `${scoreWords(today)} today`}
        problem={problem}
      />
      <Button type="submit">Suppose this score</Button>
    </form>
  );
};
