import { html, Html, type Content } from '../html';
import { MAP_STYLE } from './map-style';
import { SERIES_STYLE } from './series-style';

/** One drawing: the same on its page, where the page's style colours it, and as a file of its own. */
export interface Drawing {
  readonly id: string;
  readonly title: string;
  /** One sentence that says what the drawing shows. */
  readonly summary: string;
  readonly width: number;
  readonly height: number;
  readonly body: Content;
  /** The report that its values are printed in, in one line; null where none is. */
  readonly source: string | null;
  /** Whether any of it is invented: then it says so inside itself, wherever it is copied to. */
  readonly demonstration: boolean;
}

/** For people who hear the page the drawing is one image with its sentence; its table stands beside it. */
export function inlineSvg(drawing: Drawing, role: 'img' | 'group' = 'img'): Html {
  const { id, title, summary, width, height, body, demonstration } = drawing;
  const total = height + markHeight(drawing);
  return html`<svg
    class="dessin"
    viewBox="0 0 ${width} ${total}"
    width="${width}"
    height="${total}"
    role="${role}"
    aria-label="${`${title}. ${summary}${demonstration ? ` ${INVENTED}.` : ''}`}"
    id="dessin-${id}"
  >
    ${body}${mark(drawing)}
  </svg>`;
}

export const INVENTED = 'Démonstration : données inventées';
const MARK_HEIGHT = 26;

const markHeight = ({ demonstration, source }: Drawing): number =>
  (demonstration ? MARK_HEIGHT : 0) + (source === null ? 0 : MARK_HEIGHT);

const mark = ({ demonstration, height, source }: Drawing): Html =>
  html`${source !== null && html`<text class="doux" x="8" y="${height + 18}">${source}</text>`}${
    demonstration &&
    html`<text class="invente" x="8" y="${height + 18 + (source === null ? 0 : MARK_HEIGHT)}">${INVENTED}</text>`
  }`;

/** The colours of a drawing that is no part of a page of the product. */
export const STYLE = `
.dessin{font:15px system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif;fill:#1c2526}
.tuile rect{stroke:#0b5c63}.classe-0 rect{fill:#fff;stroke-dasharray:4 4}.classe-1 rect{fill:#e3efee}
.classe-2 rect{fill:#b9d9d8}.classe-3 rect{fill:#85bdbd}.classe-4 rect{fill:#0b5c63}.classe-4 text{fill:#fff}
.sigle{font-size:19px;font-weight:700}.nombre{font-size:22px;font-variant-numeric:tabular-nums}
.barre{fill:#0b5c63}.barre.partiel{fill:#fff;stroke:#0b5c63;stroke-width:2;stroke-dasharray:4 3}.fond-barre{fill:#e3efee}.trait{fill:none;stroke:#0b5c63;stroke-width:2.5}.axe{stroke:#cfd8d7}
.point{fill:#0b5c63;stroke:#0b5c63;stroke-width:2}.point.partiel{fill:#fff}.doux{fill:#4d5b5d;font-size:13px}.invente{fill:#8a2b06;font-weight:700}.titre{font-size:17px;font-weight:700}
${SERIES_STYLE}${MAP_STYLE}`;

const TITLE_HEIGHT = 44;

/** The drawing as a file: with its title, its own colours, on white. */
export function svgFile(drawing: Drawing): string {
  const { title, summary, width, height, body, demonstration } = drawing;
  const total = height + TITLE_HEIGHT + markHeight(drawing);
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="dessin"
    viewBox="0 0 ${width} ${total}"
    width="${width}"
    height="${total}"
    role="img"
  >
    <title>${title}</title>
    <desc>${summary}${demonstration && ` ${INVENTED}.`}</desc>
    <style>
      ${new Html(STYLE)}
    </style>
    <rect width="${width}" height="${total}" fill="#fff" />
    <text class="titre" x="8" y="28">${title}</text>
    <g transform="translate(0 ${TITLE_HEIGHT})">${withoutLinks(body)}${mark(drawing)}</g>
  </svg> `.text;
}

/** A file is seen away from the site: its links would lead nowhere. */
export const withoutLinks = (body: Content): Html => new Html(html`${body}`.text.replace(/<\/?a\b[^>]*>/g, ''));
