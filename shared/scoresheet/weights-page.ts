import { weightId } from '../records/weight-set.ts';
import { personSet } from './person-weights.ts';
import { keyed, label, labels, markedPage, numberEntry, type Row } from './sheet-cells.ts';
import type { SheetContext, WeighedFamily } from './sheet-context.ts';
import type { ScoresheetPage } from './sheet-model.ts';
import { criterionHeading, swingWords } from './sheet-wording.ts';

/** What the page is called in the file. */
export const weightsPageName = 'Weights';

const words = (text: string): Row => labels(label(text, 'words', { across: 4 }));

const familyRows = (context: SheetContext, { parent, members }: WeighedFamily): readonly Row[] => {
  const { appraisal, own, assessor, filled } = context;
  const held = filled ? personSet(appraisal, assessor) : undefined;
  const isSwing = held?.method === 'swing';
  return [
    labels(
      label(parent ? `Within ${criterionHeading(parent)}` : 'How much each step matters', 'heading', {
        across: 4,
      }),
    ),
    ...members.map(({ criterion, hasParts }): Row => {
      const [worst, best] = swingWords(own, criterion, hasParts);
      const given = isSwing ? appraisal.weight.get(weightId(held.id, criterion.id)) : undefined;
      return keyed(
        { about: 'weight', criterion: criterion.id },
        label(criterionHeading(criterion), 'words'),
        numberEntry(
          given?.raw ?? null,
          'Points from 0 to 100: 100 for the step that matters most. It may stay blank.',
        ),
        label(worst, 'note'),
        label(best, 'note'),
      );
    }),
  ];
};

/** How much each criterion's step from its worst to its best matters; null where weights are not asked for. */
export const weightsPage = (context: SheetContext): ScoresheetPage | null =>
  context.families.length === 0
    ? null
    : markedPage('weights', {
        name: weightsPageName,
        columns: ['label', 'value', 'label', 'label'],
        widths: [40, 10, 50, 50],
        frozen: { rows: 0, columns: 0 },
        rows: [
          words(
            'This page may stay blank. Where you fill it in, give every criterion points; a list with gaps gives no weights.',
          ),
          words(
            'Imagine that everything stands at its worst, and one criterion may go to its best. The step that you would take first gets 100 points. Give each of the others points beside it: 50 for a step that is worth half as much to you.',
          ),
          labels(
            ...['Criterion', 'Points', 'From the worst', 'To the best'].map((head) => label(head, 'head')),
          ),
          ...context.families.flatMap((family) => familyRows(context, family)),
        ],
      });
