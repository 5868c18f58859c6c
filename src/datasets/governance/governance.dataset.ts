import { code, integer, text, word } from '../columns';
import { declareDataset } from '../dataset';
import { indicator } from '../indicator';
import { share, sum } from '../measure';
import { notAbove } from '../rules';

export const governance = declareDataset({
  code: 'GOVERNANCE',
  fileName: 'gouvernance',
  table: 'governance_bodies',
  label: 'Gouvernance',
  summary: { fr: 'Conseils, bureaux et mandats.', en: 'Boards, bureaux and mandates.' },
  description: {
    fr: 'Les instances d’une délégation, ou du siège, et les mandats tenus ailleurs, en nombres : jamais une personne nommée.',
    en: 'The bodies of a delegation, or of the national office, and mandates held elsewhere, in numbers: never a person named.',
  },
  columns: [
    code(
      'instance',
      [
        word('CONSEIL_ADMINISTRATION', 'Conseil d’administration', 'Board'),
        word('BUREAU', 'Bureau', 'Bureau'),
        word('COMITE_ORIENTATION', 'Comité d’orientation', 'Steering committee'),
        word('COMMISSION', 'Commission', 'Committee'),
        word('MANDAT_EXTERIEUR', 'Mandat extérieur', 'Mandate elsewhere'),
      ],
      {
        label: 'Instance',
        aliases: ['type d’instance', 'organe'],
        required: true,
        description: { fr: 'Nature de l’instance, ou du mandat.', en: 'Kind of body, or of mandate.' },
      },
    ),
    text('intitule', {
      label: 'Intitulé',
      aliases: ['nom de l’instance', 'dénomination'],
      description: { fr: 'Son nom, quand il y en a plusieurs.', en: 'Its name, where there are several.' },
    }),
    code(
      'college',
      [
        word('ADHERENTS', 'Adhérents', 'Adherents'),
        word('SALARIES', 'Salariés', 'Employees'),
        word('PERSONNES_QUALIFIEES', 'Personnes qualifiées', 'Qualified people'),
        word('PARTENAIRES', 'Partenaires', 'Partners'),
      ],
      {
        label: 'Collège',
        aliases: ['collège électoral', 'au titre de'],
        description: { fr: 'Collège dont ce sont les sièges.', en: 'College that holds these seats.' },
      },
    ),
    integer('sieges', {
      label: 'Sièges',
      aliases: ['nombre de sièges', 'places'],
      required: true,
      unit: 'COUNT',
      description: { fr: 'Sièges, pourvus ou non.', en: 'Seats, filled or not.' },
    }),
    integer('pourvus', {
      label: 'Sièges pourvus',
      aliases: ['pourvus', 'sièges occupés', 'membres'],
      unit: 'COUNT',
      description: { fr: 'Sièges que quelqu’un occupe.', en: 'Seats that somebody holds.' },
    }),
    integer('femmes', {
      label: 'Femmes',
      aliases: ['dont femmes', 'nombre de femmes'],
      unit: 'COUNT',
      description: {
        fr: 'Parmi les sièges pourvus, ceux que des femmes occupent.',
        en: 'Of the seats filled, those held by women.',
      },
    }),
    integer('reunions', {
      label: 'Réunions',
      aliases: ['nombre de réunions', 'séances'],
      unit: 'COUNT',
      description: {
        fr: 'Réunions de l’année ; sur une seule ligne, quand l’instance en a plusieurs.',
        en: 'Meetings of the year; on one row only, where the body has several.',
      },
    }),
  ],
  keys: [{ columns: ['instance', 'intitule', 'college'], when: null }],
  rules: [notAbove('pourvus', 'sieges', 'FILLED_ABOVE_SEATS'), notAbove('femmes', 'pourvus', 'WOMEN_ABOVE_FILLED')],
  dimensionColumns: { BODY: 'instance', COLLEGE: 'college' },
  namesAdherent: false,
  nothingToReportAllowed: true,
  indicators: [
    indicator('GOVERNANCE_SEATS', {
      label: 'Sièges des instances',
      unit: 'COUNT',
      measure: sum('sieges'),
      description: {
        fr: 'Sièges des conseils, bureaux et comités, et mandats tenus ailleurs, pourvus ou non.',
        en: 'Seats of boards, bureaux and committees, and mandates held elsewhere, filled or not.',
      },
    }),
    indicator('GOVERNANCE_FILLED', {
      label: 'Sièges pourvus',
      unit: 'COUNT',
      measure: sum('pourvus'),
      description: { fr: 'Sièges des instances que quelqu’un occupe.', en: 'Seats that somebody holds.' },
    }),
    indicator('GOVERNANCE_WOMEN_RATE', {
      label: 'Part des femmes dans les instances',
      unit: 'RATE',
      measure: share('femmes', ['pourvus']),
      description: {
        fr: 'Sièges que des femmes occupent, sur les sièges pourvus, là où les deux sont dits.',
        en: 'Seats held by women, over seats filled, where both are said.',
      },
    }),
    indicator('GOVERNANCE_MEETINGS', {
      label: 'Réunions des instances',
      unit: 'COUNT',
      measure: sum('reunions'),
      description: { fr: 'Réunions tenues par les instances.', en: 'Meetings held by these bodies.' },
    }),
  ],
});
