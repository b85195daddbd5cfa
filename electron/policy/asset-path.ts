/**
 * What a request to the app's own origin asks for, decided from its text alone. Nothing here touches a disk: a file is
 * a key into the list of files that were built.
 */
export type AssetRequest =
  | { readonly kind: 'file'; readonly path: string }
  /** A large reply that waits to be fetched once; `path` is what the router parked it under. */
  | { readonly kind: 'reply'; readonly path: string }
  /** The model that a print page draws. */
  | { readonly kind: 'print-model'; readonly job: string }
  | { readonly kind: 'refused'; readonly status: 400 | 403 | 405 };

/** Segments of letters, digits and `._-` that do not start with a dot: so no `..`, no hidden file, no encoding. */
const plainPath = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;
const token = /^[A-Za-z0-9_-]{1,64}$/;
const replyPrefix = '/reply/';

const refused = (status: 400 | 403 | 405): AssetRequest => ({ kind: 'refused', status });

/**
 * Reads a request. Names with escapes, dots to climb by, backslashes, drive letters or empty segments are refused
 * rather than cleaned: no built file has such a name.
 *
 * @param origin the app's own: scheme and host, such as `app://bundle`
 */
export const readAssetRequest = (method: string, url: string, origin: string): AssetRequest => {
  if (method !== 'GET') return refused(405);
  // The parser would quietly drop control characters and spaces at the ends.
  if ([...url].some((character) => character <= ' ') || !URL.canParse(url)) return refused(400);
  const { protocol, host, username, password, pathname, searchParams } = new URL(url);
  if (`${protocol}//${host}` !== origin || username || password) return refused(403);
  // The parser has already followed "." and "..", so a climb is seen in the text only.
  if (/(?:^|[/\\])(?:\.|%2e){1,2}(?:[/\\?#]|$)/i.test(url.slice(origin.length))) return refused(400);

  if (pathname === '/' || pathname === '') return { kind: 'file', path: 'index.html' };
  const path = pathname.slice(1);
  if (!plainPath.test(path)) return refused(400);
  if (pathname.startsWith(replyPrefix)) {
    return token.test(pathname.slice(replyPrefix.length)) ? { kind: 'reply', path: pathname } : refused(400);
  }
  if (path === 'print-model.json') {
    const job = searchParams.get('job') ?? '';
    return token.test(job) ? { kind: 'print-model', job } : refused(400);
  }
  return { kind: 'file', path };
};

/** Type of a built file by its ending. A file with another ending is not served: add its type here. */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['ico', 'image/x-icon'],
  ['woff2', 'font/woff2'],
  ['woff', 'font/woff'],
]);

/** The media type under which a file is served, or null when files of its kind are not. */
export const mediaTypeOf = (path: string): string | null =>
  mediaTypes.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? null;
