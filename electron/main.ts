import { join } from 'node:path';
import { app, type BrowserWindow, dialog, powerMonitor, session } from 'electron';
import { documentsWorkerScript, workerDocuments } from './documents/worker-documents.ts';
import { createRouter } from './ipc/router.ts';
import { nodeAdapters, nodeDocuments } from './node-adapters.ts';
import { appOrigin, appPage } from './policy/navigation.ts';
import { PortFailure } from './ports.ts';
import { createServices } from './services/create-services.ts';
import { findAppRoot } from './shell/app-root.ts';
import { thisMachine } from './shell/data-folder.ts';
import { listBuiltFiles, serveApp } from './shell/electron/app-protocol.ts';
import { prepareApp } from './shell/electron/before-ready.ts';
import { createDialogs, leavesUnsaved } from './shell/electron/dialogs.ts';
import { createIpcTransport } from './shell/electron/ipc-transport.ts';
import { lockDownSession } from './shell/electron/lock-down.ts';
import { setMenu } from './shell/electron/menu.ts';
import { openFilesOf } from './shell/electron/open-file.ts';
import { createPdfPrinter } from './shell/electron/pdf-printer.ts';
import * as appWindow from './shell/electron/window.ts';
import { createMachinePorts } from './shell/machine-ports.ts';

const root = findAppRoot(import.meta.dirname);
const devTools = !app.isPackaged;
let window: BrowserWindow | null = null;

const open = async (dataFolder: string, openFiles: ReturnType<typeof openFilesOf>): Promise<void> => {
  const files = listBuiltFiles(join(root, 'dist/renderer'));
  const dialogs = createDialogs(() => window, app.getPath('documents'));
  const shell = { kind: 'electron' as const, dialogs, printer: createPdfPrinter(files) };
  const ports = createMachinePorts(root, app.getVersion(), dataFolder);
  const documents = workerDocuments(join(root, documentsWorkerScript), nodeDocuments);
  const services = createServices({ ...ports, shell }, { ...nodeAdapters, documents });
  app.once('will-quit', (event) => {
    const isAtWork = services.isAtWork();
    const closed = services.close();
    void documents.close();
    if (!isAtWork) return;
    // What was done in the window is written to its end first.
    event.preventDefault();
    void closed.finally(() => app.quit());
  });

  const router = createRouter(services);
  const transport = createIpcTransport(router, () => window?.webContents ?? null, services.isAtWork);
  lockDownSession(session.defaultSession, appPage, { origin: appOrigin, devTools });
  serveApp(session.defaultSession.protocol, { files, takeParked: router.takeParked, printModel: () => null });

  setMenu({ platform: process.platform, devTools });
  const opened = appWindow.createWindow({
    preload: join(root, 'dist/preload/preload.cjs'),
    icon: join(root, 'resources/icons/icon.png'),
    devTools,
  });
  window = opened;
  opened.on('closed', () => {
    window = null;
  });
  appWindow.keepTypedText(opened, powerMonitor);
  appWindow.closeWhenQuiet(opened, transport.quiet);
  appWindow.askBeforeLosing(opened, () => leavesUnsaved(opened));
  await appWindow.openAppPage(opened);
  const showLibrary = () => appWindow.openAgain(opened, transport.quiet);
  await openFiles({ importPath: services.exchange.importPath, showLibrary });
};

const giveUp = (problem: unknown): void => {
  const reason = problem instanceof Error ? problem.message : String(problem);
  const next = problem instanceof PortFailure ? `\n\n${problem.failure.next}` : '';
  dialog.showErrorBox('The app could not open', `${reason}${next}`);
  app.exit(1);
};

try {
  const dataFolder = prepareApp(app, thisMachine());
  // A second copy on the same database would only wait for the first: that one comes forward instead.
  if (app.requestSingleInstanceLock()) {
    const openFiles = openFilesOf(app, process.argv);
    app.on('second-instance', () => window && appWindow.bringToFront(window));
    app.on('window-all-closed', () => app.quit());
    app
      .whenReady()
      .then(() => open(dataFolder, openFiles))
      .catch(giveUp);
  } else {
    app.quit();
  }
} catch (problem) {
  giveUp(problem);
}
