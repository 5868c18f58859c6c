import type { IndicatorDefinition } from '../datasets/indicator';
import { Nearest } from '../kernel/nearest';
import type { Region } from '../network/network';
import type { FramedPage } from './frame';
import { html } from './html';
import { INDICATORS, indicatorAddress } from './key-figures/addresses';
import type { PageAnswer } from './page-answer';

const LONGEST_SHOWN = 60;
const NEAREST = 3;

interface Link {
  readonly address: string;
  readonly words: string;
}

/** A page that says what was not found, and leads to what is nearest. */
export function nothingAt(
  here: string,
  sentence: string,
  lead: string,
  links: readonly Link[],
  back = 'Revenir à la dernière année',
): PageAnswer {
  return {
    kind: 'PAGE',
    status: 404,
    title: 'Page introuvable',
    description: sentence,
    here,
    main: html`<main id="contenu" class="largeur texte">
      <h1>Page introuvable</h1>
      <p>${sentence}</p>
      ${lead !== '' && html`<p>${lead}</p>`}
      ${
        links.length > 0 &&
        html`<ul>
          ${links.map(({ address, words }) => html`<li><a href="${address}">${words}</a></li>`)}
        </ul>`
      }
      <p><a href="${here}">${back}</a></p>
    </main>`,
  };
}

export const shortened = (asked: string): string =>
  asked.length > LONGEST_SHOWN ? `${asked.slice(0, LONGEST_SHOWN)}…` : asked;

/** No figure is known of that year: the nearest of those of which there is. */
export function unknownYear(
  asked: string,
  known: readonly number[],
  here: string,
  addressOf: (year: number) => string,
  back?: string,
) {
  const [digits] = /^\d{4}/.exec(asked) ?? [];
  const year = Number(digits);
  const near =
    digits === undefined
      ? [...known].sort((a, b) => b - a)
      : [...known].sort((a, b) => Math.abs(a - year) - Math.abs(b - year) || b - a);
  return nothingAt(
    here,
    `Aucun chiffre n’est connu pour l’année « ${shortened(asked)} »${known.length === 0 ? ', ni pour aucune autre : rien n’est encore publié' : ''}.`,
    known.length === 0 ? '' : 'Les années les plus proches\u00a0:',
    near.slice(0, NEAREST).map((each) => ({ address: addressOf(each), words: String(each) })),
    known.length === 0 ? (back ?? 'Ce qui paraîtra ici') : back,
  );
}

type Named = Pick<IndicatorDefinition, 'code' | 'label'>;

/** No indicator has that code: those whose code, or label, looks most like it. */
export function unknownIndicator(asked: string, known: readonly Named[]): PageAnswer {
  const near = [({ code }: Named) => code, ({ label }: Named) => label].flatMap((textOf) =>
    new Nearest(known, textOf).to(asked.replaceAll('_', ' '), NEAREST),
  );
  return nothingAt(
    INDICATORS,
    `Aucun indicateur n’a le code « ${shortened(asked)} ».`,
    near.length === 0 ? '' : 'Les plus proches\u00a0:',
    [...new Set(near)].map(({ code, label }) => ({ address: indicatorAddress(code), words: `${label} (${code})` })),
    'Tous les indicateurs',
  );
}

/** No report goes by that code: those that there are. */
export const unknownReport = (asked: string, known: readonly Link[], here: string): PageAnswer =>
  nothingAt(
    here,
    `Aucun rapport « ${shortened(asked)} » n’est transcrit.`,
    known.length === 0 ? '' : 'Les rapports transcrits\u00a0:',
    known,
  );

/** No choice of a page is of that indicator: the nearest of those that are. */
export function unknownChoice(
  asked: string,
  known: readonly Named[],
  here: string,
  addressOf: (code: string) => string,
): PageAnswer {
  const near = new Nearest(known, ({ code, label }) => `${code} ${label}`).to(asked.replaceAll('_', ' '), NEAREST);
  return nothingAt(
    here,
    `« ${shortened(asked)} » n’est pas un indicateur de cette page.`,
    near.length === 0 ? 'Elle a\u00a0:' : 'Les plus proches\u00a0:',
    (near.length === 0 ? known : near).map(({ code, label }) => ({
      address: addressOf(code),
      words: `${label} (${code})`,
    })),
    'La page',
  );
}

/** Key figures have no theme of that name: those that there are. */
export const unknownTheme = (asked: string, known: readonly Link[]): PageAnswer =>
  nothingAt('/chiffres-cles/', `Aucun thème ne s’appelle « ${shortened(asked)} ».`, 'Les thèmes\u00a0:', known);

/** No region goes by that name: those that look most like it, or all. */
export function unknownRegion(
  asked: string,
  regions: readonly Region[],
  here: string,
  addressOf: (region: Region) => string,
): PageAnswer {
  const near = new Nearest(regions, ({ code }) => code).to(asked, NEAREST);
  return nothingAt(
    here,
    `Aucune délégation régionale ne s’appelle « ${shortened(asked)} ».`,
    near.length === 0 ? 'Les délégations régionales\u00a0:' : 'Les plus proches\u00a0:',
    (near.length === 0 ? regions : near).map((region) => ({ address: addressOf(region), words: region.name })),
  );
}

/** No survey goes by that name: those that there are. */
export const unknownSurvey = (
  asked: string,
  surveys: readonly { readonly fileName: string; readonly label: string }[],
  here: string,
): PageAnswer =>
  nothingAt(
    here,
    `Aucune enquête ne s’appelle « ${shortened(asked)} ».`,
    surveys.length === 0 ? '' : 'Les enquêtes\u00a0:',
    surveys.map(({ fileName, label }) => ({ address: `${here}?enquete=${fileName}`, words: label })),
  );

/** For an address that is none of the product's: the ways on. */
export const unknownAddress: FramedPage = {
  title: 'Page introuvable',
  description: 'Rien à cette adresse.',
  here: '',
  main: html`<main id="contenu" class="largeur texte">
    <h1>Page introuvable</h1>
    <p>Il n’y a rien à cette adresse. Elle a pu être mal recopiée, ou ne plus exister.</p>
    <ul>
      <li><a href="/">Accueil</a></li>
      <li><a href="/chiffres-cles/">Chiffres clés</a></li>
      <li><a href="/indicateurs/">Indicateurs</a></li>
      <li><a href="/explorer">Explorer les chiffres</a></li>
      <li><a href="/adherents/">Annuaire des adhérents</a></li>
      <li><a href="/regions/">Délégations et départements</a></li>
      <li><a href="/programmes/">Programmes</a></li>
      <li><a href="/observatoire/">Observatoire</a></li>
      <li><a href="/exports">Téléchargements</a></li>
      <li><a href="/documentation/">Documentation</a></li>
    </ul>
  </main>`,
};

/** The page has no drawing of that name. */
export const unknownDrawing = (here: string, page: string): PageAnswer =>
  nothingAt(here, 'Cette page n’a pas de graphique de ce nom.', 'La page\u00a0:', [{ address: page, words: page }]);
