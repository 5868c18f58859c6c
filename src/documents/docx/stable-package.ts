import { buffer } from 'node:stream/consumers';
import { Packer, type Document } from 'docx';
import { withSettledKeys, type Parts } from './font-keys';
import { zipOf } from '../../spreadsheet/workbook/write-zip';

/** The parts of a package, before they are an archive: `docx` gives them only to itself. */
interface Compiler {
  compile(document: Document): Parts;
}

/**
 * A document as the bytes of a DOCX file, always the same ones: without the hour at which it was made, and with links,
 * drawings and keys counted from one instead of named by chance.
 */
export async function stablePackage(document: Document): Promise<Buffer> {
  const parts = withSettledKeys((Packer as unknown as { readonly compiler: Compiler }).compiler.compile(document));
  const names = new Map<string, string>();
  return buffer(
    zipOf(
      [...parts].map(([name, body]) => ({
        name,
        body: Buffer.from(typeof body === 'string' ? settled(name, body, names) : body),
      })),
    ),
  );
}

/** `names`: what each name that was made by chance has become, in all parts. */
function settled(part: string, xml: string, names: Map<string, string>): string {
  if (part === 'docProps/core.xml') return xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
  const named = (prefix: string, name: string): string => {
    const known = names.get(prefix + name) ?? `${prefix}${names.size + 1}`;
    names.set(prefix + name, known);
    return known;
  };
  let drawings = 0;
  return xml
    .replace(/"(rId)([\w-]{21})"/g, (_, __: string, name: string) => `"${named('rIdM', name)}"`)
    .replace(/\b(_Toc)(\d+)\b/g, (_, prefix: string, name: string) => named(prefix, name))
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)"/g,
      (_, start: string, id: string) => `${start}${named('', id)}"`,
    )
    .replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*"/g, (_, start: string) => `${start}${++drawings}"`);
}
