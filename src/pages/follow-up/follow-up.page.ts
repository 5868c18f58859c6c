import { readsAsPublic } from '../../kernel/actor';
import { dataTable } from '../charts/chart-figure';
import { counted, enumerated, writeDay } from '../../kernel/french';
import { html, type Html } from '../html';
import { KEY_FIGURES, pageAddress } from '../key-figures/addresses';
import { playgroundLink } from '../../graphql/playground-link';
import { yearWords } from '../years-of-demonstration';
import { daysWords } from '../../campaign/day';
import { daysUntil } from '../../campaign/letter';
import { arrivals } from './arrivals';
import { dueOf, EXPECTED, giversOf, isDue, isOwedLate, type Due, type Giver } from './due';
import { followUpQuery, type CampaignAnswer, type FollowUpAnswer, type ShownState } from './follow-up.query';
import { lettersSection } from './letters-section';

const STATES: Readonly<Record<ShownState, { readonly sign: string; readonly words: string }>> = {
  PUBLISHED: { sign: '✓', words: 'publié' },
  VALID: { sign: '●', words: 'à publier' },
  INVALID: { sign: '✗', words: 'erreurs' },
  RECEIVED: { sign: '↩', words: 'retiré' },
  NOTHING: { sign: '–', words: 'rien' },
  UNPUBLISHED: { sign: '–', words: 'non publié' },
  OF_OFFICE: { sign: '·', words: 'par le siège' },
  OF_REGIONS: { sign: '·', words: 'par les délégations' },
};

const TOKEN_FORM = html`<form class="connexion" hidden>
  <label for="jeton">Jeton</label> <input id="jeton" type="password" autocomplete="off" required />
  <button class="bouton" type="submit">Voir tous les états</button>
  <button class="bouton clair oublier" type="button">Oublier le jeton</button>
  <p class="retour" role="status"></p>
</form>`;

/** Those who see what is not published. */
const seesAll = (viewer: FollowUpAnswer['viewer']): boolean => !readsAsPublic(viewer);

/**
 * The follow-up of one year between header and footer: the table, then per region what to write to it. `hasFigures`:
 * whether the year has key figures. `hasSession`: whoever signed in sees all that they may, and is asked for no token.
 */
export function followUpPage(
  answer: FollowUpAnswer,
  years: readonly number[],
  hasFigures: boolean,
  inventedYears: ReadonlySet<number>,
  hasSession: boolean,
): Html {
  const { viewer, campaign } = answer;
  const { year } = campaign;
  const demonstration = isInvented(campaign);
  const now = new Date();
  return html`<main id="contenu" class="page-chiffres">
    <div class="entete">
      <div class="largeur">
        <h1>Suivi de la campagne ${year}</h1>
        <nav class="choix" aria-label="Année">
          <ul>
            ${years.map(
              (each) =>
                html`<li>
                  <a href="/suivi/${each}" ${each === year && html`aria-current="page"`}
                    >${yearWords(each, inventedYears)}</a
                  >
                </li>`,
            )}
          </ul>
        </nav>
        <p class="chapeau">${summary(campaign, now)}</p>
        <p class="actions">
          <a class="bouton" href="${hasFigures ? pageAddress(year, { code: '' }) : KEY_FIGURES}"
            >Chiffres clés${hasFigures && ` ${year}`}</a
          >
          <a class="bouton clair" href="${playgroundLink(followUpQuery(year))}">Voir la requête</a>
        </p>
      </div>
    </div>
    <section class="largeur" aria-labelledby="titre-etat">
      ${
        demonstration &&
        html`<p class="avis">
          Données de démonstration${'\u00a0'}: cette campagne ou des dépôts de cette page sont inventés. Chacun le dit.
        </p>`
      }
      ${lateList(giversOf(campaign))}
      <h2 id="titre-etat">Région par région</h2>
      <p>
        ${
          seesAll(viewer)
            ? `Vue de ${viewer.name ?? 'personne connectée'}\u00a0: tous les états que son accès permet de voir.`
            : 'Vue publique\u00a0: elle montre ce qui est publié, et non ce qui est remis en attendant de l’être.'
        }
      </p>
      ${planWords(campaign)} ${!hasSession && TOKEN_FORM} ${stateTable(campaign, hasFigures)}
      <p class="legende">
        ✓ publié · ● contrôlé, à publier par le siège · ✗ erreurs à corriger · ↩ retiré · – rien de remis, ou rien de
        publié · · attendu d’un autre · «${'\u00a0'}démo${'\u00a0'}» données inventées.
      </p>
    </section>
    <section class="largeur" aria-labelledby="titre-arrivees">${arrivals(answer, now)}</section>
    ${seesAll(viewer) && lettersSection(campaign)}
  </main>`;
}

