/** The colours of a map that is no part of a page of the product. */
export const MAP_STYLE = `
.lieu-carte path{stroke:#0b5c63;fill:#fff}.lieu-carte.teinte-1 path{fill:#e3efee}.lieu-carte.teinte-2 path{fill:#b9d9d8}
.lieu-carte.teinte-3 path{fill:#85bdbd}.lieu-carte.teinte-4 path{fill:#0b5c63;stroke:#fff}
.lieu-carte.hors path{fill:#f0f0ee;stroke:#cfd8d7}.trame rect{fill:#fff}.trame path,.trame circle{stroke:#0b5c63;fill:none}.trame circle{fill:#0b5c63;stroke:none}
.encart{fill:none;stroke:#cfd8d7}.sur-carte{font-size:13px;font-weight:700;text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
.sur-carte.teinte-4{fill:#fff;stroke:#0b5c63}.cle rect{stroke:#0b5c63}.cle.teinte-1 rect{fill:#e3efee}.cle.teinte-2 rect{fill:#b9d9d8}.cle.teinte-3 rect{fill:#85bdbd}
.cle.teinte-4 rect{fill:#0b5c63}.cle.vide rect{fill:#fff;stroke-dasharray:4 3}.cle.hors rect{fill:#f0f0ee;stroke:#cfd8d7}`;
