import { type Phrase, phraseText, say } from '../../analysis/figure.ts';
import { inOrder } from '../../records/aggregate.ts';
import { type GateRecord, type GateResultRecord, gateResultId } from '../../records/gate.ts';
import {
  bullets,
  cell,
  chunks,
  groupRow,
  paragraph,
  row,
  section,
  table,
  unlessWorded,
  wordsColumn,
} from '../blocks.ts';
import { leaderOf, type PaperContext, type PaperOption } from '../context.ts';
import type { Block, PaperCell, Section } from '../paper-model.ts';
import { joinPhrases, namesPhrase, recordText, recordWords, sentences } from '../phrases.ts';

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

/** Options beside each other in the grid with the reasons; more leave no room for those. */
const optionsWithReasons = 4;

/** Options beside each other in a grid without reasons. */
const optionsPerGrid = 8;

type Result = GateResultRecord['result'];

interface Judged {
  readonly gate: GateRecord;
  readonly results: readonly GateResultRecord['result'][];
}

const judged = (context: PaperContext, kind: GateRecord['kind']): readonly Judged[] =>
  gatesOf(context, kind).map((gate) => ({
    gate,
    results: context.options.map(({ id }) => resultOf(context, id, gate.id)),
  }));

const inQuestion = ({ results }: Judged): boolean =>
  results.some((result) => result === 'fail' || result === 'unknown');

const markOf = { pass: 'pass', fail: 'fail', unknown: 'unknown', 'not-applicable': null } as const;

/** Whether an option is let pass a gate about employers although not every employer it names has confirmed. */
const isReserved = ({ analysis }: PaperContext, { id }: PaperOption, gate: GateRecord, result: Result) =>
  result === 'pass' &&
  /employ/i.test(gate.name) &&
  analysis.gates.some(({ option, unresolved }) => option === id && unresolved.length > 0);

const resultCell = (context: PaperContext, option: PaperOption, gate: GateRecord): PaperCell => {
  const result = resultOf(context, option.id, gate.id);
  const mark = markOf[result];
  const words = isReserved(context, option, gate, result)
    ? cell('Pass, not all confirmed')
    : cell(resultWords[result], result === 'fail');
  return mark ? { ...words, mark } : words;
};

/**
 * Why an option fails a gate, is not known at one of legal and local viability, or passes with a reservation: those need
 * a word. Of the option in front, what is not known needs one everywhere.
 */
const reasonOf = (context: PaperContext, option: PaperOption, gate: GateRecord): Phrase | null => {
  const result = resultOf(context, option.id, gate.id);
  const held = context.appraisal.gateResult.get(gateResultId(option.id, gate.id));
  const reason = held ? recordText(held.reason) : [];
  const wanted = result === 'fail' || (result === 'unknown' && gate.kind === 'viability');
  if (wanted) return reason.length > 0 ? reason : ['No reason is given.'];
  const further =
    isReserved(context, option, gate, result) ||
    (result === 'unknown' && option.id === leaderOf(context)?.id);
  return further && reason.length > 0 ? reason : null;
};

const reasonsOf = (context: PaperContext, gate: GateRecord): Phrase =>
  sentences(
    context.options.flatMap((option) => {
      const reason = reasonOf(context, option, gate);
      return reason ? [say`${option.letter}: ${reason}`] : [];
    }),
  );

/** Gates in one row of the grid: those on which every option stands alike, where none needs a reason. */
const gridRows = (
  context: PaperContext,
  kind: GateRecord['kind'],
): readonly { readonly names: readonly Phrase[]; readonly held: Judged; readonly reasons: Phrase }[] => {
  const rows: { readonly names: Phrase[]; readonly held: Judged; readonly reasons: Phrase }[] = [];
  for (const held of judged(context, kind).filter(inQuestion)) {
    const reasons = reasonsOf(context, held.gate);
    const alike = rows.find(
      (row) =>
        row.reasons.length === 0 && reasons.length === 0 && `${row.held.results}` === `${held.results}`,
    );
    if (alike) alike.names.push(gateName(held.gate));
    else rows.push({ names: [gateName(held.gate)], held, reasons });
  }
  return rows;
};

const gridCaption = ({ analysis, options }: PaperContext): string => {
  const standing = (id: string) => analysis.gates.find(({ option }) => option === id)?.viability;
  if (options.every(({ id }) => standing(id) === 'unrecorded')) return 'Gates that are still in question';
  const passing = options.filter(({ id }) => standing(id) === 'pass');
  if (passing.length === 0) return 'No option passes every gate of viability yet';
  if (passing.length === options.length) return 'Every option passes every gate of viability';
  const letters = phraseText(namesPhrase(passing.map(({ letter }) => letter)));
  return passing.length === 1
    ? `Only ${letters} passes every gate of viability`
    : `Only ${letters} pass every gate of viability`;
};

