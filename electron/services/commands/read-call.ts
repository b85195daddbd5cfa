import { parseArgs } from 'node:util';
import type { RobustnessSettings } from '../../../shared/analysis/analysis-robustness.ts';
import {
  type AttachmentKind,
  attachmentKind,
  type PaperFormat,
  paperFormat,
} from '../../../shared/contract/channels.ts';
import { done, type Result } from '../../../shared/contract/result.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { misused } from '../misused.ts';
import { givenRobustnessFlags, readRobustnessFlags, robustnessOptions } from '../robustness-flags.ts';

interface OnFile {
  readonly file: string;
}

export interface AnalyseCall extends OnFile {
  readonly command: 'analyse';
  /** The random test that was asked for beside the usual ones. */
  readonly robustness: RobustnessSettings | null;
}

export interface CheckCall extends OnFile {
  readonly command: 'check';
}

export interface PaperCall extends OnFile {
  readonly command: 'paper';
  readonly out: string;
  readonly format: PaperFormat;
  readonly attach: AttachmentKind;
}

export interface ScoresheetCall extends OnFile {
  readonly command: 'scoresheet';
  /** The folder. */
  readonly out: string;
  readonly filled: boolean;
}

export interface MergeCall extends OnFile {
  readonly command: 'merge';
  readonly sheets: readonly string[];
  readonly out: string;
  readonly held: boolean;
}

export type Call = AnalyseCall | CheckCall | PaperCall | ScoresheetCall | MergeCall;
type Command = Call['command'];

/** What each command does with its file, as a sentence asks for one. */
const doings: Readonly<Record<Command, string>> = {
  analyse: 'analyse',
  check: 'check',
  paper: 'print',
  scoresheet: 'make scoresheets of',
  merge: 'merge into',
};

const isCommand = (name: string | undefined): name is Command =>
  name !== undefined && Object.hasOwn(doings, name);

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    tokens: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      out: { type: 'string' },
      attach: { type: 'string' },
      filled: { type: 'boolean' },
      held: { type: 'boolean' },
      ...robustnessOptions,
    },
  });

type Given = ReturnType<typeof parse>;

/** A flag that says one thing and then another; `parseArgs` would take the last. */
const givenTwice = ({ tokens }: Given): string | undefined => {
  const names = tokens.flatMap((token) => (token.kind === 'option' && token.value ? [token.name] : []));
  return names.find((name, place) => names.indexOf(name) < place);
};

const flagsOf: Readonly<Record<'out' | 'attach' | 'filled' | 'held', readonly Command[]>> = {
  out: ['paper', 'scoresheet', 'merge'],
  attach: ['paper'],
  filled: ['scoresheet'],
  held: ['merge'],
};

/** The first flag that belongs to another command, in a sentence; null when there is none. */
const strayFlag = (command: Command, { values }: Given): string | null => {
  const [asks] = givenRobustnessFlags(values);
  const owned: readonly (readonly [flag: string, commands: readonly Command[]])[] = [
    ...(['out', 'attach', 'filled', 'held'] as const).flatMap((flag) =>
      values[flag] === undefined ? [] : [[`--${flag}`, flagsOf[flag]] as const],
    ),
    ...(asks === undefined ? [] : [[asks, ['analyse']] as const]),
  ];
  const stray = owned.find(([, commands]) => !commands.includes(command));
  if (!stray) return null;
  const [flag, commands] = stray;
  const names = joinNames(commands.map((name) => `"${name}"`));
  return `${flag} belongs to the command${commands.length === 1 ? '' : 's'} ${names}, not to "${command}".`;
};

/** What a path's last name ends in, in small letters, without the dot. */
const endingOf = (path: string): string => /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

const readPaper = (file: string, { values }: Given): Result<PaperCall> => {
  const { out } = values;
  if (!out) return misused('Say where the paper goes: --out PATH.');
  const attach = attachmentKind.safeParse(values.attach ?? 'paper');
  if (!attach.success) return misused('--attach takes "paper", "full" or "none".');
  const ending = endingOf(out);
  const known = paperFormat.safeParse(ending);
  // An appraisal's own name is refused later, with a sentence that says so.
  if (!known.success && ending !== 'json') {
    return misused(`"${out}" says no form: --out ends in .pdf, .docx, .html or .xlsx.`);
  }
  const format = known.data ?? 'pdf';
  if (format !== 'pdf' && values.attach !== undefined) {
    return misused(`--attach belongs to a PDF: a .${format} file carries no appraisal.`);
  }
  return done({ command: 'paper', file, out, format, attach: attach.data });
};

const readMerge = (file: string, sheets: readonly string[], { values }: Given): Result<MergeCall> => {
  const { out, held = false } = values;
  if (sheets.length === 0) return misused('Say which scoresheets to merge, after the appraisal.');
  if (!out) return misused('Say where the merged appraisal goes: --out FILE2.');
  if (endingOf(out) !== 'json') {
    return misused(`"${out}" is no name for an appraisal: --out ends in .icoa.json.`);
  }
  return done({ command: 'merge', file, sheets, out, held });
};

/** What a command line asks for, without the program's own name; in a sentence, what is wrong with it. */
export const readCall = (args: readonly string[]): Result<Call | 'help'> => {
  let given: Given;
  try {
    given = parse(args);
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : '').split('. ');
    return misused(`${sentence.replace(/\.$/, '')}.`);
  }
  const { values, positionals } = given;
  const [command, file, ...rest] = positionals;
  if (values.help || (command === 'help' && file === undefined)) return done('help');
  if (!isCommand(command)) {
    return misused(command === undefined ? 'Say what to do.' : `There is no command "${command}".`);
  }
  if (file === undefined) return misused(`Say which file to ${doings[command]}.`);
  if (rest.length > 0 && command !== 'merge') {
    return misused(`One file at a time: "${rest[0]}" is one too many.`);
  }
  const stray = strayFlag(command, given);
  if (stray !== null) return misused(stray);
  const twice = givenTwice(given);
  if (twice !== undefined) return misused(`--${twice} is given twice.`);
  switch (command) {
    case 'analyse': {
      const robustness = readRobustnessFlags(values);
      return robustness.ok ? done({ command, file, robustness: robustness.value }) : robustness;
    }
    case 'check':
      return done({ command, file });
    case 'paper':
      return readPaper(file, given);
    case 'scoresheet':
      return values.out
        ? done({ command, file, out: values.out, filled: values.filled ?? false })
        : misused('Say which folder the scoresheets go into: --out FOLDER.');
    case 'merge':
      return readMerge(file, rest, given);
  }
};
