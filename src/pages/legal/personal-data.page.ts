import type { Erasure, PersonalColumns } from '../../personal-data/personal-columns';
import { PERSONAL_DATA } from '../../personal-data/register';
import { html, type Html } from '../html';
import type { LegalSettings } from './settings';
import { filled, notice } from './words';

const ERASED: Readonly<Record<Erasure, string>> = {
  RENAMED: 'remplacé par un nom de personne effacée, le même partout',
  EMPTIED: 'vidé',
  BY_HAND: 'signalé, et corrigé à la main',
  KEPT: 'gardé',
};

/** What is kept of whom, why, for how long, and what can be asked: every place of the database where a person can be named. */
export const personalDataPage = (settings: LegalSettings): Html =>
  html`<main id="contenu" class="largeur texte">
    <h1>Données personnelles</h1>
    ${notice(settings, ['publisher', 'dataProtection', 'retention'])}
    <p>
      Maillage compte des structures, et non des personnes : aucun fichier remis ne nomme de salarié, de stagiaire ni de
      personne accompagnée, et les <a href="/documentation/secret-statistique.html">petits effectifs sont retenus</a>.
      Il garde pourtant les noms et coordonnées que voici.
    </p>
    <h2 id="qui">Qui en répond</h2>
    <p>Responsable du traitement : ${filled(settings, 'publisher')}</p>
    <p>Pour toute demande sur ses données : ${filled(settings, 'dataProtection')}</p>
    <h2 id="quoi">Ce qui est gardé, et pourquoi</h2>
    <div class="tableau" tabindex="0" role="region" aria-label="Ce qui est gardé, et pourquoi">
      <table>
        <thead>
          <tr>
            <th scope="col">Ce qui est gardé</th>
            <th scope="col">Pour</th>
            <th scope="col">Effacé sur demande</th>
          </tr>
        </thead>
        <tbody>
          ${PERSONAL_DATA.map(row)}
        </tbody>
      </table>
    </div>
    <p>
      Le journal du serveur garde de chaque requête l’heure, l’adresse demandée sans ses paramètres, la réponse et le
      rôle ; ni nom, ni adresse IP, ni contenu. Les pages ne posent aucun traceur, ne mesurent aucune audience et ne
      demandent rien à un autre site.
    </p>
    <h2 id="combien">Combien de temps</h2>
    <p>Noms du journal et des dépôts : ${filled(settings, 'retention')}</p>
    <p>
      Les coordonnées d’une structure le sont avec le registre de chaque année. Le texte d’un rapport en lecture
      s’efface quand elle est close. Une sauvegarde garde ce que la base avait quand elle a été faite.
    </p>
    <h2 id="droits">Vos droits</h2>
    <p>
      Accès, rectification, effacement, limitation et opposition se demandent à l’adresse ci-dessus. Qui administre le
      service peut vous remettre tout ce qui porte votre nom ou votre adresse, et l’effacer, sans qu’aucun chiffre ne
      change. Si la réponse ne convient pas, une réclamation s’adresse à la
      <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
    </p>
  </main>`;

const row = ({ table, columns, what, why, erasure }: PersonalColumns): Html =>
  html`<tr>
    <td>${what} ${columns.map((column) => html`<code>${table}.${column}</code> `)}</td>
    <td>${why}</td>
    <td>${ERASED[erasure]}</td>
  </tr>`;
