import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { nodeDocuments } from '../../../../electron/node-adapters.ts';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { analysisSchema } from '../../../../shared/analysis/analysis.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { formatExchangeFile, parseExchangeFile } from '../../../../shared/records/exchange-file.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { smallRecords } from '../../../support/arbitrary-records.ts';
import { fakePrinter } from '../../../support/fake-printer.ts';
import { blankPdf, run } from '../../../support/run-command.ts';
import { sampleAppraisal, samplePath, sampleRecords } from '../../../support/sample.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const write = (records: readonly AnyRecord[]): string => {
  const path = join(tempFolder(), 'a.icoa.json');
  writeFileSync(path, formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records }));
  return path;
};

describe('ico analyse', () => {
  it('prints everything that the analysis computes, as one JSON document', async () => {
    const { code, out, err } = await run(['analyse', samplePath]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(analyse(sampleAppraisal()))));
    expect(analysisSchema.safeParse(JSON.parse(out)).success).toBe(true);
    expect(out.endsWith('}\n')).toBe(true);
  });
});

it('a file whose snapshot is not the one that was taken is refused by every command', async () => {
  const path = join(tempFolder(), 'a.icoa.json');
  const records = smallRecords();
  const label: AnyRecord = {
    type: 'snapshot',
    id: 'snap1',
    order: 1,
    name: 'Exec draft',
    note: '',
    takenAt: '2009-02-12T10:00:00.000Z',
    takenBy: 'locality lead',
    reason: 'by-hand',
    recordCount: records.length,
    contentHash: 'a'.repeat(64),
  };
  const text = formatExchangeFile({
    exportedAt: '2009-02-12T10:00:00.000Z',
    records: [...records, label],
    snapshots: [{ id: 'snap1', records }],
  });
  writeFileSync(path, text);
  const { code, err } = await run(['analyse', path]);
  expect(code).toBe(2);
  expect(err).toContain(`${path}: Snapshot "Exec draft": the copy in the file is not the one that was taken`);
});

/** A record of the sample with what it leaves open settled. */
const settled = (record: AnyRecord): AnyRecord => {
  switch (record.type) {
    case 'option':
      return { ...record, earliestStart: null, startDate: '2009-04-01', restsOn: 'registered-lists' };
    case 'gateResult':
      return { ...record, result: 'pass' };
    case 'employer':
      return { ...record, body: record.body || 'Lead practice', resolved: true };
    case 'costLine':
      return record.state === 'unknown' ? { ...record, state: 'nil', note: 'None' } : record;
    case 'funding':
      return { ...record, amounts: record.amounts.map((amount) => amount ?? 0) };
    case 'question':
      return { ...record, status: 'answered', answer: record.answer || 'Yes' };
    default:
      return record;
  }
};

