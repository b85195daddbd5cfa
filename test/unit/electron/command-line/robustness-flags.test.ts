import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRobustnessFlags } from '../../../../electron/services/robustness-flags.ts';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { analysisSchema } from '../../../../shared/analysis/analysis.ts';
import { robustnessSettings } from '../../../../shared/analysis/analysis-robustness.ts';
import { standardSettings } from '../../../../shared/analysis/robustness/robustness.ts';
import { formatExchangeFile } from '../../../../shared/records/exchange-file.ts';
import { smallRecords } from '../../../support/arbitrary-records.ts';
import { run } from '../../../support/run-command.ts';
import { sampleAppraisal, samplePath } from '../../../support/sample.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

describe('the flags of a random test', () => {
  it('ask for nothing where none is given', () => {
    expect(readRobustnessFlags({})).toEqual({ ok: true, value: null });
  });

  it.each([
    [{ iterations: '1' }, { iterations: 1 }],
    [{ iterations: '10000000' }, { iterations: 10_000_000 }],
    [{ seed: '0' }, { seed: 0 }],
    [{ seed: '4294967295' }, { seed: 4_294_967_295 }],
    [{ weights: 'free' }, { weights: { kind: 'free' } }],
    [{ weights: 'ranked' }, { weights: { kind: 'ranked' } }],
    [{ weights: 'sets' }, { weights: { kind: 'sets' } }],
    [{ weights: 'around:0' }, { weights: { kind: 'around', percent: 0 } }],
    [{ weights: 'around:12.5' }, { weights: { kind: 'around', percent: 12.5 } }],
    [{ weights: 'around:100' }, { weights: { kind: 'around', percent: 100 } }],
    [{ scores: 'exact' }, { scores: { kind: 'exact' } }],
    [{ scores: 'ranges' }, { scores: { kind: 'ranges' } }],
    [{ scores: 'spread' }, { scores: { kind: 'spread' } }],
    [{ scores: 'around:7' }, { scores: { kind: 'around', points: 7 } }],
    [{ shape: 'uniform' }, { shape: 'uniform' }],
    [{ shape: 'triangular' }, { shape: 'triangular' }],
    [
      { iterations: '500', seed: '9', weights: 'free', scores: 'exact', shape: 'triangular' },
      {
        iterations: 500,
        seed: 9,
        weights: { kind: 'free' },
        scores: { kind: 'exact' },
        shape: 'triangular',
      },
    ],
  ] as const)('%j is the standard test but for what was said', (given, said) => {
    const read = readRobustnessFlags(given);
    expect(read).toEqual({ ok: true, value: { ...standardSettings, ...said } });
    expect(read.ok && robustnessSettings.safeParse(read.value).success).toBe(true);
  });
});

const takes = {
  iterations: 'a whole number from 1 to 10,000,000, written in digits alone, such as 100000',
  seed: 'a whole number from 0 to 4,294,967,295, written in digits alone, such as 7',
  weights: '"free", "ranked", "sets" or "around:" and per cent from 0 to 100, such as "around:50"',
  scores: '"exact", "ranges", "spread" or "around:" and points from 0 to 100, such as "around:10"',
  shape: '"uniform" or "triangular"',
} as const;

const wrong: readonly (readonly [flag: keyof typeof takes, values: readonly string[]])[] = [
  ['iterations', ['0', '10000001', '1e5', '10,000', '1.5', '-1', '+5', '007', ' 5', '', 'many', '0x10']],
  ['seed', ['4294967296', '-1', '1.0', '1e3', '', 'one', 'NaN', 'Infinity', '99999999999999999999']],
  ['weights', ['around', 'around:', 'around:101', 'around:-5', 'around:5%', 'around:1e1', 'FREE', '', 'set']],
  ['scores', ['around', 'around:100.5', 'around:ten', 'around:10:20', 'range', 'Exact', '', 'free']],
  ['shape', ['normal', 'Uniform', '', 'triangle']],
];

