import { SHORTEST_PASSWORD } from '../../accounts/passwords';
import type { Role } from '../../kernel/codes';
import { writeDay } from '../../kernel/french';
import type { FramedPage } from '../frame';
import { html, type Html } from '../html';
import { fieldOf, notice, PASSKEY_SCRIPT, submitButton } from './form-parts';
import { holdingWords } from '../../accounts/holding-words';

/** An invitation as its holder sees it. */
export interface ShownInvitation {
  /** Leads back into an account that there is. */
  readonly recovery: boolean;
  readonly name: string | null;
  readonly email: string | null;
  readonly role: Role;
  /** Names of regions, or of the adherent. */
  readonly of: readonly string[];
  readonly madeBy: string;
  /** ISO 8601. */
  readonly endsAt: string;
}

/** What was filled in, and what is to be mended in it, by field. */
export interface FilledIn {
  readonly name: string;
  readonly email: string;
  readonly faults: Readonly<Record<string, string>>;
}

const page = (title: string, main: Html): FramedPage => ({
  title,
  description: 'Prendre une invitation à Maillage.',
  here: '/connexion',
  main: html`<main id="contenu" class="largeur texte porte">
    <h1>${title}</h1>
    ${main}
  </main>`,
});

/** `/invitation/<secret>`: makes the account, or lets its holder back in. Shown, it does nothing: letters are opened by machines too. */
export function invitationPage(
  secret: string,
  invitation: ShownInvitation,
  filled: FilledIn,
  /** Where else it can be taken; null: nowhere. */
  elsewhere: Html | null = null,
): FramedPage {
  const { recovery, role, of, madeBy, endsAt } = invitation;
  const { faults } = filled;
  const count = Object.keys(faults).length;
  const title = recovery ? 'Rouvrir votre compte' : 'Créer votre compte';
  const words = recovery
    ? html`<p>
        Ce lien rouvre le compte de <strong>${invitation.name}</strong>. Choisir un nouveau mot de passe, ou une clé
        d’accès${'\u00a0'}: tout ce qui l’ouvrait avant ne l’ouvrira plus, et ses sessions se terminent.
      </p>`
    : html`<p>
        <strong>${/^cli:/.test(madeBy) ? 'Qui installe Maillage' : madeBy}</strong> vous invite${'\u00a0'}:
        ${holdingWords(role, of)}. Ce lien sert une fois, jusqu’au ${writeDay(endsAt.slice(0, 10))}.
      </p>`;
  return page(
    title,
    html`${words} ${faults['secret'] && notice(faults['secret'])}
      ${count > 0 && notice(count === 1 ? 'Une réponse est à corriger.' : `${count} réponses sont à corriger.`)}
      <form method="post" action="/invitation/${secret}" data-invitation>
        ${
          !recovery &&
          fieldOf({
            name: 'nom',
            label: 'Votre nom',
            autocomplete: 'name',
            value: filled.name,
            fault: faults['name'],
            hint: 'Le journal le montre à côté de ce que vous faites.',
            focused: true,
          })
        }
        ${
          recovery
            ? html`<input type="hidden" name="courriel" value="${filled.email}" autocomplete="username" />`
            : fieldOf({
                name: 'courriel',
                label: 'Votre adresse électronique',
                type: 'email',
                autocomplete: 'username',
                value: filled.email,
                fault: faults['email'],
                ...(invitation.email === null ? {} : { readonly: true, hint: 'L’invitation vaut pour cette adresse.' }),
              })
        }
        ${fieldOf({
          name: 'mot-de-passe',
          label: 'Mot de passe',
          type: 'password',
          autocomplete: 'new-password',
          fault: faults['password'],
          hint: `${SHORTEST_PASSWORD} caractères ou plus : quatre mots qui ne vont pas ensemble se retiennent bien.`,
        })}
        ${submitButton(recovery ? 'Rouvrir le compte' : 'Créer le compte')}
        <div class="cle" data-cle="inviter" data-secret="${secret}" hidden>
          <p>
            <button class="bouton clair" type="button">
              ${recovery ? 'Rouvrir avec une clé d’accès' : 'Créer avec une clé d’accès, sans mot de passe'}
            </button>
          </p>
          <p class="retour" role="alert"></p>
        </div>
      </form>
      ${elsewhere} ${PASSKEY_SCRIPT}`,
  );
}

/** The link opens nothing: whether it ever did is not said. */
export const goneInvitationPage = (words: string): FramedPage =>
  page(
    'Ce lien n’ouvre rien',
    html`${notice(words)}
      <p>Un compte est déjà le vôtre${'\u00a0'}? <a href="/connexion">Se connecter</a>.</p>`,
  );
