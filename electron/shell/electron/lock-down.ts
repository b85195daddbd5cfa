import type { App, Session, WebContents } from 'electron';
import { isPage, mayRequest, type RequestRules } from '../../policy/navigation.ts';
import { mayUse } from '../../policy/permissions.ts';

/** Refuses everything a page does not need: devices, screens, the network. Once per session, before its first page. */
export const lockDownSession = (session: Session, page: string, rules: RequestRules): void => {
  // Both handlers: one answers questions ("may I?"), the other requests ("let me").
  session.setPermissionRequestHandler((_contents, permission, reply, { requestingUrl }) =>
    reply(mayUse(permission, requestingUrl, page)),
  );
  session.setPermissionCheckHandler((_contents, permission, _origin, { requestingUrl }) =>
    mayUse(permission, requestingUrl ?? '', page),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, reply) => reply(null));
  session.setBluetoothPairingHandler((_details, reply) => reply({ confirmed: false }));
  session.webRequest.onBeforeRequest(({ url, resourceType }, reply) =>
    reply({ cancel: !mayRequest(url, resourceType, rules) }),
  );
  // The app saves by its own dialogs; a page has nothing to download.
  session.on('will-download', (event) => event.preventDefault());
};

/** Keeps a window on its page: it opens no other window, embeds nothing and goes nowhere. */
export const lockDownContents = (contents: WebContents, page: string): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isPage(event.url, page)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isPage(event.url, page)) event.preventDefault();
  });
};

/** Locks down every window from its first moment, also one that some later code opens. */
export const lockDownApp = (app: App, page: string): void => {
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents, page));
};
