import { join } from 'node:path';
import { failed, type Result, refused } from '../../shared/contract/result.ts';
import { type Appraisal, inOrder } from '../../shared/records/aggregate.ts';
import { peopleIn } from '../../shared/records/assessor.ts';
import { buildScoresheet, scoresheetStem } from '../../shared/scoresheet/build-scoresheet.ts';
import { scoredCriteria } from '../../shared/scoresheet/sheet-context.ts';
import { count } from '../../shared/text/lists.ts';
import { type Documents, type Files, PortFailure, WorkCancelled } from '../ports.ts';
import { oneLine, readableStem, toldApart } from './file-names.ts';

/** What the name of a scoresheet's file ends in. */
const sheetEnding = '.xlsx';

/** What a scoresheet is made with. */
export interface SheetMaking {
  /** ISO instant. */
  readonly madeAt: string;
  /** With the scores that have been given so far, to be gone over; or blank. */
  readonly filled: boolean;
}

/** One scorer's file, before it is written. */
export interface PlannedSheet {
  readonly assessor: string;
  readonly name: string;
}

const askedAbout = (appraisal: Appraisal) => ({
  shortListed: inOrder(appraisal, 'option').filter(({ shortListed }) => shortListed).length,
  scored: scoredCriteria(appraisal).length,
});

/**
 * A name for each scorer's file, of which no two are one; those of two scorers who are called the same are told apart.
 *
 * @returns `not-found` where somebody of them is not in the appraisal, or nothing is there to be scored
 */
export const plannedSheets = (
  appraisal: Appraisal,
  assessors: readonly string[],
): Result<readonly PlannedSheet[]> => {
  const asked = [...new Set(assessors)];
  const each = asked.flatMap((id) => appraisal.assessor.get(id) ?? []);
  if (each.length < asked.length) {
    return refused(
      'not-found',
      'One of these scorers is no longer in the appraisal.',
      'Nothing was written. Choose the scorers again.',
    );
  }
  const group = each.find((one) => peopleIn(one) > 1);
  if (group) {
    return refused(
      'not-found',
      `A scoresheet is one person’s, and ${oneLine(group.name, 200)} speaks for several.`,
      'Nothing was written. Choose the scorers again.',
    );
  }
  const { shortListed, scored } = askedAbout(appraisal);
  if (shortListed === 0 || scored === 0) {
    return refused(
      'not-found',
      'There is nothing to score yet: a scoresheet asks about options on the short list and criteria that people judge.',
      'Nothing was written. Add what is missing first.',
    );
  }
  const names = toldApart(each.map((assessor) => readableStem(scoresheetStem(assessor))));
  return {
    ok: true,
    value: each.map(({ id }, index) => ({ assessor: id, name: `${names[index]}${sheetEnding}` })),
  };
};

/** A path in the folder under which nothing lies, and that is not taken by another: the name itself, or counted up. */
export const freePathIn = async (
  folder: string,
  name: string,
  files: Files,
  taken: ReadonlySet<string>,
): Promise<string> => {
  const stem = name.slice(0, -sheetEnding.length);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${sheetEnding}`);
    if (!taken.has(path.toLowerCase()) && (await files.isFree(path))) return path;
  }
};

export interface SheetToWrite {
  readonly assessor: string;
  readonly path: string;
}

/** What writing came to: how many files there are now, and whether it was stopped. */
export interface WrittenSheets {
  readonly files: number;
  readonly stopped: boolean;
}

/** What became of the files before the one that failed. */
const soFar = (written: number, of: number): string =>
  written === 0
    ? 'No scoresheet was written.'
    : `${written} of ${count(of, 'scoresheet')} ${written === 1 ? 'was' : 'were'} written before that.`;

const thrown = (error: unknown) =>
  error instanceof PortFailure
    ? error.failure
    : failed('unexpected', 'A scoresheet could not be made.', 'Your appraisal is safe. Try again.');

/**
 * Makes and writes scoresheets, one after the other: between two of them others have their turn, and it can be stopped.
 *
 * @returns what was written; the failure of the first that was not, with how many were written before it
 */
export const writeScoresheets = async (
  appraisal: Appraisal,
  sheets: readonly SheetToWrite[],
  making: SheetMaking,
  world: {
    readonly documents: Documents;
    readonly files: Files;
    readonly signal?: AbortSignal;
    readonly onWritten?: (sheet: SheetToWrite, done: number) => void;
  },
): Promise<Result<WrittenSheets>> => {
  const { documents, files, signal, onWritten } = world;
  let written = 0;
  const outcome = (stopped: boolean): Result<WrittenSheets> => ({
    ok: true,
    value: { files: written, stopped },
  });
  for (const sheet of sheets) {
    if (signal?.aborted) return outcome(true);
    let bytes: Uint8Array;
    try {
      bytes = await documents.scoresheet(buildScoresheet(appraisal, sheet.assessor, making));
    } catch (error) {
      if (error instanceof WorkCancelled) return outcome(true);
      const { code, message, next } = thrown(error);
      return refused(code, `${message} ${soFar(written, sheets.length)}`, next);
    }
    if (signal?.aborted) return outcome(true);
    // Its name was free when the work began, and making the sheets takes a while.
    if (!(await files.isFree(sheet.path))) {
      return refused(
        'cannot-write',
        `${sheet.path} has appeared meanwhile, and may hold somebody’s scores: it was left as it is. ${soFar(written, sheets.length)}`,
        'Your appraisal is safe. Make the scoresheets again that are not in the folder yet.',
      );
    }
    const put = await files.write(sheet.path, bytes);
    if (!put.ok) {
      const { code, message } = put.error;
      return refused(
        code,
        `${message} ${soFar(written, sheets.length)}`,
        code === 'disk-full'
          ? 'Your appraisal is safe. Free some space, then make them again.'
          : 'Your appraisal is safe. Choose another folder and make them again.',
      );
    }
    written += 1;
    onWritten?.(sheet, written);
  }
  return outcome(false);
};
