import { html, type Html } from '../html';
import {
  lastWords,
  PANEL_HEAD,
  PANEL_HEIGHT,
  PANEL_WIDTH,
  panelDrawer,
  panelWords,
  type MultiplesSpec,
  type Panel,
} from './multiples';
import { INVENTED } from './svg';

/**
 * The panels of small multiples where a screen shows them: as many beside each other as it has room for, under words of
 * the page, which keep their size whatever the width. `linkOf`: where a panel leads.
 */
export function panelGrid<Own extends Panel>(
  spec: Omit<MultiplesSpec, 'panels'> & { readonly panels: readonly Own[] },
  linkOf: (panel: Own) => string,
): Html {
  const panelOf = panelDrawer(spec);
  return html`<ul class="multiples" id="dessin-${spec.id}">
      ${spec.panels.map((panel) => {
        const { words, isKnown } = lastWords(panel, spec);
        return html`<li>
          <a href="${linkOf(panel)}">${panel.label}</a>
          <span class="${isKnown ? 'fort' : 'doux'}">${words}</span>
          <svg
            class="dessin panneau"
            viewBox="0 ${PANEL_HEAD} ${PANEL_WIDTH} ${PANEL_HEIGHT - PANEL_HEAD}"
            role="img"
            aria-label="${`${panel.label} : ${panelWords(panel, spec)}`}"
          >
            ${panelOf(panel)}
          </svg>
        </li>`;
      })}
    </ul>
    ${spec.demonstration && html`<p class="invente-mots">${INVENTED}</p>`}`;
}
