import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../../electron/node-adapters.ts';
import { refused } from '../../../../shared/contract/result.ts';
import {
  type ExchangeFile,
  formatExchangeFile,
  parseExchangeFile,
} from '../../../../shared/records/exchange-file.ts';
import { processOfFile } from '../../../../shared/records/process.ts';
import type { AnyRecord, RecordOf } from '../../../../shared/records/record.ts';
import { scoreId } from '../../../../shared/records/score.ts';
import { smallRecords } from '../../../support/arbitrary-records.ts';
import { fillSheet, type SheetEntries, sheetOf } from '../../../support/filled-sheets.ts';
import { run } from '../../../support/run-command.ts';
import { samplePath, sampleRecords } from '../../../support/sample.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const scorers = sampleRecords()
  .filter((record) => record.type === 'assessor')
  .sort((a, b) => a.order - b.order);
const nameOf = (scorer: number): string => scorers[scorer]?.name ?? '';
const idOf = (scorer: number): string => scorers[scorer]?.id ?? '';

/** The sheets of the sample's scorers by the names of their files: made once, as that takes a while. */
let made: ReadonlyMap<string, Buffer> | null = null;

const sheetsMade = async (): Promise<ReadonlyMap<string, Buffer>> => {
  const folder = join(tempFolder(), 'sheets');
  const { code, err } = await run(['scoresheet', samplePath, '--out', folder]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
};

/** A folder with a sheet of each scorer of the sample. */
const sheetsIn = async (): Promise<string> => {
  made ??= await sheetsMade();
  const folder = tempFolder();
  for (const [name, bytes] of made) writeFileSync(join(folder, name), bytes);
  return folder;
};

const pathOf = (folder: string, scorer: number): string =>
  join(folder, `Scoresheet - ${nameOf(scorer)}.xlsx`);

const fill = async (folder: string, scorer: number, entries: SheetEntries): Promise<string> => {
  const path = pathOf(folder, scorer);
  writeFileSync(path, await fillSheet(readFileSync(path), entries));
  return path;
};

const score = (value: number | string, option = 'optA', reason = 'As heard on the day'): SheetEntries => ({
  scores: [{ option, criterion: 'critFIT', value, reason }],
});

const fileAt = (path: string): ExchangeFile => {
  const parsed = parseExchangeFile(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

const scoreIn = (path: string, scorer: number, option = 'optA'): RecordOf<'score'> | undefined =>
  fileAt(path).records.find(
    (record): record is RecordOf<'score'> => record.id === scoreId(option, 'critFIT', idOf(scorer)),
  );

describe('ico scoresheet', () => {
  it('writes a sheet for each scorer into a folder that it makes, one line each and how many', async () => {
    const folder = join(tempFolder(), 'made', 'here');
    const { code, out, err } = await run(['scoresheet', samplePath, '--out', folder]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      ...scorers.map((_, index) => pathOf(folder, index)),
      `${scorers.length} scoresheets in ${folder}`,
      '',
    ]);
    expect(readdirSync(folder)).toHaveLength(scorers.length);
    const { stamp, scores } = await sheetOf(readFileSync(pathOf(folder, 2)));
    expect(stamp).toMatchObject({ assessor: idOf(2), madeAt: '2009-02-12T10:00:00.000Z' });
    expect(scores.every(({ value }) => value.value === null)).toBe(true);
  });

  it('leaves them blank, unless they are asked for with what has been given so far', async () => {
    const folder = join(tempFolder(), 'sheets');
    expect((await run(['scoresheet', samplePath, '--out', folder, '--filled'])).code).toBe(0);
    const { scores } = await sheetOf(readFileSync(pathOf(folder, 0)));
    const given = scores.find(({ option, criterion }) => option === 'optA' && criterion === 'critFIT');
    expect(given?.value.value).toBe(scoreIn(samplePath, 0)?.value);
  });

  it('writes none when a file of one of the names is there, and leaves that one as it is', async () => {
    const folder = tempFolder();
    writeFileSync(pathOf(folder, 4), 'filled last week');
    const { code, out, err } = await run(['scoresheet', samplePath, '--out', folder]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      `${pathOf(folder, 4)} is there already, and may hold somebody's scores. Nothing was written. ` +
        'Name another folder with --out.\n',
    );
    expect(readdirSync(folder)).toHaveLength(1);
    expect(readFileSync(pathOf(folder, 4), 'utf8')).toBe('filled last week');
  });

  it('says in one line when a disk fails, and how many were written before that', async () => {
    let writes = 0;
    const files: typeof nodeFiles = {
      ...nodeFiles,
      write: async (path, bytes) => {
        writes += 1;
        return writes === 2
          ? refused('disk-full', `There is no room on the disk for ${path}. The file was not written.`)
          : nodeFiles.write(path, bytes);
      },
    };
    const folder = join(tempFolder(), 'sheets');
    const { code, err } = await run(['scoresheet', samplePath, '--out', folder], { files });
    expect(code).toBe(2);
    expect(err).toMatch(/^[^\n]+ 1 of 18 scoresheets was written before that\. [^\n]+\n$/);
    const blocked = join(tempFolder(), 'file');
    writeFileSync(blocked, '');
    const under = await run(['scoresheet', samplePath, '--out', join(blocked, 'sheets')]);
    expect({ code: under.code, out: under.out }).toEqual({ code: 2, out: '' });
    expect(under.err).toMatch(/No scoresheet was written\. [^\n]+\n$/);
  });

  it('says so when nobody scores, and when a paper holds no scorers', async () => {
    const path = join(tempFolder(), 'a.icoa.json');
    const records = smallRecords().filter(({ type }) => type !== 'assessor');
    writeFileSync(path, formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records }));
    const none = await run(['scoresheet', path, '--out', tempFolder()]);
    expect(none.code).toBe(2);
    expect(none.err).toContain('Nobody is named who scores, so there is no scoresheet to make.');
    const paper = join(tempFolder(), 'paper.pdf');
    expect((await run(['paper', samplePath, '--out', paper])).code).toBe(0);
    for (const args of [
      ['scoresheet', paper, '--out', tempFolder()],
      ['merge', paper, 'a.xlsx', '--out', 'b.icoa.json'],
    ]) {
      const { code, out, err } = await run(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('holds no more of the appraisal than its paper shows');
    }
  });
});

describe('ico merge', () => {
  it('takes what the sheets say, prints what of each is new and changed, and keeps all that the file held', async () => {
    const folder = await sheetsIn();
    const interests = { optA: 'My practice would employ the staff' };
    const sheets = [
      await fill(folder, 0, { ...score(3), interests }),
      await fill(folder, 1, score(97, 'optB')),
    ];
    const out = join(folder, 'merged.icoa.json');
    const before = readFileSync(samplePath);
    const done = await run(['merge', samplePath, ...sheets, '--out', out]);
    expect({ code: done.code, err: done.err }).toEqual({ code: 0, err: '' });
    expect(done.out).toContain(`${sheets[0]}: ${nameOf(0)} (`);
    expect(done.out).toMatch(
      / {2}new {2}[^\n]+, [A-Z]+\d+ {2}[^\n]+ {2}blank -> My practice would employ the staff\n/,
    );
    expect(done.out).toMatch(/ {2}changed {2}[^\n]+, [A-Z]+\d+ {2}[^\n]+ {2}[^\n]+ -> [^\n]*3/);
    expect(done.out).toMatch(new RegExp(`\\n${out}: \\d+ taken from 2 scoresheets, 0 refused, 0 held\\n$`));
    expect(readFileSync(samplePath).equals(before)).toBe(true);
    expect(scoreIn(out, 0)).toMatchObject({ value: 3, reason: 'As heard on the day' });
    expect(scoreIn(out, 1, 'optB')).toMatchObject({ value: 97 });
    const [from, to] = [fileAt(samplePath), fileAt(out)];
    expect(to.records).toHaveLength(from.records.length);
    expect(to.snapshots).toEqual(from.snapshots);
    const { history = [] } = from;
    expect(to.history?.slice(0, history.length)).toEqual(history);
    const last = history.reduce((seq, line) => Math.max(seq, line.seq), 0);
    expect(to.history?.slice(history.length)).toEqual(
      [0, 1].map((scorer) => ({
        seq: last + 1 + scorer,
        kind: 'edit',
        at: '2009-02-12T10:00:00.000Z',
        author: 'locality lead',
        label: `Scoresheet of ${nameOf(scorer)}`,
        facts: { scores: 1 },
      })),
    );
  });

  it('keeps snapshots with their copies, and a file without a history tells of the merge alone', async () => {
    const folder = await sheetsIn();
    const sheet = await fill(folder, 0, score(3));
    const [own, ...others] = sampleRecords();
    if (!own) throw new Error('The sample has records');
    const bare = join(folder, 'bare.icoa.json');
    const at = '2009-02-12T09:00:00.000Z';
    writeFileSync(bare, formatExchangeFile({ exportedAt: at, records: [own, ...others] }));
    const out = join(folder, 'merged.icoa.json');
    expect((await run(['merge', bare, sheet, '--out', out])).code).toBe(0);
    const { records, history = [], exportedAt } = fileAt(out);
    expect(history.map(({ label }) => label)).toEqual([`Scoresheet of ${nameOf(0)}`]);
    // The rest of its scores is not told of as given by the merge.
    expect(processOfFile(records, history, exportedAt).lockedBeforeScoring).toBe(false);
    const untouched = join(folder, 'untouched.icoa.json');
    expect((await run(['merge', bare, pathOf(folder, 5), '--out', untouched])).code).toBe(0);
    expect(fileAt(untouched).history).toBeUndefined();
  });

  it('finds all unchanged the second time, whatever the order', async () => {
    const folder = await sheetsIn();
    const sheets = [await fill(folder, 0, score(3)), await fill(folder, 1, score(97, 'optB'))];
    const [once, twice] = ['once.icoa.json', 'twice.icoa.json'].map((name) => join(folder, name));
    expect((await run(['merge', samplePath, ...sheets, '--out', once ?? ''])).code).toBe(0);
    const again = await run(['merge', once ?? '', ...sheets.reverse(), '--out', twice ?? '']);
    expect(again.code).toBe(0);
    for (const sheet of sheets) {
      expect(again.out).toMatch(
        new RegExp(`${sheet}: [^\\n]+: 0 new, 0 changed, [1-9]\\d* unchanged, 0 refused`),
      );
    }
    expect(again.out).toContain(': 0 taken from 2 scoresheets, 0 refused, 0 held');
    expect(fileAt(twice ?? '').records).toEqual(fileAt(once ?? '').records);
    expect(fileAt(twice ?? '').history).toEqual(fileAt(once ?? '').history);
  });

  it('exits with 1 where something is refused, says where and why, and takes the rest', async () => {
    const folder = await sheetsIn();
    const wrong = await fill(folder, 0, {
      scores: [
        { option: 'optA', criterion: 'critFIT', value: 140, reason: 'Too good' },
        { option: 'optB', criterion: 'critFIT', value: 12, reason: 'Low' },
      ],
    });
    const foreign = join(folder, 'notes.xlsx');
    writeFileSync(foreign, 'name,score\nA,40\n');
    const out = join(folder, 'merged.icoa.json');
    const { code, out: said } = await run(['merge', samplePath, wrong, wrong, foreign, '--out', out]);
    expect(code).toBe(1);
    expect(said).toMatch(/\n {2}refused {2}[^\n]+, [A-Z]+\d+ {2}[^\n]+ {2}[^\n]*140[^\n]*\.\n/);
    expect(said).toMatch(new RegExp(`${wrong}: ${nameOf(0)} [^\\n]*refused\\. Another sheet of [^\\n]+\\n`));
    expect(said).toContain(`${foreign}: refused. The file is plain text`);
    expect(said).toMatch(/, 1 refused, 0 held, 2 scoresheets refused as a whole\n$/);
    expect(scoreIn(out, 0)?.value).toBe(scoreIn(samplePath, 0)?.value);
    expect(scoreIn(out, 0, 'optB')?.value).toBe(12);
  });

  it('leaves out what was scored on other words than today’s, unless it is asked to take it', async () => {
    const folder = await sheetsIn();
    const sheet = await fill(folder, 0, score(3));
    const reworded = sampleRecords().map(
      (record): AnyRecord =>
        record.type === 'criterion' && record.id === 'critFIT'
          ? { ...record, name: 'Something else altogether' }
          : record,
    );
    const file = join(folder, 'reworded.icoa.json');
    writeFileSync(file, formatExchangeFile({ exportedAt: '2009-02-12T09:00:00.000Z', records: reworded }));
    const [without, withHeld] = ['without.icoa.json', 'with.icoa.json'].map((name) => join(folder, name));
    const left = await run(['merge', file, sheet, '--out', without ?? '']);
    expect(left.code).toBe(1);
    expect(left.out).toMatch(/\n {2}held {2}[^\n]+worded otherwise[^\n]+\n/);
    expect(scoreIn(without ?? '', 0)?.value).toBe(scoreIn(samplePath, 0)?.value);
    const taken = await run(['merge', file, sheet, '--held', '--out', withHeld ?? '']);
    expect(taken.code).toBe(0);
    expect(scoreIn(withHeld ?? '', 0)?.value).toBe(3);
  });

  it('never takes the place of a file, least of all of one that it reads, and writes nothing when a sheet cannot be read', async () => {
    const folder = await sheetsIn();
    const sheet = await fill(folder, 0, score(3));
    const file = join(folder, 'a.icoa.json');
    writeFileSync(file, readFileSync(samplePath));
    const link = join(folder, 'link.json');
    symlinkSync(file, link);
    const other = join(folder, 'other.icoa.json');
    writeFileSync(other, 'another appraisal');
    mkdirSync(join(folder, 'folder.json'));
    const before = readdirSync(folder).length;
    const cases: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
      [[file, sheet, '--out', file], /is one of the files that are merged\. Nothing was written\./],
      [[file, sheet, '--out', link], /is one of the files that are merged\. Nothing was written\./],
      [[file, sheet, '--out', other], /is there already, and stays as it is\. Nothing was written\./],
      [[file, sheet, '--out', join(folder, 'folder.json')], /is there already, and stays as it is\./],
      [
        [file, sheet, join(folder, 'gone.xlsx'), '--out', join(folder, 'new.json')],
        /gone\.xlsx cannot be read\./,
      ],
      [[file, folder, '--out', join(folder, 'new.json')], /It is a folder/],
    ];
    for (const [args, sentence] of cases) {
      const { code, out, err } = await run(['merge', ...args]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(sentence);
      expect(err).toMatch(/^[^\n]+\n$/);
    }
    expect(readFileSync(file).equals(readFileSync(samplePath))).toBe(true);
    expect(readFileSync(other, 'utf8')).toBe('another appraisal');
    expect(readdirSync(folder)).toHaveLength(before);
    expect(existsSync(join(folder, 'new.json'))).toBe(false);
  });
});

describe('a wrong call of the two', () => {
  it.each([
    [['scoresheet'], 'Say which file to make scoresheets of.'],
    [['scoresheet', samplePath], 'Say which folder the scoresheets go into: --out FOLDER.'],
    [['scoresheet', samplePath, 'b', '--out', 'x'], 'One file at a time: "b" is one too many.'],
    [
      ['scoresheet', samplePath, '--out', 'x', '--held'],
      '--held belongs to the command "merge", not to "scoresheet".',
    ],
    [['merge'], 'Say which file to merge into.'],
    [['merge', samplePath, '--out', 'x.json'], 'Say which scoresheets to merge, after the appraisal.'],
    [['merge', samplePath, 'a.xlsx'], 'Say where the merged appraisal goes: --out FILE2.'],
    [
      ['merge', samplePath, 'a.xlsx', '--out', 'b.pdf'],
      '"b.pdf" is no name for an appraisal: --out ends in .icoa.json.',
    ],
    [
      ['merge', samplePath, 'a.xlsx', '--out', 'b.json', '--filled'],
      '--filled belongs to the command "scoresheet", not to "merge".',
    ],
    [
      ['merge', samplePath, 'a.xlsx', '--out', 'b.json', '--seed', '1'],
      '--seed belongs to the command "analyse", not to "merge".',
    ],
    [['merge', samplePath, 'a.xlsx', '--out', 'b.json', '--out', 'c.json'], '--out is given twice.'],
  ])('%j is answered with one sentence and exit code 2', async (args, sentence) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`${sentence} "ico --help" says how it is called.\n`);
  });

  it('and --help names both', async () => {
    const { out } = await run(['merge', '--help']);
    expect(out).toContain('ico scoresheet FILE --out FOLDER');
    expect(out).toContain('ico merge FILE SHEET... --out FILE2');
  });
});
