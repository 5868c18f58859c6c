import { FEDERATION } from './federation.mjs';

const { nom: name, cle: key, fuseau_horaire: timeZone } = FEDERATION;

const ofFederation = `${/^[aeiouyàâéèêëîïôûœ]/i.test(name) ? 'd’' : 'de '}${name}`;

/** Everything that is everybody's, in the groups that people look for it in. */
const NAVIGATION = [
  [
    'Chiffres',
    [
      ['/chiffres-cles/', 'Chiffres clés'],
      ['/indicateurs/', 'Indicateurs'],
      ['/explorer', 'Explorer'],
      ['/observatoire/', 'Observatoire'],
      ['/rapport/', 'Rapport'],
    ],
  ],
  [
    'Réseau',
    [
      ['/adherents/', 'Adhérents'],
      ['/regions/', 'Régions'],
      ['/programmes/', 'Programmes'],
    ],
  ],
  [
    'Données',
    [
      ['/exports', 'Téléchargements'],
      ['/playground/', 'Bac à sable'],
      ['/documentation/', 'Documentation'],
    ],
  ],
  [
    'Collecte',
    [
      ['/suivi/', 'Suivi'],
      ['/depot/', 'Déposer'],
    ],
  ],
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

const link = (here, [address, words]) =>
  `<a href="${address}"${address === here ? ' aria-current="page"' : ''}>${words}</a>`;

const group = (here, [title, links]) => `<div>
              <p>${title}</p>
              <ul>
                ${links.map((each) => `<li>${link(here, each)}</li>`).join('\n                ')}
              </ul>
            </div>`;

/**
 * The head of every page: the name, the search, and the menu. The menu is a popover, which opens and closes without a
 * script; where there is room the style lays it open. `isTight`: for a page whose content needs the height.
 */
export const header = ({
  here,
  icon,
  places = SIGN_IN,
  isTight = false,
}) => `<header class="bandeau${isTight ? ' serre' : ''}">
      <div class="largeur">
        <a class="marque" href="/"><img src="${icon}" alt="" width="30" height="30" /><span>Maillage</span> <span class="doux">les chiffres ${ofFederation}</span></a>
        <form class="chercher" action="/recherche" method="get" role="search" aria-label="Tout Maillage">
          <label class="cache" for="chercher">Chercher dans Maillage</label>
          <input type="search" id="chercher" name="q" placeholder="Chercher" maxlength="200" />
        </form>
        <button type="button" class="ouvrir-menu" popovertarget="menu">Menu</button>
        <div class="menu" id="menu" popover>
          <nav class="espace" aria-label="Votre espace">${places}</nav>
          <nav class="principale" aria-label="Principale">
            ${NAVIGATION.map((each) => group(here, each)).join('\n            ')}
          </nav>
        </div>
      </div>
    </header>`;

/** The frame of every page. `here` is the address of the link that is the current one, `assets` says what files are called. */
export function layout({ title, description, here, main, script, moreStyle, underFooter, assets, places, head = '' }) {
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="${plain(description).replaceAll('"', '&quot;')}" />
    <title>${plain(title)}</title>
    <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
    <link rel="stylesheet" href="${assets.style}" />${styleTags(moreStyle)}${scriptTags([assets.paperScript, ...[script ?? []].flat()])}${head}
  </head>
  <body data-federation="${key}" data-fuseau="${timeZone}">
    <a class="aller" href="#contenu">Aller au contenu</a>
    ${header({ here, icon: assets.icon, places })}
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
