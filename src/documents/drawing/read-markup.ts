/** An element of a drawing, as it is written. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? fault(`entité « ${whole} » inconnue`);
    return String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });

const fault = (reason: string): never => {
  throw new Error(`Dessin : ${reason}.`);
};

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The one element that a markup is. Throws a sentence for what is no well-formed markup, or has a document type. */
export function readMarkup(markup: string): Element {
  const root: { name: string; children: (Element | string)[] } = { name: '', children: [] };
  const open = [root];
  TOKEN.lastIndex = 0;
  let at = 0;
  for (const match of markup.matchAll(TOKEN)) {
    const [whole, closed, opened, attributes = '', single, text] = match;
    at = match.index + whole.length;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(decoded(text));
    else if (opened !== undefined) {
      const element = { name: opened, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (single !== '/') open.push(element);
    } else if (closed !== undefined && open.pop()?.name !== closed) fault(`« </${closed}> » ne ferme rien`);
  }
  if (at < markup.length) fault(`balise mal écrite : « ${markup.slice(at, at + 40)} »`);
  if (open.length > 1) fault(`« <${open.at(-1)?.name ?? ''}> » n’est pas fermé`);
  const [element, ...others] = root.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (typeof element !== 'object' || others.length > 0) return fault('un seul élément est attendu');
  return element;
}

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, decoded(double ?? single ?? '')]),
  );
