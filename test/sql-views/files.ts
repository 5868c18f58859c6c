const rows = (count: number, row: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => row(at)).join('\n');

/** What two regions and the office handed in, as they write it; contacts are words that stand nowhere else. */
export const CONTACT = { telephone: '0102030405', courriel: 'canari@structure.exemple' } as const;

interface HandedIn {
  readonly dataset: string;
  readonly region?: string;
  readonly year: number;
  readonly csv: string;
}

const register = (region: string, department: string, count: number, year: number): HandedIn => ({
  dataset: 'ADHERENTS',
  region,
  year,
  csv: `nom;types;departement;adresse;code_postal;ville;telephone;courriel;annee_adhesion;date_sortie\n${rows(
    count,
    (at) =>
      `Structure ${region} ${at};${['AI', 'ACI+EI', 'AUTRE'][at % 3]};${department};${at + 1} rue du Port;${department}000;Ville;${CONTACT.telephone};${CONTACT.courriel};${at % 4 === 0 ? year : 2001};${at === 1 ? `30/06/${year}` : ''}`,
  )}`,
});

const survey = (region: string, count: number, year: number): HandedIn => ({
  dataset: 'ACTIVITY',
  region,
  year,
  csv: `adherent;heures_travaillees;etp_insertion;chiffre_affaires\n${rows(
    count,
    (at) => `Structure ${region} ${at};${1607 * (at + 1)},${at}5;${at + 1};${at === 0 ? '' : `1234${at},50`}`,
  )}`,
});

const trainings = (region: string, count: number, year: number): HandedIn => ({
  dataset: 'FORMATIONS',
  region,
  year,
  csv: `intitule;type;thematique;date_debut;stagiaires;heures;satisfaction;adherent\n${rows(
    count,
    (at) =>
      `Écouter ${at};${['INTRA', 'INTER'][at % 2]};Santé;0${1 + at}/02/${year};${5 + at};${14 + at},5;8${at},5 %;Structure ${region} ${at}`,
  )}`,
});

/** Half filled years: registers, a survey, trainings of two regions; trainings and partners of the office. */
export const HANDED_IN: readonly HandedIn[] = [
  register('bretagne', '35', 6, 2023),
  ...[2024, 2025].flatMap((year) => [
    register('bretagne', '35', 7, year),
    register('guyane', '973', 5, year),
    survey('bretagne', 5, year),
    survey('guyane', 2, year),
    trainings('bretagne', 6, year),
    trainings('guyane', 3, year),
  ]),
  {
    dataset: 'FORMATIONS',
    year: 2025,
    csv: `intitule;type;thematique;date_debut;stagiaires;heures;delegation\nDu siège;INTER;Gestion;01/03/2025;9;63;\nEn Guyane;INTER;Gestion;02/03/2025;8;56;guyane\nEn Normandie;INTER;Gestion;03/03/2025;7;49;normandie`,
  },
  {
    dataset: 'PARTNERS',
    year: 2025,
    csv: 'nom;nature;objet;montant;depuis\nFondation du Lac;FONDATION;Outils;98765,43;2020\nCaisse;BANQUE;;;2024',
  },
];
