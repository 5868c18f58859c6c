import { html, type Content, type Html } from '../html';

/** What forms of a session carry; nothing where there is none yet. */
export const proofField = (proof: string | null): Html | null =>
  proof === null ? null : html`<input type="hidden" name="preuve" value="${proof}" />`;

export interface FieldWords {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly value?: string;
  readonly autocomplete: string;
  readonly hint?: Content;
  readonly readonly?: boolean;
  readonly inputmode?: 'numeric';
  /** What is to be mended in it. */
  readonly fault?: string | undefined;
  readonly optional?: boolean;
  readonly focused?: boolean;
}

/** A field with its label, its hint and its fault, told together to those who listen. */
export function fieldOf(words: FieldWords): Html {
  const { name, label, type = 'text', value, autocomplete, hint, fault, inputmode } = words;
  const described = [hint != null && `aide-${name}`, fault !== undefined && `faute-${name}`].filter(
    (id) => id !== false,
  );
  const tells = described.length > 0 && html`aria-describedby="${described.join(' ')}"`;
  const more = html`${words.optional !== true && html`required`} ${words.readonly === true && html`readonly`}
  ${words.focused === true && html`autofocus`} ${inputmode && html`inputmode="${inputmode}"`}
  ${fault !== undefined && html`aria-invalid="true"`} ${tells}`;
  return html`<p class="champ">
    <label for="champ-${name}">${label}</label>
    <input
      id="champ-${name}"
      name="${name}"
      type="${type}"
      value="${value ?? ''}"
      autocomplete="${autocomplete}"
      spellcheck="false"
      ${more}
    />
    ${hint != null && html`<span class="aide" id="aide-${name}">${hint}</span>`}
    ${fault !== undefined && html`<span class="faute" id="faute-${name}">${fault}</span>`}
  </p>`;
}

/** Something that is said to everybody at once; nothing where there is nothing to say. */
export const notice = (words: Content, role: 'alert' | 'status' = 'alert'): Html | null =>
  words == null || words === '' || words === false ? null : html`<p class="avis" role="${role}">${words}</p>`;

export const submitButton = (words: string, more = ''): Html =>
  html`<p><button class="bouton ${more}" type="submit">${words}</button></p>`;

/** What needs a script of ours, which works with passkeys. */
export const PASSKEY_SCRIPT = html`<script type="module" src="/compte/cles.js"></script>`;
