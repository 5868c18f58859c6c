import { html, type Html } from '../html';
import type { CampaignAnswer } from './follow-up.query';

/** The letters that this reader may read, one open at a time: each to be copied, or opened in their own mail. */
export function lettersSection({ year, regions }: CampaignAnswer): Html {
  const written = regions.flatMap(({ region, letter }) => (letter == null ? [] : [{ ...region, letter }]));
  return html`<section class="largeur" aria-labelledby="titre-courriels">
    <h2 id="titre-courriels">Ce qui reste à faire, en une lettre</h2>
    ${
      written.length === 0
        ? html`<p>Aucune délégation n’a plus rien à faire pour ${year}.</p>`
        : written.map(
            ({ code, name, letter }) =>
              html`<details class="courriel" name="courriels">
                <summary id="courriel-${code}">${name}</summary>
                <pre tabindex="0" aria-labelledby="courriel-${code}" role="group">${letter.text}</pre>
                <p class="voies">
                  <button type="button" class="copier" hidden>
                    Copier<span class="cache"> le texte pour ${name}</span>
                  </button>
                  <a href="${mailto(letter)}"
                    >Ouvrir dans ma messagerie<span class="cache">${'\u00a0'}: ${name}</span></a
                  >
                </p>
              </details>`,
          )
    }
  </section>`;
}

const mailto = ({ subject, text }: { readonly subject: string; readonly text: string }): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
