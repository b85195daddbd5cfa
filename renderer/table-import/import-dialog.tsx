import { type ReactNode, useId, useMemo, useState } from 'react';
import { inOrder } from '../../shared/records/aggregate.ts';
import { agreedAssessor } from '../../shared/records/score.ts';
import {
  guessMapping,
  looksLikeHeads,
  type Mapping,
  mappingProblems,
} from '../../shared/table-import/mapping.ts';
import { planImport } from '../../shared/table-import/plan-import.ts';
import type { MoneyUnit } from '../../shared/table-import/read-cell.ts';
import { type TableKind, tableFields } from '../../shared/table-import/table-kind.ts';
import { count } from '../../shared/text/lists.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { Segments } from '../components/segments.tsx';
import { CheckField, SelectField } from '../components/select-field.tsx';
import { useMessages } from '../session/messages.ts';
import { newId } from '../session/new-id.ts';
import { shownAppraisal } from '../session/session.ts';
import { useAppraisal, useOpenSession } from '../session/use-session.ts';
import { ImportPreview } from './import-preview.tsx';
import { parseTable } from './parse-text.ts';
import './import-dialog.css';

const titles: Readonly<Record<TableKind, string>> = {
  scores: 'Import scores from a table',
  costs: 'Import cost lines from a table',
  staff: 'Import staff from a table',
  practices: 'Import practices from a table',
};

const hints: Readonly<Record<TableKind, string>> = {
  scores:
    'One score to a row (criterion, option, score, reason), or criteria down and a column for each option. Options by letter or name, criteria by code or name.',
  costs: 'One line to a row: option, line, one-off or recurring, then an amount for each year.',
  staff: 'One group to a row: name, band, WTE, heads, cost a year.',
  practices: 'One practice to a row: name, list size, takes part or not.',
};

/** Money in the tables that hold any. */
const holdsMoney = (kind: TableKind): boolean => kind === 'costs' || kind === 'staff';

interface TableText {
  readonly text: string;
  /** The file it came from; empty for pasted text. */
  readonly from: string;
}

/** Longest file that is read as a table, in bytes. */
const longestFile = 4_000_000;

const noRows: readonly (readonly string[])[] = [];

/** What the user has said of the table, beside its text; null where the guess stands. */
interface Said {
  readonly heads: boolean | null;
  readonly mapping: Mapping | null;
}

/**
 * A table from outside, in three parts that are all in view: the text, what its columns are, and what each row would do.
 * Nothing is changed before it is taken, and then as one edit.
 */
