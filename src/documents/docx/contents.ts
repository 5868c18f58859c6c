import { ImportedXmlComponent, Paragraph, type FileChild } from 'docx';
import type { Heading } from '../document';
import { escapeXml } from '../escape-xml';
import { TEXT_WIDTH } from '../page-size';
import { CONTENTS_TITLE } from '../words';
import { twips } from './twips';

/**
 * The headings with the page of each, as a field that whoever opens the file counts anew: no layout but its own knows
 * where its pages end. `pageOf`: what stands there until then. None of a document without headings.
 */
export function contentsOf(headings: readonly Heading[], pageOf: readonly number[]): readonly FileChild[] {
  if (headings.length === 0) return [];
  const last = headings.length - 1;
  const entries = headings.map((heading, at) => {
    const words = `${at === 0 ? TABLE_STARTS : ''}${entry(heading, at, pageOf[at] ?? 1)}${at === last ? TABLE_ENDS : ''}`;
    return `<w:p><w:pPr><w:pStyle w:val="TOC${heading.level}"/><w:tabs><w:tab w:val="right" w:pos="${twips(TEXT_WIDTH)}" w:leader="dot"/></w:tabs></w:pPr>${words}</w:p>`;
  });
  const table = `<w:sdt><w:sdtPr><w:alias w:val="${CONTENTS_TITLE}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${entries.join('')}</w:sdtContent></w:sdt>`;
  return [new Paragraph({ style: 'TOCHeading', text: CONTENTS_TITLE, pageBreakBefore: true }), asChild(table)];
}

/** An imported element is written as any other; only the types of `docx` tell them apart. */
const asChild = (xml: string): FileChild => ImportedXmlComponent.fromXmlString(xml) as unknown as FileChild;

const character = (kind: 'begin' | 'separate' | 'end'): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const fieldStarts = (instruction: string): string =>
  `${character('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${character('separate')}`;

/**
 * LibreOffice never counts the pages anew within a table of contents that Word knows for one, but does outside: so
 * only a program that understands Word's own elements of 2012 is told that it is one, and can rebuild it.
 */
const forWord = (runs: string): string =>
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w15">${runs}</mc:Choice><mc:Fallback/></mc:AlternateContent>`;
const TABLE_STARTS = forWord(fieldStarts('TOC \\h \\o &quot;1-3&quot;'));
const TABLE_ENDS = forWord(character('end'));

function entry({ text }: Heading, at: number, page: number): string {
  const anchor = `titre_${at + 1}`;
  return `<w:hyperlink w:history="1" w:anchor="${anchor}"><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r><w:r><w:tab/></w:r>${fieldStarts(`PAGEREF ${anchor} \\h`)}<w:r><w:t>${page}</w:t></w:r>${character('end')}</w:hyperlink>`;
}
