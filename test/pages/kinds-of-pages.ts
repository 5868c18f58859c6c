import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const CHAPTERS = readdirSync(join(__dirname, '../../docs'))
  .filter((file) => file.endsWith('.md'))
  .map((file) => `/documentation/${file.replace(/\.md$/, '.html')}`);

/** Of every kind of page that says figures, one at least: with them, without, of the federation and of a region. */
export const OF_DATA: readonly string[] = [
  '/',
  '/chiffres-cles/2023',
  '/chiffres-cles/2020',
  '/chiffres-cles/2020/bretagne',
  '/chiffres-cles/2023/theme/adherents',
  '/chiffres-cles/2020/bretagne/theme/activite',
  '/indicateurs/',
  '/indicateurs/ADHERENTS_TOTAL',
  '/indicateurs/ACTIVITY_HOURS_WORKED?annee=2020',
  '/graphiques/ADHERENTS_TOTAL?annee=2020&par=STRUCTURE_TYPE',
  '/graphiques/ADHERENTS_TOTAL?annee=2020&par=REGION',
  '/graphiques/ADHERENTS_TOTAL?par=annees',
  '/explorer',
  '/explorer?indicateur=ADHERENTS_TOTAL&annee=2022&annee=2023&vue=tableau',
  '/explorer?indicateur=ADHERENTS_TOTAL&annee=2023&vue=barres',
  '/observatoire/2020',
  '/rapport/2023',
  '/rapport/2023/bretagne',
  '/rapports/',
  '/rapports/federation-2023',
  '/suivi/2021',
  '/adherents/',
  '/adherents/?q=insertion',
  '/regions/',
  '/regions/bretagne',
  '/departements/35',
  '/programmes/',
  '/mentions-legales',
  '/donnees-personnelles',
  '/accessibilite',
  '/recherche?q=adherents',
];

/** What says none: forms, files, documentation, what is shown of an address that is wrong. */
export const OTHERS: readonly string[] = [
  '/documentation/',
  ...CHAPTERS,
  '/exports',
  '/depot/',
  '/siege/',
  '/adherent/',
  '/connexion',
  '/jetons/',
  '/journal/',
  '/rapports/lire/',
  '/design',
  '/nulle-part',
  '/chiffres-cles/1998',
  '/indicateurs/ADHERENT_TOTAL',
];
