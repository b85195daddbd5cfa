/** The app's own pages, as scheme and host. Exactly this origin, and nothing else, is ours. */
export const appScheme = 'app';
export const appOrigin = `${appScheme}://bundle`;
/** The page that the window shows. Stages are states of this page: it never navigates. */
export const appPage = `${appOrigin}/index.html`;

const originOf = ({ protocol, host }: URL): string => `${protocol}//${host}`;

/**
 * Whether an address is a given page of ours: same scheme, host and path, no user name in front of the host. Query
 * and fragment are the page's own business. Never compares beginnings of text: `app://bundle.evil` starts like ours.
 */
export const isPage = (url: string, page: string): boolean => {
  if (!URL.canParse(url)) return false;
  const [asked, own] = [new URL(url), new URL(page)];
  return (
    originOf(asked) === originOf(own) &&
    asked.pathname === own.pathname &&
    asked.username === '' &&
    asked.password === ''
  );
};

/** What the requests of a session may reach. */
export interface RequestRules {
  readonly origin: string;
  /** Developer tools load their own pages; only a copy that is not packaged has them. */
  readonly devTools: boolean;
}

/**
 * Whether a request may leave the page. Only the app's own origin answers; pictures may also be data, and data or
 * blobs that the page made itself stay inside it. Everything else is cancelled: nothing leaves the machine.
 */
export const mayRequest = (
  url: string,
  resourceType: string,
  { origin, devTools }: RequestRules,
): boolean => {
  if (!URL.canParse(url)) return false;
  const asked = new URL(url);
  if (asked.protocol === 'blob:') return asked.pathname.startsWith(`${origin}/`);
  if (asked.protocol === 'data:') return resourceType === 'image';
  if (asked.protocol === 'devtools:') return devTools;
  return originOf(asked) === origin && asked.username === '' && asked.password === '';
};
