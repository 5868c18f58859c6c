/** What a file is by its first bytes; its name and media type are only labels. */
export type FileKind = 'TEXT' | 'ZIP' | 'LOCKED_WORKBOOK' | { readonly foreign: string };

const FOREIGN: readonly (readonly [string, string])[] = [
  ['%PDF', 'un PDF'],
  ['\u0089PNG', 'une image'],
  ['\u00ff\u00d8\u00ff', 'une image'],
  ['GIF8', 'une image'],
  ['\u001f\u008b', 'une archive gzip'],
  ['Rar!', 'une archive'],
  ['7z\u00bc\u00af', 'une archive'],
  ['{\\rtf', 'un document'],
  ['<!DOC', 'une page web'],
  ['<html', 'une page web'],
  ['<?xml', 'un document XML'],
  ['SQLite', 'une base de données'],
];

export function fileKind(head: Buffer): FileKind {
  const start = head.toString('latin1');
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return 'ZIP';
  // Compound files hold workbooks of the format before 2007, and any that is locked by a password.
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'LOCKED_WORKBOOK';
  const foreign = FOREIGN.find(([signature]) => start.startsWith(signature));
  return foreign === undefined ? 'TEXT' : { foreign: foreign[1] };
}
