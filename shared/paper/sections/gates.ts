import { type Phrase, say } from '../../analysis/figure.ts';
import { inOrder } from '../../records/aggregate.ts';
import { type GateRecord, type GateResultRecord, gateResultId } from '../../records/gate.ts';
import { bullets, cell, paragraph, row, section, table, wordsColumn } from '../blocks.ts';
import { ownWords, type PaperContext, type PaperOption } from '../context.ts';
import type { Block, Section } from '../paper-model.ts';
import { recordText, recordWords, sentences } from '../phrases.ts';

/** How a result is printed: as a word, so that it reads in black and white. */
const resultWords: Readonly<Record<GateResultRecord['result'], string>> = {
  pass: 'Pass',
  fail: 'Fail',
  unknown: 'Unknown',
  'not-applicable': 'n/a',
};

const routeSentences = {
  bid: 'A bid to be a pilot is made, so the pilot gates bind.',
  join: 'The locality would join a pilot that exists, so the pilot gates are advisory.',
  local: 'The locality would go ahead by itself, so the pilot gates are advisory.',
} as const;

/** The result of an option at a gate; unknown where nobody has recorded one. */
const resultOf = ({ appraisal }: PaperContext, option: string, gate: string): GateResultRecord['result'] =>
  appraisal.gateResult.get(gateResultId(option, gate))?.result ?? 'unknown';

/** Gates of one kind in the user's order. */
const gatesOf = ({ appraisal }: PaperContext, kind: GateRecord['kind']): readonly GateRecord[] =>
  inOrder(appraisal, 'gate').filter((gate) => gate.kind === kind);

/** "G11 An employer for everyone": each a piece of its own, for what a person wrote is no figure. */
const gateName = ({ code, name }: GateRecord): Phrase => {
  const pieces = [code, name].map(recordWords).filter((words) => words !== '');
  return pieces.length === 0
    ? ['A gate without a name']
    : pieces.flatMap((words, at) => (at === 0 ? [words] : [' ', words]));
};

const gateGrid = (context: PaperContext, kind: GateRecord['kind'], caption: string): readonly Block[] =>
  table({
    id: `gates-${kind}`,
    caption,
    columns: [
      wordsColumn('Gate', 44),
      ...context.options.map(({ letter }) => wordsColumn(letter, 56 / context.options.length)),
    ],
    rows: gatesOf(context, kind).map((gate) =>
      row(
        cell(gateName(gate)),
        context.options.map(({ id }) => {
          const result = resultOf(context, id, gate.id);
          return cell(resultWords[result], result === 'fail');
        }),
      ),
    ),
    note: null,
  });

/** Results that need a word: every fail, and what is unknown at the gates of legal and local viability. */
const reasonRows = (context: PaperContext) =>
  [...gatesOf(context, 'viability'), ...gatesOf(context, 'pilot')].flatMap((gate) =>
    context.options.flatMap(({ id, letter }) => {
      const held = context.appraisal.gateResult.get(gateResultId(id, gate.id));
      const result = resultOf(context, id, gate.id);
      if (result !== 'fail' && (result !== 'unknown' || gate.kind === 'pilot')) return [];
      const reason = held ? recordText(held.reason) : [];
      return [
        row(cell(gateName(gate)), [
          cell(letter),
          cell(resultWords[result], result === 'fail'),
          cell(reason.length > 0 ? reason : 'No reason is given'),
        ]),
      ];
    }),
  );

/** What is said of one option, in this order. */
const findingsInOrder = [
  'gates-unrecorded',
  'gates-failed',
  'gates-unknown',
  'gates-passed',
  'employer-missing',
  'employer-unconfirmed',
  'gates-advisory',
  'population',
];

/** How one option stands, in the analysis's own sentences. An option that passes is told so, as one that fails is. */
const standingPhrase = ({ analysis }: PaperContext, { id, letter }: PaperOption): Phrase => {
  const own = analysis.findings.filter(
    ({ kind, records }) =>
      kind === 'gates' && records.some((place) => place.type === 'option' && place.id === id),
  );
  const said = findingsInOrder.flatMap((name) => own.filter((held) => held.id.startsWith(name)));
  const viability = analysis.gates.find(({ option }) => option === id)?.viability;
  const passes = viability === 'pass' && !said.some((held) => held.id === 'gates-passed');
  return sentences([
    passes ? say`${letter} passes every viability gate that applies.` : [],
    ...said.map(({ phrase }) => phrase),
  ]);
};

/**
 * Who passes which must-have: legal and local viability apart from being eligible as a pilot. Null while there is
 * neither a gate nor a word of the author's.
 */
export const gatesSection = (context: PaperContext): Section | null => {
  const { appraisal, own } = context;
  if (appraisal.gate.size === 0 && !ownWords(context, 'gates')) return null;
  const pilot = gatesOf(context, 'pilot').length > 0;
  return section(context, {
    id: 'gates',
    blocks:
      appraisal.gate.size === 0
        ? []
        : context.options.length === 0
          ? paragraph(['There is no option on the short list to hold against the gates.'])
          : [
              ...paragraph(
                say`A gate is a must-have: no score makes up for one that is failed. ${pilot ? routeSentences[own.route] : ''}`,
              ),
              ...bullets(
                context.options
                  .map((option) => standingPhrase(context, option))
                  .filter((phrase) => phrase.length > 0),
              ),
              ...gateGrid(context, 'viability', 'Legal and local viability, gate by gate'),
              ...gateGrid(context, 'pilot', 'Being eligible as a pilot, gate by gate'),
              ...table({
                id: 'gate-reasons',
                caption: 'Why a gate is failed, or a gate of viability not known',
                columns: [
                  wordsColumn('Gate', 28),
                  wordsColumn('Option', 8),
                  wordsColumn('Result', 11),
                  wordsColumn('Reason'),
                ],
                rows: reasonRows(context),
                note: null,
              }),
            ],
  });
};
