import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import { mediaTypeOf, readAssetRequest } from '../../policy/asset-path.ts';
import { securityHeaders } from '../../policy/content-security-policy.ts';

/** The app's own pages in the browser shells. No such host exists; requests to it are answered before any network. */
export const browserOrigin = 'https://app.localhost';

export interface BundleFile {
  readonly body: Buffer;
  readonly mediaType: string;
}

/** Every built file by its path below the bundle's root, such as `assets/index-x.js`. */
export type Bundle = ReadonlyMap<string, BundleFile>;

/** What a bundle cannot answer from its files. Each answers null when it has nothing under that name. */
export interface LiveAnswers {
  /** A large reply that waits to be fetched once, by its path. */
  readonly takeParked: (path: string) => string | null;
  /** The model of a print job, as JSON. */
  readonly printModel: (job: string) => string | null;
}

export interface BundleAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Reads the built pages. A file whose type is not served is left out, and with it whatever is hidden. */
export const readBundle = async (folder: string): Promise<Bundle> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = files.map(async (file) => {
    const path = relative(folder, file).split(sep).join('/');
    const mediaType = mediaTypeOf(path);
    return mediaType === null ? [] : [[path, { body: await readFile(file), mediaType }] as const];
  });
  return new Map((await Promise.all(read)).flat());
};

const answer = (status: number, body: Buffer | string, mediaType: string): BundleAnswer => ({
  status,
  headers: { ...securityHeaders, 'Content-Type': mediaType, 'Cache-Control': 'no-store' },
  body: Buffer.from(body),
});

const json = 'application/json; charset=utf-8';

/** Answers a request to the app's own origin; null for a request to anywhere else, which is then refused. */
export const answerRequest = (
  bundle: Bundle,
  live: LiveAnswers,
  method: string,
  url: string,
): BundleAnswer | null => {
  const asked = readAssetRequest(method, url, browserOrigin);
  switch (asked.kind) {
    case 'refused':
      return asked.status === 403 ? null : answer(asked.status, '', 'text/plain; charset=utf-8');
    case 'reply':
    case 'print-model': {
      const text = asked.kind === 'reply' ? live.takeParked(asked.path) : live.printModel(asked.job);
      return text === null ? answer(404, '', 'text/plain; charset=utf-8') : answer(200, text, json);
    }
    case 'file': {
      const file = bundle.get(asked.path);
      return file ? answer(200, file.body, file.mediaType) : answer(404, '', 'text/plain; charset=utf-8');
    }
  }
};

/**
 * Answers every request of a browser from the bundle and refuses all others, so that no page can reach further than
 * the files it came with.
 *
 * @param refusedRequest told of each refused address; a working page causes none
 */
export const serveBundle = async (
  context: BrowserContext,
  bundle: Bundle,
  live: LiveAnswers,
  refusedRequest: (url: string) => void = () => {},
): Promise<void> => {
  await context.route('**/*', async (route: Route) => {
    const request = route.request();
    const given = answerRequest(bundle, live, request.method(), request.url());
    // A page that closes while it is being answered is no concern of ours.
    if (given) {
      await route.fulfill({ ...given, headers: { ...given.headers } }).catch(() => {});
      return;
    }
    refusedRequest(request.url());
    await route.abort('blockedbyclient').catch(() => {});
  });
};
