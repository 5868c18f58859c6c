import { isSurveyed } from '../../datasets/roles';
import { html, type Content, type Html } from '../html';
import { graphAddress } from '../graph-address';
import { playgroundLink } from '../../graphql/playground-link';
import { annualReportAddress } from '../report-address';
import { yearWords } from '../years-of-demonstration';
import { NO_BREAK } from '../../kernel/french';
import { inTurns } from '../../kernel/give-way';
import { pageAddress, themeAddress } from './addresses';
import { boxesSection } from './boxes-section';
import { printedInThemes } from './also-printed';
import { OBSERVATORY } from '../observatory-address';
import { keyDatesSection } from './key-dates-section';
import { barsSection, mapSection, seriesSection } from './chart-sections';
import { lineRef, lineTitle } from './charts';
import { commonGround, commonWords, type CommonGround } from './common-ground';
import { figureCard, saysSomething, unknownFigures } from './figure-card';
import { GROUPS, headlineOf } from './groups';
import type { KeyFiguresData } from './key-figures.data';
import { regionLinks } from '../part-words';
import { regionsSection } from './regions-section';
import { standingSection } from './standing-section';
import { thread } from '../charts/thread';
import { THEMES } from './themes';
import { declaredSection } from './declared-section';
import { missingSection, printedSection } from './text-sections';

/** The whole page between header and footer, written section by section: others have their turns in between. */
export async function keyFiguresPage(data: KeyFiguresData): Promise<Html> {
  const { figures, territory, year, name, query, demonstration } = data;
  const page = pageAddress(year, territory);
  const common = commonGround(figures);
  const said = commonWords(common, data.regions, data.year);
  const [head, standing] = await inTurns<Content>([
    () => (data.ofRegions === null ? headed(data, common, said) : regionsSection(data)),
    () => standingSection(data),
  ]);
  const groups =
    data.ofRegions === null && (await inTurns(GROUPS.map((group) => () => groupSection(group, data, common))));
  const sections = await inTurns<Content>([
    () => mapSection(data),
    () => barsSection(data),
    () => seriesSection(data),
    () => boxesSection(data),
    () => keyDatesSection(data),
    () => printedSection(data, printedInThemes(data)),
    () => declaredSection(data),
    () => missingSection(data),
  ]);
  return html`<main id="contenu" class="page-chiffres">
    <div class="entete">
      <div class="largeur">
        <h1>Chiffres clés ${year}${NO_BREAK}: ${territory.kind === 'FEDERATION' ? `${name}, la fédération` : name}</h1>
        ${places(data)}
        <p class="voies">
          <a href="${page}.csv" download>Télécharger les chiffres (CSV)</a>
          <a href="${playgroundLink(query)}">Voir la requête</a>
          <a href="${annualReportAddress(year, territory.code)}">Rapport annuel</a>
          <a href="/suivi/${year}">Suivi de la campagne</a>
          <a href="${OBSERVATORY}">Observatoire</a>
        </p>
      </div>
    </div>
    <div class="largeur">
      ${
        demonstration &&
        html`<p class="avis">
          Données de démonstration${NO_BREAK}:
          ${
            common.demonstration
              ? 'tous les chiffres de cette page reposent en tout ou partie sur des lignes inventées.'
              : 'des chiffres de cette page reposent en tout ou partie sur des lignes inventées. Chacun le dit.'
          }
        </p>`
      }${nationalNotice(data)}${head}
    </div>
    ${standing}
    <div class="largeur">${groups}${otherThemes(data)}</div>
    ${sections}
  </main>`;
}

/** What matters most, large, under what is said once for all figures of the page. */
function headed(data: KeyFiguresData, common: CommonGround, said: Html | null): Html {
  const { figures, territory, year, regions, series } = data;
  const csv = `${pageAddress(year, territory)}.csv`;
  const cards = headlineOf(figures).map((figure) => {
    const own = series.find(({ indicator }) => indicator.code === figure.indicator.code);
    const drawing = own && threadOf(own, data);
    return figureCard(figure, territory, year, { csv, regions, common, drawing, isHeadline: true });
  });
  return html`<section aria-labelledby="titre-phares" class="phares">
    <h2 id="titre-phares" class="cache">L’essentiel</h2>
    ${said !== null && html`<p class="socle">${said}</p>`}
    <dl class="chiffres">${cards}</dl>
  </section>`;
}

const threadOf = (line: KeyFiguresData['series'][number], data: KeyFiguresData): Html | undefined =>
  thread(line.answer, {
    shown: data.year,
    joined: !isSurveyed(line.indicator),
    title: lineTitle(line),
    address: graphAddress(lineRef(data, line)),
  });

/** Of one theme what does not stand at the head. */
function groupSection(
  { id, title, indicators, note }: (typeof GROUPS)[number],
  data: KeyFiguresData,
  common: CommonGround,
): Html {
  const { figures, territory, year, regions } = data;
  const csv = `${pageAddress(year, territory)}.csv`;
  const atTheHead = headlineOf(figures).map(({ indicator }) => indicator.code);
  const own = figures.filter(({ indicator: { code } }) => indicators.includes(code) && !atTheHead.includes(code));
  return html`<section aria-labelledby="titre-${id}" class="groupe">
    <h2 id="titre-${id}">${title}</h2>
    ${note !== null && html`<p class="socle">${note}</p>`}
    ${
      own.some(saysSomething) &&
      html`<dl class="chiffres">
        ${own.filter(saysSomething).map((figure) => figureCard(figure, territory, year, { csv, regions, common }))}
      </dl>`
    }
    ${unknownFigures(own, year)} ${moreOf(id, data)}
  </section>`;
}

/** The way to the whole theme, where it has more than the page shows. */
function moreOf(id: string, { territory, year }: KeyFiguresData): Html | null {
  const theme = THEMES.find((each) => each.id === id);
  if (theme === undefined) return null;
  const { headline, indicators } = theme;
  return html`<p class="suite-theme">
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
    Aucun chiffre national n’est connu pour ${year}${NO_BREAK}: toutes les parties attendues ne sont pas là. Ce qui
    l’est se lit sous le nom de ${regionLinks({ partialValue: null, partialOf: [...known.values()] }, year)}.
  </p>`;
}

/** The ways to other years and other regions. */
function places({ years, year, territory, regions, inventedYears, name }: KeyFiguresData): Html {
  const yearLinks = years.map(
    (each) =>
      html`<li>
        <a href="${pageAddress(each, territory)}" ${each === year && html` aria-current="page"`}
          >${yearWords(each, inventedYears)}</a
        >
      </li>`,
  );
  const regionLinks = [{ code: '', name: 'La fédération' }, ...regions].map(
    ({ code, name: words }) =>
      html`<li>
        <a href="${pageAddress(year, { code })}" ${code === territory.code && html` aria-current="page"`}>${words}</a>
      </li>`,
  );
  return html`<nav class="choix" aria-label="Année">
      <ul>
        ${yearLinks}
      </ul>
    </nav>
    <details class="lieux">
      <summary>Territoire${NO_BREAK}: ${territory.code === '' ? 'la fédération' : name}</summary>
      <nav class="choix" aria-label="Territoire">
        <ul>
          ${regionLinks}
        </ul>
      </nav>
    </details>`;
}
