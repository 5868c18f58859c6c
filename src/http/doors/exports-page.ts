import { FORMATS } from '../../exports/download';
import type { SavedQuery } from '../../exports/saved-query';

type Queries = ReadonlyMap<string, SavedQuery>;

/** Everything that has an address, with what it takes. */
export const exportList = (queries: Queries) =>
  [...queries.values()].map(({ name, title, description, parameters, plan }) => ({
    name,
    title,
    description,
    addresses: FORMATS.map((format) => `/exports/${name}.${format}`),
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      kind: parameter.kind,
      list: parameter.isList,
      required: parameter.required,
    })),
    columns: plan.columns.map(({ path, label, kind }) => ({ path, label, kind })),
  }));

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)} – Maillage</title>
<h1>${escaped(title)}</h1>
${body}
</html>
`;

/** What is wrong with an address, and where all of them stand. */
export const faultPage = (message: string): string =>
  page(
    'Téléchargement impossible',
    `<p>${escaped(message)}</p>\n<p><a href="/exports">Tous les téléchargements</a></p>`,
  );

export const exportListPage = (queries: Queries): string =>
  page(
    'Téléchargements',
    `<p>Chaque adresse se colle dans un tableur (Données → À partir du web) et se rafraîchit d’elle-même.</p>
<ul>
${[...queries.values()].map(entry).join('\n')}
</ul>
<h2>Jeux de données et formats d’échange</h2>
<ul>
${OTHERS.map(([address, words]) => `<li><code>${escaped(address)}</code> : ${escaped(words)}</li>`).join('\n')}
</ul>`,
  );

const OTHERS = [
  [
    '/exports/donnees/adherents.csv?annee=2023',
    'un jeu de données tel qu’il se dépose (csv, xlsx ou json ; &region= pour une seule délégation)',
  ],
  ['/exports/json-stat/ADHERENTS_TOTAL.json?annee=2023&par=region,type', 'un indicateur en JSON-stat 2.0'],
  ['/exports/data-inclusion/structures.json', 'l’annuaire au schéma data·inclusion v1'],
  ['/exports/datapackage.json', 'tout ce qui est publié, en Data Package'],
] as const;

function entry({ name, title, description, parameters }: SavedQuery): string {
  const links = FORMATS.map((format) => `<a href="/exports/${name}.${format}">${format}</a>`).join(' · ');
  const takes = parameters.length === 0 ? '' : ` Paramètres : ${parameters.map((each) => each.name).join(', ')}.`;
  return `<li><strong>${escaped(title)}</strong> (${links})<br>${escaped(description + takes)}</li>`;
}
