import { join, resolve } from 'node:path';
import { app } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fileInArguments, openFilesOf } from '../../../../electron/shell/electron/open-file.ts';
import { fake, app as fakeApp, preventable } from '../../../support/fake-electron.ts';

vi.mock('electron', () => import('../../../support/fake-electron.ts'));

const imported =
  '{"result":{"ok":true,"value":{"outcome":"imported","id":"a1","title":"Eden","partial":false}}}';
const refused =
  '{"result":{"ok":false,"error":{"code":"not-json","message":"It is not JSON.","next":"Choose another."}}}';

const readers = (answer: string) => {
  const done: string[] = [];
  return {
    done,
    dispatcher: {
      dispatch: async (channel: string, payload: string) => {
        done.push(`${channel} ${payload}`);
        return answer;
      },
    },
    offer: (path: string) => void done.push(`offer ${path}`),
    showLibrary: async () => void done.push('show'),
  };
};

beforeEach(() => fake.reset());

describe('the file among the arguments of a start', () => {
  const folder = resolve('/papers');

  it('is the last one with the ending of an appraisal, from the folder of the start', () => {
    expect(fileInArguments(['/app', '--flag', 'a.icoa.json', 'b.ICOA.JSON'], folder)).toBe(
      join(folder, 'b.ICOA.JSON'),
    );
    expect(fileInArguments(['/app', resolve('/other/c.icoa.json')], folder)).toBe(
      resolve('/other/c.icoa.json'),
    );
  });

  it('is none when there is only the program, a switch or another file', () => {
    expect(fileInArguments(['/app.icoa.json'], folder)).toBeNull();
    expect(fileInArguments(['/app', '.', '--open=a.icoa.json', 'a.json', 'a.pdf'], folder)).toBeNull();
  });
});

describe('a file opened in the file manager', () => {
  it('waits until the app is open, then is imported as if chosen there', async () => {
    const start = openFilesOf(app, ['/app', '/papers/a.icoa.json']);
    const event = preventable({});
    fakeApp.emit('open-file', event, '/papers/b.icoa.json');
    expect(event.defaultPrevented).toBe(true);
    const given = readers(imported);
    await start(given);
    const each = (path: string) => [`offer ${path}`, 'exchange.import {}', 'show'];
    expect(given.done).toEqual([...each(resolve('/papers/a.icoa.json')), ...each('/papers/b.icoa.json')]);
  });

  it('is imported at once when the app is open already', async () => {
    const given = readers(imported);
    await openFilesOf(app, ['/app'])(given);
    fakeApp.emit('second-instance', {}, ['/app', 'c.icoa.json'], resolve('/papers'));
    await vi.waitFor(() => expect(given.done.at(-1)).toBe('show'));
    expect(given.done[0]).toBe(`offer ${resolve('/papers/c.icoa.json')}`);
  });

  it('that cannot be read is told, with what to do, and leaves the page as it is', async () => {
    const given = readers(refused);
    await openFilesOf(app, ['/app', '/papers/a.icoa.json'])(given);
    expect(fake.dialogs).toEqual([['It is not JSON.', 'Choose another.']]);
    expect(given.done).not.toContain('show');
  });
});
