import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { failed } from '../../../shared/contract/result.ts';
import { type Dialogs, type FileKind, PortFailure } from '../../ports.ts';

/** A question for a place, as any system's dialog can ask it. */
export interface PlaceQuestion {
  readonly asks: 'save' | 'open' | 'folder';
  readonly title: string;
  /** Folder to start in. */
  readonly folder: string;
  /** Suggested name when saving; otherwise empty. */
  readonly name: string;
  /** Endings to offer: `*.icoa.json`, `*.pdf`; none for a folder. */
  readonly patterns: readonly string[];
}

/** A program that shows the system's own dialog: what to run, and with what. Never goes through a shell. */
export interface DialogCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that mean that the user chose nothing. */
  readonly cancelled: readonly number[];
}

const patternOf: Readonly<Record<FileKind, string>> = {
  appraisal: '*.icoa.json',
  paper: '*.pdf',
  word: '*.docx',
  page: '*.html',
  workbook: '*.xlsx',
};

/** GNOME's dialog. Every value is joined to its option, so that none can pass for an option itself. */
export const zenity = ({ asks, title, folder, name, patterns }: PlaceQuestion): DialogCommand => ({
  program: 'zenity',
  args: [
    '--file-selection',
    ...(asks === 'save' ? ['--save', '--confirm-overwrite'] : []),
    ...(asks === 'folder' ? ['--directory'] : []),
    `--title=${title}`,
    `--filename=${join(folder, name)}${asks === 'save' ? '' : '/'}`,
    ...(asks === 'folder' ? [] : [`--file-filter=${patterns.join(' ')}`]),
  ],
  cancelled: [1],
});

/** KDE's dialog. */
export const kdialog = ({ asks, title, folder, name, patterns }: PlaceQuestion): DialogCommand => ({
  program: 'kdialog',
  args: [
    `--title=${title}`,
    { save: '--getsavefilename', open: '--getopenfilename', folder: '--getexistingdirectory' }[asks],
    join(folder, name),
    ...(asks === 'folder' ? [] : [patterns.join(' ')]),
  ],
  cancelled: [1],
});

const macScript = `on run argv
  set start to POSIX file (item 2 of argv)
  if item 1 of argv is "save" then
    set chosen to choose file name with prompt (item 3 of argv) default location start default name (item 4 of argv)
  else if item 1 of argv is "folder" then
    set chosen to choose folder with prompt (item 3 of argv) default location start
  else
    set chosen to choose file with prompt (item 3 of argv) default location start
  end if
  return POSIX path of chosen
end run`;

/** macOS: a fixed script; the values are its arguments. */
export const osascript = ({ asks, title, folder, name }: PlaceQuestion): DialogCommand => ({
  program: 'osascript',
  args: ['-e', macScript, asks, folder, title, name],
  cancelled: [1],
});

const windowsScript = `$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [System.Text.Encoding]::UTF8
Add-Type -AssemblyName System.Windows.Forms
if ($env:ICO_DIALOG -eq 'folder') {
  $dialog = New-Object System.Windows.Forms.FolderBrowserDialog
  $dialog.Description = $env:ICO_DIALOG_TITLE
  $dialog.SelectedPath = $env:ICO_DIALOG_FOLDER
  $owner = New-Object System.Windows.Forms.Form -Property @{ TopMost = $true }
  if ($dialog.ShowDialog($owner) -ne 'OK') { exit 7 }
  [Console]::Out.Write($dialog.SelectedPath)
  exit 0
}
if ($env:ICO_DIALOG -eq 'save') { $dialog = New-Object System.Windows.Forms.SaveFileDialog }
else { $dialog = New-Object System.Windows.Forms.OpenFileDialog }
$dialog.Title = $env:ICO_DIALOG_TITLE
$dialog.InitialDirectory = $env:ICO_DIALOG_FOLDER
$dialog.FileName = $env:ICO_DIALOG_NAME
$dialog.Filter = $env:ICO_DIALOG_FILTER
$owner = New-Object System.Windows.Forms.Form -Property @{ TopMost = $true }
if ($dialog.ShowDialog($owner) -ne 'OK') { exit 7 }
[Console]::Out.Write($dialog.FileName)`;

/** Windows: a fixed script; the values come by the environment, where nothing in them can become code. */
export const powershell = ({ asks, title, folder, name, patterns }: PlaceQuestion): DialogCommand => ({
  program: 'powershell.exe',
  args: ['-NoProfile', '-NonInteractive', '-STA', '-WindowStyle', 'Hidden', '-Command', windowsScript],
  env: {
    ICO_DIALOG: asks,
    ICO_DIALOG_TITLE: title,
    ICO_DIALOG_FOLDER: folder,
    ICO_DIALOG_NAME: name,
    ICO_DIALOG_FILTER: `${patterns.join(', ')}|${patterns.join(';')}`,
  },
  cancelled: [7],
});

