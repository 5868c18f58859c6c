import { dataTable } from '../charts/chart-figure';
import { counted, enumerated } from '../../kernel/french';
import { STATE_WORDS } from '../french';
import { html, type Html } from '../html';
import { playgroundLink } from '../../graphql/playground-link';
import { contradictionList } from './contradiction-list';
import { besideCells, besideTitles } from './said-beside';
import type { DatasetCode } from '../../kernel/codes';
import { datasetOf } from '../../datasets/registry';
import type { FigureAnswer } from '../figure-answers';
import { reconciliationQuery } from './key-figures.query';
import type { PlaceData } from './key-figures.data';

/**
 * « Ce que les rapports impriment »: every printed value of the page's figures, and how far it is from the page's; then
 * `more`, on what is printed beyond them.
 */
export function printedSection({ figures, contradictions, year }: PlaceData, more: Html | null): Html | null {
  const rows = figures.flatMap((figure) => figure.printed.map((printed) => ({ figure, printed })));
  if (rows.length === 0 && contradictions.length === 0 && more === null) return null;
  const demonstration = rows.some(({ figure, printed }) => figure.demonstration && printed.difference !== 0);
  const table = dataTable(
    `Valeurs imprimées pour ${year}, en regard de cette page`,
    [...besideTitles('Imprimé'), { title: 'Rapport et page' }, { title: 'À savoir' }],
    rows.map(({ figure, printed }) => [
      ...besideCells(figure, printed),
      html`<a href="/rapports/${printed.source.code}">${printed.source.label}</a>, ${printed.section ?? ''}`,
      printed.note ?? whyOtherwise(figure, printed),
    ]),
  );
  return html`<section aria-labelledby="titre-imprime" class="largeur">
    <h2 id="titre-imprime">Ce que les rapports impriment</h2>
    ${
      rows.length > 0 &&
      html`<p>
          L’écart est la valeur de cette page moins la valeur
          imprimée.${demonstration && ' Là où cette page montre des données de démonstration, l’écart ne dit rien des rapports.'}
        </p>
        ${table}`
    }${more}
    ${
      contradictions.length > 0 &&
      html`<h3>Contradictions relevées</h3>
        ${contradictionList(contradictions)}
        <p class="voies">
          <a href="${playgroundLink(reconciliationQuery(year))}"
            >Voir la requête<span class="cache"> : contradictions</span></a
          >
        </p>`
    }
  </section>`;
}

/** Beside a number that is not the page's and that its report says nothing of: what the page's own counts, and from where. */
const whyOtherwise = (
  { value, explanation, demonstration }: FigureAnswer,
  { difference }: FigureAnswer['printed'][number],
): string =>
  difference === null || difference === 0 || value === null || demonstration
    ? ''
    : `${explanation.sentence} ${explanation.rule}`;

/** « Ce qui manque »: per dataset the regions that have not submitted, and the figures that nobody knows. */
export function missingSection({ figures, territory, year }: PlaceData): Html {
  const byDataset = new Map<DatasetCode, FigureAnswer>();
  for (const figure of figures) {
    const { dataset } = figure.indicator;
    if (dataset !== null && !byDataset.has(dataset)) byDataset.set(dataset, figure);
  }
  const late = [...byDataset].flatMap(([dataset, { coverage }]) => {
    if (coverage.expected === 0 || coverage.reporting >= coverage.expected) return [];
    const label = labelOf(dataset);
    if (coverage.handedInBy === 'OFFICE')
      return [html`<li>${label}${'\u00a0'}: le siège, qui le remet seul, n’a rien publié.</li>`];
    if (territory.kind !== 'FEDERATION') return [html`<li>${label}${'\u00a0'}: rien n’est remis.</li>`];
    if (coverage.expected === 1)
      return [html`<li>${label}${'\u00a0'}: le siège, qui remet seul, ne l’a pas remis.</li>`];
    const names = coverage.missing.map(({ name }) => name);
    return [
      html`<li>
        ${label}${'\u00a0'}: ${counted(coverage.reporting, 'région')} sur ${coverage.expected}. Manquent
        ${enumerated(names)}.
      </li>`,
    ];
  });
  const unknown = figures.filter(({ value }) => value === null);
  return html`<section aria-labelledby="titre-manque" class="largeur">
    <h2 id="titre-manque">Ce qui manque</h2>
    ${
      byDataset.size === 0
        ? html`<p>
            Aucun jeu de données ne donne ces chiffres${'\u00a0'}: les rapports les impriment, ou une région les
            déclare.
          </p>`
        : late.length === 0
          ? html`<p>Tous les jeux de données de cette page sont remis pour ${year}.</p>`
          : html`<ul>
              ${late}
            </ul>`
    }
    ${
      unknown.length > 0 &&
      html`<p>
        Chiffres sans valeur${'\u00a0'}:
        ${enumerated(
          unknown.map(
            ({ indicator, state }) =>
              `${withinSentence(indicator.label)} (${state === 'KNOWN' ? '' : STATE_WORDS[state]})`,
          ),
        )}.
      </p>`
    }
    <p class="voies"><a href="/suivi/${year}">Suivi de la campagne ${year}</a></p>
  </section>`;
}

const labelOf = (dataset: DatasetCode): string => datasetOf(dataset).label;

/** A label inside a sentence: its first letter is small, its acronyms are not. */
const withinSentence = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