describe('ico check', () => {
  it('lists what is missing, one problem a line with code, record, weight and sentence, and exits with 1', async () => {
    const { code, out, err } = await run(['check', write(smallRecords())]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const lines = out.trimEnd().split('\n');
    for (const line of lines)
      expect(line).toMatch(/^[a-z-]+ {2}(-|[a-zA-Z]+ [\w~-]+) {2}(needed|advice) {2}[A-Z0-9].*\.$/);
    expect(out).toContain('scores-missing  score score~optA~critC~agreed  needed  3 scores are missing');
  });

  it('prints nothing and exits with 0 when nothing is missing', async () => {
    const records = sampleRecords().map(settled);
    expect(await run(['check', write(records)])).toEqual({ code: 0, out: '', err: '' });
    expect((await run(['check', samplePath])).code).toBe(1);
  });

  it('exits with 2 when the file breaks a rule that no appraisal may break', async () => {
    const records = smallRecords().filter(({ id }) => id !== 'optA');
    const { code, out, err } = await run(['check', write(records)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('option "optA", which is not in this appraisal');
  });
});

describe('ico paper', () => {
  it('writes the PDF, makes its folder, and prints where, pages and seconds', async () => {
    const path = join(tempFolder(), 'out', 'paper.pdf');
    expect(await run(['paper', samplePath, '--out', path])).toEqual({
      code: 0,
      out: `${path}: 3 pages, 2.1 s\n`,
      err: '',
    });
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each(['paper', 'full', 'none'])(
    'puts the attachment "%s" inside, readable by every command',
    async (attach) => {
      const path = join(tempFolder(), 'paper.pdf');
      expect((await run(['paper', samplePath, '--out', path, '--attach', attach])).code).toBe(0);
      const text = (await nodeDocuments.readAttachment(readFileSync(path)))?.text ?? null;
      if (attach === 'none') {
        expect(text).toBeNull();
        const { code, err } = await run(['analyse', path]);
        expect(code).toBe(2);
        expect(err).toBe(
          `${path} is a PDF without an appraisal inside. Nothing was changed. ` +
            'Ask its author for the .icoa.json file, or a paper with the appraisal inside.\n',
        );
        return;
      }
      const parsed = parseExchangeFile(text ?? '');
      if (!parsed.ok) throw new Error(parsed.error.message);
      const { records, reproduces, history } = parsed.value;
      expect(reproduces === undefined).toBe(attach === 'full');
      expect(history === undefined).toBe(attach === 'paper');
      if (attach === 'full') expect(records).toHaveLength(sampleRecords().length);
      const { code, out } = await run(['analyse', path]);
      expect(code).toBe(0);
      expect(JSON.parse(out).withCost).toEqual(
        JSON.parse(JSON.stringify(analyse(appraisalFrom(records)))).withCost,
      );
    },
  );

  it('says what to do when the appraisal is too large to go inside, and writes nothing', async () => {
    const path = join(tempFolder(), 'paper.pdf');
    const file = write(smallRecords());
    const documents = {
      ...nodeDocuments,
      finish: (...[bytes, given]: Parameters<typeof nodeDocuments.finish>) =>
        nodeDocuments.finish(bytes, {
          ...given,
          attachment: { name: 'a.icoa.json', text: 'x'.repeat(65 * 1024 * 1024), sha256: '0'.repeat(64) },
        }),
    };
    const { code, out, err } = await run(['paper', file, '--out', path, '--attach', 'full'], { documents });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'The appraisal is over 64 MB, which is more than a paper can carry. No file was changed. ' +
        'Export the paper without the full copy, and the appraisal as an .icoa.json file beside it.\n',
    );
    expect(existsSync(path)).toBe(false);
  });

  it('writes nothing when the printer fails', async () => {
    const path = join(tempFolder(), 'paper.pdf');
    const printer = fakePrinter(async () => {
      throw new Error('The page crashed.');
    });
    const { code, out, err } = await run(['paper', samplePath, '--out', path], { printer });
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err:
        'The paper could not be made. The page crashed. ' +
        'Your appraisal is safe and no file was changed. Try the export again.\n',
    });
    expect(existsSync(path)).toBe(false);
  });
});

describe('ico paper onto an appraisal', () => {
  const refusesAll = async (file: string, outs: readonly string[], sentence: RegExp): Promise<void> => {
    const before = readFileSync(file);
    const printed = vi.fn(() => blankPdf());
    for (const path of outs) {
      const { code, out, err } = await run(['paper', file, '--out', path], { printer: fakePrinter(printed) });
      expect({ path, code, out }).toEqual({ path, code: 2, out: '' });
      expect(err).toMatch(sentence);
      expect(err).toMatch(/^[^\n]+\n$/);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(printed).not.toHaveBeenCalled();
  };

  it('leaves the very file that it reads as it is, by whatever path it is named', async () => {
    const file = write(smallRecords());
    const folder = dirname(file);
    const link = join(folder, 'link.pdf');
    symlinkSync(file, link);
    await refusesAll(
      file,
      [file, relative(process.cwd(), file), join(folder, '..', basename(folder), basename(file)), link],
      /is the file that the paper is made from\. Nothing was written\. Give the paper a name of its own\./,
    );
    expect(readdirSync(folder).sort()).toEqual(['a.icoa.json', 'link.pdf']);
  });

  it('leaves a paper that it reads as it is, too', async () => {
    const paper = join(tempFolder(), 'paper.pdf');
    expect((await run(['paper', write(smallRecords()), '--out', paper])).code).toBe(0);
    await refusesAll(paper, [paper], /is the file that the paper is made from\./);
  });

  it('writes no PDF under a name that only an appraisal has, whether or not it is taken', async () => {
    const file = write(smallRecords());
    const other = join(dirname(file), 'other.icoa.json');
    writeFileSync(other, 'another appraisal');
    const free = ['free.icoa.json', 'free.JSON'].map((name) => join(dirname(file), name));
    await refusesAll(
      file,
      [other, ...free],
      /is the name of an appraisal, and the paper is a PDF\. Nothing was written\. Give it a name that ends in \.pdf\./,
    );
    expect(readFileSync(other, 'utf8')).toBe('another appraisal');
    expect(readdirSync(dirname(file)).sort()).toEqual(['a.icoa.json', 'other.icoa.json']);
  });
});

describe('a wrong call', () => {
  it.each([
    [[], 'Say what to do.'],
    [['draw', 'x'], 'There is no command "draw".'],
    [['analyse'], 'Say which file to analyse.'],
    [['paper', samplePath], 'Say where the paper goes: --out PATH.'],
    [['paper', samplePath, '--out', ''], 'Say where the paper goes: --out PATH.'],
    [['paper', samplePath, '--out', 'x', '--attach', 'all'], '--attach takes "paper", "full" or "none".'],
    [['check', samplePath, 'other'], 'One file at a time: "other" is one too many.'],
    [
      ['check', samplePath, '--out', 'x'],
      '--out belongs to the commands "paper", "scoresheet" and "merge", not to "check".',
    ],
    [['check', samplePath, '--colour'], "Unknown option '--colour'."],
  ])('%j is answered with one sentence and exit code 2', async (args, sentence) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`${sentence} "ico --help" says how it is called.\n`);
  });

  it('and --help says how it is done', async () => {
    for (const args of [['--help'], ['-h'], ['help'], ['paper', '--help']]) {
      const { code, out } = await run(args);
      expect(code).toBe(0);
      expect(out).toContain('ico paper FILE --out PATH');
    }
  });
});
