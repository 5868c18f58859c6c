import { INK, PAPER } from './drawing-style';

const shade = (level: 1 | 2 | 3 | 4): string =>
  `.lieu-carte.teinte-${level} path,.cle.teinte-${level} rect{fill:${INK[`classe-${level}`]}}`;

/** The colours of a map that is no part of a page of the product. */
export const MAP_STYLE = `
.lieu-carte path,.cle rect{stroke:${INK.accent}}.lieu-carte path,.cle.vide rect,.trame rect{fill:${PAPER}}
${([1, 2, 3, 4] as const).map(shade).join('')}.lieu-carte.teinte-4 path{stroke:${PAPER}}.cle.vide rect{stroke-dasharray:4 3}
.lieu-carte.hors path,.cle.hors rect{fill:#f0f0ee;stroke:${INK['trait-fort']}}.trame path{stroke:${INK.accent};fill:none}.trame circle{fill:${INK.accent}}
.encart{fill:none;stroke:${INK.trait}}.sur-carte{font-size:13px;font-weight:700;text-anchor:middle;paint-order:stroke;stroke:${PAPER};stroke-width:3px;stroke-linejoin:round}
.sur-carte.teinte-4{fill:${PAPER};stroke:${INK.accent}}`;
