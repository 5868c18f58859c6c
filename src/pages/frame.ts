import { readFileSync } from 'node:fs';
import { PUBLIC_ACTOR } from '../kernel/actor';
import { html, type Html } from './html';
import { placesOf, type Visitor } from './places';

/** What every page has around its content. The web build writes it, so that all pages share one header. */
export interface Frame {
  /** Key of the federation that it was built for; null without a build. */
  readonly federation: string | null;
  /** As `visitor` sees it; the public when left out. */
  wrap(page: FramedPage, visitor?: Visitor): string;
}

export interface FramedPage {
  readonly title: string;
  readonly description: string;
  /** Address of the link of the header that is the current one. */
  readonly here: string;
  readonly main: Html;
  /** What stands at the foot of a page with figures: of when they are, and what they may be used for. */
  readonly foot?: Html;
  /** What its paper says of the data, beside the day and the address. */
  readonly paper?: string;
  /** What stands in the head beside title and description. */
  readonly head?: Html;
}

/** Without a build the content still reads, bare. */
const BARE = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="description" content="__DESCRIPTION__" /><title>__TITRE__</title></head><body>
__CONTENU__
</body></html>
`;

/** Reads the frame once; `file` may be missing. */
export function readFrame(file: string): Frame {
  const template = readTemplate(file);
  return {
    federation: /<body[^>]* data-federation="([^"]*)"/.exec(template)?.[1] ?? null,
    wrap: ({ title, description, here, main, foot, paper, head }, visitor = PUBLIC_ACTOR) =>
      template
        .replace('__ESPACE__', () =>
          placesOf(visitor)
            .map(([address, words]) => html`<a href="${address}">${words}</a>`.text)
            .join(''),
        )
        .replace(`<a href="${here}">`, () => `<a href="${here}" aria-current="page">`)
        .replace('__TETE__', () => (paper === undefined ? '' : onPaper(paper)))
        .replace('__TITRE__', () => html`${title} — Maillage`.text)
        .replace('__DESCRIPTION__', () => html`${description}`.text)
        .replace('</head>', () => `${head?.text ?? ''}</head>`)
        .replace('__DONNEES__', () => foot?.text ?? '')
        .replace('__CONTENU__', () => main.text),
  };
}

/** For the style of paper, which has no other way to know. */
const onPaper = (words: string): string =>
  `<style>:root{--papier-donnees:' · ${words.replace(/[\\'<]/g, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}'}</style>`;

function readTemplate(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return BARE;
  }
}
