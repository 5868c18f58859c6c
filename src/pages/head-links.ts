import { html, type Html } from './html';
import type { PageAnswer } from './page-answer';

type Head = Pick<Extract<PageAnswer, { kind: 'PAGE' }>, 'title' | 'description' | 'preview' | 'feeds'>;

/**
 * What a page says of itself in its head: feeds of what it shows, and what a message shows of a link to it. Addresses
 * are whole, for programs that read them elsewhere: `origin` is how this server is reached, null where nothing says it, and
 * then no picture is named.
 */
export function headLinks({ title, description, preview, feeds = [] }: Head, origin: string | null): Html {
  return html`${feeds.map(
    ([address, words]) => html`<link rel="alternate" type="application/atom+xml" href="${address}" title="${words}" />`,
  )}${
    preview !== undefined &&
    html`<meta property="og:type" content="article" /><meta property="og:site_name" content="Maillage" />
      <meta property="og:locale" content="fr_FR" /><meta property="og:title" content="${title}" />
      <meta property="og:description" content="${description}" />${
        origin !== null &&
        html`<meta property="og:image" content="${origin}${preview.image}" />
          <meta property="og:image:type" content="image/png" /><meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" /><meta property="og:image:alt" content="${title}" />
          <meta name="twitter:card" content="summary_large_image" />`
      }`
  }`;
}
