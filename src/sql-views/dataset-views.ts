import type { Column } from '../datasets/column';
import type { Dataset } from '../datasets/dataset';
import { DATASETS } from '../datasets/registry';
import { isRegister } from '../datasets/roles';
import { STRUCTURE_TYPE_CODES } from '../datasets/structure-types';
import { storedRow } from '../datasets/row-entity';
import type { Words } from '../datasets/words';
import { quoted } from '../storage/quoted';
import { SHOWN_ROWS } from './shown-rows';
import { column, OPEN, RESERVED, type SqlView, type ViewColumn } from './view';

/**
 * The published rows of every dataset, as files have them: for everybody those that the API gives to everybody, without
 * what it keeps for readers who signed in; and all of them apart, for an account of the office.
 */
export const datasetViews = (): readonly SqlView[] =>
  DATASETS.flatMap((dataset) => [...(dataset.isPublic ? viewsOf(dataset, OPEN) : []), ...viewsOf(dataset, RESERVED)]);

const viewsOf = (dataset: Dataset, set: typeof OPEN | typeof RESERVED): readonly SqlView[] =>
  isRegister(dataset.code)
    ? [
        rowsView(dataset, set, dataset.fileName, MEMBERS, `t.${LEFT} IS NULL`),
        rowsView(dataset, set, `${dataset.fileName}_sortis`, LEAVERS, `t.${LEFT} IS NOT NULL`),
      ]
    : [rowsView(dataset, set, dataset.fileName, wordsOf(dataset))];

/** Whoever left before the end of the year is not counted at its end: counted naively, a register must give its figure. */
const LEFT = 'date_sortie';
const MEMBERS: Words = {
  fr: 'Une ligne par adhérent au 31 décembre de chaque année dont un registre est publié : les compter donne le chiffre des régions qui l’ont remis.',
  en: 'One row per adherent on 31 December of each year of which a register is published: to count them gives the figure of the regions that handed it in.',
};
const LEAVERS: Words = {
  fr: 'Ceux du registre qui ont quitté le réseau avant la fin de l’année : ils ne sont pas comptés au 31 décembre.',
  en: 'Those of the register who left before the end of the year: they are not counted on 31 December.',
};

const wordsOf = ({ label, description }: Dataset): Words => ({
  fr: `${label} : les lignes publiées. ${description.fr}`,
  en: `Published rows. ${description.en}`,
});

function rowsView(
  dataset: Dataset,
  set: typeof OPEN | typeof RESERVED,
  name: string,
  words: Words,
  only?: string,
): SqlView {
  const own = dataset.columns.filter((each) => set === RESERVED || !each.reserved);
  const taken = new Set(own.map((each) => each.name));
  const around = (each: ViewColumn): readonly ViewColumn[] => (taken.has(each.name) ? [] : [each]);
  return {
    name: `${set}${name}`,
    words,
    columns: [
      ...around(column('year', 't.year', 'Année.', 'Year.')),
      ...around(column('region', 't.region', 'Délégation ; vide hors délégation.', 'Delegation; null outside any.')),
      ...own.map((each) => ({ name: each.name, sql: sqlOf(dataset, each), words: each.description })),
      ...(dataset.namesAdherent
        ? around(
            column(
              'adherent_uid',
              't.adherent_uid',
              'Le même d’une année à l’autre pour un même adhérent.',
              'The same from year to year for the same adherent.',
            ),
          )
        : []),
      ...around(
        column(
          'demonstration',
          "CASE WHEN s.origin = 'DEMONSTRATION' THEN 1 ELSE 0 END",
          '1 : ligne inventée.',
          '1: an invented row.',
        ),
      ),
    ],
    from: `FROM ${quoted(dataset.table)} t JOIN submissions s ON s.id = t.submission_id
WHERE ${only === undefined ? '' : `${only} AND `}${SHOWN_ROWS}`,
  };
}

/** Registers are kept as memberships, whose types are the schema's between `+`. */
function sqlOf(dataset: Dataset, { name, type }: Column): string {
  const stored = `t.${quoted(name)}`;
  if (dataset.fromEntity === storedRow || type !== 'CODES') return stored;
  const asInFiles = STRUCTURE_TYPE_CODES.filter(({ code, key }) => code !== key).reduce(
    (sql, { code, key }) => `REPLACE(${sql}, '+${key}+', '+${code}+')`,
    stored,
  );
  return `SUBSTR(${asInFiles}, 2, LENGTH(${asInFiles}) - 2)`;
}
