import { type Phrase, say } from '../analysis/figure.ts';
import { inOrder } from '../records/aggregate.ts';
import { peopleIn } from '../records/assessor.ts';
import { type CoverSection, coverSections, emptyOwnFields } from '../records/cover-fields.ts';
import { formatLongDate } from '../text/dates.ts';
import { bullets, lettered, note, paragraph } from './blocks.ts';
import { leaderOf, ownWords, type PaperContext } from './context.ts';
import { horizon, netPresentCost } from './figures.ts';
import { extraCostSentence } from './money-sentences.ts';
import type { Block, Cover, CoverRow } from './paper-model.ts';
import { counted, countedFirst, countOf, inWords, recordWords, sentences } from './phrases.ts';
import { recommendations, supportSentence } from './recommendation.ts';
import { moneyAskedShort } from './sections/affordability.ts';
import { interestPhrases } from './sections/method.ts';
import { benefitCaveat, changeSentences, leadSentence, verdictSentence } from './sentences.ts';

/** What stands where nobody has said anything: in bold, so that it is seen. */
export const notYetStated = 'Not yet stated.';

const purposes = {
  decision: 'For decision',
  discussion: 'For discussion',
  information: 'For information',
} as const;

/** A field that the author words, with what is drafted when there are no words. */
interface AuthoredRow {
  readonly label: string;
  readonly section: CoverSection;
  readonly draft: (context: PaperContext) => readonly Block[];
}

/** How many of the options have a cost at all: what is not costed is never said to be. */
const costedPhrase = (context: PaperContext): Phrase => {
  const { analysis, options } = context;
  const known = analysis.costs.options.filter((cost) => cost.known).length;
  const over = say`costed over ${counted(horizon(context), 'year')}`;
  if (known === options.length) return say` and ${over}`;
  return known === 0
    ? ['; none has been costed yet']
    : say`, and ${inWords(countOf(known, 'count: options with a known cost'))} of them ${over}`;
};

const summaryDraft = (context: PaperContext): readonly Block[] => {
  const { analysis, options } = context;
  const what = say`${countedFirst(countOf(options.length, 'options.length'), 'option was', 'options were')} scored on ${counted(countOf(analysis.criteria.length, 'criteria.length'), 'weighted criterion', 'weighted criteria')}${costedPhrase(context)}.`;
  return paragraph(
    sentences([
      options.length > 0 && analysis.criteria.length > 0 ? what : [],
      verdictSentence(context),
      leadSentence(context),
      benefitCaveat(context),
      changeSentences(context, 1)[0] ?? [],
    ]),
  );
};

const recommendationDraft = (context: PaperContext): readonly Block[] => lettered(recommendations(context));

/** Short, so that the cover stays on one page: the section on costs names each line. */
const financialDraft = (context: PaperContext): readonly Block[] => {
  const leader = leaderOf(context);
  const cost = leader && netPresentCost(context, leader.id);
  if (!leader || !cost) return [];
  const unknown = context.analysis.costs.options.find(({ option }) => option === leader.id)?.unknown ?? [];
  const lines = countedFirst(
    countOf(unknown.length, `costs.options.${leader.id}.unknown.length`),
    'of its cost lines is',
    'of its cost lines are',
  );
  return paragraph(
    sentences([
      say`${leader.letter}: net present cost ${cost} over ${counted(horizon(context), 'year')}.`,
      leader.comparator ? [] : extraCostSentence(context, leader),
      unknown.length > 0 ? say`${lines} not known yet.` : [],
      moneyAskedShort(context),
    ]),
  );
};

const conflictsDraft = (context: PaperContext): readonly Block[] => {
  const interests = interestPhrases(context);
  if (interests.length > 0) return bullets(interests);
  const scorers = inOrder(context.appraisal, 'assessor').reduce((sum, scorer) => sum + peopleIn(scorer), 0);
  return scorers > 0
    ? paragraph(say`None declared by the ${counted(countOf(scorers, 'count: scorers'), 'scorer')}.`)
    : [];
};

const papersDraft = ({ appraisal }: PaperContext): readonly Block[] =>
  appraisal.evidence.size === 0
    ? []
    : paragraph(
        say`${countedFirst(countOf(appraisal.evidence.size, 'count: evidence items'), 'source is', 'sources are')} listed in the appendix on evidence.`,
      );

const nothing = (): readonly Block[] => [];

/** What the paper can say by itself on a field that the author words. */
const drafts: Partial<Readonly<Record<CoverSection, AuthoredRow['draft']>>> = {
  'cover-summary': summaryDraft,
  'cover-recommendations': recommendationDraft,
  'cover-financial': financialDraft,
  'cover-conflicts': conflictsDraft,
  'cover-background-papers': papersDraft,
};

const authoredRows: readonly AuthoredRow[] = coverSections.map(([section, label]) => ({
  label,
  section,
  draft: drafts[section] ?? nothing,
}));

/** A field's own words or draft; empty when there is neither. */
const stated = (context: PaperContext, { section, draft }: AuthoredRow): readonly Block[] => {
  const words = ownWords(context, section);
  if (!words) return draft(context);
  return section === 'cover-recommendations'
    ? [{ kind: 'words', body: words }, note(supportSentence(context))]
    : [{ kind: 'words', body: words }];
};

const authoredField = (context: PaperContext, given: AuthoredRow): CoverRow => {
  const blocks = stated(context, given);
  return {
    kind: 'field',
    label: given.label,
    blocks: blocks.length > 0 ? blocks : paragraph([notYetStated], true),
  };
};

const orUnstated = (text: string): string => recordWords(text) || notYetStated;

const plainField = (label: string, text: string): CoverRow => {
  const words = recordWords(text);
  const phrase: Phrase = [words || notYetStated];
  return { kind: 'field', label, blocks: paragraph(phrase, words === '') };
};

/** Labels of the fields that say nothing yet, in print order. */
export const unstatedOnCover = (context: PaperContext): readonly string[] => {
  return [
    ...emptyOwnFields(context.own).map(([, label]) => label),
    ...authoredRows.filter((given) => stated(context, given).length === 0).map(({ label }) => label),
  ];
};

/** "A. Scores and reasons": the cover's row already says that these are appendices. */
const appendixName = (title: string): string => title.replace(/^Appendix /, '');

/** The cover sheet: every field says something, or says plainly that it is not yet stated. */
export const coverOf = (context: PaperContext, appendices: readonly string[]): Cover => {
  const { own } = context;
  return {
    rows: [
      {
        kind: 'pair',
        left: { label: 'Meeting', text: orUnstated(own.execMeeting) },
        right: { label: 'Date', text: own.execDate ? formatLongDate(own.execDate) : notYetStated },
      },
      {
        kind: 'pair',
        left: { label: 'Item', text: recordWords(own.itemNumber) || 'To be given' },
        right: { label: 'Paper number', text: recordWords(own.paperNumber) || 'To be given' },
      },
      {
        kind: 'pair',
        left: { label: 'Purpose', text: purposes[own.purpose] },
        right: { label: 'Marking', text: recordWords(own.protectiveMarking) || 'None' },
      },
      {
        kind: 'pair',
        left: { label: 'Sponsor', text: orUnstated(own.sponsor) },
        right: { label: 'Clinical lead', text: orUnstated(own.clinicalLead) },
      },
      plainField('Author', own.author),
      plainField('Considered by', own.previouslyConsideredBy),
      ...authoredRows.map((given) => authoredField(context, given)),
      { kind: 'field', label: 'Appendices', blocks: paragraph([appendices.map(appendixName).join('; ')]) },
    ],
  };
};
