import { code, date, programme, text, word } from '../columns';
import { declareDataset } from '../dataset';
import { indicator } from '../indicator';
import { count } from '../measure';

export const publications = declareDataset({
  code: 'PUBLICATIONS',
  fileName: 'publications',
  table: 'publications',
  label: 'Publications',
  summary: { fr: 'Ce qui a été écrit.', en: 'What was written.' },
  description: {
    fr: 'Ce qu’une délégation, ou le siège, a écrit et publié dans l’année.',
    en: 'What a delegation, or the national office, wrote and published in the year.',
  },
  columns: [
    code(
      'type',
      [
        word('ARTICLE', 'Article', 'Article'),
        word('NOTE', 'Note', 'Note'),
        word('GUIDE', 'Guide', 'Guide'),
        word('BILAN', 'Bilan', 'Review'),
        word('ETUDE', 'Étude', 'Study'),
        word('OUTIL', 'Outil', 'Tool'),
        word('COMMUNIQUE', 'Communiqué', 'Press release'),
      ],
      {
        label: 'Type',
        aliases: ['type de publication', 'nature'],
        required: true,
        description: { fr: 'Nature de la publication.', en: 'Kind of publication.' },
      },
    ),
    text('titre', {
      label: 'Titre',
      aliases: ['intitulé', 'nom'],
      required: true,
      maxLength: 250,
      description: { fr: 'Titre de la publication.', en: 'Title of the publication.' },
    }),
    date('date', {
      label: 'Date',
      aliases: ['parue le', 'date de parution', 'date de publication'],
      description: { fr: 'Jour de parution, dans l’année du fichier.', en: 'Day of publication, in the file’s year.' },
    }),
    text('thematique', {
      label: 'Thématique',
      aliases: ['thème', 'sujet'],
      maxLength: 120,
      description: { fr: 'Ce dont elle parle.', en: 'What it is about.' },
    }),
    programme('programme', {
      label: 'Programme',
      aliases: ['code programme', 'dispositif'],
      description: {
        fr: 'Code du catalogue des programmes, quand elle se rattache à l’un d’eux.',
        en: 'A code of the catalogue of programmes, where it belongs to one.',
      },
    }),
    text('adresse', {
      label: 'Adresse',
      aliases: ['lien', 'URL', 'adresse web'],
      maxLength: 500,
      pattern: {
        test: /^https:\/\/[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?$/i,
        severity: 'ERROR',
        expected: 'une adresse complète, en https (https://exemple.fr/guide)',
      },
      description: { fr: 'Où la lire : une adresse https.', en: 'Where it can be read: an https address.' },
    }),
  ],
  keys: [{ columns: ['type', 'titre'], when: null }],
  dimensionColumns: { KIND: 'type', THEME: 'thematique', PROGRAMME: 'programme' },
  namesAdherent: false,
  isPublic: true,
  nothingToReportAllowed: true,
  indicators: [
    indicator('PUBLICATIONS', {
      label: 'Publications',
      alias: 'PUBLICATIONS_ISSUED',
      unit: 'COUNT',
      measure: count(),
      description: {
        fr: 'Documents publiés dans l’année : articles, notes, bilans, guides, études, outils, communiqués.',
        en: 'Documents published in the year: articles, notes, reviews, guides, studies, tools, press releases.',
      },
    }),
  ],
});
