import { SURVEYS } from '../../datasets/roles';
import { NO_BREAK, writeNumber, writeValue } from '../../kernel/french';
import { playgroundLink } from '../../graphql/playground-link';
import { html, type Html } from '../html';
import { pageAddress } from '../key-figures/addresses';
import { missingRegions } from '../part-words';
import { yearWords } from '../years-of-demonstration';
import { OBSERVATORY, observatoryAddress } from '../observatory-address';
import { estimatesSection } from './estimates-section';
import { measuresSection, mediansSection } from './measures-sections';
import { hasAnswers, isInvented, type ObservatoryData } from './observatory.data';
import { respondentsSection } from './respondents-section';

/** The whole page between header and footer. */
export function observatoryPage(data: ObservatoryData): Html {
  const { territory, year, name, query, surveyLabel, suffix } = data;
  const page = observatoryAddress(year, territory);
  return html`<main id="contenu" class="page-chiffres">
    <div class="entete">
      <div class="largeur">
        <h1>Observatoire ${year}${NO_BREAK}: ${territory.kind === 'FEDERATION' ? `${name}, la fédération` : name}</h1>
        ${places(data)}
        <p class="chapeau">${summary(data)}</p>
        <p class="actions">
          <a class="bouton" href="${page}.csv${suffix}" download>Télécharger l’observatoire (CSV)</a>
          <a class="bouton clair" href="${playgroundLink(query)}">Voir la requête</a>
          <a class="bouton clair" href="${pageAddress(year, territory)}">Chiffres clés ${year}</a>
        </p>
      </div>
    </div>
    <div class="largeur">
      <p>${surveyLabel}</p>
      ${
        isInvented(data) &&
        html`<p class="avis">
          Données de démonstration${NO_BREAK}: les réponses de cette page sont inventées, en tout ou partie.
        </p>`
      }${partialNotice(data)}
    </div>
    ${
      hasAnswers(data) &&
      html`${respondentsSection(data)}${measuresSection(data)}${mediansSection(data)}${estimatesSection(data)}`
    }
  </main>`;
}

/** « 339 adhérents ont répondu, sur les 435 des registres : 77,9 %. » */
function summary({ whole: { respondents, expected, rate }, name, year }: ObservatoryData): string {
  const count = respondents.value ?? respondents.partialValue;
  if (count === null)
    return `Aucune réponse n’est publiée pour ${year}, ${name}${NO_BREAK}: il n’y a rien à montrer tant que l’enquête n’y est pas publiée.`;
  const answered =
    count < 2 ? `${writeNumber(count)} adhérent a répondu` : `${writeNumber(count)} adhérents ont répondu`;
  if (respondents.value === null) return `${answered}, dans les délégations qui ont publié leurs réponses.`;
  if (expected === null || rate === null) return `${answered}${NO_BREAK}; aucun registre ne dit sur combien.`;
  return `${answered}, sur les ${writeNumber(expected)} des registres de l’année${NO_BREAK}: ${writeValue(rate, 'RATE')}.`;
}

/** Of a federation of which some answers are missing, whose. */
function partialNotice({ whole: { respondents }, regions, year }: ObservatoryData): Html | null {
  if (respondents.state !== 'PARTIAL') return null;
  const missing = new Set(missingRegions(respondents, regions));
  const there = regions.filter(({ name }) => !missing.has(name));
  return html`<p class="avis">
    ${there.length} région${there.length > 1 && 's'} sur ${regions.length} ${there.length > 1 ? 'ont' : 'a'} publié
    leurs réponses de ${year}${NO_BREAK}:
    ${there.map(
      ({ code, name }, index) => html`${index > 0 && ', '}<a href="${observatoryAddress(year, { code })}">${name}</a>`,
    )}.
    Il n’y a ni total ni estimation pour la fédération tant que les autres manquent${NO_BREAK}: elles ne se devinent
    pas.
  </p>`;
}

/** The ways to other years, other regions and other surveys. */
function places({ years, year, territory, regions, inventedYears, survey, suffix }: ObservatoryData): Html {
  const link = (address: string, words: Html | string, isHere: boolean) =>
    html`<li><a href="${address}" ${isHere && html` aria-current="page"`}>${words}</a></li>`;
  const list = (label: string, links: readonly Html[]) =>
    html`<nav class="choix" aria-label="${label}">
      <ul>
        ${links}
      </ul>
    </nav>`;
  const surveys = SURVEYS.map((each) =>
    link(`${OBSERVATORY}?enquete=${each.fileName}`, each.label, each.code === survey),
  );
  return html`${surveys.length > 1 && list('Enquête', surveys)}${list(
    'Année',
    years.map((each) =>
      link(`${observatoryAddress(each, territory)}${suffix}`, yearWords(each, inventedYears), each === year),
    ),
  )}${list(
    'Territoire',
    [{ code: '', name: 'La fédération' }, ...regions].map(({ code, name }) =>
      link(`${observatoryAddress(year, { code })}${suffix}`, name, code === territory.code),
    ),
  )}`;
}
