import { MaillageClient } from '../../typescript/src/client';
import { MaillageError } from '../../typescript/src/errors';
import { ChiffresDeLaPageDocument, ChoixDeLaPageDocument } from '../../typescript/src/generated/graphql';
import { classed, element } from './element';
import { figuresView } from './figures-view';
import { INDICATORS } from './indicators';

const client = new MaillageClient({ url: new URL('/graphql', location.href).href });

const find = <T extends Element>(selector: string, type: new () => T): T => {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`la page n’a pas de « ${selector} »`);
  return found;
};
const result = find('#resultat', HTMLElement);
const region = find('select[name=region]', HTMLSelectElement);
const year = find('select[name=annee]', HTMLSelectElement);

/** One state at a time: loading, what came, or why nothing came. */
function show(busy: boolean, ...content: readonly Node[]): void {
  result.ariaBusy = String(busy);
  result.replaceChildren(...content);
}

function showFailure(error: unknown, again: () => void): void {
  if (!(error instanceof MaillageError)) throw error;
  const hint =
    error.kind === 'network'
      ? ' Vérifier la connexion, puis réessayer.'
      : error.codes.includes('RATE_LIMITED')
        ? ' Attendre une minute, puis réessayer.'
        : '';
  const button = element('button', 'Réessayer');
  button.type = 'button';
  button.addEventListener('click', again);
  show(false, classed('avis', 'p', error.message + hint), button);
}

let running = new AbortController();

/** Whatever was asked before is given up: a slow answer never replaces a newer one. */
async function showRegion(): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  history.replaceState(null, '', `?${new URLSearchParams({ region: region.value, annee: year.value }).toString()}`);
  show(true, element('p', 'Chargement…'));
  try {
    const variables = { region: region.value, annee: Number(year.value), indicateurs: INDICATORS };
    const answer = await client.request(ChiffresDeLaPageDocument, variables, { signal });
    if (answer.region === null) show(false, classed('avis', 'p', 'Cette région n’existe pas : en choisir une autre.'));
    else show(false, ...figuresView(answer.region));
  } catch (error) {
    if (!signal.aborted) showFailure(error, () => void showRegion());
  }
}

const option = (value: string, words: string, wanted: string | null): HTMLOptionElement =>
  new Option(words, value, value === wanted, value === wanted);

/** Fills the two lists, chooses what the address asks for, and shows it. */
async function start(): Promise<void> {
  show(true, element('p', 'Chargement…'));
  const asked = new URLSearchParams(location.search);
  try {
    const { federation } = await client.request(ChoixDeLaPageDocument);
    if (federation.years.length === 0) {
      show(false, element('p', 'Aucun chiffre n’est encore publié.'));
      return;
    }
    // Without a year in the address, the one that the server takes for the latest well known.
    const annee = asked.get('annee') ?? `${federation.keyFigures.year}`;
    region.replaceChildren(...federation.regions.map(({ code, name }) => option(code, name, asked.get('region'))));
    year.replaceChildren(...federation.years.map((each) => option(`${each}`, `${each}`, annee)));
    for (const choice of [region, year]) choice.disabled = false;
    await showRegion();
  } catch (error) {
    showFailure(error, () => void start());
  }
}

for (const choice of [region, year]) choice.addEventListener('change', () => void showRegion());
void start();
