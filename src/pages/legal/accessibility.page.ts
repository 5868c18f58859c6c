import { counted } from '../../kernel/french';
import { html, type Html } from '../html';
import { AXE_RUNS } from './axe-runs';
import type { LegalSettings } from './settings';
import { filled, notice } from './words';

/** What people found, by hand, and that no tool sees; kept up with the pages. */
const BY_HAND = [
  'Tout se fait au clavier : le premier arrêt de chaque page mène au contenu, et chaque arrêt se voit.',
  'Chaque graphique a son tableau, avec les mêmes nombres, et se lit sans ses couleurs.',
  'Les pages de lecture servent sans JavaScript ; déposer et le bac à sable le demandent.',
  'Les pages tiennent à 320 pixels de large, et agrandies à 200 %, sans défilement de côté, grands tableaux exceptés : ceux-là défilent dans leur cadre, atteint au clavier.',
] as const;

const LACKING = [
  'Le bac à sable emploie un éditeur de code écrit par d’autres, dont certaines parties ne se lisent pas à la synthèse vocale ; l’API répond sans lui.',
  'Les documents PDF du rapport annuel sont balisés (titres, tableaux, notes, dessins décrits), sans avoir été essayés avec une synthèse vocale ; le même rapport se lit en page, en DOCX et en ODT.',
  'Aucun essai n’a été fait avec des personnes qui se servent au quotidien d’une aide technique.',
] as const;

/** What was tried, by whom, what is known to lack, and whom to tell: an assessment of our own, and said to be one. */
export function accessibilityPage(settings: LegalSettings): Html {
  const faulty = AXE_RUNS.filter(({ faults }) => faults > 0);
  return html`<main id="contenu" class="largeur texte">
    <h1>Accessibilité</h1>
    ${notice(settings, ['publisher', 'contact'])}
    <p><strong>Évaluation interne</strong>, sans audit extérieur : conformité partielle visée au RGAA 4.1.</p>
    <p>Éditeur : ${filled(settings, 'publisher')}</p>
    <h2 id="outil">Ce qu’un outil a vérifié</h2>
    <p>
      ${counted(AXE_RUNS.length, 'page')} passées à axe-core par les essais du produit, dans un navigateur, étroites et
      larges, claires et sombres :
      ${
        faulty.length === 0
          ? 'aucune faute relevée.'
          : `${counted(faulty.length, 'page')} avec au moins une faute relevée.`
      }
      Un tel outil ne voit qu’une partie des obstacles.
    </p>
    <details>
      <summary>Les pages essayées</summary>
      <ul>
        ${AXE_RUNS.map(
          ({ page, states, faults }) =>
            html`<li><code>${page}</code> : ${states.join(', ')}${faults > 0 && ` ; ${counted(faults, 'faute')}`}</li>`,
        )}
      </ul>
    </details>
    <h2 id="main">Ce qui a été vérifié à la main</h2>
    <ul>
      ${BY_HAND.map((each) => html`<li>${each}</li>`)}
    </ul>
    <h2 id="manque">Ce qui manque</h2>
    <ul>
      ${LACKING.map((each) => html`<li>${each}</li>`)}
    </ul>
    <h2 id="signaler">Signaler un obstacle</h2>
    <p>
      Un contenu ne se lit pas, un geste ne se fait pas : l’écrire à ${filled(settings, 'contact')}, avec l’adresse de
      la page. Sans réponse, le <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a> peut être
      saisi.
    </p>
  </main>`;
}
