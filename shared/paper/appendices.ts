import type { PaperContext } from './context.ts';
import { coverOf } from './cover.ts';
import type { Section } from './paper-model.ts';
import { coverText, sectionText } from './paper-text.ts';
import { assessorsAppendix } from './sections/appendix-assessors.ts';
import { costsAppendix } from './sections/appendix-costs.ts';
import { evidenceAppendix } from './sections/appendix-evidence.ts';
import { execQuestionsAppendix } from './sections/appendix-exec-questions.ts';
import { methodAppendix } from './sections/appendix-method.ts';
import { optionsAppendix } from './sections/appendix-options.ts';
import { patientsAppendix } from './sections/appendix-patients.ts';
import { practicesAppendix } from './sections/appendix-practices.ts';
import { questionsAppendix } from './sections/appendix-questions.ts';
import { risksAppendix } from './sections/appendix-risks.ts';
import { scoresAppendix } from './sections/appendix-scores.ts';
import { versionAppendix } from './sections/appendix-version.ts';
import { wordsAppendix } from './sections/appendix-words.ts';
import { missingSection } from './sections/missing.ts';

const present = (sections: readonly (Section | null)[]): readonly Section[] =>
  sections.filter((section) => section !== null);

/**
 * What stands behind the paper's sections, to look things up in. The answers to the exec's questions point to the other
 * parts, and the words that are explained are those that the paper uses, so both are made once the rest is there.
 *
 * @param body the paper's sections, as they are printed
 */
export const appendicesOf = (context: PaperContext, body: readonly Section[]): readonly Section[] => {
  // To add an appendix: write its file in sections/ and put it here; letters follow from the order.
  const records = present([
    optionsAppendix(context),
    scoresAppendix(context),
    assessorsAppendix(context),
    costsAppendix(context),
    risksAppendix(context),
    evidenceAppendix(context),
    methodAppendix(context),
  ]);
  const log = present([questionsAppendix(context), patientsAppendix(context), practicesAppendix(context)]);
  const ending = [missingSection(context), versionAppendix(context)];
  const printed = new Set([...body, ...records, ...log, ...ending].map(({ id }) => id));
  const questions = execQuestionsAppendix(context, printed);
  const cover = coverOf(context, []).rows.map(coverText);
  const text = [...cover, ...[...body, ...records, questions, ...log, ...ending].map(sectionText)].join('\n');
  return [...records, questions, ...log, ...present([wordsAppendix(text)]), ...ending];
};
