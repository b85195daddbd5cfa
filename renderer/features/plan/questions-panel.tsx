import { inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import { newQuestion, type QuestionRecord } from '../../../shared/records/plan.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { Button } from '../../components/button.tsx';
import { focusChosen } from '../../components/focus-chosen.ts';
import { DateField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Tag } from '../../components/tag.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { newId } from '../../session/new-id.ts';
import { useChosen } from '../../session/use-chosen.ts';
import { type Patch, useRemove, useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { PlanList } from './plan-lists.tsx';
import { questionLine } from './plan-words.ts';

const states: Readonly<Record<QuestionRecord['status'], string>> = {
  open: 'Open',
  answered: 'Answered',
  withdrawn: 'Withdrawn',
};

const QuestionDetail = ({
  question,
  number,
  onRemove,
}: {
  readonly question: QuestionRecord;
  readonly number: number;
  readonly onRemove: () => void;
}) => {
  const appraisal = useAppraisal();
  const setFields = useSetFields();
  const { id } = question;
  const said = `question ${number}`;
  const set = (label: string, patch: Patch<'question'>): void => setFields('question', id, label, patch);
  const on = (date: string | null): string => (date === null ? 'no date' : formatDate(date));
  return (
    <article className="pane-detail" aria-labelledby="question-title" {...jumpMark('question', id)}>
      <div className="pane-head">
        <h2 id="question-title">Question {number}</h2>
        <Button look="quiet" dense icon="remove" onClick={onRemove}>
          Remove
        </Button>
      </div>
      <TextField
        label="Question"
        lines={2}
        longest={1000}
        value={question.question}
        onCommit={(text) => set(`Change ${said}`, { question: text })}
      />
      <div className="form form-third">
        <TextField
          label="Asked by"
          hint="Exec, SHA, DH, the working group."
          longest={200}
          value={question.askedBy}
          onCommit={(askedBy) => set(`Who asked ${said}`, { askedBy })}
        />
        <DateField
          label="Asked on"
          value={question.askedOn}
          onCommit={(askedOn) => set(`Question ${number} asked on: ${on(askedOn)}`, { askedOn })}
        />
        <SelectField
          label="About option"
          value={question.option ?? ''}
          choices={[
            ['', 'None in particular'],
            ...inOrder(appraisal, 'option').map(
              (option) => [option.id, `${option.letter} ${option.name}`] as const,
            ),
          ]}
          onCommit={(option) => set(`Option of ${said}`, { option: option === '' ? null : option })}
        />
      </div>
      <section className="pane-part" aria-labelledby="question-answer">
        <h3 id="question-answer">The answer</h3>
        <div className="plan-answer">
          <div {...jumpMark('question', id, 'answer')}>
            <TextField
              label="Answer"
              lines={4}
              longest={4000}
              value={question.answer}
              onCommit={(answer) => set(`Answer to ${said}`, { answer })}
            />
          </div>
          <div className="form form-third">
            <SelectField
              label="Status"
              value={question.status}
              choices={(['open', 'answered', 'withdrawn'] as const).map(
                (status) => [status, states[status]] as const,
              )}
              onCommit={(status) => set(`Question ${number}: ${states[status].toLowerCase()}`, { status })}
            />
            <DateField
              label="Answered on"
              value={question.answeredOn}
              onCommit={(answeredOn) =>
                set(`Question ${number} answered on: ${on(answeredOn)}`, { answeredOn })
              }
            />
          </div>
        </div>
      </section>
    </article>
  );
};

/** The clarification log: what was asked, by whom, and what was answered. */
export const QuestionsPanel = () => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const remove = useRemove();
  const [chosenId, choose] = useChosen('question');
  const questions = inOrder(appraisal, 'question');
  const chosen = questions.find(({ id }) => id === chosenId) ?? questions[0];
  const place = chosen ? questions.indexOf(chosen) : -1;
  return (
    <div className="two-pane">
      <PlanList
        label="Questions"
        records={questions}
        chosen={chosen?.id ?? null}
        onChoose={choose}
        draw={(question) => ({
          mark: <b className="muted">{questions.indexOf(question) + 1}</b>,
          name: question.question || 'No words yet',
          side: <Tag look={question.status === 'open' ? 'notice' : 'plain'}>{states[question.status]}</Tag>,
          lines: [questionLine(question)],
        })}
        empty="No questions yet. Add what the exec, the SHA or DH asks, with the answer once it is known."
        addLabel="Add a question"
        longest={1000}
        onAdd={(words) => {
          const question = newQuestion({
            id: newId(),
            order: lastOrder(appraisal, 'question'),
            question: words,
          });
          session.edit({ label: `Add question ${questions.length + 1}`, put: [question] });
          choose(question.id);
        }}
      />
      {chosen ? (
        <QuestionDetail
          key={chosen.id}
          question={chosen}
          number={place + 1}
          onRemove={() => {
            choose(questions[place + 1]?.id ?? questions[place - 1]?.id ?? null);
            remove(`Remove question ${place + 1}`, [{ type: 'question', id: chosen.id }]);
            focusChosen();
          }}
        />
      ) : null}
    </div>
  );
};
