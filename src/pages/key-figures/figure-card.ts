import { BASIS_WORDS, counted, enumerated, NO_BREAK, spaced, writeChange, writeFigure } from '../french';
import { html, type Html } from '../html';
import { playgroundLink } from '../query';
import type { TerritoryRef } from '../../kernel/territory';
import { figuresQuery, type FigureAnswer } from './key-figures.query';

/** « 12 régions sur 14 »; what is no sum of submissions, and a single region's own, has none. */
export function coverageWords({ coverage }: FigureAnswer): string | null {
  const { reporting, expected, respondents, respondentsExpected } = coverage;
  const survey =
    respondents !== null && respondentsExpected !== null
      ? `${counted(respondents, 'répondant')} sur ${counted(respondentsExpected, 'adhérent')}`
      : null;
  if (expected <= 1) return survey;
  const regions = `${counted(reporting, 'région')} sur ${expected}`;
  return survey === null ? regions : `${regions}, ${survey}`;
}

export function evolutionWords({ evolution, indicator }: FigureAnswer, year: number): string | null {
  if (evolution === null) return null;
  const before = writeFigure({ value: evolution.previousValue, state: 'KNOWN', approximate: false }, indicator.unit);
  return evolution.change === null
    ? `${before} en ${year - 1}`
    : `${writeChange(evolution.change)} depuis ${year - 1} (${before})`;
}

const restsOn = (figure: FigureAnswer): string =>
  [
    figure.basis === null ? null : BASIS_WORDS[figure.basis],
    coverageWords(figure),
    figure.demonstration ? 'démonstration' : null,
  ]
    .filter((words) => words !== null)
    .join(`${NO_BREAK}· `);

/** What fits a card on a telephone in large type. */
const SHORT = 8;

/** A figure, and behind one click its explanation, its query and its download. */
export function figureCard(figure: FigureAnswer, territory: TerritoryRef, year: number, csv: string): Html {
  const { indicator, coverage, evolution } = figure;
  const change = evolutionWords(figure, year);
  const missing = coverage.missing.map(({ name }) => name);
  const query = figuresQuery(territory, year, [indicator.code]);
  const written = writeFigure(figure, indicator.unit);
  return html`<div class="chiffre${figure.value === null && ' absent'}">
    <dt>${indicator.label}</dt>
    <dd class="valeur${written.length > SHORT && ' longue'}">${written}</dd>
    ${change !== null && html`<dd class="appui evolution">${change}</dd>`}
    <dd class="appui">${restsOn(figure)}</dd>
    <dd class="appui">
      <details>
        <summary>Explication<span class="cache"> : ${indicator.label}</span></summary>
        <p>${spaced(indicator.description)}</p>
        ${
          evolution !== null &&
          evolution.sameUnitsChange !== null &&
          evolution.sameUnits > 1 &&
          html`<p>
            À périmètre constant (${evolution.sameUnits} unités présentes les deux années)${'\u00a0'}:
            ${writeChange(evolution.sameUnitsChange)}.
          </p>`
        }
        ${missing.length > 0 && coverage.expected > 1 && html`<p>Manquent${'\u00a0'}: ${enumerated(missing)}.</p>`}
        <p class="voies">
          <a href="${playgroundLink(query)}">Voir la requête<span class="cache"> : ${indicator.label}</span></a>
          <a href="${csv}?indicateur=${indicator.code}" download
            >Télécharger<span class="cache"> : ${indicator.label}</span></a
          >
        </p>
      </details>
    </dd>
  </div>`;
}
