import type { Appraisal } from '../records/aggregate.ts';
import type { AssessorRecord } from '../records/assessor.ts';
import { nameIn } from '../records/describe.ts';
import { joinNames } from '../text/lists.ts';
import { longestChoiceReason, longestDeclaration } from './choice-page.ts';
import type { FilledSheet } from './filled-sheet.ts';
import { about, changedItem, optionGone, refusedItem, type SheetPart } from './sheet-draft.ts';
import type { SheetItem } from './sheet-report.ts';
import { shownValue, typedLetter, typedText, typedTick } from './typed-cells.ts';

/** What a part of the page comes to: the scorer as they would be, and what is said of its cells. */
interface Outcome {
  readonly next: AssessorRecord;
  readonly items: readonly SheetItem[];
  readonly unchanged: number;
}

const interestName = (appraisal: Appraisal, option: string): string =>
  `Interest in ${nameIn(appraisal, 'option', option)}`;

const declared = (appraisal: Appraisal, assessor: AssessorRecord, sheet: FilledSheet): Outcome => {
  const items: SheetItem[] = [];
  let [next, unchanged] = [assessor, 0];
  for (const { option, declaration } of sheet.interests) {
    const named = about(appraisal, 'interest', declaration, {
      name: interestName(appraisal, option),
      option,
    });
    const typed = typedText(declaration, longestDeclaration, 'the declaration');
    if (typed.is === 'blank') continue;
    const why = typed.is === 'refused' ? typed.why : optionGone(appraisal, option);
    if (why !== null || typed.is === 'refused') {
      items.push(refusedItem(named, shownValue(declaration.value), why ?? ''));
      continue;
    }
    const before = assessor.interests.find((held) => held.option === option);
    if (before?.declaration === typed.value) unchanged += 1;
    else items.push(changedItem(named, before?.declaration ?? null, typed.value, null));
    next = {
      ...next,
      asked: true,
      interests: before
        ? next.interests.map((held) =>
            held.option === option ? { ...held, declaration: typed.value } : held,
          )
        : [...next.interests, { option, declaration: typed.value }],
    };
  }
  return { next, items, unchanged };
};

const ticked = (appraisal: Appraisal, assessor: AssessorRecord, sheet: FilledSheet): Outcome | null => {
  const tick = typedTick(sheet.noInterest);
  const named = about(appraisal, 'interest', sheet.noInterest, { name: 'No interest to declare' });
  const refusal = (why: string): Outcome => ({
    next: assessor,
    items: [refusedItem(named, shownValue(sheet.noInterest.value), why)],
    unchanged: 0,
  });
  if (tick.is === 'blank') return null;
  if (tick.is === 'refused') {
    const other = declared(appraisal, assessor, sheet);
    return { ...other, items: [...other.items, ...refusal(tick.why).items] };
  }
  if (sheet.interests.some(({ declaration }) => typedText(declaration, Infinity, '').is !== 'blank')) {
    return refusal(
      'The sheet declares an interest and says that there is none. Ask which of the two holds; neither was taken.',
    );
  }
  if (assessor.interests.length > 0) {
    const options = assessor.interests.map(({ option }) => nameIn(appraisal, 'option', option));
    return refusal(
      `The appraisal holds an interest in ${joinNames(options)} that was declared before. Take it out on the Scores stage if it no longer holds.`,
    );
  }
  return assessor.asked
    ? { next: assessor, items: [], unchanged: 1 }
    : {
        next: { ...assessor, asked: true },
        items: [changedItem(named, null, 'none', null)],
        unchanged: 0,
      };
};

const choiceWords = (appraisal: Appraisal, choice: AssessorRecord['choices'][number]): string =>
  [nameIn(appraisal, 'option', choice.option), choice.reason].filter(Boolean).join(': ');

const chosen = (appraisal: Appraisal, assessor: AssessorRecord, sheet: FilledSheet): Outcome => {
  const { option: cell, reason: reasonCell } = sheet.choice;
  const { letters, options } = sheet.stamp;
  const letter = typedLetter(cell);
  const reason = typedText(reasonCell, longestChoiceReason, 'the reason');
  const [before] = assessor.choices;
  const items: SheetItem[] = [];
  const name = 'Choice';
  const refuse = (on: typeof cell, why: string): void => {
    items.push(refusedItem(about(appraisal, 'choice', on, { name }), shownValue(on.value), why));
  };
  // A reason goes with its choice.
  const withReason = (why: string): string =>
    reason.is === 'blank' ? why : `${why} The reason is not taken without the choice.`;
  const outcome = (next: AssessorRecord, unchanged = 0): Outcome => ({ next, items, unchanged });
  if (letter.is === 'blank' && reason.is === 'blank') return outcome(assessor);
  const place = letter.is === 'given' ? letters.indexOf(letter.value) : -1;
  const option = letter.is === 'given' ? options[place] : before?.option;
  if (letter.is === 'refused') {
    refuse(cell, withReason(`${letter.why} Type one of ${joinNames(letters, 'or')}.`));
    return outcome(assessor);
  }
  if (option === undefined) {
    if (letter.is === 'given') {
      refuse(
        cell,
        withReason(
          `No option of the sheet has the letter ${letter.value}. Type one of ${joinNames(letters, 'or')}.`,
        ),
      );
    } else refuse(reasonCell, 'A reason without a choice: the letter of the option is missing.');
    return outcome(assessor);
  }
  const gone = optionGone(appraisal, option);
  if (gone !== null) {
    refuse(cell, withReason(gone));
    return outcome(assessor);
  }
  if (reason.is === 'refused') refuse(reasonCell, reason.why);
  // A reason of before spoke for the option of before.
  const kept = before?.option === option ? before.reason : '';
  const next = { option, reason: reason.is === 'given' ? reason.value : kept };
  if (before && before.option === next.option && before.reason === next.reason) return outcome(assessor, 1);
  items.unshift(
    changedItem(
      about(appraisal, 'choice', cell, { name, option }),
      before ? choiceWords(appraisal, before) : null,
      choiceWords(appraisal, next),
      null,
    ),
  );
  return outcome({ ...assessor, choices: [next] });
};

/**
 * What comes of the page of interests and choice. Interests that were declared before and that the sheet does not
 * mention stay; none is taken back by a tick.
 */
export const checkPerson = (
  appraisal: Appraisal,
  assessor: AssessorRecord,
  sheet: FilledSheet,
): SheetPart => {
  const interests = ticked(appraisal, assessor, sheet) ?? declared(appraisal, assessor, sheet);
  const choice = chosen(appraisal, interests.next, sheet);
  const isChanged = choice.next !== assessor;
  const isSaid = [...interests.items, ...choice.items].some(({ outcome }) => outcome !== 'refused');
  const put = isChanged && isSaid ? choice.next : null;
  return {
    drafts: [{ items: [...interests.items, ...choice.items], taken: put, withHeld: put }],
    unchanged: interests.unchanged + choice.unchanged,
  };
};
