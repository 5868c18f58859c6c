import { FEDERATION } from './federation.mjs';

const { nom: name, cle: key, fuseau_horaire: timeZone } = FEDERATION;

const ofFederation = `${/^[aeiouyàâéèêëîïôûœ]/i.test(name) ? 'd’' : 'de '}${name}`;

const LINKS = [
  ['/', 'Accueil'],
  ['/chiffres-cles/', 'Chiffres clés'],
  ['/indicateurs/', 'Indicateurs'],
  ['/explorer', 'Explorer'],
  ['/adherents/', 'Adhérents'],
  ['/rapport/', 'Rapport'],
  ['/observatoire/', 'Observatoire'],
  ['/suivi/', 'Suivi'],
  ['/depot/', 'Déposer'],
  ['/playground/', 'Bac à sable'],
  ['/documentation/', 'Documentation'],
];

/** What stands there until a page knows who looks at it. */
const SIGN_IN = '<a href="/connexion">Connexion</a>';

/** What the law asks every page to lead to. */
const LEGAL = [
  ['/mentions-legales', 'Mentions légales'],
  ['/donnees-personnelles', 'Données personnelles'],
  ['/accessibilite', 'Accessibilité'],
  ['/code-source', 'Code source'],
];
const legalLinks = LEGAL.map(([address, words]) => `<a href="${address}">${words}</a>`).join('\n          ');

const plain = (html) => html.replace(/<[^>]+>/g, '');

const styleTags = (styles) =>
  [styles ?? []]
    .flat()
    .map((address) => `\n    <link rel="stylesheet" href="${address}" />`)
    .join('');

const scriptTags = (scripts) =>
  [scripts ?? []]
    .flat()
    .map((address) => `\n    <script type="module" src="${address}"></script>`)
    .join('');

/** The frame of every page. `here` is the address of the link that is the current one, `assets` says what files are called. */
export function layout({ title, description, here, main, script, moreStyle, underFooter, assets, places = SIGN_IN }) {
  const links = LINKS.map(
    ([address, words]) => `<a href="${address}"${address === here ? ' aria-current="page"' : ''}>${words}</a>`,
  ).join('\n          ');
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="${plain(description).replaceAll('"', '&quot;')}" />
    <title>${plain(title)}</title>
    <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
    <link rel="stylesheet" href="${assets.style}" />${styleTags(moreStyle)}${scriptTags(script)}
  </head>
  <body data-federation="${key}" data-fuseau="${timeZone}">
    <a class="aller" href="#contenu">Aller au contenu</a>
    <header class="bandeau">
      <div class="largeur">
        <a class="marque" href="/"><img src="${assets.icon}" alt="" width="28" height="28" />Maillage</a>
        <form class="chercher" action="/recherche" method="get" role="search" aria-label="Tout Maillage">
          <label class="cache" for="chercher">Chercher dans Maillage</label>
          <input type="search" id="chercher" name="q" placeholder="Chercher" maxlength="200" />
        </form>
        <nav class="espace" aria-label="Votre espace">${places}</nav>
        <nav aria-label="Principale">
          ${links}
        </nav>
      </div>
    </header>
${main}
    <footer class="pied">
      <div class="largeur">
        <p>Maillage, statistiques fédérées ${ofFederation}. Logiciel libre, licence AGPL-3.0 ou ultérieure.</p>${underFooter ?? ''}
        <nav aria-label="Pied de page">
          ${legalLinks}
        </nav>
      </div>
    </footer>
  </body>
</html>
`;
}
