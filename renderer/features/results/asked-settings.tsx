import type { RobustnessSettings } from '../../../shared/analysis/analysis-robustness.ts';
import { NumberField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';

type Weights = RobustnessSettings['weights'];
type Scores = RobustnessSettings['scores'];

const weightChoices = [
  ['around', 'Within a share of the agreed'],
  ['ranked', 'Any in the agreed order'],
  ['free', 'Any at all'],
  ['sets', 'As the groups stated'],
] as const satisfies readonly (readonly [Weights['kind'], string])[];

const scoreChoices = [
  ['around', 'Within so many points'],
  ['exact', 'As they stand'],
  ['ranges', 'Between low and high'],
  ['spread', 'As scorers differ'],
] as const satisfies readonly (readonly [Scores['kind'], string])[];

const shapeChoices = [
  ['uniform', 'Any value as likely'],
  ['triangular', 'The score itself the likeliest'],
] as const satisfies readonly (readonly [RobustnessSettings['shape'], string])[];

interface AskedSettingsProps {
  readonly settings: RobustnessSettings;
  readonly onChange: (settings: RobustnessSettings) => void;
}

/** What a random test is to suppose, and how many runs it makes. */
export const AskedSettings = ({ settings, onChange }: AskedSettingsProps) => {
  const { weights, scores } = settings;
  return (
    <div className="form asked-settings">
      <SelectField
        label="Weights"
        value={weights.kind}
        choices={weightChoices}
        onCommit={(kind) =>
          onChange({ ...settings, weights: kind === 'around' ? { kind, percent: 50 } : { kind } })
        }
      />
      {weights.kind === 'around' ? (
        <NumberField
          label="Each weight ± per cent of itself"
          noun="A share"
          least={0}
          most={100}
          value={weights.percent}
          onCommit={(percent) => onChange({ ...settings, weights: { kind: 'around', percent } })}
        />
      ) : (
        <div />
      )}
      <SelectField
        label="Scores"
        value={scores.kind}
        choices={scoreChoices}
        onCommit={(kind) =>
          onChange({ ...settings, scores: kind === 'around' ? { kind, points: 10 } : { kind } })
        }
      />
      {scores.kind === 'around' ? (
        <NumberField
          label="Each score ± points"
          noun="A distance"
          least={0}
          most={100}
          value={scores.points}
          onCommit={(points) => onChange({ ...settings, scores: { kind: 'around', points } })}
        />
      ) : (
        <div />
      )}
      {scores.kind === 'exact' ? null : (
        <div className="form-wide">
          <SelectField
            label="Of a score in its range"
            value={settings.shape}
            choices={shapeChoices}
            onCommit={(shape) => onChange({ ...settings, shape })}
          />
        </div>
      )}
      <NumberField
        label="Runs"
        noun="This number"
        least={1000}
        most={1_000_000}
        whole
        value={settings.iterations}
        onCommit={(iterations) => onChange({ ...settings, iterations })}
      />
      <NumberField
        label="Seed"
        noun="A seed"
        least={0}
        most={4_294_967_295}
        whole
        hint="Where the draws start. Same seed, same answer."
        value={settings.seed}
        onCommit={(seed) => onChange({ ...settings, seed })}
      />
    </div>
  );
};
