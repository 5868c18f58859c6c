import { create, type Font } from 'fontkit';
import { fileNameOf, SCRIPTS, trueTypeOfScript, type Face } from './true-type-files';

export { FONT_NAME, type Face } from './true-type-files';

/** A file of the font, read once. */
export interface FontFile {
  /** Of its own. */
  readonly name: string;
  readonly font: Font;
}

const opened = new Map<Face, readonly FontFile[]>();

/** The files of a face, in the order in which a letter is looked for. */
export function filesOf(face: Face): readonly FontFile[] {
  const known =
    opened.get(face) ??
    SCRIPTS.map((script) => ({
      name: fileNameOf(face, script),
      // As it came folded, the last of its letters could not be read: fontkit looks past the end of the table.
      font: create(trueTypeOfScript(face, script)),
    }));
  opened.set(face, known);
  return known;
}

/** A face for documents to carry along: the letters of French; for others a reader has fonts. */
export const trueTypeFile = (face: Face): Buffer => trueTypeOfScript(face, SCRIPTS[0]);
