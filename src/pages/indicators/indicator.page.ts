import { datasetOf } from '../../datasets/registry';
import type { IndicatorDefinition } from '../../datasets/indicator';
import { NO_BREAK } from '../../kernel/french';
import { FEDERATION } from '../../kernel/territory';
import { DIMENSION_WORDS } from '../../kernel/dimensions';
import { playgroundLink } from '../../graphql/playground-link';
import { graphAddress } from '../graph-address';
import { html, type Html } from '../html';
import { INDICATORS, indicatorAddress, themeAddress } from '../key-figures/addresses';
import { contradictionList } from '../key-figures/contradiction-list';
import { figureCard } from '../key-figures/figure-card';
import { figuresQuery, seriesQuery } from '../key-figures/key-figures.query';
import { themeOf } from '../key-figures/themes';
import { yearWords } from '../years-of-demonstration';
import { declarationSection } from './declaration-section';
import { historySection } from './history-section';
import { contradictionsQuery, type IndicatorData } from './indicator.data';
import { regionsSection } from './regions-section';

/** The whole page between header and footer. */
export const indicatorPage = (data: IndicatorData): Html =>
  html`<main id="contenu" class="page-chiffres">
    <div class="entete">
      <div class="largeur">
        <h1>${data.definition.label}</h1>
        <p class="chapeau">${data.definition.description.fr}</p>
        <p><code>${data.definition.code}</code> · <a href="${INDICATORS}">Tous les indicateurs</a>${themeLink(data)}</p>
        ${yearsNav(data)}
      </div>
    </div>
    ${yearSection(data)}${declarationSection(data.definition)}${historySection(data)}${regionsSection(data)}${contradictionsSection(data)}${filesSection(data)}
  </main>`;

function themeLink({ definition, year }: IndicatorData): Html | null {
  const { id, title } = themeOf(definition.code);
  return year === null ? null : html` · <a href="${themeAddress(year, FEDERATION, id)}">${title}, ${year}</a>`;
}

function yearsNav({ definition, history, year, inventedYears }: IndicatorData): Html | null {
  if (history.length === 0) return null;
  return html`<nav class="choix" aria-label="Année">
    <ul>
      ${[...history].reverse().map(
        (each) =>
          html`<li>
            <a
              href="${indicatorAddress(definition.code, each.year)}"
              ${each.year === year && html` aria-current="page"`}
              >${yearWords(each.year, inventedYears)}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** The federation's figure of the year that is shown, with its coverage. */
function yearSection({ definition, history, year: shown, regions }: IndicatorData): Html {
  const figure = history.find(({ year }) => year === shown);
  if (figure === undefined)
    return html`<section class="largeur" aria-labelledby="titre-annee">
      <h2 id="titre-annee">Sa valeur</h2>
      <p>Aucun chiffre n’est encore publié. Le premier dépôt publié les fera paraître ici.</p>
    </section>`;
  return html`<section class="largeur" aria-labelledby="titre-annee">
    <h2 id="titre-annee">La fédération en ${figure.year}</h2>
    ${
      figure.demonstration &&
      html`<p class="avis">
        Données de démonstration${NO_BREAK}: ce chiffre repose en tout ou partie sur des lignes inventées.
      </p>`
    }
    <dl class="chiffres phares">
      ${figureCard(figure, FEDERATION, figure.year, { csv: `${INDICATORS}${definition.code}.csv`, regions, isHeadline: true })}
    </dl>
  </section>`;
}

function contradictionsSection({ contradictions }: IndicatorData): Html {
  return html`<section class="largeur" aria-labelledby="titre-contradictions">
    <h2 id="titre-contradictions">Contradictions relevées</h2>
    ${
      contradictions.length === 0
        ? html`<p>Aucune, pour aucune année ni aucun territoire.</p>`
        : html`${contradictionList(contradictions)}
            <p class="voies">
              <a href="${playgroundLink(contradictionsQuery)}"
                >Voir la requête<span class="cache"> : contradictions</span></a
              >
            </p>`
    }
  </section>`;
}

/** Where the indicator is had as a file, and how it is asked for. */
function filesSection({ definition, history, year, regionsQuery }: IndicatorData): Html {
  const shown = history.find((each) => each.year === year);
  const { code } = definition;
  return html`<section class="largeur" aria-labelledby="titre-fichiers">
    <h2 id="titre-fichiers">Télécharger, interroger</h2>
    <ul>
      <li>
        <a href="${INDICATORS}${code}.csv${year !== null && `?annee=${year}`}" download
          >Son histoire et ses régions, en CSV</a
        >
      </li>
      <li>
        <a href="${graphAddress({ indicator: code, territory: FEDERATION, split: null })}"
          >Son graphique à une adresse qui dure, à citer ou à intégrer</a
        >
      </li>
      ${year !== null && html`${jsonStat(definition, year)}${(shown?.coverage.reporting ?? 0) > 0 && rows(definition, year)}`}
      <li>
        <a href="${playgroundLink(seriesQuery(FEDERATION, code))}"
          >Le demander en GraphQL${NO_BREAK}: toutes ses années</a
        >
      </li>
      ${
        year !== null &&
        html`<li>
            <a href="${playgroundLink(figuresQuery(FEDERATION, year, [code]))}"
              >Le demander en GraphQL${NO_BREAK}: ${year}, avec ce sur quoi il repose</a
            >
          </li>
          <li>
            <a href="${playgroundLink(regionsQuery)}">Le demander en GraphQL${NO_BREAK}: ${year}, région par région</a>
          </li>`
      }
    </ul>
  </section>`;
}

function jsonStat({ code, dimensions }: IndicatorDefinition, year: number): Html | null {
  const dimension = dimensions.includes('REGION') ? 'REGION' : dimensions[0];
  if (dimension === undefined) return null;
  const { address, label } = DIMENSION_WORDS[dimension];
  return html`<li>
    <a href="/exports/json-stat/${code}.json?annee=${year}&amp;par=${address}" download
      >Par ${label.toLowerCase()} en ${year}, en JSON-stat</a
    >
  </li>`;
}

/** The rows that it is made of; those of a dataset that is not public, for whoever may read them. */
function rows({ dataset: code }: IndicatorDefinition, year: number): Html | null {
  if (code === null) return null;
  const { fileName, label, isPublic } = datasetOf(code);
  return html`<li>
    <a href="/exports/donnees/${fileName}.csv?annee=${year}" download
      >Les lignes publiées du jeu «${NO_BREAK}${label}${NO_BREAK}», ${year}</a
    >${!isPublic && ' (pour qui a droit aux lignes)'}
  </li>`;
}
