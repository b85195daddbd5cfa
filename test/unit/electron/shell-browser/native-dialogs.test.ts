import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PortFailure } from '../../../../electron/ports.ts';
import {
  type Asked,
  type AskUser,
  askUser,
  createNativeDialogs,
  type DialogCommand,
  freePath,
  kdialog,
  osascript,
  type PlaceQuestion,
  powershell,
  zenity,
} from '../../../../electron/shell/browser/native-dialogs.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const question: PlaceQuestion = {
  asks: 'save',
  title: 'Export the paper',
  folder: '/home/lead/Documents',
  name: 'carlisle.pdf',
  patterns: ['*.pdf'],
};
const never = new AbortController().signal;
const node = (script: string): DialogCommand => ({
  program: process.execPath,
  args: ['-e', script],
  cancelled: [7],
});

/** Answers each program in turn and keeps what it was asked. */
const asking = (...answers: readonly Asked[]): { readonly ask: AskUser; readonly asked: DialogCommand[] } => {
  const asked: DialogCommand[] = [];
  return {
    asked,
    ask: async (command) => {
      asked.push(command);
      return answers[asked.length - 1] ?? { outcome: 'missing' };
    },
  };
};

test('nothing in a title or name can pass for an option of zenity', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, name) => {
      const { args } = zenity({ ...question, title, name });
      expect(
        args.every((arg) =>
          /^--(file-selection|save|confirm-overwrite|title=|filename=|file-filter=)/.test(arg),
        ),
      ).toBe(true);
      expect(args).toHaveLength(6);
    }),
  );
});

test('the path given to kdialog is a whole one and cannot pass for an option', () => {
  const { args } = kdialog({ ...question, name: '--icon.pdf' });
  expect(args).toContain('/home/lead/Documents/--icon.pdf');
});

test('on Windows and macOS the script is fixed, and what the user named is no part of it', () => {
  const hostile = {
    ...question,
    title: '"; Remove-Item C:\\ -Recurse; "',
    name: '\' & do shell script "x" & \'',
  };
  const scriptOf = ({ args }: DialogCommand): string | undefined => args.find((arg) => arg.includes('\n'));
  expect(scriptOf(powershell(hostile))).toBe(scriptOf(powershell(question)));
  expect(powershell(hostile).env).toMatchObject({
    ICO_DIALOG_TITLE: hostile.title,
    ICO_DIALOG_NAME: hostile.name,
  });
  expect(scriptOf(osascript(hostile))).toBe(scriptOf(osascript(question)));
  expect(osascript(hostile).args.slice(2)).toEqual(['save', hostile.folder, hostile.title, hostile.name]);
});

test('what the program prints is the place, up to the end of the line', async () => {
  expect(await askUser(node('console.log("/home/lead/my paper.pdf")'), never)).toEqual({
    outcome: 'chosen',
    path: '/home/lead/my paper.pdf',
  });
});

test('the exit code of a cancelled dialog is an outcome; another means that it could not ask', async () => {
  expect(await askUser(node('process.exit(7)'), never)).toEqual({ outcome: 'cancelled' });
  expect(await askUser(node('process.exit(3)'), never)).toEqual({ outcome: 'missing' });
  expect(await askUser({ program: '/nowhere/zenity', args: [], cancelled: [1] }, never)).toEqual({
    outcome: 'missing',
  });
});

test('values reach the program as they are, without a shell between', async () => {
  const value = '$(touch /tmp/never) `x` "y" %PATH%';
  const command = { ...node('console.log(process.env.ICO_DIALOG_TITLE)'), env: { ICO_DIALOG_TITLE: value } };
  expect(await askUser(command, never)).toEqual({ outcome: 'chosen', path: value });
});

test('closing the window ends the dialog, as if it had been cancelled', async () => {
  const { close, chooseOpenPath } = createNativeDialogs({
    platform: 'linux',
    home: tempFolder(),
    ask: (_, signal) => askUser(node('setTimeout(() => {}, 60_000)'), signal),
  });
  const choosing = chooseOpenPath({ title: 'Import', kinds: ['appraisal'] });
  setTimeout(close, 200);
  expect(await choosing).toBeNull();
});

test('where zenity is missing, kdialog asks', async () => {
  const { ask, asked } = asking({ outcome: 'missing' }, { outcome: 'chosen', path: '/x/paper.pdf' });
  const dialogs = createNativeDialogs({ platform: 'linux', home: tempFolder(), ask });
  expect(await dialogs.chooseSavePath({ title: 'Save', suggestedName: 'paper.pdf', kind: 'paper' })).toBe(
    '/x/paper.pdf',
  );
  expect(new Set(asked.map(({ program }) => program))).toEqual(new Set(['zenity', 'kdialog']));
});