describe('a flag with a value that it does not take', () => {
  it.each(wrong.flatMap(([flag, values]) => values.map((value) => [flag, value] as const)))(
    '--%s=%s is refused in one line that says what it takes',
    async (flag, value) => {
      const { code, out, err } = await run(['analyse', samplePath, `--${flag}=${value}`]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toBe(
        `--${flag} takes ${takes[flag]}, not "${value}". "ico --help" says how it is called.\n`,
      );
    },
  );

  it('is told of first where several are wrong', async () => {
    const { err } = await run(['analyse', samplePath, '--shape', 'x', '--seed', 'y']);
    expect(err).toMatch(/^--seed takes [^\n]*\n$/);
  });
});

describe('a flag that has no place', () => {
  it.each(['check', 'paper'])('is refused with the command "%s"', async (command) => {
    for (const [flag, value] of [
      ['--iterations', '100'],
      ['--seed', '1'],
      ['--weights', 'free'],
      ['--scores', 'exact'],
      ['--shape', 'uniform'],
    ] as const) {
      const out = command === 'paper' ? ['--out', '/nowhere/paper.pdf'] : [];
      expect(await run([command, samplePath, ...out, flag, value])).toEqual({
        code: 2,
        out: '',
        err: `${flag} belongs to the command "analyse", not to "${command}". "ico --help" says how it is called.\n`,
      });
    }
  });

  it('is refused when it is given twice, or without a value', async () => {
    const twice = await run(['analyse', samplePath, '--seed', '1', '--seed=2']);
    expect(twice).toEqual({
      code: 2,
      out: '',
      err: '--seed is given twice. "ico --help" says how it is called.\n',
    });
    const bare = await run(['analyse', samplePath, '--seed']);
    expect(bare.code).toBe(2);
    expect(bare.err).toMatch(/^Option '--seed <value>' argument missing\. [^\n]+\n$/);
    const negative = await run(['analyse', samplePath, '--seed', '-1']);
    expect(negative.code).toBe(2);
    expect(negative.err).toMatch(/^[^\n]+\n$/);
  });
});

it('the help names every flag and every choice', async () => {
  const { out } = await run(['--help']);
  for (const said of [
    '--iterations N',
    '--seed N',
    '--weights HOW',
    '--scores HOW',
    '--shape SHAPE',
    'free:',
    'ranked:',
    'around:50:',
    'sets:',
    'exact:',
    'around:10:',
    'ranges:',
    'spread:',
    'uniform:',
    'triangular:',
  ]) {
    expect(out).toContain(said);
  }
});

describe('ico analyse with a random test asked for', () => {
  it('prints it beside the usual ones, with what was not said as in the standard test', async () => {
    const { code, out, err } = await run(['analyse', samplePath, '--weights', 'free', '--iterations', '500']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { robustness } = analysisSchema.parse(JSON.parse(out));
    expect(robustness.asked?.settings).toEqual({
      ...standardSettings,
      weights: { kind: 'free' },
      iterations: 500,
    });
    expect(robustness.asked?.runs).toBe(500);
    expect(robustness.standard?.settings).toEqual(standardSettings);
    expect(robustness.problem).toBeNull();
  });

  it.each([
    ['--weights', 'free'],
    ['--weights', 'ranked'],
    ['--weights', 'around:20'],
    ['--weights', 'sets'],
    ['--scores', 'exact'],
    ['--scores', 'around:5'],
    ['--scores', 'ranges'],
    ['--scores', 'spread'],
    ['--shape', 'triangular'],
    ['--seed', '7'],
  ])(
    '%s %s gives shares that come to one by option, and is what the analysis itself gives',
    async (...flag) => {
      const { out } = await run(['analyse', samplePath, '--iterations', '200', ...flag]);
      const { robustness } = analysisSchema.parse(JSON.parse(out));
      for (const row of robustness.asked?.withCost.rankAcceptability ?? [[0]]) {
        expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }
      const asked = robustness.asked?.settings ?? standardSettings;
      const computed = analyse(sampleAppraisal(), { asked });
      expect(robustness.asked).toEqual(JSON.parse(JSON.stringify(computed.robustness.asked)));
    },
  );

  it('prints the same bytes for the same seed, and others for another', async () => {
    const bytes = async (seed: string) =>
      (await run(['analyse', samplePath, '--iterations', '300', '--seed', seed])).out;
    const first = await bytes('42');
    expect(await bytes('42')).toBe(first);
    expect(await bytes('43')).not.toBe(first);
  });

  it('says why in one line, and prints nothing, where the test cannot be made', async () => {
    const path = join(tempFolder(), 'a.icoa.json');
    const records = smallRecords().filter(({ type }) => type !== 'weight');
    writeFileSync(path, formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records }));
    const { code, out, err } = await run(['analyse', path, '--weights', 'sets']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'The random test that was asked for cannot be made. Fewer than two weight sets give weights, so there is no ' +
        'mixture of them to draw from. Without flags, everything else is printed.\n',
    );
    expect((await run(['analyse', path])).code).toBe(0);
  });
});
