/* The script that reads a PDF off the page's own thread: that of pdf.js, as it is, in the build for older browsers. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
