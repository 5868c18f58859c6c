import { indicators } from '../datasets/catalogue';
import type { Column } from '../datasets/column';
import type { Dataset } from '../datasets/dataset';
import type { IndicatorDefinition } from '../datasets/indicator';
import { takes, whenOf } from './documentation';

const INTRODUCTION = `# Les jeux de données

Ce qu'une région remet une fois par an : un fichier CSV par jeu de données, ou un classeur XLSX avec une feuille par jeu. Cette page est engendrée des déclarations que le programme suit lui-même.

Le modèle d'une région est à \`/templates/<région>/<année>.xlsx\` ; celui du siège, dont chaque ligne peut nommer sa délégation (colonne \`delegation\`), à \`/templates/siege/<année>.xlsx\` ; celui d'un jeu seul à \`/templates/<jeu>.csv\`, avec \`?dialecte=excel-fr\` (point-virgule, 1234,5, 31/12/2025) ou \`?dialecte=standard\` (virgule, 1234.5, 2025-12-31). L'import prend les deux, et tout mélange des deux. Une cellule vide veut dire « non connu » : elle n'est jamais lue comme un zéro.

Les titres de colonnes sont les noms ci-dessous, les libellés français ou un autre nom connu, dans n'importe quel ordre, accents et majuscules indifférents. Une colonne inconnue donne un avertissement, et son contenu n'est pas gardé.
`;

/** The page of documentation of every dataset, as Markdown that the formatter leaves alone. */
export const documentationPage = (datasets: readonly Dataset[]): string =>
  [INTRODUCTION, ...datasets.map(chapter), reported(indicators.filter((each) => each.dataset === null))].join('\n');

/** What no dataset gives. */
const reported = (those: readonly IndicatorDefinition[]): string => `## Ce que seuls les rapports donnent

Ces indicateurs viennent des rapports imprimés, ou du jeu \`chiffres\` ; aucune ligne ne les donne.

${counted(those)}
`;

const counted = (those: readonly { code: string; label: string; description: { fr: string } }[]): string =>
  table(
    ['Indicateur', 'Libellé', 'Ce qu’il compte'],
    those.map(({ code: name, label, description }) => [code(name), label, description.fr]),
  );

function chapter(dataset: Dataset): string {
  const { fileName, label, description, columns, keys, rules, indicators: own, nothingToReportAllowed } = dataset;
  const parts = [
    `## ${label} : \`${fileName}\``,
    description.fr,
    table(
      ['Colonne', 'À remplir', 'À écrire', 'Ce que c’est'],
      columns.map((column) => [
        code(column.name),
        column.required ? 'oui' : '',
        withLimits(column),
        column.description.fr,
      ]),
    ),
    ...columns.filter(({ codes }) => codes.length > 0).map(codesOf),
    `Deux lignes ne peuvent avoir en commun : ${keys.map(keyInWords).join(' ; ')}.`,
    ...(rules.length === 0
      ? []
      : [
          'Contrôles entre cellules :',
          rules
            .map(
              ({ severity, description: rule }) => `- ${severity === 'ERROR' ? 'Faute' : 'Avertissement'} : ${rule.fr}`,
            )
            .join('\n'),
        ]),
    nothingToReportAllowed
      ? 'S’il n’y a rien à rapporter : déposer le fichier sans lignes en le déclarant « néant » (`neant=true`) ; cela compte comme un zéro connu.'
      : 'Ce jeu ne peut pas être déclaré « néant ».',
    ...(own.length === 0 ? [] : ['Il en est tiré :', counted(own)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const code = (text: string): string => `\`${text}\``;

const withLimits = (column: Column): string =>
  column.codes.length > 0 ? (column.type === 'CODES' ? 'des codes, joints par « + »' : 'un code') : takes(column);

const codesOf = ({ name, codes }: Column): string =>
  `Codes de ${code(name)} : ${codes.map((each) => `${code(each.code)} (${each.label.fr})`).join(', ')}.`;

function keyInWords(key: Dataset['keys'][number]): string {
  const when = whenOf(key);
  return `${key.columns.map(code).join(' + ')}${when === null ? '' : `, quand ${when.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, code)}`}`;
}

/** Aligned, as the formatter does it. */
function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = titles.map((title, index) => Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, index) => (cells[index] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(titles), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
