import { describe, expect, it } from 'vitest';
import { dataFolderOf, sessionFolderOf } from '../../../../electron/policy/data-folder.ts';

describe('the folder of the live database', () => {
  it('is the local, not the roaming, folder on Windows', () => {
    const env = {
      LOCALAPPDATA: 'C:\\Users\\lead\\AppData\\Local',
      APPDATA: 'C:\\Users\\lead\\AppData\\Roaming',
    };
    expect(dataFolderOf({ platform: 'win32', env, home: 'C:\\Users\\lead' })).toBe(
      'C:\\Users\\lead\\AppData\\Local\\ICO Options Appraisal',
    );
  });

  it('is found from the home folder where Windows does not say', () => {
    for (const env of [{}, { LOCALAPPDATA: '' }, { LOCALAPPDATA: 'AppData\\Local' }]) {
      expect(dataFolderOf({ platform: 'win32', env, home: 'C:\\Users\\lead' })).toBe(
        'C:\\Users\\lead\\AppData\\Local\\ICO Options Appraisal',
      );
    }
  });

  it('is in Application Support on macOS, whatever the environment says', () => {
    expect(dataFolderOf({ platform: 'darwin', env: { XDG_DATA_HOME: '/x' }, home: '/Users/lead' })).toBe(
      '/Users/lead/Library/Application Support/ICO Options Appraisal',
    );
  });

  it('follows XDG_DATA_HOME on Linux, if that is a full path', () => {
    const given = (env: { XDG_DATA_HOME?: string }) =>
      dataFolderOf({ platform: 'linux', env, home: '/home/lead' });
    expect(given({ XDG_DATA_HOME: '/data' })).toBe('/data/ico-options-appraisal');
    expect(given({})).toBe('/home/lead/.local/share/ico-options-appraisal');
    expect(given({ XDG_DATA_HOME: 'data' })).toBe('/home/lead/.local/share/ico-options-appraisal');
  });

  it('keeps what Chromium stores in a folder of its own', () => {
    expect(sessionFolderOf({ platform: 'linux', env: {}, home: '/home/lead' })).toBe(
      '/home/lead/.local/share/ico-options-appraisal/browser/Electron',
    );
    expect(sessionFolderOf({ platform: 'win32', env: {}, home: 'C:\\Users\\lead' })).toBe(
      'C:\\Users\\lead\\AppData\\Local\\ICO Options Appraisal\\browser\\Electron',
    );
  });
});
