import { NO_BREAK } from '../../kernel/french';
import { html, type Content, type Html } from '../html';
import { nothingAt } from '../not-found.page';
import type { PageAnswer } from '../page-answer';
import { charts } from './sample-charts';
import { figures } from './sample-figures';

export const DESIGN = '/design';

/** Every component in every state, for whoever writes a page: where people develop, and nowhere else. */
export const answerDesign = (isDevelopment: boolean): PageAnswer =>
  isDevelopment
    ? {
        kind: 'PAGE',
        status: 200,
        title: 'Composants',
        description: 'Chaque composant des pages, dans tous ses états.',
        here: DESIGN,
        main: designPage(),
      }
    : nothingAt(
        '/documentation/',
        'La page des composants n’est servie que par un serveur de développement, jamais en production (NODE_ENV).',
        '',
        [],
        'La documentation',
      );

const section = (id: string, title: string, content: Content): Html =>
  html`<section class="largeur" aria-labelledby="titre-${id}">
    <h2 id="titre-${id}">${title}</h2>
    ${content}
  </section>`;

const designPage = (): Html =>
  html`<main id="contenu" class="page-chiffres">
    <div class="entete">
      <div class="largeur">
        <h1>Composants</h1>
        <p class="chapeau">
          Ce dont les pages sont faites, dans tous ses états, en clair et en sombre. Rien de ce qui suit n’est un
          chiffre${NO_BREAK}: tout est inventé.
        </p>
        ${choices()}
        <p class="actions">
          <a class="bouton" href="#titre-boutons">Action principale</a>
          <a class="bouton clair" href="#titre-boutons">Autre action</a>
        </p>
      </div>
    </div>
    ${section('textes', 'Textes', texts())}${section('couleurs', 'Couleurs', colours())}${section('boutons', 'Boutons et liens', buttons())}
    ${section('avis', 'Avis', notices())}${section('champs', 'Champs', fields())}${section('listes', 'Listes et tableaux', lists())}
    ${section('chiffres', 'Chiffres', figures())}${section('graphiques', 'Graphiques', charts())}
  </main>`;

const choices = (): Html =>
  html`<nav class="choix" aria-label="Exemple de choix">
      <ul>
        <li><a href="${DESIGN}" aria-current="page">Ici</a></li>
        <li><a href="${DESIGN}#titre-textes">Ailleurs</a></li>
        <li><a href="${DESIGN}#titre-couleurs">Plus loin</a></li>
      </ul>
    </nav>
    <details class="lieux">
      <summary>Choix replié${NO_BREAK}: la fédération</summary>
      <nav class="choix" aria-label="Exemple de choix replié">
        <ul>
          <li><a href="${DESIGN}" aria-current="page">La fédération</a></li>
          <li><a href="${DESIGN}#titre-avis">Une délégation</a></li>
        </ul>
      </nav>
    </details>`;

const texts = (): Html =>
  html`<h3>Titre de troisième rang</h3>
    <p>
      Un paragraphe, avec un <a href="#titre-textes">lien</a>, un <strong>passage fort</strong>, du <code>code</code> et
      un mot <span class="doux">doux</span>.
    </p>
    <h4>Titre de quatrième rang</h4>
    <blockquote>Une citation.</blockquote>
    <p class="a-citer">Une phrase à citer telle quelle.</p>
    <p class="legende">Une légende.</p>
    <pre tabindex="0"><code>{ federation { name } }</code></pre>`;

const SWATCHES = ['fond', 'fond-doux', 'fond-carte', 'trait', 'trait-fort', 'encre-douce', 'encre', 'accent', 'avis', 'faute', 'serie-1', 'serie-2', 'serie-3', 'serie-4', 'serie-5', 'serie-6', 'serie-7', 'serie-8', 'classe-1', 'classe-2', 'classe-3', 'classe-4'] as const; // prettier-ignore

const colours = (): Html =>
  html`<ul class="nuancier">
    ${SWATCHES.map((name) => html`<li><span style="background: var(--${name})"></span> <code>--${name}</code></li>`)}
  </ul>`;

const buttons = (): Html =>
  html`<p class="actions">
      <button type="button" class="bouton">Bouton</button>
      <button type="button" class="bouton clair">Bouton clair</button>
      <button type="button" class="bouton" disabled>Bouton occupé</button>
      <button type="button" class="lien">Bouton en lien</button>
    </p>
    <p class="voies">
      <a href="#titre-boutons">Voir la requête</a> <a href="#titre-boutons">Télécharger</a>
      <a href="#titre-boutons">Citer</a>
    </p>
    <details>
      <summary>Ce qui se déplie</summary>
      <p>Ce qui était replié.</p>
    </details>`;

const notices = (): Html =>
  html`<p class="avis">Données de démonstration${NO_BREAK}: un avis se lit avant ce qu’il concerne.</p>
    <p class="socle">Sauf mention contraire, ces chiffres sont calculés à partir des dépôts publiés.</p>`;

const fields = (): Html =>
  html`<form class="criteres" action="${DESIGN}" method="get" aria-label="Exemple de formulaire">
    <div class="champ">
      <label for="ex-texte">Texte</label><input id="ex-texte" value="Un mot" />
      <span class="aide">Ce qui aide à écrire.</span>
    </div>
    <div class="champ">
      <label for="ex-choix">Choix</label>
      <select id="ex-choix">
        <option>Le premier</option>
        <option>Le second</option>
      </select>
    </div>
    <div class="champ">
      <label for="ex-faute">Faute</label>
      <input id="ex-faute" value="2O25" aria-invalid="true" aria-describedby="ex-faute-mots" />
      <p class="faute" id="ex-faute-mots">«${NO_BREAK}2O25${NO_BREAK}» n’est pas une année. Écrire 2025.</p>
    </div>
    <div class="champ"><label for="ex-fixe">Lu seulement</label><input id="ex-fixe" value="Fixe" readonly /></div>
    <button type="submit">Chercher</button>
  </form>`;

const lists = (): Html =>
  html`<ul class="cartes">
      <li>
        <h3><a href="#titre-listes">Une carte</a></h3>
        <p>Ce que l’on trouve derrière.</p>
      </li>
      <li>
        <h3><a href="#titre-listes">Une autre</a></h3>
        <p>Autre chose.</p>
      </li>
    </ul>
    <ul class="entrees">
      <li>
        <a href="#titre-listes">Une entrée</a>
        <p>En une phrase.</p>
      </li>
    </ul>
    <dl class="fiche">
      <dt>Compté comme</dt>
      <dd>Association</dd>
      <dt>Adhérent depuis</dt>
      <dd>2014</dd>
    </dl>`;
