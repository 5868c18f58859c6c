import { groupBy } from '../../kernel/group-by';
import { FEDERATION } from '../../kernel/territory';
import { OF_FEDERATION } from '../../kernel/federation/federation';
import { counted, enumerated, NO_BREAK } from '../../kernel/french';
import { html, type Html } from '../html';
import { pageAddress } from '../key-figures/addresses';
import { commonGround, commonWords } from '../key-figures/common-ground';
import { figureCard } from '../key-figures/figure-card';
import { headlineOf } from '../key-figures/groups';
import { isOfLoneReports, missingRegions, partialWords, regionLinks } from '../part-words';
import { yearWords } from '../years-of-demonstration';
import type { HomeData } from './home.data';
import { principles, ways } from './home.words';

/** The whole page between header and footer. */
export const homePage = (data: HomeData): Html =>
  html`<main id="contenu">
    <div class="entete">
      <div class="largeur">
        <h1>Les chiffres de la fédération, de ses régions et de leurs adhérents</h1>
        <p class="chapeau">
          Maillage réunit ce que les ${data.regions.length} délégations régionales ${OF_FEDERATION} remettent et ce que
          les rapports d’activité impriment. Chaque chiffre dit son année, ce sur quoi il repose, ce qui lui manque, et
          la page où il se lit.
        </p>
        <p class="actions">
          <a class="bouton" href="/chiffres-cles/">Lire les chiffres clés</a>
          <a class="bouton clair" href="/documentation/">Lire la documentation</a>
          <a class="bouton clair" href="/playground/">Ouvrir le bac à sable</a>
          <a class="bouton clair" href="/depot/">Déposer des données</a>
        </p>
      </div>
    </div>
    ${figuresSection(data)}${demonstrationSection(data)}
    <section class="largeur" aria-labelledby="titre-donnees">
      <h2 id="titre-donnees">Ce que contient la base</h2>
      <p id="donnees">${holdings(data)}</p>
      ${principles}
      <p>
        <a href="/rapports/">Les rapports transcrits, et ce qui en est laissé de côté</a> ·
        <a href="/documentation/donnees.html">D’où viennent les données</a>
      </p>
    </section>
    ${ways}
  </main>`;

/** The way to the demonstration, beside what is real: nothing without demonstration. */
function demonstrationSection({ inventedYears }: HomeData): Html | null {
  const [first, ...more] = [...inventedYears].sort((a, b) => a - b);
  if (first === undefined) return null;
  const last = more.at(-1);
  return html`<section class="largeur" id="demonstration" aria-labelledby="titre-demonstration">
    <h2 id="titre-demonstration">Une démonstration, à part</h2>
    <p class="avis">
      Pour voir Maillage rempli${NO_BREAK}: des adhérents, des dépôts et une campagne inventés,
      ${last === undefined ? `en ${first}` : `de ${first} à ${last}`}, années dont rien de réel n’est connu. Ils ne se
      mêlent à aucun chiffre réel et se disent tels partout.
    </p>
    <p class="actions">
      <a class="bouton" href="${pageAddress(first, FEDERATION)}">Voir la démonstration</a>
      <a class="bouton clair" href="/suivi/${last ?? first}">Sa campagne en cours</a>
    </p>
  </section>`;
}

/**
 * What is known in part only, each with how much of the whole it is; never in the headline. Figures that the same
 * regions make up stand together, so that who is missing is said once.
 */
function partialList({ figures, year }: Pick<HomeData, 'figures' | 'year'>, regions: HomeData['regions']): Html | null {
  const partial = figures.filter((figure) => figure.state === 'PARTIAL' && !isOfLoneReports(figure));
  if (partial.length === 0) return null;
  const groups = groupBy(partial, ({ partialOf }) => partialOf.map(({ name }) => name).join('|'));
  return html`<h3>${year}, en cours de collecte${NO_BREAK}: pas de total national</h3>
    ${[...groups.values()].map((group) => partialGroup(group, year, regions))}
    <p><a href="${pageAddress(year, FEDERATION)}">Ce qui est connu de ${year}</a></p>`;
}

