import type { Network } from '../../network/network';
import { html, type Html } from '../html';
import { departmentAddress, regionAddress } from './addresses';

/** The delegations with their departments, then the departments of none. */
export const regionsPage = (network: Network): Html =>
  html`<main id="contenu" class="largeur texte annuaire">
    <h1>Délégations régionales et départements</h1>
    ${network.regions.map(
      ({ code, name, overseas, departments }) =>
        html`<h2 id="${code}"><a href="${regionAddress(code)}">${name}</a>${overseas && ' (outre-mer)'}</h2>
          ${departmentList(departments)}`,
    )}
    ${outside(network)}
  </main>`;

function outside({ departments }: Network): Html | null {
  const alone = departments.filter(({ region }) => region === null);
  if (alone.length === 0) return null;
  return html`<h2 id="hors-delegation">Hors de toute délégation</h2>
    <p>
      Aucune délégation ne couvre ces départements. Un adhérent qui s’y trouve est compté au niveau national, et dans
      aucune région.
    </p>
    ${departmentList(alone)}`;
}

const departmentList = (departments: readonly { readonly code: string; readonly name: string }[]): Html =>
  html`<ul class="departements">
    ${departments.map(({ code, name }) => html`<li><a href="${departmentAddress(code)}">${name} (${code})</a></li>`)}
  </ul>`;
