import { playgroundLink } from '../../graphql/playground-link';
import { NO_BREAK } from '../../kernel/french';
import { html, type Content, type Html } from '../html';
import { yearWords } from '../years-of-demonstration';
import { pageAddress, themeAddress } from './addresses';
import { alsoPrinted } from './also-printed';
import { declaredSection } from './declared-section';
import { commonGround, commonWords } from './common-ground';
import { figureCard, saysSomething, unknownFigures } from './figure-card';
import { missingSection, printedSection } from './text-sections';
import type { ThemeData } from './theme.data';
import { THEMES } from './themes';

/** Every indicator of a theme, for a place and a year. */
export function themePage(data: ThemeData): Html {
  const common = commonGround(data.figures);
  const said = commonWords(common, data.regions, data.year);
  const { theme, figures, territory, year, name, query, demonstration, regions } = data;
  const page = themeAddress(year, territory, theme.id);
  return html`<main id="contenu" class="page-chiffres">
    <div class="entete">
      <div class="largeur">
        <h1>${theme.title}${NO_BREAK}: ${name}, ${year}</h1>
        <nav class="choix" aria-label="Thème">
          <ul>
            <li><a href="${pageAddress(year, territory)}">Tous les chiffres clés</a></li>
            ${THEMES.map(
              ({ id, title }) =>
                html`<li>
                  <a href="${themeAddress(year, territory, id)}" ${id === theme.id && html` aria-current="page"`}
                    >${title}</a
                  >
                </li>`,
            )}
          </ul>
        </nav>
        ${placesOf(data)}
        <p class="voies">
          <a href="${page}.csv" download>Télécharger les chiffres (CSV)</a>
          <a href="${playgroundLink(query)}">Voir la requête</a>
        </p>
      </div>
    </div>
    <section class="largeur" aria-labelledby="titre-theme">
      <h2 id="titre-theme">Tous ses indicateurs</h2>
      ${
        demonstration &&
        html`<p class="avis">
          Données de démonstration${NO_BREAK}: ${common.demonstration ? 'tous les' : 'des'} chiffres de cette page
          reposent en tout ou partie sur des lignes inventées.${!common.demonstration && ' Chacun le dit.'}
        </p>`
      }
      ${said !== null && html`<p class="socle">${said}</p>`}
      <dl class="chiffres">
        ${figures.filter(saysSomething).map((figure) => figureCard(figure, territory, year, { csv: `${page}.csv`, regions, common }))}
      </dl>
      ${unknownFigures(figures, year)}
    </section>
    ${printedSection(data, alsoPrinted(data))}${declaredSection(data)}${missingSection(data)}
  </main>`;
}

/** The same theme of other years and other places. */
function placesOf({ theme, years, year, territory, regions, inventedYears, name }: ThemeData): Html {
  const link = (address: string, words: Content, current: boolean) =>
    html`<li><a href="${address}" ${current && html` aria-current="page"`}>${words}</a></li>`;
  return html`<nav class="choix" aria-label="Année">
      <ul>
        ${years.map((each) => link(themeAddress(each, territory, theme.id), yearWords(each, inventedYears), each === year))}
      </ul>
    </nav>
    <details class="lieux">
      <summary>Territoire${NO_BREAK}: ${territory.code === '' ? 'la fédération' : name}</summary>
      <nav class="choix" aria-label="Territoire">
        <ul>
          ${[{ code: '', name: 'La fédération' }, ...regions].map((each) =>
            link(themeAddress(year, each, theme.id), each.name, each.code === territory.code),
          )}
        </ul>
      </nav>
    </details>`;
}
