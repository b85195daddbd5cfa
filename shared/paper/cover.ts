import { type Phrase, phraseText, say } from '../analysis/figure.ts';
import type { Duty } from '../records/appraisal.ts';
import { type CoverSection, coverSections } from '../records/cover-fields.ts';
import { formatLongDate } from '../text/dates.ts';
import { note, paragraph } from './blocks.ts';
import { ownWords, type PaperContext } from './context.ts';
import { coverDrafts } from './cover/drafts.ts';
import { riskReference } from './cover/effects.ts';
import { conditionBlocks, moneyAskedBlocks } from './cover/money.ts';
import { dutySentences } from './duties.ts';
import type { Block, Cover, CoverRow } from './paper-model.ts';
import { recordWords, sentences } from './phrases.ts';
import { supportSentence } from './recommendation.ts';
import { recommendedSentences } from './recommended.ts';

/** What stands where nobody has said anything: in bold, so that it is seen. */
export const notYetStated = 'Not yet stated.';

const purposes = {
  decision: 'For decision',
  discussion: 'For discussion',
  information: 'For information',
} as const;

const labels = new Map<CoverSection, string>(coverSections);

/** A row with the blocks that it says; nothing in them is said to be nothing. */
const field = (label: string, blocks: readonly Block[]): CoverRow => ({
  kind: 'field',
  label,
  blocks: blocks.length > 0 ? blocks : paragraph([notYetStated], true),
});

const plainBlocks = (text: string): readonly Block[] => {
  const words = recordWords(text);
  return words === '' ? [] : paragraph([words]);
};

const shortField = (label: string, text: string, otherwise = notYetStated) => ({
  label,
  text: recordWords(text) || otherwise,
});

const wordsBlocks = (context: PaperContext, section: CoverSection): readonly Block[] => {
  const body = ownWords(context, section);
  return body ? [{ kind: 'words', body }] : [];
};

/** A field that the author words, or that is drafted while there are no words. */
const worded = (context: PaperContext, section: CoverSection): readonly Block[] => {
  const words = wordsBlocks(context, section);
  return words.length > 0 ? words : (coverDrafts[section]?.(context) ?? []);
};

/** The author's own asks stand beside what the figures support; drafted ones go no further by themselves. */
const recommendationBlocks = (context: PaperContext): readonly Block[] => {
  const words = wordsBlocks(context, 'cover-recommendations');
  return words.length === 0
    ? worded(context, 'cover-recommendations')
    : [...words, note(sentences([...recommendedSentences(context), supportSentence(context)]))];
};

/** A duty answers by status and date, whatever else the author says of it. */
const dutyBlocks = (
  context: PaperContext,
  called: string,
  duty: Duty,
  section: CoverSection,
): readonly Block[] => {
  const words = wordsBlocks(context, section);
  // Why it is not needed is the answer itself; other notes stand in the section on equality and involvement.
  const short = duty.status === 'not-needed' ? duty : { ...duty, note: '' };
  if (duty.status === 'unstated')
    return words.length === 0 ? [] : [...paragraph([`${called}: not yet stated.`], true), ...words];
  return [...paragraph(dutySentences(called, short)), ...words];
};

/** The author, and the interest that the author declares: nobody else chooses what is in the paper. */
const authorBlocks = ({ own, appraisal }: PaperContext): readonly Block[] => {
  const { asked, interests } = own.authorInterests;
  const author = plainBlocks(own.author);
  const declared: Phrase =
    interests.length > 0
      ? interests.flatMap(({ option, declaration }, at): Phrase => {
          const letter = appraisal.option.get(option)?.letter ?? '';
          const words = recordWords(declaration).replace(/[.;]$/, '') || 'not described';
          return say`${at === 0 ? 'Declares an interest in ' : '; in '}${letter} (${words})${at === interests.length - 1 ? '.' : ''}`;
        })
      : [asked ? 'No interest declared.' : 'Whether there is an interest is not yet declared.'];
  return [
    ...(author.length > 0 ? author : paragraph([notYetStated], true)),
    ...paragraph(declared, interests.length === 0 && !asked),
  ];
};

const partText = ({ own }: PaperContext): string => {
  const reason = recordWords(own.part.reason);
  const part = own.part.private ? 'Private' : 'Public';
  if (reason !== '') return `${part}: ${reason}`;
  return own.part.private ? 'Private, no reason given yet' : part;
};

/** Everything between who brings the paper and its appendices. */
const bodyRows = (context: PaperContext): readonly CoverRow[] => {
  const { own } = context;
  const row = (section: CoverSection, blocks = worded(context, section)): CoverRow =>
    field(labels.get(section) ?? '', blocks);
  const risk = [...paragraph(riskReference(context)), ...worded(context, 'cover-risk')];
  return [
    row('cover-summary'),
    row('cover-recommendations', recommendationBlocks(context)),
    row('cover-objective'),
    row('cover-financial'),
    field('Money asked for now', moneyAskedBlocks(context)),
    field('Conditions', conditionBlocks(context)),
    row('cover-legal'),
    row('cover-workforce'),
    row('cover-risk', risk),
    row('cover-equality', dutyBlocks(context, 'Impact assessment', own.equalityAssessment, 'cover-equality')),
    row(
      'cover-involvement',
      dutyBlocks(context, 'Involving patients and the public', own.publicInvolvement, 'cover-involvement'),
    ),
    row('cover-clinical'),
    row('cover-other-effects'),
    row('cover-conflicts'),
    row('cover-background-papers'),
  ];
};

const rowsOf = (context: PaperContext): readonly CoverRow[] => {
  const { own } = context;
  const date = own.execDate ? formatLongDate(own.execDate) : '';
  return [
    { kind: 'pair', left: shortField('Meeting', own.execMeeting), right: shortField('Date', date) },
    {
      kind: 'pair',
      left: shortField('Item', own.itemNumber, 'To be given'),
      right: shortField('Paper number', own.paperNumber, 'To be given'),
    },
    {
      kind: 'pair',
      left: shortField('Part', partText(context)),
      right: shortField('Marking', own.protectiveMarking, 'None'),
    },
    {
      kind: 'pair',
      left: shortField('Purpose', purposes[own.purpose]),
      right: shortField('Sponsor', own.sponsor),
    },
    field('Author', authorBlocks(context)),
    field('Clinical lead', plainBlocks(own.clinicalLead)),
    field('Considered by', plainBlocks(own.previouslyConsideredBy)),
    ...bodyRows(context),
  ];
};

/** A field whose first words are in bold and say so: of the whole field, or of the duty that it answers for. */
const isUnstated = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.strong === true && /not yet stated\.$/i.test(phraseText(block.phrase));

/** Labels of the fields that say nothing yet, in print order. */
export const unstatedOnCover = (context: PaperContext): readonly string[] =>
  rowsOf(context).flatMap((row) =>
    row.kind === 'field'
      ? isUnstated(row.blocks[0])
        ? [row.label]
        : []
      : [row.left, row.right].filter(({ text }) => text === notYetStated).map(({ label }) => label),
  );

/** "A. Scores and reasons": the cover's row already says that these are appendices. */
const appendixName = (title: string): string => title.replace(/^Appendix /, '');

/** The cover sheet: every field says something, or says plainly that it is not yet stated. The paper's title is above it. */
export const coverOf = (context: PaperContext, appendices: readonly string[]): Cover => ({
  rows: [...rowsOf(context), field('Appendices', paragraph([appendices.map(appendixName).join('; ')]))],
});
