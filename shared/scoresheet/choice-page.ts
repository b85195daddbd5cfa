import { keyed, label, labels, listEntry, markedPage, type Row, textEntry } from './sheet-cells.ts';
import type { SheetContext } from './sheet-context.ts';
import type { ScoresheetPage } from './sheet-model.ts';
import { optionHeading } from './sheet-wording.ts';

/** What the page is called in the file. */
export const choicePageName = 'Interests and choice';

/** Longest declaration of an interest, in characters (shared/records/assessor.ts). */
export const longestDeclaration = 1000;

/** Longest reason of a choice, in characters (shared/records/assessor.ts). */
export const longestChoiceReason = 2000;

const words = (text: string): Row => labels(label(text, 'words', { across: 2 }));
const heading = (text: string): Row => labels(label(text, 'heading', { across: 2 }));

const interests = ({ assessor, options, filled }: SheetContext): readonly Row[] => [
  heading('Your interests'),
  words(
    'An interest is anything by which you, your family or your employer would gain or lose if an option were chosen: money, a post, a contract, a role on its board. An interest rules nobody out; the paper shows the result with and without those who have one.',
  ),
  labels(label('Option', 'head'), label('What interest you have in it', 'head')),
  ...options.map((option) =>
    keyed(
      { about: 'interest', option: option.id },
      label(optionHeading(option), 'words'),
      textEntry(
        filled ? (assessor.interests.find((held) => held.option === option.id)?.declaration ?? '') : '',
        longestDeclaration,
        'What the interest is, in a sentence. Blank where you have none.',
      ),
    ),
  ),
  keyed(
    { about: 'no-interest' },
    label('I have no interest to declare', 'words'),
    listEntry(
      filled && assessor.asked && assessor.interests.length === 0 ? 'yes' : null,
      ['yes'],
      'Choose yes where you have no interest in any option.',
    ),
  ),
];

const choice = ({ assessor, options, filled }: SheetContext): readonly Row[] => {
  const [made] = filled ? assessor.choices : [];
  const chosen = options.find(({ id }) => id === made?.option);
  return [
    heading('Your choice'),
    words('Which option would you choose, all in all, whatever your scores come to?'),
    keyed(
      { about: 'choice' },
      label('Letter of the option', 'words'),
      listEntry(
        chosen?.letter ?? null,
        options.map(({ letter }) => letter),
        'The letter of the option that you would choose. It may stay blank.',
      ),
    ),
    keyed(
      { about: 'choice-reason' },
      label('Why', 'words'),
      textEntry(
        chosen ? (made?.reason ?? '') : '',
        longestChoiceReason,
        'What decides it for you. The paper quotes it, by group.',
      ),
    ),
  ];
};

/** What the scorer declares, and which option they would choose. */
export const choicePage = (context: SheetContext): ScoresheetPage =>
  markedPage('choice', {
    name: choicePageName,
    columns: ['label', 'value'],
    widths: [40, 90],
    frozen: { rows: 0, columns: 0 },
    rows: [...interests(context), ...choice(context)],
  });
