/**
 * Colours of series beside each other, on white: told apart by readers of every kind of colour vision, and never the
 * only thing that tells them apart. Pages have them, in both themes, from web/pages/explorer.css.
 */
const SERIES = ['#0b5c63', '#b3470b', '#3b4fa3', '#8a6d00', '#9c2f6f', '#3d7a1f', '#5b5b5b', '#7a3b1d'];

/** For drawings that are no part of a page. */
export const SERIES_STYLE = `.titre-piece,.titre-groupe{font-weight:700}.nom-serie,.valeur-point{font-size:14px}.grille{stroke:#dde4e3}
${SERIES.map(
  (colour, index) =>
    `.barre.serie-${index + 1},.point.serie-${index + 1}{fill:${colour};stroke:${colour}}` +
    `.barre.partiel.serie-${index + 1},.point.partiel.serie-${index + 1}{fill:#fff}` +
    `.trait.serie-${index + 1}{fill:none;stroke:${colour}}`,
).join('\n')}`;
