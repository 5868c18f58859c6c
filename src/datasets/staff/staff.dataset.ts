import { code, decimal, integer, word } from '../columns';
import { declareDataset } from '../dataset';
import { indicator } from '../indicator';
import { sum } from '../measure';

export const staff = declareDataset({
  code: 'STAFF',
  fileName: 'equipes',
  table: 'staff_posts',
  label: 'Équipes',
  summary: { fr: 'Équipes des délégations et du siège.', en: 'The teams of delegations and of the national office.' },
  description: {
    fr: 'Qui travaille pour une délégation, ou pour le siège, en nombres, au 31 décembre : jamais une personne nommée.',
    en: 'Who works for a delegation, or for the national office, in numbers, on 31 December: never a person named.',
  },
  columns: [
    code(
      'fonction',
      [
        word('DIRECTION', 'Direction', 'Management'),
        word('DELEGATION', 'Délégation régionale', 'Regional delegate'),
        word('MISSION', 'Chargé de mission', 'Project officer'),
        word('FORMATION', 'Formation', 'Training'),
        word('JURIDIQUE', 'Juridique', 'Legal'),
        word('COMMUNICATION', 'Communication', 'Communication'),
        word('ADMINISTRATION', 'Administration', 'Administration'),
        word('ALTERNANCE', 'Alternance', 'Work-study'),
        word('AUTRE', 'Autre', 'Other'),
      ],
      {
        label: 'Fonction',
        aliases: ['métier', 'poste occupé', 'emploi'],
        required: true,
        description: { fr: 'Ce que font ces postes.', en: 'What these posts do.' },
      },
    ),
    code(
      'contrat',
      [
        word('CDI', 'CDI', 'Permanent contract'),
        word('CDD', 'CDD', 'Fixed-term contract'),
        word('ALTERNANCE', 'Alternance', 'Work-study contract'),
        word('MISE_A_DISPOSITION', 'Mise à disposition', 'Seconded'),
        word('BENEVOLE', 'Bénévole', 'Volunteer'),
      ],
      {
        label: 'Contrat',
        aliases: ['type de contrat', 'nature du contrat'],
        description: { fr: 'Nature du contrat.', en: 'Kind of contract.' },
      },
    ),
    integer('postes', {
      label: 'Postes',
      aliases: ['nombre de postes', 'effectif', 'nombre'],
      required: true,
      unit: 'PEOPLE',
      description: { fr: 'Postes occupés au 31 décembre.', en: 'Posts held on 31 December.' },
    }),
    decimal('etp', {
      label: 'Équivalents temps plein',
      aliases: ['ETP postes', 'temps plein'],
      unit: 'FTE',
      description: {
        fr: 'Les mêmes postes, en équivalents temps plein.',
        en: 'The same posts, in full-time equivalents.',
      },
    }),
  ],
  keys: [{ columns: ['fonction', 'contrat'], when: null }],
  dimensionColumns: { FUNCTION: 'fonction', CONTRACT: 'contrat' },
  namesAdherent: false,
  nothingToReportAllowed: true,
  indicators: [
    indicator('DELEGATION_STAFF', {
      label: 'Postes des équipes',
      alias: 'STAFF_POSTS',
      unit: 'PEOPLE',
      measure: sum('postes'),
      description: {
        fr: 'Personnes qui travaillent pour une délégation, ou pour le siège ; l’équipe salariée, là où un rapport l’imprime.',
        en: 'People who work for a delegation, or for the national office; its paid team, where a report prints it.',
      },
    }),
    indicator('STAFF_FTE', {
      label: 'Équivalents temps plein des équipes',
      unit: 'FTE',
      measure: sum('etp'),
      // Of a post that one person holds, it is how much that person works.
      reservedDimensions: ['FUNCTION', 'CONTRACT'],
      description: {
        fr: 'Les mêmes postes, en équivalents temps plein.',
        en: 'The same posts, in full-time equivalents.',
      },
    }),
  ],
});
