import { inflateSync } from 'node:zlib';

/** What breaks the rules of PDF/UA-1 that can be told from the bytes of a file; empty where nothing does. */
export function pdfFaults(file: Buffer): readonly string[] {
  const { objects, streams } = partsOf(file);
  const all = objects.join('\n');
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => void (holds || faults.push(fault));
  must(/\/MarkInfo\b/.test(all) && /\/Marked true/.test(all), 'not marked as tagged');
  must(/\/Lang \(/.test(all), 'no language');
  must(/\/DisplayDocTitle true/.test(all), 'its title is not shown');
  must(
    streams.some((text) => text.includes('<pdfuaid:part>1</pdfuaid:part>')),
    'does not claim PDF/UA-1',
  );
  const pages = objects.filter((each) => /\/Type \/Page\b/.test(each));
  must(pages.length > 0 && pages.every((each) => /\/StructParents \d/.test(each)), 'a page outside the structure');
  must(
    pages.every((each) => !each.includes('/Annots') || each.includes('/Tabs /S')),
    'a page whose links are reached in no order',
  );
  const fonts = objects.filter((each) => /\/Type \/Font\b/.test(each) && /\/Subtype \/Type0/.test(each));
  must(fonts.length > 0 && fonts.every((each) => each.includes('/ToUnicode')), 'a font whose letters mean nothing');
  const descriptors = objects.filter((each) => /\/Type \/FontDescriptor/.test(each));
  must(
    descriptors.every((each) => /\/FontFile[23]/.test(each)),
    'a font that is not within',
  );
  must(!objects.some((each) => /\/Subtype \/Type1\b/.test(each)), 'a font of the reader’s own');
  const elements = objects.filter((each) => /\/S \/\w+/.test(each) && /\/P \d+ 0 R/.test(each) && /\/K\b/.test(each));
  const roled = (role: string): readonly string[] => elements.filter((each) => new RegExp(`/S /${role}\\b`).test(each));
  must(
    roled('Figure').every((each) => each.includes('/Alt')),
    'a figure without an alternative',
  );
  must(
    roled('TH').every((each) => each.includes('/Scope')),
    'a head of a table without its scope',
  );
  const links = objects.filter((each) => /\/Subtype \/Link/.test(each));
  must(
    links.every((each) => each.includes('/StructParent ') && each.includes('/Contents')),
    'a link that says nothing',
  );
  const levels = elements.flatMap((each) => /\/S \/H(\d)\b/.exec(each)?.[1] ?? []).map(Number);
  const jumps = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
  must(jumps.length === 0, `headings jump to ${jumps.join(', ')}`);
  must(
    streams.some((text) => /<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(text)),
    'no title among its facts',
  );
  faults.push(...structureFaults(file));
  for (const text of streams.filter((each) => /\b(?:BDC|BMC)\b/.test(each))) faults.push(...outsideTags(text));
  return [...new Set(faults)];
}

/** Of what each kind of element is a direct part, where not of anything. */
const PARTS_OF: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  Lbl: ['LI', 'Note', 'Reference', 'Link'],
  TOCI: ['TOC'],
};

interface Element {
  readonly role: string;
  readonly parent: string;
  readonly body: string;
}

/** What is no element of what it stands in, tables whose rows differ or that have no head, notes without a name of their own. */
function structureFaults(file: Buffer): string[] {
  const elements = new Map<string, Element>();
  for (const [, id = '', body = ''] of file.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const [role, parent] = [/^<<\s*\/S \/(\w+)/.exec(body)?.[1], /\/P (\d+) 0 R/.exec(body)?.[1]];
    if (role !== undefined && parent !== undefined) elements.set(id, { role, parent, body });
  }
  const faults: string[] = elements.size === 0 ? ['no structure'] : [];
  const childrenOf = (id: string) => [...elements].filter(([, { parent }]) => parent === id);
  const noteNames = new Set<string>();
  for (const [id, { role, parent, body }] of elements) {
    const within = PARTS_OF[role];
    const holder = elements.get(parent)?.role ?? 'Document';
    if (within !== undefined && !within.includes(holder)) faults.push(`a ${role} within a ${holder}`);
    if (role === 'Note') {
      const name = /\/ID (\([^)]*\)|<[^>]*>)/.exec(body)?.[1] ?? '';
      if (name === '' || noteNames.has(name)) faults.push('a note without a name of its own');
      noteNames.add(name);
    }
    if (role !== 'Table') continue;
    const rows = childrenOf(id).filter((each) => each[1].role === 'TR');
    const cells = rows.map(([row]) => childrenOf(row).map((each) => each[1].role));
    if (new Set(cells.map(({ length }) => length)).size > 1) faults.push('a table whose rows have not as many cells');
    if (!cells.flat().includes('TH')) faults.push('a table without a head');
  }
  if (![...elements.values()].some(({ role }) => role === 'H1')) faults.push('no heading of the first level');
  return faults;
}

/** Objects that are dictionaries, as text, and what streams hold. */
function partsOf(file: Buffer): { readonly objects: string[]; readonly streams: string[] } {
  const text = file.toString('latin1');
  const [objects, streams]: [string[], string[]] = [[], []];
  for (const match of text.matchAll(/\d+ 0 obj\n([\s\S]*?)endobj/g)) {
    const body = match[1] ?? '';
    const at = body.indexOf('stream\n');
    objects.push(at < 0 ? body : body.slice(0, at));
    if (at < 0) continue;
    const bytes = Buffer.from(body.slice(at + 7, body.lastIndexOf('\nendstream')), 'latin1');
    streams.push((body.slice(0, at).includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1'));
  }
  return { objects, streams };
}

/** Operators that put something on a page. */
const SHOWS = new Set(['Tj', 'TJ', 'S', 's', 'f', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh']);

/** What a page shows that is neither of an element nor said to be none. */
function outsideTags(content: string): string[] {
  let depth = 0;
  const outside: string[] = [];
  const bare = content.replace(/\((?:\\.|[^\\)])*\)|<[\da-fA-F\s]*>/g, '');
  for (const [word] of bare.matchAll(/[A-Za-z*]+/g)) {
    if (word === 'BDC' || word === 'BMC') depth++;
    else if (word === 'EMC') depth--;
    else if (depth === 0 && SHOWS.has(word)) outside.push(`${word} outside every tag`);
  }
  return depth === 0 ? outside : [...outside, 'a tag that does not end'];
}
