import { groupBy } from '../../kernel/group-by';
import { counted, NO_BREAK } from '../../kernel/french';
import { fold } from '../../kernel/text';
import { html, type Html } from '../html';
import { KINDS, type Kind, type SearchEntry } from './search-entry';

/** Of each kind. */
const MOST_SHOWN = 8;
const EXCERPT = 160;

export const SEARCH = '/recherche';

/** The search with what it found, kind by kind: the kind of the likeliest thing first. */
export const searchPage = (words: string, found: readonly SearchEntry[]): Html =>
  html`<main id="contenu" class="largeur texte recherche">
    <h1>Recherche</h1>
    <form action="${SEARCH}" method="get" role="search" aria-label="Recherche" class="criteres">
      <div class="champ">
        <label for="mots">Un indicateur, une région, un adhérent, un programme, un sigle, un mot de la documentation</label>
        <input type="search" id="mots" name="q" value="${words}" maxlength="200" />
      </div>
      <button type="submit">Chercher</button>
    </form>
    ${words !== '' && results(words, found)}
  </main>`; // prettier-ignore

function results(words: string, found: readonly SearchEntry[]): Html {
  if (found.length === 0)
    return html`<p>
        Rien ne répond à «${NO_BREAK}${words}${NO_BREAK}». Essayer un mot de moins, ou une autre façon de le dire.
      </p>
      <ul>
        <li><a href="/indicateurs/">Tous les indicateurs</a></li>
        <li><a href="/adherents/">Annuaire des adhérents</a></li>
        <li><a href="/documentation/">Documentation</a></li>
      </ul>`;
  return html`<p role="status">${counted(found.length, 'résultat')} pour «${NO_BREAK}${words}${NO_BREAK}»</p>
    ${[...groupBy(found, ({ kind }) => kind).values()].map((entries) => group(entries, words))}`;
}

function group(entries: readonly SearchEntry[], words: string): Html | null {
  const [first] = entries;
  if (first === undefined) return null;
  const { kind } = first;
  return html`<section aria-labelledby="trouve-${kind.toLowerCase()}">
    <h2 id="trouve-${kind.toLowerCase()}">${KINDS[kind]}</h2>
    <ul class="entrees">
      ${entries
        .slice(0, MOST_SHOWN)
        .map(
          ({ title, address, text }) =>
            html`<li>
              ${kind === 'TERM' ? html`<b>${title}</b>` : html`<a href="${address}">${title}</a>`}
              ${text !== '' && html`<p>${kind === 'DOCUMENTATION' ? around(text, words) : excerpt(text)}</p>`}
            </li>`,
        )}
    </ul>
    ${entries.length > MOST_SHOWN && more(kind, entries.length - MOST_SHOWN, words)}
  </section>`;
}

const more = (kind: Kind, count: number, words: string): Html =>
  kind === 'ADHERENT'
    ? html`<p>
        Et ${counted(count, 'autre')}${NO_BREAK}:
        <a href="/adherents/?q=${encodeURIComponent(words)}">les chercher dans l’annuaire</a>.
      </p>`
    : html`<p>Et ${counted(count, 'autre')}${NO_BREAK}: un mot de plus les départage.</p>`;

const excerpt = (text: string): string =>
  text.length > EXCERPT ? `${text.slice(0, text.lastIndexOf(' ', EXCERPT))}…` : text;

/** Words before the one that was looked for. */
const BEFORE = 7;

/** A long text where it says what was looked for, from the beginning where it says it there or not at all. */
function around(text: string, looked: string): string {
  const wanted = stemsOf(looked);
  const words = text.split(' ');
  const at = words.findIndex((word) => stemsOf(word).some((stem) => wanted.some((each) => stem.startsWith(each))));
  const rest = words.slice(at - BEFORE).join(' ');
  return at <= 2 * BEFORE ? excerpt(text) : `… ${excerpt(rest)}`;
}

/** What is left of longer words without accents and ends. */
const stemsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .flatMap((word) => (word.length > 3 ? [word.slice(0, 6).replace(/s$/, '')] : []));
