import { stemsOf } from './words';

/**
 * Words of the field that reports use for one another; the first of each line is the one that the catalogue uses. They
 * say nothing of any one report: docs/lexique.md explains them.
 */
const GROUPS: readonly (readonly string[])[] = [
  ['adhérents', 'entreprises', 'structures', 'organisations'],
  ['stagiaires', 'formés', 'apprenants', 'formation'],
  ['sessions', 'formations', 'séances', 'journées'],
  ['sollicitations', 'demandes', 'questions', 'saisines'],
  [
    'participants',
    'présents',
    'participé',
    'participaient',
    'assisté',
    'inscrits',
    'réuni',
    'réunissant',
    'rassemblé',
    'rassemblant',
    'réunies',
    'engagées',
  ],
  ['événements', 'réunions', 'rencontres', 'manifestations', 'reprises', 'fois'],
  ['heures', 'durée'],
  ['visionnage', 'visionnées', 'vues'],
  ['sièges', 'membres', 'administrateurs', 'représentants', 'élus', 'titulaires', 'mandats'],
  ['salariés', 'permanents', 'équipe', 'collaborateurs', 'chargés'],
  ['masse', 'salaires', 'rémunérations'],
  ['affaires', 'affaire'],
  ['répondants', 'répondu', 'réponse', 'complétée', 'enquête', 'observatoire'],
  [
    'participations',
    'participé',
    'accompagnement',
    'accompagnés',
    'accompagné',
    'mobilisés',
    'mobilisant',
    'engagés',
    'appui',
    'bénéficiaires',
    'bénéficié',
    'conseillés',
    'porté',
  ],
  ['personnes', 'bénéficiaires', 'participants', 'candidats', 'adultes', 'demandeurs', 'vacanciers'],
  ['diagnostics', 'diagnostic', 'audits'],
  ['projets', 'pôles', 'territoires', 'dossiers', 'lauréats'],
  ['formateurs', 'experts', 'intervenants'],
  ['publications', 'numéros', 'parutions', 'publiés', 'lettres'],
  ['nouveaux', 'rejoint', 'entrées', 'arrivées', 'accueilli'],
  ['quitté', 'partis', 'départs', 'sortants'],
  ['délégations', 'régions'],
  ['accompagnants', 'accompagnateurs', 'tiers'],
  ['emploi', 'poste', 'mission', 'embauchés'],
  ['satisfaction', 'satisfaits'],
  ['ETP', 'équivalents'],
  ['caution', 'cautions', 'garantie'],
];

const byStem = new Map<string, Set<string>>();
for (const group of GROUPS) {
  const [head = '', ...others] = group.flatMap(stemsOf);
  for (const stem of others) byStem.set(stem, (byStem.get(stem) ?? new Set()).add(head));
}

/** The words of the catalogue that a word of a report may stand for, itself apart. */
export const meant = (stem: string): readonly string[] => [...(byStem.get(stem) ?? [])];
