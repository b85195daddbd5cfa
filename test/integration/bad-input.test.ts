import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../electron/node-adapters.ts';
import { writeFileAtomically } from '../../electron/storage/atomic-file.ts';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import { smallRecords } from '../support/arbitrary-records.ts';
import { run } from '../support/run-command.ts';
import { samplePath } from '../support/sample.ts';
import { tempFolder } from '../support/temp-folder.ts';

const program = join(import.meta.dirname, '../../electron/command-line.ts');

/** The command line as a process of its own. */
const ico = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

const good = formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records: smallRecords() });
const changed = (from: string | RegExp, to: string): string => {
  const text = good.replace(from, to);
  if (text === good) throw new Error(`Nothing to change at ${from}`);
  return text;
};

const badFiles: Readonly<Record<string, readonly [text: string, sentence: RegExp]>> = {
  'is not JSON': ['name,score\nA,40\n', /The file is not JSON\./],
  'is cut off': [
    good.slice(0, good.length / 2),
    /The file is not JSON\. It cannot be read from line \d+, column \d+ on\./,
  ],
  'is empty': ['', /The file is not JSON\./],
  'has a wrong format': [changed('ico-appraisal', 'budget'), /its "format" is "budget", not "ico-appraisal"/],
  'has a newer formatVersion': [
    changed('"formatVersion":4', '"formatVersion":5'),
    /formatVersion 5, from a newer version/,
  ],
  'has an unknown field': [
    changed('"letter":"A"', '"letter":"A","colour":"red"'),
    /option "optA": .*no field "colour"/,
  ],
  'has a score of 140': [
    changed('"value":50', '"value":140'),
    /score "score~optA~critQ~agreed": field "value" is 140: Scores run from 0 to 100\./,
  ],
  'has a weight of -1': [
    changed('"raw":40', '"raw":-1'),
    /weight "weight~set0~critC": field "raw" is -1: A weight cannot be below 0\./,
  ],
  'refers to a missing option': [
    changed(/.*"id":"optA".*\n/, ''),
    /score "score~optA~critQ~agreed" names option "optA", which is not in this appraisal\. \(field "option"\)/,
  ],
  'is a PDF without an appraisal': ['%PDF-1.7\n%%EOF\n', /is a PDF without an appraisal inside/],
};

describe('a file that', () => {
  it.each(Object.entries(badFiles))(
    '%s is refused with a sentence, exit code 2, and nothing is written',
    async (_, [text, sentence]) => {
      const folder = tempFolder();
      const path = join(folder, 'bad.icoa.json');
      writeFileSync(path, text);
      const { status, stdout, stderr } = ico('paper', path, '--out', join(folder, 'out', 'paper.pdf'));
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(sentence);
      expect(stderr).toMatch(/^[^\n]+\n$/);
      expect(stderr).toContain(path);
      for (const command of ['analyse', 'check']) {
        expect(await run([command, path])).toEqual({ code: 2, out: '', err: stderr });
      }
      expect(readdirSync(folder)).toEqual(['bad.icoa.json']);
    },
  );

  it('is 200 MB is refused by its size, before it is read', () => {
    const path = join(tempFolder(), 'huge.icoa.json');
    writeFileSync(path, '{');
    truncateSync(path, 200_000_000);
    const start = performance.now();
    const { status, stdout, stderr } = ico('check', path);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      `${path} is 200 MB; a file of this app is never over 100 MB. ` +
        'Nothing was changed. Check that it is the right file.\n',
    );
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('is not there, or is a folder, is refused', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'a.icoa.json'));
    for (const name of ['gone.icoa.json', 'a.icoa.json']) {
      const { status, stderr } = ico('analyse', join(folder, name));
      expect(status).toBe(2);
      expect(stderr).toContain('cannot be read');
    }
  });
});

describe('a paper that cannot be written', () => {
  it('because its folder is none says so with exit code 2, and leaves nothing', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), 'untouched');
    const out = join(folder, 'file', 'paper.pdf');
    const { code, out: said, err } = await run(['paper', samplePath, '--out', out]);
    expect({ code, said }).toEqual({ code: 2, said: '' });
    expect(err).toBe(
      `${join(folder, 'file')} is not a folder that can be written to. ${out} was not written. ` +
        'The appraisal is unchanged. Name another place with --out.\n',
    );
    expect(readdirSync(folder)).toEqual(['file']);
  });

  // Root may write anywhere and a disk cannot be filled for a test, so the system's answer is put in its place.
  it.each([
    ['ENOSPC', /There is no room on the disk for .*paper\.pdf\. The file was not written\./],
    ['EROFS', /The disk that holds .* is read-only\. .*paper\.pdf was not written\./],
    ['EACCES', /You may not write to .*paper\.pdf\. The file was not written\./],
  ])(
    'because the system answers %s says so with exit code 2, and leaves the old paper',
    async (code, sentence) => {
      const folder = tempFolder();
      const path = join(folder, 'paper.pdf');
      writeFileSync(path, 'the old paper');
      const failing: typeof open = async (...given) => {
        const handle = await open(...given);
        handle.writeFile = async () => {
          throw Object.assign(new Error(code), { code, syscall: 'write' });
        };
        return handle;
      };
      const operations = { mkdir, rename, rm, open: failing, wait: async () => undefined };
      const files = {
        ...nodeFiles,
        write: (to: string, bytes: Uint8Array) => writeFileAtomically(to, bytes, operations),
      };
      const result = await run(['paper', samplePath, '--out', path], { files });
      expect(result).toMatchObject({ code: 2, out: '' });
      expect(result.err).toMatch(sentence);
      expect(readdirSync(folder)).toEqual(['paper.pdf']);
    },
  );
});