/** Whether the campaign, or anything submitted for it, is of the demonstration. */
export const isInvented = ({ demonstration, regions, office }: CampaignAnswer): boolean =>
  demonstration || [...regions, office].some(({ datasets }) => datasets.some((each) => each.demonstration));

/** What the plan leaves to the national office alone; nothing where it leaves nothing. */
function planWords({ plan }: CampaignAnswer): Html | null {
  const alone = EXPECTED.filter(({ code }) =>
    plan.datasets.some(({ dataset, handedInBy }) => dataset === code && handedInBy === 'OFFICE'),
  ).map(({ label }) => label);
  return alone.length === 0
    ? null
    : html`<p>Le siège remet seul, pour toutes les délégations${'\u00a0'}: ${enumerated(alone)}.</p>`;
}

/** « 91 jeux publiés sur 98, 3 à publier, 2 en retard. Dernier jour : 31 mars 2026. » */
function summary(campaign: CampaignAnswer, now: Date): string {
  const { year, deadline } = campaign;
  const due = giversOf(campaign).flatMap(dueOf).filter(isDue);
  const published = due.filter(({ state }) => state === 'PUBLISHED').length;
  const waiting = due.filter(({ state }) => state === 'VALID').length;
  const late = due.filter(isOwedLate).length;
  const parts = [
    `${counted(published, 'jeu publié', 'jeux publiés')} sur ${due.length}`,
    ...(waiting > 0 ? [`${waiting} à publier`] : []),
    ...(late > 0 ? [`${late} en retard`] : []),
  ];
  const day =
    deadline === null
      ? `Aucune date limite n’est fixée pour ${year}.`
      : `Dernier jour\u00a0: ${writeDay(deadline)}, ${daysWords(daysUntil(deadline, now))}.`;
  return `${parts.join(', ')}. ${day}`;
}

/** Who is late with what is still to come, the latest first; nothing where nobody is. */
function lateList(givers: readonly Giver[]): Html | null {
  const late = givers
    .map((giver) => ({ giver, owed: dueOf(giver).filter(isOwedLate) }))
    .filter(({ owed }) => owed.length > 0);
  return late.length === 0
    ? null
    : html`<h2 id="titre-retard">En retard</h2>
        <ul>
          ${late.map(({ giver, owed }) => html`<li><strong>${giver.name}</strong>${'\u00a0'}: ${counted(owed.length, 'jeu', 'jeux')} (${enumerated(owed.map(({ dataset }) => dataset.label))})</li>`)}
        </ul>`;
}

const stateTable = (campaign: CampaignAnswer, hasFigures: boolean): Html =>
  dataTable(
    `État des jeux de données ${campaign.year}`,
    [{ title: 'Région' }, ...EXPECTED.map(({ label }) => ({ title: label }))],
    giversOf(campaign).map((giver) => [
      hasFigures ? html`<a href="${pageAddress(campaign.year, giver)}">${giver.name}</a>` : giver.name,
      ...dueOf(giver).map(stateCell),
    ]),
  );

function stateCell(due: Due): Html {
  const { state, demonstration } = due;
  const { sign, words } = STATES[state];
  const more = [demonstration ? 'démo' : '', isOwedLate(due) ? 'en retard' : ''].filter(Boolean);
  return html`<span class="etat etat-${state.toLowerCase()}"><span aria-hidden="true">${sign}</span> ${words}</span
    >${more.map((each) => html` <span class="doux">${each}</span>`)}`;
}
