import { join } from 'node:path';
import { done, type Result, refused } from '../../../shared/contract/result.ts';
import { type Appraisal, inOrder } from '../../../shared/records/aggregate.ts';
import { peopleIn } from '../../../shared/records/assessor.ts';
import { count } from '../../../shared/text/lists.ts';
import { plannedSheets, type SheetToWrite, writeScoresheets } from '../scoresheet-files.ts';
import type { CommandWorld } from './command-world.ts';
import type { ScoresheetCall } from './read-call.ts';

/** `ico scoresheet`: a file for each scorer, one line each, and how many. Where one is there already, none is written. */
export const runScoresheet = async (
  { file, out, filled }: ScoresheetCall,
  appraisal: Appraisal,
  world: CommandWorld,
): Promise<Result<number>> => {
  const scorers = inOrder(appraisal, 'assessor')
    .filter((scorer) => peopleIn(scorer) === 1)
    .map(({ id }) => id);
  if (scorers.length === 0) {
    return refused(
      'not-found',
      `${file}: Nobody is named who scores, so there is no scoresheet to make.`,
      'Add the scorers to the appraisal first.',
    );
  }
  const making = { madeAt: world.clock.now(), filled };
  const planned = plannedSheets(appraisal, scorers);
  if (!planned.ok) {
    const { code, message, next } = planned.error;
    return refused(code, `${file}: ${message}`, next);
  }
  const sheets = planned.value.map(
    ({ assessor, name }): SheetToWrite => ({ assessor, path: join(out, name) }),
  );
  for (const { path } of sheets) {
    if (!(await world.files.isFree(path))) {
      return refused(
        'cannot-write',
        `${path} is there already, and may hold somebody's scores. Nothing was written.`,
        'Name another folder with --out.',
      );
    }
  }
  const written = await writeScoresheets(appraisal, sheets, making, {
    ...world,
    onWritten: ({ path }) => world.out(`${path}\n`),
  });
  if (!written.ok) return written;
  world.out(`${count(written.value.files, 'scoresheet')} in ${out}\n`);
  return done(written.value.files);
};
