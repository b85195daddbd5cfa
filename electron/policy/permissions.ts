import { isPage } from './navigation.ts';

/**
 * What pages may use beyond drawing and typing: "Copy" writes plain content to the clipboard. Reading the clipboard
 * needs no permission, since pasting is an event of the user's own. To add one: name it here, with who needs it.
 */
const allowed: readonly string[] = ['clipboard-sanitized-write'];

/** Whether a page may use something; only the app's own page ever may. */
export const mayUse = (permission: string, askedBy: string, page: string): boolean =>
  allowed.includes(permission) && isPage(askedBy, page);
