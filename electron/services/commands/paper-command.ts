import { done, type Failure, failed, type Result, refused } from '../../../shared/contract/result.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import type { ExchangeFile } from '../../../shared/records/exchange-file.ts';
import { count } from '../../../shared/text/lists.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { Files } from '../../ports.ts';
import { refusePaperPath } from '../appraisal-file.ts';
import { makePaper } from '../make-paper.ts';
import type { CommandWorld } from './command-world.ts';
import type { PaperCall } from './read-call.ts';

/** Asked before anything is drawn: the paper must not take the place of an appraisal, least of all of its own. */
const refuseOut = async ({ file, out, format }: PaperCall, files: Files): Promise<Failure | null> =>
  (await files.areSame(file, out))
    ? failed(
        'cannot-write',
        `${out} is the file that the paper is made from. Nothing was written.`,
        'Give the paper a name of its own.',
      )
    : refusePaperPath(out, format);

/** `ico paper`: makes and writes the paper, and prints where, its pages and how long it took. */
export const runPaper = async (
  call: PaperCall,
  appraisal: Appraisal,
  file: ExchangeFile,
  world: CommandWorld,
): Promise<Result<number>> => {
  const wrongPath = await refuseOut(call, world.files);
  if (wrongPath) return { ok: false, error: wrongPath };
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
