import type { ReportLimits } from '../limits';
import { ReportFault } from '../report-fault';
import { preparedDocx, RENDERED_BREAK } from './docx-archive';
import { isInCapitals, pageOf, type ReportPage, type ReportText } from './report-text';

const STYLES = ["br[type='page'] => hr", "p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/**
 * The text of a DOCX, cut where its pages end: at the breaks that were set, and where Word last ended a page. Where it
 * says neither, it is cut into sections, at its titles. Throws ReportFault as {@link readPdf} does.
 */
export async function readDocx(bytes: Buffer, limits: ReportLimits): Promise<ReportText> {
  const archive = await preparedDocx(bytes, limits);
  const { default: mammoth } = await import('mammoth');
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer: archive }, { styleMap: STYLES, convertImage }).catch(() => {
    throw new ReportFault('BROKEN', { what: 'DOCX' });
  });
  if (value.length > 4 * limits.characters) throw new ReportFault('TOO_MUCH_TEXT', { most: limits.characters });
  const lines = linesOf(value);
  if (!lines.some(({ text }) => /\p{L}{2}/u.test(text))) throw new ReportFault('NO_TEXT');
  const pagesKnown = lines.some(({ breaks }) => breaks > 0);
  const pages = pagesKnown ? atBreaks(lines) : atTitles(lines);
  if (pages.length > limits.pages) throw new ReportFault('TOO_MANY_PAGES', { pages: pages.length, most: limits.pages });
  return { kind: 'DOCX', pagesKnown, pages };
}

interface Line {
  readonly text: string;
  readonly heading: boolean;
  /** Pages that end before it. */
  readonly breaks: number;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The lines of what the library has made of it: a paragraph, an item and a row of a table is one each. */
function linesOf(html: string): Line[] {
  const lines: Line[] = [];
  let [text, heading, cells, set, rendered] = ['', false, 0, 0, 0];
  const end = (): void => {
    if (text.trim() === '') return;
    lines.push({ text, heading: heading || (cells === 0 && isInCapitals(text)), breaks: Math.max(set, rendered) });
    [text, set, rendered] = ['', 0, 0];
  };
  for (const [token, tag] of html.matchAll(/<(\/?[a-z][a-z0-9]*)[^>]*>|[^<]+/g)) {
    if (tag === undefined)
      for (const [at, part] of unescaped(token).split(RENDERED_BREAK).entries()) {
        if (at > 0) {
          end();
          rendered++;
        }
        text += part;
      }
    else if (tag === 'hr') {
      end();
      set++;
    } else if (tag === 'br') text += '\n';
    else if (tag === 'td' || tag === 'th') cells++;
    else if (tag === '/td' || tag === '/th') {
      cells--;
      text = `${text.trimEnd()}\t`;
    } else if (/^h\d$/.test(tag)) {
      end();
      heading = true;
    } else if (/^\/(?:p|li|h\d)$/.test(tag) && cells > 0) text += ' ';
    else if (/^\/(?:p|li|h\d|tr)$/.test(tag)) {
      end();
      heading = false;
    } else if (tag === 'li' || tag === 'p') if (cells === 0) end();
  }
  end();
  return lines.flatMap(({ text, heading, breaks }) =>
    text.split('\n').map((part, at) => ({ text: part, heading, breaks: at === 0 ? breaks : 0 })),
  );
}

function atBreaks(lines: readonly Line[]): ReportPage[] {
  const pages: Line[][] = [[]];
  for (const line of lines) {
    for (let i = 0; i < line.breaks; i++) pages.push([]);
    pages.at(-1)?.push(line);
  }
  return pages.map((page, index) => pageOf(index + 1, page.flatMap(apart)));
}

function atTitles(lines: readonly Line[]): ReportPage[] {
  const sections: Line[][] = [];
  for (const line of lines) {
    if (line.heading || sections.length === 0) sections.push([]);
    sections.at(-1)?.push(line);
  }
  return sections.map((section, index) => pageOf(index + 1, section.flatMap(apart)));
}

const apart = (line: Line): readonly Line[] => (line.heading ? [{ ...line, text: '', heading: false }, line] : [line]);