/** "Not in the table, as every option passes them or they do not apply: G7 No private lead; G12 …." */
const settledPhrase = (context: PaperContext): Phrase => {
  const names = [...judged(context, 'viability'), ...judged(context, 'pilot')]
    .filter((held) => !inQuestion(held))
    .map(({ gate }) => gateName(gate));
  return names.length === 0 ? [] : say`Every option passes, or need not meet, ${joinPhrases(names)}.`;
};

const gateGrid = (context: PaperContext, part: readonly PaperOption[], index: number): readonly Block[] => {
  const { own } = context;
  const withReasons = context.options.length <= optionsWithReasons;
  const share = withReasons ? 12 : Math.min(14, 64 / part.length);
  const columns = [
    wordsColumn('Gate', withReasons ? 21 + 6 * (optionsWithReasons - part.length) : undefined),
    ...part.map(({ letter }) => wordsColumn(letter, share)),
    ...(withReasons ? [wordsColumn('Why failed, or not known')] : []),
  ];
  const rowsOf = (kind: GateRecord['kind'], title: string, about: string) => {
    const rows = gridRows(context, kind);
    return rows.length === 0
      ? []
      : [
          groupRow(title, [about], columns.length),
          ...rows.map(({ names, held, reasons }) =>
            row(cell(joinPhrases(names)), [
              ...part.map((option) => resultCell(context, option, held.gate)),
              ...(withReasons ? [cell(reasons)] : []),
            ]),
          ),
        ];
  };
  return table({
    id: index === 0 ? 'gates' : `gates-${index}`,
    caption: `${gridCaption(context)}${index === 0 ? '' : ', continued'}`,
    columns,
    rows: [
      ...rowsOf('viability', 'Legal and local viability.', 'These always bind.'),
      ...rowsOf(
        'pilot',
        'Being eligible as a pilot.',
        own.route === 'bid' ? 'These bind, as a bid is made.' : 'These are advisory.',
      ),
    ],
    note: null,
  });
};

/** The reasons in a list of their own, where the grid has no room for them. */
const reasonsTable = (context: PaperContext): readonly Block[] =>
  context.options.length <= optionsWithReasons
    ? []
    : table({
        id: 'gate-reasons',
        caption: 'Why a gate is failed, or not known',
        columns: [
          wordsColumn('Gate', 28),
          wordsColumn('Option', 8),
          wordsColumn('Result', 12),
          wordsColumn('Reason'),
        ],
        rows: [...gatesOf(context, 'viability'), ...gatesOf(context, 'pilot')].flatMap((gate) =>
          context.options.flatMap((option) => {
            const reason = reasonOf(context, option, gate);
            return reason
              ? [
                  row(cell(gateName(gate)), [
                    cell(option.letter),
                    resultCell(context, option, gate),
                    cell(reason),
                  ]),
                ]
              : [];
          }),
        ),
        note: null,
      });

/** What is said of one option, in this order. Who employs whom is said under workforce; what is advisory, in the grid. */
const findingsInOrder = ['gates-unrecorded', 'gates-failed', 'gates-unknown', 'gates-passed', 'population'];

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

/** Who passes which must-have: legal and local viability apart from being eligible as a pilot. */
export const gatesSection = (context: PaperContext): Section => {
  const { appraisal, own } = context;
  const pilot = gatesOf(context, 'pilot').length > 0;
  return section(context, {
    id: 'gates',
    blocks:
      appraisal.gate.size === 0
        ? unlessWorded(
            context,
            'gates',
            'No gates are recorded yet: nothing says which options are lawful and viable here.',
          )
        : context.options.length === 0
          ? paragraph(['There is no option on the short list to hold against the gates.'])
          : [
              ...paragraph(
                sentences([
                  ['A gate is a must-have: no score makes up for one that is failed.'],
                  pilot ? [routeSentences[own.route]] : [],
                  settledPhrase(context),
                ]),
              ),
              ...bullets(
                context.options
                  .map((option) => standingPhrase(context, option))
                  .filter((phrase) => phrase.length > 0),
              ),
              ...chunks(
                context.options,
                context.options.length <= optionsWithReasons ? optionsWithReasons : optionsPerGrid,
              ).flatMap((part, index) => gateGrid(context, part, index)),
              ...reasonsTable(context),
            ],
  });
};
