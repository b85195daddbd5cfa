import { benchAnalysis } from './analysis.bench.ts';
import { benchDrag } from './drag.bench.ts';
import { benchEdits } from './edits.bench.ts';
import { benchFirstPicture } from './first-picture.bench.ts';
import { benchMergeWindow } from './merge-window.bench.ts';
import { benchPaper } from './paper.bench.ts';
import { benchRobustness } from './robustness.bench.ts';
import { benchSheets } from './sheets.bench.ts';
import { benchSize } from './size.bench.ts';

/**
 * Prints what the app's speed and size are on this machine, each beside a reference from the same run: machines are
 * shared and noisy, so a figure alone says little. Needs a build.
 */
export const runBench = async (): Promise<void> => {
  for (const rows of [
    benchEdits,
    benchSize,
    benchAnalysis,
    benchRobustness,
    benchSheets,
    benchPaper,
    benchFirstPicture,
    benchDrag,
    benchMergeWindow,
  ]) {
    for (const { what, ours, reference } of await rows()) {
      console.log(`${what}\n    ${ours}\n    ${reference}`);
    }
  }
};
