import { appraisalRecordId } from '../records/appraisal.ts';
import { describeRecord, nameIn } from '../records/describe.ts';
import { fieldLabel } from '../records/field-words.ts';
import { measureId } from '../records/measure.ts';
import type { AnyRecord, RecordKey, RecordType } from '../records/record.ts';
import { agreedAssessor, scoreId } from '../records/score.ts';
import { type Stage, stageForRecord, stageOrder } from '../records/stages.ts';
import { weightId } from '../records/weight-set.ts';
import { countPlace } from './figure-counts.ts';
import { at, atRecord, type FigureGround, type FigurePlace } from './figure-ground.ts';

/** The steps of a source after its first, as it stands: "totals", "optD", "total". */
type Steps = readonly string[];
type Reader = (steps: Steps, ground: FigureGround) => FigurePlace | null;

const option = ({ appraisal }: FigureGround, id: string): string => nameIn(appraisal, 'option', id);
const criterion = ({ appraisal }: FigureGround, id: string): string => nameIn(appraisal, 'criterion', id);

/** The cell of the score grid that an option and a criterion make: the measurement's, or the agreed score's. */
const cellRecord = ({ appraisal }: FigureGround, optionId: string, criterionId: string): RecordKey =>
  appraisal.criterion.get(criterionId)?.scoring === 'measured'
    ? { type: 'measure', id: measureId(optionId, criterionId) }
    : { type: 'score', id: scoreId(optionId, criterionId, agreedAssessor) };

const cellPlace = (ground: FigureGround, optionId: string, criterionId: string, what: string): FigurePlace =>
  atRecord('scores', cellRecord(ground, optionId, criterionId), what);

/** What a step of a standing says: of a total, or of the lead. */
const standingWords = ([part, first = '', field, on = '']: Steps, ground: FigureGround): string => {
  if (part === 'ranking') return field === undefined && first === 'lead' ? 'Lead' : 'Rank';
  const letter = option(ground, first);
  if (field === 'contributions') return `Points of ${letter} from ${criterion(ground, on)}`;
  return field === 'low' || field === 'high' ? `Possible total of ${letter}` : `Total of ${letter}`;
};

const without = (name: string | undefined): string => (name === 'benefitOnly' ? ', without cost' : '');

const ownPlaces: Readonly<Record<string, Stage>> = { moneyAsked: 'costs', inflationPercent: 'costs' };

/** A field of a record of its own: "Likelihood: Risk “Host fails”". */
const recordPlace: Reader = ([type = '', id = '', field = ''], { appraisal }) => {
  const known = type as RecordType;
  const record: AnyRecord | undefined = stageOrder.includes(stageForRecord(known))
    ? appraisal[known].get(id)
    : undefined;
  if (!record) return null;
  if (record.type === 'appraisal') {
    return atRecord(
      ownPlaces[field] ?? 'context',
      { type: 'appraisal', id: appraisalRecordId },
      fieldLabel('appraisal', field),
      field,
    );
  }
  const name = describeRecord(record, appraisal);
  const whole = record.type === 'score' || record.type === 'measure' || record.type === 'position';
  return atRecord(
    stageForRecord(record.type),
    { type: record.type, id },
    whole ? name : `${fieldLabel(record.type, field)}: ${name}`,
    field === '' ? null : field,
  );
};

const costFields: Readonly<Record<string, string>> = {
  netPresentCost: 'Net present cost of',
  equivalentAnnualCost: 'Annual equivalent cost of',
  sum: 'Cost over all years of',
  byYear: 'Cost by year of',
  memoByYear: 'Memo lines by year of',
  unknown: 'Costs not known yet of',
};

const yearFields: Readonly<Record<string, string>> = {
  years: 'horizonYears',
  priceBaseYear: 'priceBaseYear',
  presentValueYear: 'firstYear',
};

const costPlace: Reader = ([part = '', first = '', ...rest], ground) => {
  const own = yearFields[part];
  if (own !== undefined) {
    return atRecord(
      'context',
      { type: 'appraisal', id: appraisalRecordId },
      fieldLabel('appraisal', own),
      own,
    );
  }
  const { appraisal, analysis } = ground;
  if (part === 'breakEven' || part === 'earlyYears') {
    const volume = part === 'breakEven' ? analysis.costs.breakEven[Number(first)]?.volume : undefined;
    if (volume === undefined) return at('costs', 'Costs of the options');
    return atRecord(
      'costs',
      { type: 'volume', id: volume },
      `Break-even on ${nameIn(appraisal, 'volume', volume)}`,
    );
  }
  if (part === 'asked') return at('costs', 'Money asked for');
  const id = appraisal.option.get(first)?.id;
  if (id === undefined) return at('costs', 'Costs of the options');
  const field = rest.map((step) => costFields[step]).find((words) => words !== undefined);
  const words = part === 'affordability' ? 'Cash and the money for it:' : (field ?? 'Costs of');
  return atRecord('costs', { type: 'option', id }, `${words} ${option(ground, id)}`);
};

const weightPlace: Reader = ([part, set = '', , on = ''], ground) => {
  if (part !== 'sets') return at('weights', 'Weights');
  const { appraisal } = ground;
  const name = nameIn(appraisal, 'weightSet', set);
  // A family has no weight of its own: what is shown of it is the sum of its parts'.
  const held = appraisal.weight.get(weightId(set, on));
  return atRecord(
    'weights',
    held ? { type: 'weight', id: held.id } : { type: 'weightSet', id: set },
    on === '' || !appraisal.criterion.get(on)
      ? `Weight set “${name}”`
      : `Weight of ${criterion(ground, on)} in ${name}`,
  );
};

