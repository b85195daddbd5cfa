import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readScoresheetFile } from '../../electron/documents/read-scoresheet-file.ts';
import { checkedAlone, filledSampleSheets } from '../support/office-sheets.ts';
import { locksOf } from '../support/sheet-locks.ts';
import { libreOffice, savedByOffice } from './libre-office.ts';

/** What a scoresheet may go through on its way back, ending as an Excel workbook again. */
const ways = [['xlsx'], ['ods', 'xlsx'], ['xls', 'xlsx']] as const;

/** Formats that are refused, and what the refusal says that the file is. */
const otherFormats = [
  ['ods', 'an OpenDocument spreadsheet (.ods)'],
  ['fods', 'plain text'],
  ['xls', 'in an older format of Office'],
  ['csv', 'plain text'],
  ['pdf', 'a PDF'],
  ['html', 'plain text'],
] as const;

/** What differs between a sheet as it was filled in and as LibreOffice saved it. */
const differences = async (before: Uint8Array, after: Uint8Array): Promise<readonly string[]> => {
  const [wanted, found] = [await readScoresheetFile(before), await readScoresheetFile(after)];
  if (!wanted.ok || !found.ok) {
    return [wanted, found].flatMap((reading) => (reading.ok ? [] : [reading.refusal]));
  }
  const parts = Object.keys(wanted.sheet) as (keyof typeof wanted.sheet)[];
  return [
    ...parts.filter((part) => !isDeepStrictEqual(wanted.sheet[part], found.sheet[part])),
    ...(isDeepStrictEqual(checkedAlone(wanted), checkedAlone(found)) ? [] : ['what it comes to']),
    ...(isDeepStrictEqual(locksOf(before), locksOf(after)) ? [] : ['what is locked and checked']),
  ];
};

/**
 * Compares what is read of every scorer's filled sheet before and after LibreOffice saved it, by each way that it may
 * take: run by hand, as it needs a program that this project does not.
 *
 * @param fixtures whether the first sheet is written to `test/fixtures`, as the writer and as LibreOffice saved it
 * @returns the exit code: 0 when all is well or there is no LibreOffice to ask
 */
export const checkScoresheets = async (
  say: (line: string) => void,
  { fixtures }: { readonly fixtures: boolean },
): Promise<number> => {
  const soffice = libreOffice();
  if (!soffice) {
    say('LibreOffice is not on this machine: nothing was checked.');
    return 0;
  }
  const folder = await mkdtemp(join(tmpdir(), 'icoa-scoresheets-'));
  let wrong = 0;
  try {
    const sheets = await filledSampleSheets();
    const names = sheets.map((_, place) => `sheet${place + 1}`);
    const made = join(folder, 'made');
    await mkdir(made);
    await Promise.all(sheets.map(({ bytes }, at) => writeFile(join(made, `${names[at]}.xlsx`), bytes)));
    for (const way of ways) {
      let [from, ending] = [made, 'xlsx'];
      for (const [step, to] of way.entries()) {
        const into = join(folder, `${way.join('-')}-${step}`);
        await savedByOffice(
          soffice,
          to,
          names.map((name) => join(from, `${name}.${ending}`)),
          into,
        );
        [from, ending] = [into, to];
      }
      const found = await Promise.all(
        sheets.map(async ({ assessor, bytes }, at) => {
          const saved = await readFile(join(from, `${names[at]}.xlsx`));
          if (fixtures && at === 0 && way.length === 1) {
            const place = join(import.meta.dirname, '../fixtures');
            await writeFile(join(place, 'scoresheet-by-writer.xlsx'), bytes);
            await writeFile(join(place, 'scoresheet-by-libreoffice.xlsx'), saved);
          }
          return (await differences(bytes, saved)).map((part) => `${assessor.name}: ${part}`);
        }),
      );
      say(`saved as .${way.join(', then as .')}: ${sheets.length} compared, ${found.flat().length} wrong`);
      for (const line of found.flat()) say(`  ${line}`);
      wrong += found.flat().length;
    }
    for (const [to, words] of otherFormats) {
      const into = join(folder, `other-${to}`);
      await savedByOffice(soffice, to, [join(made, 'sheet1.xlsx')], into);
      const reading = await readScoresheetFile(await readFile(join(into, `sheet1.${to}`)));
      const isRight = !reading.ok && reading.refusal.includes(words);
      say(`sent as .${to}: ${reading.ok ? 'read' : reading.refusal}${isRight ? '' : ' (wrong)'}`);
      if (!isRight) wrong += 1;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return wrong === 0 ? 0 : 1;
};
