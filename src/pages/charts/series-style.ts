/**
 * Colours of series beside each other, on white: told apart by readers of every kind of colour vision, and never the
 * only thing that tells them apart. As `web/pages/styles/tokens.css` has them in the light; a test holds them equal.
 */
export const SERIES = ['#0b5c63', '#dd4712', '#613da7', '#3c8cd8', '#8f2f29', '#688014', '#091654', '#a5688d'] as const;

/** For drawings that are no part of a page. */
export const SERIES_STYLE = `.titre-piece,.titre-groupe{font-weight:700}.nom-serie,.valeur-point{font-size:14px}.grille{stroke:#dde4e3}
${SERIES.map(
  (colour, index) =>
    `.barre.serie-${index + 1},.point.serie-${index + 1}{fill:${colour};stroke:${colour}}` +
    `.barre.partiel.serie-${index + 1},.point.partiel.serie-${index + 1}{fill:#fff}` +
    `.trait.serie-${index + 1}{fill:none;stroke:${colour}}`,
).join('\n')}`;