export const ImportDialog = ({
  kind,
  onClose,
}: {
  readonly kind: TableKind;
  readonly onClose: () => void;
}): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const messages = useMessages();
  const textId = useId();
  const [{ text, from }, setText] = useState<TableText>({ text: '', from: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState<Said>({ heads: null, mapping: null });
  const [money, setMoney] = useState<MoneyUnit>(kind === 'costs' ? 'thousands' : 'pounds');
  // Nothing is taken for the agreed scores, or for anybody's, until somebody says so.
  const [scorer, setScorer] = useState<string | null>(null);
  const options = inOrder(appraisal, 'option').filter(({ shortListed }) => shortListed);
  const [option, setOption] = useState<string | null>(options[0]?.id ?? null);

  const fields = useMemo(() => tableFields(appraisal, kind), [appraisal, kind]);
  const table = useMemo(() => parseTable(text), [text]);
  const rows = table.ok ? table.rows : noRows;
  const width = table.ok ? table.width : 0;
  const heads = said.heads ?? looksLikeHeads(fields, rows);
  const guessed = useMemo(
    () => guessMapping(fields, heads ? (rows[0] ?? []) : null, width),
    [fields, heads, rows, width],
  );
  const mapping = said.mapping ?? guessed;
  const problems = table.ok ? mappingProblems(kind, fields, mapping) : [];
  const asksOption = kind === 'costs' && !mapping.includes('option');
  const asksScorer = kind === 'scores' && !mapping.includes('scorer');
  const isReady =
    table.ok && problems.length === 0 && !(asksOption && option === null) && !(asksScorer && scorer === null);
  const plan = useMemo(
    () =>
      isReady ? planImport(appraisal, { kind, rows, mapping, heads, money, scorer, option }, newId) : null,
    [isReady, appraisal, kind, rows, mapping, heads, money, scorer, option],
  );

  const take = (given: TableText): void => {
    setText(given);
    setSaid({ heads: null, mapping: null });
    setProblem(null);
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > longestFile) {
      setProblem(`${file.name} is too large for a table. Save the one sheet that is needed as CSV.`);
      return;
    }
    if (/\.(?:xlsx?|xlsm|ods|numbers)$/i.test(file.name)) {
      setProblem(`${file.name} is a workbook. Copy its cells and paste them here, or save the sheet as CSV.`);
      return;
    }
    try {
      take({ text: await file.text(), from: file.name });
    } catch {
      setProblem(`${file.name} could not be read. Nothing was changed.`);
    }
  };
  const accept = (): void => {
    // Made again on what stands now: an edit may have come between.
    const now = shownAppraisal(session.store.getState());
    const { change } = planImport(now, { kind, rows, mapping, heads, money, scorer, option }, newId);
    if (!change) return;
    session.edit(change);
    messages.say({ text: `${change.label}.`, undoes: change.label });
    onClose();
  };
  const taken = (plan?.counts.new ?? 0) + (plan?.counts.changed ?? 0);

  return (
    <Dialog
      title={titles[kind]}
      wide
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" disabled={taken === 0} onClick={accept}>
            {taken === 0 ? 'Nothing to take yet' : `Take ${count(taken, 'row')}`}
          </Button>
        </>
      }
    >
      <div className="import-source">
        <label htmlFor={textId}>Cells copied in a spreadsheet, or the text of a CSV file</label>
        <textarea
          id={textId}
          className="field-box import-text"
          rows={5}
          spellCheck={false}
          value={text}
          aria-describedby={`${textId}-hint`}
          onChange={(event) => take({ text: event.target.value, from: '' })}
        />
        <p id={`${textId}-hint`} className="field-hint">
          {hints[kind]}
        </p>
        <label className="import-file">
          <span>Or choose a CSV file</span>
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        </label>
        {from ? <p className="muted">Read from {from}.</p> : null}
      </div>
      {problem ? <Notice look="refused">{problem}</Notice> : null}
      {text.trim() !== '' && !table.ok ? <Notice look="refused">{table.sentence}</Notice> : null}
      {table.ok ? (
        <>
          <section aria-label="What the columns are" className="import-columns">
            <h3>What the columns are</h3>
            <CheckField
              label="The first row holds the heads"
              checked={heads}
              onCommit={(checked) => setSaid({ heads: checked, mapping: null })}
            />
            <div className="import-mapping">
              {mapping.map((key, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <div key={at} className="import-column">
                  <SelectField
                    label={heads ? rows[0]?.[at]?.trim() || `Column ${at + 1}` : `Column ${at + 1}`}
                    value={key ?? ''}
                    choices={[['', 'Leave out'], ...fields.map((field) => [field.key, field.name] as const)]}
                    onCommit={(chosen) =>
                      setSaid({
                        heads,
                        mapping: mapping.map((one, place) => (place === at ? chosen || null : one)),
                      })
                    }
                    hint={
                      rows
                        .slice(heads ? 1 : 0)
                        .map((row) => row[at]?.trim() ?? '')
                        .find((cell) => cell !== '')
                        ?.slice(0, 40) ?? 'blank'
                    }
                  />
                </div>
              ))}
            </div>
            <div className="import-settings">
              {holdsMoney(kind) ? (
                <div className="import-unit">
                  <span aria-hidden="true">Amounts are in</span>
                  <Segments
                    label="Amounts are in"
                    value={money}
                    choices={[
                      ['pounds', 'Pounds'],
                      ['thousands', '£000'],
                    ]}
                    onChange={setMoney}
                  />
                </div>
              ) : null}
              {asksScorer ? (
                <SelectField
                  label="Whose scores these are"
                  value={scorer ?? ''}
                  choices={[
                    ...(scorer === null ? [['', 'Choose'] as const] : []),
                    [agreedAssessor, 'Agreed scores'],
                    ...inOrder(appraisal, 'assessor').map(({ id, name }) => [id, name] as const),
                  ]}
                  onCommit={(chosen) => setScorer(chosen || null)}
                />
              ) : null}
              {asksOption ? (
                <SelectField
                  label="Which option these are for"
                  value={option ?? ''}
                  choices={options.map(
                    ({ id, letter, shortName }) => [id, `${letter} ${shortName}`] as const,
                  )}
                  onCommit={setOption}
                />
              ) : null}
            </div>
          </section>
          {(asksScorer && scorer === null && problems.length === 0
            ? ['Say whose scores these are: no column of the table does.']
            : problems
          ).map((sentence) => (
            <Notice key={sentence} look="warning">
              {sentence}
            </Notice>
          ))}
        </>
      ) : null}
      {plan ? <ImportPreview plan={plan} /> : null}
    </Dialog>
  );
};
