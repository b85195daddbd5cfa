import type { Finding } from './analysis.ts';
import { type Phrase, say } from './figure.ts';
import {
  counted,
  type FindingContext,
  finding,
  joinPhrases,
  number,
  optionPlace,
} from './finding-context.ts';

/**
 * What people say they would choose, held against what is recommended; all of them together, so that no group of one is
 * told apart. One person's own choice is not told.
 */
export const choiceFindings = ({ analysis, index }: FindingContext): readonly Finding[] => {
  const { said, people, agree, otherwise, options, recommended } = analysis.choices;
  const [held] = recommended;
  if (said < 2) return [];
  const letterOf = (option: string): string => {
    const letter = index.appraisal.option.get(option)?.letter ?? option;
    return index.rowOf.has(option) ? letter : `${letter} (not on the short list)`;
  };
  const asked = 'Asked to choose one option,';
  const each = options
    .filter(({ option }) => recommended.length !== 1 || option !== held)
    .map(({ option, people: count }, place): Phrase => {
      const verb = recommended.length !== 1 && place === 0 ? ' chose' : '';
      return say`${number(count, `choices.options.${option}.people`)}${verb} ${letterOf(option)}`;
    });
  const all = counted(said, 'choices.said', 'person', 'people');
  const open: Phrase =
    said < people
      ? say`; ${number(people - said, 'choices.people - choices.said')} ${people - said === 1 ? 'has' : 'have'} not said`
      : [];
  const told: Phrase =
    held === undefined || recommended.length !== 1
      ? say`of ${all} ${joinPhrases(each)}`
      : joinPhrases([say`${number(agree, 'choices.agree')} of ${all} chose ${letterOf(held)}`, ...each]);
  return [
    finding({
      id: 'choices',
      kind: recommended.length === 1 && otherwise === 0 ? 'firmness' : 'disagreement',
      importance: otherwise > agree ? 'key' : 'notable',
      phrase: say`${asked} ${told}${open}.`,
      records: [...new Set([...recommended, ...options.map(({ option }) => option)])].map(optionPlace),
    }),
  ];
};
