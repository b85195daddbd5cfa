import { type Appraisal, appraisalOf, lastOrder } from '../records/aggregate.ts';
import type { AssessorRecord } from '../records/assessor.ts';
import { nameIn } from '../records/describe.ts';
import { newWeight, newWeightSet, type WeightSetRecord, weightId } from '../records/weight-set.ts';
import { formatMeasured } from '../text/numbers.ts';
import type { FilledSheet } from './filled-sheet.ts';
import { personSet, personSetId, personSetName } from './person-weights.ts';
import { weighedFamilies } from './sheet-context.ts';
import { about, changedItem, refusedItem, type SheetDraft, type SheetPart, said } from './sheet-draft.ts';
import { shownValue, typedNumber } from './typed-cells.ts';

const newPersonSet = (appraisal: Appraisal, assessor: AssessorRecord): WeightSetRecord => ({
  ...newWeightSet({
    id: personSetId(assessor.id),
    order: lastOrder(appraisal, 'weightSet'),
    name: personSetName(assessor),
    voice: 'person',
  }),
  voiceName: personSetName(assessor),
  method: 'swing',
});

/** Why no points can be taken into a set; null where they can. */
const shut = (appraisal: Appraisal, set: WeightSetRecord): string | null => {
  if (appraisalOf(appraisal).weightsLocked) {
    return 'Weights are locked, so the points are not taken. Unlock them first; unlocking is recorded.';
  }
  return set.method === 'swing'
    ? null
    : `The weights “${set.name}” are judged in another way now, so points of a sheet cannot be taken into them.`;
};

/** What is said of points that are taken into a list with gaps. */
const untilAllHave = 'The list gives no totals until every criterion has points.';

/** Whether criteria that are weighed beside others would have no points in the set once the drafts are taken. */
const leavesGaps = (appraisal: Appraisal, set: WeightSetRecord, drafts: readonly SheetDraft[]): boolean => {
  const put = new Set(drafts.flatMap(({ taken }) => (taken ? [taken.id] : [])));
  return weighedFamilies(appraisal).some(({ members }) =>
    members.some(({ criterion }) => {
      const id = weightId(set.id, criterion.id);
      return !put.has(id) && appraisal.weight.get(id) === undefined;
    }),
  );
};

/** The draft with a word on what is new or changed in it. */
const withWord = (draft: SheetDraft, word: string): SheetDraft => ({
  ...draft,
  items: draft.items.map((item) =>
    item.outcome === 'new' || item.outcome === 'changed' ? { ...item, why: word } : item,
  ),
});

/**
 * What comes of the weights of a sheet: points of a swing, in a set of the scorer's own that the first sheet makes and
 * later ones change.
 *
 * @param whyHeld why what is said of a criterion is held; null where it is not
 */
export const checkWeights = (
  appraisal: Appraisal,
  assessor: AssessorRecord,
  sheet: FilledSheet,
  whyHeld: (criterion: string) => string | null,
): SheetPart => {
  const known = personSet(appraisal, assessor);
  const set = known ?? newPersonSet(appraisal, assessor);
  const whyShut = shut(appraisal, set);
  const drafts: SheetDraft[] = [];
  let unchanged = 0;
  for (const { criterion, value } of sheet.weights) {
    const typed = typedNumber(value, 'a number of points');
    if (typed.is === 'blank') continue;
    const name = `Weight of ${nameIn(appraisal, 'criterion', criterion)}`;
    const named = about(appraisal, 'weight', value, { name, criterion });
    const refuse = (why: string): void => {
      drafts.push(said(refusedItem(named, shownValue(value.value), why)));
    };
    if (typed.is === 'refused') refuse(typed.why);
    else if (!appraisal.criterion.get(criterion)) {
      refuse('The criterion has been taken out of the appraisal since the sheet was made.');
    } else {
      const before = known && appraisal.weight.get(weightId(set.id, criterion));
      if (before?.raw === typed.value) unchanged += 1;
      else if (whyShut !== null) refuse(whyShut);
      else {
        const why = whyHeld(criterion);
        const next = newWeight(set.id, criterion, typed.value);
        const item = changedItem(
          named,
          before ? formatMeasured(before.raw) : null,
          formatMeasured(typed.value),
          why,
        );
        drafts.push({ items: [item], taken: why === null ? next : null, withHeld: next });
      }
    }
  }
  const isMaking = (which: 'taken' | 'withHeld'): boolean =>
    !known && drafts.some((draft) => draft[which] !== null);
  const making: SheetDraft = {
    items: [],
    taken: isMaking('taken') ? set : null,
    withHeld: isMaking('withHeld') ? set : null,
  };
  const told = leavesGaps(appraisal, set, drafts)
    ? drafts.map((draft) => withWord(draft, untilAllHave))
    : drafts;
  return { drafts: making.withHeld ? [making, ...told] : told, unchanged };
};
