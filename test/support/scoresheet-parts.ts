import { scoresheetFile } from '../../electron/documents/scoresheet-file.ts';
import { buildScoresheet } from '../../shared/scoresheet/build-scoresheet.ts';
import { ground, madeAt, scorer } from './checked-sheets.ts';
import { unzipped } from './unzip.ts';
import { rezipped } from './zip.ts';

/** A scorer's blank sheet as its file, and the parts of it. */
export const blankFile: Uint8Array = await scoresheetFile(
  buildScoresheet(ground(), scorer.id, { madeAt, filled: false }),
);
export const blankParts: ReadonlyMap<string, Buffer> = unzipped(blankFile);

/** The part of the page of scores, whose cells start in row 4: A on Quality. */
export const scoresPart = 'xl/worksheets/sheet2.xml';

/** A part as text. */
export const partText = (name: string): string => blankParts.get(name)?.toString('utf8') ?? '';

/** The sheet's file with other parts in place of, or beside, its own. */
export const withParts = (changed: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  rezipped(blankParts, changed);

/** The sheet's file with a cell of the scores as XML: `<c r="C4"><v>75</v></c>`. */
export const withCell = (xml: string, styles?: string): Buffer => {
  const [, reference = ''] = /r="([A-Z]+\d+)"/.exec(xml) ?? [];
  return withParts({
    [scoresPart]: partText(scoresPart).replace(
      new RegExp(`<c r="${reference}"[^>]*?(?:/>|>.*?</c>)`, 's'),
      () => xml,
    ),
    ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
  });
};
