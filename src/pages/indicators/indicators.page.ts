import { definitionOf } from '../../datasets/catalogue';
import { FEDERATION } from '../../kernel/territory';
import { html, type Html } from '../html';
import { indicatorAddress, themeAddress } from '../key-figures/addresses';
import { THEMES, type Theme } from '../key-figures/themes';

/** Every indicator of the catalogue under its theme; `year` is the one that figures are read of, where anything is known. */
export const indicatorsPage = (year: number | null): Html =>
  html`<main id="contenu" class="largeur texte">
    <h1>Les indicateurs</h1>
    <p>
      Ce que Maillage compte, par thème. La page d’un indicateur dit ce qu’il compte et d’où il vient, et donne son
      histoire, ses régions, ses contradictions et ses fichiers.
    </p>
    ${THEMES.map((theme) => themeSection(theme, year))}
    <p>
      <a href="/documentation/regles.html#ce-que-comptent-les-indicateurs"
        >Les règles que suivent tous les indicateurs</a
      >
    </p>
  </main>`;

const themeSection = ({ id, title, indicators }: Theme, year: number | null): Html =>
  html`<section aria-labelledby="theme-${id}">
    <h2 id="theme-${id}">${title}</h2>
    <ul class="entrees">
      ${indicators.map(definitionOf).map(
        ({ code, label, description }) =>
          html`<li>
            <a href="${indicatorAddress(code)}">${label}</a> <code>${code}</code>
            <p>${description.fr}</p>
          </li>`,
      )}
    </ul>
    ${year !== null && html`<p><a href="${themeAddress(year, FEDERATION, id)}">Leurs chiffres de ${year}</a></p>`}
  </section>`;
