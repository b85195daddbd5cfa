/** The function through which a page of the browser shell calls the Node side; only `page-script.ts` uses it. */
export const invokeBinding = '__invoke';
