import type { PlaceKind } from './sql-figure.entity';
import { column, OPEN, type SqlView, type ViewColumn } from './view';

const UP_TO_DATE = `CASE WHEN y.data_version = COALESCE(
    (SELECT p.value FROM platform_state p WHERE p.name = 'data_version'), 0) THEN 1 ELSE 0 END`;

const YEAR = column('year', 'f.year', 'Année.', 'Year.');
const REGION = column('region', 'f.place', 'Code de la délégation.', 'Slug of the delegation.');
const REGION_NAME = column('region_name', 'r.name', 'Son nom.', 'Its name.');
const INDICATOR: readonly ViewColumn[] = [
  column('indicator', 'f.indicator', 'Code de l’indicateur.', 'Code of the indicator.'),
  column('indicator_label', 'i.label', 'Son nom.', 'Its name.'),
];
const PART: readonly ViewColumn[] = [
  column('dimension', 'f.dimension', 'Ventilation.', 'What the figure is split by.'),
  column('part', 'f.part', 'Clé de la part.', 'Key of the part.'),
  column('part_label', 'f.part_label', 'Son nom.', 'Its name.'),
];
const FIGURE: readonly ViewColumn[] = [
  column('unit', 'i.unit', 'Unité.', 'Unit.'),
  column(
    'value',
    'f.value',
    'Le chiffre, tel que le public le voit ; vide quand il n’est pas connu en entier : state dit pourquoi.',
    'The figure as the public sees it; null where it is not known as a whole: state says why.',
  ),
  column(
    'state',
    'f.state',
    'KNOWN : connu. PARTIAL : il en manque. NOT_REPORTED : personne ne l’a remis. NOT_APPLICABLE : sans objet. SUPPRESSED : retenu par le secret statistique.',
    'KNOWN, PARTIAL, NOT_REPORTED, NOT_APPLICABLE, or SUPPRESSED: withheld by statistical secrecy.',
  ),
  column(
    'partial_value',
    'f.partial_value',
    'Quand state est PARTIAL, ce que font les parties connues : jamais le chiffre du territoire.',
    'Where state is PARTIAL, what the known parts come to: never the figure of the place.',
  ),
  column(
    'basis',
    'f.basis',
    'COMPUTED : tiré des lignes. DECLARED : déclaré. PRINTED : imprimé. MIXED : les parties diffèrent.',
    'COMPUTED from rows, DECLARED, PRINTED, or MIXED where parts differ.',
  ),
  column('approximate', 'f.approximate', '1 : dit « environ ».', '1: said to be about.'),
  column('demonstration', 'f.demonstration', '1 : repose sur des données inventées.', '1: rests on invented data.'),
  column('reporting', 'f.reporting', 'Délégations qui ont remis le jeu de données.', 'Delegations that reported.'),
  column('expected', 'f.expected', 'Délégations attendues.', 'Delegations that were expected.'),
  column('respondents', 'f.respondents', 'Pour l’enquête : les répondants.', 'Of a survey: who answered.'),
  column('respondents_expected', 'f.respondents_expected', 'Sur combien.', 'Of how many.'),
];
const STATE: readonly ViewColumn[] = [
  column(
    'data_version',
    'y.data_version',
    'Version des données sur laquelle la ligne repose.',
    'Version of the data that the row rests on.',
  ),
  column(
    'up_to_date',
    UP_TO_DATE,
    '1 : rien n’a été publié depuis. 0 : une publication vient d’avoir lieu, et la ligne suit dans un instant.',
    '1: nothing was published since. 0: something just was, and the row follows in a moment.',
  ),
];

const fromFigures = (kind: PlaceKind, whole: boolean, joins = ''): string =>
  `FROM sql_figures f JOIN sql_years y ON y.year = f.year JOIN sql_indicators i ON i.code = f.indicator${joins}
WHERE f.place_kind = '${kind}' AND f.dimension ${whole ? "= ''" : "<> ''"}`;

const OF_REGION = ' JOIN regions r ON r.code = f.place';
const NO_SUM = {
  fr: 'Il n’y a qu’une ligne par indicateur et par an',
  en: 'There is one row for each indicator and year',
};

