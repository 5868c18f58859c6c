import { createHash } from 'node:crypto';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { html, type Html } from '../html';

export interface FeedEntry {
  /** Never changes, wherever the server is reached. */
  readonly id: string;
  readonly title: string;
  /** ISO 8601. */
  readonly at: string;
  /** Page that it is about, without the origin. */
  readonly address: string;
  readonly content: Html;
  readonly categories: readonly (readonly [term: string, label: string])[];
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Its own address, and that of the page that it is about, without the origin. */
  readonly address: string;
  readonly page: string;
  /** The latest first. */
  readonly entries: readonly FeedEntry[];
}

/** An id that is the same for ever: of the federation and what it names, not of the address that it is read under. */
export function stableId(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(JSON.stringify([FEDERATION_PROFILE.key, ...parts])).digest('hex'); // prettier-ignore
  // As a UUID of version 8 is written.
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Of a feed in which nothing has happened yet. */
const BEFORE_ANYTHING = '2020-01-01T00:00:00.000Z';

/** Atom (RFC 4287); `origin` stands before every address. The same entries give the same bytes. */
export function atomOf({ id, title, subtitle, address, page, entries }: Feed, origin: string): string {
  const whole = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>${id}</id>
  <title>${title}</title>
  <subtitle>${subtitle}</subtitle>
  <updated>${entries[0]?.at ?? BEFORE_ANYTHING}</updated>
  <author><name>${FEDERATION_PROFILE.name}</name></author>
  <generator>Maillage</generator>
  <link rel="self" type="application/atom+xml" href="${origin}${address}" />
  <link rel="alternate" type="text/html" href="${origin}${page}" />
${entries.map((entry) => entryOf(entry, origin))}</feed>
`; // prettier-ignore
  return `<?xml version="1.0" encoding="utf-8"?>\n${whole.text}`;
}

const entryOf = ({ id, title, at, address, content, categories }: FeedEntry, origin: string): Html =>
  html`  <entry>
    <id>${id}</id>
    <title>${title}</title>
    <published>${at}</published>
    <updated>${at}</updated>
    <link rel="alternate" type="text/html" href="${origin}${address}" />
${categories.map(([term, label]) => html`    <category term="${term}" label="${label}" />\n`)}    <content type="html">${content.text}</content>
  </entry>
`; // prettier-ignore
