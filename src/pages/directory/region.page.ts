import type { RequestContext } from '../../graphql/context';
import { playgroundLink, type Query } from '../../graphql/playground-link';
import { counted } from '../../kernel/french';
import { html, type Html } from '../html';
import { dataTable } from '../charts/chart-figure';
import type { UneRegionQuery } from '../generated/graphql';
import { pageAddress } from '../key-figures/addresses';
import { observatoryAddress } from '../observatory-address';
import { annualReportAddress } from '../report-address';
import { departmentAddress, listAddress, REGIONS } from './addresses';
import { placeFigures, placeProgrammes } from './place-figures';

export type RegionAnswer = NonNullable<UneRegionQuery['region']>;

interface Beside {
  /** Whether anything at all is known of the year of its figures: then they have pages of their own. */
  readonly isKnownYear: boolean;
  /** Years that there is an observatory of, newest first. */
  readonly surveyed: readonly number[];
  /** Of its departments; null where there is none. */
  readonly map: Html | null;
}

/** A delegation: its departments, its figures, and every page that is about it. */
export const regionPage = (
  region: RegionAnswer,
  query: Query,
  context: RequestContext,
  { isKnownYear, surveyed, map }: Beside,
): Html =>
  html`<main id="contenu" class="annuaire">
    <div class="entete">
      <div class="largeur">
        <h1>${region.name}</h1>
        <p class="chapeau">
          <a href="${REGIONS}">Délégation régionale</a>${region.overseas && ' d’outre-mer'} ·
          <a href="${listAddress({ region: region.code })}"
            >${counted(region.adherents.totalCount, 'adhérent connu', 'adhérents connus')}</a
          >
        </p>
        ${pages(region, isKnownYear, surveyed)}
      </div>
    </div>
    ${placeFigures(region, context)}${map}${placeProgrammes(region)}
    <section class="largeur" aria-labelledby="titre-departements">
      <h2 id="titre-departements">Ses départements</h2>
      ${dataTable(
        'Adhérents connus, par département',
        [{ title: 'Département' }, { title: 'Adhérents connus', number: true }],
        region.departments.map(({ code, name, adherents }) => [
          html`<a href="${departmentAddress(code)}">${name}</a> (${code})`,
          adherents.totalCount,
        ]),
      )}
      <p class="voies"><a href="${playgroundLink(query)}">Voir la requête</a></p>
    </section>
  </main>`;

function pages(
  { code, name, keyFigures: { year } }: RegionAnswer,
  isKnownYear: boolean,
  surveyed: readonly number[],
): Html {
  const observed = surveyed.includes(year) ? year : surveyed[0];
  return html`<ul class="voies liens" aria-label="Pages sur ${name}">
    ${
      isKnownYear &&
      html`<li><a href="${pageAddress(year, { code })}">Chiffres clés ${year}</a></li>
        <li><a href="${annualReportAddress(year, code)}">Rapport ${year}</a></li>`
    }
    ${
      observed !== undefined &&
      html`<li><a href="${observatoryAddress(observed, { code })}">Observatoire ${observed}</a></li>`
    }
    <li><a href="${listAddress({ region: code })}">Annuaire</a></li>
  </ul>`;
}
