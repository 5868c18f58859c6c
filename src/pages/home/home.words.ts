import { html, type Html } from '../html';

export const principles: Html = html`<ul>
  <li>Zéro est une valeur, l’inconnu est une absence : l’un n’est jamais pris pour l’autre.</li>
  <li>Une valeur calculée et une valeur imprimée se lisent côte à côte, avec leur écart.</li>
  <li>Les contradictions des rapports sont relevées une à une, avec une phrase pour agir.</li>
  <li>Les données de démonstration se disent telles et ne se mêlent jamais aux données réelles.</li>
</ul>`;

/** Where to go on, each way with what is found there. */
export const ways: Html = html`<section class="largeur" aria-labelledby="titre-voies">
  <h2 id="titre-voies">Interroger, déposer</h2>
  <ul class="cartes">
    <li>
      <h3><a href="/playground/">Dans le navigateur</a></h3>
      <p>Des requêtes prêtes à l’emploi, un explorateur, le résultat en tableau, en graphique et en fichiers.</p>
    </li>
    <li>
      <h3><a href="/exports">Dans un tableur</a></h3>
      <p>Des fichiers CSV et XLSX à des adresses stables, qu’un tableur rafraîchit de lui-même.</p>
    </li>
    <li>
      <h3><a href="/documentation/api.html">Par l’API GraphQL</a></h3>
      <p>
        Un seul point d’accès, <code>/graphql</code>, sans inscription pour les chiffres publics. Les conventions et les
        limites sont écrites.
      </p>
    </li>
    <li>
      <h3><a href="/documentation/client-typescript.html">Depuis un programme</a></h3>
      <p>Un client TypeScript typé, sans dépendance, engendré à partir du schéma.</p>
    </li>
    <li>
      <h3><a href="/depot/">Déposer</a></h3>
      <p>Pour une région : le modèle, le contrôle, le reçu. Pour le siège : publier, en voyant ce qui change.</p>
    </li>
    <li>
      <h3><a href="/suivi/">Suivre la campagne</a></h3>
      <p>Région par région et jeu par jeu : ce qui est remis, ce qui est publié, ce qui manque.</p>
    </li>
  </ul>
</section>`;
