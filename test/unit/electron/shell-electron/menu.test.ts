import { beforeEach, describe, expect, it, vi } from 'vitest';
import { menuTemplate, setMenu } from '../../../../electron/shell/electron/menu.ts';
import { fake } from '../../../support/fake-electron.ts';

vi.mock('electron', () => import('../../../support/fake-electron.ts'));

const text = (platform: string, devTools: boolean): string =>
  JSON.stringify(menuTemplate({ platform, devTools }));

beforeEach(() => fake.reset());

describe('the menu bar', () => {
  it('has File, Edit, View, Window and Help', () => {
    setMenu({ platform: 'win32', devTools: false });
    const labels = (fake.menu as { label?: string; role?: string }[]).map(({ label, role }) => label ?? role);
    expect(labels).toEqual(['File', 'Edit', 'View', 'windowMenu', 'help']);
  });

  it('starts with the menu of the app on macOS', () => {
    expect(menuTemplate({ platform: 'darwin', devTools: false })[0]).toEqual({ role: 'appMenu' });
  });

  it('offers reload and developer tools only in a copy that is not packaged', () => {
    expect(text('linux', false)).not.toMatch(/reload|toggleDevTools/);
    expect(text('linux', true)).toMatch(/"reload".*"toggleDevTools"/);
  });

  it('leaves Ctrl+Z to the appraisal where the menu would take it', () => {
    expect(text('win32', true)).not.toMatch(/"undo"|"redo"/);
    expect(text('linux', true)).not.toMatch(/"undo"|"redo"/);
  });
});
