import type { Analysis } from '../analysis/analysis.ts';
import { staffGroupCost } from '../analysis/staffing.ts';
import { type Appraisal, inOrder } from '../records/aggregate.ts';
import { pence } from '../records/fields.ts';
import { type NarrativeSection, narrativeId } from '../records/narrative.ts';
import type { AnyRecord, RecordOf, RecordType } from '../records/record.ts';
import { emptyRichText } from '../records/rich-text.ts';
import { agreedAssessor } from '../records/score.ts';
import { attachmentFields, noMoneyAsked } from './attachment-fields.ts';
import { yearsAcross } from './blocks.ts';
import { buildPaper } from './build-paper.ts';
import { personSetName } from './context.ts';
import { asPrinted } from './field-rules.ts';
import { showsText } from './shown-words.ts';

/** What a paper says of its records does not hang on when it is drawn. */
const anyInstant = '2009-01-01T00:00:00.000Z';

/** What decides on a record: what the drawn paper holds, and what it is about. */
interface Shown {
  readonly appraisal: Appraisal;
  readonly analysis: Analysis;
  readonly isShown: (text: string) => boolean;
  readonly isLeftOut: (section: NarrativeSection) => boolean;
  /** Ids of the options in the paper, of the criteria that are scored, and of the practices that an option names. */
  readonly options: ReadonlySet<string>;
  readonly scored: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/** How a record of a type travels: as it may be passed on, or nothing where the paper does not show it. */
type Passing = {
  readonly [T in RecordType]: (record: RecordOf<T>, shown: Shown) => readonly AnyRecord[];
};

const namelessSet = (appraisal: Appraisal, id: string): string => {
  const people = inOrder(appraisal, 'weightSet').filter(({ voice }) => voice === 'person');
  return personSetName(people.findIndex((set) => set.id === id));
};

const nothing = (): readonly AnyRecord[] => [];

/** A record that names options, with those alone that are in the paper; nothing where it names none of them. */
const ofShownOptions = <R extends { readonly options: readonly string[] | 'all' }>(
  record: R,
  { options }: Shown,
): readonly R[] => {
  if (record.options === 'all') return [record];
  const kept = record.options.filter((id) => options.has(id));
  return kept.length === 0 ? [] : [{ ...record, options: kept }];
};

const passing: Passing = {
  assessor: nothing,
  snapshot: nothing,
  comment: nothing,
  workshop: nothing,
  appraisal: (record, shown) => {
    // Without an amount the paper says nothing of what is asked for.
    const moneyAsked = record.moneyAsked.amount === null ? noMoneyAsked : record.moneyAsked;
    return [asPrinted({ ...record, moneyAsked }, attachmentFields.appraisal, shown)];
  },
  objective: (record, shown) =>
    shown.isLeftOut('objectives') ? [] : [asPrinted(record, attachmentFields.objective, shown)],
  practice: (record, shown) => {
    // One that takes no part has no name in the paper: its list counts among the patients of who names it.
    if (!record.takesPart && !shown.named.has(record.id)) return [];
    const printed = asPrinted(record, attachmentFields.practice, shown);
    return [record.takesPart ? printed : { ...printed, name: '' }];
  },
  partner: (record, shown) =>
    shown.isLeftOut('stakeholders')
      ? []
      : ofShownOptions(record, shown).map((kept) => asPrinted(kept, attachmentFields.partner, shown)),
  staffGroup: (record, shown) => {
    if (shown.isLeftOut('current') && shown.isLeftOut('workforce')) return [];
    // The field holds any real cost; what is beyond it is left out, not cut to fit.
    const cost = staffGroupCost(record);
    const annualCost = pence.nullable().safeParse(cost).success ? cost : null;
    return [asPrinted({ ...record, annualCost }, attachmentFields.staffGroup, shown)];
  },
  option: (record, shown) => [
    asPrinted(
      record,
      shown.options.has(record.id) ? attachmentFields.option : attachmentFields.discarded,
      shown,
    ),
  ],
  employer: (record, shown) => {
    if (shown.isLeftOut('workforce') || !shown.options.has(record.option)) return [];
    const printed = asPrinted(record, attachmentFields.employer, shown);
    return [printed.body === '' ? { ...printed, pensionRoute: 'unstated', resolved: false } : printed];
  },
  gate: (record, shown) =>
    shown.isLeftOut('gates') || shown.options.size === 0
      ? []
      : [asPrinted(record, attachmentFields.gate, shown)],
  gateResult: (record, shown) =>
    shown.isLeftOut('gates') || !shown.options.has(record.option)
      ? []
      : [asPrinted(record, attachmentFields.gateResult, shown)],
  criterion: (record, shown) => [
    asPrinted(
      // A value function that is set aside is kept for coming back to, and is not printed.
      record.scoring === 'measured' ? record : { ...record, measured: null },
      shown.scored.has(record.id) ? attachmentFields.criterion : attachmentFields.family,
      shown,
    ),
  ],
  weightSet: (record, shown) => {
    if (record.voice !== 'person') {
      const printed = asPrinted(record, attachmentFields.weightSet, shown);
      // The table of the groups' views is where a group's set is told by the group's name.
      const namesGroup = record.voice === 'group' && shown.isShown(record.voiceName);
      return [namesGroup ? { ...printed, voiceName: record.voiceName } : printed];
    }
    return record.id === shown.analysis.weights.agreed
      ? [{ ...record, name: namelessSet(shown.appraisal, record.id), voiceName: '', reason: '' }]
      : [];
  },
  weight: (record, { appraisal, analysis }) => {
    const set = appraisal.weightSet.get(record.weightSet);
    return set?.voice === 'person' && set.id !== analysis.weights.agreed ? [] : [record];
  },
  score: (record, shown) => {
    const { option, criterion, assessor, low, high } = record;
    if (assessor !== agreedAssessor || !shown.options.has(option) || !shown.scored.has(criterion)) return [];
    // A score on a measured criterion counts for nothing and is not printed.
    if (shown.appraisal.criterion.get(criterion)?.scoring === 'measured') return [];
    // Nor is one that was never given: it may be there to bear a comment.
    if (record.value === null && record.reason.trim() === '') return [];
    const printed = asPrinted(record, attachmentFields.score, shown);
    // The paper prints a range, or no end of it.
    return [low === null || high === null ? { ...printed, low: null, high: null } : printed];
  },
  measure: (record, shown) => {
    const { option, criterion, low, likely, high } = record;
    const counts = shown.appraisal.criterion.get(criterion)?.scoring === 'measured' && likely !== null;
    if (!counts || !shown.options.has(option) || !shown.scored.has(criterion)) return [];
    const printed = asPrinted(record, attachmentFields.measure, shown);
    return [low === null || high === null ? { ...printed, low: null, high: null } : printed];
  },
  evidence: (record, shown) => [asPrinted(record, attachmentFields.evidence, shown)],
  costLine: (record, shown) => {
    if (!shown.options.has(record.option)) return [];
    const costed = record.state === 'costed';
    const amounts = costed ? record.amounts.slice(0, shown.analysis.costs.years.length) : [];
    const staffing = costed ? record.staffing : null;
    return [asPrinted({ ...record, amounts, staffing }, attachmentFields.costLine, shown)];
  },
  funding: (record, shown) => {
    if (shown.isLeftOut('costs')) return [];
    const years = Math.min(yearsAcross, shown.analysis.costs.years.length);
    return ofShownOptions({ ...record, amounts: record.amounts.slice(0, years) }, shown).map((kept) =>
      asPrinted(kept, attachmentFields.funding, shown),
    );
  },
  volume: (record, shown) => {
    // The paper asks the question for the option in front alone, and only where it has something to make up.
    const { breakEven } = shown.analysis.costs;
    const { leader } = shown.analysis.withCost.ranking;
    const asked = breakEven.some(
      ({ volume, option, fromFirstYear }) =>
        volume === record.id && option === leader && (fromFirstYear?.count ?? 0) > 0,
    );
    return asked && !shown.isLeftOut('costs') ? [asPrinted(record, attachmentFields.volume, shown)] : [];
  },
  risk: (record, shown) =>
    shown.isLeftOut('risks')
      ? []
      : ofShownOptions(record, shown).map((kept) => asPrinted(kept, attachmentFields.risk, shown)),
  stakeholder: (record, shown) =>
    shown.isLeftOut('stakeholders') || shown.options.size === 0
      ? []
      : [asPrinted(record, attachmentFields.stakeholder, shown)],
  position: (record, shown) =>
    shown.isLeftOut('stakeholders') || !shown.options.has(record.option)
      ? []
      : [asPrinted(record, attachmentFields.position, shown)],
  metric: (record, shown) =>
    shown.isLeftOut('evaluation') ? [] : [asPrinted(record, attachmentFields.metric, shown)],
  workstream: (record, shown) =>
    shown.isLeftOut('implementation') ? [] : [asPrinted(record, attachmentFields.workstream, shown)],
  milestone: (record, shown) =>
    // Without its section the plan is not in the paper, but for the open conditions, which the cover has.
    shown.isLeftOut('implementation') && !(record.kind === 'condition' && shown.isShown(record.name))
      ? []
      : ofShownOptions(record, shown).map((kept) => asPrinted(kept, attachmentFields.milestone, shown)),
  question: (record, shown) =>
    record.status === 'withdrawn' || (record.option !== null && !shown.options.has(record.option))
      ? []
      : [asPrinted(record, attachmentFields.question, shown)],
  scenario: (record, shown) => {
    if (!record.inPaper || shown.isLeftOut('sensitivity')) return [];
    const isShownLine = (id: string): boolean =>
      shown.options.has(shown.appraisal.costLine.get(id)?.option ?? '');
    const years = shown.analysis.costs.years.length;
    const kept = {
      ...record,
      scores: record.scores.filter(
        ({ option, criterion }) => shown.options.has(option) && shown.scored.has(criterion),
      ),
      costs: record.costs
        .filter(({ costLine }) => isShownLine(costLine))
        .map((line) => ({ ...line, amounts: line.amounts.slice(0, years) })),
    };
    return [asPrinted(kept, attachmentFields.scenario, shown)];
  },
  narrative: (record) => [record.include ? record : { ...record, body: emptyRichText }],
};

/**
 * What of each record a paper's attachment holds: the record as it may be passed on, or nothing where the paper does not
 * show it. To let a new type travel, say in `attachmentFields` where the paper prints its fields, and here when.
 *
 * @param analysis of the same appraisal
 */
export const passedOn = (
  appraisal: Appraisal,
  analysis: Analysis,
): ((record: AnyRecord) => readonly AnyRecord[]) => {
  const isLeftOut = (section: NarrativeSection): boolean =>
    appraisal.narrative.get(narrativeId(section))?.include === false;
  const options = new Set(analysis.options.map(({ id }) => id));
  const shown: Shown = {
    appraisal,
    analysis,
    isShown: showsText(buildPaper(appraisal, analysis, { drawnAt: anyInstant })),
    isLeftOut,
    options,
    scored: new Set(analysis.criteria.map(({ id }) => id)),
    named: new Set(
      [...appraisal.option.values()].flatMap(({ id, practices }) =>
        options.has(id) && practices !== 'all' && !isLeftOut('options') ? practices : [],
      ),
    ),
  };
  return (record) =>
    (passing[record.type] as (record: AnyRecord, shown: Shown) => readonly AnyRecord[])(record, shown);
};
