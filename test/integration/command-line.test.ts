import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analysisSchema } from '../../shared/analysis/analysis.ts';
import { samplePath } from '../support/sample.ts';

const root = join(import.meta.dirname, '../..');

/** The command as it is run, in a process of its own. */
const ico = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'electron/launch.mjs'), 'ico', ...args],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return { status, stdout, stderr };
};

describe('the command line as it is run', () => {
  it('makes the random test that its flags ask for, the same to the byte in every process', () => {
    const flags = ['--weights', 'free', '--scores', 'exact', '--shape', 'triangular'];
    const once = ico('analyse', samplePath, ...flags, '--iterations', '2000', '--seed', '11');
    expect({ ...once, stdout: '' }).toEqual({ status: 0, stdout: '', stderr: '' });
    const { asked } = analysisSchema.parse(JSON.parse(once.stdout)).robustness;
    expect(asked?.settings).toEqual({
      weights: { kind: 'free' },
      scores: { kind: 'exact' },
      shape: 'triangular',
      iterations: 2000,
      seed: 11,
    });
    expect(asked?.runs).toBe(2000);
    const again = ico('analyse', samplePath, ...flags, '--iterations=2000', '--seed=11');
    expect(again.stdout === once.stdout).toBe(true);
  });

  it('answers a flag that it does not take with one line and exit code 2', () => {
    for (const args of [
      ['analyse', samplePath, '--weights', 'around:500'],
      ['check', samplePath, '--seed', '1'],
    ]) {
      const { status, stdout, stderr } = ico(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^--(weights takes|seed belongs to) [^\n]+\n$/);
    }
  });
});
