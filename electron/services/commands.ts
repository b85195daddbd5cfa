import { parseArgs } from 'node:util';
import { analyse } from '../../shared/analysis/analyse.ts';
import type { RobustnessSettings } from '../../shared/analysis/analysis-robustness.ts';
import { completenessProblems } from '../../shared/checks/completeness.ts';
import {
  type AttachmentKind,
  attachmentKind,
  type PaperFormat,
  paperFormat,
} from '../../shared/contract/channels.ts';
import { done, type Failure, failed, type Result, refused } from '../../shared/contract/result.ts';
import { type Appraisal, appraisalFrom } from '../../shared/records/aggregate.ts';
import type { ExchangeFile } from '../../shared/records/exchange-file.ts';
import type { Problem } from '../../shared/records/problem.ts';
import { count } from '../../shared/text/lists.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import type { Clock, Documents, Files, PaperPrinter } from '../ports.ts';
import { readAppraisalFile, refusePaperPath } from './appraisal-file.ts';
import { makePaper } from './make-paper.ts';
import { misused } from './misused.ts';
import { givenRobustnessFlags, readRobustnessFlags, robustnessOptions } from './robustness-flags.ts';
import { copiesIn } from './snapshots.ts';

/** What the commands need of the world. */
export interface CommandWorld {
  readonly files: Files;
  readonly documents: Documents;
  readonly printer: PaperPrinter;
  readonly clock: Clock;
  /** Milliseconds since some fixed moment. */
  readonly elapsed: () => number;
  readonly out: (text: string) => void;
  readonly err: (line: string) => void;
}

/** 0: done, nothing to complain of · 1: `check` found problems · 2: could not be done; stderr says why. */
export type ExitCode = 0 | 1 | 2;

export const usage = `Usage:
  ico analyse FILE               print everything the analysis computes, as one JSON document;
                                 with any of these, a random test of the ranking made so, as robustness.asked:
        --iterations N           so many runs, 1 to 10,000,000 (usual: 10000)
        --seed N                 where chance begins, 0 to 4,294,967,295 (usual: 1): same seed, same answer
        --weights HOW            free: any weights at all; ranked: any that keep the order of the agreed ones;
                                 around:50: each agreed weight within ±50 per cent of itself (usual);
                                 sets: one of the stated weight sets in each run
        --scores HOW             exact: as they stand; around:10: within ±10 points (usual);
                                 ranges: between the low and the high given; spread: as far as scorers differ
        --shape SHAPE            uniform: any value in the range equally likely (usual);
                                 triangular: the score itself the likeliest
  ico check FILE                 print what is missing for a paper, one problem a line: code, record,
                                 "needed" or "advice", sentence
  ico paper FILE --out PATH      write the options appraisal paper in the form that PATH's ending names:
                                 .pdf, .docx (Word), .html (one file, no script) or .xlsx (figures with formulas);
                                 what a PDF carries:
        --attach paper           an appraisal that holds no more than the paper shows (usual)
        --attach full            everything: individual scores, names and history
        --attach none            nothing

FILE is an .icoa.json file, or a paper (PDF) with an appraisal inside.
Exit code: 0 done, 1 the check found problems, 2 it could not be done; the reason is on stderr.
`;

interface Call {
  readonly command: 'analyse' | 'check' | 'paper';
  readonly file: string;
  readonly out: string;
  readonly format: PaperFormat;
  readonly attach: AttachmentKind;
  /** The random test that was asked for beside the usual ones. */
  readonly robustness: RobustnessSettings | null;
}

const onOneLine = ({ message, next }: Failure): string => `${message} ${next}`.replace(/\s*\n\s*/g, ' ');

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    tokens: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      out: { type: 'string' },
      attach: { type: 'string' },
      ...robustnessOptions,
    },
  });

/** A flag that says one thing and then another; `parseArgs` would take the last. */
const givenTwice = ({ tokens }: ReturnType<typeof parse>): string | undefined => {
  const names = tokens.flatMap((token) => (token.kind === 'option' && token.value ? [token.name] : []));
  return names.find((name, place) => names.indexOf(name) < place);
};

/** What a path's last name ends in, in small letters, without the dot. */
const endingOf = (path: string): string => /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

