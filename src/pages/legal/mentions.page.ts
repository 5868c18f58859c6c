import { LICENCE } from '../../kernel/licence';
import { html, type Html } from '../html';
import type { LegalSettings } from './settings';
import { facts, filled, notice } from './words';

/** Who publishes, who hosts, what the data may be used for, and where the source is. `mention` is who is to be named, and of when the data is. */
export const mentionsPage = (settings: LegalSettings, mention: string): Html =>
  html`<main id="contenu" class="largeur texte">
    <h1>Mentions légales</h1>
    ${notice(settings, ['publisher', 'address', 'telephone', 'director', 'contact', 'host', 'sourceUrl'])}
    <h2 id="editeur">Éditeur</h2>
    ${facts([
      ['Éditeur', filled(settings, 'publisher')],
      ['Adresse', filled(settings, 'address')],
      ['Téléphone', filled(settings, 'telephone')],
      ['Directeur ou directrice de la publication', filled(settings, 'director')],
      ['Contact', filled(settings, 'contact')],
    ])}
    <h2 id="hebergeur">Hébergeur</h2>
    <p>${filled(settings, 'host')}</p>
    <h2 id="reutilisation">Réutilisation des données</h2>
    ${
      LICENCE.known === null
        ? html`<p>${LICENCE.words}</p>`
        : html`<p>
            Les données publiées le sont sous
            <a href="${LICENCE.known.address}" rel="license">${LICENCE.known.title}</a>.
          </p>`
    }
    <p>À mentionner : « ${mention} ».</p>
    <p>
      Chaque fichier <a href="/exports">téléchargé</a> porte sa licence, la date de la dernière publication et ses
      sources. Les données de démonstration, marquées comme telles, sont inventées et ne se citent pas.
    </p>
    <h2 id="code-source">Code source</h2>
    <p>
      Ce service est fait avec Maillage, logiciel libre sous licence AGPL-3.0 ou ultérieure : qui s’en sert à travers le
      réseau peut en demander le code source. Le code de ce qui sert ici, changements compris :
      ${filled(settings, 'sourceUrl')}
    </p>
    <p>
      Voir aussi : <a href="/donnees-personnelles">données personnelles</a>, <a href="/accessibilite">accessibilité</a>.
    </p>
  </main>`;
