import { html, type Html } from '../html';
import { playgroundLink } from '../../graphql/playground-link';
import { annualReportAddress } from '../report-address';
import { yearWords } from '../years-of-demonstration';
import { NO_BREAK } from '../../kernel/french';
import { pageAddress, themeAddress } from './addresses';
import { boxesSection } from './boxes-section';
import { printedInThemes } from './also-printed';
import { OBSERVATORY } from '../observatory-address';
import { keyDatesSection } from './key-dates-section';
import { barsSection, mapSection, seriesSection } from './chart-sections';
import { figureCard } from './figure-card';
import { GROUPS } from './groups';
import type { KeyFiguresData } from './key-figures.data';
import { regionLinks } from '../part-words';
import { regionsSection } from './regions-section';
import { THEMES } from './themes';
import { declaredSection } from './declared-section';
import { missingSection, printedSection } from './text-sections';

/** The whole page between header and footer. */
export function keyFiguresPage(data: KeyFiguresData): Html {
  const { figures, territory, year, name, query, demonstration, regions } = data;
  const page = pageAddress(year, territory);
  const csv = `${page}.csv`;
  const groups = GROUPS.map(({ id, title, indicators }) => {
    const cards = figures
      .filter(({ indicator }) => indicators.includes(indicator.code))
      .map((figure) => figureCard(figure, territory, year, { csv, regions }));
    return html`<section aria-labelledby="titre-${id}" class="groupe">
      <h2 id="titre-${id}">${title}</h2>
      <dl class="chiffres">${cards}</dl>
      ${moreOf(id, data)}
    </section>`;
  });
  return html`<main id="contenu" class="page-chiffres">
    <div class="entete">
      <div class="largeur">
        <h1>Chiffres clés ${year}${'\u00a0'}: ${territory.kind === 'FEDERATION' ? `${name}, la fédération` : name}</h1>
        ${places(data)}
        <p class="actions">
          <a class="bouton" href="${csv}" download>Télécharger les chiffres (CSV)</a>
          <a class="bouton clair" href="${playgroundLink(query)}">Voir la requête</a>
          <a class="bouton clair" href="${annualReportAddress(year, territory.code)}">Rapport annuel</a>
          <a class="bouton clair" href="/suivi/${year}">Suivi de la campagne</a>
          <a class="bouton clair" href="${OBSERVATORY}">Observatoire</a>
        </p>
      </div>
    </div>
    <div class="largeur">
      ${
        demonstration &&
        html`<p class="avis">
          Données de démonstration${'\u00a0'}: des chiffres de cette page reposent en tout ou partie sur des lignes
          inventées. Chacun le dit.
        </p>`
      }${nationalNotice(data)}${data.ofRegions === null ? groups : regionsSection(data)}${otherThemes(data)}
    </div>
    ${boxesSection(data)}${mapSection(data)}${barsSection(data)}${seriesSection(data)}${keyDatesSection(data)}${printedSection(data, printedInThemes(data))}${declaredSection(data)}${missingSection(data)}
  </main>`;
}

/** The way to the whole theme, where it has more than the page shows. */
function moreOf(id: string, { territory, year }: KeyFiguresData): Html | null {
  const theme = THEMES.find((each) => each.id === id);
  if (theme === undefined) return null;
  const { headline, indicators } = theme;
  return html`<p>
    <a href="${themeAddress(year, territory, id)}"
      >${theme.title}${NO_BREAK}:
      ${indicators.length > headline.length ? `les ${indicators.length} indicateurs` : 'la page du thème'}</a
    >
  </p>`;
}

/** Themes of which the page shows nothing. */
function otherThemes({ territory, year }: KeyFiguresData): Html | null {
  const others = THEMES.filter(({ id }) => !GROUPS.some((group) => group.id === id));
  if (others.length === 0) return null;
  return html`<section aria-labelledby="titre-themes" class="groupe">
    <h2 id="titre-themes">Autres thèmes</h2>
    <ul>
      ${others.map(({ id, title }) => html`<li><a href="${themeAddress(year, territory, id)}">${title}</a></li>`)}
    </ul>
  </section>`;
}

/** Of a year without any national figure, that there is none, and whose figures there are. */
function nationalNotice({ figures, territory, year }: KeyFiguresData): Html | null {
  if (territory.kind !== 'FEDERATION' || figures.some(({ value }) => value !== null)) return null;
  const known = new Map(figures.flatMap(({ partialOf }) => partialOf).map((part) => [part.name, part]));
  if (known.size === 0) return html`<p class="avis">Aucun chiffre national n’est connu pour ${year}.</p>`;
  return html`<p class="avis">
    Aucun chiffre national n’est connu pour ${year}${'\u00a0'}: toutes les parties attendues ne sont pas là. Ce qui
    l’est se lit sous le nom de ${regionLinks({ partialValue: null, partialOf: [...known.values()] }, year)}.
  </p>`;
}

/** The ways to other years and other regions. */
function places({ years, year, territory, regions, inventedYears }: KeyFiguresData): Html {
  const yearLinks = years.map(
    (each) =>
      html`<li>
        <a href="${pageAddress(each, territory)}" ${each === year && html` aria-current="page"`}
          >${yearWords(each, inventedYears)}</a
        >
      </li>`,
  );
  const regionLinks = [{ code: '', name: 'La fédération' }, ...regions].map(
    ({ code, name }) =>
      html`<li>
        <a href="${pageAddress(year, { code })}" ${code === territory.code && html` aria-current="page"`}>${name}</a>
      </li>`,
  );
  return html`<nav class="choix" aria-label="Année">
      <ul>
        ${yearLinks}
      </ul>
    </nav>
    <nav class="choix" aria-label="Territoire">
      <ul>
        ${regionLinks}
      </ul>
    </nav>`;
}