/** What asking with a program came to. `missing` when it is not on this machine. */
export type Asked =
  | { readonly outcome: 'chosen'; readonly path: string }
  | { readonly outcome: 'cancelled' | 'missing' };

/** Runs a dialog's program; ends it when the signal says so. */
export type AskUser = (command: DialogCommand, signal: AbortSignal) => Promise<Asked>;

/** Asks by running the program. A program that fails without having asked counts as missing. */
export const askUser: AskUser = ({ program, args, env, cancelled }, signal) =>
  new Promise((resolve) => {
    execFile(
      program,
      args,
      { env: { ...process.env, ...env }, signal, encoding: 'utf8', windowsHide: true },
      (error, stdout) => {
        const path = stdout.replace(/\r?\n$/, '');
        if (!error) resolve(path ? { outcome: 'chosen', path } : { outcome: 'cancelled' });
        else if (signal.aborted) resolve({ outcome: 'cancelled' });
        else if (typeof error.code === 'number' && cancelled.includes(error.code)) {
          resolve({ outcome: 'cancelled' });
        } else resolve({ outcome: 'missing' });
      },
    );
  });

/** The first of a folder's names "paper.pdf", "paper 2.pdf", … under which nothing lies. */
export const freePath = async (folder: string, name: string): Promise<string> => {
  const [, stem = name, ending = ''] = /^(.+?)((?:\.icoa)?\.[A-Za-z0-9]+)$/.exec(name) ?? [];
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem} ${count}${ending}`);
    try {
      await access(path);
    } catch {
      return path;
    }
  }
};

const firstWritable = async (folders: readonly string[]): Promise<string | null> => {
  for (const folder of folders) {
    try {
      await access(folder, constants.W_OK);
      return folder;
    } catch {
      // The next may do.
    }
  }
  return null;
};

export interface NativeDialogsOptions {
  readonly platform: string;
  readonly home: string;
  readonly ask?: AskUser;
}

/** On Linux, the desktop that runs says whose dialog fits; the other serves where that one is not installed. */
const commandsFor = (platform: string): readonly ((question: PlaceQuestion) => DialogCommand)[] => {
  if (platform === 'win32') return [powershell];
  if (platform === 'darwin') return [osascript];
  const { XDG_CURRENT_DESKTOP = '' } = process.env;
  return XDG_CURRENT_DESKTOP.split(delimiter).includes('KDE') ? [kdialog, zenity] : [zenity, kdialog];
};

/**
 * The dialogs of the browser shell. A web page may not learn where a file lies, so the system's own dialog asks. Where
 * a machine has none, a file is saved in Documents (or the home folder) under a name that is still free, and opening
 * one fails with a sentence that says how to do it from the command line.
 */
export const createNativeDialogs = (
  options: NativeDialogsOptions,
): Dialogs & { readonly close: () => void } => {
  const { platform, home, ask = askUser } = options;
  const closing = new AbortController();

  const askAny = async (question: PlaceQuestion): Promise<Asked> => {
    for (const commandFor of commandsFor(platform)) {
      const asked = await ask(commandFor(question), closing.signal);
      if (asked.outcome !== 'missing') return asked;
    }
    return { outcome: 'missing' };
  };

  const startFolder = async (): Promise<string> =>
    (await firstWritable([join(home, 'Documents'), home])) ?? home;

  return {
    chooseSavePath: async ({ title, suggestedName, kind }) => {
      const folder = await startFolder();
      const asked = await askAny({
        asks: 'save',
        title,
        folder,
        name: suggestedName,
        patterns: [patternOf[kind]],
      });
      if (asked.outcome === 'missing') return freePath(folder, suggestedName);
      return asked.outcome === 'chosen' ? asked.path : null;
    },
    chooseOpenPath: async ({ title, kinds }) => {
      const patterns = kinds.map((kind) => patternOf[kind]);
      const asked = await askAny({ asks: 'open', title, folder: await startFolder(), name: '', patterns });
      if (asked.outcome === 'missing') {
        throw new PortFailure(
          failed(
            'unreadable-file',
            'No file was opened: this machine has no program that asks which one.',
            'Install zenity or kdialog, then try again.',
          ),
        );
      }
      return asked.outcome === 'chosen' ? asked.path : null;
    },
    chooseFolder: async ({ title }) => {
      const folder = await startFolder();
      const asked = await askAny({ asks: 'folder', title, folder, name: '', patterns: [] });
      // Where nothing can ask, the documents folder is as good a place as for a single file.
      if (asked.outcome === 'missing') return folder;
      return asked.outcome === 'chosen' ? asked.path : null;
    },
    close: () => closing.abort(),
  };
};
