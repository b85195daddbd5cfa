import { type Failure, failed } from '../../shared/contract/result.ts';
import { appraisalFrom } from '../../shared/records/aggregate.ts';
import { readAppraisalFile } from './appraisal-file.ts';
import { type CommandWorld, type ExitCode, onOneLine } from './commands/command-world.ts';
import { runMerge } from './commands/merge-command.ts';
import { runPaper } from './commands/paper-command.ts';
import { runAnalyse, runCheck } from './commands/print-commands.ts';
import { readCall } from './commands/read-call.ts';
import { runScoresheet } from './commands/scoresheet-command.ts';
import { usage } from './commands/usage.ts';
import { copiesIn } from './snapshots.ts';

/** Runs one command line, without the program's own name. Answers on `out`; one line on `err` when it cannot. */
export const runCommand = async (args: readonly string[], world: CommandWorld): Promise<ExitCode> => {
  const fail = (failure: Failure): ExitCode => {
    world.err(`${onOneLine(failure)}\n`);
    return 2;
  };
  const read = readCall(args);
  if (!read.ok) return fail(read.error);
  const call = read.value;
  if (call === 'help') {
    world.out(usage);
    return 0;
  }
  const opened = await readAppraisalFile(call.file, world.files, world.documents);
  if (!opened.ok) return fail(opened.error);
  const { file } = opened.value;
  const copies = copiesIn(file);
  if (!copies.ok) return fail(failed(copies.error.code, `${call.file}: ${copies.error.message}`));
  const appraisal = appraisalFrom(file.records);
  if ((call.command === 'scoresheet' || call.command === 'merge') && file.reproduces) {
    return fail(
      failed(
        'invalid-file',
        `${call.file} holds no more of the appraisal than its paper shows: the scorers are not in it.`,
        'Nothing was written. Ask its author for the .icoa.json file.',
      ),
    );
  }
  switch (call.command) {
    case 'analyse': {
      const printed = runAnalyse(appraisal, call.robustness, world);
      return printed.ok ? 0 : fail(printed.error);
    }
    case 'check':
      return runCheck(appraisal, world);
    case 'paper': {
      const printed = await runPaper(call, appraisal, file, world);
      return printed.ok ? 0 : fail(printed.error);
    }
    case 'scoresheet': {
      const written = await runScoresheet(call, appraisal, world);
      return written.ok ? 0 : fail(written.error);
    }
    case 'merge': {
      const merged = await runMerge(call, appraisal, file, world);
      return merged.ok ? merged.value : fail(merged.error);
    }
  }
};