/** Figures, coverage and the catalogue: each view holds one level alone, so that no sum counts a place within another. */
export const figureViews = (): readonly SqlView[] => [
  {
    name: `${OPEN}figures`,
    words: {
      fr: `Les chiffres de la fédération. ${NO_SUM.fr}.`,
      en: `Figures of the federation. ${NO_SUM.en}.`,
    },
    columns: [YEAR, ...INDICATOR, ...FIGURE, ...STATE],
    from: fromFigures('FEDERATION', true),
  },
  {
    name: `${OPEN}figures_by_region`,
    words: {
      fr: `Les chiffres de chaque délégation. ${NO_SUM.fr}, par délégation.`,
      en: `Figures of each delegation. ${NO_SUM.en}, of each delegation.`,
    },
    columns: [YEAR, REGION, REGION_NAME, ...INDICATOR, ...FIGURE, ...STATE],
    from: fromFigures('REGION', true, OF_REGION),
  },
  {
    name: `${OPEN}figures_by_department`,
    words: {
      fr: 'Les chiffres de chaque département, là où quelque chose en est dit.',
      en: 'Figures of each department, where something is said of it.',
    },
    columns: [
      YEAR,
      column('region', 'd.region', 'Code de sa délégation ; vide hors délégation.', 'Slug of its delegation.'),
      column('department', 'f.place', 'Code INSEE du département.', 'INSEE code of the department.'),
      column('department_name', 'd.name', 'Son nom.', 'Its name.'),
      ...INDICATOR,
      ...FIGURE,
      ...STATE,
    ],
    from: fromFigures('DEPARTMENT', true, ' JOIN departments d ON d.code = f.place'),
  },
  {
    name: `${OPEN}parts`,
    words: {
      fr: 'Les chiffres de la fédération, partagés selon une ventilation : n’en additionner qu’une à la fois.',
      en: 'Figures of the federation, split along one dimension: add up one at a time.',
    },
    columns: [YEAR, ...INDICATOR, ...PART, ...FIGURE, ...STATE],
    from: fromFigures('FEDERATION', false),
  },
  {
    name: `${OPEN}parts_by_region`,
    words: {
      fr: 'Les chiffres de chaque délégation, partagés selon une ventilation : n’en additionner qu’une à la fois.',
      en: 'Figures of each delegation, split along one dimension: add up one at a time.',
    },
    columns: [YEAR, REGION, REGION_NAME, ...INDICATOR, ...PART, ...FIGURE, ...STATE],
    from: fromFigures('REGION', false, OF_REGION),
  },
  {
    name: `${OPEN}coverage`,
    words: {
      fr: 'Qui a remis quoi : les sommes d’un jeu de données et d’une année sont la couverture de la fédération.',
      en: 'Who handed in what: sums over a dataset and year are the coverage of the federation.',
    },
    columns: [
      YEAR,
      column('dataset', 'f.dataset', 'Code du jeu de données.', 'Code of the dataset.'),
      column(
        'region',
        "NULLIF(f.region, '')",
        'Code de la délégation ; vide pour le siège.',
        'Slug of the delegation; null for the office.',
      ),
      column('region_name', 'r.name', 'Son nom.', 'Its name.'),
      column('expected', 'f.expected', '1 : le plan de collecte l’attend.', '1: the collection plan expects it.'),
      column('reported', 'f.reported', '1 : remis, et publié.', '1: handed in, and published.'),
      column('nothing_to_report', 'f.nothing_to_report', '1 : déclaré néant.', '1: declared to be nothing.'),
      column('respondents', 'f.respondents', 'Pour l’enquête : les répondants.', 'Of a survey: who answered.'),
      column('respondents_expected', 'f.respondents_expected', 'Sur combien.', 'Of how many.'),
      column('demonstration', 'f.demonstration', '1 : données inventées.', '1: invented data.'),
      ...STATE,
    ],
    from: 'FROM sql_coverage f JOIN sql_years y ON y.year = f.year LEFT JOIN regions r ON r.code = f.region',
  },
  {
    name: `${OPEN}indicators`,
    words: { fr: 'Le catalogue : ce que compte chaque indicateur.', en: 'The catalogue: what each indicator counts.' },
    columns: [
      column('indicator', 'i.code', 'Son code.', 'Its code.'),
      column('label', 'i.label', 'Son nom.', 'Its name.'),
      column('unit', 'i.unit', 'Son unité ; RATE : de 0 à 1.', 'Its unit; RATE: 0 to 1.'),
      column('aggregation', 'i.aggregation', 'SUM seul s’additionne.', 'SUM alone may be added up.'),
      column('dataset', 'i.dataset', 'Le jeu qui le donne ; vide : imprimé ou déclaré.', 'The dataset that gives it.'),
      column('guarded', 'i.guarded', '1 : sous le secret statistique.', '1: under statistical secrecy.'),
      column('description', 'i.description', 'Ce qu’il compte.', 'What it counts, in French.'),
      column('description_en', 'i.description_en', 'Le même, en anglais.', 'What it counts.'),
    ],
    from: 'FROM sql_indicators i',
  },
  {
    name: `${OPEN}dictionary`,
    words: { fr: 'Ce que dit chaque vue, et chaque colonne.', en: 'What each view, and each column, says.' },
    columns: [
      column('view_name', 'w.view_name', 'La vue.', 'The view.'),
      column('column_name', 'w.column_name', 'La colonne ; vide : la vue elle-même.', 'The column; empty: the view.'),
      column('place', 'w.place', 'Sa place dans la vue.', 'Its place in the view.'),
      column('description', 'w.description', 'Ce qu’elle dit.', 'What it says, in French.'),
      column('description_en', 'w.description_en', 'Le même, en anglais.', 'What it says.'),
    ],
    from: "FROM sql_words w WHERE w.view_name <> ''",
  },
];
