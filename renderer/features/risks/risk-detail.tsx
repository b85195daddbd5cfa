import {
  impactWords,
  likelihoodWords,
  type RegisteredRisk,
  type RiskView,
} from '../../../shared/analysis/risks.ts';
import { inOrder } from '../../../shared/records/aggregate.ts';
import type { RiskRecord } from '../../../shared/records/risk.ts';
import { Button } from '../../components/button.tsx';
import { Comments } from '../../components/comments.tsx';
import { chosenWords, OptionChoice } from '../../components/option-choice.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { type Patch, useSetFields } from '../../session/use-record.ts';
import { useAppraisal } from '../../session/use-session.ts';

type TextKey = 'name' | 'description' | 'cause' | 'mitigation' | 'owner';
type RatingKey = 'likelihood' | 'impact' | 'residualLikelihood' | 'residualImpact';

interface OfRisk {
  readonly line: RegisteredRisk;
  readonly set: (label: string, patch: Patch<'risk'>) => void;
}

const RiskText = ({
  line: { risk, number },
  set,
  field,
  label,
  lines = 1,
  longest,
  hint = '',
}: OfRisk & {
  readonly field: TextKey;
  readonly label: string;
  readonly lines?: number;
  readonly longest: number;
  readonly hint?: string;
}) => (
  <div {...jumpMark('risk', risk.id, field)}>
    <TextField
      label={label}
      lines={lines}
      longest={longest}
      hint={hint}
      value={risk[field]}
      onCommit={(text) =>
        set(field === 'name' ? `Rename risk ${number}` : `${label} of risk ${number}`, { [field]: text })
      }
    />
  </div>
);

const RatingField = ({
  line: { risk, number },
  set,
  field,
  label,
  words,
}: OfRisk & { readonly field: RatingKey; readonly label: string; readonly words: readonly string[] }) => {
  const value = risk[field];
  return (
    <div {...jumpMark('risk', risk.id, field)}>
      <SelectField
        label={label}
        value={value === null ? '' : `${value}`}
        choices={[
          ['', 'Not rated'],
          ...words.map((word, place) => [`${place + 1}`, `${place + 1} ${word}`] as const),
        ]}
        onCommit={(chosen) => {
          const rating = chosen === '' ? null : Number(chosen);
          const said = rating === null ? 'not rated' : `${rating} ${words[rating - 1]}`;
          set(
            `${label} of risk ${number}${field.startsWith('residual') ? ' with mitigation' : ''}: ${said}`,
            {
              [field]: rating,
            },
          );
        }}
      />
    </div>
  );
};

const ratingFields: Readonly<Record<RiskView, readonly [likelihood: RatingKey, impact: RatingKey]>> = {
  inherent: ['likelihood', 'impact'],
  residual: ['residualLikelihood', 'residualImpact'],
};

/** Likelihood, impact, and what they come to. */
const RatingPair = ({ view, ...of }: OfRisk & { readonly view: RiskView }) => {
  const rating = of.line[view];
  const [likelihood, impact] = ratingFields[view];
  return (
    <div className="risk-pair">
      <RatingField {...of} field={likelihood} label="Likelihood" words={likelihoodWords} />
      <RatingField {...of} field={impact} label="Impact" words={impactWords} />
      <p className="risk-result">
        {rating === null ? (
          <span className="risk-unrated">Not rated</span>
        ) : (
          <>
            {rating.likelihood} × {rating.impact} = <b>{rating.rating}</b>
            <span className="risk-band">{rating.band}</span>
          </>
        )}
      </p>
    </div>
  );
};

interface RiskDetailProps {
  readonly line: RegisteredRisk;
  readonly onMove: (by: -1 | 1) => void;
  readonly first: boolean;
  readonly last: boolean;
  readonly onRemove: () => void;
}

const optionsOf = (risk: RiskRecord, options: 'all' | string[]): Patch<'risk'> =>
  risk.options === options ? {} : { options };

/** Everything that is known of one risk. */
export const RiskDetail = ({ line, onMove, first, last, onRemove }: RiskDetailProps) => {
  const setFields = useSetFields();
  const options = inOrder(useAppraisal(), 'option');
  const { risk, number } = line;
  const set: OfRisk['set'] = (label, patch) => setFields('risk', risk.id, label, patch);
  const of = { line, set };
  return (
    <article className="pane-detail" aria-labelledby="risk-title" {...jumpMark('risk', risk.id)}>
      <div className="pane-head">
        <h2 id="risk-title">Risk {number}</h2>
        <Button look="quiet" dense icon="up" disabled={first} onClick={() => onMove(-1)}>
          Up
        </Button>
        <Button look="quiet" dense icon="down" disabled={last} onClick={() => onMove(1)}>
          Down
        </Button>
        <Button look="quiet" dense icon="remove" onClick={onRemove}>
          Remove
        </Button>
      </div>
      <RiskText {...of} field="name" label="What could go wrong" longest={200} />
      <div {...jumpMark('risk', risk.id, 'options')}>
        <OptionChoice
          label="Options that carry it"
          options={options}
          chosen={risk.options}
          onCommit={(chosen) =>
            set(`Risk ${number} is of ${chosenWords(chosen, options)}`, optionsOf(risk, chosen))
          }
        />
      </div>
      <div className="form">
        <RiskText {...of} field="cause" label="Cause" lines={2} longest={1000} />
        <RiskText {...of} field="description" label="What it would mean" lines={2} longest={2000} />
      </div>
      <section className="pane-part" aria-labelledby="risk-inherent">
        <h3 id="risk-inherent">Before mitigation</h3>
        <RatingPair {...of} view="inherent" />
      </section>
      <section className="pane-part" aria-labelledby="risk-residual">
        <h3 id="risk-residual">With mitigation</h3>
        <div className="risk-fields">
          <RiskText
            {...of}
            field="mitigation"
            label="Mitigation"
            lines={2}
            longest={2000}
            hint="What is done to make it less likely, or less bad."
          />
          <RiskText {...of} field="owner" label="Owner" longest={200} />
        </div>
        <RatingPair {...of} view="residual" />
      </section>
      <Comments key={`comments ${risk.id}`} on={{ type: 'risk', id: risk.id }} name={`risk ${number}`} />
    </article>
  );
};