const scorePlace: Reader = ([part, first = '', second = ''], ground) => {
  if (part === 'disagreements') {
    const found = ground.analysis.scores.disagreements[Number(first)];
    return found
      ? cellPlace(
          ground,
          found.option,
          found.criterion,
          `Scores of ${option(ground, found.option)} on ${criterion(ground, found.criterion)}, by group`,
        )
      : at('scores', 'Scores that differ');
  }
  return ground.appraisal.option.get(first) && ground.appraisal.criterion.get(second)
    ? cellPlace(ground, first, second, `Score of ${option(ground, first)} on ${criterion(ground, second)}`)
    : at('scores', 'Scores');
};

const scalePlace: Reader = ([step = '']) => {
  if (step === 'whole') return at('weights', 'All the weight there is');
  if (/^(position|leastInfluence|mostInfluence)/.test(step)) {
    return at('stakeholders', 'Scale of positions and influence');
  }
  return at('criteria', 'Scale that scores are on');
};

const scenarioPlace: Reader = ([id = ''], { appraisal }) =>
  appraisal.scenario.get(id)
    ? atRecord('results', { type: 'scenario', id }, `What-if: ${nameIn(appraisal, 'scenario', id)}`)
    : at('results', 'What-ifs');

const standingPlace =
  (name: string): Reader =>
  (steps, ground) =>
    at('results', `${standingWords(steps, ground)}${without(name)}`);

const result =
  (words: string): Reader =>
  () =>
    at('results', words);

/** Of one option, where the second step names it. */
const resultOf =
  (words: string, otherwise: string): Reader =>
  (steps, ground) => {
    const id = steps.find((step) => ground.appraisal.option.get(step));
    return at('results', id === undefined ? otherwise : `${words} ${option(ground, id)}`);
  };

const ofOption =
  (stage: Stage, words: string): Reader =>
  ([id = ''], ground) =>
    ground.appraisal.option.get(id)
      ? atRecord(stage, { type: 'option', id }, `${words} ${option(ground, id)}`)
      : at(stage, words.replace(/ of$/, ''));

/** Who reads the steps after the first, by the first. */
const readers: Readonly<Record<string, Reader>> = {
  records: recordPlace,
  scale: scalePlace,
  scores: scorePlace,
  weights: weightPlace,
  costs: costPlace,
  scenarios: scenarioPlace,
  options: () => at('options', 'Options on the short list'),
  criteria: () => at('criteria', 'Criteria that are scored'),
  gates: ofOption('gates', 'Gates of'),
  populations: ofOption('options', 'Patients of'),
  withCost: standingPlace('withCost'),
  benefitOnly: standingPlace('benefitOnly'),
  byWeightSet: ([set = '', name = '', ...rest], ground) =>
    ground.appraisal.weightSet.get(set)
      ? at(
          'results',
          `${standingWords(rest, ground)} under ${nameIn(ground.appraisal, 'weightSet', set)}${without(name)}`,
        )
      : at('weights', 'Weight sets'),
  sensitivity: ([name, id = ''], ground) =>
    at('results', `Where the leader changes with the weight of ${criterion(ground, id)}${without(name)}`),
  familySensitivity: ([name, id = ''], ground) =>
    at('results', `Where the leader changes with the weight of ${criterion(ground, id)}${without(name)}`),
  robustness: resultOf('Random runs: places of', 'Random runs'),
  valueForMoney: resultOf('Cost and benefit of', 'Cost and benefit, step by step'),
  perspectives: result('The ranking as each group sees it'),
  agreement: result('How far the scorers agree'),
  choices: () => at('scores', 'What the scorers would choose'),
  scoreSensitivity: result('What a changed score does'),
  costSensitivity: result('What changed costs do'),
  smallestChange: result('The smallest change of weights that changes the leader'),
  tornado: result('What moves the lead most'),
  dominance: result('Options that another beats everywhere'),
  strength: result('How strong the recommendation may be'),
};

/** One term of a source: a path, without what is done to the number at its end. */
const termPlace = (term: string, ground: FigureGround): FigurePlace | null => {
  if (term.startsWith('count: ')) return countPlace(term.slice('count: '.length), ground);
  const group = /^groups\.([^.]+)\.([^:]+): (.*)$/s.exec(term);
  if (group) {
    const [, optionId = '', criterionId = '', name = ''] = group;
    const cell = `${option(ground, optionId)} on ${criterion(ground, criterionId)}`;
    return cellPlace(ground, optionId, criterionId, `Score of ${cell}, mean of ${name}`);
  }
  const [first = '', ...steps] = term.split('.');
  return Object.hasOwn(readers, first) ? (readers[first]?.(steps, ground) ?? null) : null;
};

/**
 * The place behind a figure, from its source (see `figures.ts` for how sources are written). A difference or a sum leads
 * to the first of its terms that has a place.
 *
 * @returns null for a source that leads nowhere, as when its record has meanwhile been removed
 */
export const figurePlace = (source: string, ground: FigureGround): FigurePlace | null => {
  const sum = /^sum records\.(\w+)\.(\w+)(?: of .+)?$/.exec(source);
  if (sum) {
    const [, type = '', field = ''] = sum;
    const known = type as RecordType;
    return at(stageForRecord(known), `${fieldLabel(known, field)}, added up`);
  }
  // What was counted is said in words, which may hold anything.
  const terms = source.startsWith('count: ') ? [source] : source.split(/ [-+] /);
  for (const term of terms) {
    const place = termPlace(term.replace(/^abs /, '').replace(/ \/ 100$/, ''), ground);
    if (place) return place;
  }
  return null;
};