test('a cancelled dialog is not asked again by another program', async () => {
  const { ask, asked } = asking({ outcome: 'cancelled' }, { outcome: 'chosen', path: '/x' });
  const dialogs = createNativeDialogs({ platform: 'linux', home: tempFolder(), ask });
  expect(await dialogs.chooseOpenPath({ title: 'Import', kinds: ['paper'] })).toBeNull();
  expect(asked).toHaveLength(1);
});

test('without any dialog a file goes to Documents under a free name', async () => {
  const home = tempFolder();
  mkdirSync(join(home, 'Documents'));
  writeFileSync(join(home, 'Documents', 'paper.pdf'), 'older');
  const dialogs = createNativeDialogs({ platform: 'linux', home, ask: asking().ask });
  const path = await dialogs.chooseSavePath({ title: 'Save', suggestedName: 'paper.pdf', kind: 'paper' });
  expect(path).toBe(join(home, 'Documents', 'paper 2.pdf'));
  expect(existsSync(String(path))).toBe(false);
});

const folderQuestion: PlaceQuestion = {
  asks: 'folder',
  title: 'Folder for the scoresheets',
  folder: '/home/lead/Documents',
  name: '',
  patterns: [],
};

test('every system is asked for a folder, and for no file', () => {
  expect(zenity(folderQuestion).args).toEqual([
    '--file-selection',
    '--directory',
    '--title=Folder for the scoresheets',
    '--filename=/home/lead/Documents/',
  ]);
  expect(kdialog(folderQuestion).args).toEqual([
    '--title=Folder for the scoresheets',
    '--getexistingdirectory',
    '/home/lead/Documents',
  ]);
  expect(osascript(folderQuestion).args.slice(2)).toEqual([
    'folder',
    '/home/lead/Documents',
    'Folder for the scoresheets',
    '',
  ]);
  expect(powershell(folderQuestion).env).toMatchObject({
    ICO_DIALOG: 'folder',
    ICO_DIALOG_FOLDER: '/home/lead/Documents',
  });
});

test('nothing in the title of a folder can pass for an option of zenity or kdialog', () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      const { args } = zenity({ ...folderQuestion, title });
      expect(args.every((arg) => /^--(file-selection$|directory$|title=|filename=)/.test(arg))).toBe(true);
      expect(args).toHaveLength(4);
      expect(kdialog({ ...folderQuestion, title }).args[0]).toBe(`--title=${title}`);
    }),
  );
});

test('a folder that was chosen is given, one that was not is an outcome', async () => {
  const { ask, asked } = asking({ outcome: 'chosen', path: '/x/sheets' }, { outcome: 'cancelled' });
  const dialogs = createNativeDialogs({ platform: 'linux', home: tempFolder(), ask });
  expect(await dialogs.chooseFolder({ title: 'Folder for the scoresheets' })).toBe('/x/sheets');
  expect(await dialogs.chooseFolder({ title: 'Folder for the scoresheets' })).toBeNull();
  expect(asked).toHaveLength(2);
});

test('without any dialog files go into Documents', async () => {
  const home = tempFolder();
  mkdirSync(join(home, 'Documents'));
  const dialogs = createNativeDialogs({ platform: 'linux', home, ask: asking().ask });
  expect(await dialogs.chooseFolder({ title: 'Folder for the scoresheets' })).toBe(join(home, 'Documents'));
});

test('without any dialog and without Documents a file goes to the home folder', async () => {
  const home = tempFolder();
  const dialogs = createNativeDialogs({ platform: 'linux', home, ask: asking().ask });
  expect(await dialogs.chooseSavePath({ title: 'Save', suggestedName: 'paper.pdf', kind: 'paper' })).toBe(
    join(home, 'paper.pdf'),
  );
});

test('without any dialog opening a file fails with a sentence', async () => {
  const dialogs = createNativeDialogs({ platform: 'linux', home: tempFolder(), ask: asking().ask });
  await expect(dialogs.chooseOpenPath({ title: 'Import', kinds: ['paper'] })).rejects.toBeInstanceOf(
    PortFailure,
  );
});

test('both kinds of ending are kept when a name is counted up', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'carlisle.icoa.json'), '{}');
  writeFileSync(join(folder, 'carlisle 2.icoa.json'), '{}');
  expect(await freePath(folder, 'carlisle.icoa.json')).toBe(join(folder, 'carlisle 3.icoa.json'));
});
