import { managedRoles } from '../../accounts/manages';
import { actorWith } from '../../kernel/actor';
import type { Role } from '../../kernel/codes';
import { counted, writeDay, writeLocalMoment } from '../../kernel/french';
import type { FramedPage } from '../frame';
import type { CompteQuery, ComptesQuery } from '../generated/graphql';
import { html, type Content, type Html } from '../html';
import { fieldOf, notice, proofField, submitButton } from './form-parts';
import { holdingWords, ROLE_WORDS } from '../../accounts/holding-words';

const HERE = '/administration';

type Places = ComptesQuery['federation']['regions'];

/** What was filled in of an invitation, or of an account's rights, and what is to be mended in it, by field. */
export interface Filled {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly regions: readonly string[];
  readonly adherent: string;
  readonly faults: Readonly<Record<string, string>>;
}

export const NOTHING_FILLED: Filled = {
  name: '',
  email: '',
  role: 'CONTRIBUTOR',
  regions: [],
  adherent: '',
  faults: {},
};

const page = (title: string, main: Html): FramedPage => ({
  title,
  description: 'Comptes et invitations.',
  here: HERE,
  main: html`<main id="contenu" class="largeur porte">${main}</main>`,
});

/** `/administration`: who has an account, who is invited, and whom to invite. */
export const administrationPage = (
  { viewer, federation, accounts, invitations }: ComptesQuery,
  proof: string,
  filled: Filled,
  done: string | null,
): FramedPage =>
  page(
    'Comptes',
    html`<h1>Comptes</h1>
      ${notice(done, 'status')}
      <section aria-labelledby="titre-inviter">
        <h2 id="titre-inviter">Inviter quelqu’un</h2>
        ${Object.keys(filled.faults).length > 0 && notice('L’invitation n’est pas faite : corriger ce qui est marqué.')}
        <form method="post" action="/administration/inviter">
          ${proofField(proof)}
          ${fieldOf({
            name: 'nom',
            label: 'Nom',
            autocomplete: 'off',
            value: filled.name,
            optional: true,
            fault: filled.faults['name'],
            hint: 'La personne peut l’écrire autrement.',
          })}
          ${fieldOf({
            name: 'courriel',
            label: 'Adresse électronique',
            type: 'email',
            autocomplete: 'off',
            value: filled.email,
            optional: true,
            fault: filled.faults['email'],
            hint: 'L’invitation ne vaut alors que pour elle. Sans adresse, elle vaut pour qui a le lien.',
          })}
          ${rightsFields(federation.regions, viewer.role, filled)} ${submitButton('Inviter')}
        </form>
      </section>
      ${invitations.length > 0 && invitationsSection(invitations, proof)}
      <section aria-labelledby="titre-comptes">
        <h2 id="titre-comptes">${counted(accounts.length, 'compte')}</h2>
        ${accounts.length === 0 ? html`<p>Personne encore, parmi ceux que vous gérez.</p>` : accountsList(accounts)}
      </section>`,
  );

const invitationsSection = (invitations: ComptesQuery['invitations'], proof: string): Html =>
  html`<section aria-labelledby="titre-invitations">
    <h2 id="titre-invitations">${counted(invitations.length, 'invitation')} en attente</h2>
    <ul class="liste-comptes">
      ${invitations.map(({ id, name, emailAddress, role, regions, madeBy, endsAt }) => {
        const whom = [name, emailAddress].filter((text) => text !== null && text !== undefined).join(', ');
        return html`<li>
          <span
            ><strong>${whom || 'Qui a le lien'}</strong>${'\u00a0'}: ${holdingWords(role, namesOf(regions))}. Faite par
            ${madeBy}, jusqu’au ${writeDay(endsAt)}.</span
          >
          <form method="post" action="/administration/retirer">
            ${proofField(proof)}<input type="hidden" name="invitation" value="${id}" />
            <button class="lien" type="submit" aria-label="Retirer l’invitation ${whom}">Retirer</button>
          </form>
        </li>`;
      })}
    </ul>
  </section>`;

const accountsList = (accounts: ComptesQuery['accounts']): Html =>
  html`<ul class="liste-comptes">
    ${accounts.map(
      ({ id, name, emailAddress, role, closed, regions }) =>
        html`<li>
          <a href="${HERE}/${id}">${name}</a>, ${emailAddress}${'\u00a0'}:
          ${holdingWords(role, namesOf(regions))}${closed && ' (fermé)'}
        </li>`,
    )}
  </ul>`;

const namesOf = (regions: readonly { readonly name: string }[]): readonly string[] => regions.map(({ name }) => name);