const readCall = (args: readonly string[]): Result<Call | 'help'> => {
  let given: ReturnType<typeof parse>;
  try {
    given = parse(args);
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : '').split('. ');
    return misused(`${sentence.replace(/\.$/, '')}.`);
  }
  const { values, positionals } = given;
  const [command, file, ...rest] = positionals;
  if (values.help || (command === 'help' && file === undefined)) return { ok: true, value: 'help' };
  if (command !== 'analyse' && command !== 'check' && command !== 'paper') {
    return misused(command === undefined ? 'Say what to do.' : `There is no command "${command}".`);
  }
  if (file === undefined) return misused(`Say which file to ${command === 'paper' ? 'print' : command}.`);
  if (rest.length > 0) return misused(`One file at a time: "${rest[0]}" is one too many.`);
  if (command !== 'paper' && (values.out !== undefined || values.attach !== undefined)) {
    return misused(`--out and --attach belong to the command "paper", not to "${command}".`);
  }
  const [asks] = givenRobustnessFlags(values);
  if (command !== 'analyse' && asks !== undefined) {
    return misused(`${asks} belongs to the command "analyse", not to "${command}".`);
  }
  const twice = givenTwice(given);
  if (twice !== undefined) return misused(`--${twice} is given twice.`);
  if (command === 'paper' && !values.out) return misused('Say where the paper goes: --out PATH.');
  const attach = attachmentKind.safeParse(values.attach ?? 'paper');
  if (!attach.success) return misused('--attach takes "paper", "full" or "none".');
  const ending = endingOf(values.out ?? '');
  const known = paperFormat.safeParse(ending);
  // An appraisal's own name is refused later, with a sentence that says so.
  if (command === 'paper' && !known.success && ending !== 'json') {
    return misused(`"${values.out}" says no form: --out ends in .pdf, .docx, .html or .xlsx.`);
  }
  const format = known.data ?? 'pdf';
  if (format !== 'pdf' && values.attach !== undefined) {
    return misused(`--attach belongs to a PDF: a .${format} file carries no appraisal.`);
  }
  const robustness = readRobustnessFlags(values);
  if (!robustness.ok) return robustness;
  return {
    ok: true,
    value: {
      command,
      file,
      out: values.out ?? '',
      format,
      attach: attach.data,
      robustness: robustness.value,
    },
  };
};

/** Prints the analysis, with the random test that was asked for; nothing, where that one cannot be made. */
const runAnalyse = (
  appraisal: Appraisal,
  asked: RobustnessSettings | null,
  { out }: CommandWorld,
): Result<null> => {
  const analysis = analyse(appraisal, asked === null ? {} : { asked });
  const { robustness } = analysis;
  if (asked !== null && robustness.asked === null) {
    return refused(
      'not-found',
      `The random test that was asked for cannot be made. ${robustness.problem ?? ''}`.trim(),
      'Without flags, everything else is printed.',
    );
  }
  out(`${JSON.stringify(analysis, null, 2)}\n`);
  return done(null);
};

/** Whether a paper waits for it, or can go without. */
const weightOf = (severity: Problem['severity']): string => (severity === 'soft' ? 'advice' : 'needed');

const runCheck = (appraisal: Appraisal, { out }: CommandWorld): ExitCode => {
  // With the strength of the result, as the paper itself is checked.
  const problems = completenessProblems(appraisal, analyse(appraisal).strength);
  for (const { code, record, severity, sentence } of problems) {
    const about = record ? `${record.type} ${record.id}` : '-';
    out(`${code}  ${about}  ${weightOf(severity)}  ${sentence}\n`);
  }
  return problems.length === 0 ? 0 : 1;
};

/** Asked before anything is drawn: the paper must not take the place of an appraisal, least of all of its own. */
const refuseOut = async ({ file, out, format }: Call, files: Files): Promise<Failure | null> =>
  (await files.areSame(file, out))
    ? failed(
        'cannot-write',
        `${out} is the file that the paper is made from. Nothing was written.`,
        'Give the paper a name of its own.',
      )
    : refusePaperPath(out, format);

const runPaper = async (call: Call, appraisal: Appraisal, file: ExchangeFile, world: CommandWorld) => {
  const wrongPath = await refuseOut(call, world.files);
  if (wrongPath) return { ok: false as const, error: wrongPath };
  const start = world.elapsed();
  const paper = await makePaper(
    appraisal,
    {
      format: call.format,
      attachment: call.attach,
      drawnAt: world.clock.now(),
      history: file.history ?? [],
      snapshots: file.snapshots ?? [],
    },
    world,
  );
  if (!paper.ok) return paper;
  // Nothing here stops it.
  if (paper.value.outcome === 'cancelled') return done(0);
  const written = await world.files.write(call.out, paper.value.bytes);
  if (!written.ok) {
    const { code, message } = written.error;
    return code === 'cannot-write'
      ? refused(code, message, 'The appraisal is unchanged. Name another place with --out.')
      : written;
  }
  const seconds = formatNumber((world.elapsed() - start) / 1000, 1);
  const pages = paper.value.pages === null ? '' : `${count(paper.value.pages, 'page')}, `;
  world.out(`${call.out}: ${pages}${seconds} s\n`);
  return written;
};

/** Runs one command line, without the program's own name. Answers on `out`; one line on `err` when it cannot. */
export const runCommand = async (args: readonly string[], world: CommandWorld): Promise<ExitCode> => {
  const fail = (failure: Failure): ExitCode => {
    world.err(`${onOneLine(failure)}\n`);
    return 2;
  };
  const call = readCall(args);
  if (!call.ok) return fail(call.error);
  if (call.value === 'help') {
    world.out(usage);
    return 0;
  }
  const read = await readAppraisalFile(call.value.file, world.files, world.documents);
  if (!read.ok) return fail(read.error);
  const { file } = read.value;
  const copies = copiesIn(file);
  if (!copies.ok) return fail(failed(copies.error.code, `${call.value.file}: ${copies.error.message}`));
  const appraisal = appraisalFrom(file.records);
  switch (call.value.command) {
    case 'analyse': {
      const printed = runAnalyse(appraisal, call.value.robustness, world);
      return printed.ok ? 0 : fail(printed.error);
    }
    case 'check':
      return runCheck(appraisal, world);
    case 'paper': {
      const printed = await runPaper(call.value, appraisal, file, world);
      return printed.ok ? 0 : fail(printed.error);
    }
  }
};
