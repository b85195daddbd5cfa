import { populationsOf } from '../../../shared/analysis/population.ts';
import { inOrder } from '../../../shared/records/aggregate.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { count } from '../../../shared/text/lists.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Notice } from '../../components/notice.tsx';
import { CheckField, SelectField } from '../../components/select-field.tsx';
import { Tag } from '../../components/tag.tsx';
import { jumpMark } from '../../session/jump.ts';
import { stageHref } from '../../session/route.ts';
import { useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useSession } from '../../session/use-session.ts';
import { OptionChoiceField, OptionText } from './option-fields.tsx';
import { listWarning, populationWords, restsOnWords } from './option-words.ts';

interface OptionPopulationProps {
  readonly option: OptionRecord;
}

/** The practices whose registered lists the option rests on: all that take part, or those ticked. */
const Practices = ({ option }: OptionPopulationProps) => {
  const appraisal = useAppraisal();
  const appraisalId = useSession((session) => session.id);
  const set = useSetFields();
  const practices = inOrder(appraisal, 'practice');
  const { id, letter, practices: chosen } = option;
  const taking = practices.filter(({ takesPart }) => takesPart);
  const named = chosen === 'all' ? taking.map((practice) => practice.id) : chosen;
  if (practices.length === 0) {
    return (
      <p className="muted" {...jumpMark('option', id, 'practices')}>
        No practices yet. <a href={stageHref(appraisalId, 'context')}>Add them on Context</a>: the population
        is the sum of their registered lists.
      </p>
    );
  }
  const list = (
    <ul className="option-practices">
      {(chosen === 'all' ? taking : practices).map((practice) => (
        <li key={practice.id}>
          {chosen === 'all' ? (
            <span>{practice.name || 'Unnamed practice'}</span>
          ) : (
            <CheckField
              label={
                <>
                  {practice.name || 'Unnamed practice'}
                  {practice.takesPart ? null : <Tag>does not take part</Tag>}
                </>
              }
              checked={chosen.includes(practice.id)}
              onCommit={(joins) =>
                set(
                  'option',
                  id,
                  `${joins ? 'Add' : 'Take'} ${practice.name} ${joins ? 'to' : 'from'} ${letter}`,
                  {
                    practices: joins
                      ? [...chosen, practice.id]
                      : chosen.filter((other) => other !== practice.id),
                  },
                )
              }
            />
          )}
          <span className="option-list-size muted">{formatNumber(practice.listSize)}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <div className="option-practices-choice" {...jumpMark('option', id, 'practices')}>
        <SelectField
          label="Practices"
          value={chosen === 'all' ? 'all' : 'named'}
          choices={[
            ['all', `All that take part (${taking.length})`],
            ['named', 'Those chosen here'],
          ]}
          onCommit={(which) =>
            set(
              'option',
              id,
              `Practices of ${letter}: ${which === 'all' ? 'all that take part' : 'chosen'}`,
              {
                practices: which === 'all' ? 'all' : [...named],
              },
            )
          }
        />
        <p className="muted small">
          {chosen === 'all'
            ? 'Which practices take part is on Context.'
            : `${count(chosen.length, 'practice')} of ${practices.length} chosen.`}
        </p>
      </div>
      {chosen === 'all' ? (
        <details className="option-lists">
          <summary>{count(taking.length, 'practice')} and the size of each list</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </>
  );
};

/** Whom the option serves: the sum of registered lists, whatever its population is defined by. */
export const OptionPopulation = ({ option }: OptionPopulationProps) => {
  const appraisal = useAppraisal();
  const [population] = populationsOf(appraisal, [option]);
  const locality = [...appraisal.practice.values()].reduce((sum, { listSize }) => sum + listSize, 0);
  const warning = listWarning(option);
  return (
    <section className="pane-part" aria-labelledby="population">
      <h3 id="population">Population: {population ? populationWords(population, locality) : ''}</h3>
      {warning === null ? null : (
        <div className="option-warning">
          <Notice look="warning">{warning}</Notice>
        </div>
      )}
      <div className="form">
        <OptionChoiceField
          option={option}
          field="restsOn"
          label="Its population rests on"
          what={`What the population of ${option.letter} rests on`}
          choices={[
            ['unstated', restsOnWords.unstated],
            ['registered-lists', restsOnWords['registered-lists']],
            ['geography', restsOnWords.geography],
            ['out-of-hours-list', restsOnWords['out-of-hours-list']],
          ]}
        />
        <OptionText
          option={option}
          field="populationRange"
          label="Population that such a model is meant for"
          longest={200}
        />
      </div>
      <Practices option={option} />
    </section>
  );
};
