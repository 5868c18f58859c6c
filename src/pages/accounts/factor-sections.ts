import { renderSVG } from 'uqr';
import { writeDay } from '../../kernel/french';
import { Html, html } from '../html';
import { fieldOf, proofField, submitButton } from './form-parts';

/** What an account is proven by. */
export interface ShownFactors {
  readonly hasPassword: boolean;
  readonly hasAuthenticator: boolean;
  /** What an authenticator is to be given, where there is none. */
  readonly proposed: { readonly secret: string; readonly address: string } | null;
  readonly passkeys: readonly {
    readonly uid: string;
    readonly label: string;
    readonly addedAt: string;
    readonly usedAt: string | null;
  }[];
}

/** Asked for before anything that weakens an account. `id` tells the forms of a page apart. */
export const passwordField = ({ hasPassword }: ShownFactors, id: string): Html | null =>
  hasPassword
    ? fieldOf({
        name: `actuel-${id}`,
        label: 'Mot de passe actuel',
        type: 'password',
        autocomplete: 'current-password',
      })
    : null;

type FaultIn = (field: string) => string | undefined;

export const factorSections = (shown: ShownFactors, proof: string, faultIn: FaultIn): Html =>
  html`<section aria-labelledby="titre-facteur">
      <h2 id="titre-facteur">Application à codes</h2>
      ${shown.hasAuthenticator ? withAuthenticator(shown, proof) : withoutAuthenticator(shown, proof, faultIn('code'))}
    </section>
    <section aria-labelledby="titre-cles">
      <h2 id="titre-cles">Clés d’accès</h2>
      <p>
        Une clé d’accès est gardée par votre téléphone, votre ordinateur ou une clé USB, qui vous reconnaît${'\u00a0'}:
        elle remplace le mot de passe et le second facteur.
      </p>
      <ul class="liste-comptes">
        ${shown.passkeys.map(
          ({ uid, label, addedAt, usedAt }, at) =>
            html`<li>
              <span
                ><strong>${label}</strong>, ajoutée le
                ${writeDay(addedAt)}${usedAt === null ? ', n’a pas encore servi' : `, a servi le ${writeDay(usedAt)}`}</span
              >
              <details>
                <summary>Retirer<span class="cache"> ${label}</span></summary>
                <form method="post" action="/compte/cles/retirer">
                  ${proofField(proof)}<input type="hidden" name="cle" value="${uid}" />
                  ${passwordField(shown, `cle-${at}`)} ${submitButton('Retirer', 'clair')}
                </form>
              </details>
            </li>`,
        )}
      </ul>
      <div class="cle" data-cle="ajouter" hidden>
        <p class="champ">
          <label for="champ-etiquette">Comment l’appeler</label>
          <input
            id="champ-etiquette"
            name="etiquette"
            type="text"
            maxlength="80"
            value="Clé d’accès"
            autocomplete="off"
          />
        </p>
        <p><button class="bouton clair" type="button">Ajouter une clé d’accès</button></p>
        <p class="retour" role="alert"></p>
      </div>
    </section>`;

const withAuthenticator = (shown: ShownFactors, proof: string): Html =>
  html`<p>Elle est enregistrée${'\u00a0'}: ses codes sont demandés après le mot de passe.</p>
    <details>
      <summary>La retirer, ou en changer</summary>
      <form method="post" action="/compte/application/retirer">
        ${proofField(proof)} ${passwordField(shown, 'app')} ${submitButton('Retirer l’application', 'clair')}
      </form>
    </details>`;

function withoutAuthenticator({ proposed }: ShownFactors, proof: string, fault: string | undefined): Html {
  if (proposed === null) return html``;
  const spelled = proposed.secret.replace(/(.{4})(?=.)/g, '$1 ');
  return html`<p>
      Prendre une application à codes (Aegis, FreeOTP, Google Authenticator…), lui faire lire ce dessin, puis écrire le
      code qu’elle montre.
    </p>
    <div class="qr" role="img" aria-label="Code à faire lire à l’application">
      ${new Html(renderSVG(proposed.address, { border: 2 }))}
    </div>
    <p>Sans appareil photo, y écrire cette clé${'\u00a0'}: <code>${spelled}</code></p>
    <form method="post" action="/compte/application">
      ${proofField(proof)}
      ${fieldOf({
        name: 'code',
        label: 'Code de l’application',
        autocomplete: 'one-time-code',
        inputmode: 'numeric',
        fault,
      })}
      ${submitButton('Enregistrer l’application')}
    </form>`;
}
