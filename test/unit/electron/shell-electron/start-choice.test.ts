import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseStart, electronProgram, hasDisplay } from '../../../../electron/shell/start-choice.ts';

describe('how the app starts', () => {
  it('is in Electron where that is installed', () => {
    expect(chooseStart({ electron: '/e/electron', hasDisplay: true })).toEqual({
      kind: 'electron',
      program: '/e/electron',
    });
  });

  it('is in the installed browser where Electron is not', () => {
    expect(chooseStart({ electron: null, hasDisplay: true })).toEqual({ kind: 'browser' });
  });

  it.each([null, '/e/electron'])(
    'is not at all without a display, and says what to run (Electron: %s)',
    (electron) => {
      const choice = chooseStart({ electron, hasDisplay: false });
      expect(choice.kind).toBe('none');
      expect(choice).toHaveProperty('sentence', expect.stringContaining('"npm run paper"'));
      expect(choice).toHaveProperty(
        'sentence',
        expect.stringContaining('"npm run -s ico -- paper FILE --out PATH"'),
      );
    },
  );
});

describe('a display', () => {
  it('is always there on Windows and macOS', () => {
    expect(hasDisplay('win32', {})).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });

  it('is there elsewhere only if X11 or Wayland says so', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  });
});

describe("Electron's program", () => {
  const folder = resolve('node_modules/electron');
  const dist = join(folder, 'dist', 'electron');

  it('is where the package says, if it is really there', () => {
    expect(
      electronProgram(
        folder,
        () => 'electron\n',
        (path) => path === dist,
        undefined,
      ),
    ).toBe(dist);
    expect(
      electronProgram(
        folder,
        () => 'electron',
        () => false,
        undefined,
      ),
    ).toBeNull();
  });

  it('is not there when the package was installed without it', () => {
    expect(
      electronProgram(
        folder,
        () => null,
        () => true,
        undefined,
      ),
    ).toBeNull();
  });

  it('can be given from another folder', () => {
    const other = resolve('/opt/electron');
    expect(
      electronProgram(
        folder,
        () => null,
        () => true,
        other,
      ),
    ).toBe(join(other, 'electron'));
  });
});
