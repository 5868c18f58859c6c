import { datasetOf } from '../../datasets/registry';
import { definitionOf } from '../../datasets/catalogue';
import type { Dataset } from '../../datasets/dataset';
import type { IndicatorDefinition } from '../../datasets/indicator';
import { measuredColumns, type Measure } from '../../datasets/measure';
import { measureWords } from '../../datasets/measure-words';
import { isSurveyed, TOTALS } from '../../datasets/roles';
import { DIMENSION_WORDS } from '../../kernel/dimensions';
import { enumerated, NO_BREAK } from '../../kernel/french';
import { fold } from '../../kernel/text';
import { ADDING_UP } from '../../reading/explanation/rule';
import { takes } from '../../templates/documentation';
import { dataTable } from '../charts/chart-figure';
import { UNIT_WORDS } from '../french';
import { html, type Html } from '../html';
import { indicatorAddress } from '../key-figures/addresses';

/** What an indicator counts, by which rules, and the columns that it is made of: all of it from its declaration. */
export function declarationSection(definition: IndicatorDefinition): Html {
  const { measure, dataset: code, unit, aggregation, dimensions, guarded } = definition;
  const dataset = code === null ? null : datasetOf(code);
  return html`<section class="largeur" aria-labelledby="titre-compte">
    <h2 id="titre-compte">Ce qu’il compte, et d’où il vient</h2>
    <p>${measure !== null && dataset !== null ? measureWords(measure, dataset) : withoutRows(definition)}</p>
    <p>
      Unité${NO_BREAK}: ${UNIT_WORDS[unit]}. ${ADDING_UP[aggregation]}
      ${
        dimensions.length > 0 &&
        `Se ventile par ${enumerated(dimensions.map((each) => DIMENSION_WORDS[each].label.toLowerCase()))}.`
      }
    </p>
    <p>Règles${NO_BREAK}: ${rulesOf(definition).map((rule, index) => html`${index > 0 && ', '}${rule}`)}.</p>
    ${guarded && html`<p>Sous le secret statistique${NO_BREAK}: ${SECRECY}.</p>`}
    ${measure !== null && dataset !== null && columnsTable(measure, dataset)}
  </section>`;
}

const SECRECY = html`<a href="/documentation/secret-statistique.html"
  >ce qui laisserait reconnaître un adhérent n’est pas diffusé</a
>`;

const link = (code: string): Html => html`<a href="${indicatorAddress(code)}">${definitionOf(code).label}</a>`;

/** What no rows of one dataset give: two indicators against each other, or what is printed or declared. */
function withoutRows({ ratio, difference, dataset }: IndicatorDefinition): Html {
  if (difference !== null) return html`${link(difference.minuend)}, moins ${link(difference.subtrahend)}.`;
  if (ratio === null)
    return html`Aucune ligne ne le donne${NO_BREAK}: les rapports l’impriment, ou le jeu
    «${NO_BREAK}${TOTALS.label}${NO_BREAK}» le déclare, comme un total.`;
  return html`${link(ratio.numerator)}, rapporté à
  ${link(ratio.denominator)}${dataset === null && ', tel que les rapports l’impriment ou que ces deux chiffres le donnent'}.`;
}

const rule = (anchor: string, words: string): Html => html`<a href="/documentation/regles.html#${anchor}">${words}</a>`;

/** Headings of docs/regles.md. */
function rulesOf(definition: IndicatorDefinition): readonly Html[] {
  const { aggregation } = definition;
  return [
    rule('ce-que-comptent-les-indicateurs', 'ce que comptent les indicateurs'),
    rule('valeur-retenue', 'quelle valeur l’emporte'),
    ...(aggregation === 'SUM'
      ? []
      : aggregation === 'DISTINCT'
        ? [rule('comptes-distincts', 'comptes distincts')]
        : [rule('moyennes-et-taux', 'moyennes et taux')]),
    rule('couverture', isSurveyed(definition) ? 'couverture de l’enquête' : 'couverture'),
    rule('arrondis', 'arrondis'),
  ];
}

/** Where the documentation tells of a dataset; of a federation's own, it is generated for programs. */
export const documentationOf = ({ fileName, label }: Pick<Dataset, 'fileName' | 'label'>): string =>
  `/documentation/jeux-de-donnees.html#${fold(`${label} ${fileName}`).replace(/[^a-z0-9]+/g, '-')}`;

function columnsTable(measure: Measure, dataset: Dataset): Html {
  const measured = [...new Set(measuredColumns(measure))];
  const splits = Object.entries(dataset.dimensionColumns).flatMap(([dimension, column]) =>
    measured.includes(column) ? [] : [[column, dimension] as const],
  );
  const rows = [
    ...measured.map((column) => [column, 'la mesure'] as const),
    ...splits.map(([column, dimension]) => [column, wordOf(dimension)] as const),
  ].flatMap(([name, use]) => {
    const column = dataset.columns.find((each) => each.name === name);
    return column === undefined
      ? []
      : [[column.label, html`<code>${name}</code>`, use, column.description.fr, takes(column)]];
  });
  return html`<p>
      Il est tiré du jeu <a href="${documentationOf(dataset)}">${dataset.label}</a> (fichier
      <code>${dataset.fileName}</code
      >)${measured.length === 0 && `${NO_BREAK}: chaque ligne compte, quoi qu’elle remplisse`}.
    </p>
    ${
      rows.length > 0 &&
      dataTable(
        'Colonnes dont il est fait, et par lesquelles il se ventile',
        [
          { title: 'Colonne' },
          { title: 'Nom dans le fichier' },
          { title: 'Pour' },
          { title: 'Ce que c’est' },
          { title: 'À écrire' },
        ],
        rows,
      )
    }`;
}

const wordOf = (dimension: string): string =>
  `ventiler par ${DIMENSION_WORDS[dimension as keyof typeof DIMENSION_WORDS].label.toLowerCase()}`;
