import type { TextDocument } from '../document';
import { escapeXml } from '../escape-xml';
import type { Pdf } from './pen';

/** What a PDF says of itself for machines; pdfkit's own words would name an hour, and break at an `&`. */
export function writeMetadata(pdf: Pdf, { title, subtitle }: TextDocument): void {
  const own = {
    _addInfo: () =>
      pdf.appendXML(`
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(subtitle)}</rdf:li></rdf:Alt></dc:description>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
`),
  };
  Object.assign(pdf, own);
}
