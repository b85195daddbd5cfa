import { type FormEvent, useState } from 'react';
import type { AppraisalIndex } from '../../../shared/analysis/index-appraisal.ts';
import type { Overrides } from '../../../shared/records/scenario.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { Button } from '../../components/button.tsx';
import { Segments } from '../../components/segments.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { AskField } from './ask-field.tsx';
import { amountToday, readAmounts } from './supposed-amounts.ts';
import { supposeCost } from './what-if.ts';

interface SupposeCostProps {
  readonly index: AppraisalIndex;
  readonly overrides: Overrides;
  readonly onSuppose: (overrides: Overrides) => void;
}

/** Supposes what one cost line comes to: nothing in any year, or other amounts year by year. */
export const SupposeCost = ({ index, overrides, onSuppose }: SupposeCostProps) => {
  const [pickedOption, setOption] = useState('');
  const [pickedLine, setLine] = useState('');
  const [way, setWay] = useState<'nothing' | 'amounts'>('nothing');
  /** By line and year, so that what was typed for one line is still there after a look at another. */
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState<{ readonly sentence: string; readonly place: number } | null>(null);
  const { firstYear, horizonYears } = index.own;
  const options = index.options.flatMap(({ id, letter, name }) => {
    const lines = (index.costLines.get(id) ?? []).filter(({ memo }) => !memo);
    return lines.length === 0 ? [] : [{ id, words: `${letter} ${name}`, lines }];
  });
  const option = options.find(({ id }) => id === pickedOption) ?? options[0];
  const line = option?.lines.find(({ id }) => id === pickedLine) ?? option?.lines[0];
  if (!option || !line) return null;
  const years = Array.from({ length: horizonYears }, (_, place) => place);
  const textOf = (place: number): string => texts.get(`${line.id} ${place}`) ?? '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read =
      way === 'nothing'
        ? { ok: true as const, amounts: years.map(() => 0) }
        : readAmounts(line, years.map(textOf), firstYear);
    setProblem(read.ok ? null : read);
    if (read.ok) onSuppose(supposeCost(overrides, line.id, read.amounts));
  };
  return (
    <form className="suppose-cost" onSubmit={submit}>
      <div className="suppose-row">
        <SelectField
          label="Option"
          value={option.id}
          choices={options.map(({ id, words }) => [id, words] as const)}
          onCommit={(id) => {
            setOption(id);
            setProblem(null);
          }}
        />
        <SelectField
          label="Cost line"
          value={line.id}
          choices={option.lines.map(({ id, name }) => [id, name || 'A line without a name'] as const)}
          onCommit={(id) => {
            setLine(id);
            setProblem(null);
          }}
        />
        <Segments
          label="What it comes to"
          value={way}
          choices={[
            ['nothing', 'Nothing in any year'],
            ['amounts', 'Other amounts'],
          ]}
          onChange={(next) => {
            setWay(next);
            setProblem(null);
          }}
        />
      </div>
      {way === 'amounts' ? (
        <div className="suppose-years">
          {years.map((place) => (
            <AskField
              key={place}
              label={formatFinancialYear(firstYear + place)}
              alignRight
              text={textOf(place)}
              placeholder={amountToday(line, place)}
              problem={null}
              invalid={problem?.place === place}
              onText={(text) => {
                setTexts(new Map(texts).set(`${line.id} ${place}`, text));
                setProblem(null);
              }}
            />
          ))}
        </div>
      ) : null}
      {problem === null ? null : (
        <p className="field-problem" role="alert">
          {problem.sentence}
        </p>
      )}
      <div>
        <Button type="submit">Suppose this cost</Button>
        {way === 'amounts' ? (
          <span className="muted small suppose-hint">
            In pounds, such as 270,000 or 270k; a saving with a minus. An empty year stays as it is.
          </span>
        ) : null}
      </div>
    </form>
  );
};
