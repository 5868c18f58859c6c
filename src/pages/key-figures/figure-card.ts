import { groupBy } from '../../kernel/group-by';
import { counted, enumerated, NO_BREAK } from '../../kernel/french';
import { writeFigure } from '../french';
import { html, type Content, type Html } from '../html';
import { countedRegions, isOfLoneReports, missingRegions, partialWords, regionLinks } from '../part-words';
import { playgroundLink } from '../../graphql/playground-link';
import type { TerritoryRef } from '../../kernel/territory';
import { departures, isOfCommonParts, restsOn, type CommonGround } from './common-ground';
import { evolutionWords } from './evolution-words';
import type { FigureAnswer } from '../figure-answers';
import { indicatorAddress } from './addresses';
import { figureQuery } from './key-figures.query';

type Regions = readonly { readonly name: string }[];

/** What is known of a whole that is not: how much of it, and what that comes to; or whose report prints something. */
export function partLine(
  figure: FigureAnswer,
  year: number,
  regions: Regions,
  common: CommonGround | null = null,
): Html {
  if (isOfLoneReports(figure)) return html`imprimé pour ${regionLinks(figure, year)}, et nulle part pour la fédération`;
  const words = partialWords(figure, regions.length, figure.indicator.unit);
  return isOfCommonParts(figure, common) ? html`${words}` : html`${words} (${countedRegions(figure, regions, year)})`;
}

/** Whom the figure is missing, and of whom it knows something without a submission. */
function absentLines(figure: FigureAnswer, regions: Regions): Html {
  const silent = figure.coverage.missing.map(({ name }) => name);
  const isUnknown = figure.value === null && figure.state !== 'PARTIAL';
  const missing = figure.state === 'PARTIAL' ? missingRegions(figure, regions) : isUnknown ? silent : [];
  const line = (title: string, names: readonly string[]) =>
    names.length > 0 && html`<p>${title}${NO_BREAK}: ${enumerated(names)}.</p>`;
  return html`${line('Manquent', missing)}${line(
    'Sans dépôt publié',
    silent.filter((name) => !missing.includes(name)),
  )}`;
}

/** That some source is not as it should be, which changes nothing of the value; which ones is behind the click. */
function sourcesLine({ explanation: { sourceNotes } }: FigureAnswer): Html | false {
  return (
    sourceNotes.length > 0 &&
    html`<dd class="appui">${counted(sourceNotes.length, 'source à surveiller', 'sources à surveiller')}</dd>`
  );
}

/** What fits a card on a telephone in large type. */
const SHORT = 8;

interface CardSettings {
  /** Address of a table that has the figure. */
  readonly csv: string;
  /** All that there are. */
  readonly regions: Regions;
  /** What is said once for all cards of the page: the card says where it departs from it. Null: it says all itself. */
  readonly common?: CommonGround | null;
  /** Under the value of one of those that matter most. */
  readonly drawing?: Content;
  readonly isHeadline?: boolean;
}

/** A figure, and behind one click its explanation, the sentence to quote, its query and its download. */
export function figureCard(
  figure: FigureAnswer,
  territory: TerritoryRef,
  year: number,
  { csv, regions, common = null, drawing, isHeadline = false }: CardSettings,
): Html {
  const { indicator, state } = figure;
  const change = evolutionWords(figure, year);
  const written = writeFigure(figure, indicator.unit);
  const rests = state === 'PARTIAL' ? partLine(figure, year, regions, common) : common === null ? restsOn(figure) : departures(figure, common); // prettier-ignore
  const isInvented = state === 'PARTIAL' && figure.demonstration && common?.demonstration !== true;
  return html`<div class="chiffre${figure.value === null && ' absent'}${isHeadline && ' phare'}">
    <dt><a href="${indicatorAddress(indicator.code, year)}">${indicator.label}</a></dt>
    <dd class="valeur${written.length > SHORT && ' longue'}">${written}</dd>${
      change !== null && html`<dd class="appui evolution">${change}</dd>`}${
      rests !== null && html`<dd class="appui">${rests}</dd>`}${
      isInvented && html`<dd class="appui">démonstration</dd>`}${
      drawing !== undefined && html`<dd class="appui fil">${drawing}</dd>`}${sourcesLine(figure)}
    <dd class="appui">${explanationOf(figure, territory, year, { csv, regions })}</dd>
  </div>`;
} // prettier-ignore

/** The API's own words of the figure, the sentence to quote first. */
function explanationOf(
  { indicator, coverage, explanation, ...figure }: FigureAnswer,
  territory: TerritoryRef,
  year: number,
  { csv, regions }: Pick<CardSettings, 'csv' | 'regions'>,
): Html {
  const query = figureQuery(territory, year, indicator.code);
  const named = html`<span class="cache"> : ${indicator.label}</span>`;
  return html`<details>
    <summary>Explication${named}</summary>
    <p class="a-citer"><span class="cache">À citer : </span>${explanation.sentence}</p>
    <p>${explanation.rule}</p>${
      coverage.expected > 1 && absentLines({ ...figure, indicator, coverage, explanation }, regions)}${
      explanation.sourceNotes.map((note) => html`<p>${note}</p>`)}${
      !figure.demonstration && printedElsewhere(figure.printed, indicator.unit)}
    <p class="voies"><a href="${playgroundLink(query)}">Voir la requête${named}</a> <a href="${csv}?indicateur=${indicator.code}" download>Télécharger${named}</a></p>
  </details>`;
} // prettier-ignore

/** What reports print otherwise than the card's value: each number with where it is printed, and what it counts there. */
function printedElsewhere(printed: FigureAnswer['printed'], unit: FigureAnswer['indicator']['unit']): Html | false {
  const others = printed.filter(({ difference }) => difference !== null && difference !== 0);
  return (
    others.length > 0 &&
    html`<p>Imprimé autrement${NO_BREAK}:</p>
      <ul>
        ${others.map(
          ({ value, approximate, section, note, source }) =>
            html`<li>
              ${writeFigure({ value, state: 'KNOWN', approximate }, unit)}, <a href="/rapports/${source.code}">${source.label}</a>${section !== null && `, ${section}`}${note !== null && `${NO_BREAK}: ${note}`}
            </li>`,
        )}
      </ul>`
  );
} // prettier-ignore

/** Whether anything is known of a figure that a card could show. */
export const saysSomething = (figure: FigureAnswer): boolean =>
  figure.value !== null || figure.state === 'PARTIAL' || figure.printed.length > 0 || figure.declared.length > 0;

/** What nobody knows, or what is withheld, in one line for all: a card each would drown those that are known. */
export function unknownFigures(figures: readonly FigureAnswer[], year: number): Html | null {
  const silent = figures.filter((figure) => !saysSomething(figure));
  if (silent.length === 0) return null;
  const byState = groupBy(silent, (figure) => writeFigure(figure, figure.indicator.unit));
  return html`${[...byState].map(
    ([words, own]) =>
      html`<p class="inconnus">
        <span class="doux">${words.charAt(0).toUpperCase()}${words.slice(1)}${NO_BREAK}:</span> ${own.map(
          ({ indicator: { code, label } }, index) =>
            html`${index > 0 && ', '}<a href="${indicatorAddress(code, year)}">${label}</a>`,
        )}.
      </p>`,
  )}`;
}
