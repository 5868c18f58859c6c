import type { TextDocument } from '../document';
import { writeDocx } from '../write-docx';
import { writeOdt } from '../write-odt';
import { writePdf } from '../write-pdf';

const WRITERS = { docx: writeDocx, odt: writeOdt, pdf: writePdf } as const;

export type DocumentFormat = keyof typeof WRITERS;

export interface DocumentToWrite {
  readonly document: TextDocument;
  readonly format: DocumentFormat;
}

export type Written = { readonly file: Buffer } | { readonly error: unknown };

process.once('message', ({ document, format }: DocumentToWrite) => {
  void WRITERS[format](document).then(
    (file) => answer({ file }),
    (error: unknown) => answer({ error }),
  );
});

// Whoever asked may have gone meanwhile.
const answer = (written: Written): void => void process.send?.(written, undefined, undefined, () => undefined);

// A terminal or a service manager tells everyone to stop: whoever asked still waits, and ends this by leaving.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
