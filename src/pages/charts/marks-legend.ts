import { html, type Html } from '../html';

const MARKS = {
  whole: [html`<rect class="barre" x="1" y="4" width="24" height="9" />`, 'connu en entier'],
  partial: [html`<rect class="barre partiel" x="2" y="4" width="22" height="9" />`, 'connu en partie'],
  expected: [html`<rect class="attendu" x="1.5" y="4.5" width="23" height="8" />`, 'attendu, inconnu'],
  withheld: [
    html`<rect class="attendu" x="1.5" y="4.5" width="23" height="8" /><path class="axe" d="M1.5 12.5L24.5 4.5" />`,
    'retenu, non diffusé',
  ],
  printed: [html`<path class="repere" d="M7 8.5L13 2.5L19 8.5L13 14.5Z" />`, 'un rapport imprime autre chose'],
  break: [html`<line class="rupture" x1="13" x2="13" y1="0" y2="16" />`, 'rupture de série'],
} as const;

export type Mark = keyof typeof MARKS;

const EVERY = Object.keys(MARKS) as readonly Mark[];

/** How drawings say what is known: once for all of a page, or of those marks that it has. */
export const marksLegend = (marks: readonly Mark[] = EVERY): Html =>
  html`<ul class="legende-marques" aria-label="Comment lire les graphiques">
    ${marks.map((mark) => {
      const [shape, words] = MARKS[mark];
      return html`<li><svg class="dessin-marque" viewBox="0 0 26 16" aria-hidden="true">${shape}</svg>${words}</li>`;
    })}
  </ul>`;
