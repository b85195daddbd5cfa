/**
 * The rules under which the pages run, the same in Electron and in the browser shell. To allow something more, add it
 * here with its reason; the end-to-end test that counts violations shows whether it is needed.
 */

/**
 * React Aria writes one `<style>` of fixed text into the head of the page (`touch-action` for pressable elements).
 * Its hash allows that text and no other. A test compares it with the text in the installed package.
 */
export const reactAriaStyleHash = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=';

/**
 * The Trusted Types policies that may be made, each once: ProseMirror, under Tiptap, parses pasted HTML in a detached
 * document through the first; the others vouch each for the address of one script that runs as a worker: the random
 * tests' (`renderer/robustness/open-worker.ts`), and the reader of the PDF that the Paper stage shows
 * (`renderer/features/paper/open-pdf.ts`). React, React Aria and Recharts need none.
 */
const trustedTypesPolicies = ['ProseMirrorClipboard', 'robustness-worker', 'pdf-worker'] as const;

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': `'self' '${reactAriaStyleHash}'`,
  // Charts are copied out of the page as blobs; the icons of form controls are data.
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  // Large replies and the print model come by GET from the app's own origin.
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': trustedTypesPolicies.join(' '),
} as const;

/** The Content-Security-Policy of every page and every other answer of the app's own origin. */
export const contentSecurityPolicy: string = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

/** Headers of every answer of the app's own origin, whatever the status. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};
