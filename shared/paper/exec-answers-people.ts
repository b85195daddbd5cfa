import { type Phrase, phraseText, say } from '../analysis/figure.ts';
import { inOrder } from '../records/aggregate.ts';
import { employerId, type StaffGroupRecord } from '../records/staff-group.ts';
import { choiceSentence } from './choice-sentences.ts';
import { criterionName, letterOf, type PaperContext } from './context.ts';
import { type AnswerSentences, answered, fromPart, inTurn, unanswered } from './exec-answer.ts';
import { interestsSentence } from './interest-sentences.ts';
import { listed } from './money-sentences.ts';
import { authorSentence, declaredSentence } from './people-phrases.ts';
import { namesPhrase, recordWords } from './phrases.ts';
import { scorerSentence } from './sections/method.ts';
import { dissentSentence } from './sections/views.ts';
import { groupMean } from './sentences.ts';

const groupLabel = ({ name }: StaffGroupRecord): string => recordWords(name) || 'a group without a name';

/** "Cumbria PCT under A; practices under B; nobody yet under C": options that name the same body together. */
const employersPhrase = (context: PaperContext, group: StaffGroupRecord): Phrase => {
  const bodies = new Map<string, string[]>();
  for (const { id, letter } of context.options) {
    const held = context.appraisal.employer.get(employerId(id, group.id));
    const body = recordWords(held?.body ?? '');
    const words = body === '' ? 'nobody yet' : held?.resolved ? body : `${body}, not confirmed,`;
    bodies.set(words, [...(bodies.get(words) ?? []), letter]);
  }
  return inTurn([...bodies].map(([words, letters]) => say`${words} under ${namesPhrase(letters)}`));
};

/** Staff groups that an option has no employer for, or one that has not confirmed it, named option by option. */
const openGroups = (context: PaperContext, field: 'withoutEmployer' | 'unresolved'): readonly Phrase[] => {
  const byGroups = new Map<string, { readonly names: readonly string[]; readonly letters: string[] }>();
  for (const standing of context.analysis.gates) {
    const names = standing[field].map((id) => {
      const group = context.appraisal.staffGroup.get(id);
      return group ? groupLabel(group) : 'a group without a name';
    });
    if (names.length === 0) continue;
    const key = phraseText(listed(names));
    const held = byGroups.get(key) ?? { names, letters: [] };
    held.letters.push(letterOf(context, standing.option));
    byGroups.set(key, held);
  }
  return [...byGroups.values()].map(
    ({ names, letters }) => say`${listed(names)} under ${namesPhrase(letters)}`,
  );
};

/** Who employs the health visitors on day one? Their row of the grid, then every group without an employer. */
export const whoEmploys = (context: PaperContext): AnswerSentences =>
  fromPart(context, 'workforce', () => {
    const groups = inOrder(context.appraisal, 'staffGroup');
    if (groups.length === 0) {
      return unanswered([
        'No staff group is recorded, so there is no grid of employers; it is filled in beside the gates.',
      ]);
    }
    if (context.options.length === 0) return unanswered(['No option is on the short list.']);
    const visitors = groups.filter(({ name }) => /health\s+visit/i.test(name));
    const [without, open] = [openGroups(context, 'withoutEmployer'), openGroups(context, 'unresolved')];
    return {
      said: [
        ...visitors.map((group) => say`${groupLabel(group)}: ${employersPhrase(context, group)}.`),
        without.length > 0
          ? say`No employer is named yet for ${inTurn(without)}.`
          : ['Every staff group has an employer named under every option.'],
        open.length > 0 ? say`Named and not confirmed: ${inTurn(open)}.` : [],
      ],
      missing: visitors.length > 0 ? [] : [['No staff group on record is called health visitors.']],
    };
  });

/** Who scored, and who stands to gain? By group, never by name; and the ranking with and without them. */
export const whoScored = (context: PaperContext): AnswerSentences =>
  fromPart(context, 'method', () => ({
    said: [
      scorerSentence(context),
      declaredSentence(context),
      authorSentence(context),
      interestsSentence(context),
    ],
    missing: [],
  }));

/** How many cells are named. */
const cellsNamed = 3;

/** "Integration under A (GPs 20, Staff 55)": the two groups that are furthest apart. */
const cellPhrase = (
  context: PaperContext,
  { option, criterion, groups }: PaperContext['analysis']['scores']['disagreements'][number],
): Phrase => {
  const byMean = [...groups].sort((a, b) => a.mean - b.mean);
  const [low, high] = [byMean[0], byMean.at(-1)];
  if (!low || !high) return [];
  const of = ({ group, mean }: typeof low): Phrase =>
    say`${recordWords(group) || 'others'} ${groupMean(mean, option, criterion, group)}`;
  return say`${criterionName(context, criterion)} under ${letterOf(context, option)} (${of(low)}, ${of(high)})`;
};

/** Where did people disagree most? The widest cells by group, and who would have chosen otherwise. */
export const whoDisagrees = (context: PaperContext): AnswerSentences => {
  const { appraisal, analysis } = context;
  const widest = analysis.scores.disagreements.slice(0, cellsNamed);
  if (widest.length > 0) {
    return answered(
      say`Group averages are furthest apart on ${inTurn(widest.map((cell) => cellPhrase(context, cell)))}.`,
      choiceSentence(context),
      dissentSentence(context),
    );
  }
  const said = [choiceSentence(context)];
  return appraisal.assessor.size < 2
    ? {
        said,
        missing: [
          [
            'Fewer than two scorers are on record, so the paper cannot say where people disagree; each scorer’s own scores belong beside the agreed ones.',
          ],
        ],
      }
    : {
        said,
        missing: [
          [
            'The groups’ averages differ in no score that may be printed: nobody disagreed, or one group alone has two scorers or more.',
          ],
        ],
      };
};