function partialGroup(figures: HomeData['figures'], year: number, regions: HomeData['regions']): Html | null {
  const [first] = figures;
  if (first === undefined) return null;
  const missing = missingRegions(first, regions);
  return html`<ul>
      ${figures.map(
        (figure) =>
          html`<li>
            ${figure.indicator.label}, ${partialWords(figure, regions.length, figure.indicator.unit)}, pas de total
            national
          </li>`,
      )}
    </ul>
    <p>
      Sont là${NO_BREAK}: ${regionLinks(first, year)}.${missing.length > 0 && ` Manquent ${enumerated(missing)}.`}
    </p>`;
}

function figuresSection(data: HomeData): Html {
  const { year, years, figures, inventedYears, regions, underWay } = data;
  const page = pageAddress(year, FEDERATION);
  const whole = figures.filter(({ value }) => value !== null);
  const atTheHead = headlineOf(whole);
  const common = commonGround(whole);
  const said = commonWords(common, data.regions, data.year);
  if (years.length === 0)
    return html`<section class="largeur" aria-labelledby="titre-chiffres">
      <h2 id="titre-chiffres">Chiffres clés nationaux</h2>
      <p>Aucun chiffre n’est encore publié. Le premier dépôt publié les fera paraître ici.</p>
    </section>`;
  const others = years.filter((each) => each !== year);
  return html`<section class="largeur page-chiffres" aria-labelledby="titre-chiffres">
    <h2 id="titre-chiffres">Chiffres clés nationaux de ${year}</h2>
    ${
      isInvented(figures) &&
      html`<p class="avis">
        Données de démonstration${NO_BREAK}: ces chiffres reposent en tout ou partie sur des lignes inventées.
      </p>`
    }
    ${whole.length === 0 && html`<p>Aucun chiffre national n’est complet pour ${year}.</p>`}
    ${said !== null && html`<p class="socle">${said}</p>`}
    <dl class="chiffres phares">
      ${[...atTheHead, ...whole.filter((figure) => !atTheHead.includes(figure))].map((figure) =>
        figureCard(figure, FEDERATION, year, {
          csv: `${page}.csv`,
          regions,
          common,
          isHeadline: atTheHead.includes(figure),
        }),
      )}
    </dl>
    ${partialList(data, regions)}${underWay !== null && partialList(underWay, regions)}
    <p>
      <a href="${page}">Tous les chiffres clés de ${year}, de la fédération et de chaque région, avec leur carte</a>
    </p>
    ${
      others.length > 0 &&
      html`<nav class="choix" aria-label="Autres années">
        <ul>
          <li>Autres années${NO_BREAK}:</li>
          ${others.map(
            (each) => html`<li><a href="${pageAddress(each, FEDERATION)}">${yearWords(each, inventedYears)}</a></li>`,
          )}
        </ul>
      </nav>`
    }
  </section>`;
}

const isInvented = (figures: HomeData['figures']): boolean => figures.some(({ demonstration }) => demonstration);

/** What the database holds, in numbers, and whether any of it is invented. */
function holdings({ regions, adherents, years: all, reports, inventedYears }: HomeData): string {
  const years = all.filter((each) => !inventedYears.has(each));
  const span =
    years.length > 1
      ? `des chiffres pour ${years.length} années, de ${years.at(-1)} à ${years[0]}`
      : years.length === 1
        ? `des chiffres pour ${years[0]}`
        : 'aucun chiffre';
  const transcribed = counted(reports, 'rapport d’activité transcrit', 'rapports d’activité transcrits');
  return (
    `${counted(regions.length, 'délégation régionale', 'délégations régionales')}, ${counted(adherents, 'adhérent')} à ` +
    `l’annuaire (ceux qu’un registre ou un rapport nomme), ${span}, et ${transcribed}.` +
    (inventedYears.size > 0 ? ' La démonstration s’y ajoute, dans des années à elle : elle est inventée.' : '')
  );
}
