import { describe, expect, it } from 'vitest';
import { appPage } from '../../../../electron/policy/navigation.ts';
import { mayUse } from '../../../../electron/policy/permissions.ts';
import { permissionNames } from '../../../support/permission-names.ts';

describe('what the app page may use', () => {
  it.each(permissionNames)('%s only if it is copying', (permission) => {
    expect(mayUse(permission, appPage, appPage)).toBe(permission === 'clipboard-sanitized-write');
  });

  it('knows every permission name of the installed Electron', async () => {
    const { readFile } = await import('node:fs/promises');
    const types = await readFile('node_modules/electron/electron.d.ts', 'utf8');
    const handlers = types.match(/setPermission(?:Request|Check)Handler\(handler: .*\n?/g) ?? [];
    const named = new Set(
      handlers
        .join(' ')
        .match(/permission: ((?:'[a-zA-Z-]+'(?: \| )?)+)/)?.[1]
        ?.match(/[a-zA-Z-]{2,}/g),
    );
    expect(named.size).toBeGreaterThan(30);
    expect([...named].filter((name) => !(permissionNames as readonly string[]).includes(name))).toEqual([]);
  });

  it('is nothing for any other page', () => {
    expect(mayUse('clipboard-sanitized-write', 'https://example.org/', appPage)).toBe(false);
    expect(mayUse('clipboard-sanitized-write', '', appPage)).toBe(false);
  });
});
