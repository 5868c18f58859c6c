import type { Column, ColumnType } from './column';
import type { Dataset } from './dataset';
import type { Predicate } from './predicate';
import { templateLabel } from './template-label';

const TYPES: Readonly<Record<ColumnType, string>> = {
  TEXT: 'texte',
  CODE: 'code',
  CODES: 'codes joints par `+`',
  INTEGER: 'nombre entier',
  DECIMAL: 'nombre',
  YEAR: 'année',
  DATE: 'date',
  BOOLEAN: 'oui ou non',
  SIRET: 'SIRET, 14 chiffres',
  ADHERENT: 'SIRET ou nom du registre',
  DEPARTMENT: 'code INSEE',
  PROGRAMME: 'code du catalogue des programmes',
  INDICATOR: 'code du catalogue des indicateurs',
};

/** The dataset's page, in French, as Markdown: columns, codes, keys, checks and figures, all from its declaration. */
export function datasetDocument(dataset: Dataset): string {
  const { label, description, fileName, columns, keys, rules, indicators, nothingToReportAllowed } = dataset;
  const coded = columns.filter(({ codes }) => codes.length > 0);
  return [
    `# ${label}`,
    description.fr,
    `Fichier ou feuille : \`${fileName}\`. ${nothingToReportAllowed ? 'Peut être déclaré « néant ».' : 'Ne peut pas être déclaré « néant ».'}`,
    section('Colonnes', [
      '| colonne | libellé | type | description |',
      '|---|---|---|---|',
      ...columns.map(columnLine),
    ]),
    ...coded.map((column) =>
      section(
        `Codes de \`${column.name}\``,
        column.codes.map((code) => `- \`${code.code}\` : ${code.label.fr}`),
      ),
    ),
    section(
      'Une ligne ne se répète pas',
      keys.map(({ columns: names, when }) => `- ${list(names)}${condition(when)}`),
    ),
    section(
      'Contrôles entre colonnes',
      rules.map(
        (rule) =>
          `- ${rule.description.fr} (\`${rule.code}\`, ${rule.severity === 'ERROR' ? 'erreur' : 'avertissement'})`,
      ),
    ),
    section(
      'Ce que les lignes donnent',
      indicators.map((indicator) => `- \`${indicator.code}\`, ${indicator.label} : ${indicator.description.fr}`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;

const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' + ');

function columnLine(column: Column): string {
  const { name, type, min, max, aliases, description } = column;
  const range =
    min !== null && max !== null && max <= 100 ? `, de ${min} à ${max}` : min === 0 ? ', jamais négatif' : '';
  const others = aliases.length === 0 ? '' : ` Aussi : ${aliases.join(', ')}.`;
  return `| \`${name}\` | ${templateLabel(column)} | ${TYPES[type]}${range} | ${description.fr}${others} |`;
}

function condition(when: Predicate | null): string {
  if (when === null) return '';
  switch (when.is) {
    case 'FILLED':
      return `, où \`${when.column}\` est rempli`;
    case 'EMPTY':
      return `, où \`${when.column}\` est vide`;
    case 'ANY':
      return `, où l’un est rempli : ${when.of.flatMap((one) => ('column' in one ? [`\`${one.column}\``] : [])).join(', ')}`;
    default:
      return ', sous condition';
  }
}