/** `/administration/<id>`: what one account is for, and what can be done about it. */
export function managedAccountPage(
  account: NonNullable<CompteQuery['account']>,
  { viewer, federation }: Pick<CompteQuery, 'viewer' | 'federation'>,
  proof: string,
  filled: Filled,
  done: string | null,
): FramedPage {
  const { id, name, emailAddress, role, closed, sessions, passkeys } = account;
  const act = (path: string, words: string): Html =>
    html`<form method="post" action="${HERE}/${id}/${path}">
      ${proofField(proof)}
      <p><button class="bouton clair" type="submit">${words}</button></p>
    </form>`;
  const ways: readonly string[] = [
    ...(account.hasPassword ? ['mot de passe'] : []),
    ...(account.hasAuthenticator ? ['application à codes'] : []),
    ...(passkeys.length > 0 ? [counted(passkeys.length, 'clé d’accès', 'clés d’accès')] : []),
  ];
  const own = viewer.account?.id === id;
  return page(
    name,
    html`<p><a href="${HERE}">Tous les comptes</a></p>
      <h1>${name}</h1>
      ${notice(done, 'status')}
      <p>
        ${emailAddress}${'\u00a0'}: ${holdingWords(role, namesOf(account.regions))}. Compte créé le
        ${writeDay(account.madeAt)}${closed && ', fermé'}. Entre par${'\u00a0'}: ${ways.join(', ') || 'rien encore'}.
      </p>
      <p>${sessionWords(sessions)}</p>
      ${
        own
          ? html`<p>
              C’est le vôtre${'\u00a0'}: <a href="/compte">le gérer</a>. Personne ne change ses propres droits.
            </p>`
          : html`<section aria-labelledby="titre-droits">
                <h2 id="titre-droits">Droits</h2>
                <p>Les changer termine ses sessions${'\u00a0'}: la personne se connecte de nouveau.</p>
                ${Object.keys(filled.faults).length > 0 && notice('Rien n’est changé : corriger ce qui est marqué.')}
                <form method="post" action="${HERE}/${id}/droits">
                  ${proofField(proof)} ${rightsFields(federation.regions, viewer.role, filled)}
                  ${submitButton('Changer les droits')}
                </form>
              </section>
              <section aria-labelledby="titre-acces">
                <h2 id="titre-acces">Accès</h2>
                ${
                  closed
                    ? act('rouvrir', 'Rouvrir le compte')
                    : html`<p>
                          Mot de passe oublié, téléphone perdu${'\u00a0'}: un lien d’un jour permet de tout choisir à
                          nouveau.
                        </p>
                        ${act('acces', 'Faire un lien pour rendre l’accès')} ${act('sessions', 'Terminer ses sessions')}
                        ${act('fermer', 'Fermer le compte')}`
                }
              </section>`
      }`,
  );
}

const sessionWords = (sessions: NonNullable<CompteQuery['account']>['sessions']): Content => {
  const [latest] = sessions;
  if (latest === undefined) return 'Aucune session ouverte.';
  return `${counted(sessions.length, 'session ouverte', 'sessions ouvertes')}, la dernière vue le ${writeLocalMoment(new Date(latest.seenAt))} (${latest.device}).`;
};

/** A link that was made, to be handed to its person: shown once. */
export const madeLinkPage = (
  link: string,
  endsAt: string,
  letter: { readonly sent: boolean; readonly notSent: string | null },
): FramedPage =>
  page(
    'Le lien est prêt',
    html`<h1>Le lien est prêt</h1>
      ${letter.sent && notice('Il est parti par courriel.', 'status')}
      ${letter.notSent !== null && notice(`Il n’est pas parti par courriel : ${letter.notSent}`)}
      <p>
        Le remettre à la personne, et à elle seule${'\u00a0'}: il sert une fois, jusqu’au ${writeDay(endsAt)}, et n’est
        montré qu’ici.
      </p>
      <p class="champ">
        <label for="lien">Lien à remettre</label>
        <input id="lien" type="text" readonly value="${link}" />
      </p>
      <p><a href="${HERE}">Revenir aux comptes</a></p>`,
  );

/** Role, regions, adherent. Every role that the asker may give, and no other. */
function rightsFields(regions: Places, asker: Role, { role, regions: chosen, adherent, faults }: Filled): Html {
  const roles = managedRoles(actorWith({ role: asker, name: null }));
  return html`<p class="champ">
      <label for="champ-role">Pour quoi faire</label>
      <select id="champ-role" name="role">
        ${roles.map(
          (each) => html`<option value="${each}" ${each === role && html`selected`}>${ROLE_WORDS[each]}</option>`,
        )}
      </select>
      ${faults['role'] !== undefined && html`<span class="faute">${faults['role']}</span>`}
    </p>
    <fieldset class="choix-multiple">
      <legend>Délégations, pour qui dépose</legend>
      ${regions.map(
        ({ code, name }) =>
          html`<label
            ><input type="checkbox" name="region" value="${code}" ${chosen.includes(code) && html`checked`} />
            ${name}</label
          >`,
      )}
      ${faults['regions'] !== undefined && html`<p class="champ"><span class="faute">${faults['regions']}</span></p>`}
    </fieldset>
    ${fieldOf({
      name: 'adherent',
      label: 'Adhérent, pour qui répond',
      autocomplete: 'off',
      value: adherent,
      optional: true,
      fault: faults['adherent'],
      hint: 'Son nom ou sa ville.',
    })}`;
}
