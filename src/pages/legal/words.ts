import { html, type Content, type Html } from '../html';
import { LEGAL_VARIABLES, type LegalSettings } from './settings';

/** What a setting says, or, where it says nothing, the variable that is to be filled in. */
export function filled(settings: LegalSettings, name: keyof LegalSettings): Html {
  const found = settings[name];
  if (found === undefined) return html`<mark>à remplir : ${LEGAL_VARIABLES[name]}</mark>`;
  if (/^https?:\/\/\S+$/.test(found)) return html`<a href="${found}">${found}</a>`;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(found)) return html`<a href="mailto:${found}">${found}</a>`;
  const lines = found.split('\n');
  return html`${lines.map((line, at) => [at > 0 && html`<br />`, line])}`;
}

/** Whether anything that the page needs is still missing, said once at its top. */
export const notice = (settings: LegalSettings, names: readonly (keyof LegalSettings)[]): Content => {
  const missing = names.filter((name) => settings[name] === undefined);
  return (
    missing.length > 0 &&
    html`<p class="avis">
      Cette page n’est pas complète : ${missing.map((name) => LEGAL_VARIABLES[name]).join(', ')}
      ${missing.length < 2 ? 'reste' : 'restent'} à remplir dans la configuration du service.
    </p>`
  );
};

/** A name, and what stands for it. */
export const facts = (lines: readonly (readonly [string, Content])[]): Html =>
  html`<dl class="mentions">
    ${lines.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
