import { Menu, type MenuItemConstructorOptions } from 'electron';

export interface MenuGiven {
  readonly platform: string;
  /** Reload and developer tools, only in a copy that is not packaged. */
  readonly devTools: boolean;
}

/**
 * The menu bar: what a keyboard or screen reader user expects of any window. The appraisal's own commands stay in the
 * window. Undo and redo are there too, because they take back edits of the appraisal and not keystrokes; macOS alone
 * needs the menu items for its text fields to understand the keys.
 */
export const menuTemplate = ({ platform, devTools }: MenuGiven): MenuItemConstructorOptions[] => {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { label: 'File', submenu: [isMac ? { role: 'close' } : { role: 'quit' }] },
    {
      label: 'Edit',
      submenu: [
        ...(isMac
          ? [{ role: 'undo' as const }, { role: 'redo' as const }, { type: 'separator' as const }]
          : []),
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(devTools
          ? [{ type: 'separator' as const }, { role: 'reload' as const }, { role: 'toggleDevTools' as const }]
          : []),
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: isMac ? [] : [{ role: 'about' }] },
  ];
};

/** Puts the menu bar in place. */
export const setMenu = (given: MenuGiven): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(given)));
