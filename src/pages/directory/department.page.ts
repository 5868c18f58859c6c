import type { RequestContext } from '../../graphql/context';
import { playgroundLink, type Query } from '../../graphql/playground-link';
import { counted } from '../../kernel/french';
import { html, type Html } from '../html';
import type { UnDepartementQuery } from '../generated/graphql';
import { adherentTable } from './adherent-table';
import { listAddress, regionAddress, REGIONS } from './addresses';
import { placeFigures, placeProgrammes } from './place-figures';

export type DepartmentAnswer = NonNullable<UnDepartementQuery['department']>;

/** A department: its adherents, its figures, and the way up. */
export const departmentPage = (department: DepartmentAnswer, query: Query, context: RequestContext): Html => {
  const { adherents } = department;
  return html`<main id="contenu" class="annuaire">
    <div class="entete">
      <div class="largeur">
        <h1>${department.name} (${department.code})</h1>
        <p class="chapeau">
          ${
            department.region === null
              ? html`<a href="${REGIONS}#hors-delegation">Hors de toute délégation</a>`
              : html`Délégation <a href="${regionAddress(department.region.code)}">${department.region.name}</a>`
          }
        </p>
      </div>
    </div>
    <section class="largeur" aria-labelledby="titre-adherents">
      <h2 id="titre-adherents">${counted(adherents.totalCount, 'adhérent connu', 'adhérents connus')}</h2>
      ${
        adherents.nodes.length === 0
          ? html`<p>Aucun adhérent n’y est connu.</p>`
          : adherentTable(`Adhérents de ${department.name}`, adherents.nodes, { places: false })
      }
      ${
        adherents.pageInfo.hasNextPage &&
        html`<p><a href="${listAddress({ departement: department.code })}">Tous les voir dans l’annuaire</a></p>`
      }
    </section>
    ${placeFigures(department, context)}${placeProgrammes(department)}
    <div class="largeur">
      <p class="voies"><a href="${playgroundLink(query)}">Voir la requête</a></p>
    </div>
  </main>`;
};
