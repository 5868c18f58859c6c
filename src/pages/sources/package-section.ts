import { notice, proofField, submitButton } from '../accounts/form-parts';
import { html, type Html } from '../html';

/** What became of a package that was just brought, in French. */
export interface Brought {
  readonly refused: boolean;
  /** The first says it all; what follows, of what it is made. */
  readonly lines: readonly string[];
}

/** Where a package is brought, and what became of it. */
export function packageSection(brought: Brought | null, proof: string | null): Html {
  const [first, ...others] = brought?.lines ?? [];
  return html`<section aria-labelledby="titre-paquet">
    <h2 id="titre-paquet">Déposer un paquet, ou des accusés de réception</h2>
    ${brought !== null && notice(first, brought.refused ? 'alert' : 'status')}
    ${
      others.length > 0 &&
      html`<ul>
        ${others.map((line) => html`<li>${line}</li>`)}
      </ul>`
    }
    <p>
      D’une instance que le réseau n’atteint pas, quelqu’un apporte le paquet, par courriel ou sur une clé USB. Il est
      vérifié comme une moisson${'\u00a0'}: un octet changé, et rien n’en est pris. Ce que le siège répond revient de
      même, et se dépose ici.
    </p>
    <form method="post" action="/sources/paquet" enctype="multipart/form-data">
      ${proofField(proof)}
      <p class="champ">
        <label for="champ-paquet">Paquet (.zip), ou accusés de réception (.json)</label>
        <input
          id="champ-paquet"
          name="paquet"
          type="file"
          accept=".zip,.json,application/zip,application/json"
          required
        />
      </p>
      ${submitButton('Vérifier et prendre', 'clair')}
    </form>
  </section>`;
}
