import { createRequire } from 'node:module';
import JSZip from 'jszip';

interface Parser {
  parseFromString(text: string, type: string): unknown;
}

/** Its types would bring those of a browser along. */
const { DOMParser } = createRequire(__filename)('@xmldom/xmldom') as {
  readonly DOMParser: new (options: { errorHandler: (level: string, message: unknown) => void }) => Parser;
};

/** The parts of a file that is an archive, read by other means than those that wrote it. */
export class Package {
  private constructor(private readonly zip: JSZip) {}

  static async open(file: Buffer): Promise<Package> {
    return new Package(await JSZip.loadAsync(file));
  }

  get names(): readonly string[] {
    return Object.keys(this.zip.files);
  }

  /** Throws for a part that is no well-formed XML. */
  async xml(name: string): Promise<string> {
    const text = (await this.zip.file(name)?.async('string')) ?? '';
    const faults: string[] = [];
    new DOMParser({
      errorHandler: (level, message) => faults.push(`${level}: ${String(message)}`),
    }).parseFromString(text, 'text/xml');
    if (text === '' || faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`);
    return text;
  }
}

/** The words of a part, as its readers see them: paragraphs apart. */
export const wordsOf = (xml: string): string =>
  xml
    .replace(/<\/(?:w:p|text:p|text:h)>|<w:tab\/>|<text:tab\/>/g, '\n')
    .replace(/<w:instrText\b[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<text:s\b[^>]*\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
