import type { FramedPage } from '../frame';
import { html, type Html } from '../html';
import { fieldOf, notice, PASSKEY_SCRIPT, proofField, submitButton } from './form-parts';

/** What a door page says beside its form. */
export interface DoorWords {
  /** Where its visitor wanted to go; null: nowhere in particular. */
  readonly onward: string | null;
  readonly fault?: string | undefined;
  readonly email?: string;
  /** Where people sign in elsewhere. */
  readonly elsewhere?: Html | null;
}

const onwardField = (onward: string | null): Html | null =>
  onward === null ? null : html`<input type="hidden" name="suite" value="${onward}" />`;

const page = (title: string, main: Html): FramedPage => ({
  title,
  description: 'Entrer dans Maillage : déposer, publier, répondre.',
  here: '/connexion',
  main: html`<main id="contenu" class="largeur texte porte">
    <h1>${title}</h1>
    ${main} ${PASSKEY_SCRIPT}
  </main>`,
});

const passkeyForm = (onward: string | null, words: string): Html =>
  html`<div class="cle" data-cle="entrer" data-suite="${onward ?? ''}" hidden>
    <p><button class="bouton clair" type="button">${words}</button></p>
    <p class="retour" role="alert"></p>
  </div>`;

/** `/connexion`: by password, by passkey. */
export const signInPage = ({ onward, fault, email, elsewhere }: DoorWords): FramedPage =>
  page(
    'Se connecter',
    html`${notice(fault)}
      <form method="post" action="/connexion">
        ${onwardField(onward)}
        ${fieldOf({
          name: 'courriel',
          label: 'Adresse électronique',
          type: 'email',
          autocomplete: 'username webauthn',
          value: email ?? '',
          focused: true,
        })}
        ${fieldOf({
          name: 'mot-de-passe',
          label: 'Mot de passe',
          type: 'password',
          autocomplete: 'current-password',
        })}
        ${submitButton('Entrer')}
      </form>
      ${passkeyForm(onward, 'Entrer avec une clé d’accès')} ${elsewhere}
      <p class="precision">
        Un compte se crée par une invitation, que remet le siège. Mot de passe oublié, téléphone perdu${'\u00a0'}:
        demander un lien à qui gère les comptes. Un lien de dépôt reçu auparavant continue d’ouvrir
        <a href="/depot/">la page Déposer</a>.
      </p>`,
  );

/** The second factor, after the password. */
export const factorPage = (
  { onward, fault }: DoorWords,
  proof: string,
  has: { readonly totp: boolean; readonly passkey: boolean },
): FramedPage =>
  page(
    'Second facteur',
    html`${notice(fault)}
      <p>Le mot de passe est bon. Il reste à montrer que c’est bien vous.</p>
      ${
        has.totp &&
        html`<form method="post" action="/connexion/code">
          ${proofField(proof)} ${onwardField(onward)}
          ${fieldOf({
            name: 'code',
            label: 'Code de votre application',
            autocomplete: 'one-time-code',
            inputmode: 'numeric',
            hint: 'Les six chiffres qu’elle montre en ce moment ; chacun ne sert qu’une fois.',
            focused: true,
          })}
          ${submitButton('Entrer')}
        </form>`
      }
      ${has.passkey && passkeyForm(onward, 'Montrer ma clé d’accès')}
      <p class="precision">
        Téléphone perdu, application effacée, clé d’accès restée ailleurs${'\u00a0'}: demander un lien à qui gère les
        comptes. Il permet de tout choisir à nouveau, mot de passe et second facteur, et ferme ce qui ouvrait avant.
      </p>
      <form method="post" action="/deconnexion">
        ${proofField(proof)}
        <p><button class="lien" type="submit">Recommencer avec un autre compte</button></p>
      </form>`,
  );

/** Something went wrong at a door: what, and where to go on. */
export const doorFault = (words: string, back: string): FramedPage => ({
  title: 'Rien n’a été fait',
  description: words,
  here: '',
  main: html`<main id="contenu" class="largeur texte porte">
    <h1>Rien n’a été fait</h1>
    ${notice(words)}
    <p><a href="${back}">Reprendre</a></p>
  </main>`,
});
