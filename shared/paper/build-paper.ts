import type { Analysis } from '../analysis/analysis.ts';
import type { Appraisal } from '../records/aggregate.ts';
import type { Process } from '../records/process.ts';
import { appendicesOf } from './appendices.ts';
import { contentsOf } from './contents.ts';
import { paperContext } from './context.ts';
import { coverOf } from './cover.ts';
import type { PaperEdition } from './edition.ts';
import { numbered } from './numbering.ts';
import type { PaperModel, Section } from './paper-model.ts';
import { recordWords } from './phrases.ts';
import { backgroundSection, currentSection, objectivesSection } from './sections/background.ts';
import { costsSection } from './sections/costs.ts';
import { equalitySection } from './sections/equality.ts';
import { gatesSection } from './sections/gates.ts';
import { methodSection } from './sections/method.ts';
import { optionsSection } from './sections/options.ts';
import { evaluationSection, implementationSection } from './sections/plan.ts';
import { preferredSection } from './sections/preferred.ts';
import { purposeSection } from './sections/purpose.ts';
import { risksSection } from './sections/risks.ts';
import { scoresSection } from './sections/scores.ts';
import { sensitivitySection } from './sections/sensitivity.ts';
import { stakeholdersSection } from './sections/stakeholders.ts';
import { summarySection } from './sections/summary.ts';
import { workforceSection } from './sections/workforce.ts';
import { statusLine } from './status-line.ts';

/** Characters that stand beside the page number on one line. */
const longestFoot = 60;

/** The title for the foot of a page: whole words of it, as many as fit. */
const cutTitle = (title: string): string => {
  const characters = Array.from(title);
  if (characters.length <= longestFoot) return title;
  const head = characters.slice(0, longestFoot - 1).join('');
  const end = head.lastIndexOf(' ');
  return `${(end > longestFoot / 2 ? head.slice(0, end) : head).replace(/[\s,:;]+$/, '')}…`;
};

/**
 * The paper of an appraisal, finished or not: what is missing is said, never invented. Pure: the same appraisal,
 * analysis and instant give the same paper.
 *
 * @param analysis of the same appraisal
 * @param given the ISO instant at which the paper is drawn
 * @throws {Error} when the appraisal lacks its own record: every way of making or opening one puts it in
 */
export const buildPaper = (
  appraisal: Appraisal,
  analysis: Analysis,
  given: {
    readonly drawnAt: string;
    /** How weighing and scoring went by the change log; left out where there is no log (an appraisal out of a paper). */
    readonly conduct?: Process | undefined;
    /** What the file that is made says of itself; left out while there is no file. */
    readonly edition?: PaperEdition | undefined;
  },
): PaperModel => {
  const context = paperContext(appraisal, analysis, given);
  const { own } = context;
  // To add a section: write its file in sections/ and put it here; numbers follow from the order.
  const body: readonly (Section | null)[] = [
    purposeSection(context),
    summarySection(context),
    backgroundSection(context),
    currentSection(context),
    objectivesSection(context),
    optionsSection(context),
    methodSection(context),
    gatesSection(context),
    scoresSection(context),
    costsSection(context),
    sensitivitySection(context),
    risksSection(context),
    workforceSection(context),
    stakeholdersSection(context),
    equalitySection(context),
    preferredSection(context),
    implementationSection(context),
    evaluationSection(context),
  ];
  const sectionsThere = body.filter((section) => section !== null);
  const { cover, sections, contents } = numbered({
    cover: (titles) => coverOf(context, titles),
    body: sectionsThere,
    appendices: appendicesOf(context, sectionsThere),
  });
  const title = recordWords(own.title) || 'Untitled appraisal';
  return {
    formatVersion: 2,
    title,
    shortTitle: recordWords(own.shortTitle) || cutTitle(title),
    commissioner: recordWords(own.commissioner),
    statusLine: statusLine(own, given.edition),
    protectiveMarking: recordWords(own.protectiveMarking),
    author: recordWords(own.author),
    language: 'en-GB',
    drawnAt: given.drawnAt,
    cover,
    contents: contentsOf(contents, sections),
    sections,
  };
};
