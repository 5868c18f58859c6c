import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { NO_BREAK } from '../../kernel/french';
import { inlineSvg, STYLE, withoutLinks, type Drawing } from '../charts/svg';
import { html, Html } from '../html';

const PAGE_STYLE = `body{margin:0;padding:12px;background:#fff;color:#1c2526;font:16px/1.45 system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif}
h1{font-size:1.15rem;margin:0 0 .3rem}p{margin:.3rem 0}.pied{font-size:.85rem;color:#4d5b5d}a{color:#0b5c63}svg{max-width:100%;height:auto}
.multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(50% - 12px,168px),1fr));gap:12px 16px;margin:0;padding:0;list-style:none}
.multiples li{display:flex;flex-direction:column;font-size:15px;line-height:1.3}.multiples svg{width:100%;margin-top:auto}`;

const whole = (title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${new Html(PAGE_STYLE + STYLE)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;

export interface Embedded {
  readonly title: string;
  /** Null: nothing is known of it, and `missing` says so. */
  readonly drawing: Drawing | null;
  /** In place of the drawing, where a page shows it in another layout than a file. */
  readonly shown: Html | null;
  readonly missing: string;
  readonly demonstration: boolean;
  readonly coverage: string | null;
  readonly mention: string;
  /** Whole: where it is with all its data. */
  readonly address: string;
}

/** A graph inside a page of another site: no script, with its source, its coverage, its date and the way back. */
export function embedPage({
  title,
  drawing,
  shown,
  missing,
  demonstration,
  coverage,
  mention,
  address,
}: Embedded): string {
  return whole(
    title,
    html`<main>
      <h1>${title}</h1>
      ${demonstration && html`<p><strong>Données de démonstration${NO_BREAK}: inventées.</strong></p>`}
      ${
        drawing === null
          ? html`<p>${missing}</p>`
          : html`<p>${drawing.conclusion ?? drawing.summary}.</p>
              ${shown === null ? inlineSvg({ ...drawing, body: withoutLinks(drawing.body) }) : withoutLinks(shown)}`
      }
      <p class="pied">
        ${coverage !== null && `${coverage}. `}${mention}.
        <a href="${address}" target="_blank" rel="noopener">${FEDERATION_PROFILE.name}, Maillage${NO_BREAK}: le graphique et ses données</a>
      </p>
    </main>`, // prettier-ignore
  );
}

/** For a site that nobody named. */
export const refusedEmbed = (site: string | null, origin: string): string =>
  whole(
    'Intégration non autorisée',
    html`<main>
      <h1>Ce graphique ne peut pas être montré ici</h1>
      <p>
        ${
          site === null
            ? 'La page qui l’intègre ne dit pas de quel site elle est.'
            : `Le site ${site} n’est pas de ceux qui peuvent l’intégrer.`
        }
        Le siège de la fédération les autorise.
      </p>
      <p class="pied"><a href="${origin}/" target="_blank" rel="noopener">${FEDERATION_PROFILE.name}, Maillage</a></p>
    </main>`,
  );

/**
 * An address that was cut short, or is of an indicator, a year or a region that there is not: what the page of the
 * product says of it, its links leading out of the frame.
 */
export function unknownEmbed(origin: string, instead: Html | null): string {
  const said = (instead?.text ?? '')
    .replace(/<\/?main\b[^>]*>|<h1>[\s\S]*?<\/h1>/g, '')
    .replaceAll('href="/', `target="_blank" rel="noopener" href="${origin}/`);
  return whole(
    'Graphique introuvable',
    html`<main>
      <h1>Ce graphique n’existe pas</h1>
      ${new Html(said)}
      <p class="pied"><a href="${origin}/indicateurs/" target="_blank" rel="noopener">Tous les indicateurs</a></p>
    </main>`,
  );
}
