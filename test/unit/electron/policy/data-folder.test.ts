import { describe, expect, it } from 'vitest';
import {
  dataFolderOf,
  isOwnFolder,
  type Machine,
  refuseDataFolder,
  sessionFolderOf,
} from '../../../../electron/policy/data-folder.ts';

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

const windows = (env: Machine['env'] = {}): Machine => ({ platform: 'win32', env, home: 'C:\\Users\\lead' });
const linux = (env: Machine['env'] = {}): Machine => ({ platform: 'linux', env, home: '/home/lead' });
const mac = (env: Machine['env'] = {}): Machine => ({ platform: 'darwin', env, home: '/Users/lead' });

/** What is said against the folder that a machine's settings lead to. */
const refusalOf = (machine: Machine) => refuseDataFolder(dataFolderOf(machine), machine);

describe('a folder for the live database', () => {
  it('is refused on a network, however the path is spelt, with the reason and the way out', () => {
    const refusal = refusalOf(windows({ LOCALAPPDATA: '\\\\fileserver\\home$\\lead' }));
    expect(refusal?.message).toBe(
      'Your appraisals cannot be kept in \\\\fileserver\\home$\\lead\\ICO Options Appraisal: it is on another ' +
        'machine, and a break in the network can damage a database that is open.',
    );
    expect(refusal?.next).toBe(
      "Nothing was changed. Set ICO_DATA_FOLDER to a folder on this machine's own disk, such as " +
        'C:\\ICO Options Appraisal, then start the app again.',
    );
    for (const folder of ['//fileserver/home/lead', '\\\\?\\UNC\\fileserver\\home', '\\\\wsl$\\home']) {
      expect(refusalOf(windows({ LOCALAPPDATA: folder }))?.message).toContain('it is on another machine');
    }
  });

  it('is refused inside OneDrive, found by its settings or by the name of a folder on the way', () => {
    const each: readonly Machine[] = [
      windows({ LOCALAPPDATA: 'C:\\Users\\lead\\OneDrive - Cumbria PCT\\AppData' }),
      windows({ LOCALAPPDATA: 'C:\\Users\\lead\\onedrive\\AppData' }),
      windows({ LOCALAPPDATA: 'D:\\Synced\\AppData', OneDrive: 'd:\\synced\\' }),
      windows({ LOCALAPPDATA: 'D:\\Work\\AppData', OneDriveCommercial: 'D:\\Work' }),
      windows({ LOCALAPPDATA: 'D:\\Own\\AppData', OneDriveConsumer: 'D:\\Own' }),
      linux({ XDG_DATA_HOME: '/home/lead/OneDrive/data' }),
      { ...mac(), home: '/Users/lead/Library/CloudStorage/OneDrive-CumbriaPCT' },
    ];
    for (const machine of each) {
      expect(refusalOf(machine)?.message, dataFolderOf(machine)).toContain('OneDrive copies what is there');
    }
  });

  it('is taken where it only looks like either', () => {
    const each: readonly Machine[] = [
      windows(),
      windows({ LOCALAPPDATA: '\\\\?\\C:\\Users\\lead\\AppData\\Local' }),
      windows({ LOCALAPPDATA: 'C:\\Users\\lead\\AppData\\Local', OneDrive: 'C:\\Users\\lead\\OneDrive' }),
      windows({ LOCALAPPDATA: 'D:\\Synced 2\\AppData', OneDrive: 'D:\\Synced' }),
      windows({ LOCALAPPDATA: 'D:\\AppData', OneDrive: '' }),
      windows({ LOCALAPPDATA: 'C:\\OneDrivers\\AppData' }),
      linux({ XDG_DATA_HOME: '//data' }),
      linux(),
      mac(),
    ];
    for (const machine of each) expect(refusalOf(machine), dataFolderOf(machine)).toBeNull();
  });

  it('is the one that ICO_DATA_FOLDER names, which is looked at in the same way', () => {
    const chosen = windows({ LOCALAPPDATA: '\\\\fileserver\\lead', ICO_DATA_FOLDER: 'D:\\Appraisals' });
    expect(dataFolderOf(chosen)).toBe('D:\\Appraisals');
    expect(refusalOf(chosen)).toBeNull();
    expect(dataFolderOf(mac({ ICO_DATA_FOLDER: '/data' }))).toBe('/data');
    expect(dataFolderOf(linux({ ICO_DATA_FOLDER: '' }))).toBe(
      '/home/lead/.local/share/ico-options-appraisal',
    );
    const network = refusalOf(windows({ ICO_DATA_FOLDER: '\\\\fileserver\\appraisals' }));
    expect(network?.message).toContain(
      'cannot be kept in \\\\fileserver\\appraisals: it is on another machine',
    );
    expect(refusalOf(linux({ ICO_DATA_FOLDER: 'appraisals' }))?.message).toBe(
      'ICO_DATA_FOLDER names appraisals, which is not a full path.',
    );
  });

  it('is judged by where a drive letter or a link leads', () => {
    const machine = windows({ ICO_DATA_FOLDER: 'H:\\Appraisals' });
    const led = refuseDataFolder('H:\\Appraisals', machine, '\\\\fileserver\\lead\\Appraisals');
    expect(led?.message).toContain(
      'cannot be kept in H:\\Appraisals (which leads to \\\\fileserver\\lead\\Appraisals): it is on another machine',
    );
    expect(refuseDataFolder('H:\\Appraisals', machine, 'D:\\Appraisals')).toBeNull();
  });

  it("is the app's own when it bears its name", () => {
    for (const machine of [windows(), mac(), linux()]) {
      expect(isOwnFolder(dataFolderOf(machine), machine)).toBe(true);
    }
    expect(isOwnFolder('/home/lead', linux())).toBe(false);
  });
});
