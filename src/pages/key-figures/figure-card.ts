import { counted, enumerated, NO_BREAK } from '../../kernel/french';
import { BASIS_WORDS, spaced, writeFigure } from '../french';
import { html, type Html } from '../html';
import { countedRegions, isOfLoneReports, missingRegions, partialWords, regionLinks } from '../part-words';
import { playgroundLink } from '../../graphql/playground-link';
import type { TerritoryRef } from '../../kernel/territory';
import { evolutionWords } from './evolution-words';
import type { FigureAnswer } from '../figure-answers';
import { indicatorAddress } from './addresses';
import { figureQuery } from './key-figures.query';

/** Whether a figure was said whole: then what was submitted is no part of it. */
const isSaid = ({ basis }: FigureAnswer): boolean => basis === 'PRINTED' || basis === 'DECLARED';

/** « 12 régions sur 14 »; what is no sum of submissions, and a single region's own, has none. */
export function coverageWords(figure: FigureAnswer): string | null {
  const { coverage } = figure;
  const { reporting, expected, respondents, respondentsExpected } = coverage;
  const survey =
    respondents !== null && respondentsExpected !== null
      ? `${counted(respondents, 'répondant')} sur ${counted(respondentsExpected, 'adhérent')}`
      : null;
  if (expected <= 1) return survey;
  if (isSaid(figure))
    return reporting === 0
      ? 'sans dépôt régional'
      : `à côté, dépôts de ${counted(reporting, 'région')} sur ${expected}`;
  const regions = `${counted(reporting, 'région')} sur ${expected}`;
  return survey === null ? regions : `${regions}, ${survey}`;
}

/** What a value rests on, a report by its name and page. */
function basisWords({ basis, explanation }: Pick<FigureAnswer, 'basis' | 'explanation'>): string | null {
  if (basis === null) return null;
  const [report] = basis === 'PRINTED' ? explanation.sources : [];
  return report === undefined ? BASIS_WORDS[basis] : `imprimé${NO_BREAK}: ${report}`;
}

/** « imprimé : Coorace, rapport d’activité 2023, p. 4 · sans dépôt régional ». */
export const restsOn = (figure: FigureAnswer): string =>
  [basisWords(figure), coverageWords(figure), figure.demonstration ? 'démonstration' : null]
    .filter((words) => words !== null)
    .join(`${NO_BREAK}· `);

type Regions = readonly { readonly name: string }[];

/** What is known of a whole that is not: how much of it, and what that comes to; or whose report prints something. */
export function partLine(figure: FigureAnswer, year: number, regions: Regions): Html {
  if (isOfLoneReports(figure)) return html`imprimé pour ${regionLinks(figure, year)}, et nulle part pour la fédération`;
  const words = partialWords(figure, regions.length, figure.indicator.unit);
  return html`${words} (${countedRegions(figure, regions, year)})`;
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

/** A figure, and behind one click its explanation, its query and its download. `regions`: all that there are. */
export function figureCard(
  figure: FigureAnswer,
  territory: TerritoryRef,
  year: number,
  { csv, regions }: { readonly csv: string; readonly regions: Regions },
): Html {
  const { indicator, coverage, state } = figure;
  const change = evolutionWords(figure, year);
  const query = figureQuery(territory, year, indicator.code);
  const written = writeFigure(figure, indicator.unit);
  return html`<div class="chiffre${figure.value === null && ' absent'}">
    <dt><a href="${indicatorAddress(indicator.code, year)}">${indicator.label}</a></dt>
    <dd class="valeur${written.length > SHORT && ' longue'}">${written}</dd>
    ${change !== null && html`<dd class="appui evolution">${change}</dd>`}
    <dd class="appui">${state === 'PARTIAL' ? partLine(figure, year, regions) : restsOn(figure)}</dd>
    ${state === 'PARTIAL' && figure.demonstration && html`<dd class="appui">démonstration</dd>`} ${sourcesLine(figure)}
    <dd class="appui">
      <details>
        <summary>Explication<span class="cache"> : ${indicator.label}</span></summary>
        <p>${spaced(indicator.description)}</p>
        ${coverage.expected > 1 && absentLines(figure, regions)}
        ${figure.explanation.sourceNotes.map((note) => html`<p>${note}</p>`)}
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
