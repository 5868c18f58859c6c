import { indicators } from '../../datasets/catalogue';
import { fold } from '../../kernel/text';
import type { Network } from '../../network/network';
import { departmentAddress, programmeAddress, regionAddress } from '../directory/addresses';
import { indicatorAddress, KEY_FIGURES, themeAddress } from '../key-figures/addresses';
import { THEMES } from '../key-figures/themes';
import type { SearchEntry } from './search-entry';

const page = (address: string, title: string, text: string): SearchEntry => ({ kind: 'PAGE', address, title, text, also: '' }); // prettier-ignore

const PAGES: readonly SearchEntry[] = [
  page(KEY_FIGURES, 'Chiffres clés', 'Les chiffres d’une année, de la fédération et de chaque région.'),
  page('/indicateurs/', 'Indicateurs', 'Tout ce que Maillage compte, et comment.'),
  page(
    '/explorer',
    'Explorer',
    'Comparer des indicateurs, des années et des régions : tableau croisé, barres, courbes, carte.',
  ),
  page('/adherents/', 'Annuaire des adhérents', 'Chercher une structure par son nom, sa ville, son type.'),
  page('/regions/', 'Délégations et départements', 'Les délégations régionales et leurs départements.'),
  page('/programmes/', 'Programmes', 'Programmes, outils et dispositifs du réseau.'),
  page('/rapport/', 'Rapport annuel', 'Le rapport d’une année composé des chiffres, en DOCX, ODT et PDF.'),
  page('/rapports/', 'Rapports transcrits', 'Ce que les rapports d’activité impriment, page par page.'),
  page('/observatoire/', 'Observatoire', 'L’enquête annuelle : répondants, médianes, quartiles, estimations.'),
  page('/suivi/', 'Suivi de la collecte', 'Qui a remis quoi, et ce qui est attendu : campagne, échéances, retards.'),
  page('/depot/', 'Déposer', 'Remettre un fichier de données, télécharger un modèle.'),
  page('/exports', 'Téléchargements', 'Tableaux et jeux de données en CSV, Excel, JSON ; fichiers à télécharger.'),
  page('/playground/', 'Bac à sable', 'Interroger l’API GraphQL, tableaux, graphiques.'),
  page('/flux/publications.atom', 'Flux des publications', 'Suivre par Atom ou RSS ce qui est publié et ce qui bouge.'),
  page(
    '/mentions-legales',
    'Mentions légales',
    'Éditeur, hébergeur, licence des données et du logiciel, réutilisation.',
  ),
  page(
    '/donnees-personnelles',
    'Données personnelles',
    'RGPD, vie privée : ce qui est gardé, pourquoi, combien de temps, et vos droits.',
  ),
  page('/accessibilite', 'Accessibilité', 'RGAA : ce qui est accessible, ce qui ne l’est pas, et à qui le dire.'),
  page('/connexion', 'Connexion', 'Se connecter, mot de passe, clé d’accès.'),
];

/** « ETP » of « Équivalents temps plein en insertion »: what the lexicon says in full, and people write in short. */
function acronymsIn(label: string, { lexicon }: Network): string {
  const said = ` ${wordsOf(label)} `;
  return lexicon
    .flatMap(({ acronym, expansion }) => (said.includes(` ${wordsOf(expansion)} `) ? [acronym] : []))
    .join(' ');
}

/** Without accents, case and plurals. */
const wordsOf = (text: string): string =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/s$/, ''))
    .join(' ')
    .trim();

/** What is the same as long as the process lives. `year` is the one that themes are read of; null before any. */
export const fixedEntries = (network: Network, year: number | null): readonly SearchEntry[] => [
  // People write what kind of thing they look for: « nombre de salariés », « programme CAP », « région Bretagne ».
  ...PAGES,
  ...indicators.map(({ code, label, description }): SearchEntry => ({
    kind: 'INDICATOR',
    address: indicatorAddress(code),
    title: label,
    text: description.fr,
    also: `indicateur nombre ${code.replaceAll('_', ' ')} ${acronymsIn(label, network)}`,
  })),
  ...(year === null ? [] : THEMES).map(({ id, title }): SearchEntry => ({
    kind: 'THEME',
    address: themeAddress(year ?? 0, { code: '' }, id),
    title,
    text: `Tous ses chiffres de ${year}.`,
    also: '',
  })),
  ...network.regions.map(({ code, name, departments }): SearchEntry => ({
    kind: 'PLACE',
    address: regionAddress(code),
    title: name,
    text: `Délégation régionale : ${departments.map((each) => each.name).join(', ')}.`,
    also: `région ${code}`,
  })),
  ...network.departments.map(({ code, name, region }): SearchEntry => ({
    kind: 'PLACE',
    address: departmentAddress(code),
    title: `${name} (${code})`,
    text: region === null ? 'Département hors de toute délégation.' : 'Département.',
    also: code,
  })),
  ...network.programmes.map(({ code, name, acronym, description }): SearchEntry => ({
    kind: 'PROGRAMME',
    address: programmeAddress(code),
    title: name,
    text: description,
    also: `programme ${code.replaceAll('_', ' ')} ${acronym ?? ''}`,
  })),
  ...network.lexicon.map(({ acronym, expansion }): SearchEntry => ({
    kind: 'TERM',
    address: `/recherche?q=${encodeURIComponent(acronym)}`,
    title: acronym,
    text: expansion,
    also: '',
  })),
];
