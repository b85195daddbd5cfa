import { type Phrase, say } from '../../analysis/figure.ts';
import { formatDate, formatTime } from '../../text/dates.ts';
import { cell, row, table, wordsColumn } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import { checksumName, type PaperEdition } from '../edition.ts';
import type { Section } from '../paper-model.ts';
import { capitalised, counted, countOf, recordWords } from '../phrases.ts';

const insideWords: Readonly<Record<PaperEdition['attachment'], string>> = {
  paper:
    'The appraisal behind this paper, with no more in it than the paper shows: open the file in the app to work the figures out again.',
  full: 'A full copy of the appraisal, with what each scorer gave and how it was changed. It holds more than the paper shows: pass it on with care.',
  none: 'Nothing: the appraisal cannot be opened again from this file.',
};

/** Characters in a group of the checksum: so that it breaks over lines, and can be read out. */
const hashGroup = 8;

/** "9f86d081 884c7d65 …" */
const inGroups = (hash: string): string => hash.match(new RegExp(`.{1,${hashGroup}}`, 'g'))?.join(' ') ?? '';

const dayOf = (instant: string): string => formatDate(instant.slice(0, 10));

const issuedPhrase = ({ issued }: PaperEdition): Phrase => {
  if (!issued) return ['Not issued: this is a draft.'];
  const name = recordWords(issued.name);
  const changes = countOf(issued.changesSince, 'count: changes since the paper was issued');
  const since =
    issued.changesSince === 0
      ? ['Nothing has been changed since.']
      : say`Changed since issued: ${counted(changes, 'change')}.`;
  return say`${name === '' ? 'Issued' : name}, ${dayOf(issued.at)}, ${formatTime(issued.at)} UTC. ${since}`;
};

/** How many weights and scores were changed once the ranking had been seen, as far as the change log shows it. */
const changedPhrase = ({ conduct }: PaperContext): Phrase => {
  if (!conduct) return ['The record does not show it: there is no change log behind this paper.'];
  const { revealed, weightsAfterReveal, scoresAfterReveal } = conduct;
  if (!revealed) {
    return [
      'None on record: the change log shows no look at the ranking before weights were locked and scores complete. What was changed once it was open to all is in the history.',
    ];
  }
  const first = dayOf(revealed.at);
  if (weightsAfterReveal + scoresAfterReveal === 0) return say`None since it was first seen on ${first}.`;
  const number = (value: number, kind: 'weight' | 'score') =>
    value === 0
      ? say`no ${kind}`
      : counted(countOf(value, `count: ${kind}s changed after the ranking was seen`), kind);
  return say`${capitalised(number(weightsAfterReveal, 'weight'))} and ${number(scoresAfterReveal, 'score')} since it was first seen on ${first}.`;
};

/** Which state of the appraisal this is, what travels inside the file, and how scoring went after the ranking was seen. */
export const versionAppendix = (context: PaperContext): Section => {
  const { drawnAt, edition } = context;
  const rows: readonly (readonly [label: Phrase, phrase: Phrase])[] = [
    [['Drawn'], say`${dayOf(drawnAt)}, from the appraisal as it stood then.`],
    ...(edition
      ? [
          [['Issued'], issuedPhrase(edition)] as const,
          [['Inside this file'], [insideWords[edition.attachment]]] as const,
          ...(edition.sha256 === null
            ? []
            : [[[checksumName, ' of the appraisal inside'], [inGroups(edition.sha256)]] as const]),
          ...(edition.issued
            ? [[[checksumName, ' of the issued snapshot'], [inGroups(edition.issued.contentHash)]] as const]
            : []),
        ]
      : []),
    [['Changed once the ranking was seen early'], changedPhrase(context)],
  ];
  return {
    id: 'appendix-version',
    number: null,
    title: 'Version',
    blocks: table({
      id: 'version',
      caption: 'Which state of the appraisal this paper was made from',
      columns: [wordsColumn('What', 26), wordsColumn('This paper')],
      rows: rows.map(([label, phrase]) => row(cell(label), [cell(phrase)])),
      note: null,
    }),
  };
};
