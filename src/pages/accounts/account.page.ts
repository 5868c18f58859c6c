import type { Role } from '../../kernel/codes';
import { writeDay, writeLocalMoment } from '../../kernel/french';
import type { FramedPage } from '../frame';
import { html, type Html } from '../html';
import { fieldOf, notice, PASSKEY_SCRIPT, proofField, submitButton } from './form-parts';
import { factorSections, passwordField, type ShownFactors } from './factor-sections';
import { holdingWords } from '../../accounts/holding-words';

/** An account as its holder sees it. */
export interface ShownAccount extends ShownFactors {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Names of regions, or of the adherent. */
  readonly of: readonly string[];
  /** A second factor is asked for, and there is none yet. */
  readonly toEnrol: boolean;
  readonly sessions: readonly {
    readonly uid: string;
    readonly device: string;
    readonly openedAt: string;
    readonly seenAt: string;
    readonly current: boolean;
  }[];
}

/** What was done just now, by what the address says. */
export const DONE: Readonly<Record<string, string>> = {
  nom: 'Votre nom est changé.',
  'mot-de-passe': 'Votre mot de passe est changé. Vos autres sessions sont terminées.',
  application: 'L’application est enregistrée : ses codes vous seront demandés. Vos autres sessions sont terminées.',
  'application-retiree': 'L’application est retirée. Vos autres sessions sont terminées.',
  cle: 'La clé d’accès est ajoutée. Vos autres sessions sont terminées.',
  'cle-retiree': 'La clé d’accès est retirée. Vos autres sessions sont terminées.',
  session: 'Session terminée.',
};

/** `/compte`: what somebody comes in by, and where they are in. `fault`: what is to be mended, and in which form. */
export function accountPage(
  account: ShownAccount,
  proof: string,
  done: string | null,
  fault: { readonly field: string; readonly message: string } | null,
): FramedPage {
  const { name, role, of, toEnrol } = account;
  const faultIn = (field: string): string | undefined => (fault?.field === field ? fault.message : undefined);
  return {
    title: 'Votre compte',
    description: 'Nom, mot de passe, clés d’accès, second facteur et sessions.',
    here: '/compte',
    main: html`<main id="contenu" class="largeur texte porte">
      <h1>Votre compte</h1>
      <p><strong>${name}</strong>, ${account.email}${'\u00a0'}: ${holdingWords(role, of)}.</p>
      ${notice(fault?.message)} ${notice(done === null ? null : DONE[done], 'status')}
      ${
        toEnrol &&
        notice(
          'Ce rôle demande un second facteur. Rien d’autre ne vous est ouvert avant : prendre une application à codes, ou une clé d’accès.',
          'status',
        )
      }
      ${factorSections(account, proof, faultIn)}
      <section aria-labelledby="titre-mot-de-passe">
        <h2 id="titre-mot-de-passe">Mot de passe</h2>
        ${account.hasPassword ? null : html`<p>Vous n’en avez pas : une clé d’accès suffit.</p>`}
        <details ${faultIn('password') !== undefined && html`open`}>
          <summary>${account.hasPassword ? 'Le changer' : 'En choisir un'}</summary>
          <form method="post" action="/compte/mot-de-passe">
            ${proofField(proof)}
            <input type="hidden" name="courriel" value="${account.email}" autocomplete="username" />
            ${passwordField(account, 'mdp')}
            ${fieldOf({
              name: 'nouveau',
              label: 'Nouveau mot de passe',
              type: 'password',
              autocomplete: 'new-password',
              hint: 'Douze caractères ou plus.',
              fault: faultIn('password'),
            })}
            ${submitButton('Changer le mot de passe')}
          </form>
        </details>
      </section>
      ${!toEnrol && nameSection(account, proof, faultIn('name'))} ${sessionsSection(account, proof)}
      <form method="post" action="/deconnexion">
        ${proofField(proof)}
        <p><button class="bouton clair" type="submit">Se déconnecter</button></p>
      </form>
      ${PASSKEY_SCRIPT}
    </main>`,
  };
}

const nameSection = ({ name }: ShownAccount, proof: string, fault: string | undefined): Html =>
  html`<section aria-labelledby="titre-nom">
    <h2 id="titre-nom">Nom</h2>
    <details ${fault !== undefined && html`open`}>
      <summary>Le changer</summary>
      <form method="post" action="/compte/nom">
        ${proofField(proof)}
        ${fieldOf({
          name: 'nom',
          label: 'Votre nom',
          autocomplete: 'name',
          value: name,
          fault,
          hint: 'Le journal garde, de ce que vous avez déjà fait, celui d’alors.',
        })}
        ${submitButton('Changer le nom')}
      </form>
    </details>
  </section>`;

const sessionsSection = ({ sessions }: ShownAccount, proof: string): Html =>
  html`<section aria-labelledby="titre-sessions">
    <h2 id="titre-sessions">Sessions</h2>
    <p>
      Les navigateurs où vous êtes connecté. En voir un qui n’est pas à vous${'\u00a0'}: le terminer, puis changer de
      mot de passe.
    </p>
    <ul class="liste-comptes">
      ${sessions.map(
        ({ uid, device, openedAt, seenAt, current }) =>
          html`<li>
            <span
              ><strong>${device}</strong>${current && ', celui-ci'}, depuis le ${writeDay(openedAt)}, vu le
              ${writeLocalMoment(new Date(seenAt))}</span
            >
            ${
              !current &&
              html`<form method="post" action="/compte/sessions/fin">
                ${proofField(proof)}<input type="hidden" name="session" value="${uid}" />
                <button class="lien" type="submit" aria-label="Terminer la session ${device}">Terminer</button>
              </form>`
            }
          </li>`,
      )}
    </ul>
  </section>`;
