/** A file that was dropped, in memory: what happens to it on the disk afterwards, or to the connection, does not matter. */
export interface ChosenFile {
  readonly name: string;
  readonly content: Blob;
  readonly head: Uint8Array;
  readonly kind: FileKind;
}

export type FileKind = 'WORKBOOK' | 'TEXT' | 'OLD_WORKBOOK' | 'FOREIGN' | 'EMPTY';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Enough for the header of a CSV. */
const HEAD = 16_384;

/** What a file is shows in its first bytes, whatever it is called. */
export function kindOf(head: Uint8Array): FileKind {
  if (head.length === 0) return 'EMPTY';
  const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'WORKBOOK';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'OLD_WORKBOOK';
  if (starts(0x25, 0x50, 0x44, 0x46) || starts(0xff, 0xd8, 0xff) || starts(0x89, 0x50, 0x4e, 0x47)) return 'FOREIGN';
  const utf16 = starts(0xff, 0xfe) || starts(0xfe, 0xff);
  return !utf16 && head.subarray(0, 512).includes(0) ? 'FOREIGN' : 'TEXT';
}

/** Reads the whole file; rejects for what is none, such as a folder. */
export async function chosen(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const head = bytes.slice(0, HEAD);
  const kind = kindOf(head);
  return { name: file.name, head, kind, content: new Blob([bytes], { type: kind === 'WORKBOOK' ? XLSX : 'text/csv' }) };
}

/** Why a file need not even be sent; null when the server should look at it. */
export function whyNot({ name, kind }: Pick<ChosenFile, 'name' | 'kind'>): string | null {
  if (kind === 'EMPTY')
    return `« ${name} » est vide. Repartir du modèle ; s’il n’y a rien à rapporter pour un jeu, le déclarer « néant » plus haut.`;
  if (kind === 'OLD_WORKBOOK')
    return `« ${name} » est d’un ancien format Excel (.xls), ou protégé par un mot de passe. Dans Excel : Fichier, Enregistrer sous, Classeur Excel (.xlsx), sans mot de passe.`;
  if (kind === 'FOREIGN')
    return `« ${name} » n’est ni un classeur Excel ni un CSV. Enregistrer le tableau en .xlsx ou en .csv, puis le glisser ici.`;
  return null;
}
