import { type Appraisal, freeLetter, inOrder, lastOrder } from '../records/aggregate.ts';
import { type GateResultRecord, gateResultId, newGateResult } from '../records/gate.ts';
import { newOption, type OptionRecord } from '../records/option.ts';
import { newPartner, type PartnerRecord } from '../records/partner.ts';
import { newQuestion, type QuestionRecord } from '../records/plan.ts';
import type { AnyRecord } from '../records/record.ts';
import { costLinesFor } from './cost-lines-for.ts';
import { type GateDefault, gateRecords, heldGate, modelGates } from './gates.ts';
import { type NewId, namedAs, withOption } from './library-fields.ts';
import { type OptionModel, optionModelOf } from './option-models.ts';
import { risksFromLibrary } from './risks.ts';

/** The option, and every record of the edit that makes it, the option first. */
export interface StartedOption {
  readonly option: OptionRecord;
  readonly records: readonly AnyRecord[];
}

const optionFrom = (
  { name, shortName, kind, ...model }: OptionModel,
  letter: string,
  appraisal: Appraisal,
  id: string,
): OptionRecord => ({
  ...newOption({ id, order: lastOrder(appraisal, 'option'), letter, name }),
  shortName,
  model: model.id,
  modelKind: kind,
  description: model.summary,
  legalForm: model.legalForm,
  employingBody: model.employingBody,
  host: model.host,
  role: model.role,
  governance: model.governance,
  scope: model.scope,
  partners: model.partners,
  populationRange: model.populationRange,
  restsOn: model.restsOn,
  budgetHeld: model.budgetHeld,
  riskAndReturn: model.riskAndReturn,
  patientsNotice: model.patientsNotice,
  needsNewOrganisation: model.needsNewOrganisation,
  comparator: model.comparatorSuited && !inOrder(appraisal, 'option').some(({ comparator }) => comparator),
});

const gatesOf = (model: OptionModel): readonly GateDefault[] =>
  model.mustBeTrue.flatMap((entry) => (entry.becomes === 'gate' ? [entry.gate] : []));

const isOfModels = ({ code }: { readonly code: string }): boolean =>
  modelGates.some((gate) => gate.code === code);

const notApplicable = (option: string, gate: string, reason: string): GateResultRecord => ({
  ...newGateResult(option, gate, 'not-applicable'),
  reason,
});

/**
 * A must-have of one kind of arrangement would stand as unknown, and hold up the paper, for every option that is of
 * another kind. So options that come from another model of the library are marked as not concerned, with the reason;
 * an option that somebody described by hand is left for them to judge, and what has been recorded stays as it is.
 */
const resultsFor = (
  model: OptionModel,
  option: OptionRecord,
  appraisal: Appraisal,
  fresh: readonly { readonly id: string; readonly code: string }[],
): readonly GateResultRecord[] => {
  const needed = gatesOf(model);
  const ofOthers = fresh.filter(isOfModels).flatMap((gate) =>
    inOrder(appraisal, 'option').flatMap((other) => {
      const otherModel = optionModelOf(other.model);
      return otherModel && !gatesOf(otherModel).some(({ code }) => code === gate.code)
        ? [
            notApplicable(
              other.id,
              gate.id,
              'This gate came with the model of another option. The model behind this option does not call for it; change the result if the option does.',
            ),
          ]
        : [];
    }),
  );
  const ofThis = modelGates
    .filter((gate) => !needed.includes(gate))
    .flatMap((gate) => heldGate(appraisal, gate) ?? [])
    .map((gate) =>
      notApplicable(
        option.id,
        gate.id,
        'The model behind this option does not call for this gate; change the result if the option does.',
      ),
    );
  return [...ofOthers, ...ofThis].filter(
    ({ option: at, gate }) => !appraisal.gateResult.get(gateResultId(at, gate)),
  );
};

const partnersFor = (
  model: OptionModel,
  option: string,
  appraisal: Appraisal,
  newId: NewId,
): readonly PartnerRecord[] => {
  const held = model.partnerList.flatMap(({ name }): readonly PartnerRecord[] => {
    const known = namedAs(appraisal.partner.values(), name);
    const options = known ? withOption(known.options, option) : null;
    return known && options ? [{ ...known, options }] : [];
  });
  const fresh = model.partnerList
    .filter(({ name }) => !namedAs(appraisal.partner.values(), name))
    .map(({ name, sector, role }, index) => ({
      ...newPartner({ id: newId(), order: lastOrder(appraisal, 'partner') + index, name }),
      sector,
      role,
      options: [option],
    }));
  return [...held, ...fresh];
};

const questionsFor = (
  model: OptionModel,
  option: OptionRecord,
  appraisal: Appraisal,
  newId: NewId,
): readonly QuestionRecord[] =>
  model.mustBeTrue
    .flatMap((entry) => (entry.becomes === 'question' ? [entry] : []))
    .map(({ question, askOf }, index) => ({
      ...newQuestion({
        id: newId(),
        order: lastOrder(appraisal, 'question') + index,
        question: `${question} (To be asked of ${askOf}.)`,
      }),
      askedBy: 'Working group',
      option: option.id,
    }));

/**
 * Starts an option from a model: everything that belongs to it, as the records of one edit. The copy is the user's: it
 * keeps the model's id and kind, and nothing in the library changes it again. Gates, partners and risks that the
 * appraisal has by code or name are not doubled; partners and risks take the option in. Cost lines come without amounts,
 * as not known yet; risks without ratings.
 *
 * @param newId makes the id of each new record
 * @returns null when all 26 letters are taken
 */
export const startFromModel = (
  model: OptionModel,
  appraisal: Appraisal,
  newId: NewId,
): StartedOption | null => {
  const letter = freeLetter(appraisal);
  if (letter === null) return null;
  const option = optionFrom(model, letter, appraisal, newId());
  const gates = gateRecords(gatesOf(model), appraisal, newId);
  return {
    option,
    records: [
      option,
      ...gates,
      ...resultsFor(model, option, appraisal, gates),
      ...partnersFor(model, option.id, appraisal, newId),
      ...questionsFor(model, option, appraisal, newId),
      ...costLinesFor(option, model, appraisal, newId),
      ...risksFromLibrary(model.risks, option.id, appraisal, newId),
    ],
  };
};
