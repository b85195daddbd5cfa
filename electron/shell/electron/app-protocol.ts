import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Protocol, protocol } from 'electron';
import { mediaTypeOf, readAssetRequest } from '../../policy/asset-path.ts';
import { securityHeaders } from '../../policy/content-security-policy.ts';
import { appOrigin, appScheme } from '../../policy/navigation.ts';

/** Where the answers come from. Each session gives what its pages may ask for, and no more. */
export interface AppContent {
  /** Path as requested → file on disk, for every file that was built: nothing else can be reached. */
  readonly files: ReadonlyMap<string, string>;
  /** A parked reply, handed out once. */
  readonly takeParked: (path: string) => string | null;
  /** The model of a print job that is under way. */
  readonly printModel: (job: string) => string | null;
}

/**
 * Lists the built pages. Files that start with a dot (the bundler's own notes) cannot be asked for by any path.
 * Walks by itself: inside a packaged app the archive stands in for folders, and answers the plain questions only.
 */
export const listBuiltFiles = (folder: string): ReadonlyMap<string, string> => {
  const walk = (under: string, prefix: string): [string, string][] =>
    readdirSync(under).flatMap((name) => {
      const file = join(under, name);
      return statSync(file).isDirectory()
        ? walk(file, `${prefix}${name}/`)
        : [[`${prefix}${name}`, file] as [string, string]];
    });
  return new Map(walk(folder, ''));
};

/** Says before the app is ready what kind of scheme ours is: an ordinary, secure one that keeps to the pages' policy. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);

// Nothing is kept by the browser: replies hold the appraisal, and files come from the disk as fast.
const answer = (status: number, body: string | Uint8Array<ArrayBuffer> | null, type: string): Response =>
  new Response(body, {
    status,
    headers: { ...securityHeaders, 'Content-Type': type, 'Cache-Control': 'no-store' },
  });

const empty = (status: number): Response => answer(status, null, 'text/plain; charset=utf-8');
const json = (text: string | null): Response =>
  text === null ? empty(404) : answer(200, text, 'application/json; charset=utf-8');

/** Answers one request to the app's own origin. Every answer carries the policy, also a refusal. */
export const answerAppRequest = async (
  request: { readonly method: string; readonly url: string },
  { files, takeParked, printModel }: AppContent,
): Promise<Response> => {
  const asked = readAssetRequest(request.method, request.url, appOrigin);
  switch (asked.kind) {
    case 'refused':
      return empty(asked.status);
    case 'reply':
      return json(takeParked(asked.path));
    case 'print-model':
      return json(printModel(asked.job));
    case 'file': {
      const [file, type] = [files.get(asked.path), mediaTypeOf(asked.path)];
      if (!file || !type) return empty(404);
      try {
        return answer(200, new Uint8Array(await readFile(file)), type);
      } catch {
        return empty(404);
      }
    }
  }
};

/** Serves the app's own origin in one session. */
export const serveApp = (sessionProtocol: Pick<Protocol, 'handle'>, content: AppContent): void =>
  sessionProtocol.handle(appScheme, (request) => answerAppRequest(request, content));
