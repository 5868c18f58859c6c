/** The package has no types for it: it is loaded for what it leaves behind. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
